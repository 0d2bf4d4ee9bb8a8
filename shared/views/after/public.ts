/** What everybody may read of a hearing on its day, and of what became of it. */
import type { OutcomeKind, TaskVerb } from "../../terms/outcomes.ts";
import type { Shows } from "../../terms/publication.ts";
import type { Instant } from "../../terms/time.ts";
import type { AddedTask } from "./cases.ts";

/** What an organisation has had of the hearing. */
export interface PublicShare {
  readonly name: string;
  /** persons in the hall, of so many places */
  readonly present: number;
  readonly quota: number;
  readonly registered: number;
  readonly accepted: number;
  /** turns, and the time used in them (ms) */
  readonly spoken: number;
  readonly used: number;
}

/** On the day: the programme, the rules of speaking, who speaks, what was decided. */
export interface PublicToday {
  readonly session: "open" | "suspended" | "closed";
  readonly begunAt: Instant;
  readonly step: string | null;
  readonly programme: readonly {
    readonly title: string;
    /** as it was planned, and once it has begun as it was */
    readonly begins: Instant;
    readonly minutes: number;
    readonly stands: "done" | "now" | "ahead";
  }[];
  /** how long each may speak (ms): a delegate, who rises in the hall, an official, who answers */
  readonly rules: {
    readonly speech: number;
    readonly walkIn: number;
    readonly official: number;
    readonly answer: number;
  };
  /** what each organisation has had; null: the session is not over */
  readonly shares: readonly PublicShare[] | null;
  /** by name only who has agreed to be named, and who speaks for an office */
  readonly floor: { readonly answers: boolean; readonly who: string; readonly title: string | null } | null;
  /** the newest first */
  readonly decided: readonly {
    readonly at: Instant;
    readonly title: string;
    readonly kind: OutcomeKind;
    readonly text: string;
  }[];
}

export interface PublicAsker {
  readonly opinion: string;
  readonly who: string;
  readonly title: string;
}

/** What became of an item: nothing that was once public goes without a trace. */
export interface PublicTrace {
  readonly at: Instant;
  readonly shows: Shows;
  readonly words: string;
}

/** The steps of a case, in words that everybody knows. */
export type ProgressKind =
  | "given"
  | "again"
  | "accepted"
  | "reported"
  | "directed"
  | "sentOn"
  | "authority"
  | "unanswered"
  | "told"
  | "closed";

/** A step of a case, and when it was done; null: not yet, or, before one that was, nobody noted when. */
export interface PublicProgress {
  readonly kind: ProgressKind;
  readonly at: Instant | null;
}

/** An answer that was released, or a case with all that it holds. */
export interface PublicItem {
  readonly id: string;
  readonly shows: Shows;
  /** since when it stands so */
  readonly at: Instant;
  readonly field: string;
  /** wards where the matter lies */
  readonly places: readonly string[];
  readonly askers: readonly PublicAsker[];
  /** nobody has asked it: a conclusion gave it */
  readonly concluded: boolean;
  /** it was added to the conclusion; null: it was not */
  readonly added: AddedTask | null;
  readonly questions: readonly string[];
  /** names; empty where nobody was given it */
  readonly lead: string;
  /** who may be ordered is ordered, others are asked */
  readonly verb: TaskVerb;
  readonly supporting: readonly string[];
  readonly task: string;
  /** the latest day (YYYY-MM-DD), while it is being worked on */
  readonly until: string | null;
  /** it is told to be overdue once this day (YYYY-MM-DD) is over; null: it is not told, or its clock has stopped */
  readonly overdueAfter: string | null;
  readonly text: string;
  readonly sentTo: string | null;
  /** it ended because no answer came: the days (YYYY-MM-DD) on which the authority was reminded; of any other none */
  readonly reminders: readonly string[];
  /** what was wrong in the one before; null: it corrects none */
  readonly correction: string | null;
  readonly trace: readonly PublicTrace[];
  /** of a case, how far it has come; of an answer, and of what was taken back, none */
  readonly progress: readonly PublicProgress[];
}

export interface PublicFollowUp {
  readonly items: readonly PublicItem[];
  /** guided to citizen reception: a number is all that is told */
  readonly guided: { readonly registered: number; readonly inHall: number };
  /** the newest of what is told here; null: nothing is */
  readonly at: Instant | null;
}
