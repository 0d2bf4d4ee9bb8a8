/** Invitations: issued by letters with numbers once the day is confirmed; whoever is invited confirms or declines. */

import type { Refusal } from "../../../../shared/terms/refusals.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import { isTaken } from "../../frame/documentNumbers.ts";
import { nobody, preparing } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { isTentative } from "../dossier/facts.ts";
import { placesOf } from "../freeze/places.ts";
import { byClerks } from "../offices.ts";
import { invitationsOf, mayAnswerFor, mayBeInvited, maySubstitute, outdated } from "./facts.ts";

interface LetterTyped {
  readonly number: string;
  readonly invited: readonly string[];
}

/** Why these letters may not go out. */
function misfit(state: HearingState, typed: readonly LetterTyped[], now: Instant): Refusal | null {
  const { letters, invited } = invitationsOf(state);
  const numbers = new Set(letters.map(({ number }) => number));
  const by = new Map(Object.entries(invited).map(([id, { letter }]) => [id, letter]));
  for (const { number, invited: ids } of typed) {
    if (numbers.has(number) || isTaken(state, number, now)) return { code: "letterTaken", number };
    numbers.add(number);
    for (const id of ids) {
      if (!mayBeInvited(state, id)) return { code: "unknownId", id };
      const letter = by.get(id);
      // a letter that says another day is corrected by a new one, under its own number
      const corrects = letter === invited[id]?.letter && outdated(state, id) !== null;
      if (letter !== undefined && !corrects) return { code: "alreadyInvited", id, letter };
      by.set(id, number);
    }
  }
  return null;
}

/** Seats that follow from the order may still move: a letter has those that a clerk has given by hand. */
function seatsByHand(state: HearingState, invited: readonly string[]): { seats?: Record<string, string> } {
  const places = placesOf(state);
  const given = invited.flatMap((id) => {
    const seat = places.get(id);
    return seat?.byHand ? [[id, seat.place] as const] : [];
  });
  return given.length === 0 ? {} : { seats: Object.fromEntries(given) };
}

const answering = {
  who: { ...nobody, desk: "yes", department: "yes", organisation: "yes", delegate: "yes" },
  when: preparing,
} as const;

export const invitationsActs: Acts<"IssueInvitations" | "ConfirmInvitations" | "DeclineInvitation"> = {
  IssueInvitations: {
    ...byClerks("officeParty"),
    decide: (state, { letters }, { now }) => {
      if (isTentative(state)) return refuse({ code: "dateTentative" });
      const wrong = misfit(state, letters, now);
      return wrong
        ? refuse(wrong)
        : accept({
            type: "InvitationsIssued",
            letters: letters.map((letter) => ({ ...letter, ...seatsByHand(state, letter.invited) })),
          });
    },
  },
  ConfirmInvitations: {
    ...answering,
    decide: (state, { invited }, { actor }) => {
      const all = invitationsOf(state).invited;
      const unknown = invited.find((id) => !all[id] || !mayAnswerFor(state, actor, id));
      if (unknown !== undefined) return refuse({ code: "unknownId", id: unknown });
      const fresh = invited.filter((id) => all[id]?.answer?.kind !== "confirmed");
      return fresh.length === 0
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "InvitationsConfirmed", invited: fresh });
    },
  },
  DeclineInvitation: {
    ...answering,
    decide: (state, { invited: id, why, substitute }, { actor }) => {
      const invitation = invitationsOf(state).invited[id];
      if (!invitation || !mayAnswerFor(state, actor, id)) return refuse({ code: "unknownId", id });
      if (invitation.answer?.kind === "declined") return refuse({ code: "alreadyDone" });
      if (substitute !== null && !maySubstitute(state, substitute, id))
        return refuse({ code: "unknownId", id: substitute });
      return accept({ type: "InvitationDeclined", invited: id, why, substitute });
    },
  },
};
