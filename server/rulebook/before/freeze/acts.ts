/** The freeze: what was prepared becomes the hearing that is held. By the organiser's clerk, or the operator of a folder. */
import type { Body } from "../../../../shared/terms/seats.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { operator, preparing } from "../../frame/rights.ts";
import {
  type Acts,
  accept,
  type Circumstances,
  type Decision,
  type NewRow,
  refuse,
} from "../../frame/ruling.ts";
import { clerkAt } from "../../frame/seats.ts";
import type { Entry, HearingState, Opinion } from "../../frame/state.ts";
import { officialsAtFreeze } from "../invitations/facts.ts";
import type { Plan } from "../plan.ts";
import { stepsAtFreeze } from "../programme/facts.ts";
import { delegatesAtFreeze } from "../roster/facts.ts";
import { synthesisOf } from "../synthesis/facts.ts";
import { obstacles } from "./check.ts";
import { delegateNamed, numbered } from "./delegates.ts";
import { mattersAtFreeze } from "./matters.ts";

interface Content {
  readonly opinions: Opinion[];
  readonly entries: Entry[];
  readonly plan: Partial<Plan>;
  readonly confirmedBy?: Body;
  readonly absent: Record<string, string>;
  readonly people?: readonly NewRow[];
}

/** The event that makes the hearing live, and how its clock goes on. */
function frozen(
  state: HearingState,
  at: Circumstances,
  { people = [], plan, ...content }: Content,
): Decision {
  const {
    time: { limits },
    chair: { presider },
  } = state;
  const { rehearsal, clockStartsAtOpening, start } = state.plan;
  // a rehearsal's and the sample's clock stand at the planned start until somebody sets them going
  const stands = rehearsal || clockStartsAtOpening;
  const clock = { hearingAt: Math.max(start, at.now), redisAt: at.realNow, rate: 0 };
  const { confirmedBy, absent, ...matters } = content;
  const decision = accept(
    {
      type: "HearingPrepared",
      ...{ plan: { ...state.plan, officials: officialsAtFreeze(state), ...plan }, limits, presider },
      ...{ steps: stepsAtFreeze(state), ...matters },
      ...(confirmedBy && { confirmedBy }),
      ...(Object.keys(absent).length > 0 && { absent }),
    },
    ...(stands ? [{ type: "ClockSet", clock } as const] : []),
  );
  return { ...decision, people } as Decision;
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
  const { delegates, rows, absent } = numbered(state, people);
  const { opinions, entries } = mattersAtFreeze(
    state,
    registrations,
    ({ person, from }) => delegateNamed(rows, people.get(person)?.name ?? "", from) ?? person,
    at.now,
  );
  const groups = synthesisOf(state).groups.map(({ id, title }) => ({ id, title }));
  return frozen(state, at, {
    ...{ opinions, entries, confirmedBy, absent, people: rows },
    plan: { groups, delegates: [...delegates] },
  });
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
