/** The programme: the plan's steps and added ones with their minutes, never more than the half day has. */
import { PREFIX } from "../../../../shared/terms/ids.ts";
import { neededFor } from "../../../../shared/terms/programme.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { byClerks } from "../offices.ts";
import { isPublished, minutesOf, programmeOf, sumOf } from "./facts.ts";
import type { ProgrammeStep } from "./slice.ts";

type Typed = CommandOf<"BuildProgramme">["steps"];

/** As it is stored: what is added gets an id, what is as the plan has it says nothing of it. */
function written(state: HearingState, typed: Typed): ProgrammeStep[] {
  const { steps: standing, added = 0 } = programmeOf(state);
  let number = added;
  return typed.map(({ step, minutes, ...more }) => {
    const planned = state.steps.find(({ id }) => id === step);
    const was = standing?.find((row) => row.step === step);
    const title = more.title ?? was?.title;
    const by = more.by ?? was?.by;
    return {
      step: step ?? `${PREFIX.step}-${String(++number).padStart(2, "0")}`,
      minutes,
      ...(title !== undefined && title !== planned?.shortTitle && { title }),
      ...(by !== undefined && by !== (planned?.by ?? "") && { by }),
      ...(!planned && { kind: more.kind ?? was?.kind ?? "briefing" }),
    };
  });
}

/** A step that the half day cannot do without is left out, or does not stand where it belongs. */
function lacking(state: HearingState, steps: readonly ProgrammeStep[]): Refusal | null {
  for (const step of state.steps) {
    const need = neededFor(step);
    if (need === null) continue;
    const at = steps.findIndex((row) => row.step === step.id);
    const place = { opening: 0, people: at, conclusion: steps.length - 1 }[need];
    if (at < 0 || at !== place) return { code: "stepNeeded", need };
  }
  return null;
}

/** Why the programme may not be so. */
function misfit(state: HearingState, typed: Typed): Refusal | null {
  const standing = [
    ...state.steps.map(({ id }) => id),
    ...(programmeOf(state).steps ?? []).map(({ step }) => step),
  ];
  for (const [i, { step }] of typed.entries()) {
    if (step === undefined) continue;
    const twice = typed.findIndex((row) => row.step === step) !== i;
    if (twice || !standing.includes(step)) return { code: "unknownId", id: step };
  }
  const [sum, most] = [sumOf(typed), minutesOf(state.plan)];
  if (sum > most) return { code: "programmeTooLong", minutes: sum, most };
  return lacking(state, written(state, typed));
}

const rights = byClerks("officeParty");

export const programmeActs: Acts<"BuildProgramme" | "ChangeProgramme" | "PublishProgramme"> = {
  BuildProgramme: {
    ...rights,
    decide: (state, { steps }) => {
      if (programmeOf(state).steps !== null) return refuse({ code: "alreadyDone" });
      const wrong = misfit(state, steps);
      return wrong ? refuse(wrong) : accept({ type: "ProgrammeBuilt", steps: written(state, steps) });
    },
  },
  ChangeProgramme: {
    ...rights,
    decide: (state, { steps, why }) => {
      if (programmeOf(state).steps === null) return refuse({ code: "programmeMissing" });
      const wrong = misfit(state, steps);
      return wrong ? refuse(wrong) : accept({ type: "ProgrammeChanged", steps: written(state, steps), why });
    },
  },
  PublishProgramme: {
    ...rights,
    decide: (state) => {
      if (programmeOf(state).steps === null) return refuse({ code: "programmeMissing" });
      if (isPublished(state)) return refuse({ code: "alreadyDone" });
      return accept({ type: "ProgrammePublished" });
    },
  },
};
