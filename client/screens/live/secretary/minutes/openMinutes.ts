/** Joins the minutes to the page's socket; once a page. */

import { joinDeliveries } from "../../../../line/delivery.ts";
import type { LineSocket } from "../../../../line/line.ts";
import { ACK_MS } from "../../../../line/line.ts";
import { pageSocket } from "../../../../line/pageLine.ts";
import { noteSections, noteWritten, someUnsaved } from "./saving.ts";
import { openSections, sectionText } from "./sectionText.ts";
import { unsentSections } from "./unsent.ts";

async function askWritten(socket: LineSocket): Promise<void> {
  try {
    noteSections(await socket.timeout(ACK_MS).emitWithAck("writtenSections"));
  } catch {
    // asked again at the next connect; what is typed meanwhile is heard of section by section
  }
}

export function openMinutes(): void {
  // a browser that is short of room must not clear what is not sent yet; only an installed app gets this without a question
  if (matchMedia("(display-mode: standalone)").matches) void navigator.storage?.persist();
  const socket = pageSocket();
  socket.on("connect", () => {
    for (const section of unsentSections()) sectionText(section);
    void askWritten(socket);
  });
  joinDeliveries(socket, openSections);
  socket.on("disconnect", () => {
    for (const text of openSections.values()) text.dropCarets();
  });
  socket.on("typed", noteWritten);
  socket.on("caret", (section, update) => openSections.get(section)?.receiveCaret(new Uint8Array(update)));
  addEventListener("beforeunload", (event) => {
    if (someUnsaved()) event.preventDefault();
  });
}
