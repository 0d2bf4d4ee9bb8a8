/** Names as they are said: within a sentence, as one is spoken to, and whole on a line. */
import { ADDRESS_FORMS, lowerFirst, upperFirst } from "../../shared/terms/address.ts";

/** "đồng chí" before "đồng", whichever way it is written */
const FORMS = [...ADDRESS_FORMS].sort((a, b) => b.length - a.length);

/** The form of address that a name begins with, as the list has it; null where it has none. */
function formOf(name: string): string | null {
  return FORMS.find((form) => name.startsWith(`${upperFirst(form)} `)) ?? null;
}

/** A name within a sentence: "bà Nguyễn Thị …", "Đại đức Thích …", "đại biểu của …". */
export function inSentence(name: string): string {
  const form = formOf(name);
  if (form !== null) return `${form}${name.slice(form.length)}`;
  return name.startsWith("Đại biểu ") ? lowerFirst(name) : name;
}

/** How whoever bears the name is spoken to: "bà", "đồng chí", "Đại đức"; "đại biểu" where nothing else is known. */
export function spokenTo(name: string): string {
  return formOf(name) ?? "đại biểu";
}

/** The name alone: in a list of one's own table nobody needs a form of address. */
export const bareName = (name: string): string => name.slice((formOf(name) ?? "").length).trimStart();

/** A name that breaks between its words alone, and never after its form of address. */
export function wholeName(name: string): string {
  const form = formOf(upperFirst(name));
  if (form === null) return name;
  return `${name.slice(0, form.length).replaceAll(" ", "\u00a0")}\u00a0${name.slice(form.length + 1)}`;
}
