/** Facts: what was decided of registrations. What others may ask of it. */
import type { Screening } from "../../../../shared/terms/register.ts";
import type { Reads } from "../../frame/state.ts";
import { registerOf, standing } from "../register/facts.ts";
import type { Registered } from "../register/slice.ts";
import {
  type AcceptedOpinion,
  type Decided,
  NO_SCREENING,
  type Screened,
  type ScreeningSlice,
} from "./slice.ts";

type Preparing = Reads<"before.register" | "before.screening">;

export const screeningOf = (state: Reads<"before.screening">): ScreeningSlice =>
  state.before?.screening ?? NO_SCREENING;

const NOTHING: Screened = {
  ...{ decisions: [], code: null, clarification: null, slips: 0, notifiedAt: null },
};

export const screenedOf = (state: Reads<"before.screening">, registration: string): Screened =>
  screeningOf(state).screened[registration] ?? NOTHING;

/** The decision that holds; undefined: there is none yet. */
export const decisionOf = (state: Reads<"before.screening">, registration: string): Decided | undefined =>
  screenedOf(state, registration).decisions.at(-1);

const bearers = new WeakMap<ScreeningSlice["screened"], ReadonlyMap<string, string>>();

/** Of each code the registration that bears it, sorted out once: every opinion asks for its own. */
function bearersIn({ screened }: ScreeningSlice): ReadonlyMap<string, string> {
  const known = bearers.get(screened);
  if (known) return known;
  const byCode = new Map<string, string>();
  for (const [id, { code }] of Object.entries(screened))
    if (code !== null && !byCode.has(code)) byCode.set(code, id);
  bearers.set(screened, byCode);
  return byCode;
}

/** The registration that bears a code; undefined: none does. */
export function bearerOf(state: Preparing, code: string): Registered | undefined {
  const found = bearersIn(screeningOf(state)).get(code);
  return found === undefined ? undefined : registerOf(state).registrations[found];
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
export const isSealed = (state: Reads<"before.screening">, registration: string): boolean =>
  decisionOf(state, registration)?.result === "redirect";

/** What is for the dialogue, in the order of codes; those merged into another are beside it, not among it. */
export const acceptedOpinions = (state: Preparing): readonly AcceptedOpinion[] =>
  Object.values(screeningOf(state).texts)
    .filter((text) => isAccepted(state, text.code))
    .sort((a, b) => a.code.localeCompare(b.code));

/** What was merged into each opinion, by that one's code, with its own words. */
export function mergedWith(state: Preparing): ReadonlyMap<string, readonly AcceptedOpinion[]> {
  const byCode = new Map<string, AcceptedOpinion[]>();
  for (const { id } of withResult(state, "merge")) {
    const into = decisionOf(state, id)?.into ?? null;
    const text = screeningOf(state).texts[screenedOf(state, id).code ?? ""];
    if (into !== null && text) byCode.set(into, [...(byCode.get(into) ?? []), text]);
  }
  return byCode;
}
