/** What everybody may read of a hearing on its day, and of what became of it. */
import type { OutcomeKind } from "../../terms/outcomes.ts";
import type { Shows } from "../../terms/publication.ts";
import type { Instant } from "../../terms/time.ts";

/** On the day: the step that runs, who speaks, what was decided. */
export interface PublicToday {
  readonly session: "open" | "suspended" | "closed";
  readonly begunAt: Instant;
  readonly step: string | null;
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
  readonly questions: readonly string[];
  /** names; empty where nobody was given it */
  readonly lead: string;
  readonly supporting: readonly string[];
  readonly task: string;
  /** the latest day (YYYY-MM-DD), while it is being worked on */
  readonly until: string | null;
  readonly text: string;
  readonly sentTo: string | null;
  /** what was wrong in the one before; null: it corrects none */
  readonly correction: string | null;
  readonly trace: readonly PublicTrace[];
}

export interface PublicFollowUp {
  readonly items: readonly PublicItem[];
  /** guided to citizen reception: a number is all that is told */
  readonly guided: { readonly registered: number; readonly inHall: number };
  /** the newest of what is told here; null: nothing is */
  readonly at: Instant | null;
}
