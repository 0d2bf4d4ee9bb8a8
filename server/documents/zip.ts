/** The parts of an Office document as a file: the same parts, the same bytes. */
import { zipSync } from "fflate";

/** the oldest date that a ZIP file knows, in whatever zone: its entries bear no time of their own */
const ZIP_DATE = new Date(1980, 0, 1);
/** first: by it others know the file as one of Office's */
const TYPES = "[Content_Types].xml";

export const officeZip = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ [TYPES]: parts[TYPES] ?? new Uint8Array(), ...parts }, { mtime: ZIP_DATE, level: 6 });
