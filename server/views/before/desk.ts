/** The view of a clerk's desk: each topic of the phase before adds its part. */

import { deskSeat } from "../../../shared/terms/seats.ts";
import type { DeskView } from "../../../shared/views/before/desk.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { clerkAt } from "../../rulebook/frame/seats.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { deskPublication } from "../after/deskPublication.ts";
import { documentsOf } from "../after/documents.ts";
import { deskFollowUp } from "../after/followUp.ts";
import { paperwork } from "../after/paperwork.ts";
import { signing } from "../after/signing.ts";
import { holder } from "../holder.ts";
import { seated } from "../live/lists.ts";
import { fields, part } from "../part.ts";
import type { People } from "../people.ts";
import { ownCollected } from "./collected.ts";
import { officeLooks } from "./looks.ts";
import { officesView } from "./offices/offices.ts";
import { laterSettings } from "./offices/settings.ts";
import { freezeCheck, plannedOrder } from "./plannedOrder.ts";
import { preparation } from "./preparation.ts";
import { shownReach } from "./reach.ts";
import { inboxOf, slipsMade } from "./register.ts";
import { deskSynthesis } from "./synthesis.ts";

/** Who sits at the other desks: acts name their seats. */
const clerks = part(fields("plan"), ({ plan }) =>
  (plan.clerks ?? []).map(({ number, name, body }) => ({ seat: deskSeat(number), name, body })),
);

export function deskView(state: HearingState, people: People, clerk: number): DeskView {
  const { clock, plan } = state;
  const { name = "", body = "organiser" } = clerkAt(state, deskSeat(clerk)) ?? {};
  return {
    ...{ role: "desk", clock, phase: phaseOf(state), clerk: { number: clerk, name, body } },
    ...{ clerks: clerks(state, people), fields: plan.fields },
    ...{ inbox: inboxOf(String(clerk))(state, people), slips: slipsMade(state, people) },
    reach: shownReach(String(clerk))(state, people),
    looks: officeLooks(body)(state, people),
    synthesis: deskSynthesis(state, people),
    collected: ownCollected(deskSeat(clerk))(state, people),
    preparation: preparation(state, people),
    plannedOrder: plannedOrder(String(clerk))(state, people),
    freeze: freezeCheck(state, people),
    signing: signing(state, people),
    publication: deskPublication(state, people),
    settings: laterSettings(state, people),
    paperwork: paperwork(body)(state, people),
    documents: state.session.kind === "closed" ? documentsOf(state, people) : null,
    followUp: deskFollowUp(state, people),
    ...{ title: plan.title, date: plan.date, venue: plan.venue, rehearsal: plan.rehearsal },
    holder: holder(state, people),
    seats: body === "organiser" && phaseOf(state) === "live" ? seated(state, people) : null,
    offices: phaseOf(state) === "before" ? officesView(state, people) : null,
  };
}
