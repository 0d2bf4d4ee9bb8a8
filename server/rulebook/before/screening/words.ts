/** The words of an opinion as they go into the log, and the check that its reader saw it as it is. */
import { strangerId } from "../../../../shared/terms/ids.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import type { Source } from "../../../../shared/terms/register.ts";
import { phoneOf } from "../../../../shared/terms/seats.ts";
import type { HearingEvent } from "../../frame/events.ts";
import type { NewPerson } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { titleOf } from "../register/facts.ts";
import type { Registration } from "../register/registration.ts";
import type { Registered } from "../register/slice.ts";
import { decisionOf, screenedOf, screeningOf } from "./facts.ts";

/** Somebody else was quicker: a clerk with a decision, or its sender with other words. */
export function notAsSeen(state: HearingState, registered: Registered, seen: string): Refusal | null {
  if (registered.row === seen) return null;
  const decided = decisionOf(state, registered.id);
  const after = decided !== undefined && decided.at >= (registered.changedAt ?? 0);
  return after
    ? { code: "decidedMeanwhile", registration: registered.id, by: decided.by, result: decided.result }
    : { code: "changedMeanwhile", registration: registered.id };
}

interface InWords {
  readonly events: readonly HearingEvent[];
  readonly people: readonly NewPerson[];
}

/** What goes into the log of an opinion that is for the dialogue; its speaker's name goes into the register. */
export function inWords(row: Registration, source: Source, code: string): InWords {
  // another one for each set of words: a row of the register is never written over
  const person = strangerId(row.row);
  const { kind, field, content, questions, place, addressed, wantsToSpeak, minutes, needsHelp } = row;
  const { phone, address, birthYear, name, addressForm, position } = row.speaker;
  const reached = { phone, address, birthYear: birthYear === "" ? undefined : Number(birthYear) };
  const sender = phoneOf(row.sender) === null && row.sender !== row.writtenBy ? row.sender : null;
  const opinion = {
    ...{ code, registration: row.registered, source, sender, from: row.from, person },
    ...{ kind, field, title: titleOf(row), content, questions, place, addressed },
    ...{ wantsToSpeak, minutes, needsHelp, mayBeNamed: row.mayBeNamed },
  };
  return {
    events: [{ type: "OpinionAccepted", opinion }],
    people: [{ id: person, name, addressForm, position, organisation: row.from, ...reached }],
  };
}

/** An opinion that is for the dialogue speaks in the words that its sender has put in their place. */
export function inNewWords(state: HearingState, registered: Registered, row: Registration): InWords {
  const { code } = screenedOf(state, registered.id);
  const result = decisionOf(state, registered.id)?.result;
  const stays = code !== null && screeningOf(state).texts[code] !== undefined;
  if (!stays || (result !== "accept" && result !== "merge")) return { events: [], people: [] };
  return inWords(row, registered.source, code);
}
