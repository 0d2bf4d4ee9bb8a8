/** An opinion as chairs and secretaries see it; one that has left the dialogue is not there. */
import type { OpinionView } from "../../shared/sessionParts.ts";
import type { SessionView } from "../../shared/views.ts";
import { isOpen, trayOf } from "../hearing/answerRules.ts";
import { dueAnswerOf } from "../hearing/departmentRules.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import type { HearingState, Opinion } from "../hearing/state.ts";
import { oncePerChange } from "./oncePerState.ts";
import { type People, personView } from "./people.ts";

type Part = Pick<SessionView, "opinions" | "tray" | "withoutOutcome" | "diversions">;
const FIELDS = ["opinions", "entries", "answers", "readiness", "dueAnswers"] as const;
type Read = Pick<HearingState, (typeof FIELDS)[number]>;

/** Is its code told? Not that of a matter which has left the dialogue (rule V20). */
export const isNamed = (state: Pick<HearingState, "opinions">, id: string): boolean =>
  !state.opinions[id]?.diversion;

function outcomeView(state: Read, opinion: Opinion): OpinionView["outcome"] {
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
    directing: outcome.directing ?? "",
    parts: outcome.parts ?? [],
    dueWas: outcome.dueWas ?? null,
  };
}

/** An opinion for the dialogue; `null` for one that has left it. Only the chair gets the private note. */
function opinionView(
  state: Read,
  people: People,
  opinion: Opinion,
  { merged, about }: { readonly merged: readonly string[]; readonly about: string | null },
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
    merged: merged.filter((id) => isNamed(state, id)),
    clarifies: opinion.clarifies !== null && isNamed(state, opinion.clarifies) ? opinion.clarifies : null,
    parts: opinion.parts.filter((part) => !state.opinions[part]?.diversion),
    outcome: outcomeView(state, opinion),
    raised: opinion.raisedAt !== null,
    group: opinion.group,
    about: about !== null && isNamed(state, about) ? about : null,
    screening: opinion.screening,
    readiness: Object.entries(state.readiness[opinion.id] ?? {}).map(([id, word]) => ({ id, word })),
  };
}

const opinionsPart = (forChair: boolean) =>
  oncePerChange(FIELDS, (state, people): Part => {
    const all = Object.values(state.opinions);
    const merged = new Map<string | null, readonly string[]>();
    for (const { id, mergedInto } of all) merged.set(mergedInto, [...(merged.get(mergedInto) ?? []), id]);
    const about = new Map<string | null, string | null>();
    for (const turn of Object.values(state.entries).reverse()) about.set(turn.opinion, turn.about);
    const opinions: Record<string, OpinionView> = {};
    for (const opinion of all) {
      const around = { merged: merged.get(opinion.id) ?? [], about: about.get(opinion.id) ?? null };
      const view = opinionView(state, people, opinion, around, forChair);
      if (view) opinions[opinion.id] = view;
    }
    return {
      opinions,
      tray: trayOf(state),
      withoutOutcome: all.filter((one) => isOpen(one) && one.raisedAt !== null).map((one) => one.id),
      diversions: all.flatMap(({ diversion }) =>
        diversion && diversion.at !== null
          ? [{ number: diversion.number, kind: diversion.kind, destination: diversion.destination }]
          : [],
      ),
    };
  });

/** The opinions and how they stand. */
export const opinionsForChairs = opinionsPart(true);
export const opinionsForOthers = opinionsPart(false);
