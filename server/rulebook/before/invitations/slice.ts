/** What the state keeps of the invitations: who was invited by which letter, and what they said. Pure data. */
import type { SeatName } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export interface Letter {
  /** as it is written: "01-GM/TU" */
  readonly number: string;
  readonly to: string;
  readonly at: Instant;
  /** when and where the hearing was to be held when it was issued: that is what it says */
  readonly says: { readonly start: Instant; readonly venue: string };
  /** the places in the hall that had been given by hand by then; left out: none */
  readonly seats?: Readonly<Record<string, string>>;
}

export type InvitationAnswer =
  | { readonly kind: "confirmed"; readonly at: Instant; readonly by: SeatName }
  | {
      readonly kind: "declined";
      readonly at: Instant;
      readonly by: SeatName;
      readonly why: string;
      /** who comes instead, an official of the same body */
      readonly substitute: string | null;
    };

export interface Invitation {
  readonly letter: string;
  readonly answer: InvitationAnswer | null;
  /** letters before this one, which it corrects, and what was said to each; the newest last */
  readonly earlier: readonly { readonly letter: string; readonly answer: InvitationAnswer | null }[];
}

export interface Invitations {
  readonly letters: readonly Letter[];
  /** by who is invited: an official, a delegate of a list, an individual's application */
  readonly invited: Readonly<Record<string, Invitation>>;
}

export const NO_INVITATIONS: Invitations = { letters: [], invited: {} };
