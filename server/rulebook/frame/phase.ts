/** In which phase a hearing is: the one question that rights, views and the choice of a seat's page ask. */
import type { Phase } from "../../../shared/terms/phase.ts";
import type { Reads, Session } from "./state.ts";

/** Before until the freeze, live until the closing, then after; a closing that is taken back is live again. */
export function phaseOf(state: Reads<"before.frozenAt" | "session">): Phase {
  if (state.before !== null && state.before.frozenAt === null) return "before";
  return state.session.kind === "closed" ? "after" : "live";
}

/** A column of the table of rights: the phase before; of the live phase, how its session stands; after the closing. */
export type Situation = "preparing" | Session["kind"];

/** The column that a hearing stands in. */
export const situationOf = (state: Reads<"before.frozenAt" | "session">): Situation =>
  phaseOf(state) === "before" ? "preparing" : state.session.kind;
