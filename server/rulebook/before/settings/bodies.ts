/** Sections of the settings that are lists: organisations, units, clerks. A number is given once, for a link hangs on it. */
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { isWard } from "../../../../shared/terms/seats.ts";
import { searchKey } from "../../../../shared/terms/text.ts";
import type { SettingsChange } from "../../../../shared/wire/commands/settings.ts";
import type { Circumstances } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import type { Organisation, Plan, Unit } from "../plan.ts";
import { listOf, principals } from "../roster/facts.ts";
import { organisationInUse, settingsOf, unitInUse, unitNumber } from "./facts.ts";

type Section<S extends SettingsChange["section"]> = Extract<SettingsChange, { section: S }>;
type Outcome = Partial<Plan> | Refusal;

const MOST = 100;
const highest = (...numbers: number[]) => Math.max(0, ...numbers);
const full = (list: readonly unknown[]): Refusal | null =>
  list.length >= MOST ? { code: "listFull", most: MOST } : null;

/** Another body has this name. */
function taken({ plan }: HearingState, name: string, own: Organisation | Unit | undefined): Refusal | null {
  const same = [...plan.organisations, ...plan.units].some(
    (one) => one !== own && searchKey(one.name) === searchKey(name),
  );
  return same ? { code: "nameTaken", name } : null;
}

export function organisation(
  state: HearingState,
  change: Section<"organisation">,
  at: Circumstances,
): Outcome {
  const { number, name, quota, minimum } = change;
  const { organisations } = state.plan;
  const was = organisations.find((one) => one.number === number);
  if (number !== null && !was) return { code: "unknownId", id: String(number) };
  const refusal = taken(state, name, was) ?? (was ? null : full(organisations));
  if (refusal) return refusal;
  if (!was) {
    const next = highest(settingsOf(state).organisations ?? 0, ...organisations.map((one) => one.number)) + 1;
    return { organisations: [...organisations, { number: next, name, quota, minimum, kind: "" }] };
  }
  if (name !== was.name && organisationInUse(state, was, at.registrations))
    return { code: "bodyNeeded", name: was.name };
  const listed = principals(listOf(state, was.number)).length;
  if (quota < listed) return { code: "belowListed", listed };
  return {
    organisations: organisations.map((one) => (one === was ? { ...was, name, quota, minimum } : one)),
  };
}

export function organisationRemoved(
  state: HearingState,
  { number }: Section<"organisationRemoved">,
  at: Circumstances,
): Outcome {
  const { organisations } = state.plan;
  const was = organisations.find((one) => one.number === number);
  if (!was) return { code: "unknownId", id: String(number) };
  if (organisationInUse(state, was, at.registrations)) return { code: "bodyNeeded", name: was.name };
  return { organisations: organisations.filter((one) => one !== was) };
}

export function unit(state: HearingState, change: Section<"unit">, at: Circumstances): Outcome {
  const { id, name, shortName, fields } = change;
  const { units } = state.plan;
  const was = units.find((one) => one.id === id);
  if (id !== null && !was) return { code: "unknownId", id };
  const refusal = taken(state, name, was) ?? (was ? null : full(units));
  if (refusal) return refusal;
  if (!was) {
    const next = highest(settingsOf(state).units ?? 0, ...units.map((one) => unitNumber(one.id))) + 1;
    const ward = isWard(name);
    const fresh = `${ward ? "W" : "U"}${String(next).padStart(2, "0")}`;
    return { units: [...units, { id: fresh, name, shortName, group: ward ? "ward" : "unit", fields }] };
  }
  if (name !== was.name && unitInUse(state, was, at.registrations))
    return { code: "bodyNeeded", name: was.name };
  return { units: units.map((one) => (one === was ? { ...was, name, shortName, fields } : one)) };
}

export function unitRemoved(state: HearingState, { id }: Section<"unitRemoved">, at: Circumstances): Outcome {
  const { units } = state.plan;
  const was = units.find((one) => one.id === id);
  if (!was) return { code: "unknownId", id };
  if (unitInUse(state, was, at.registrations)) return { code: "bodyNeeded", name: was.name };
  return { units: units.filter((one) => one !== was) };
}

/** A clerk's body stays: its documents and inbox hang on it. */
export function clerk(state: HearingState, { number, name, body }: Section<"clerk">): Outcome {
  const { clerks = [] } = state.plan;
  const was = clerks.find((one) => one.number === number);
  if (number !== null && !was) return { code: "unknownId", id: String(number) };
  if (was && body !== was.body) return { code: "ofAnotherBody", body: was.body };
  if (was) return { clerks: clerks.map((one) => (one === was ? { ...was, name } : one)) };
  const next = highest(settingsOf(state).clerks ?? 0, ...clerks.map((one) => one.number)) + 1;
  return full(clerks) ?? { clerks: [...clerks, { number: next, name, body }] };
}
