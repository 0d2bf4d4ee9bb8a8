/** What the hall sees: who, how long, who makes ready. Allow-list by construction (rules V1–V6). */
import type { HallSeat } from "../../../shared/terms/seats.ts";
import type { TurnClock } from "../../../shared/terms/time.ts";
import type {
  DisplayPart,
  DisplayParts,
  HallPerson,
  HallScene,
  HallView,
  LecternView,
} from "../../../shared/views/live/hall.ts";
import { must } from "../../rulebook/frame/ruling.ts";
import type { ChosenScene, Entry, HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { allottedFor, openSegment } from "../../rulebook/live/floor/facts.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { isTimed, waitingIn } from "../../rulebook/live/queue/facts.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import { isRestricted } from "../../rulebook/matter.ts";
import { allowedFor } from "../allowed.ts";
import { fields, part, partOf, whole } from "../part.ts";
import { hallName, type People } from "../people.ts";
import { lastClock, lastTimed } from "./lastTurn.ts";
import { type Holder, holder } from "./line.ts";
import { rightsText } from "./rights.ts";
import { pausedUntil, stepViews } from "./session.ts";

type Matters = Pick<HearingState, "opinions" | "plan">;

function opinionOf(state: Pick<HearingState, "opinions">, entry: Entry): Opinion | null {
  return entry.opinion === null ? null : (state.opinions[entry.opinion] ?? null);
}

/** The approved display title, else the field alone; nothing of what has left the dialogue. */
function hallTitle(state: Pick<HearingState, "opinions">, opinion: Opinion | null): string {
  if (!opinion || isSealed(state, opinion)) return "";
  return opinion.displayTitle ?? opinion.field;
}

/** What a turn or an answer is about, as many as the hall can read. */
const titlesOf = (state: Pick<HearingState, "opinions">, ids: readonly (string | null)[]): string[] =>
  ids
    .map((id) => hallTitle(state, state.opinions[id ?? ""] ?? null))
    .filter((title) => title !== "")
    .slice(0, 3);

function hallPerson(state: Matters, people: People, entry: Entry): HallPerson {
  const opinion = opinionOf(state, entry);
  const person = people.get(entry.person);
  const named = !(opinion && !opinion.mayBeNamed && opinion.person === entry.person);
  const delegate = state.plan.delegates.find((one) => one.person === entry.person);
  const introducedBy = delegate?.kind === "allocated" ? delegate.organisation : "";
  return {
    name: hallName(people, entry.person, opinion),
    position: named ? (person?.position ?? "") : "",
    introduced: named && introducedBy !== "" ? `đại biểu do ${introducedBy} giới thiệu` : "",
  };
}

type OnFloor = Matters & Pick<HearingState, "floor" | "entries" | "answers" | "limits">;

function sceneOnFloor(state: OnFloor, people: People): HallScene | null {
  const { floor } = state;
  switch (floor.kind) {
    case "free":
      return null;
    case "called":
    case "speaking":
    case "interjection": {
      const entry = must(state.entries, floor.turn);
      return {
        kind: "speaker",
        who: hallPerson(state, people, entry),
        questions: titlesOf(state, [entry.opinion]),
        allotted: entry.timed ? allottedFor(state, entry) : null,
        interjection: floor.kind === "interjection",
      };
    }
    case "answering": {
      const answer = must(state.answers, floor.answer);
      const person = people.get(answer.respondent);
      return {
        kind: "answer",
        questions: titlesOf(state, answer.opinions),
        who: {
          name: hallName(people, answer.respondent, null),
          position: person?.position ?? "",
          introduced: "",
        },
        supporting: answer.supporting.flatMap(
          (id) => state.plan.units.find((unit) => unit.id === id)?.name ?? [],
        ),
      };
    }
    default:
      return floor satisfies never;
  }
}

/** Whoever has the floor, as the hall shows him. */
export const floorScene = part(
  fields("floor", "entries", "answers", "opinions", "plan", "limits"),
  sceneOnFloor,
);

function chosenScene(state: Matters & Pick<HearingState, "steps">, chosen: ChosenScene): HallScene | null {
  const { scene, text, opinions } = chosen;
  switch (scene) {
    case "auto":
      return null;
    case "backdrop":
      return { kind: "backdrop" };
    case "programme":
      return { kind: "programme", steps: stepViews(state) };
    case "rights":
      return { kind: "rights", lines: rightsText(state.plan).split("\n") };
    case "notice":
      return { kind: "notice", text };
    case "pause":
      return { kind: "pause", text, until: chosen.until ?? null };
    case "document":
      return { kind: "document", title: text };
    case "concerns":
      return {
        kind: "concerns",
        titles: opinions
          .flatMap((id) => state.opinions[id] ?? [])
          .filter((one) => !isSealed(state, one))
          .map((one) => hallTitle(state, one)),
      };
    case "resultCard":
      return { kind: "resultCard", title: hallTitle(state, state.opinions[opinions[0] ?? ""] ?? null), text };
    case "otherSource":
      return { kind: scene };
    case "settling":
    case "conclusion":
    case "test":
    case "black":
    case "ask":
      return { kind: scene };
    default:
      return scene satisfies never;
  }
}

type Course = Matters & Pick<HearingState, "entries" | "answers" | "steps" | "listClosedAt">;

/** What the hall was last about in this part: a turn or answer that has ended, an answer that is invited, the list. */
function newestMatter(state: Course, people: People): HallScene {
  const waiting: HallScene = { kind: "waiting" };
  const raised = (ids: readonly (string | null)[], who: HallPerson | null): HallScene => {
    const questions = titlesOf(state, ids);
    return questions.length === 0 ? waiting : { kind: "raised", questions, who };
  };
  const matters: { at: number; scene: () => HallScene }[] = [];
  for (const { state: stands, ...entry } of Object.values(state.entries)) {
    // what was stopped, or has left the dialogue, is not held up to the hall
    if (stands.kind === "stopped" || stands.kind === "diverted")
      matters.push({ at: stands.at, scene: () => waiting });
    if (stands.kind !== "spoken") continue;
    const { opinion } = entry;
    const by = () => hallPerson(state, people, { ...entry, state: stands });
    const parts = state.opinions[opinion ?? ""]?.parts ?? [];
    matters.push({ at: stands.at, scene: () => raised(parts.length > 0 ? parts : [opinion], by()) });
  }
  for (const { state: stands, ...answer } of Object.values(state.answers)) {
    const at = stands.kind === "assigned" ? answer.assignedAt : stands.kind === "given" ? stands.at : null;
    if (at === null) continue;
    matters.push({ at, scene: () => raised(answer.opinions, raisedBy(state, people, answer.opinions)) });
  }
  if (state.listClosedAt !== null) {
    const unheard = Object.values(state.entries).filter((entry) => entry.state.kind === "unheard").length;
    matters.push({ at: state.listClosedAt, scene: () => ({ kind: "listClosed", unheard }) });
  }
  const begun = currentStep(state)?.begunAt ?? 0;
  const [newest] = matters.filter(({ at }) => at >= begun).sort((a, b) => b.at - a.at);
  return newest?.scene() ?? waiting;
}

const lastMatter = part(
  fields("plan", "opinions", "entries", "answers", "steps", "listClosedAt"),
  newestMatter,
);

/** Who raised what one answer is about, where it was one person. */
function raisedBy(state: Course, people: People, opinions: readonly string[]): HallPerson | null {
  const turns = Object.values(state.entries).filter(
    ({ opinion, state: { kind } }) => opinion !== null && kind === "spoken" && opinions.includes(opinion),
  );
  const [turn] = turns;
  return turn && turns.length === 1 && opinions.length === 1 ? hallPerson(state, people, turn) : null;
}

/** Who makes ready, as the hall names them. */
export const nextOf = part(
  fields("steps", "queue", "entries", "opinions", "plan"),
  (state, people): HallPerson[] => {
    const segment = openSegment(state);
    if (segment === null) return [];
    return waitingIn(state, segment)
      .filter((entry) => entry.state.kind === "waiting")
      .slice(0, state.plan.nextShown)
      .map((entry) => hallPerson(state, people, entry));
  },
);

const SCENE_FIELDS = [
  ...(["hall", "hall2", "session", "plan", "steps"] as const),
  ...(["opinions", "entries", "answers", "listClosedAt"] as const),
] as const;
type Scenes = Pick<HearingState, (typeof SCENE_FIELDS)[number]>;

/**
 * What was pinned; else the break; else who holds the floor; else what was shown; else what the step calls for. A
 * display that has no scene of its own shows what the first does.
 */
function sceneFrom<S>(state: Scenes, display: HallSeat, onFloor: S | null, last: () => S): HallScene | S {
  const own = display === "hall2" && state.hall2 ? chosenScene(state, state.hall2) : null;
  if (own) return own;
  const { session } = state;
  const before = session.kind === "suspended" && (state.hall.since ?? 0) < session.since;
  // what was shown until the next call makes way for the break; what is chosen in the break stands there
  const chosen = before && !state.hall.pinned ? null : chosenScene(state, state.hall);
  if (chosen) return chosen;
  if (session.kind === "suspended") return { kind: "pause", text: "", until: pausedUntil(state) };
  if (onFloor) return onFloor;
  const step = currentStep(state);
  if (state.session.kind === "open" && step?.kind === "break")
    return { kind: "pause", text: "", until: step.plannedStart + step.planned };
  if (state.session.kind === "open" && openSegment(state) !== null) return last();
  if (step?.kind === "conclusion") return { kind: "conclusion" };
  return { kind: "backdrop" };
}

/** What a display of the hall shows. */
export const sceneOf = partOf((display) =>
  part(
    { ...fields(...SCENE_FIELDS), floorScene, lastMatter },
    (state): HallScene => sceneFrom(state, display as HallSeat, state.floorScene, () => state.lastMatter),
  ),
);

/**
 * When what is on the floor now would end, against the matters before: as late as can be, unless one of them ended with the
 * newest entry too.
 */
const endsAt = part(
  { ...fields("at"), newest: part(fields("entries", "answers", "listClosedAt"), newestAt) },
  ({ at, newest }): number => (at > newest ? Number.POSITIVE_INFINITY : at),
);

function newestAt(state: Pick<HearingState, "entries" | "answers" | "listClosedAt">): number {
  let newest = state.listClosedAt ?? 0;
  for (const { state: stands } of Object.values(state.entries))
    if ("at" in stands && stands.at > newest) newest = stands.at;
  for (const { state: stands, assignedAt } of Object.values(state.answers))
    newest = Math.max(newest, "at" in stands ? stands.at : assignedAt);
  return newest;
}

/** What has the floor, as far as the kind of a scene goes. */
const KIND_ON_FLOOR: Readonly<Record<Holder["kind"], Pick<HallScene, "kind"> | null>> = {
  free: null,
  called: { kind: "speaker" },
  speaking: { kind: "speaker" },
  answering: { kind: "answer" },
};

type Now = Scenes & {
  readonly holder: Holder;
  readonly endsAt: number;
  readonly nextOf: readonly HallPerson[];
};

function kindAfter(state: Now, people: People, display: HallSeat): HallScene["kind"] {
  const { holder: now, endsAt: at } = state;
  const kind = (then: Scenes, onFloor: Pick<HallScene, "kind"> | null) =>
    sceneFrom(then, display, onFloor, () => newestMatter(then, people)).kind;
  // what was chosen until the next call goes with it
  const chosen = state.hall.scene !== "auto" && !state.hall.pinned;
  const then: Scenes = chosen ? { ...state, hall: { ...state.hall, scene: "auto" } } : state;
  if (state.session.kind === "suspended")
    return kind(
      { ...then, session: { kind: "open", openedAt: state.session.openedAt } },
      KIND_ON_FLOOR[now.kind],
    );
  if (now.kind === "called") return kind(then, KIND_ON_FLOOR.called);
  if (now.kind === "answering") {
    const given = { ...must(state.answers, now.answer), state: { kind: "given", at } as const };
    return kind({ ...then, answers: { ...state.answers, [given.id]: given } }, null);
  }
  if (now.kind === "speaking") {
    const spoken = { ...must(state.entries, now.turn), state: { kind: "spoken", at } as const };
    return kind({ ...then, entries: { ...state.entries, [spoken.id]: spoken } }, null);
  }
  if (state.hall.pinned || (display === "hall2" && state.hall2 !== null)) return kind(state, null);
  if (Object.values(state.answers).some((answer) => answer.state.kind === "assigned")) return "answer";
  return state.nextOf.length > 0 ? "speaker" : kind(then, null);
}

/** What the display shows after the act that comes next, as the hearing goes on by itself. */
const kindsAfter = partOf((display) =>
  part({ ...fields(...SCENE_FIELDS), holder, endsAt, nextOf }, (state, people) =>
    kindAfter(state, people, display as HallSeat),
  ),
);

/** The hall's displays as whoever chooses their scenes sees them: what the hall itself is sent, and no more. */
export const displayParts = part({ whole }, ({ whole: state }, people): DisplayParts => {
  const display = (seat: HallSeat): DisplayPart => {
    const chosen = seat === "hall2" && state.hall2 ? state.hall2 : state.hall;
    return {
      view: allowedFor({ role: "hall", seat }, hallView(state, people, seat), () => undefined),
      follows: seat === "hall2" && state.hall2 === null,
      chosen:
        chosen.scene === "auto"
          ? null
          : { scene: chosen.scene, kept: chosen.pinned, since: chosen.since ?? null },
      after: kindsAfter(seat)(state, people),
    };
  };
  return { hall: display("hall"), hall2: display("hall2") };
});

/** The clock that runs on the floor; null while nobody speaks, and for whoever speaks without one. */
function floorClock(state: HearingState): TurnClock | null {
  const { floor } = state;
  if (!("clock" in floor)) return null;
  const timed =
    "turn" in floor
      ? must(state.entries, floor.turn).timed
      : isTimed(state, must(state.answers, floor.answer).respondent);
  return timed ? floor.clock : null;
}

/** That of whoever has the floor; then as it stood at the end, until the next is called. */
export const turnClock = (state: HearingState, people: People): TurnClock | null =>
  floorClock(state) ?? lastClock(state, people);

export function hallView(state: HearingState, people: People, display: HallSeat): HallView {
  return {
    role: "hall",
    clock: state.clock,
    scheme: state.hall.scheme,
    rehearsal: state.plan.rehearsal,
    step: currentStep(state)?.shortTitle ?? "",
    scene: sceneOf(display)(state, people),
    next: nextOf(state, people),
    listClosed: state.listClosedAt !== null && openSegment(state) === "people",
    warnAt: state.limits.warnAt,
    turnClock: turnClock(state, people),
    announcement: state.hall.announcement,
    askMark: state.hall.askMark,
    backdrop: state.plan.backdrop,
  };
}

export function lecternView(state: HearingState, people: People): LecternView {
  const { floor } = state;
  // after the closing nobody waits for the time that was used
  const isOver = state.session.kind === "closed";
  const base = {
    role: "lectern",
    clock: state.clock,
    rehearsal: state.plan.rehearsal,
    warnAt: state.limits.warnAt,
    announcement: state.hall.announcement,
    turnClock: isOver ? null : turnClock(state, people),
    lastKind: isOver ? null : (lastTimed(state, people)?.kind ?? null),
    message: state.lectern?.text ?? null,
    test: state.hall.scene === "test",
    suspended: state.session.kind === "suspended",
    pausedUntil: pausedUntil(state),
    backdrop: state.plan.backdrop,
  } as const;
  const nobody = { who: null, called: false, soft: false, timed: false, interjection: false } as const;
  if (floor.kind === "free") return { ...base, ...nobody, allotted: null, ownText: null };
  if (floor.kind === "answering") {
    const answer = must(state.answers, floor.answer);
    return {
      ...base,
      who: hallName(people, answer.respondent, null),
      called: false,
      soft: false,
      timed: isTimed(state, answer.respondent),
      interjection: false,
      allotted: floor.clock.allotted,
      ownText: null,
    };
  }
  const entry = must(state.entries, floor.turn);
  return {
    ...base,
    who: hallName(people, entry.person, opinionOf(state, entry)),
    called: floor.kind === "called",
    // somebody else in his place needs no help of his
    soft: entry.insteadOf === null && (opinionOf(state, entry)?.needsHelp ?? false),
    timed: entry.timed,
    interjection: floor.kind === "interjection",
    allotted: base.turnClock ? base.turnClock.allotted : allottedFor(state, entry),
    ownText: mayReadOwn(state, entry) ? entry.id : null,
  };
}

/** Is it his own registered matter, and none that others may not read over his shoulder (rule V14)? */
function mayReadOwn(state: HearingState, entry: Entry): boolean {
  const opinion = opinionOf(state, entry);
  if (!opinion || entry.source !== "registered" || entry.insteadOf !== null) return false;
  return opinion.person === entry.person && !isRestricted(state, opinion) && !isSealed(state, opinion);
}

/**
 * What the speaker has registered, told to the lectern when he asks for it, in that turn alone; null: not now. No view
 * holds it: what nobody asks for does not leave.
 */
export function ownText(state: HearingState, turn: string): string | null {
  if (!("turn" in state.floor) || state.floor.turn !== turn) return null;
  const entry = must(state.entries, turn);
  return mayReadOwn(state, entry) ? (opinionOf(state, entry)?.content.trim() ?? "") : null;
}
