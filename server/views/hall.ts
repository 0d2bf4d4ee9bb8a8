/** What the hall sees: who, how long, who makes ready. Allow-list by construction (rules V1–V6). */
import type { HallPerson, HallScene, HallView, LecternView } from "../../shared/views.ts";
import { allottedFor, openSegment } from "../hearing/floorRules.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import { isTimed, waitingIn } from "../hearing/queueRules.ts";
import { must } from "../hearing/ruling.ts";
import { currentStep } from "../hearing/sessionRules.ts";
import type { Entry, HearingState, Opinion } from "../hearing/state.ts";
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

function floorScene(state: HearingState, people: People): HallScene | null {
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

function chosenScene(state: HearingState): HallScene | null {
  const { scene, text, opinions } = state.hall;
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

/** What was pinned; else who holds the floor; else what was shown; else what the step calls for. */
export function sceneOf(state: HearingState, people: People): HallScene {
  const chosen = chosenScene(state);
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

function nextOf(state: HearingState, people: People): HallPerson[] {
  const segment = openSegment(state);
  if (segment === null) return [];
  return waitingIn(state, segment)
    .filter((entry) => entry.state.kind === "waiting")
    .slice(0, state.plan.nextShown)
    .map((entry) => hallPerson(state, people, entry));
}

export function hallView(state: HearingState, people: People): HallView {
  return {
    role: "hall",
    clock: state.clock,
    scheme: state.hall.scheme,
    rehearsal: state.plan.rehearsal,
    step: currentStep(state)?.shortTitle ?? "",
    scene: sceneOf(state, people),
    next: nextOf(state, people),
    warnAt: state.limits.warnAt,
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
  } as const;
  if (floor.kind === "free")
    return { ...base, who: null, turnClock: null, timed: false, interjection: false, allotted: null };
  if (floor.kind === "answering") {
    const answer = must(state.answers, floor.answer);
    const timed = isTimed(state, answer.respondent);
    return {
      ...base,
      who: hallName(people, answer.respondent, null),
      turnClock: timed ? floor.clock : null,
      timed,
      interjection: false,
      allotted: floor.clock.allotted,
    };
  }
  const entry = must(state.entries, floor.turn);
  const clock = floor.kind === "called" || !entry.timed ? null : floor.clock;
  return {
    ...base,
    who: hallName(people, entry.person, opinionOf(state, entry)),
    turnClock: clock,
    timed: entry.timed,
    interjection: floor.kind === "interjection",
    allotted: clock ? clock.allotted : allottedFor(state, entry),
  };
}
