/** Folds: the programme. */
import type { Draft } from "immer";
import { PREFIX } from "../../../../shared/terms/ids.ts";
import { highest } from "../../frame/numbers.ts";
import type { Folds } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { preparing } from "../state.ts";
import type { ProgrammeEvent } from "./events.ts";
import type { Programme, ProgrammeStep } from "./slice.ts";

/** The programme stands so; a number of an added step is given once. */
function put(state: Draft<HearingState>, steps: readonly ProgrammeStep[]): Draft<Programme> {
  const { programme } = preparing(state);
  programme.steps = [...steps];
  const { [PREFIX.step]: added = 0 } = highest(
    { [PREFIX.step]: programme.added ?? 0 },
    steps.map(({ step }) => step),
  );
  if (added > 0) programme.added = added;
  return programme;
}

export const programmeFolds: Folds<ProgrammeEvent["type"]> = {
  ProgrammeBuilt: (state, { steps }) => {
    put(state, steps);
  },
  ProgrammeChanged: (state, { steps, why }, { at }) => {
    const programme = put(state, steps);
    programme.changes.push({ at, why });
  },
  ProgrammePublished: (state, _event, { at }) => {
    const { programme } = preparing(state);
    if (programme.steps === null) throw new Error("a programme is published that nobody has built");
    programme.published = { at, steps: programme.steps };
  },
};
