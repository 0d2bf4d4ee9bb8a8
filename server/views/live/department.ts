/** What a unit or ward sees: its own matters, who is on the floor, what was promised. Allow-list by construction (V7, V8). */
import type {
  DepartmentView,
  DueAnswer,
  Matter,
  PromiseView,
  Summons,
} from "../../../shared/views/live/department.ts";
import { shareOf, taskOf } from "../../rulebook/after/cases/facts.ts";
import type { Plan } from "../../rulebook/before/plan.ts";
import { must } from "../../rulebook/frame/ruling.ts";
import type { Answer, Case, Entry, HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { isSealed, type Left } from "../../rulebook/live/outcomes/facts.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import {
  concerned,
  dueAnswerOf,
  foreseenLead,
  isMatter,
  preparedBy,
} from "../../rulebook/live/units/facts.ts";
import { isRestricted } from "../../rulebook/matter.ts";
import { ownReports } from "../after/cases.ts";
import { left, linked, mergedInto } from "../matters.ts";
import { fields, index, item, part, partOf } from "../part.ts";
import { fullName, hallName, type People } from "../people.ts";
import { answerWaits, clockOnFloor, queued, turnsByOpinion } from "./line.ts";
import { sceneOf } from "./scenes.ts";
import { pausedUntil } from "./session.ts";

const unitName = (plan: Plan, id: string | null | undefined): string =>
  plan.units.find((unit) => unit.id === id)?.name ?? "";

const unitNames = (plan: Plan, ids: readonly string[] = []): string[] =>
  ids.map((id) => unitName(plan, id)).filter((name) => name !== "");

/** "CHAIR" when a co-chair answers himself. */
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
  about: Case | undefined,
): PromiseView | null {
  const { outcome } = opinion;
  if (!outcome) return null;
  const task = taskOf(gone, opinion);
  return {
    kind: outcome.kind,
    task: closed ? "" : (outcome.task ?? ""),
    lead: unitName(plan, outcome.lead),
    supporting: unitNames(plan, outcome.supporting),
    part: closed ? "" : (outcome.parts?.find((one) => one.unit === unit)?.task ?? ""),
    due: outcome.due?.date ?? null,
    own: outcome.lead === unit,
    dueAnswer: outcome.lead === unit ? said : null,
    given: outcome.at,
    share: task && shareOf(task, unit),
    ...ownReports(about, unit),
  };
}

/** The last answer that was asked for each opinion. */
const answerTo = index(
  fields("answers"),
  ({ answers }): ReadonlyMap<string, Answer> =>
    new Map(Object.values(answers).flatMap((answer) => answer.opinions.map((id) => [id, answer] as const))),
);

type Turns = Pick<HearingState, "opinions"> & {
  readonly turnsByOpinion: ReadonlyMap<string, readonly Entry[]>;
  readonly queued: ReadonlySet<string>;
};

function stageOf(state: Turns, answer: Answer | null, opinion: Opinion): Matter["stage"] {
  const turns = state.turnsByOpinion.get(opinion.partOf ?? opinion.id) ?? [];
  if (opinion.outcome) return "settled";
  switch (answer?.state.kind) {
    case "assigned":
      return "summoned";
    case "onFloor":
      return "answering";
    case "given":
      return "answered";
    case "deferred":
      return answer.state.until;
    default:
  }
  if (turns.some((entry) => entry.state.kind === "onFloor")) return "speaking";
  if (opinion.raisedAt !== null) return "raised";
  if (turns.some((entry) => state.queued.has(entry.id))) return "waiting";
  return turns.some((entry) => entry.state.kind === "unheard") ? "unheard" : "listed";
}

const AWAITED: ReadonlySet<Matter["stage"]> = new Set(["waiting", "speaking", "raised"]);

/** How each matter stands, and when its answer is likely to be asked for. */
const standings = part(
  { ...fields("opinions"), answerTo, turnsByOpinion, queued, answerWaits },
  (state): Readonly<Record<string, Pick<Matter, "stage" | "wait">>> =>
    Object.fromEntries(
      Object.values(state.opinions).map((opinion) => {
        const stage = stageOf(state, state.answerTo.get(opinion.id) ?? null, opinion);
        const wait = AWAITED.has(stage) ? (state.answerWaits[opinion.id] ?? null) : null;
        return [opinion.id, { stage, wait }];
      }),
    ),
);

/** An opinion with the last answer to it, and why it concerns a unit. */
interface Concerning {
  readonly opinion: Opinion;
  readonly answer: Answer | null;
  readonly concern: Matter["concern"];
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
  about: Case | undefined,
];

const matterFor = (unit: string) =>
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
            .filter((one) => !isSealed(gone, one))
            .map((one) => ({ id: one.id, who: hallName(people, one.person, one), content: one.content })),
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

const placesInQueue = index(
  fields("queue.order", "entries"),
  (state): ReadonlyMap<string, number> =>
    new Map(state.queue.order.map((id, i) => [state.entries[id]?.opinion ?? "", i])),
);

function nearestFirst(place: ReadonlyMap<string, number>, matters: readonly Matter[]): Matter[] {
  return matters.toSorted(
    (a, b) => RANK[a.stage] - RANK[b.stage] || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
  );
}

const summonsOf = partOf((unit) =>
  part({ ...fields("answers", "opinions"), left }, (state, people): Summons[] =>
    Object.values(state.answers)
      .filter((answer) => answer.lead === unit)
      .filter(({ state: { kind } }) => kind === "assigned" || kind === "onFloor")
      .map((answer) => {
        const person = people.get(answer.respondent);
        return {
          id: answer.id,
          opinions: answer.opinions.filter((id) => {
            const opinion = state.opinions[id];
            return opinion !== undefined && !isSealed(state.left, opinion) && opinion.mergedInto === null;
          }),
          who: fullName(person, answer.respondent),
          position: person?.position ?? "",
          onFloor: answer.state.kind === "onFloor",
        };
      }),
  ),
);

/** Who is on the floor, as the hall says it: nothing while the hall shows something else. */
const onFloor = part({ scene: sceneOf("hall") }, ({ scene }): DepartmentView["onFloor"] => {
  if (scene.kind !== "speaker" && scene.kind !== "answer") return null;
  return {
    kind: scene.kind === "speaker" ? "speaking" : "answering",
    who: scene.who.name,
    title: scene.questions[0] ?? "",
  };
});

/** What concerns each unit and ward. */
const concernsOf = index(
  { linked, left, answerTo },
  ({ linked: state, left: gone, answerTo: answers }): ReadonlyMap<string, readonly Concerning[]> => {
    const concerns = new Map<string, Concerning[]>();
    for (const opinion of Object.values(state.opinions)) {
      if (!isMatter(gone, opinion)) continue;
      const answer = answers.get(opinion.id) ?? null;
      for (const [unit, concern] of concerned(state, opinion, answer)) {
        const own = concerns.get(unit) ?? [];
        own.push({ opinion, answer, concern });
        concerns.set(unit, own);
      }
    }
    return concerns;
  },
);

const mattersOf = partOf((unit) => {
  const matter = matterFor(unit);
  return part(
    {
      ...fields("plan", "units.readiness", "units.dueAnswers", "after"),
      ...{ concernsOf, linked, left, standings, mergedInto, placesInQueue },
    },
    (state, people): Matter[] => {
      const { linked: links, left: gone, plan, standings: stand } = state;
      const own = (state.concernsOf.get(unit) ?? []).map(({ opinion, answer, concern }) =>
        matter(
          opinion,
          people,
          plan,
          gone,
          must(stand, opinion.id),
          concern,
          concern === "place" && isRestricted(links, opinion),
          answer?.lead ?? foreseenLead(links, opinion),
          answer?.supporting ?? opinion.supporting,
          preparedBy(links, opinion),
          state.mergedInto[opinion.id],
          state.units.readiness[opinion.id]?.[unit] ?? null,
          dueAnswerOf(state, opinion),
          state.after.cases[opinion.id],
        ),
      );
      return nearestFirst(state.placesInQueue, own);
    },
  );
});

/** Numbers of each unit's own matters that left the dialogue in the hall; a part bears the number of its whole. */
const diverted = part(fields("opinions"), ({ opinions }) => {
  const numbers: Record<string, number[]> = {};
  for (const { lead, diversion } of Object.values(opinions)) {
    if (lead === null || !diversion || diversion.at === null) continue;
    numbers[lead] = [...new Set([...(numbers[lead] ?? []), diversion.number])];
  }
  return numbers;
});

const unitOf = partOf((id) =>
  part(fields("plan"), ({ plan }): DepartmentView["unit"] => {
    const unit = plan.units.find((one) => one.id === id);
    return { id, name: unit?.name ?? id, group: unit?.group ?? "" };
  }),
);

export function departmentView(state: HearingState, people: People, id: string): DepartmentView {
  return {
    role: "department",
    clock: state.clock,
    title: state.plan.title,
    date: state.plan.date,
    rehearsal: state.plan.rehearsal,
    session: state.session.kind,
    pausedUntil: pausedUntil(state),
    step: currentStep(state)?.shortTitle ?? "",
    unit: unitOf(id)(state, people),
    onFloor: onFloor(state, people),
    announcement: state.displays.hall.announcement,
    floorClock: clockOnFloor(state),
    summons: summonsOf(id)(state, people),
    matters: mattersOf(id)(state, people),
    diverted: diverted(state, people)[id] ?? NONE,
  };
}

const NONE: readonly number[] = [];
