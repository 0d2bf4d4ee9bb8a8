/** Folds: invitations and what was said to them. */
import type { SeatName } from "../../../../shared/terms/seats.ts";
import { type Folds, must } from "../../frame/ruling.ts";
import { preparing } from "../state.ts";
import type { InvitationsEvent } from "./events.ts";

export const invitationsFolds: Folds<InvitationsEvent["type"]> = {
  InvitationsIssued: (state, { letters }, { at }) => {
    const { invitations } = preparing(state);
    const { start, venue } = state.plan;
    for (const { number, to, invited, seats } of letters) {
      invitations.letters.push({ number, to, at, says: { start, venue }, ...(seats && { seats }) });
      for (const id of invited) {
        const was = invitations.invited[id];
        const earlier = was ? [...was.earlier, { letter: was.letter, answer: was.answer }] : [];
        invitations.invited[id] = { letter: number, answer: null, earlier };
      }
    }
  },
  InvitationsConfirmed: (state, { invited }, { at, actor }) => {
    const all = preparing(state).invitations.invited;
    for (const id of invited) must(all, id).answer = { kind: "confirmed", at, by: actor as SeatName };
  },
  InvitationDeclined: (state, { invited: id, why, substitute }, { at, actor }) => {
    const by = actor as SeatName;
    must(preparing(state).invitations.invited, id).answer = { kind: "declined", at, by, why, substitute };
  },
};
