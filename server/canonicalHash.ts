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

/** Everything is written here, one value after another: a view of 120 kB leaves nothing behind to be collected. */
let sheet = Buffer.allocUnsafe(1 << 18);
let used = 0;

function makeRoom(bytes: number): void {
  if (used + bytes <= sheet.length) return;
  const wider = Buffer.allocUnsafe(2 * (used + bytes));
  sheet.copy(wider, 0, 0, used);
  sheet = wider;
}

function putText(text: string): void {
  // a UTF-16 unit is three bytes of UTF-8 at most
  makeRoom(text.length * 3);
  used += sheet.write(text, used);
}

function putBytes(bytes: Buffer): void {
  makeRoom(bytes.length);
  used += bytes.copy(sheet, used);
}

/** The whole is not kept: every view that is remembered would be there twice. */
function hashOf(value: unknown, known: Kept | null): string {
  used = 0;
  if (isPlain(value)) putText(scalar(value));
  else putParts(value, known);
  return createHash("sha256").update(sheet.subarray(0, used)).digest("hex");
}

function putPart(part: object, known: Kept | null): void {
  const found = known?.get(part);
  if (found) {
    putBytes(found);
    return;
  }
  const from = used;
  putParts(part, known);
  known?.set(part, Buffer.from(sheet.subarray(from, used)));
}

function putParts(value: object, known: Kept | null): void {
  let text = "";
  const add = (item: unknown) => {
    if (isPlain(item)) {
      text += scalar(item);
      return;
    }
    putText(text);
    text = "";
    putPart(item, known);
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
  putText(text);
}

const isPlain = (value: unknown): value is null | string | number | boolean | undefined =>
  typeof value !== "object" || value === null;

const scalar = (value: unknown): string => JSON.stringify(value) ?? "null";
