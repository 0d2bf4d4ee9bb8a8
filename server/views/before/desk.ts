/** The view of a clerk's desk: each topic of the phase before adds its part. */

import { deskSeat } from "../../../shared/terms/seats.ts";
import type { DeskView } from "../../../shared/views/before/desk.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { clerkAt } from "../../rulebook/frame/seats.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { deskPublication } from "../after/deskPublication.ts";
import { documentsOf } from "../after/documents.ts";
import { deskFollowUp } from "../after/followUp.ts";
import { signing } from "../after/signing.ts";
import { fields, part } from "../part.ts";
import type { People } from "../people.ts";
import { officesView } from "./offices/offices.ts";
import { freezeCheck, plannedOrder } from "./plannedOrder.ts";
import { preparation } from "./preparation.ts";
import { inboxOf, slipsMade } from "./register.ts";
import { deskSynthesis } from "./synthesis.ts";

/** Who sits at the other desks: acts name their seats. */
const clerks = part(fields("plan"), ({ plan }) =>
  (plan.clerks ?? []).map(({ number, name }) => ({ seat: deskSeat(number), name })),
);

export function deskView(state: HearingState, people: People, clerk: number): DeskView {
  const { clock, plan } = state;
  const { name = "", body = "organiser" } = clerkAt(state, deskSeat(clerk)) ?? {};
  return {
    ...{ role: "desk", clock, phase: phaseOf(state), clerk: { number: clerk, name, body } },
    ...{ clerks: clerks(state, people), fields: plan.fields },
    ...{ inbox: inboxOf(String(clerk))(state, people), slips: slipsMade(state, people) },
    synthesis: deskSynthesis(state, people),
    preparation: preparation(state, people),
    plannedOrder: plannedOrder(String(clerk))(state, people),
    freeze: freezeCheck(state, people),
    signing: signing(state, people),
    publication: deskPublication(state, people),
    documents: state.session.kind === "closed" ? documentsOf(state, people) : null,
    followUp: deskFollowUp(state, people),
    ...{ title: plan.title, date: plan.date, venue: plan.venue, rehearsal: plan.rehearsal },
    offices: phaseOf(state) === "before" ? officesView(state, people) : null,
  };
}
