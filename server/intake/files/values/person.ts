/** What a list says of a person: the name, the day or year of birth, a telephone number. */
import { personName } from "../../../../shared/terms/textSchemas.ts";
import { dayOfSerial, realDay } from "../days.ts";
import type { Field } from "../headerWords.ts";
import { readPhone } from "./phone.ts";
import type { RowCells } from "./rowCells.ts";

/** letters, marks, and what stands between the parts of a name */
const NAME = /^[\p{L}\p{M}.'’\- ]+$/u;
const LETTERS = /\p{L}.*\p{L}/u;

/** undefined: the row has none, or none that can be a name; said in the row. */
export function nameIn(row: RowCells, field: Field): string | undefined {
  const parts = row.filled(field) ? [field] : (["familyName", "givenName"] as const);
  const texts = parts.map((part) => row.cleaned(part));
  if (texts.every((text) => text === undefined || text === null)) {
    row.fail("missing-name", field);
    return undefined;
  }
  const name = texts.filter((text) => text !== undefined && text !== null).join(" ");
  if (NAME.test(name) && LETTERS.test(name) && personName.safeParse(name).success) return name;
  row.fail("bad-name", field, name.slice(0, 80));
  return undefined;
}

export interface Birth {
  readonly birthYear?: number | null;
  readonly birthDate?: string;
}

const EARLIEST = 1900;
const WRITTEN = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** "11/1954": without its day */
const MONTH = /^\d{1,2}[./-](\d{4})$/;

/** A number from 1900 to 2100 is a year, another one a day as spreadsheets count. `year`: the hearing's. */
export function birthIn(row: RowCells, field: Field, year: number, from1904: boolean): Birth {
  const found = row.filled(field);
  const raw = row.raw(field);
  if (raw === null) return { birthYear: null };
  if (!found || raw === undefined) return {};
  const text = raw.trim();
  if (found.cell.kind === "date") return dayOrFault(row, field, text, year);
  if (/^\d{4,5}$/.test(text)) return numbered(row, field, text, year, from1904);
  const month = MONTH.exec(text);
  if (month) return yearOrFault(row, field, Number(month[1]), year);
  return dayOrFault(row, field, writtenDay(row, field, text, year), year);
}

function numbered(row: RowCells, field: Field, text: string, year: number, from1904: boolean): Birth {
  const number = Number(text);
  if (number >= EARLIEST && number <= 2100) {
    if (row.workbook && row.filled(field)?.cell.kind === "text") row.warn("number-as-text", field);
    return yearOrFault(row, field, number, year);
  }
  row.warn("serial-date", field);
  return dayOrFault(row, field, dayOfSerial(number, from1904), year);
}

/** Day, month, year; of two figures those up to the hearing's year are of this century. */
function writtenDay(row: RowCells, field: Field, text: string, year: number): string | null {
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  if (isoYear !== undefined) return realDay(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, written = ""] = WRITTEN.exec(text) ?? [];
  if (written.length !== 2)
    return written === "" ? null : realDay(Number(written), Number(month), Number(day));
  row.warn("two-digit-year", field);
  const short = Number(written);
  return realDay(short + (short <= year % 100 ? 2000 : EARLIEST), Number(month), Number(day));
}

function yearOrFault(row: RowCells, field: Field, born: number, year: number): Birth {
  if (born >= EARLIEST && born <= year) return { birthYear: born };
  row.fail("bad-date", field, row.raw(field)?.trim());
  return {};
}

function dayOrFault(row: RowCells, field: Field, day: string | null, year: number): Birth {
  const born = Number(day?.slice(0, 4));
  if (day !== null && born >= EARLIEST && born <= year) return { birthDate: day, birthYear: born };
  row.fail("bad-date", field, row.raw(field)?.trim());
  return {};
}

/** Digits, a 0 first. undefined: none; null: it cannot be read as one, and is said. */
export function phoneIn(row: RowCells): string | null | undefined {
  const raw = row.raw("phone");
  if (raw === undefined || raw === null) return raw;
  const { phone, note } = readPhone(raw);
  if (note !== null) row.warn(note, "phone", ...(phone === null ? [raw.trim()] : []));
  return phone;
}

const GENDERS: Readonly<Record<string, string>> = {
  nam: "nam",
  nữ: "nữ",
  nu: "nữ",
  male: "nam",
  female: "nữ",
};

/** By its own column, or by which of two columns the year stands in. */
export function genderIn(row: RowCells, born: Field): string | null | undefined {
  const raw = row.raw("gender");
  if (raw === undefined) return /> (Nam|Nữ)$/i.exec(row.filled(born)?.column.name ?? "")?.[1]?.toLowerCase();
  if (raw === null) return null;
  const gender = GENDERS[raw.normalize("NFC").trim().toLowerCase()] ?? null;
  if (gender === null) row.warn("unknown-answer", "gender", raw);
  return gender;
}

const YES = new Set(["có", "co", "x", "yes", "y", "true", "1", "✓", "✔", "đúng"]);
const NO = new Set(["", "không", "khong", "no", "n", "false", "0", "-"]);

/** An empty cell is a no; null: neither, and said. */
export function yesIn(row: RowCells, field: Field): boolean | null {
  const raw = row.raw(field);
  const word = (raw ?? "").normalize("NFC").trim().toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  row.warn("unknown-answer", field, word);
  return null;
}
