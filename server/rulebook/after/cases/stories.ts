/** Each case as a story by days: what reports over a period are reckoned from, at any later day. */
import { dayOf, type Instant } from "../../../../shared/terms/time.ts";
import type { CaseStory } from "../../../../shared/views/after/reports.ts";
import type { HearingState } from "../../frame/state.ts";
import { casesOf } from "./facts.ts";
import { CONCLUDED, type Matters, mattersWith } from "./matters.ts";
import type { Case } from "./slice.ts";
import type { CaseTurns } from "./turnsSlice.ts";

type Followed = Pick<HearingState, "after"> & Matters;

const days = (all: readonly { readonly at: Instant }[]): string[] => all.map(({ at }) => dayOf(at));

/** The day by which it was due, as it was given and changed. */
function duesOf({ openedAt, due, dueDecisions }: Case): CaseStory["dues"] {
  const changes = dueDecisions.filter(({ kind }) => kind !== "refused");
  const first = changes.length === 0 ? due : (changes[0]?.was ?? null);
  return [
    { day: dayOf(openedAt), due: first },
    ...changes.map((change) => ({ day: dayOf(change.at), due: change.due })),
  ];
}

/** `turns`: when it came to each of its states. */
export function storyOf(state: Matters, about: Case, turns: CaseTurns[string] = []): CaseStory {
  const matters = mattersWith(state, about.opinions);
  const wholes = about.reports.filter(({ share }) => share === "whole");
  const decided = (kind: string) =>
    days(about.dueDecisions.filter((dueDecision) => dueDecision.kind === kind));
  const once = (all: readonly string[]) => [...new Set(all)];
  return {
    ...{ id: about.id, title: matters[0]?.title || matters[0]?.field || "", lead: about.lead },
    outcome: about.outcome,
    fields: once(matters.map(({ field }) => field)),
    sources: once(matters.map(({ opinion }) => opinion?.source ?? CONCLUDED)),
    states: turns.map((turn) => ({ day: dayOf(turn.at), state: turn.state })),
    dues: duesOf(about),
    reports: days(wholes),
    notices: about.notices.map(({ at, on }) => ({ day: dayOf(at), on })),
    ...{ granted: decided("granted"), refused: decided("refused"), reopened: decided("reopened") },
    transferred: days([...about.earlierTransfers, ...(about.transfer ? [about.transfer] : [])]),
    verified: about.verifications.map(({ at, result, way, note }) => ({ day: dayOf(at), result, way, note })),
  };
}

export const storiesOf = (state: Followed): readonly CaseStory[] =>
  casesOf(state).map((about) => storyOf(state, about, state.after.turns[about.id]));
