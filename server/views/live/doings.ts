/** What was done so far, as chairs and secretaries read it: acts that may be taken back, changes of order. */
import type { ActView } from "../../../shared/views/live/session.ts";
import type { SessionView } from "../../../shared/views/views.ts";
import type { ActDetail } from "../../rulebook/frame/records.ts";
import type { HearingState, Reads } from "../../rulebook/frame/state.ts";
import { dependsOn, KEPT_ACTS } from "../../rulebook/live/undo/facts.ts";
import { fields, part } from "../part.ts";
import { type People, personView } from "../people.ts";

type Records = Pick<HearingState, "entries" | "answers" | "opinions" | "steps">;

/** The matter that a turn's or an opinion's id stands for. */
const matterOf = (state: Records, subject: string) =>
  state.opinions[state.entries[subject]?.opinion ?? subject];

function detailView(
  { plan }: Pick<HearingState, "plan">,
  { unit, due, time, given }: ActDetail,
): ActView["detail"] {
  const chair = plan.chairs.find((chair) => `chair.${chair.seat}` === unit);
  return {
    unit: plan.units.find((otherUnit) => otherUnit.id === unit)?.name ?? chair?.position ?? "",
    due: due ?? null,
    given: given ?? null,
    time: (time ?? []).map((event) => {
      switch (event.type) {
        case "PlannedEndChanged":
          return { kind: "end", at: event.to };
        case "StepShortened":
          return { kind: "step", ms: event.planned };
        case "AnswersShortened":
          return { kind: "answers", ms: event.base };
        case "AnswersTogether":
          return { kind: "together" };
        case "RemainingLimited":
          return { kind: "people", ms: event.limit };
        default:
          return event satisfies never;
      }
    }),
  };
}

/** Whom an act was about; who brought a diverted matter is a number here too. */
function subjectName(state: Records, people: People, subject: string): string {
  const entry = state.entries[subject];
  const answer = state.answers[subject];
  const opinion = matterOf(state, subject);
  const step = state.steps.find((step) => step.id === subject);
  if (step) return step.shortTitle;
  if (opinion?.diversion) return `số ${opinion.diversion.number}`;
  if (entry) return personView(people, entry.person).name;
  if (answer) return personView(people, answer.respondent).name;
  return opinion?.title || subject;
}

/** Acts on those who wait leave the sentence of a diversion on the card. */
const AROUND_THE_FLOOR: ReadonlySet<string> = new Set([
  "EntryMoved",
  "EntryPutBack",
  "QueueArranged",
  "EntryWithdrawn",
]);

/** The diversion whose sentence is to be read: until the next act. */
function lastDiverted(state: Reads<"undo.acts" | "opinions" | "undo.touched">): SessionView["lastDiverted"] {
  const act = state.undo.acts.findLast(
    (floorAct) => !floorAct.undone && !AROUND_THE_FLOOR.has(floorAct.type),
  );
  if (act?.type !== "OpinionDiverted") return null;
  const number = state.opinions[act.subject]?.diversion?.number;
  return number === undefined ? null : { number, act: act.version, undoable: dependsOn(state, act) === null };
}

export const orderChanges = part(
  fields("queue.changes", "entries", "answers", "opinions", "steps"),
  (state, people): Pick<SessionView, "orderChanges"> => ({
    orderChanges: state.queue.changes.map(({ entry, other, ...change }) => ({
      ...change,
      id: String(change.version),
      name: entry === "" ? "" : subjectName(state, people, entry),
      other: other === null ? "" : subjectName(state, people, other),
    })),
  }),
);

/** What was done so far. */
export const actViews = part(
  fields("answers", "plan", "entries", "opinions", "undo.acts", "undo.touched", "steps"),
  (state, people): Pick<SessionView, "acts" | "lastDiverted"> => ({
    lastDiverted: lastDiverted(state),
    acts: state.undo.acts
      .slice(-KEPT_ACTS)
      .reverse()
      .map((act) => ({ ...act, undoable: !act.undone && dependsOn(state, act) === null }))
      .map(({ version, type, subject, by, onBehalfOf, at, undone, undoable, detail }) => ({
        id: String(version),
        version,
        type,
        subject: matterOf(state, subject)?.diversion ? "" : subject,
        name: subjectName(state, people, subject),
        detail: detailView(state, detail),
        by,
        onBehalfOf,
        at,
        undone,
        undoable,
      })),
  }),
);
