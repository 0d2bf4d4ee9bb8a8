/** What a unit or ward sees: its own matters, who is on the floor, what was promised. Allow-list by construction (V7, V8). */
import type { DepartmentView, Matter, PromiseView, Summons } from "../../shared/departmentView.ts";
import { concerned, dueAnswerOf, foreseenLead, isMatter, preparedBy } from "../hearing/departmentRules.ts";
import { isRestricted } from "../hearing/family.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import { currentStep } from "../hearing/sessionRules.ts";
import type { Answer, HearingState, Opinion } from "../hearing/state.ts";
import { sceneOf } from "./hall.ts";
import { clockOnFloor, turnsByOpinion, waitForAnswer } from "./line.ts";
import { oncePerState, oncePerView } from "./oncePerState.ts";
import { fullName, hallName, type People } from "./people.ts";
import { pausedUntil } from "./session.ts";

const unitName = (state: HearingState, id: string | null | undefined): string =>
  state.plan.units.find((unit) => unit.id === id)?.name ?? "";

const unitNames = (state: HearingState, ids: readonly string[] = []): string[] =>
  ids.map((id) => unitName(state, id)).filter((name) => name !== "");

/** "CHAIR" when a co-chair answers himself. */
function leadName(state: HearingState, answer: Answer | null, opinion: Opinion): string {
  const lead = answer?.lead ?? foreseenLead(state, opinion);
  return lead === "CHAIR" || lead?.startsWith("chair.") ? "CHAIR" : unitName(state, lead);
}

/** `closed`: the task's words may say what the matter is about. */
function promiseOf(state: HearingState, unit: string, opinion: Opinion, closed: boolean): PromiseView | null {
  const { outcome } = opinion;
  if (!outcome) return null;
  return {
    kind: outcome.kind,
    task: closed ? "" : (outcome.task ?? ""),
    lead: unitName(state, outcome.lead),
    supporting: unitNames(state, outcome.supporting),
    part: closed ? "" : (outcome.parts?.find((one) => one.unit === unit)?.task ?? ""),
    due: outcome.due?.date ?? null,
    own: outcome.lead === unit,
    dueAnswer: outcome.lead === unit ? dueAnswerOf(state, opinion) : null,
  };
}

function stageOf(state: HearingState, answer: Answer | null, opinion: Opinion): Matter["stage"] {
  const turns = turnsByOpinion(state).get(opinion.partOf ?? opinion.id) ?? [];
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
  if (turns.some((entry) => state.queue.includes(entry.id))) return "waiting";
  return turns.some((entry) => entry.state.kind === "unheard") ? "unheard" : "listed";
}

const AWAITED: ReadonlySet<Matter["stage"]> = new Set(["waiting", "speaking", "raised"]);

/** An opinion with the last answer to it, and why it concerns a unit. */
interface Concerning {
  readonly opinion: Opinion;
  readonly answer: Answer | null;
  readonly concern: Matter["concern"];
}

function matterOf(
  state: HearingState,
  people: People,
  unit: string,
  { opinion, answer, concern }: Concerning,
): Matter {
  const stage = stageOf(state, answer, opinion);
  // a restricted matter is told to who answers; the ward where it lies knows its field
  const closed = concern === "place" && isRestricted(state, opinion);
  const merged = Object.values(state.opinions).filter(
    (one) => one.mergedInto === opinion.id && !isSealed(state, one),
  );
  return {
    id: opinion.id,
    title: closed ? opinion.field : opinion.title || opinion.field,
    field: opinion.field,
    content: closed ? "" : opinion.content,
    questions: closed ? [] : opinion.questions,
    who: closed ? "" : hallName(people, opinion.person, opinion),
    organisation: opinion.mayBeNamed && !closed ? opinion.source : "",
    concern,
    lead: leadName(state, answer, opinion),
    supporting: unitNames(state, answer?.supporting ?? opinion.supporting),
    preparedAnswer: preparedBy(state, opinion) === unit ? opinion.preparedAnswer : "",
    merged: closed
      ? []
      : merged.map((one) => ({
          id: one.id,
          who: hallName(people, one.person, one),
          content: one.content,
        })),
    stage,
    wait: AWAITED.has(stage) ? waitForAnswer(state, opinion) : null,
    word: state.readiness[opinion.id]?.[unit] ?? null,
    promise: promiseOf(state, unit, opinion, closed),
  };
}

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

const placesInQueue = oncePerState(
  (state) => new Map(state.queue.map((id, i) => [state.entries[id]?.opinion ?? "", i])),
);

function nearestFirst(state: HearingState, matters: readonly Matter[]): Matter[] {
  const place = placesInQueue(state);
  return matters.toSorted(
    (a, b) => RANK[a.stage] - RANK[b.stage] || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
  );
}

function summonsOf(state: HearingState, people: People, unit: string): Summons[] {
  return Object.values(state.answers)
    .filter((answer) => answer.lead === unit)
    .filter(({ state: { kind } }) => kind === "assigned" || kind === "onFloor")
    .map((answer) => {
      const person = people.get(answer.respondent);
      return {
        id: answer.id,
        opinions: answer.opinions.filter((id) => {
          const opinion = state.opinions[id];
          return opinion !== undefined && !isSealed(state, opinion) && opinion.mergedInto === null;
        }),
        who: fullName(person, answer.respondent),
        position: person?.position ?? "",
        onFloor: answer.state.kind === "onFloor",
      };
    });
}

/** Who is on the floor, as the hall says it: nothing while the hall shows something else. */
const onFloor = oncePerView((state, people): DepartmentView["onFloor"] => {
  const scene = sceneOf(state, people, "hall");
  if (scene.kind !== "speaker" && scene.kind !== "answer") return null;
  return {
    kind: scene.kind === "speaker" ? "speaking" : "answering",
    who: scene.who.name,
    title: scene.questions[0] ?? "",
  };
});

/** What concerns each unit and ward. */
const concernsOf = oncePerState((state): ReadonlyMap<string, readonly Concerning[]> => {
  const answers = new Map(
    Object.values(state.answers).flatMap((answer) => answer.opinions.map((id) => [id, answer] as const)),
  );
  const concerns = new Map<string, Concerning[]>();
  for (const opinion of Object.values(state.opinions)) {
    if (!isMatter(state, opinion)) continue;
    const answer = answers.get(opinion.id) ?? null;
    for (const [unit, concern] of concerned(state, opinion, answer)) {
      const own = concerns.get(unit) ?? [];
      own.push({ opinion, answer, concern });
      concerns.set(unit, own);
    }
  }
  return concerns;
});

/** Numbers of the unit's own matters that left the dialogue in the hall; a part bears the number of its whole. */
function divertedOf(opinions: readonly Opinion[], unit: string): number[] {
  const numbers = opinions.flatMap(({ lead, diversion }) =>
    diversion && diversion.at !== null && lead === unit ? [diversion.number] : [],
  );
  return [...new Set(numbers)];
}

export function departmentView(state: HearingState, people: People, id: string): DepartmentView {
  const unit = state.plan.units.find((one) => one.id === id);
  return {
    role: "department",
    clock: state.clock,
    title: state.plan.title,
    date: state.plan.date,
    rehearsal: state.plan.rehearsal,
    session: state.session.kind,
    pausedUntil: pausedUntil(state),
    step: currentStep(state)?.shortTitle ?? "",
    unit: { id, name: unit?.name ?? id, group: unit?.group ?? "" },
    onFloor: onFloor(state, people),
    announcement: state.hall.announcement,
    floorClock: clockOnFloor(state),
    summons: summonsOf(state, people, id),
    matters: nearestFirst(
      state,
      (concernsOf(state).get(id) ?? []).map((one) => matterOf(state, people, id, one)),
    ),
    diverted: divertedOf(Object.values(state.opinions), id),
  };
}
