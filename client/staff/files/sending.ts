/** Sends a file to be looked at, and tells how far its reading is. Nothing is written by it. */
import {
  FILE_BYTES,
  type FilePreview,
  MOST_BYTES,
  type PreviewLine,
  type PreviewRefusal,
  type SentAs,
} from "../../../shared/wire/filePreview.ts";
import { place } from "../../line/place.ts";

/** `notSent`: no answer came */
export type Looked =
  | { readonly preview: FilePreview }
  | { readonly refused: PreviewRefusal | "notSent" | "notYours" };

/** Whose list it is; null: the file says. */
export interface About {
  readonly target: SentAs;
  readonly organisation: number | null;
  /** of what was collected: the lists of several */
  readonly several?: boolean;
}

export async function lookInto(
  file: File,
  { target, organisation, several = false }: About,
  step: (done: number, of: number) => void,
): Promise<Looked> {
  if (file.size > MOST_BYTES) return { refused: "too-large" };
  const { hearing, seat } = place();
  const query = new URLSearchParams({ name: file.name.slice(-200) });
  if (organisation !== null) query.set("organisation", String(organisation));
  if (several) query.set("several", "yes");
  try {
    const answer = await fetch(`/h/${hearing}/${seat}/intake/${target}?${query}`, {
      method: "POST",
      headers: { "content-type": FILE_BYTES },
      body: await file.arrayBuffer(),
    });
    if (answer.status === 401 || answer.status === 403) return { refused: "notYours" };
    return await lastOf(answer, step);
  } catch {
    return { refused: "notSent" };
  }
}

async function lastOf(answer: Response, step: (done: number, of: number) => void): Promise<Looked> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  let last: Looked = { refused: "notSent" };
  const take = (line: string) => {
    const said = JSON.parse(line) as PreviewLine;
    if ("done" in said) step(said.done, said.of);
    else last = said;
  };
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    const lines = (text + piece.value).split("\n");
    text = lines.pop() ?? "";
    lines.filter((line) => line !== "").forEach(take);
  }
  return last;
}
