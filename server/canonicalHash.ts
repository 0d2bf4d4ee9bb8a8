/** SHA-256 over JSON with sorted keys: the same value gives the same hash, on every node. */
import { createHash } from "node:crypto";

type Kept = WeakMap<object, Buffer>;

/** In hex. */
export function canonicalHash(value: unknown): string {
  return hashOf(value, null);
}

const kept: Kept = new WeakMap();

/** The same of a value that never changes and whose parts are met again: what is known of them is not written anew. */
export function canonicalHashOfKept(value: unknown): string {
  return hashOf(value, kept);
}

/** The whole is not kept: every view that is remembered would be there twice. */
const hashOf = (value: unknown, known: Kept | null): string =>
  createHash("sha256").update(joined(value, known)).digest("hex");

function bytesOf(value: object, known: Kept | null): Buffer {
  const found = known?.get(value);
  if (found) return found;
  const bytes = joined(value, known);
  known?.set(value, bytes);
  return bytes;
}

function joined(value: unknown, known: Kept | null): Buffer {
  if (typeof value !== "object" || value === null) return Buffer.from(scalar(value));
  const pieces: Buffer[] = [];
  let text = "";
  const add = (item: unknown) => {
    if (typeof item !== "object" || item === null) {
      text += scalar(item);
      return;
    }
    pieces.push(Buffer.from(text), bytesOf(item, known));
    text = "";
  };
  if (Array.isArray(value)) {
    text = "[";
    value.forEach((item, i) => {
      if (i > 0) text += ",";
      add(item);
    });
    text += "]";
  } else {
    const fields = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(fields).filter((key) => fields[key] !== undefined);
    text = "{";
    keys.sort().forEach((key, i) => {
      text += `${i > 0 ? "," : ""}${JSON.stringify(key)}:`;
      add(fields[key]);
    });
    text += "}";
  }
  const end = Buffer.from(text);
  return pieces.length === 0 ? end : Buffer.concat([...pieces, end]);
}

const scalar = (value: unknown): string => JSON.stringify(value) ?? "null";
