/** The files that the script's units send up: it tells their names and sizes; what they hold is made here. */
import { createHash, randomBytes } from "node:crypto";
import type { AfterStep } from "../../../server/rehearsal/after/step.ts";
import { ENDINGS, FILE_KINDS } from "../../../shared/terms/attachments.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { FILE_BYTES } from "../../../shared/wire/filePreview.ts";
import { PIECE_BYTES, type UploadAnswer } from "../../../shared/wire/uploads.ts";
import { GOOD, zipOf } from "../attachedFiles.ts";
import type { Entrance } from "../seatScreen.ts";

/** Many a photograph has this many bytes in truth; here nothing is learned from more. */
const MOST_MADE = 64 * 1024;

export interface SentUp {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** bytes of the whole file, which are not all made where it is too large to be taken */
  readonly of: number;
}

const joined = (...parts: readonly (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

/** Bytes of the kind that its name says, which no other file has. */
function bytesOf(name: string, bytes: number): Uint8Array {
  const kind = FILE_KINDS.find((fileKind) => name.endsWith(`.${ENDINGS[fileKind]}`));
  const filling = randomBytes(Math.min(bytes, MOST_MADE))
    .toString("hex")
    .slice(0, Math.min(bytes, MOST_MADE));
  if (kind === "jpeg") return joined(GOOD.jpeg.slice(0, -2), filling, GOOD.jpeg.slice(-2));
  if (kind === "pdf") return joined("%PDF-1.7\n%", filling, GOOD.pdf.slice(8));
  if (kind === "docx" || kind === "xlsx" || kind === "png") return GOOD[kind];
  // a document with a macro, or whatever else is not taken
  return zipOf({ "word/vbaProject.bin": filling });
}

export function fileOf({ file, bytes }: AfterStep): SentUp {
  const [name, of] = [String(file), Number(bytes)];
  const made = bytesOf(name, of);
  return { name, bytes: made, of: of > 25 * 1024 * 1024 ? of : made.length };
}

export const hashOf = ({ bytes }: SentUp): string => createHash("sha256").update(bytes).digest("hex");

/** As a screen sends it up, piece by piece. */
export async function sendUp(
  server: Entrance,
  hearing: string,
  seat: SeatName,
  { name, bytes, of }: SentUp,
): Promise<UploadAnswer> {
  const upload = randomBytes(16).toString("base64url");
  for (let from = 0; ; ) {
    const query = new URLSearchParams({ name, from: String(from), of: String(of) });
    const answer = await fetch(`${server.url}/h/${hearing}/${seat}/files/${upload}?${query}`, {
      method: "POST",
      body: bytes.slice(from, from + PIECE_BYTES) as Uint8Array<ArrayBuffer>,
      headers: { cookie: server.cookie(hearing, seat), origin: server.url, "content-type": FILE_BYTES },
    });
    const said = (await answer.json()) as UploadAnswer;
    if (!("have" in said)) return said;
    from = said.have;
  }
}
