/** A thread of its own reads the files that offices send, so that no press in the hall waits for a list. */
import type { Target } from "../../../shared/wire/filePreview.ts";
import { threadWork } from "../../machine/threadWork.ts";
import type { Context } from "./context.ts";
import { lineOf } from "./line.ts";
import { preview } from "./preview.ts";

export interface FileOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** null: the file says */
  readonly target: Target | null;
  readonly context: Context;
}
/** rows read so far, of how many */
export interface FileStep {
  readonly done: number;
  readonly of: number;
}

/** A preview as the line that goes to the screen: a long one would cost the server's own thread what reading it costs this. */
export interface ReadFile {
  /** rows with data */
  readonly rows: number;
  readonly line: Uint8Array;
}

threadWork(({ bytes, name, target, context }: FileOrder, step: (step: FileStep) => void): ReadFile => {
  const seen = preview(bytes, name, target, context, (done, of) => step({ done, of }));
  return { rows: seen.rowsRead, line: lineOf(seen) };
});
