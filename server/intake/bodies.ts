/** Rows of delegates and officials: who they are, and which body sends them or they answer for. */
import { SECRETARY_SEATS, type SecretarySeat } from "../../shared/terms/seats.ts";
import type { Delegate, Official, Unit } from "../rulebook/before/plan.ts";
import type { PersonRow } from "../storage/log.ts";
import type { Row } from "./table.ts";

/** Who sends people, and who answers. */
export interface Bodies {
  readonly organisations: readonly string[];
  readonly units: readonly Unit[];
}

const delegateKind = (row: Row) =>
  row.needed("delegate_kind") === "individual" ? "individual" : "allocated";

/** An organisation's places are its own: whom it sends names it as organisations.csv does. */
const organisationOf = (row: Row, { organisations }: Bodies): string =>
  delegateKind(row) === "allocated"
    ? row.reference("organisation", organisations, "organisations.csv")
    : (row.named("organisation", organisations) ?? row.needed("organisation"));

export function delegatePerson(row: Row, bodies: Bodies): PersonRow {
  return {
    id: `d${row.whole("number")}`,
    name: row.name("name"),
    addressForm: row.needed("address_form"),
    position: row.text("position"),
    organisation: organisationOf(row, bodies),
    seat: row.text("seat"),
    birthYear: row.text("birth_year"),
  };
}

interface Called {
  readonly codes: readonly string[];
  readonly names: readonly string[];
}
const called = new WeakMap<readonly Unit[], Called>();

/** What units are called; the same lists for each row that asks. */
function calledIn(units: readonly Unit[]): Called {
  const made = called.get(units) ?? {
    codes: units.map(({ id }) => id),
    names: units.map(({ name }) => name),
  };
  called.set(units, made);
  return made;
}

/** By code or by name; undefined: a body that answers nothing. */
const unitOf = (row: Row, { units }: Bodies): Unit | undefined => {
  const { codes, names } = calledIn(units);
  const code = row.named("unit", codes);
  const name = row.named("unit", names);
  return units.find((unit) => unit.id === code || unit.name === name);
};

/** A title, and the secretary's seat that stands at its end: "Thư ký ghi biên bản (T1)". */
function titleOf(row: Row): { readonly position: string; readonly seat: SecretarySeat | null } {
  const title = row.needed("title");
  const seat = SECRETARY_SEATS.find((secretarySeat) => title.endsWith(`(${secretarySeat})`)) ?? null;
  return { position: seat === null ? title : title.slice(0, -`(${seat})`.length).trimEnd(), seat };
}

/** A body that is no unit stands under its own name. */
export function officialPerson(row: Row, bodies: Bodies): PersonRow {
  return {
    id: `o${row.whole("number")}`,
    name: row.name("name"),
    addressForm: row.needed("address_form"),
    position: titleOf(row).position,
    organisation: unitOf(row, bodies)?.name ?? row.named("unit", bodies.organisations) ?? row.text("unit"),
    ...(row.optional("pronunciation") === "" ? {} : { pronunciation: row.text("pronunciation") }),
  };
}

export function toDelegate(row: Row, bodies: Bodies): Delegate {
  return {
    person: `d${row.whole("number")}`,
    organisation: organisationOf(row, bodies),
    kind: delegateKind(row),
  };
}

export function toOfficial(row: Row, bodies: Bodies): Official {
  const { seat } = titleOf(row);
  return {
    person: `o${row.whole("number")}`,
    unit: unitOf(row, bodies)?.id ?? row.named("unit", bodies.organisations) ?? row.text("unit"),
    role: row.needed("role"),
    order: row.whole("protocol_order"),
    mayAnswer: row.yes("may_answer"),
    present: row.yes("present"),
    timed: row.yes("timed"),
    ...(seat === null ? {} : { seat }),
  };
}
