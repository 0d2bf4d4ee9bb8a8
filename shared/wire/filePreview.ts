/** A file as it would be taken, on its way to the screen that sent it: nothing of it is written yet. */
import type { Fault, FileFault, RowEffect, SheetSkipped, Warning } from "../terms/intake.ts";

/** bytes of a file that is sent */
export const MOST_BYTES = 5 * 1024 * 1024;
/** how a file is sent: no form of another page can do so */
export const FILE_BYTES = "application/octet-stream";
/** how lines come back while it is read */
export const PREVIEW_LINES = "application/x-ndjson";

/** What a list may be: delegates of an organisation (form F2), opinions (form F1), what was collected and not to be spoken. */
export const TARGETS = ["delegates", "opinions", "collected"] as const;
export type Target = (typeof TARGETS)[number];
/** As it is sent: of one among several the file itself says what it is. */
export const SENT_AS = [...TARGETS, "any"] as const;
export type SentAs = (typeof SENT_AS)[number];

/** A field that the row does not fill is missing, one that could not be taken is null. */
export type Value = string | number | boolean | null;
export interface Values {
  readonly row: number;
  readonly [field: string]: Value;
}

export interface Effect {
  readonly row: number;
  readonly sheet?: string;
  readonly effect: RowEffect;
  /** who it is already */
  readonly id?: string;
  /** fields with another value than is known */
  readonly changes?: readonly string[];
  /** of a row that is not taken: what could be read of it */
  readonly values?: Values;
}

export interface FilePreview {
  /** null: not even that could be told */
  readonly target: Target | null;
  readonly format: "xlsx" | "docx" | "csv" | "tsv" | "unreadable";
  readonly encoding?: string;
  readonly bom?: boolean;
  readonly delimiter?: string;
  readonly lineEnds?: "LF" | "CRLF" | "CR";
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly headerRows?: number;
  /** how many were ever entered on the list that it was compared with, where it was with one */
  readonly seen?: number;
  /** the same by the organisations' names, where the file says whose each row is */
  readonly seenBy?: Readonly<Record<string, number>>;
  /** rows with data */
  readonly rowsRead: number;
  /** how many come in */
  readonly accepted: number;
  readonly rows: readonly Values[];
  readonly effects: readonly Effect[];
  /** that add nothing: the same as a row above */
  readonly skippedRows: readonly number[];
  readonly warnings: readonly Warning[];
  readonly errors: readonly Fault[];
  /** field → the column's name in the file */
  readonly columns: Readonly<Record<string, string>>;
  readonly ignoredColumns: readonly string[];
  readonly skippedSheets: readonly { readonly name: string; readonly why: SheetSkipped }[];
}

/** Why a file is not even looked at: it takes too long or too much memory, too many wait, it is not this seat's to send. */
export const PREVIEW_REFUSALS = ["tooLong", "tooMany", "notNow"] as const;
export type PreviewRefusal = (typeof PREVIEW_REFUSALS)[number] | Extract<FileFault, "too-large">;

/** One line of what comes back while a file is read, the last one a preview or a refusal. */
export type PreviewLine =
  | { readonly done: number; readonly of: number }
  | { readonly preview: FilePreview }
  | { readonly refused: PreviewRefusal };
