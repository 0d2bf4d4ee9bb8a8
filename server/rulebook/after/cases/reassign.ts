/** Act: a case is given to another unit, or what it says is put right: by a leader, or by the organiser's clerk on a leader's word. */
import { hasAsker } from "../../../../shared/reckoning/caseDays.ts";
import { UNDER_WAY, UNTOLD } from "../../../../shared/terms/cases.ts";
import { audienceOf } from "../../../../shared/terms/seats.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { after, desk } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { caseWith } from "./facts.ts";
import type { Assignment, Case } from "./slice.ts";

type Reassign = CommandOf<"ReassignCase">;

/** Units of the plan, or the office that carries it out already. */
function stranger({ plan }: HearingState, about: Case, { lead, supporting }: Assignment): string | undefined {
  const knownUnits = new Set(plan.units.map(({ id }) => id));
  return [lead, ...supporting].find((id) => !knownUnits.has(id) && id !== about.lead);
}

/** The same units in whatever order: their parts are words. */
const sameUnits = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((unit) => b.includes(unit));

const isSame = (about: Case, { lead, supporting, parts = [], task, voice }: Assignment): boolean =>
  about.lead === lead &&
  about.task === task &&
  about.voice === voice &&
  sameUnits(about.supporting, supporting) &&
  supporting.every((unit) => partIn(about.parts, unit) === partIn(parts, unit));

const partIn = (parts: Assignment["parts"], unit: string): string =>
  parts?.find((part) => part.unit === unit)?.task ?? "";

function reassigned(state: HearingState, command: Reassign, { actor }: Circumstances): Decision {
  const { case: id, lead, parts, task, voice, why, onWordOf = null } = command;
  const about = caseWith(state, id);
  if (!about) return refuse({ code: "unknownId", id });
  // a leader's word is the leader's own
  const byLeader = audienceOf(actor).role === "chair";
  if (byLeader !== (onWordOf === null)) return refuse({ code: "malformed", field: "onWordOf" });
  if (about.reassignments.length !== command.reassigned) return refuse({ code: "caseChanged", case: id });
  if (!UNTOLD.has(about.state)) return refuse({ code: "wrongState", id, state: about.state });
  const supporting = command.supporting.filter((unit) => unit !== lead);
  if (parts.some(({ unit }) => !supporting.includes(unit)))
    return refuse({ code: "malformed", field: "parts" });
  const next: Assignment = { lead, supporting, parts, task, voice };
  if (voice && !hasAsker(about)) return refuse({ code: "noAsker", case: id });
  const unknown = stranger(state, about, next);
  if (unknown !== undefined) return refuse({ code: "unknownId", id: unknown });
  // whoever has reported is answered first: sent back, the case is under way again
  const moves = lead !== about.lead || !sameUnits(about.supporting, supporting);
  if (moves && !UNDER_WAY.has(about.state)) return refuse({ code: "wrongState", id, state: about.state });
  if (isSame(about, next)) return refuse({ code: "alreadyDone" });
  return accept({ type: "CaseReassigned", case: id, ...next, onWordOf, why });
}

export const reassignActs: Acts<"ReassignCase"> = {
  ReassignCase: { who: { ...desk, chair: "yes" }, when: after, bodies: ["organiser"], decide: reassigned },
};
