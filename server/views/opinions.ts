/** An opinion as chairs and secretaries see it; one that has left the dialogue is not there. */
import type { OpinionView } from "../../shared/sessionParts.ts";
import { dueAnswerOf } from "../hearing/departmentRules.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import type { HearingState, Opinion } from "../hearing/state.ts";
import { type People, personView } from "./people.ts";

function outcomeView(state: HearingState, opinion: Opinion): OpinionView["outcome"] {
  const { outcome } = opinion;
  if (!outcome) return null;
  return {
    kind: outcome.kind,
    subKind: outcome.subKind ?? "",
    task: outcome.task ?? "",
    lead: outcome.lead ?? "",
    supporting: outcome.supporting ?? [],
    due: outcome.due?.date ?? null,
    dueAnswer: dueAnswerOf(state, opinion),
    policy: outcome.policy ?? "",
  };
}

/** An opinion for the dialogue; `null` for one that has left it. Only the chair gets the private note. */
export function opinionView(
  state: HearingState,
  people: People,
  opinion: Opinion,
  forChair: boolean,
): OpinionView | null {
  if (isSealed(state, opinion)) return null;
  return {
    id: opinion.id,
    // who asked again without saying about what is told apart by his name
    title: opinion.title || personView(people, opinion.person).name,
    field: opinion.field,
    content: opinion.content,
    questions: opinion.questions,
    answeredQuestions: opinion.answered,
    lead: opinion.lead,
    supporting: opinion.supporting,
    hot: opinion.hot,
    needsHelp: opinion.needsHelp,
    titleShown: opinion.displayTitle !== null,
    preparedAnswer: opinion.preparedAnswer,
    privateNote: forChair ? opinion.privateNote : "",
    merged: Object.values(state.opinions)
      .filter((one) => one.mergedInto === opinion.id)
      .map((one) => one.id),
    clarifies: opinion.clarifies,
    parts: opinion.parts.filter((part) => !state.opinions[part]?.diversion),
    outcome: outcomeView(state, opinion),
    raised: opinion.raisedAt !== null,
    group: opinion.group,
    about: Object.values(state.entries).find((entry) => entry.opinion === opinion.id)?.about ?? null,
    screening: opinion.screening,
    readiness: Object.entries(state.readiness[opinion.id] ?? {}).map(([id, word]) => ({ id, word })),
  };
}
