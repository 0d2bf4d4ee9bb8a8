/** Bodies as they are typed, a line each: "Hội Nông dân; 10; 2", "Phòng Kinh tế; Trưởng phòng; Ông Nguyễn Văn A". */
import { ADDRESS_FORMS } from "../terms/address.ts";
import { PRESETS, type PresetName } from "../terms/presets.ts";
import { searchKey } from "../terms/text.ts";
import type { NewBodies } from "../wire/newHearing.ts";

type Organisation = NewBodies["organisations"][number];
type Unit = NewBodies["units"][number];
type Holder = NewBodies["chairs"][number];

/** What the lines say, and the number of the first that cannot be read; null: all can. */
export interface Read<T> {
  readonly rows: readonly T[];
  readonly wrong: number | null;
}

function readLines<T>(text: string, read: (cells: readonly string[]) => T | null): Read<T> {
  const rows: T[] = [];
  let wrong: number | null = null;
  for (const [i, line] of text.normalize("NFC").split("\n").entries()) {
    if (line.trim() === "") continue;
    const row = read(line.split(/[;\t]/).map((cell) => cell.trim()));
    if (row === null) wrong ??= i + 1;
    else rows.push(row);
  }
  return { rows, wrong };
}

const whole = (cell: string, most: number): number | null =>
  /^\d{1,3}$/.test(cell) && Number(cell) <= most ? Number(cell) : null;

/** "Bà Lò Thị Suối" as a form of address and a name; without a form it is "đồng chí". */
function holderOf(office: string, typed: string): Holder {
  const key = searchKey(typed);
  const form = ADDRESS_FORMS.find((addressForm) => key.startsWith(`${searchKey(addressForm)} `));
  return { office, addressForm: form ?? "đồng chí", name: form ? typed.slice(form.length).trim() : typed };
}

/** Organisations: name; delegates; opinions at least. */
export const organisationLines = (text: string): Read<Organisation> =>
  readLines(text, ([name = "", delegates = "", opinions = "1", ...rest]) => {
    const [quota, minimum] = [whole(delegates, 200), whole(opinions, 50)];
    const fits = name !== "" && quota !== null && quota > 0 && minimum !== null && rest.length === 0;
    return fits ? { name, quota, minimum } : null;
  });

/** Units: name; the office of whoever answers; that person's name, or nothing. */
export const unitLines = (text: string): Read<Unit> =>
  readLines(text, ([name = "", office = "", person = "", ...rest]) =>
    name === "" || office === "" || rest.length > 0 ? null : { name, head: holderOf(office, person) },
  );

/** Chairs A, B, C: the office; the person's name, or nothing. */
export function chairLines(text: string): Read<Holder> {
  const read = readLines(text, ([office = "", person = "", ...rest]) =>
    office === "" || rest.length > 0 ? null : holderOf(office, person),
  );
  return read.rows.length === 3 ? read : { ...read, wrong: read.wrong ?? Math.min(read.rows.length + 1, 4) };
}

/** What a preset has, as the lines that a form begins with. */
export function presetLines(name: PresetName) {
  const { organisations, units, chairs } = PRESETS[name];
  return {
    organisations: organisations.map((row) => row.join("; ")).join("\n"),
    units: units.map((row) => row.join("; ")).join("\n"),
    chairs: chairs.join("\n"),
  };
}

/** What a preset has, as it is sent. */
export function presetBodies(name: PresetName): NewBodies {
  const { organisations, units, chairs } = presetLines(name);
  return {
    organisations: [...organisationLines(organisations).rows],
    units: [...unitLines(units).rows],
    chairs: [...chairLines(chairs).rows],
  };
}
