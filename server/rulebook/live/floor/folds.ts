/** Folds: who has the floor, and for how long. */
import type { Draft } from "immer";
import {
  adjustClock,
  countFrom,
  type Instant,
  pauseClock,
  resumeClock,
  startClock,
  type TurnClock,
} from "../../../../shared/terms/time.ts";
import { type Folds, must, mustBe } from "../../frame/ruling.ts";
import type { Entry, EntryState, HearingState } from "../../frame/state.ts";
import { noteOrderChange } from "../order/folds.ts";
import { headOf, isTimed } from "../queue/facts.ts";
import { take } from "../queue/folds.ts";

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
  const floor = mustBe(state.floor, "speaking", "interjection", "answering");
  floor.clock = change(floor.clock);
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
    if (!state.displays.hall.pinned) state.displays.hall.scene = "auto";
  },
  SpeechBegun: (state, event, commit) => {
    const floor = mustBe(state.floor, "called");
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
    state.queue.order.push(event.turn);
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
    const { calledAt } = mustBe(state.floor, "speaking", "interjection");
    changeClock(state, (clock) => countFrom(clock, calledAt));
  },
  StartedEarlier: (state, event) =>
    changeClock(state, (clock) => countFrom(clock, clock.startedAt - event.by)),
  ChairInterjected: (state, event, commit) => {
    const floor = mustBe(state.floor, "speaking");
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
    const floor = mustBe(state.floor, "interjection");
    closeInterjection(must(state.entries, event.turn), commit.at);
    const { turn, calledAt, by, clock } = floor;
    state.floor = { kind: "speaking", turn, calledAt, by, clock: resumeClock(clock, commit.at) };
  },
};
