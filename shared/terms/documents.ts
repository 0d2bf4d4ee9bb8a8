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

/** The families of layout, as names of files have them: the Party's, the State's. */
export const FORMS = ["dang", "nha-nuoc"] as const;
export type Form = (typeof FORMS)[number];
const FORMATS = ["docx", "pdf"] as const;
type Format = (typeof FORMATS)[number];

/** What the offices make while a hearing is prepared, each in both families as DOCX and PDF. */
export const OFFICE_PAPERS = ["giay-moi", "chuong-trinh"] as const;
export type OfficePaper = (typeof OFFICE_PAPERS)[number];
export type OfficeFile = `${OfficePaper}-${Form}.${Format}`;
export type DocumentFile = StaffFile | OfficeFile;

export const officeFile = (paper: OfficePaper, form: Form, format: Format): OfficeFile =>
  `${paper}-${form}.${format}`;

export const OFFICE_FILES: readonly OfficeFile[] = OFFICE_PAPERS.flatMap((paper) =>
  FORMS.flatMap((form) => FORMATS.map((format) => officeFile(paper, form, format))),
);

/** Why a document is not made: it takes too long or too much memory; too many of this hearing wait. */
export type DocumentRefusal = "tooLong" | "tooMany";
/** the header that says so */
export const DOCUMENT_REFUSED = "x-refused";

const isOfficeFile = (name: string): boolean => OFFICE_FILES.some((file) => file === name);

export function isDocument(name: string): name is DocumentFile {
  return DOCUMENT_FILES.some((file) => file === name) || isOfficeFile(name);
}

const BADGES: DocumentFile = "the-dai-bieu.pdf";
/** The others hold what chairs and secretaries know: drafts of the minutes, what was said and is to be answered. */
const STAFF: ReadonlySet<Role> = new Set<Role>(["chair", "secretary"]);
const WITH_OPERATOR: ReadonlySet<Role> = new Set<Role>([...STAFF, "operator"]);

/** Who may fetch a document: the badges the operator too, what the offices make the clerks alone. */
export const mayFetch = (role: Role, file: string): boolean =>
  isOfficeFile(file) ? role === "desk" : (file === BADGES ? WITH_OPERATOR : STAFF).has(role);
