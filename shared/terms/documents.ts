/**
 * The documents that a seat may fetch, by the name of the file: `/h/<hearing>/<seat>/documents/<file>`. What is somebody's
 * alone is asked for with `?of=`: an organisation's number, a unit, a report, a slip.
 */
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
/** How the results of a hearing are told to everybody (the law of the grass roots names the first three). */
/** What the extract for everybody says of the general conclusion, once somebody has read it: as it stands, nothing, or other words. */
export const GENERAL_AS = ["asItStands", "leftOut", "inOtherWords"] as const;
export type GeneralAs = (typeof GENERAL_AS)[number];

export const RESULT_CHANNELS = ["media", "posted", "villageHeads", "meeting"] as const;
export type ResultChannel = (typeof RESULT_CHANNELS)[number];

export const FORMS = ["dang", "nha-nuoc"] as const;
export type Form = (typeof FORMS)[number];
export const FORMATS = ["docx", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

/** F2, F4, F5, F6, F7, the backdrop's text and the plan's annex of places: each in both families, as DOCX and PDF. */
export const OFFICE_PAPERS = [
  "danh-sach-dai-bieu",
  "bao-cao-tong-hop",
  "phieu-giao",
  "giay-moi",
  "chuong-trinh",
  "ma-ket",
  "phan-bo",
] as const;
/** F10 and its extract for everybody, F12, F13, F14, the letters to askers, F15, the report on a period, annexes of the minutes, the book of outgoing documents: a draft, or what was issued by its id. */
export const AFTER_PAPERS = [
  "thong-bao-ket-luan",
  "trich-thong-bao-ket-luan",
  "bao-cao-ket-qua",
  "bao-cao-ba-dong-chi",
  "thong-bao-nhan-dan",
  "thong-bao-tiep-nhan",
  "bao-cao-giam-sat",
  "bao-cao-ky",
  "phu-luc-bien-ban",
  "so-cong-van-di",
] as const;
export type AfterPaper = (typeof AFTER_PAPERS)[number];
export type OfficePaper = (typeof OFFICE_PAPERS)[number] | AfterPaper;
/**
 * F16, by who gets it: a clerk of the one inbox, for as long as that clerk has the matter open; the secretaries, for whoever
 * brought in the hall what was diverted.
 */
const SEALED = { "phieu-chuyen": "desk", "phieu-huong-dan": "secretary" } as const satisfies Record<
  string,
  Role
>;
type SealedPaper = keyof typeof SEALED;
export type PaperName = OfficePaper | SealedPaper;

type Drawn<Name extends string> = `${Name}-${Form}.${Format}`;
export type OfficeFile = Drawn<OfficePaper>;
export type SealedFile = Drawn<SealedPaper>;
/** What is drawn from the state alone, whoever asks. */
export type DocumentFile = StaffFile | OfficeFile;

export const paperFile = <Name extends PaperName>(name: Name, form: Form, format: Format): Drawn<Name> =>
  `${name}-${form}.${format}`;

const filesOf = <Name extends PaperName>(name: Name): Drawn<Name>[] =>
  FORMS.flatMap((form) => FORMATS.map((format) => paperFile(name, form, format)));
export const OFFICE_FILES: readonly OfficeFile[] = [...OFFICE_PAPERS, ...AFTER_PAPERS].flatMap((name) =>
  filesOf(name),
);
const SEALED_FILES: readonly SealedFile[] = (["phieu-chuyen", "phieu-huong-dan"] as const).flatMap((name) =>
  filesOf(name),
);

/** Lists for spreadsheets: delegates, who is invited, places, who is let in at the door, opinions, planned order, slips overdue, checklist, cases, outgoing documents. */
export const LISTS = [
  "danh-sach-dai-bieu",
  "danh-sach-moi",
  "phan-bo",
  "vao-cua",
  "so-y-kien",
  "thu-tu-phat-bieu",
  "phieu-qua-han",
  "danh-muc-viec",
  "so-theo-doi",
  "so-cong-van-di",
] as const;
export type ListName = (typeof LISTS)[number];
export const LIST_KINDS = ["xlsx", "csv"] as const;
export type ListKind = (typeof LIST_KINDS)[number];
export type ListFile = `${ListName}.${ListKind}`;
export const LIST_FILES: readonly ListFile[] = LISTS.flatMap((name) =>
  LIST_KINDS.map((kind): ListFile => `${name}.${kind}`),
);

/** Everything that can be asked for. */
export type AnyFile = DocumentFile | SealedFile | ListFile;

/** Why a document is not made: it takes too long or too much memory; too many of this hearing wait. */
export type DocumentRefusal = "tooLong" | "tooMany";
/** the header that says so */
export const DOCUMENT_REFUSED = "x-refused";

/** "phieu-giao", "dang" and "pdf" of "phieu-giao-dang.pdf". */
export function paperOfFile<Name extends PaperName>(
  file: Drawn<Name>,
): { readonly name: Name; readonly form: Form; readonly format: Format } {
  const [, name, form, format] = /^(.+)-(dang|nha-nuoc)\.(\w+)$/.exec(file) ?? [];
  return { name: name as Name, form: form as Form, format: format as Format };
}

const among = <T extends string>(files: readonly T[], name: string): name is T =>
  files.some((file) => file === name);

export const isOfficeFile = (name: string): name is OfficeFile => among(OFFICE_FILES, name);
export const isListFile = (name: string): name is ListFile => among(LIST_FILES, name);
export const isSealedFile = (name: string): name is SealedFile => among(SEALED_FILES, name);
export const isDocument = (name: string): name is AnyFile =>
  among(DOCUMENT_FILES, name) || isOfficeFile(name) || isSealedFile(name) || isListFile(name);

/** "so-y-kien" and "csv" of "so-y-kien.csv". */
export function listOfFile(file: ListFile): { readonly name: ListName; readonly kind: ListKind } {
  const [name, kind] = file.split(".") as [ListName, ListKind];
  return { name, kind };
}

const BADGES: DocumentFile = "the-dai-bieu.pdf";
/** Which minutes a clerk gets, the state says: those that are signed. */
const MINUTES = "bien-ban-";
const DELEGATES = "danh-sach-dai-bieu.";
/** Whoever signs it reads it first as it is printed. */
const ANNEX: AfterPaper = "phu-luc-bien-ban";
/** Who sees the half day from within: drafts of the minutes, what was said and is to be answered. */
const STAFF: ReadonlySet<Role> = new Set<Role>(["chair", "secretary"]);
const WITH_OPERATOR: ReadonlySet<Role> = new Set<Role>([...STAFF, "operator"]);
/** the paper pack and the sheet on fairness: nothing private stands in them */
const WITH_DESKS: ReadonlySet<Role> = new Set<Role>([...STAFF, "desk"]);

/**
 * Who may ask for a document: the badges the operator too, what the offices make the clerks alone, but for the annexes of
 * the minutes, its own list of delegates an organisation. Of what is somebody's, which one a seat gets stands with what draws it.
 */
export function mayFetch(role: Role, file: string): boolean {
  if (isListFile(file)) return role === "desk" || (role === "organisation" && file.startsWith(DELEGATES));
  if (isSealedFile(file)) return role === SEALED[paperOfFile(file).name];
  if (isOfficeFile(file)) return role === "desk" || (STAFF.has(role) && file.startsWith(ANNEX));
  if (file.startsWith(MINUTES)) return role === "desk" || STAFF.has(role);
  return (file === BADGES ? WITH_OPERATOR : WITH_DESKS).has(role);
}
