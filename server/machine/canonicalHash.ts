/** The same value gives the same hash, on every node: SHA-256 over JSON with sorted keys, of the whole or by parts. */
import { hash } from "node:crypto";

/** In hex. */
export const canonicalHash = (value: unknown): string => hash("sha256", written(value, whole));

/**
 * In hex, of a value that never changes and whose parts are met again: the hash of its parts' hashes, each worked out once
 * for as long as the part is there. Another hash than the one above.
 */
export const hashByParts = (value: unknown): string => hash("sha256", written(value, standIn));

/** How a value within another is written. */
type Writer = (value: unknown) => string;

const whole: Writer = (value) => written(value, whole);

/** A part that is shorter than its hash stands for itself. */
const SHORT = 45;
const hashes = new WeakMap<object, string>();

/** What stands for a part: no JSON begins with "#". */
const standIn: Writer = (value) => {
  if (isPlain(value)) return scalar(value);
  const hashBefore = hashes.get(value);
  if (hashBefore !== undefined) return hashBefore;
  const text = written(value, standIn);
  const short = text.length <= SHORT ? text : `#${hash("sha256", text, "base64")}`;
  hashes.set(value, short);
  return short;
};

function written(value: unknown, inner: Writer): string {
  if (isPlain(value)) return scalar(value);
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === "" ? "" : ","}${inner(item)}`;
    return `[${text}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort())
    if (fields[key] !== undefined)
      text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${inner(fields[key])}`;
  return `{${text}}`;
}

const isPlain = (value: unknown): value is null | string | number | boolean | undefined =>
  typeof value !== "object" || value === null;

const scalar = (value: unknown): string => JSON.stringify(value) ?? "null";
