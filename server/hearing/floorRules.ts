/** The floor: call → begin → pause, extend, interject → end. One place holds it, so that two holders cannot be. */

import type { Draft } from "immer";
import {
  adjustClock,
  countFrom,
  type Instant,
  pauseClock,
  resumeClock,
  startClock,
  type TurnClock,
} from "../../shared/time.ts";
import type { HearingEvent } from "./events.ts";
import { nextId } from "./numbers.ts";
import { noteOrderChange } from "./orderRules.ts";
import type { Segment } from "./plan.ts";
import { headOf, isAbsent, isTimed, newEntry, take } from "./queueRules.ts";
import {
  accept,
  type Circumstances,
  type Decides,
  type Decision,
  type Folds,
  floorHolder,
  floorMoved,
  must,
  personOf,
  refuse,
  strangerIn,
} from "./ruling.ts";
import { currentStep } from "./sessionRules.ts";
import type { Entry, EntryState, Floor, HearingState } from "./state.ts";

/** The time that a turn gets, in ms; null = untimed (limits: plan's settings). */
export function allottedFor(state: Pick<HearingState, "limits">, entry: Entry): number | null {
  if (!entry.timed) return null;
  switch (entry.source) {
    case "registered":
      return state.limits.speech;
    case "walkIn":
      return state.limits.walkIn;
    case "official":
      return state.limits.official;
    case "outOfList":
      return null;
    case "afterAnswers":
      return state.limits.after;
    default:
      return entry.source satisfies never;
  }
}

/** The segment whose speakers may be called now, or null. */
export function openSegment(state: Pick<HearingState, "steps">): Segment | null {
  return currentStep(state)?.segment ?? null;
}

function callEntry(state: HearingState, id: string, isThere = false): Decision {
  const segment = openSegment(state);
  if (segment === null) return refuse({ code: "noFloorInThisStep" });
  const entry = state.entries[id];
  if (!entry) return refuse({ code: "unknownId", id });
  if (!state.queue.includes(id)) return refuse({ code: "wrongState", id, state: entry.state.kind });
  if (entry.segment !== segment) return refuse({ code: "wrongState", id, state: entry.segment });
  const called = { type: "SpeakerCalled", turn: id } as const;
  if (!isAbsent(state, entry.person)) return accept(called);
  if (!isThere) return refuse({ code: "personAbsent", person: entry.person });
  return accept({ type: "LateArrivalRecorded", person: entry.person }, called);
}

/** Refuses unless this turn holds the floor in one of these ways. */
function onFloor(
  state: HearingState,
  turn: string,
  kinds: readonly Floor["kind"][],
  events: () => HearingEvent,
): Decision {
  if (floorHolder(state) !== turn) {
    const moved = floorMoved(state, turn);
    return moved ? refuse(moved) : refuse({ code: "unknownId", id: turn });
  }
  if (!kinds.includes(state.floor.kind))
    return refuse({ code: "wrongState", id: turn, state: state.floor.kind });
  return accept(events());
}

export const floorDecides: Decides<
  | "CallNext"
  | "CallSpeaker"
  | "CallOutOfList"
  | "BeginSpeech"
  | "EndSpeech"
  | "StopSpeech"
  | "MarkAbsent"
  | "SubstituteSpeaker"
  | "PauseClock"
  | "ResumeClock"
  | "AdjustTime"
  | "CountFromCall"
  | "StartEarlier"
  | "Interject"
  | "ResumeSpeaker"
> = {
  CallNext: (state, command) => {
    const moved = floorMoved(state, command.basis.floor);
    if (moved) return refuse(moved);
    const holder = floorHolder(state);
    if (holder !== null) return refuse({ code: "floorTaken", holder, by: state.presider });
    const segment = openSegment(state);
    if (segment === null) return refuse({ code: "noFloorInThisStep" });
    const head = headOf(state, segment);
    if (head?.id !== command.basis.head) {
      return refuse({ code: "headChanged", head: head?.id ?? null, by: state.acts.at(-1)?.by ?? "" });
    }
    return callEntry(state, head.id);
  },
  CallSpeaker: (state, command) => {
    const moved = floorMoved(state, command.basis.floor);
    if (moved) return refuse(moved);
    const holder = floorHolder(state);
    if (holder !== null) return refuse({ code: "floorTaken", holder, by: state.presider });
    return callEntry(state, command.entry, command.isThere);
  },
  CallOutOfList: (state, command, at: Circumstances) => {
    const moved = floorMoved(state, command.basis.floor);
    if (moved) return refuse(moved);
    const holder = floorHolder(state);
    if (holder !== null) return refuse({ code: "floorTaken", holder, by: state.presider });
    const segment = openSegment(state);
    if (segment === null) return refuse({ code: "noFloorInThisStep" });
    const who = personOf(command.who, at);
    const stranger = strangerIn(state, who);
    if (stranger) return stranger;
    const { id: person, people } = who;
    const entry = newEntry(nextId(state, "NL"), segment, "outOfList", person, { timed: false });
    return {
      kind: "accepted",
      events: [
        { type: "EntryAdded", entry, opinion: null },
        { type: "SpeakerCalled", turn: entry.id },
      ],
      people,
    };
  },
  BeginSpeech: (state, command) =>
    onFloor(state, command.turn, ["called"], () => {
      const entry = must(state.entries, command.turn);
      const allotted = command.untimed === true ? null : allottedFor(state, entry);
      return { type: "SpeechBegun", turn: entry.id, allotted };
    }),
  EndSpeech: (state, command) =>
    onFloor(state, command.turn, ["speaking", "interjection"], () => ({
      type: "SpeechEnded",
      turn: command.turn,
    })),
  StopSpeech: (state, command) =>
    onFloor(state, command.turn, ["called", "speaking", "interjection"], () => ({
      type: "SpeechStopped",
      turn: command.turn,
      reason: command.reason,
    })),
  MarkAbsent: (state, command) =>
    onFloor(state, command.turn, ["called"], () => ({ type: "SpeakerAbsent", turn: command.turn })),
  SubstituteSpeaker: (state, command, at) => {
    const who = personOf(command.who, at);
    const stranger = strangerIn(state, who);
    if (stranger) return stranger;
    const { id: person, people } = who;
    const decision = onFloor(state, command.turn, ["called", "speaking", "interjection"], () => ({
      type: "SpeakerSubstituted",
      turn: command.turn,
      person,
      why: command.why ?? "",
    }));
    return decision.kind === "accepted" ? { ...decision, people } : decision;
  },
  PauseClock: (state, command) =>
    onFloor(state, command.holder, ["speaking", "answering"], () => ({
      type: "ClockPaused",
      holder: command.holder,
      why: command.why ?? "",
    })),
  ResumeClock: (state, command) =>
    onFloor(state, command.holder, ["speaking", "answering"], () => ({
      type: "ClockResumed",
      holder: command.holder,
    })),
  AdjustTime: (state, command) =>
    onFloor(state, command.holder, ["speaking", "interjection", "answering"], () => ({
      type: "TimeAdjusted",
      holder: command.holder,
      by: command.seconds * 1000,
    })),
  CountFromCall: (state, command) =>
    onFloor(state, command.turn, ["speaking", "interjection"], () => ({
      type: "CountedFromCall",
      turn: command.turn,
    })),
  StartEarlier: (state, command) =>
    onFloor(state, command.holder, ["speaking", "interjection", "answering"], () => ({
      type: "StartedEarlier",
      holder: command.holder,
      by: command.seconds * 1000,
    })),
  Interject: (state, command) =>
    onFloor(state, command.turn, ["speaking"], () => ({
      type: "ChairInterjected",
      turn: command.turn,
      text: command.text ?? "",
    })),
  ResumeSpeaker: (state, command) =>
    onFloor(state, command.turn, ["interjection"], () => ({ type: "SpeakerResumed", turn: command.turn })),
};

/** Frees the floor; the turn keeps its clock as it stood and ends in `ended`. */
export function endTurn(state: Draft<HearingState>, turn: string, at: Instant, ended: EntryState): void {
  const floor = state.floor;
  const entry = must(state.entries, turn);
  if ("turn" in floor && floor.turn === turn) {
    if ("clock" in floor) entry.clock = pauseClock(floor.clock, at);
    closeInterjection(entry, at);
    state.floor = { kind: "free" };
  }
  entry.state = ended;
}

function closeInterjection(entry: Draft<Entry>, at: Instant): void {
  const last = entry.interjections.at(-1);
  if (last && last.to === null) last.to = at;
}

function changeClock(state: Draft<HearingState>, change: (clock: TurnClock) => TurnClock): void {
  if ("clock" in state.floor) state.floor.clock = change(state.floor.clock);
}

export const floorFolds: Folds<
  | "SpeakerCalled"
  | "SpeechBegun"
  | "SpeechEnded"
  | "SpeechStopped"
  | "SpeakerAbsent"
  | "SpeakerSubstituted"
  | "ClockPaused"
  | "ClockResumed"
  | "TimeAdjusted"
  | "CountedFromCall"
  | "StartedEarlier"
  | "ChairInterjected"
  | "SpeakerResumed"
> = {
  SpeakerCalled: (state, event, commit) => {
    const entry = must(state.entries, event.turn);
    const head = headOf(state, entry.segment);
    if (entry.source !== "outOfList" && head && head.id !== entry.id)
      noteOrderChange(state, commit, { how: "calledOutOfOrder", entry: entry.id, other: head.id, why: "" });
    take(state, event.turn);
    entry.state = { kind: "onFloor" };
    entry.calledAt = commit.at;
    state.floor = { kind: "called", turn: event.turn, calledAt: commit.at, by: commit.actor };
    if (!state.hall.pinned) state.hall.scene = "auto";
  },
  SpeechBegun: (state, event, commit) => {
    const { floor } = state;
    if (floor.kind !== "called") return;
    state.floor = { ...floor, kind: "speaking", clock: startClock(commit.at, event.allotted) };
    const opinion = state.opinions[must(state.entries, event.turn).opinion ?? ""];
    if (!opinion) return;
    // split before it was raised: its parts are raised with it
    for (const id of [opinion.id, ...opinion.parts]) must(state.opinions, id).raisedAt ??= commit.at;
  },
  SpeechEnded: (state, event, commit) =>
    endTurn(state, event.turn, commit.at, { kind: "spoken", at: commit.at }),
  SpeechStopped: (state, event, commit) =>
    endTurn(state, event.turn, commit.at, { kind: "stopped", at: commit.at, reason: event.reason }),
  SpeakerAbsent: (state, event, commit) => {
    endTurn(state, event.turn, commit.at, { kind: "returnsLater", at: commit.at });
    state.queue.push(event.turn);
  },
  SpeakerSubstituted: (state, event) => {
    const entry = must(state.entries, event.turn);
    entry.insteadOf ??= entry.person;
    entry.person = event.person;
    entry.timed = isTimed(state, event.person);
  },
  ClockPaused: (state, _event, commit) => changeClock(state, (clock) => pauseClock(clock, commit.at)),
  ClockResumed: (state, _event, commit) => changeClock(state, (clock) => resumeClock(clock, commit.at)),
  TimeAdjusted: (state, event) => changeClock(state, (clock) => adjustClock(clock, event.by)),
  CountedFromCall: (state) => {
    const floor = state.floor;
    if ("turn" in floor) changeClock(state, (clock) => countFrom(clock, floor.calledAt));
  },
  StartedEarlier: (state, event) =>
    changeClock(state, (clock) => countFrom(clock, clock.startedAt - event.by)),
  ChairInterjected: (state, event, commit) => {
    const { floor } = state;
    if (floor.kind !== "speaking") return;
    must(state.entries, event.turn).interjections.push({
      by: commit.onBehalfOf ?? commit.actor,
      from: commit.at,
      to: null,
      text: event.text,
    });
    state.floor = {
      ...floor,
      kind: "interjection",
      clock: pauseClock(floor.clock, commit.at),
      chair: commit.onBehalfOf ?? commit.actor,
      since: commit.at,
    };
  },
  SpeakerResumed: (state, event, commit) => {
    const { floor } = state;
    if (floor.kind !== "interjection") return;
    closeInterjection(must(state.entries, event.turn), commit.at);
    const { turn, calledAt, by, clock } = floor;
    state.floor = { kind: "speaking", turn, calledAt, by, clock: resumeClock(clock, commit.at) };
  },
};
