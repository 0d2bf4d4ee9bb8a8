/** Conclusions: what they give to whom until when, and how each is numbered. */

import { PREFIX } from "../../../../shared/terms/ids.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import type { OutcomeContent } from "../../frame/model.ts";
import type { HearingState, Reads } from "../../frame/state.ts";
import { dueOf } from "../outcomes/facts.ts";

type Given = CommandOf<"AddConclusionTask">["given"];

/** Days (YYYY-MM-DD): from when a number of working days counts, which ones are off, and before which nothing is due. */
interface Days {
  readonly from: string;
  readonly daysOff: readonly string[];
  readonly first: string;
}

/** The task that a conclusion gives, as an outcome gives one, or why there is none. */
export function taskGiven(
  { plan }: Pick<HearingState, "plan">,
  { task, lead, supporting, due: named }: Given,
  { from: date, daysOff, first }: Days,
): OutcomeContent | Refusal {
  const due = dueOf({ plan: { ...plan, date, daysOff } }, named);
  if (due === null) return { code: "dueMissing" };
  if (due.date < first) return { code: "dueInPast" };
  const unknown = [lead, ...supporting].find((unit) => !plan.units.some(({ id }) => id === unit));
  if (unknown !== undefined) return { code: "unknownId", id: unknown };
  const helpers = supporting.filter((unit) => unit !== lead);
  return { kind: "ASSIGNED_FOR_VERIFICATION", task, lead, supporting: helpers, due };
}

/** The number of the next conclusion, by its place: what was recorded is not taken back. */
export const nextConclusion = ({ minutes }: Reads<"minutes.conclusions">): string =>
  `${PREFIX.conclusion}-${String(minutes.conclusions.length + 1).padStart(2, "0")}`;
