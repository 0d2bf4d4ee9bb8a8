/** Opens a page of a seat: its line, and its picture. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { showHolder } from "../i18n/bodies.ts";
import { openScreen } from "../line/hearing.ts";
import { lineStore } from "../line/store.ts";
import { keepFilesOff } from "../ui/drop.ts";

/** Most devices are never looked for: the sign is loaded when it is first asked for. */
const flash = () => void import("./Flash.tsx").then(({ mountFlash }) => mountFlash());

export function openPage(page: ReactNode): void {
  lineStore.subscribe(({ view }, before) => {
    if (view !== before.view && view !== null && "holder" in view) showHolder(view.holder);
  });
  keepFilesOff();
  openScreen(flash);
  const root = document.getElementById("root");
  if (root) createRoot(root).render(page);
}
