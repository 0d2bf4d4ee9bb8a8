/** Persons as the hall says them. The register stands outside the log; what leaves here is listed field by field. */

import { upperFirst } from "../../shared/terms/address.ts";
import { isRegistrationRow } from "../../shared/terms/ids.ts";
import { visibleText } from "../../shared/terms/text.ts";
import type { PersonView } from "../../shared/views/live/session.ts";
import { type Registration, toRegistration } from "../rulebook/before/register/registration.ts";
import type { Opinion } from "../rulebook/frame/state.ts";

/** What views read of a person's row; phone, address and birth year are not even named: see `reaches`. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly addressForm: string;
  readonly position: string;
  readonly organisation: string;
  readonly seat: string;
  /** how the name is said, for who reads it aloud */
  readonly pronunciation: string;
  /** what an applicant is told, in a row that is no person's */
  readonly words?: string;
  /** of an applicant: the code that shows how it stands on any device */
  readonly receipt?: string;
}

/** The people register as a view reads it: the persons, and beside them what the vault holds of registrations. */
export interface People extends ReadonlyMap<string, Person> {
  /** by their row; none stands in the log before it is accepted (rule B10) */
  readonly registrations: ReadonlyMap<string, Registration>;
  /** how persons can be reached, by their row: read for the one clerk who has asked for it (rule E43) */
  readonly reaches: ReadonlyMap<string, string>;
  /** another number whenever a row was learned */
  readonly learned: number;
}

/** The register of a hearing, as far as it is known here. */
export class Register extends Map<string, Person> implements People {
  readonly registrations = new Map<string, Registration>();
  readonly reaches = new Map<string, string>();
  learned = 0;

  /** Of stored rows, whatever each of them is. */
  static of(rows: Iterable<StoredRow>): Register {
    const register = new Register();
    for (const row of rows) register.learn(row);
    return register;
  }

  knows(id: string): boolean {
    return this.has(id) || this.registrations.has(id);
  }

  learn(row: StoredRow): void {
    this.learned++;
    const registration = toRegistration(row);
    if (registration) this.registrations.set(row.id, registration);
    else this.set(row.id, toPerson(row));
    const reach = [row["phone"], row["address"]].map(text).filter(Boolean).join(" · ");
    if (reach === "") this.reaches.delete(row.id);
    else this.reaches.set(row.id, reach);
  }
}

/** As the storage has it: whatever fields it holds. */
type StoredRow = { readonly id: string; readonly [field: string]: unknown };

/** A register that was imported was not typed here. */
const text = (value: unknown) => (typeof value === "string" ? visibleText(value) : "");

/** The allow-listed part of a stored row. */
export function toPerson(row: StoredRow): Person {
  return {
    id: row.id,
    name: text(row["name"]),
    addressForm: text(row["addressForm"]),
    position: text(row["position"]),
    organisation: text(row["organisation"]),
    seat: text(row["seat"]),
    pronunciation: text(row["pronunciation"]),
    ...(row["words"] === undefined ? {} : { words: text(row["words"]) }),
    ...(row["receipt"] === undefined ? {} : { receipt: text(row["receipt"]) }),
  };
}

/** A delegate's number: "17". */
export const numberOf = (id: string): string => id.replace(/^\D+/, "");

/** "Bà Nguyễn Thị Nắng Hạ": the form of address is data, never guessed; names are never shortened. */
export function fullName(person: Person | undefined, id: string): string {
  // the row of a registration is nobody's number
  const number = isRegistrationRow(id) ? "" : numberOf(id);
  if (!person || person.name === "") return `Đại biểu ${number}`.trim();
  const form = upperFirst(person.addressForm);
  return `${form} ${person.name}`.trim();
}

const contains = (whole: string, part: string) =>
  whole.toLocaleLowerCase("vi").includes(part.toLocaleLowerCase("vi"));

/** A row of the register stays as it is for as long as it is there. */
const views = new WeakMap<Person, PersonView>();

export function personView(people: People, id: string): PersonView {
  const person = people.get(id);
  if (!person) return viewOf(undefined, id);
  const view = views.get(person) ?? viewOf(person, id);
  views.set(person, view);
  return view;
}

function viewOf(person: Person | undefined, id: string): PersonView {
  const { position = "", organisation = "" } = person ?? {};
  return {
    id,
    name: fullName(person, id),
    position,
    // "Trưởng phòng Quản lý đô thị" says the unit already
    organisation: contains(position, organisation) ? "" : organisation,
  };
}

/** A name for the hall, unless the person did not agree to be named. */
export function hallName(people: People, id: string, opinion: Opinion | null): string {
  const person = people.get(id);
  if (opinion && !opinion.mayBeNamed && opinion.person === id)
    return `Đại biểu của ${person?.organisation || opinion.source}`;
  return fullName(person, id);
}
