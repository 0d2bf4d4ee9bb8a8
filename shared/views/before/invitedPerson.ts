/** An invitation, for whoever has its link: what its letter says, and what was answered. Nothing else of the hearing. */
import type { Instant } from "../../terms/time.ts";

export interface InvitedPerson {
  /** the number of the letter that holds */
  readonly letter: string;
  /** letters before it, which it corrects */
  readonly earlier: readonly string[];
  readonly name: string;
  readonly position: string;
  readonly title: string;
  /** positions of those who preside */
  readonly chairs: readonly string[];
  /** as the letter says */
  readonly start: Instant;
  readonly venue: string;
  /** the place in the hall, "A05"; "": none is known, or the person does not come; until the freeze it may still be another */
  readonly seat: string;
  /** the hearing is to be held at another time or place by now: a new letter will come */
  readonly outdated: boolean;
  readonly answer: "confirmed" | "declined" | null;
  /** why not, in the person's own words; "": it was not declined */
  readonly why: string;
  /** answers are taken until the preparation is frozen */
  readonly open: boolean;
}
