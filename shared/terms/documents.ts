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
export type StaffFile = (typeof DOCUMENT_FILES)[number];

/** What the offices send out while a hearing is prepared: the programme (F7) and the invitations (F6). */
export const OFFICE_FILES = [
  "chuong-trinh.docx",
  "chuong-trinh.pdf",
  "giay-moi.docx",
  "giay-moi.pdf",
] as const;
export type OfficeFile = (typeof OFFICE_FILES)[number];
export type DocumentFile = StaffFile | OfficeFile;

/** Why a document is not made: it takes too long or too much memory; too many of this hearing wait. */
export type DocumentRefusal = "tooLong" | "tooMany";
/** the header that says so */
export const DOCUMENT_REFUSED = "x-refused";

const isOfficeFile = (name: string): boolean => (OFFICE_FILES as readonly string[]).includes(name);

export function isDocument(name: string): name is DocumentFile {
  return (DOCUMENT_FILES as readonly string[]).includes(name) || isOfficeFile(name);
}

const BADGES: DocumentFile = "the-dai-bieu.pdf";
/** The others hold what chairs and secretaries know: drafts of the minutes, what was said and is to be answered. */
const STAFF: ReadonlySet<Role> = new Set<Role>(["chair", "secretary"]);
const WITH_OPERATOR: ReadonlySet<Role> = new Set<Role>([...STAFF, "operator"]);

/** Who may fetch a document: the badges the operator too, what the offices send out the clerks alone. */
export const mayFetch = (role: Role, file: string): boolean =>
  isOfficeFile(file) ? role === "desk" : (file === BADGES ? WITH_OPERATOR : STAFF).has(role);
