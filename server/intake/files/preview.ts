/** A file as it would be taken: every row, what would become of it, what is doubtful, what is wrong. Nothing is written. */
import type { Fault, FileFault, SheetSkipped, Warning } from "../../../shared/terms/intake.ts";
import type { Effect, FilePreview, Target } from "../../../shared/wire/filePreview.ts";
import type { Context, Progress } from "./context.ts";
import { judge, type ReadRow } from "./effects.ts";
import { type Header, headerOf, namesAmong } from "./header.ts";
import { readFile } from "./readFile.ts";
import { readRows } from "./readRows.ts";
import { FileRefused } from "./refused.ts";
import type { CalledFile, Sheet, TableFile } from "./sheet.ts";

/** `target`: what it is to be; null: its header says. Never throws for what is wrong with the file. */
export function preview(
  bytes: Uint8Array,
  name: string,
  target: Target | null,
  context: Context,
  progress: Progress = () => undefined,
): FilePreview {
  try {
    const targets = target === null ? undefined : [target];
    const file = readFile(bytes, name, (rows) => namesAmong(rows, targets));
    return previewOf({ ...file, called: name }, target, context, progress);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const format = error.code === "empty-file" ? byEnding(name) : "unreadable";
    return { ...NOTHING, target, format, errors: [{ row: null, code: error.code }] };
  }
}

const NOTHING: Omit<FilePreview, "target" | "format"> = {
  ...{ rowsRead: 0, accepted: 0, rows: [], effects: [], skippedRows: [], warnings: [], errors: [] },
  ...{ columns: {}, ignoredColumns: [], skippedSheets: [] },
};

const byEnding = (name: string): FilePreview["format"] => (/\.(?:tsv|tab)$/i.test(name) ? "tsv" : "csv");

interface Readable {
  readonly sheet: Sheet;
  readonly header: Header;
}

function previewOf(
  file: CalledFile,
  target: Target | null,
  context: Context,
  progress: Progress,
): FilePreview {
  const { readable, skipped, faults } = sheetsOf(file, target);
  const first = readable[0];
  const about = written(file);
  const whole = wholeFile(file);
  if (!first) {
    const fault = faults.find(({ code }) => code !== "no-header-found") ?? faults[0];
    const code: FileFault = file.sheets.length === 0 ? "empty-file" : "no-header-found";
    return {
      ...NOTHING,
      ...about,
      target,
      warnings: whole,
      skippedSheets: skipped,
      errors: [fault ?? { row: null, code }],
    };
  }
  const several = readable.length > 1;
  const read = readable.map(({ sheet, header }) => readRows(file, sheet, header, context, several, progress));
  const rows: readonly ReadRow[] = read.flatMap((part) => part.rows);
  const judged = judge(rows, first.header.target, context);
  const taken = judged.filter(({ effect }) => isTaken(effect));
  return {
    ...about,
    target: first.header.target,
    ...(context.seen === undefined ? {} : { seen: context.seen }),
    ...(context.seenBy === undefined ? {} : { seenBy: context.seenBy }),
    ...(first.sheet.name === null ? {} : { sheet: first.sheet.name }),
    headerRow: first.header.row,
    ...(first.header.rows === 1 ? {} : { headerRows: first.header.rows }),
    rowsRead: judged.length,
    accepted: taken.length,
    rows: taken.map(({ values }) => values),
    effects: judged.map(({ effect, values }) => (isTaken(effect) ? effect : { ...effect, values })),
    skippedRows: judged.filter(({ effect }) => effect.effect === "duplicate").map(({ values }) => values.row),
    warnings: [
      ...whole,
      ...read.flatMap(({ notes }) => notes),
      ...judged.flatMap(({ warnings }) => warnings),
    ],
    errors: judged.flatMap((row) => row.faults),
    columns: columnsOf(first.header),
    ignoredColumns: first.header.ignored,
    skippedSheets: skipped,
  };
}

const isTaken = ({ effect }: Effect): boolean => effect !== "refused" && effect !== "duplicate";

/** Hidden ones are named, never read; of the others those with a header of the first one's kind. */
function sheetsOf(file: TableFile, target: Target | null) {
  const readable: Readable[] = [];
  const skipped: { name: string; why: SheetSkipped }[] = [];
  const faults: Fault[] = [];
  for (const sheet of file.sheets) {
    const name = sheet.name ?? "";
    if (sheet.hidden) {
      skipped.push({ name, why: "hidden-sheet-skipped" });
      continue;
    }
    const header = headerOf(sheet, target ?? readable[0]?.header.target ?? null);
    if ("columns" in header) readable.push({ sheet, header });
    else {
      faults.push(header);
      if (sheet.name !== null) skipped.push({ name, why: header.code as SheetSkipped });
    }
  }
  return { readable, skipped, faults };
}

function written({ format, encoding, bom, delimiter, lineEnds }: TableFile) {
  return {
    format,
    ...(encoding === undefined ? {} : { encoding }),
    ...(bom === undefined ? {} : { bom }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(lineEnds === undefined ? {} : { lineEnds }),
  };
}

/** What is said of the file once. */
function wholeFile(file: TableFile): readonly Warning[] {
  if (file.guessed) return [{ row: null, code: "encoding-guessed", about: file.encoding ?? "" }];
  const loose = file.sheets.some(({ rows }) =>
    rows.some(({ cells }) =>
      cells.some((cell) => cell !== undefined && cell.text !== cell.text.normalize("NFC")),
    ),
  );
  return loose ? [{ row: null, code: "text-normalised" }] : [];
}

function columnsOf(header: Header): Readonly<Record<string, string>> {
  const columns: Record<string, string> = {};
  for (const { field, name } of header.columns)
    columns[field] = columns[field] === undefined ? name : `${columns[field]} | ${name}`;
  return columns;
}
