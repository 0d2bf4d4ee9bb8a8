/** Entries as the stream keeps them, and the hash that chains them. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../canonicalJson.ts";
import type { Entry } from "./log.ts";

const body = z.object({
  prev: z.string(),
  commandId: z.string(),
  fingerprint: z.string(),
  actor: z.string(),
  onBehalfOf: z.string().nullable(),
  events: z.array(z.looseObject({ type: z.string() })).min(1),
});

export type Body = Omit<Entry, "v" | "at">;

/** Everything of an entry but its version and time, which the storage gives. */
export function encodeBody({ prev, commandId, fingerprint, actor, onBehalfOf, events }: Body): string {
  return JSON.stringify({ prev, commandId, fingerprint, actor, onBehalfOf, events });
}

/** Throws on what is no entry: a log that cannot be read is never read in part. */
export function decodeEntry(v: number, at: string, text: string): Entry {
  return { v, at: z.coerce.number().parse(at), ...body.parse(JSON.parse(text)) };
}

/** First 32 hex digits of SHA-256 over the entry's sorted JSON: the next entry's `prev`. */
export function entryHash(entry: Entry): string {
  return createHash("sha256").update(canonicalJson(entry)).digest("hex").slice(0, 32);
}
