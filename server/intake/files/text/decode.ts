/** Bytes of a text as text: what its mark or its form says is believed, the rest is told by its letters. */
import { FileRefused } from "../refused.ts";
import { rightness, WAYS, wayBack } from "./letters.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly bom: boolean;
  readonly guessed: boolean;
}

const decode = (encoding: string, bytes: Uint8Array) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);
const starts = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

/** Throws FileRefused where it is no text. */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16In(bytes);
  try {
    if (utf16 !== null)
      return {
        text: decode(utf16.encoding, bytes),
        encoding: utf16.encoding,
        bom: utf16.bom,
        guessed: !utf16.bom,
      };
    const text = decode("utf-8", bytes);
    if (text.includes("\0")) throw new FileRefused("not-a-table");
    const way = wayBack(text);
    const written = { encoding: "utf-8", bom: starts(bytes, 0xef, 0xbb, 0xbf) };
    if (way === null) return { text, ...written, guessed: false };
    return { text: way.mend(text), ...written, encoding: `${way.encoding}, stored as utf-8`, guessed: true };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    return ofOneByte(bytes);
  }
}

/** A letter a byte: the way that makes most words right. */
function ofOneByte(bytes: Uint8Array): Decoded {
  const shown = new TextDecoder("windows-1252").decode(bytes);
  if (shown.includes("\0")) throw new FileRefused("not-a-table");
  const tried = WAYS.map((way) => ({ way, right: rightness(way.mend(shown)) }));
  const { way } = tried.reduce((a, b) => (b.right > a.right ? b : a));
  return { text: way.mend(shown), encoding: way.encoding, bom: false, guessed: true };
}

/** bytes that tell it */
const SAMPLE = 2_000;

/** By its mark, or because every second byte is none. */
function utf16In(bytes: Uint8Array): { readonly encoding: string; readonly bom: boolean } | null {
  if (starts(bytes, 0xff, 0xfe)) return { encoding: "utf-16le", bom: true };
  if (starts(bytes, 0xfe, 0xff)) return { encoding: "utf-16be", bom: true };
  const sample = bytes.subarray(0, SAMPLE);
  const empty = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) empty[i % 2] = (empty[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  if (odd > sample.length / 8 && even < odd / 4) return { encoding: "utf-16le", bom: false };
  return even > sample.length / 8 && odd < even / 4 ? { encoding: "utf-16be", bom: false } : null;
}
