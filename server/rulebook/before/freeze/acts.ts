/** The freeze: what was prepared becomes the hearing that is held. By the organiser's clerk, or the operator of a folder. */
import type { Body } from "../../../../shared/terms/seats.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { operator, preparing } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import { clerkAt } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import { delegatesAtFreeze } from "./attending.ts";
import { obstacles } from "./check.ts";
import { numbered } from "./delegates.ts";
import { type Content, preparedEvent, preparedHere } from "./prepared.ts";

/** The hearing goes live, and its clock goes on. */
function frozen(state: HearingState, at: Circumstances, content: Content): Decision {
  const { rehearsal, clockStartsAtOpening, start } = state.plan;
  // a rehearsal's and the sample's clock stand at the planned start until somebody sets them going
  const stands = rehearsal || clockStartsAtOpening;
  const clock = { hearingAt: Math.max(start, at.now), redisAt: at.realNow, rate: 0 };
  const decision = accept(
    preparedEvent(state, content),
    ...(stands ? [{ type: "ClockSet", clock } as const] : []),
  );
  return { ...decision, people: content.people ?? [] } as Decision;
}

/** What a folder has prepared. */
function ofFolder(state: HearingState, at: Circumstances): Decision {
  if (!at.prepared) return refuse({ code: "preparationMissing" });
  const { opinions, entries, delegates } = at.prepared;
  const plan = { delegates: delegatesAtFreeze(state, delegates) };
  return frozen(state, at, { opinions, entries, plan, absent: numbered(state, new Map()).absent });
}

/** What was prepared here. */
function ofDesk(state: HearingState, at: Circumstances, confirmedBy: Body | undefined): Decision {
  const [obstacle] = obstacles(state);
  if (obstacle) return refuse({ code: "notReady", ...obstacle });
  if (confirmedBy === undefined) return refuse({ code: "confirmationMissing" });
  const { people = new Map(), registrations = new Map() } = at;
  return frozen(state, at, { ...preparedHere(state, { people, registrations }, at.now), confirmedBy });
}

export const freezeActs: Acts<"Freeze"> = {
  Freeze: {
    who: { ...operator, desk: "yes" },
    when: preparing,
    bodies: ["organiser"],
    decide: (state, { confirmedBy }: CommandOf<"Freeze">, at) =>
      clerkAt(state, at.actor) === null ? ofFolder(state, at) : ofDesk(state, at, confirmedBy),
  },
};
