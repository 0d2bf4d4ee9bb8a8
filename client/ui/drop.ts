/** Files that are dropped on a page: a place that takes them, and a page that one beside it does not carry away. */
import { type DragEvent, useState } from "react";

const hasFiles = (data: DataTransfer | null): boolean => data?.types.includes("Files") === true;

/** What a place needs that takes files; `data-over`: they are held over it. */
export function useDrop(take: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  return {
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      const { relatedTarget: to } = event;
      if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      // a place within another takes them alone
      event.stopPropagation();
      setOver(false);
      take([...event.dataTransfer.files]);
    },
    "data-over": over || undefined,
  };
}

const isFileInput = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === "file";

/** A file that misses its place would open in the page's stead, and what was typed there would be gone. */
export function keepFilesOff(): void {
  for (const name of ["dragover", "drop"] as const)
    window.addEventListener(name, (event) => {
      if (event.defaultPrevented || !hasFiles(event.dataTransfer) || isFileInput(event.target)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
    });
}
