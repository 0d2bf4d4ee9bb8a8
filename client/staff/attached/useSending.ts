/** Files on their way up from this page: how far each is, and why one was not taken. */
import { useRef, useState } from "react";
import type { Attachment } from "../../../shared/terms/attachments.ts";
import { type Sent, sendUp } from "./sendUp.ts";

export interface OnItsWay {
  readonly key: number;
  readonly name: string;
  /** 0 to 1 */
  readonly part: number;
  readonly refused: Extract<Sent, { refused: unknown }> | null;
}

export interface SendingFiles {
  readonly onTheirWay: readonly OnItsWay[];
  readonly add: (files: readonly File[]) => void;
  readonly dismiss: (key: number) => void;
}

/** `done` hears of each that is kept. */
export function useSendingFiles(done: (file: Attachment) => void): SendingFiles {
  const [onTheirWay, set] = useState<readonly OnItsWay[]>([]);
  const keys = useRef(0);
  // what is typed meanwhile must not be written over by what was there at the beginning
  const newest = useRef(done);
  newest.current = done;
  const change = (key: number, what: Partial<OnItsWay>) =>
    set((all) => all.map((upload) => (upload.key === key ? { ...upload, ...what } : upload)));
  const dismiss = (key: number) => set((all) => all.filter((upload) => upload.key !== key));
  const begin = async (file: File) => {
    const key = keys.current++;
    set((all) => [...all, { key, name: file.name, part: 0, refused: null }]);
    const sent = await sendUp(file, (part) => change(key, { part }));
    if ("refused" in sent) return change(key, { refused: sent });
    dismiss(key);
    newest.current(sent.file);
  };
  const add = (files: readonly File[]) => {
    void files.reduce((before, file) => before.then(() => begin(file)), Promise.resolve());
  };
  return { onTheirWay, add, dismiss };
}
