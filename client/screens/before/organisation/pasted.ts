/** A list as it is pasted from a spreadsheet or typed a line each: what each line says, and what it lacks. */
import { ADDRESS_FORMS } from "../../../../shared/terms/address.ts";
import { searchKey } from "../../../../shared/terms/text.ts";

export interface Pasted {
  /** as a person counts lines */
  readonly line: number;
  readonly name: string;
  readonly addressForm: string;
  readonly position: string;
  readonly phone?: string;
  readonly birthYear?: number;
  /** what is not there; null: it can be sent */
  readonly lacks: "name" | "addressForm" | null;
}

const FORMS = new Map(ADDRESS_FORMS.map((form) => [searchKey(form), form]));
const HEADER = /^(stt|tt|so tt|ho va ten|ho ten|ho, ten)$/;
const PHONE = /^\+?(?:[ .()-]*\d){8,15}[ .()-]*$/;
const YEAR = /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:19|20)\d{2})$/;
const NUMBER = /^\d{1,3}[.)]?$/;

/** The form of address that a name begins with: "Bà Lò Thị Suối". */
function formBefore(name: string): { readonly form: string; readonly name: string } {
  const key = searchKey(name);
  for (const [formKey, form] of FORMS)
    if (key.startsWith(`${formKey} `)) return { form, name: name.slice(form.length).trim() };
  return { form: "", name };
}

function oneLine(text: string, line: number): Pasted | null {
  const cells = text
    .split(/[\t;]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  if (cells.length === 0 || cells.some((cell) => HEADER.test(searchKey(cell)))) return null;
  const found: { form: string; phone?: string; birthYear?: number; texts: string[] } = {
    form: "",
    texts: [],
  };
  cells.forEach((cell, i) => {
    const year = YEAR.exec(cell)?.[1];
    const form = FORMS.get(searchKey(cell));
    if (i === 0 && NUMBER.test(cell)) return;
    if (year !== undefined) found.birthYear = Number(year);
    else if (PHONE.test(cell)) found.phone = cell;
    else if (form !== undefined) found.form = form;
    else found.texts.push(cell);
  });
  const [first = "", ...rest] = found.texts;
  const said = formBefore(first.replace(/^\d{1,3}[.)]\s+/, ""));
  const addressForm = found.form || said.form;
  const { phone, birthYear } = found;
  return {
    ...{ line, name: said.name, addressForm, position: rest.join(", ") },
    ...(phone === undefined ? {} : { phone }),
    ...(birthYear === undefined ? {} : { birthYear }),
    lacks: said.name === "" ? "name" : addressForm === "" ? "addressForm" : null,
  };
}

/** What the lines say; headings and empty lines are left out. */
export const pastedList = (text: string): Pasted[] =>
  text.split("\n").flatMap((line, i) => oneLine(line, i + 1) ?? []);
