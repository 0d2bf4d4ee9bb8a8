/**
 * The archive of a hearing as one file: a ZIP that holds its files as they are, and a manifest with the SHA-256 of each and of
 * all. The same files give the same bytes, so that one flipped bit anywhere is found: in a file, in the manifest, or between.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { unzipped, zipOf } from "../../machine/zip.ts";

const FORMAT = "doi-thoai archive 1";
const MANIFEST = "manifest.json";

const aboutSchema = z.object({
  hearing: z.string(),
  title: z.string(),
  /** the entry that sealed it; hash: with it all before it stand fast */
  version: z.int(),
  head: z.string(),
  sealedAt: z.string(),
});
export type About = z.infer<typeof aboutSchema>;

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  about: aboutSchema,
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
  /** SHA-256 of all that stands before it */
  sha256: z.string(),
});

export type ArchiveFiles = Readonly<Record<string, Uint8Array>>;

export type Checked =
  | { readonly kind: "whole"; readonly about: About; readonly files: ArchiveFiles; readonly sha256: string }
  /** `file`: the first that is not as it was */
  | { readonly kind: "altered"; readonly file: string; readonly files: number };

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

function manifestOf(about: About, files: ArchiveFiles): string {
  const rows = Object.keys(files)
    .toSorted()
    .map((path) => {
      const bytes = files[path] ?? new Uint8Array();
      return { path, bytes: bytes.length, sha256: sha256(bytes) };
    });
  const told = { format: FORMAT, about, files: rows };
  return `${JSON.stringify({ ...told, sha256: sha256(JSON.stringify(told)) }, null, 1)}\n`;
}

/** The archive's bytes: of the same files the very same. */
export function packArchive(about: About, files: ArchiveFiles): Uint8Array {
  const sorted = Object.fromEntries(
    Object.keys(files)
      .toSorted()
      .map((path) => [path, files[path] ?? new Uint8Array()]),
  );
  const manifest = new TextEncoder().encode(manifestOf(about, files));
  // as they are: whoever reads them needs nothing of ours, nor of any compression
  return zipOf({ [MANIFEST]: manifest, ...sorted }, 0);
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipped(bytes);
  } catch {
    return null;
  }
}

function parsed(text: Uint8Array | undefined) {
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(text)));
  } catch {
    return null;
  }
}

/** Is every byte as it was sealed? */
export function checkArchive(bytes: Uint8Array): Checked {
  const found = unpacked(bytes);
  if (!found) return { kind: "altered", file: "ZIP", files: 0 };
  const { [MANIFEST]: text, ...files } = found;
  const manifest = parsed(text);
  const count = Object.keys(files).length;
  const altered = (file: string): Checked => ({ kind: "altered", file, files: count });
  if (!manifest) return altered(MANIFEST);
  const { sha256: whole, ...told } = manifest;
  if (sha256(JSON.stringify(told)) !== whole) return altered(MANIFEST);
  for (const { path, bytes: length, sha256: sum } of manifest.files) {
    const file = files[path];
    if (!file || file.length !== length || sha256(file) !== sum) return altered(path);
  }
  // what stands between the files: names, lengths, checksums, and nothing besides
  if (!Buffer.from(packArchive(manifest.about, files)).equals(bytes)) return altered("ZIP");
  return { kind: "whole", about: manifest.about, files, sha256: whole };
}
