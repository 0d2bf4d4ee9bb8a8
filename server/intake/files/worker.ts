/** A thread of its own reads the files that offices send, so that no press in the hall waits for a list. */
import type { Target } from "../../../shared/wire/filePreview.ts";
import { threadWork } from "../../machine/threadWork.ts";
import type { Context } from "./context.ts";
import { preview } from "./preview.ts";

export interface FileOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly target: Target;
  readonly context: Context;
}
/** rows read so far, of how many */
export interface FileStep {
  readonly done: number;
  readonly of: number;
}

threadWork(({ bytes, name, target, context }: FileOrder, step: (step: FileStep) => void) =>
  preview(bytes, name, target, context, (done, of) => step({ done, of })),
);
