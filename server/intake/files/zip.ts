/** The parts of a ZIP file, unpacked only within limits: what a header claims is believed for refusing alone. */
import { inflateRawSync } from "node:zlib";
import { FileRefused, LIMITS } from "./refused.ts";

export type Limits = Readonly<Record<"unpacked" | "ratio" | "small" | "parts", number>>;

export interface Part {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** of its own header */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** a comment may stand behind the end record */
const LONGEST_END = 22 + 0xffff;
/** a figure that stands elsewhere, in a file of more than 4 GB */
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

const damaged = () => new FileRefused("damaged-workbook");
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endAt(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LONGEST_END); at--)
    if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

/** Does it begin as a ZIP file does? */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === LOCAL;

/** The parts by name. Throws FileRefused where they are too many, too large together, or claim to grow too much. */
export function partsOf(bytes: Uint8Array, limits: Limits = LIMITS): ReadonlyMap<string, Part> {
  const view = viewOf(bytes);
  const end = endAt(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw new FileRefused("too-large");
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw damaged();
    const part = partAt(view, at);
    const [name, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true));
    total += part.size;
    if (total > limits.unpacked || growsTooMuch(part, limits)) throw new FileRefused("too-large");
    parts.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0))), part);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

const growsTooMuch = ({ size, packed }: Part, { small, ratio }: Limits): boolean =>
  size > small && size > packed * ratio;

function partAt(view: DataView, at: number): Part {
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new FileRefused("locked-workbook");
  const part = {
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  if ([part.packed, part.size, part.at].includes(ELSEWHERE)) throw new FileRefused("too-large");
  return part;
}

/** Never more than the part claims to be. Throws FileRefused where it is another size, or cut short. */
export function unpacked(bytes: Uint8Array, part: Part): Uint8Array {
  const view = viewOf(bytes);
  if (part.at + 30 > view.byteLength || view.getUint32(part.at, true) !== LOCAL) throw damaged();
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  if (from + part.packed > view.byteLength) throw damaged();
  const packed = bytes.subarray(from, from + part.packed);
  if (part.method === STORED && part.packed === part.size) return packed;
  if (part.method !== DEFLATED) throw damaged();
  try {
    const whole = inflateRawSync(packed, { maxOutputLength: Math.max(part.size, 1) });
    if (whole.length === part.size) return whole;
  } catch {
    // more than it claims, or no packed bytes at all
  }
  throw damaged();
}
