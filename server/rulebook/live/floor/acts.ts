import { PREFIX } from "../../../../shared/terms/ids.ts";
import type { HearingEvent } from "../../frame/events.ts";
import { newEntry } from "../../frame/newEntry.ts";
import { nextId } from "../../frame/numbers.ts";
import { open, presiding, presidingOrSecretary } from "../../frame/rights.ts";
import {
  type Acts,
  accept,
  type Circumstances,
  type Decision,
  must,
  personOf,
  refuse,
  strangerIn,
} from "../../frame/ruling.ts";
import type { Floor, HearingState } from "../../frame/state.ts";
import { headOf, isAbsent } from "../queue/facts.ts";
import { allottedFor, floorHolder, floorMoved, floorNotFree, openSegment } from "./facts.ts";

function callEntry(state: HearingState, id: string, isThere = false): Decision {
  const segment = openSegment(state);
  if (segment === null) return refuse({ code: "noFloorInThisStep" });
  const entry = state.entries[id];
  if (!entry) return refuse({ code: "unknownId", id });
  if (!state.queue.order.includes(id)) return refuse({ code: "wrongState", id, state: entry.state.kind });
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

export const floorActs: Acts<
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
  CallNext: {
    who: presiding,
    when: open,
    decide: (state, command) => {
      const taken = floorNotFree(state, command.basis.floor);
      if (taken) return refuse(taken);
      const segment = openSegment(state);
      if (segment === null) return refuse({ code: "noFloorInThisStep" });
      const head = headOf(state, segment);
      if (head?.id !== command.basis.head) {
        return refuse({ code: "headChanged", head: head?.id ?? null, by: state.undo.acts.at(-1)?.by ?? "" });
      }
      return callEntry(state, head.id);
    },
  },
  CallSpeaker: {
    who: presiding,
    when: open,
    decide: (state, command) => {
      const taken = floorNotFree(state, command.basis.floor);
      if (taken) return refuse(taken);
      return callEntry(state, command.entry, command.isThere);
    },
  },
  CallOutOfList: {
    who: presiding,
    when: open,
    decide: (state, command, at: Circumstances) => {
      const taken = floorNotFree(state, command.basis.floor);
      if (taken) return refuse(taken);
      const segment = openSegment(state);
      if (segment === null) return refuse({ code: "noFloorInThisStep" });
      const who = personOf(command.who, at);
      const stranger = strangerIn(state, who);
      if (stranger) return stranger;
      const { id: person, people } = who;
      const entry = newEntry(nextId(state, PREFIX.outOfList), segment, "outOfList", person, { timed: false });
      return {
        kind: "accepted",
        events: [
          { type: "EntryAdded", entry, opinion: null },
          { type: "SpeakerCalled", turn: entry.id },
        ],
        people,
      };
    },
  },
  BeginSpeech: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.turn, ["called"], () => {
        const entry = must(state.entries, command.turn);
        const allotted = command.untimed === true ? null : allottedFor(state, entry);
        return { type: "SpeechBegun", turn: entry.id, allotted };
      }),
  },
  EndSpeech: {
    who: presiding,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.turn, ["speaking", "interjection"], () => ({
        type: "SpeechEnded",
        turn: command.turn,
      })),
  },
  StopSpeech: {
    who: presiding,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.turn, ["called", "speaking", "interjection"], () => ({
        type: "SpeechStopped",
        turn: command.turn,
        reason: command.reason,
      })),
  },
  MarkAbsent: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.turn, ["called"], () => ({ type: "SpeakerAbsent", turn: command.turn })),
  },
  SubstituteSpeaker: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command, at) => {
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
  },
  PauseClock: {
    who: presiding,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.holder, ["speaking", "answering"], () => ({
        type: "ClockPaused",
        holder: command.holder,
        why: command.why ?? "",
      })),
  },
  ResumeClock: {
    who: presiding,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.holder, ["speaking", "answering"], () => ({
        type: "ClockResumed",
        holder: command.holder,
      })),
  },
  AdjustTime: {
    who: presiding,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.holder, ["speaking", "interjection", "answering"], () => ({
        type: "TimeAdjusted",
        holder: command.holder,
        by: command.seconds * 1000,
      })),
  },
  CountFromCall: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.turn, ["speaking", "interjection"], () => ({
        type: "CountedFromCall",
        turn: command.turn,
      })),
  },
  StartEarlier: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.holder, ["speaking", "interjection", "answering"], () => ({
        type: "StartedEarlier",
        holder: command.holder,
        by: command.seconds * 1000,
      })),
  },
  Interject: {
    who: presiding,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.turn, ["speaking"], () => ({
        type: "ChairInterjected",
        turn: command.turn,
        text: command.text ?? "",
      })),
  },
  ResumeSpeaker: {
    who: presiding,
    when: open,
    decide: (state, command) =>
      onFloor(state, command.turn, ["interjection"], () => ({ type: "SpeakerResumed", turn: command.turn })),
  },
};
