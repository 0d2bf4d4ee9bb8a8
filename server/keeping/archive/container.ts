/**
 * The archive of a hearing as one file: a ZIP that holds its files as they are, and a manifest with the SHA-256 of each and of
 * all. The same files give the same bytes, so that one flipped bit anywhere is found: in a file, in the manifest, or between.
 * It is written and read file by file: in memory is never more than one of them.
 */
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { z } from "zod";
import { MOST_ARCHIVE } from "../../../shared/terms/archive.ts";
import { storedEnd, storedPiece } from "../../machine/zip.ts";

const FORMAT = "doi-thoai archive 1";
const MANIFEST = "manifest.json";
/** before a file's bytes in a ZIP, besides its name */
const HEAD = 30;
/** where the head says how long the bytes are */
const LENGTH_AT = 22;
/** of a manifest: more is none */
const MOST_MANIFEST = 64 * 1024 * 1024;
/** of a ZIP without its later extension, as of its bytes */
const MOST_FILES = 0xffff;

const aboutSchema = z.object({
  hearing: z.string(),
  title: z.string(),
  /** the entry that sealed it; hash: with it all before it stand fast */
  version: z.int(),
  head: z.string(),
  sealedAt: z.string(),
});
export type About = z.infer<typeof aboutSchema>;

const rowSchema = z.object({ path: z.string(), bytes: z.int().min(0), sha256: z.string() });
type ManifestRow = z.infer<typeof rowSchema>;
const manifestSchema = z.object({
  format: z.literal(FORMAT),
  about: aboutSchema,
  files: z.array(rowSchema),
  /** SHA-256 of all that stands before it */
  sha256: z.string(),
});

/** A file that is to stand in an archive; its bytes are asked for when they are written. */
export interface ArchivePart extends ManifestRow {
  readonly read: () => Promise<Uint8Array>;
}

/** The bytes of one file of an archive that was found whole; empty: it holds none of this path. */
export type ArchiveReader = (path: string) => Promise<Uint8Array>;

export type Checked =
  | {
      readonly kind: "whole";
      readonly about: About;
      readonly paths: readonly string[];
      readonly sha256: string;
      readonly read: ArchiveReader;
    }
  /** `file`: the first that is not as it was */
  | { readonly kind: "altered"; readonly file: string; readonly files: number };

/** More than a ZIP can hold. */
export class TooLarge extends Error {
  constructor() {
    super("The archive would be larger than 4 GB: a ZIP does not hold it.");
  }
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

const byPath = (a: ManifestRow, b: ManifestRow) => (a.path < b.path ? -1 : 1);

function manifestOf(about: About, parts: readonly ManifestRow[]): Uint8Array {
  const files = parts.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  const description = { format: FORMAT, about, files };
  const sum = sha256Of(JSON.stringify(description));
  return new TextEncoder().encode(`${JSON.stringify({ ...description, sha256: sum }, null, 1)}\n`);
}

/** On the disk when it resolves; of the same files the very same bytes. `room`: throws where so many more are too many. */
export async function writeArchive(
  file: string,
  about: About,
  parts: readonly ArchivePart[],
  room: (bytes: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const sorted = parts.toSorted(byPath);
  const manifest = manifestOf(about, sorted);
  const handle = await open(file, "w", 0o600);
  const central: Uint8Array[] = [];
  let at = 0;
  const put = async (path: string, bytes: Uint8Array) => {
    // as they are: whoever reads them needs nothing of ours, nor of any compression
    const piece = storedPiece(path, bytes, at);
    if (at + piece.local.length > MOST_ARCHIVE || central.length === MOST_FILES) throw new TooLarge();
    await room(piece.local.length);
    await handle.writeFile(piece.local);
    central.push(piece.central);
    at += piece.local.length;
  };
  try {
    await put(MANIFEST, manifest);
    for (const { path, read } of sorted) await put(path, await read());
    const end = storedEnd(central, at);
    if (at + end.length > MOST_ARCHIVE) throw new TooLarge();
    await handle.writeFile(end);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** As much of it as is there. */
async function piece(handle: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let have = 0;
  while (have < length) {
    const { bytesRead } = await handle.read(bytes, have, length - have, at + have);
    if (bytesRead === 0) break;
    have += bytesRead;
  }
  return bytes.subarray(0, have);
}

const headLength = (path: string) => HEAD + Buffer.byteLength(path);

function parsed(text: Uint8Array) {
  try {
    const manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(text)));
    const { sha256, ...told } = manifest;
    return sha256Of(JSON.stringify(told)) === sha256 ? manifest : null;
  } catch {
    return null;
  }
}

async function manifestIn(handle: FileHandle) {
  const head = Buffer.from(await piece(handle, 0, headLength(MANIFEST)));
  if (head.length < headLength(MANIFEST) || head.toString("latin1", HEAD) !== MANIFEST) return "ZIP" as const;
  const length = head.readUInt32LE(LENGTH_AT);
  if (length > MOST_MANIFEST) return MANIFEST;
  const text = await piece(handle, head.length, length);
  const manifest = parsed(text);
  return manifest === null ? MANIFEST : { manifest, text };
}

/** Is every byte of the file as it was sealed? */
export async function checkArchive(file: string): Promise<Checked> {
  const handle = await open(file, "r");
  try {
    const found = await manifestIn(handle);
    if (typeof found === "string") return { kind: "altered", file: found, files: 0 };
    const { about, files, sha256 } = found.manifest;
    const altered = (path: string): Checked => ({ kind: "altered", file: path, files: files.length });
    const central: Uint8Array[] = [];
    const places = new Map<string, { readonly at: number; readonly bytes: number }>();
    const { size } = await handle.stat();
    let at = 0;
    /** what stands between the files: names, lengths, checksums, and nothing besides */
    let between = true;
    const manifestRow = { path: MANIFEST, bytes: found.text.length, sha256: sha256Of(found.text) };
    for (const { path, bytes, sha256: sum } of [manifestRow, ...files]) {
      const head = headLength(path);
      if (at + head + bytes > size) return altered(path);
      const stored = await piece(handle, at, head + bytes);
      const own = stored.subarray(head);
      if (own.length !== bytes || sha256Of(own) !== sum) return altered(path);
      const { local, central: entry } = storedPiece(path, own, at);
      between &&= Buffer.from(local.buffer, local.byteOffset, head).equals(stored.subarray(0, head));
      central.push(entry);
      places.set(path, { at: at + head, bytes });
      at += stored.length;
    }
    const end = storedEnd(central, at);
    const rest = await piece(handle, at, end.length + 1);
    if (!between || !Buffer.from(rest).equals(end)) return altered("ZIP");
    return {
      kind: "whole",
      about,
      paths: files.map(({ path }) => path),
      sha256,
      read: readerOf(file, places),
    };
  } finally {
    await handle.close();
  }
}

const readerOf =
  (
    file: string,
    places: ReadonlyMap<string, { readonly at: number; readonly bytes: number }>,
  ): ArchiveReader =>
  async (path) => {
    const place = places.get(path);
    if (!place) return new Uint8Array();
    const handle = await open(file, "r");
    try {
      return await piece(handle, place.at, place.bytes);
    } finally {
      await handle.close();
    }
  };
