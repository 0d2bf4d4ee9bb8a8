/** Facts: what was decided of registrations. What others may ask of it. */
import type { Screening } from "../../../../shared/terms/register.ts";
import type { HearingState } from "../../frame/state.ts";
import { registerOf, standing } from "../register/facts.ts";
import type { Registered } from "../register/slice.ts";
import {
  type AcceptedOpinion,
  type Decided,
  NO_SCREENING,
  type Screened,
  type ScreeningSlice,
} from "./slice.ts";

type Preparing = Pick<HearingState, "before">;

export const screeningOf = (state: Preparing): ScreeningSlice => state.before?.screening ?? NO_SCREENING;

const NOTHING: Screened = {
  ...{ decisions: [], code: null, clarification: null, slips: 0, notifiedAt: null },
};

export const screenedOf = (state: Preparing, registration: string): Screened =>
  screeningOf(state).screened[registration] ?? NOTHING;

/** The decision that holds; undefined: there is none yet. */
export const decisionOf = (state: Preparing, registration: string): Decided | undefined =>
  screenedOf(state, registration).decisions.at(-1);

/** The registration that bears a code; undefined: none does. */
export function bearerOf(state: Preparing, code: string): Registered | undefined {
  const found = Object.entries(screeningOf(state).screened).find(([, screened]) => screened.code === code);
  return found && registerOf(state).registrations[found[0]];
}

/** Is it for the dialogue as it stands: accepted, and not taken back by its sender? */
export function isAccepted(state: Preparing, code: string): boolean {
  const bearer = bearerOf(state, code);
  return (
    bearer !== undefined && bearer.withdrawnAt === null && decisionOf(state, bearer.id)?.result === "accept"
  );
}

/** Is it accepted, or merged into one that is? */
export function isForTheDialogue(state: Preparing, registration: string): boolean {
  const result = decisionOf(state, registration)?.result;
  return (result === "accept" || result === "merge") && !isUndecided(state, registration);
}

/** Nobody has decided yet, or what it was merged into is no longer for the dialogue. */
export function isUndecided(state: Preparing, registration: string): boolean {
  const decision = decisionOf(state, registration);
  return decision === undefined || (decision.into !== null && !isAccepted(state, decision.into));
}

/** Standing registrations that nobody has decided on. */
export const undecided = (state: Preparing): readonly Registered[] =>
  standing(state).filter((registration) => isUndecided(state, registration.id));

/** Standing registrations with one result. */
export const withResult = (state: Preparing, result: Screening): readonly Registered[] =>
  standing(state).filter(
    (registration) =>
      !isUndecided(state, registration.id) && decisionOf(state, registration.id)?.result === result,
  );

/** Text and sender are sealed: it was redirected, and that decision holds, withdrawn or not. */
export const isSealed = (state: Preparing, registration: string): boolean =>
  decisionOf(state, registration)?.result === "redirect";

/** What is for the dialogue, in the order of codes; those merged into another are beside it, not among it. */
export const acceptedOpinions = (state: Preparing): readonly AcceptedOpinion[] =>
  Object.values(screeningOf(state).texts)
    .filter((text) => isAccepted(state, text.code))
    .sort((a, b) => a.code.localeCompare(b.code));

/** What was merged into an opinion, with its own words. */
export const mergedWith = (state: Preparing, code: string): readonly AcceptedOpinion[] =>
  withResult(state, "merge")
    .filter((registration) => decisionOf(state, registration.id)?.into === code)
    .flatMap((registration) => screeningOf(state).texts[screenedOf(state, registration.id).code ?? ""] ?? []);
