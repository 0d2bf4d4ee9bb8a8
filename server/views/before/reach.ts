/** How an applicant or a delegate can be reached: read for the one clerk who has asked for it, while it is shown. */
import { deskSeat } from "../../../shared/terms/seats.ts";
import type { DeskView } from "../../../shared/views/before/desk.ts";
import { contactOf } from "../../rulebook/before/contact.ts";
import { screeningOf } from "../../rulebook/before/screening/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { clerkAt } from "../../rulebook/frame/seats.ts";
import { fields, part, partOf } from "../part.ts";

export const shownReach = partOf((clerk) =>
  part(fields("before", "plan", "session"), (state, people): DeskView["reach"] => {
    if (phaseOf(state) !== "before") return null;
    const seat = deskSeat(Number(clerk));
    const body = clerkAt(state, seat)?.body;
    const of = screeningOf(state).reaching[seat];
    if (body === undefined || of === undefined) return null;
    const text = people.reaches.get(contactOf(state, body, of) ?? "");
    return text === undefined ? null : { of, text };
  }),
);
