/** Files as one ZIP: the same files in the same order, the same bytes, whoever packs them and when. */
import { unzipSync, zipSync } from "fflate";

/** the oldest date that a ZIP file knows: its entries bear no time of their own */
const ZIP_DATE = new Date(1980, 0, 1);

/** `level` 0: the files stand in it as they are. */
export const zipOf = (files: Readonly<Record<string, Uint8Array>>, level: 0 | 6): Uint8Array =>
  zipSync({ ...files }, { mtime: ZIP_DATE, level });

/** Throws where it is none. Of files that we have packed ourselves: nothing bounds what comes out. */
export const unzipped = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

/** bytes of a ZIP's last row, which says where its list of files stands */
const END = 22;
/** where that row says how long the list is */
const LIST_LENGTH_AT = 12;
/** where the list says at which byte a file begins */
const BEGINS_AT = 42;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** What a file that stands in a ZIP as it is adds to it: where its bytes stand, and in the list at the end. `at`: where it begins. */
export function storedPiece(
  path: string,
  bytes: Uint8Array,
  at: number,
): { readonly local: Uint8Array; readonly central: Uint8Array } {
  const alone = zipOf({ [path]: bytes }, 0);
  const list = viewOf(alone).getUint32(alone.length - END + LIST_LENGTH_AT, true);
  const central = alone.slice(alone.length - END - list, alone.length - END);
  viewOf(central).setUint32(BEGINS_AT, at, true);
  return { local: alone.subarray(0, alone.length - END - list), central };
}

/** The list of all files, which begins `at` this byte, and the last row: with what stands before it the ZIP that `zipOf` makes. */
export function storedEnd(central: readonly Uint8Array[], at: number): Uint8Array {
  const list = Buffer.concat(central);
  const end = Buffer.from(zipOf({}, 0));
  for (const where of [8, 10]) end.writeUInt16LE(central.length, where);
  end.writeUInt32LE(list.length, LIST_LENGTH_AT);
  end.writeUInt32LE(at, LIST_LENGTH_AT + 4);
  return Buffer.concat([list, end]);
}
