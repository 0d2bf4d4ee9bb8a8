/** The rows below the header: those with data, what the others are, and what merged cells mean for them. */
import type { Warning } from "../../../shared/terms/intake.ts";
import { searchKey } from "../../../shared/terms/text.ts";
import type { Header } from "./header.ts";
import { type Merge, type Sheet, type SheetRow, textOf } from "./sheet.ts";

export interface BodyRow extends SheetRow {
  /** the line above a part of the list: "I. Hội Nông dân thành phố"; null: there is none */
  readonly section: string | null;
}

/** "Công Tằng", "Tống Thị" are people: a word without marks must be the whole of it */
const TOTAL = /^(?:tổng(?: cộng| số)?|cộng)(?:[ :]|$)|^(?:tong cong|tong so)[ :]*$/u;
/** "(1)", "a", "2": columns numbered under their names */
const NUMBERING = /^\(?(?:\d{1,2}|[a-z])\)?$/i;
/** "I.", "II -", "A)": the number of a part */
const PART_NUMBER = /^\s*(?:[IVXLC]+|[A-ZĐ]|\d{1,2})\s*[.)\-/:]\s+/u;

const filledIn = (row: SheetRow): readonly number[] =>
  Object.keys(row.cells)
    .map(Number)
    .filter((at) => row.cells[at] !== undefined);

export function bodyRows(
  sheet: Sheet,
  header: Header,
): { readonly rows: readonly BodyRow[]; readonly notes: readonly Warning[] } {
  // what is collected is nobody's: its own words may stand alone
  const said = header.target === "collected" ? "content" : null;
  const nameAt =
    header.columns.find(({ field }) => ["name", "speaker", "familyName", said].includes(field))?.at ?? 0;
  const names = new Map(header.columns.map(({ at, name }) => [at, searchKey(name)]));
  const fill = filler(sheet.merges, header.row + header.rows);
  const notes: Warning[] = [];
  let section: string | null = null;
  const rows = header.below.flatMap((raw): BodyRow[] => {
    const kind = kindOf(raw, nameAt, names, sheet.merges, said !== null);
    if (kind === "data") return [{ ...fill(raw), section }];
    if (kind === "section-row-skipped") section = sectionIn(raw) ?? section;
    if (kind !== "numbering") notes.push({ row: raw.number, code: kind });
    return [];
  });
  return { rows, notes };
}

type Kind = "data" | "numbering" | "header-repeated" | "total-row-skipped" | "section-row-skipped";

function kindOf(
  row: SheetRow,
  nameAt: number,
  names: ReadonlyMap<number, string>,
  merges: readonly Merge[],
  mayStandAlone: boolean,
): Kind {
  const filled = filledIn(row);
  const texts = filled.map((at) => textOf(row.cells[at]).trim());
  const [first = ""] = texts;
  if (filled.length > 2 && texts.every((text) => NUMBERING.test(text))) return "numbering";
  const repeated = filled.filter((at) => names.get(at) === searchKey(textOf(row.cells[at])));
  if (repeated.length > 1 && repeated.length >= filled.length - 1) return "header-repeated";
  const noName = !/\p{L}/u.test(textOf(row.cells[nameAt]));
  const isTotal = TOTAL.test(first.normalize("NFC").toLowerCase());
  if (isTotal && (noName || filled[0] === nameAt) && filled.length <= 4) return "total-row-skipped";
  const spans = merges.some(
    ({ rows: [from, to], columns: [left, right] }) => from === row.number && to === from && right - left > 1,
  );
  const partNumber = filled.length === 2 && /^[IVXLC]+\.?$|^[A-ZĐ]\.?$/.test(first) && filled[1] === nameAt;
  const alone =
    filled.length === 1 && names.size > 1 && (filled[0] !== nameAt || (names.size > 2 && !mayStandAlone));
  return spans || partNumber || alone ? "section-row-skipped" : "data";
}

/** What its only text says, without the number of the part. */
function sectionIn(row: SheetRow): string | null {
  const last = filledIn(row).at(-1);
  const text = last === undefined ? "" : textOf(row.cells[last]).replace(PART_NUMBER, "").trim();
  return text === "" ? null : text;
}

/** A cell merged over several rows says for each of them what it says. */
function filler(merges: readonly Merge[], from: number): (row: SheetRow) => SheetRow {
  const tall = merges.filter(({ rows: [top, bottom] }) => bottom > top && top >= from);
  const tops = new Map<Merge, SheetRow["cells"][number]>();
  return (row) => {
    if (tall.length === 0) return row;
    const cells = [...row.cells];
    for (const merge of tall) {
      const [top, bottom] = merge.rows;
      const [left] = merge.columns;
      if (row.number === top) tops.set(merge, row.cells[left]);
      else if (row.number > top && row.number <= bottom) cells[left] ??= tops.get(merge);
    }
    return { ...row, cells };
  };
}
