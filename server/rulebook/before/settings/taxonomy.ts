/** Section of the settings: the fields that opinions are sorted by. Opinions bear a field by its name: what they bear stays. */
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { searchKey } from "../../../../shared/terms/text.ts";
import type { SettingsChange } from "../../../../shared/wire/commands/settings.ts";
import type { Circumstances } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import type { Plan } from "../plan.ts";
import { opinionsOfFields } from "./facts.ts";

type Section<S extends SettingsChange["section"]> = Extract<SettingsChange, { section: S }>;
type Outcome = Partial<Plan> | Refusal;

const MOST = 60;

/** Opinions bear it; null: none does. */
function inUse(
  state: HearingState,
  name: string,
  { registrations, prepared }: Circumstances,
): Refusal | null {
  const opinions = opinionsOfFields(state, registrations, prepared?.opinions).get(name) ?? 0;
  return opinions === 0 ? null : { code: "fieldInUse", name, opinions };
}

/** A field's name becomes another, or it is taken off (null), in the plan and of the units that cover it. */
function renamed({ fields, units }: Plan, was: string, name: string | null): Partial<Plan> {
  const within = (list: readonly string[]) => list.flatMap((field) => (field === was ? (name ?? []) : field));
  return {
    fields: within(fields),
    units: units.map((unit) => (unit.fields.includes(was) ? { ...unit, fields: within(unit.fields) } : unit)),
  };
}

/** `was`: the one whose name is changed; null: another one is added. */
export function field(state: HearingState, { was, name }: Section<"field">, at: Circumstances): Outcome {
  const { fields } = state.plan;
  if (was !== null && !fields.includes(was)) return { code: "unknownId", id: was };
  if (fields.some((other) => other !== was && searchKey(other) === searchKey(name)))
    return { code: "fieldTaken", name };
  if (was === null)
    return fields.length >= MOST ? { code: "listFull", most: MOST } : { fields: [...fields, name] };
  if (was === name) return {};
  return inUse(state, was, at) ?? renamed(state.plan, was, name);
}

/** One stays: an opinion is always of some field. */
export function fieldRemoved(
  state: HearingState,
  { name }: Section<"fieldRemoved">,
  at: Circumstances,
): Outcome {
  const { fields } = state.plan;
  if (!fields.includes(name)) return { code: "unknownId", id: name };
  if (fields.length === 1) return { code: "lastField" };
  return inUse(state, name, at) ?? renamed(state.plan, name, null);
}
