/** What became of an opinion, as its sender reads it: nobody's notes, and no leader's word to a unit. */
import type { CaseState } from "../../terms/cases.ts";
import type { OutcomeKind } from "../../terms/outcomes.ts";
import type { Instant } from "../../terms/time.ts";

/** One thing that was done about it. */
export interface BecameStep {
  readonly kind:
    | "raised"
    | "unheard"
    | "decided"
    | "taken"
    | "newDay"
    | "told"
    | "reported"
    | "notice"
    | "sentOn"
    | "authority"
    | "unanswered"
    | "again"
    | "met";
  readonly at: Instant;
  /** what was told, or to whom it was sent on; "": nothing besides */
  readonly text: string;
  /** newDay, again: the day (YYYY-MM-DD) that holds since; null: of no day */
  readonly day: string | null;
}

/** One matter of it: a split opinion has several. */
export interface BecameOfMatter {
  readonly id: string;
  /** guided to citizen reception: nothing else is told of it */
  readonly reception: boolean;
  readonly outcome: OutcomeKind | null;
  /** of the case, once it is one; null: it is none */
  readonly state: CaseState | null;
  /** what was explained, or is to be done; "" of what is restricted */
  readonly text: string;
  /** who has it in hand, by name; "": nobody, or it is not told */
  readonly lead: string;
  /** the latest day (YYYY-MM-DD), while it is in hand */
  readonly until: string | null;
  /** under which id everybody reads of it; null: it is not public */
  readonly published: string | null;
  /** in their order */
  readonly steps: readonly BecameStep[];
}

export interface Became {
  /** the opinion as it was registered: what is said of being named is said of that */
  readonly code: string;
  /** may the public read by whom it was raised? */
  readonly named: boolean;
  /** what stands in the archive stays as it was then; null: it is not sealed */
  readonly sealedAt: Instant | null;
  readonly matters: readonly BecameOfMatter[];
}
