/** Words of attached files: what may be attached, what is known of one, why one is not taken. */

/** The content decides which it is, never the name. */
export const FILE_KINDS = ["pdf", "jpeg", "png", "docx", "xlsx", "text"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The ending of a name, and the type that it is served with. */
export const ENDINGS: Readonly<Record<FileKind, string>> = {
  ...{ pdf: "pdf", jpeg: "jpg", png: "png", docx: "docx", xlsx: "xlsx", text: "txt" },
};

/** A file that hangs on something: its bytes stand under their SHA-256, outside the log. */
export interface Attachment {
  /** SHA-256 of the bytes, in hex */
  readonly file: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
}

export const FILE = /^[0-9a-f]{64}$/;
/** files that may hang on one opinion, one report … */
export const MOST_ATTACHED = 3;
/** files that a hearing's dossier may hold */
export const MOST_OF_DOSSIER = 20;
/** whom a document of the dossier is for, beside the desks; what is for the public all the others read too */
export const READERS = ["organisations", "units", "leaders", "public"] as const;
export type Reader = (typeof READERS)[number];
/** graphemes of a file's name */
export const MOST_NAME = 120;

/** Why a file is not taken. */
export type FileRefusal =
  | "empty"
  | "tooLarge"
  /** none of the kinds */
  | "wrongType"
  /** a page or a drawing that may hold a program, whatever it is called */
  | "disguised"
  | "macros"
  /** with a password: nobody could see what is in it */
  | "locked"
  | "damaged"
  /** it would unfold to more than is looked at */
  | "bomb"
  | "badName"
  /** of this seat, on one day */
  | "tooMany"
  /** of the hearing, all together */
  | "full"
  | "diskFull"
  | "tooFast"
  | "notNow"
  | "notYours";

const UNSEEN = /\p{Cc}|[\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|[\u{E0000}-\u{E007F}]/u;
const PATH = /[/\\:*?"<>|]/;
/** names that a Windows machine takes for a device */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const ENDING = /\.[A-Za-z0-9]{1,5}$/;

/**
 * The name that a file is kept under: as it was sent, with the ending of what it is. Null: it holds a path, or what no
 * one can see, or says nothing.
 */
export function safeName(sent: string, kind: FileKind): string | null {
  const name = sent.normalize("NFC").trim();
  if (UNSEEN.test(name) || PATH.test(name) || !name.isWellFormed()) return null;
  let stem = name;
  while (ENDING.test(stem)) stem = stem.replace(ENDING, "");
  stem = stem.replace(/[.\s]+$/, "").replace(/\s+/g, " ");
  if (stem === "" || stem.startsWith(".") || DEVICE.test(stem)) return null;
  return `${[...stem].slice(0, MOST_NAME).join("")}.${ENDINGS[kind]}`;
}
