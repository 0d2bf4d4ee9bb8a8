/** A hearing's script, and what each of its steps is: the seat that presses and the command that it gives. Pure. */

import { z } from "zod";
import { isNumbered } from "../../shared/terms/ids.ts";
import { isSeat, type SeatName } from "../../shared/terms/seats.ts";
import { type Instant, timeOfDay } from "../../shared/terms/time.ts";
import { type Command, type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import { ACTS, delegate, official } from "./acts.ts";
import { type ScriptStep, scriptStep } from "./scriptStep.ts";

export const scriptSchema = z.object({
  /** the instant that steps count from, on the plan's own date */
  zero: z.iso.datetime({ offset: true }),
  steps: z.array(scriptStep).min(1).max(5_000),
});
export type Script = z.infer<typeof scriptSchema>;

/** Throws one clear line that names the first wrong step. */
export function readScript(text: string): Script {
  const result = scriptSchema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`the script is wrong at ${issue?.path.join(".")}: ${issue?.message}`);
}

const DAY = 86_400_000;

/** When a step's time has come, in the hearing's time: the script's time of day, on the day of the hearing. */
export function timeOf(state: HearingState, script: Script, step: ScriptStep): Instant {
  const zero = Date.parse(script.zero);
  const midnight = (at: Instant) => timeOfDay("00:00", at) ?? at;
  return midnight(state.plan.start) + (zero - midnight(zero)) + step.at * 1000;
}

/** A day of the script (YYYY-MM-DD), as many days on as the hearing was moved. */
function movedDay(state: HearingState, script: Script, day: string): string {
  const days = (Date.parse(state.plan.date) - Date.parse(script.zero.slice(0, 10))) / DAY;
  const at = Date.parse(day) + days * DAY;
  return Number.isNaN(at) ? day : new Date(at).toISOString().slice(0, 10);
}

/** The seat that presses: a co-chair on a tablet, the organiser on a page; a unit's acts are pressed for it. */
export function seatOf(state: HearingState, step: ScriptStep): SeatName {
  if (isSeat(step.who) && step.who !== "operator") return step.who;
  if (step.who === "organiser") return "operator";
  return step.do === "answer begins" ? "T1" : state.chair.presider;
}

/** What somebody who speaks after the answers comes back to. */
export function aboutOf(script: Script, call: ScriptStep): string | undefined {
  return script.steps.find((step) => step.do === "record reaction" && step.entry === call.entry)?.about;
}

/** What must be in the lists before a step's queue can be set: officials (4.4) and those who asked again (4.5). */
export function listedBefore(script: Script, step: ScriptStep): Command[] {
  const calls = script.steps.filter(
    (otherStep) => otherStep.do === "call speaker" && step.queue?.includes(otherStep.entry),
  );
  const listed = calls.flatMap((call): CommandInput[] => {
    if (isNumbered(call.entry, "official")) return [{ type: "AddOfficial", who: official(call.official) }];
    if (!isNumbered(call.entry, "afterAnswers")) return [];
    const about = aboutOf(script, call);
    return [
      {
        type: "AddAfterAnswers",
        who: delegate(call.delegate),
        ...(about === undefined ? {} : { about }),
      },
    ];
  });
  return listed.map((input) => commandSchema.parse(input));
}

/** The command of a step, on the hearing's own calendar. Throws where it is none. */
export function commandOf(state: HearingState, script: Script, step: ScriptStep): Command {
  const act = ACTS[step.do];
  if (!act) throw new Error(`step ${step.n} of the script: "${step.do}" is no act`);
  const result = commandSchema.safeParse(act(step, state, (day) => movedDay(state, script, day)));
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join(".");
  throw new Error(`step ${step.n} of the script: "${step.do}" is no command (${where})`);
}
