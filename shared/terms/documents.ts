/** The documents that a seat may fetch, by the name of the file: `/h/<hearing>/<seat>/documents/<file>`. */
import type { Role } from "./seats.ts";

export const DOCUMENT_FILES = [
  "bien-ban-dang.docx",
  "bien-ban-dang.pdf",
  "bien-ban-nha-nuoc.docx",
  "bien-ban-nha-nuoc.pdf",
  "phat-bieu-theo-to-chuc.pdf",
  "bo-giay-du-phong.pdf",
  "the-dai-bieu.pdf",
] as const;
export type DocumentFile = (typeof DOCUMENT_FILES)[number];

/** Why a document is not made: it takes too long or too much memory; too many of this hearing wait. */
export type DocumentRefusal = "tooLong" | "tooMany";
/** the header that says so */
export const DOCUMENT_REFUSED = "x-refused";

export function isDocument(name: string): name is DocumentFile {
  return (DOCUMENT_FILES as readonly string[]).includes(name);
}

const BADGES: DocumentFile = "the-dai-bieu.pdf";
/** The others hold what chairs and secretaries know: drafts of the minutes, what was said and is to be answered. */
const STAFF: ReadonlySet<Role> = new Set<Role>(["chair", "secretary"]);
const WITH_OPERATOR: ReadonlySet<Role> = new Set<Role>([...STAFF, "operator"]);

/** Who may fetch a document: the badges the operator too. */
export const mayFetch = (role: Role, file: string): boolean =>
  (file === BADGES ? WITH_OPERATOR : STAFF).has(role);
