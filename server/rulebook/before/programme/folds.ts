/** Folds: the programme. */
import type { Folds } from "../../frame/ruling.ts";
import { preparing } from "../state.ts";
import type { ProgrammeEvent } from "./events.ts";

export const programmeFolds: Folds<ProgrammeEvent["type"]> = {
  ProgrammeBuilt: (state, { steps }) => {
    preparing(state).programme.steps = steps;
  },
  ProgrammeChanged: (state, { steps, why }, { at }) => {
    const { programme } = preparing(state);
    programme.steps = steps;
    programme.changes.push({ at, why });
  },
  ProgrammePublished: (state, _event, { at }) => {
    const { programme } = preparing(state);
    if (programme.steps === null) throw new Error("a programme is published that nobody has built");
    programme.published = { at, steps: programme.steps };
  },
};
