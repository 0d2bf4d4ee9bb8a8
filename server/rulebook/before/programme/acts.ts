/** The programme: the plan's steps with their minutes, never more than the half day has. */
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { byClerks } from "../offices.ts";
import { minutesOf, programmeOf, sumOf } from "./facts.ts";
import type { ProgrammeStep } from "./slice.ts";

/** Why the programme may not be so. */
function misfit(state: HearingState, steps: readonly ProgrammeStep[]): Refusal | null {
  for (const [i, { step }] of steps.entries()) {
    const known = state.steps.some(({ id }) => id === step);
    if (!known || steps.findIndex((one) => one.step === step) !== i) return { code: "unknownId", id: step };
  }
  const [sum, most] = [sumOf(steps), minutesOf(state.plan)];
  return sum > most ? { code: "programmeTooLong", minutes: sum, most } : null;
}

const same = (one: readonly ProgrammeStep[], other: readonly ProgrammeStep[]): boolean =>
  one.length === other.length &&
  one.every(({ step, minutes }, i) => step === other[i]?.step && minutes === other[i].minutes);

const rights = byClerks("officeParty");

export const programmeActs: Acts<"BuildProgramme" | "ChangeProgramme" | "PublishProgramme"> = {
  BuildProgramme: {
    ...rights,
    decide: (state, { steps }) => {
      if (programmeOf(state).steps !== null) return refuse({ code: "alreadyDone" });
      const wrong = misfit(state, steps);
      return wrong ? refuse(wrong) : accept({ type: "ProgrammeBuilt", steps });
    },
  },
  ChangeProgramme: {
    ...rights,
    decide: (state, { steps, why }) => {
      if (programmeOf(state).steps === null) return refuse({ code: "programmeMissing" });
      const wrong = misfit(state, steps);
      return wrong ? refuse(wrong) : accept({ type: "ProgrammeChanged", steps, why });
    },
  },
  PublishProgramme: {
    ...rights,
    decide: (state) => {
      const { steps, published } = programmeOf(state);
      if (steps === null) return refuse({ code: "programmeMissing" });
      if (published !== null && same(published.steps, steps)) return refuse({ code: "alreadyDone" });
      return accept({ type: "ProgrammePublished" });
    },
  },
};
