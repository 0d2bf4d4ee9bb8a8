/** An opinion as chairs and secretaries see it; one that has left the dialogue is not there. */
import type { Attachment } from "../../../shared/terms/attachments.ts";
import type { DueAnswer, ReadinessWord } from "../../../shared/views/live/department.ts";
import type { OpinionView, PersonView } from "../../../shared/views/live/session.ts";
import type { SessionView } from "../../../shared/views/views.ts";
import type { Opinion } from "../../rulebook/frame/state.ts";
import { isOpen, trayOf } from "../../rulebook/live/answers/facts.ts";
import { divertedInHall, isSealed, type Left } from "../../rulebook/live/outcomes/facts.ts";
import { dueAnswerOf } from "../../rulebook/live/units/facts.ts";
import { attachedByCode } from "../attachedByCode.ts";
import { left, mergedInto } from "../matters.ts";
import { fields, item, part } from "../part.ts";
import { personView } from "../people.ts";

/** Is its code told? Not that of a matter which has left the dialogue (rule V20). */
export const isNamed = (state: Left, id: string): boolean => !state.opinions[id]?.diversion;

function outcomeView({ outcome }: Opinion, said: DueAnswer | null): OpinionView["outcome"] {
  if (!outcome) return null;
  return {
    kind: outcome.kind,
    subKind: outcome.subKind ?? "",
    task: outcome.task ?? "",
    lead: outcome.lead ?? "",
    supporting: outcome.supporting ?? [],
    due: outcome.due?.date ?? null,
    dueAnswer: said,
    policy: outcome.policy ?? "",
    directing: outcome.directing ?? "",
    parts: outcome.parts ?? [],
    dueWas: outcome.dueWas ?? null,
  };
}

/** What of the other records an opinion's view is made of. */
type Around = readonly [
  state: Left,
  who: PersonView,
  merged: readonly Opinion[] | undefined,
  about: string | null,
  readiness: Readonly<Record<string, ReadinessWord>> | undefined,
  said: DueAnswer | null,
  attached: readonly Attachment[] | undefined,
];

/** An opinion for the dialogue; `null` for one that has left it. Only the chair gets the private note. */
const opinionView = (forChair: boolean) =>
  item(
    (
      opinion: Opinion,
      ...[state, who, merged = [], about, readiness = {}, said, attached]: Around
    ): OpinionView | null => {
      if (isSealed(state, opinion)) return null;
      return {
        id: opinion.id,
        // a person who asked again without saying about what is told apart by name
        title: opinion.title || who.name,
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
        ...(forChair && attached && { attached }),
        merged: merged.map(({ id }) => id).filter((id) => isNamed(state, id)),
        clarifies: opinion.clarifies !== null && isNamed(state, opinion.clarifies) ? opinion.clarifies : null,
        parts: opinion.parts.filter((id) => isNamed(state, id)),
        outcome: outcomeView(opinion, said),
        raised: opinion.raisedAt !== null,
        group: opinion.group,
        about: about !== null && isNamed(state, about) ? about : null,
        screening: opinion.screening,
        readiness: Object.entries(readiness).map(([id, word]) => ({ id, word })),
      };
    },
  );

/** What the turns come back to, by their opinion; of several turns the first counts. */
const aboutOf = part(fields("entries"), ({ entries }) => {
  const about: Record<string, string> = {};
  const seen = new Set<string>();
  for (const turn of Object.values(entries)) {
    if (turn.opinion === null || seen.has(turn.opinion)) continue;
    seen.add(turn.opinion);
    if (turn.about !== null) about[turn.opinion] = turn.about;
  }
  return about;
});

const opinionsPart = (forChair: boolean) => {
  const view = opinionView(forChair);
  return part(
    {
      ...fields("opinions", "units.readiness", "units.dueAnswers"),
      left,
      mergedInto,
      aboutOf,
      attachedByCode,
    },
    (state, people): Pick<SessionView, "opinions"> => {
      const opinions: Record<string, OpinionView> = {};
      for (const opinion of Object.values(state.opinions)) {
        const { id } = opinion;
        const shown = view(
          opinion,
          state.left,
          personView(people, opinion.person),
          state.mergedInto[id],
          state.aboutOf[id] ?? null,
          state.units.readiness[id],
          dueAnswerOf(state, opinion),
          state.attachedByCode[id],
        );
        if (shown) opinions[id] = shown;
      }
      return { opinions };
    },
  );
};

/** The opinions and how they stand. */
export const opinionsForChairs = opinionsPart(true);
export const opinionsForOthers = opinionsPart(false);

/** Which of them are waited for, and which have left the dialogue. */
export const tray = part(
  fields("opinions", "answers"),
  (state): Pick<SessionView, "tray" | "withoutOutcome" | "diversions"> => {
    const all = Object.values(state.opinions);
    return {
      tray: trayOf(state),
      withoutOutcome: all
        .filter((opinion) => isOpen(opinion) && opinion.raisedAt !== null)
        .map((opinion) => opinion.id),
      diversions: divertedInHall(state).map(({ number, kind, destination }) => ({
        ...{ number, kind, destination },
      })),
    };
  },
);
