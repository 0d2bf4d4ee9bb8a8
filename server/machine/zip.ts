/** Files as one ZIP: the same files in the same order, the same bytes, whoever packs them and when. */
import { unzipSync, zipSync } from "fflate";

/** the oldest date that a ZIP file knows: its entries bear no time of their own */
const ZIP_DATE = new Date(1980, 0, 1);

/** `level` 0: the files stand in it as they are. */
export const zipOf = (files: Readonly<Record<string, Uint8Array>>, level: 0 | 6): Uint8Array =>
  zipSync({ ...files }, { mtime: ZIP_DATE, level });

/** Throws where it is none. Of files that we have packed ourselves: nothing bounds what comes out. */
export const unzipped = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
