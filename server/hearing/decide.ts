/** decide: a command on a state gives events or one refusal. The root only dispatches; each topic has its file. */

import type { SeatName } from "../../shared/audiences.ts";
import type { Command, CommandOf, CommandType } from "../../shared/commands.ts";
import type { Refusal } from "../../shared/refusals.ts";
import { answerDecides } from "./answerRules.ts";
import { attendanceDecides } from "./attendanceRules.ts";
import { departmentDecides } from "./departmentRules.ts";
import { floorDecides } from "./floorRules.ts";
import { gavelDecides } from "./gavelRules.ts";
import { nameDecides } from "./nameRules.ts";
import { noteDecides } from "./noteRules.ts";
import { opinionDecides } from "./opinionRules.ts";
import { orderDecides } from "./orderRules.ts";
import { authorityOf } from "./permissions.ts";
import { questionDecides } from "./questionRules.ts";
import { queueDecides } from "./queueRules.ts";
import { leftTheDialogue, outOfReach } from "./reach.ts";
import { requestDecides } from "./requestRules.ts";
import { type Circumstances, type Decide, type Decides, type Decision, refuse } from "./ruling.ts";
import { sessionDecides } from "./sessionRules.ts";
import type { HearingState } from "./state.ts";
import { timeDecides } from "./timeRules.ts";
import { decideUndo } from "./undoRules.ts";

const DECIDES: Decides<CommandType> = {
  ...sessionDecides,
  ...attendanceDecides,
  ...queueDecides,
  ...orderDecides,
  ...timeDecides,
  ...floorDecides,
  ...answerDecides,
  ...opinionDecides,
  ...questionDecides,
  ...nameDecides,
  ...noteDecides,
  ...gavelDecides,
  ...departmentDecides,
  ...requestDecides,
  UndoLastAct: decideUndo,
};

export type Verdict = Decision & { readonly onBehalfOf: SeatName | null };

/**
 * Judges a command: first who may give it when, and whether he sees what it names (P), then its own rule.
 * Pure: `at` holds the hearing's time (ms) and who asks; never reads a clock.
 */
export function decide<T extends CommandType>(
  state: HearingState,
  command: CommandOf<T> & Command,
  at: Circumstances,
): Verdict {
  const authority = authorityOf(state, at.actor, command.type);
  if (authority.kind === "refused") return { ...refuse(authority.refusal), onBehalfOf: null };
  const unseen = outOfReach(state, at.actor, command);
  if (unseen !== null) return { ...refuse({ code: "unknownId", id: unseen }), onBehalfOf: null };
  const left = leftTheDialogue(state, command);
  if (left !== null) return { ...refuse({ code: "hasLeft", number: left }), onBehalfOf: null };
  const rule = DECIDES[command.type] as Decide<T>;
  const decision = rule(state, command, at);
  if (decision.kind === "refused") return { ...refuse(unnamed(state, decision.refusal)), onBehalfOf: null };
  return { ...decision, onBehalfOf: authority.onBehalfOf };
}

/** A refusal names a matter that has left the dialogue by its number (rule V20). */
function unnamed(state: HearingState, refusal: Refusal): Refusal {
  if (refusal.code !== "undoDepends") return refusal;
  const number = state.opinions[state.entries[refusal.on]?.opinion ?? refusal.on]?.diversion?.number;
  return number === undefined ? refusal : { ...refusal, on: `số ${number}` };
}
