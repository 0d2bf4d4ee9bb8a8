/** Folds: slips to units, and the answers that they draft. */
import type { Draft } from "immer";
import { type Folds, must } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { preparing } from "../state.ts";
import type { PreparationEvent } from "./events.ts";
import type { Slip } from "./slice.ts";

const slipsOf = (state: Draft<HearingState>): Record<string, Draft<Slip>> =>
  preparing(state).preparation.slips;

export const preparationFolds: Folds<PreparationEvent["type"]> = {
  SlipsIssued: (state, { slips }, { at }) => {
    const issued = slipsOf(state);
    for (const slip of slips)
      issued[slip.id] = {
        ...(slip as Draft<typeof slip>),
        ...{ issuedAt: at, drafts: [], state: { kind: "issued" } },
      };
  },
  SlipReaddressed: (state, { slip: id, unit, respondent, due, why }, { at, actor }) => {
    const slip = must(slipsOf(state), id);
    const moves = unit !== slip.unit;
    const { unit: from, respondent: by, due: until, drafts } = slip;
    const earlier = { unit: from, respondent: by, due: until, drafts: moves ? drafts : [] };
    slip.was = [...(slip.was ?? []), { ...earlier, at, by: actor, why }];
    Object.assign(slip, { unit, respondent, due });
    // another unit begins anew: what the first has drafted is not its own
    if (moves) Object.assign(slip, { drafts: [], state: { kind: "issued" } });
  },
  AnswerDrafted: (state, { type: _, slip: id, ...draft }, { at }) => {
    const slip = must(slipsOf(state), id);
    slip.drafts.push({ ...draft, at });
    slip.state = { kind: "drafted" };
  },
  DraftReturned: (state, { slip, why }, { at }) => {
    must(slipsOf(state), slip).state = { kind: "returned", why, at };
  },
  DraftsApproved: (state, { slips }, { actor, at }) => {
    for (const id of slips) must(slipsOf(state), id).state = { kind: "approved", by: actor, at };
  },
};
