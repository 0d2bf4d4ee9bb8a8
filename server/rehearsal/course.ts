/** What a play goes through: a script's steps, each with its time and what its seats press. Pure. */
import type { SeatName } from "../../shared/terms/seats.ts";
import type { Instant } from "../../shared/terms/time.ts";
import type { Command } from "../../shared/wire/commands/commands.ts";
import type { Commit } from "../rulebook/frame/events.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import { commandOf, listedBefore, type Script, seatOf, timeOf } from "./script.ts";
import type { ScriptStep } from "./scriptStep.ts";

export interface CourseAct {
  readonly seat: SeatName;
  readonly command: Command;
  /** what the lists must hold before the step; where they hold it already, nothing is missing */
  readonly beforehand?: true;
}

export interface CourseStep {
  readonly n: number;
  readonly do: string;
  /** whom or what it is about, as the script says it */
  readonly about: string;
  /** of weeks: nobody waits for its time, the clock is set to it and stands */
  readonly inWeeks: boolean;
  readonly refused: boolean;
  /** what its seat sends up before it presses */
  readonly file?: { readonly seat: SeatName; readonly name: string };
  readonly at: (state: HearingState) => Instant;
  /** of a replay: the entry itself, which nobody presses */
  readonly commit?: Commit;
  /** nothing is seen of it: the next one comes at once */
  readonly unseen?: boolean;
  /** One after another. `sent`: by their names, the hashes of what was sent up. Throws where one is no command. */
  readonly acts: (state: HearingState, sent: ReadonlyMap<string, string>) => readonly CourseAct[];
}

export type Course = readonly CourseStep[];

function aboutOf({ speaker, name, title, entry, answer, opinions, agenda, scene }: ScriptStep): string {
  const about = [speaker ?? name ?? title, entry || answer || opinions.join(", ")];
  return about.filter(Boolean).join(" · ") || agenda || scene;
}

/** The half day: its clock runs. */
export const halfDay = (script: Script): Course =>
  script.steps.map((step) => ({
    ...{ n: step.n, do: step.do, about: aboutOf(step) },
    ...{ inWeeks: false, refused: step.expect === "refused" },
    at: (state) => timeOf(state, script, step),
    acts: (state) => [
      ...listedBefore(script, step).map((command) => ({ seat: "T2", command, beforehand: true }) as const),
      { seat: seatOf(state, step), command: commandOf(state, script, step) },
    ],
  }));
