/** Sections of the settings that are lists: organisations, units, clerks. A number is given once, for a link hangs on it. */
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { isWard } from "../../../../shared/terms/seats.ts";
import { searchKey } from "../../../../shared/terms/text.ts";
import { usualKind, usualVerb } from "../../../../shared/terms/usualBodies.ts";
import type { SettingsChange } from "../../../../shared/wire/commands/settings.ts";
import type { Circumstances } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { type Organisation, type Plan, sitting, type Unit } from "../plan.ts";
import { listOf, principals } from "../roster/facts.ts";
import { organisationInUse, settingsOf, unitInUse, unitNumber } from "./facts.ts";

type Section<S extends SettingsChange["section"]> = Extract<SettingsChange, { section: S }>;
type Outcome = Partial<Plan> | Refusal;

const MOST = 100;
const highest = (...numbers: number[]) => Math.max(0, ...numbers);
const full = (list: readonly unknown[]): Refusal | null =>
  list.length >= MOST ? { code: "listFull", most: MOST } : null;

/** Another body has this name. */
function taken({ plan }: HearingState, name: string, self: Organisation | Unit | undefined): Refusal | null {
  const same = [...plan.organisations, ...plan.units].some(
    (body) => body !== self && searchKey(body.name) === searchKey(name),
  );
  return same ? { code: "nameTaken", name } : null;
}

export function organisation(
  state: HearingState,
  change: Section<"organisation">,
  at: Circumstances,
): Outcome {
  const { number, name, quota, minimum, kind } = change;
  const { organisations } = state.plan;
  const was = organisations.find((organisation) => organisation.number === number);
  if (number !== null && !was) return { code: "unknownId", id: String(number) };
  const refusal = taken(state, name, was) ?? (was ? null : full(organisations));
  if (refusal) return refusal;
  if (!was) {
    const next =
      highest(
        settingsOf(state).organisations ?? 0,
        ...organisations.map((organisation) => organisation.number),
      ) + 1;
    const added = { number: next, name, quota, minimum, kind: kind ?? usualKind(name) };
    return { organisations: [...organisations, added] };
  }
  if (name !== was.name && organisationInUse(state, was, at.registrations))
    return { code: "bodyNeeded", name: was.name };
  const listed = principals(listOf(state, was.number)).length;
  if (quota < listed) return { code: "belowListed", listed };
  return {
    organisations: organisations.map((organisation) =>
      organisation === was ? { ...was, name, quota, minimum, kind: kind ?? was.kind } : organisation,
    ),
  };
}

export function organisationRemoved(
  state: HearingState,
  { number }: Section<"organisationRemoved">,
  at: Circumstances,
): Outcome {
  const { organisations } = state.plan;
  const was = organisations.find((organisation) => organisation.number === number);
  if (!was) return { code: "unknownId", id: String(number) };
  if (organisationInUse(state, was, at.registrations)) return { code: "bodyNeeded", name: was.name };
  return { organisations: organisations.filter((organisation) => organisation !== was) };
}

export function unit(state: HearingState, change: Section<"unit">, at: Circumstances): Outcome {
  const { id, name, shortName, fields, verb } = change;
  const { units } = state.plan;
  const was = units.find((unit) => unit.id === id);
  if (id !== null && !was) return { code: "unknownId", id };
  const refusal = taken(state, name, was) ?? (was ? null : full(units));
  if (refusal) return refusal;
  if (!was) {
    const next = highest(settingsOf(state).units ?? 0, ...units.map((unit) => unitNumber(unit.id))) + 1;
    const ward = isWard(name);
    const fresh = `${ward ? "W" : "U"}${String(next).padStart(2, "0")}`;
    const group = ward ? "ward" : "unit";
    const added = { id: fresh, name, shortName, group, fields, verb: verb ?? usualVerb(name) };
    return { units: [...units, added] };
  }
  if (name !== was.name && unitInUse(state, was, at.registrations))
    return { code: "bodyNeeded", name: was.name };
  const put = verb === undefined || verb === (was.verb ?? "giao") ? {} : { verb };
  return { units: units.map((unit) => (unit === was ? { ...was, name, shortName, fields, ...put } : unit)) };
}

export function unitRemoved(state: HearingState, { id }: Section<"unitRemoved">, at: Circumstances): Outcome {
  const { units } = state.plan;
  const was = units.find((unit) => unit.id === id);
  if (!was) return { code: "unknownId", id };
  if (unitInUse(state, was, at.registrations)) return { code: "bodyNeeded", name: was.name };
  return { units: units.filter((unit) => unit !== was) };
}

/** A clerk's body stays: its documents and inbox hang on it. */
export function clerk(state: HearingState, { number, name, body }: Section<"clerk">): Outcome {
  const { clerks = [] } = state.plan;
  const was = sitting(state.plan).find((clerk) => clerk.number === number);
  if (number !== null && !was) return { code: "unknownId", id: String(number) };
  if (was && body !== was.body) return { code: "ofAnotherBody", body: was.body };
  if (was) return { clerks: clerks.map((clerk) => (clerk === was ? { ...was, name } : clerk)) };
  const next = highest(settingsOf(state).clerks ?? 0, ...clerks.map((clerk) => clerk.number)) + 1;
  return full(clerks) ?? { clerks: [...clerks, { number: next, name, body }] };
}

/** The last one of a body stays: its inbox, documents and part of the checklist are nobody else's. */
export function clerkRemoved(state: HearingState, { number }: Section<"clerkRemoved">): Outcome {
  const clerks = sitting(state.plan);
  const was = clerks.find((clerk) => clerk.number === number);
  if (!was) return { code: "unknownId", id: String(number) };
  if (clerks.filter(({ body }) => body === was.body).length === 1)
    return { code: "lastClerk", body: was.body };
  return {
    clerks: (state.plan.clerks ?? []).map((clerk) => (clerk === was ? { ...was, left: true } : clerk)),
  };
}
