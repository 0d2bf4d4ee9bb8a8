/** Opens a page of a seat: its line, and its picture. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { openScreen } from "../line/hearing.ts";

/** Most devices are never looked for: the sign is loaded when it is first asked for. */
const flash = () => void import("./Flash.tsx").then(({ mountFlash }) => mountFlash());

export function openPage(page: ReactNode): void {
  openScreen(flash);
  const root = document.getElementById("root");
  if (root) createRoot(root).render(page);
}
