/** A thread of its own looks into the files that are attached: an unfolding ZIP keeps no press in the hall waiting. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { threadWork } from "../../machine/threadWork.ts";
import { lookAt } from "./look.ts";
import type { Looked } from "./looked.ts";

export interface LookOrder {
  readonly path: string;
}
/** What was looked at, by its SHA-256. */
export type LookedAt = Looked & { readonly file: string };

export function lookAtFile({ path }: LookOrder): LookedAt {
  const bytes = readFileSync(path);
  return { ...lookAt(bytes), file: createHash("sha256").update(bytes).digest("hex") };
}

threadWork(lookAtFile);
