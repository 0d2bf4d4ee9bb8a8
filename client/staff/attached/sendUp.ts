/** Sends a file up in pieces; a line that breaks is tried again, and goes on where the server says that it stands. */
import type { Attachment, FileRefusal } from "../../../shared/terms/attachments.ts";
import { FILE_BYTES } from "../../../shared/wire/filePreview.ts";
import { PIECE_BYTES, type UploadAnswer } from "../../../shared/wire/uploads.ts";
import { place } from "../../line/place.ts";
import { TIMERS } from "../../line/timers.ts";

/** `notSent`: no answer came, however often it was tried */
export type Sent =
  | { readonly file: Attachment }
  | { readonly refused: FileRefusal | "notSent"; readonly most?: number };

/** ms before a piece is sent again: a lift, a change of network */
const AGAIN = [500, 1_000, 2_000, 4_000, 8_000] as const;

const pause = (ms: number) => new Promise<void>((done) => void TIMERS.after(ms, done));

/** A name of its own: 22 letters. */
function newUpload(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .slice(0, 22);
}

/** `step` hears what part of it is there, 0 to 1. */
export async function sendUp(file: File, step: (part: number) => void): Promise<Sent> {
  const upload = newUpload();
  let from = 0;
  for (;;) {
    const answer = await pieceOf(file, upload, from);
    if (answer === null) return { refused: "notSent" };
    if (!("have" in answer)) return answer;
    from = answer.have;
    step(from / file.size);
  }
}

async function pieceOf(file: File, upload: string, from: number): Promise<UploadAnswer | null> {
  const { hearing, seat } = place();
  const query = new URLSearchParams({
    name: file.name.slice(-200),
    from: String(from),
    of: String(file.size),
  });
  for (let tried = 0; ; tried++) {
    try {
      const answer = await fetch(`/h/${hearing}/${seat}/files/${upload}?${query}`, {
        method: "POST",
        headers: { "content-type": FILE_BYTES },
        body: await file.slice(from, from + PIECE_BYTES).arrayBuffer(),
      });
      if (answer.status === 401) return { refused: "notYours" };
      if (answer.ok) return (await answer.json()) as UploadAnswer;
    } catch {
      // no line, or none for now
    }
    const wait = AGAIN[tried];
    if (wait === undefined) return null;
    await pause(wait);
  }
}
