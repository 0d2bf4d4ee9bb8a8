/** A matter as a unit or ward sees it: what it may know of it, and what was promised. */
import type { DueAnswer, Matter, PromiseView } from "../../../shared/views/live/department.ts";
import { shareOf, taskOf } from "../../rulebook/after/cases/facts.ts";
import type { Plan } from "../../rulebook/before/plan.ts";
import type { Opinion, TaskReports } from "../../rulebook/frame/state.ts";
import { isSealed, type Left } from "../../rulebook/live/outcomes/facts.ts";
import { ownReports } from "../after/cases.ts";
import { item } from "../part.ts";
import { hallName, type People } from "../people.ts";

const unitName = (plan: Plan, id: string | null | undefined): string =>
  plan.units.find((unit) => unit.id === id)?.name ?? "";

const unitNames = (plan: Plan, ids: readonly string[] = []): string[] =>
  ids.map((id) => unitName(plan, id)).filter((name) => name !== "");

/** "CHAIR" when a co-chair answers. */
const leadName = (plan: Plan, lead: string | null): string =>
  lead === "CHAIR" || lead?.startsWith("chair.") ? "CHAIR" : unitName(plan, lead);

/** `closed`: the task's words may say what the matter is about. `said`: what the unit says of its latest day. */
function promiseOf(
  plan: Plan,
  unit: string,
  opinion: Opinion,
  closed: boolean,
  said: DueAnswer | null,
  gone: Left,
  about: TaskReports | undefined,
): PromiseView | null {
  const { outcome } = opinion;
  if (!outcome) return null;
  const task = taskOf(gone, opinion);
  return {
    kind: outcome.kind,
    task: closed ? "" : (outcome.task ?? ""),
    lead: unitName(plan, outcome.lead),
    supporting: unitNames(plan, outcome.supporting),
    part: closed ? "" : (outcome.parts?.find((part) => part.unit === unit)?.task ?? ""),
    due: outcome.due?.date ?? null,
    own: outcome.lead === unit,
    dueAnswer: outcome.lead === unit ? said : null,
    given: outcome.at,
    share: task && shareOf(task, unit),
    ...ownReports(about, unit),
  };
}

/** What of the other records a matter is made of. */
type Around = readonly [
  people: People,
  plan: Plan,
  gone: Left,
  stands: Pick<Matter, "stage" | "wait">,
  concern: Matter["concern"],
  /** a restricted matter is told to who answers; the ward where it lies knows its field */
  closed: boolean,
  lead: string | null,
  supporting: readonly string[],
  prepared: string | null,
  merged: readonly Opinion[] | undefined,
  word: Matter["word"],
  said: DueAnswer | null,
  about: TaskReports | undefined,
];

export const matterFor = (unit: string) =>
  item((opinion: Opinion, ...around: Around): Matter => {
    const [people, plan, gone, { stage, wait }, concern, closed, lead, supporting, ...others] = around;
    const [prepared, merged = [], word, said, about] = others;
    return {
      id: opinion.id,
      title: closed ? opinion.field : opinion.title || opinion.field,
      field: opinion.field,
      content: closed ? "" : opinion.content,
      questions: closed ? [] : opinion.questions,
      who: closed ? "" : hallName(people, opinion.person, opinion),
      organisation: opinion.mayBeNamed && !closed ? opinion.source : "",
      concern,
      lead: leadName(plan, lead),
      supporting: unitNames(plan, supporting),
      preparedAnswer: prepared === unit ? opinion.preparedAnswer : "",
      merged: closed
        ? []
        : merged
            .filter((request) => !isSealed(gone, request))
            .map((request) => ({
              id: request.id,
              who: hallName(people, request.person, request),
              content: request.content,
            })),
      stage,
      wait,
      word,
      promise: promiseOf(plan, unit, opinion, closed, said, gone, about),
    };
  });

/** Nearest first: asked, raised, in the order of the queue, then what is over. */
const RANK: Readonly<Record<Matter["stage"], number>> = {
  answering: 0,
  summoned: 1,
  speaking: 2,
  raised: 3,
  waiting: 4,
  endOfPart: 5,
  listed: 6,
  answered: 7,
  unheard: 8,
  inWriting: 9,
  settled: 10,
};

export function nearestFirst(place: ReadonlyMap<string, number>, matters: readonly Matter[]): Matter[] {
  return matters.toSorted(
    (a, b) => RANK[a.stage] - RANK[b.stage] || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
  );
}
