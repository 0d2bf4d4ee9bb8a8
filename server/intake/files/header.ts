/** Where the table begins, and what its columns are: title rows above it, one or two rows of names. */
import type { FileFault } from "../../../shared/terms/intake.ts";
import type { Target } from "../../../shared/wire/filePreview.ts";
import { type Field, fieldNamed, NEEDED } from "./headerWords.ts";
import { letterOf, type Sheet, type SheetRow, textOf } from "./sheet.ts";
import { ABOVE } from "./text/delimited.ts";

export interface Column {
  readonly at: number;
  /** as the file writes it; "Năm sinh > Nam" where two rows name it */
  readonly name: string;
  readonly field: Field;
}
export interface Header {
  readonly target: Target;
  readonly row: number;
  readonly rows: number;
  /** what stands above it */
  readonly above: readonly SheetRow[];
  readonly below: readonly SheetRow[];
  readonly columns: readonly Column[];
  /** that no field is read from */
  readonly ignored: readonly string[];
  /** of all named columns the last one's place */
  readonly width: number;
}
export interface HeaderFault {
  readonly code: FileFault;
  readonly row: number | null;
  readonly column?: string;
  readonly letter?: string;
}

/** A row that names fewer is a title that happens to hold such a word. */
const FEWEST = 2;

/** What a header may say by itself. What is only collected has no column of its own: whoever sends it says so. */
const TOLD_BY_HEADER: readonly Target[] = ["delegates", "opinions"];

/** How many fields some first rows name, at best. */
export const namesAmong = (
  rows: readonly (readonly string[])[],
  targets: readonly Target[] = TOLD_BY_HEADER,
): number => Math.max(0, ...rows.flatMap((row) => targets.map((target) => fieldsIn(target, row).size)));

function fieldsIn(target: Target, names: readonly string[]): ReadonlySet<Field> {
  const fields = new Set<Field>();
  for (const name of names) {
    const found = fieldNamed(target, name);
    if (found) fields.add(found.field);
  }
  return fields;
}

interface Candidate {
  readonly target: Target;
  readonly at: number;
  readonly fields: ReadonlySet<Field>;
}

const hasNeeded = ({ target, fields }: Candidate): boolean =>
  NEEDED[target].every((field) => fields.has(field)) || (target === "delegates" && isNameInParts(fields));
const isNameInParts = (fields: ReadonlySet<Field>) => fields.has("familyName") && fields.has("givenName");

/** The first rows are looked at; a header that has all that is needed before one that has more names. */
function best(sheet: Sheet, targets: readonly Target[]): Candidate | null {
  const candidates = sheet.rows
    .slice(0, ABOVE)
    .flatMap((row, at) =>
      targets.map((target) => ({ target, at, fields: fieldsIn(target, Array.from(row.cells, textOf)) })),
    )
    .filter((header) => header.fields.size >= FEWEST || hasNeeded(header));
  const rank = (candidate: Candidate) =>
    (hasNeeded(candidate) ? 100 : 0) +
    candidate.fields.size +
    (candidate.target === "opinions" && hasNeeded(candidate) ? 0.5 : 0);
  return candidates.reduce<Candidate | null>((a, b) => (a && rank(a) >= rank(b) ? a : b), null);
}

/** A fault of the header is told once, for the whole sheet. */
export function headerOf(sheet: Sheet, target: Target | null): Header | HeaderFault {
  const found = best(sheet, target === null ? TOLD_BY_HEADER : [target]);
  if (found === null) return { code: "no-header-found", row: null };
  const row = sheet.rows[found.at];
  if (!row) return { code: "no-header-found", row: null };
  const second = subNames(sheet, row, sheet.rows[found.at + 1], found.target);
  const names = namesOf(row, second);
  const { columns, twice } = columnsOf(found.target, names);
  if (twice) return { code: "column-twice", row: row.number, column: twice.name, letter: letterOf(twice.at) };
  const fields = new Set(columns.map(({ field }) => field));
  if (!hasNeeded({ ...found, fields })) {
    const missing = NEEDED[found.target].filter((field) => !fields.has(field));
    return { code: "missing-column", row: row.number, column: missing.join(", ") };
  }
  const rows = second ? 2 : 1;
  const used = new Set(columns.map(({ at }) => at));
  return {
    target: found.target,
    row: row.number,
    rows,
    above: sheet.rows.slice(0, found.at),
    below: sheet.rows.slice(found.at + rows),
    columns,
    ignored: names.filter(({ at, name }) => name !== "" && !used.has(at)).map(({ name }) => name),
    width: names.reduce((last, { at, name }) => (name === "" ? last : at + 1), 0),
  };
}

interface Name {
  readonly at: number;
  readonly name: string;
  /** of the first row alone, where a second one divides it */
  readonly over: string;
}

/** The second row of names: under a name that spans several columns, and nothing where a person's name would stand. */
function subNames(sheet: Sheet, row: SheetRow, next: SheetRow | undefined, target: Target): SheetRow | null {
  if (!next || next.number !== row.number + 1) return null;
  const person = Array.from(row.cells, textOf).findIndex((name) => {
    const field = fieldNamed(target, name)?.field;
    return field === "name" || field === "speaker" || field === "familyName";
  });
  const merged = sheet.merges.some(
    ({ rows: [from, to], columns: [left, right] }) => from === row.number && to === from && right > left,
  );
  const divides = Array.from(next.cells).some(
    (cell, at) => cell !== undefined && cell.kind === "text" && textOf(row.cells[at]) === "",
  );
  const other = next.cells.every((cell) => cell === undefined || cell.kind === "text");
  return person >= 0 && next.cells[person] === undefined && other && (merged || divides) ? next : null;
}

function namesOf(row: SheetRow, second: SheetRow | null): readonly Name[] {
  const width = Math.max(row.cells.length, second?.cells.length ?? 0);
  let over = "";
  return Array.from({ length: width }, (_, at) => {
    const first = textOf(row.cells[at]).normalize("NFC");
    const below = textOf(second?.cells[at]).normalize("NFC").trim();
    if (first !== "" || below === "") over = first;
    return { at, name: below === "" ? first : `${over.trim()} > ${below}`, over };
  });
}

/** A surely named column before one whose name only begins so; two surely named ones are one too many. */
function columnsOf(
  target: Target,
  names: readonly Name[],
): { readonly columns: readonly Column[]; readonly twice: Name | null } {
  const all = names.flatMap((name) => {
    const found = name.name === "" ? null : fieldNamed(target, name.over);
    return found ? [{ ...name, ...found }] : [];
  });
  const whole = all.some(({ field }) => field === "name");
  const read = all.filter(({ field }) => !(whole && (field === "familyName" || field === "givenName")));
  const sure = new Set(read.filter((column) => column.sure).map(({ field }) => field));
  const keptColumns = read.filter((column) => column.sure || !sure.has(column.field));
  const firsts = keptColumns.filter(
    (column, i) => keptColumns.findIndex(({ field }) => field === column.field) === i,
  );
  const divided = (column: (typeof keptColumns)[0]) => column.name !== column.over;
  const twice = keptColumns.find((column) => {
    const first = firsts.find(({ field }) => field === column.field);
    return column.sure && first !== undefined && first !== column && !(divided(column) && divided(first));
  });
  const used = keptColumns.filter((column) => firsts.includes(column) || divided(column));
  return { columns: used.map(({ at, name, field }) => ({ at, name, field })), twice: twice ?? null };
}
