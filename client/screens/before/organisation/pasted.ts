/** A list as it is pasted from a spreadsheet or a message, or typed a line each: what each line says, and what it lacks. */
import { ADDRESS_FORMS, upperFirst } from "../../../../shared/terms/address.ts";
import { searchKey } from "../../../../shared/terms/text.ts";

export interface Pasted {
  /** as a person counts lines */
  readonly line: number;
  readonly name: string;
  readonly addressForm: string;
  readonly position: string;
  readonly phone?: string;
  readonly birthYear?: number;
  readonly gender?: "nam" | "nữ";
  /** what is not there; null: it can be sent */
  readonly lacks: "name" | "addressForm" | null;
}

const FORMS = new Map(ADDRESS_FORMS.map((form) => [searchKey(form), form]));
const HEADER = /^(stt|tt|so tt|ho va ten|ho ten|ho, ten)$/;
const PHONE = /^\+?(?:[ .()-]*\d){8,15}[ .()-]*$/;
const YEAR = /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:19|20)\d{2})$/;
const NUMBER = /^\d{1,3}[.)]?$/;
/** what a message writes before a figure: "sinh năm 1961", "ĐT: 0900 …" */
const LABEL = /^(?:s?đt|điện thoại|năm sinh|sinh(?: năm)?|sn)\s*[.:]?\s*(?=[\d+])/iu;
const GENDERS: ReadonlyMap<string, "nam" | "nữ"> = new Map([
  ["nam", "nam"],
  ["nu", "nữ"],
]);

/** Cells of a spreadsheet; where a line has none, what a message puts between: a comma, a dash with blanks. */
const cellsOf = (text: string): readonly string[] =>
  text
    .split(/[\t;]/.test(text) ? /[\t;]/ : /,|\s[-–—]\s/)
    .map((cell) => cell.trim().replace(LABEL, ""))
    .filter((cell) => cell !== "");

/** as whoever types on a phone shortens them: "b Lò Thị Suối"; no Vietnamese name begins with such a letter alone */
const SHORT = /^(?:(b)|[oô])[. ]\s*(?=\S+\s+\S)/iu;

/** The form of address that a name begins with: "Bà Lò Thị Suối". */
export function formBefore(name: string): { readonly form: string; readonly name: string } {
  const short = SHORT.exec(name);
  if (short) return { form: short[1] ? "bà" : "ông", name: name.slice(short[0].length) };
  const key = searchKey(name);
  for (const [formKey, form] of FORMS)
    if (key.startsWith(`${formKey} `)) return { form, name: name.slice(form.length).trim() };
  return { form: "", name };
}

interface Found {
  form: string;
  phone?: string;
  birthYear?: number;
  gender?: "nam" | "nữ";
  texts: string[];
}

function oneLine(text: string, line: number): Pasted | null {
  const cells = cellsOf(text);
  if (cells.length === 0 || cells.some((cell) => HEADER.test(searchKey(cell)))) return null;
  const found: Found = {
    form: "",
    texts: [],
  };
  cells.forEach((cell, i) => {
    const year = YEAR.exec(cell)?.[1];
    const form = FORMS.get(searchKey(cell));
    const gender = GENDERS.get(searchKey(cell));
    if (i === 0 && NUMBER.test(cell)) return;
    if (year !== undefined) found.birthYear = Number(year);
    else if (PHONE.test(cell)) found.phone = cell;
    else if (form !== undefined) found.form = form;
    else if (gender !== undefined && found.texts.length > 0) found.gender = gender;
    else found.texts.push(cell);
  });
  const [first = "", ...rest] = found.texts;
  const said = formBefore(first.replace(/^\d{1,3}[.)]\s+/, ""));
  const addressForm = found.form || said.form;
  const { phone, birthYear, gender } = found;
  return {
    ...{ line, name: said.name, addressForm, position: rest.join(", ") },
    ...(phone === undefined ? {} : { phone }),
    ...(birthYear === undefined ? {} : { birthYear }),
    ...(gender === undefined ? {} : { gender }),
    lacks: said.name === "" ? "name" : addressForm === "" ? "addressForm" : null,
  };
}

/** What the lines say; headings and empty lines are left out. */
export const pastedList = (text: string): Pasted[] =>
  text.split("\n").flatMap((line, i) => oneLine(line, i + 1) ?? []);

/** The text with those lines changed that say whom they name and are not yet whole. */
function completed(text: string, change: (line: string, said: Pasted) => string): string {
  const said = new Map(pastedList(text).map((person) => [person.line, person] as const));
  return text
    .split("\n")
    .map((line, i) => {
      const person = said.get(i + 1);
      return person === undefined || person.name === "" ? line : change(line, person);
    })
    .join("\n");
}

/** The text, where a form of address stands before the names without one; "" for nobody's. */
export const withForms = (text: string, formFor: (person: Pasted) => string): string =>
  completed(text, (line, person) => {
    const form = person.addressForm === "" ? formFor(person) : "";
    return form === "" ? line : line.replace(person.name, () => `${upperFirst(form)} ${person.name}`);
  });

/** What stands between a line's cells. */
const betweenIn = (line: string): string => (line.includes("\t") ? "\t" : line.includes(";") ? "; " : ", ");

/** The text, where the position stands behind everybody who has none. */
export const withPositions = (text: string, position: string): string =>
  completed(text, (line, person) =>
    person.position === "" ? `${line.trimEnd()}${betweenIn(line)}${position}` : line,
  );
