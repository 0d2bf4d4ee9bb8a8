/** What a preview says of a file, a row, a cell. The words stand with the screens. */

/** The file, or one row, is not taken. */
export const FILE_FAULTS = [
  "empty-file",
  "not-a-workbook",
  "not-a-table",
  "old-workbook",
  "locked-workbook",
  "damaged-workbook",
  "unsafe-workbook",
  "too-large",
  "too-many-rows",
  "too-many-columns",
  "no-header-found",
  "missing-column",
  "column-twice",
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

export const ROW_FAULTS = [
  "over-quota",
  "bad-date",
  "missing-name",
  "missing-content",
  "bad-count",
  "bad-name",
  "title-too-long",
  "text-too-long",
  "too-many-questions",
  "damaged-text",
  "unknown-organisation",
  "missing-organisation",
  "other-organisation",
  "shifted-columns",
  "cut-short",
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** The row is taken, or adds nothing. */
export const NOTES = [
  "number-as-text",
  "phone-zero-restored",
  "phone-digits-lost",
  "bad-phone",
  "total-row-skipped",
  "section-row-skipped",
  "header-repeated",
  "serial-date",
  "two-digit-year",
  "formula-value-used",
  "hidden-row-read",
  "organisation-synonym",
  "organisation-from-above",
  "organisation-assumed",
  "duplicate-row",
  "unknown-field",
  "unknown-answer",
  "encoding-guessed",
  "text-normalised",
  "spaces-collapsed",
  "invisible-removed",
  "formula-like-text",
  "cell-error",
  "too-few-columns",
] as const;
export type Note = (typeof NOTES)[number];

/** Where it is, as a spreadsheet counts. */
export interface Place {
  /** where the file has several that are read */
  readonly sheet?: string;
  /** null: the whole file */
  readonly row: number | null;
  /** as the file writes it */
  readonly column?: string;
  /** A, B … */
  readonly letter?: string;
}
export interface Warning extends Place {
  readonly code: Note;
  /** what was understood, or what stood there */
  readonly about?: string;
}
export interface Fault extends Place {
  readonly code: FileFault | RowFault;
  readonly about?: string;
}

/** Why a sheet is not read. */
export type SheetSkipped = "hidden-sheet-skipped" | "no-header-found" | "missing-column" | "column-twice";

/** What applying the preview would do with a row. */
export type RowEffect = "new" | "same" | "changed" | "refused" | "duplicate";
