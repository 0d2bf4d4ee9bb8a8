/** What the hall sees: who, how long, who makes ready. Allow-list by construction (rules V1–V6). */
import type { HallSeat } from "../../shared/audiences.ts";
import type { HallPerson, HallScene, HallView, LecternView } from "../../shared/hallView.ts";
import type { TurnClock } from "../../shared/time.ts";
import { allottedFor, openSegment } from "../hearing/floorRules.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import { isTimed, waitingIn } from "../hearing/queueRules.ts";
import { must } from "../hearing/ruling.ts";
import { currentStep } from "../hearing/sessionRules.ts";
import type { ChosenScene, Entry, HearingState, Opinion } from "../hearing/state.ts";
import { lastClock } from "./lastTurn.ts";
import { hallName, type People } from "./people.ts";
import { stepViews } from "./session.ts";

function opinionOf(state: HearingState, entry: Entry): Opinion | null {
  return entry.opinion === null ? null : (state.opinions[entry.opinion] ?? null);
}

/** The approved display title, else the field alone; nothing of what has left the dialogue. */
function hallTitle(state: HearingState, opinion: Opinion | null): string {
  if (!opinion || isSealed(state, opinion)) return "";
  return opinion.displayTitle ?? opinion.field;
}

function hallPerson(state: HearingState, people: People, entry: Entry): HallPerson {
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

/** Whoever has the floor, as the hall shows him. */
export function floorScene(state: HearingState, people: People): HallScene | null {
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
        title: hallTitle(state, opinionOf(state, entry)),
        clock: floor.kind === "called" || !entry.timed ? null : floor.clock,
        timed: entry.timed,
        interjection: floor.kind === "interjection",
      };
    }
    case "answering": {
      const answer = must(state.answers, floor.answer);
      const opinions = answer.opinions
        .map((id) => must(state.opinions, id))
        .filter((one) => !isSealed(state, one));
      const person = people.get(answer.respondent);
      return {
        kind: "answer",
        questions: opinions.slice(0, 3).map((one) => hallTitle(state, one)),
        who: {
          name: hallName(people, answer.respondent, null),
          position: person?.position ?? "",
          introduced: "",
        },
        supporting: answer.supporting.flatMap(
          (id) => state.plan.units.find((unit) => unit.id === id)?.name ?? [],
        ),
        clock: floor.clock,
        timed: isTimed(state, answer.respondent),
      };
    }
    default:
      return floor satisfies never;
  }
}

function chosenScene(state: HearingState, chosen: ChosenScene): HallScene | null {
  const { scene, text, opinions } = chosen;
  switch (scene) {
    case "auto":
      return null;
    case "backdrop":
      return { kind: "backdrop", lines: state.plan.backdrop };
    case "programme":
      return { kind: "programme", steps: stepViews(state) };
    case "notice":
    case "pause":
      return { kind: scene, text };
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
      return { kind: "otherSource", lines: state.plan.backdrop };
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

/**
 * What was pinned; else who holds the floor; else what was shown; else what the step calls for. A display that has no
 * scene of its own shows what the first does.
 */
export function sceneOf(state: HearingState, people: People, display: HallSeat): HallScene {
  const own = display === "hall2" && state.hall2 ? chosenScene(state, state.hall2) : null;
  if (own) return own;
  const chosen = chosenScene(state, state.hall);
  const onFloor = floorScene(state, people);
  if (state.hall.pinned && chosen) return chosen;
  if (onFloor && state.hall.scene === "auto") return onFloor;
  if (chosen) return chosen;
  if (onFloor) return onFloor;
  if (state.session.kind === "suspended") return { kind: "pause", text: "" };
  const segment = openSegment(state);
  if (segment !== null && state.session.kind === "open" && nextOf(state, people).length > 0)
    return { kind: "next" };
  if (currentStep(state)?.kind === "conclusion") return { kind: "conclusion" };
  return { kind: "backdrop", lines: state.plan.backdrop };
}

/** Who makes ready, as the hall names them. */
export function nextOf(state: HearingState, people: People): HallPerson[] {
  const segment = openSegment(state);
  if (segment === null) return [];
  return waitingIn(state, segment)
    .filter((entry) => entry.state.kind === "waiting")
    .slice(0, state.plan.nextShown)
    .map((entry) => hallPerson(state, people, entry));
}

/** The clock that runs on the floor; null while nobody speaks, and for whoever speaks without one. */
export function floorClock(state: HearingState): TurnClock | null {
  const { floor } = state;
  if (!("clock" in floor)) return null;
  const timed =
    "turn" in floor
      ? must(state.entries, floor.turn).timed
      : isTimed(state, must(state.answers, floor.answer).respondent);
  return timed ? floor.clock : null;
}

export function hallView(state: HearingState, people: People, display: HallSeat): HallView {
  const scene = sceneOf(state, people, display);
  return {
    role: "hall",
    clock: state.clock,
    scheme: state.hall.scheme,
    rehearsal: state.plan.rehearsal,
    step: currentStep(state)?.shortTitle ?? "",
    scene,
    next: nextOf(state, people),
    warnAt: state.limits.warnAt,
    turnClock: "clock" in scene ? null : floorClock(state),
    lastClock: lastClock(state),
    announcement: state.hall.announcement,
    askMark: state.hall.askMark,
    backdrop: state.plan.backdrop,
  };
}

export function lecternView(state: HearingState, people: People): LecternView {
  const { floor } = state;
  const base = {
    role: "lectern",
    clock: state.clock,
    rehearsal: state.plan.rehearsal,
    warnAt: state.limits.warnAt,
    announcement: state.hall.announcement,
    turnClock: floorClock(state),
    lastClock: lastClock(state),
    message: state.lectern?.text ?? null,
    test: state.hall.scene === "test",
  } as const;
  const nobody = { who: null, soft: false, timed: false, interjection: false, allotted: null } as const;
  if (floor.kind === "free") return { ...base, ...nobody };
  if (floor.kind === "answering") {
    const answer = must(state.answers, floor.answer);
    return {
      ...base,
      who: hallName(people, answer.respondent, null),
      soft: false,
      timed: isTimed(state, answer.respondent),
      interjection: false,
      allotted: floor.clock.allotted,
    };
  }
  const entry = must(state.entries, floor.turn);
  return {
    ...base,
    who: hallName(people, entry.person, opinionOf(state, entry)),
    // somebody else in his place needs no help of his
    soft: entry.insteadOf === null && (opinionOf(state, entry)?.needsHelp ?? false),
    timed: entry.timed,
    interjection: floor.kind === "interjection",
    allotted: base.turnClock ? base.turnClock.allotted : allottedFor(state, entry),
  };
}
