/** decide: a command on a state gives events or one refusal. The root only dispatches: the rows stand with their topics. */

import type { Refusal } from "../../shared/terms/refusals.ts";
import { phoneOf, SENDER, type SeatName } from "../../shared/terms/seats.ts";
import type { Command, CommandType } from "../../shared/wire/commands/commands.ts";
import { isReadOnly } from "./after/archive/facts.ts";
import { heldByCase } from "./after/cases/facts.ts";
import { authorityOf, type Row } from "./frame/rights.ts";
import { type Circumstances, type Decide, type Decision, refuse } from "./frame/ruling.ts";
import type { HearingState } from "./frame/state.ts";
import { leftTheDialogue, outOfReach } from "./reach.ts";
import { ACTS } from "./rulebook.ts";

export type Verdict = Decision & { readonly onBehalfOf: SeatName | null };

/**
 * Judges a command: first who may give it when, and whether its sender sees what it names (P), then its own rule.
 * Pure: `at` holds the hearing's time (ms) and who asks; never reads a clock.
 */
export function decide(state: HearingState, command: Command, at: Circumstances): Verdict {
  if (state.plan.rehearsal === "replay") return { ...refuse({ code: "isReplay" }), onBehalfOf: null };
  const authority = authorityOf(state, at.actor, ACTS[command.type]);
  if (authority.kind === "refused") return { ...refuse(authority.refusal), onBehalfOf: null };
  if (isReadOnly(state, command.type)) return { ...refuse({ code: "archiveSealed" }), onBehalfOf: null };
  const refusal = heldByCase(state, command);
  if (refusal) return { ...refuse({ code: "caseHolds", ...refusal }), onBehalfOf: null };
  const unseen = outOfReach(state, at.actor, command);
  if (unseen !== null) return { ...refuse({ code: "unknownId", id: unseen }), onBehalfOf: null };
  const left = leftTheDialogue(state, command);
  if (left !== null) return { ...refuse({ code: "hasLeft", number: left }), onBehalfOf: null };
  const rule = ACTS[command.type].decide as Decide<CommandType>;
  const decision = rule(state, command, at);
  if (decision.kind === "refused") return { ...refuse(unnamed(state, decision.refusal)), onBehalfOf: null };
  return { ...decision, onBehalfOf: authority.onBehalfOf };
}

/** Whom the log names for an act: its seat; where the row is sealed, of a phone or of anybody, only that somebody has sent something. */
export function actorInLog(type: CommandType, actor: SeatName): SeatName | typeof SENDER {
  const row: Row = ACTS[type];
  const sealed = row.sealed === "phones" ? phoneOf(actor) !== null : row.sealed;
  return sealed ? SENDER : actor;
}

/** A refusal names a matter that has left the dialogue by its number (rule V20). */
function unnamed(state: HearingState, refusal: Refusal): Refusal {
  if (refusal.code !== "undoDepends") return refusal;
  const number = state.opinions[state.entries[refusal.on]?.opinion ?? refusal.on]?.diversion?.number;
  return number === undefined ? refusal : { ...refusal, on: `số ${number}` };
}
