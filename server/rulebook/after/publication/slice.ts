/** What the state keeps of what the public reads: each item with its trace. Pure data. */
import type { ReleasedAs } from "../../../../shared/terms/publication.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export interface Released {
  readonly kind: "released";
  readonly at: Instant;
  readonly shows: ReleasedAs;
  readonly text: string;
  /** by the opinion's code */
  readonly titles: Readonly<Record<string, string>>;
  /** null: nobody checked it, it is read as it stands */
  readonly task: string | null;
  readonly questions: readonly string[] | null;
  /** what was wrong in the one before; null: it corrects none */
  readonly correction: string | null;
}

export interface TakenBack {
  readonly kind: "withdrawn";
  readonly at: Instant;
  readonly why: string;
  readonly titleToo: boolean;
}

export interface PublicationSlice {
  /** by opinion or case: all that became of it, in its order; the last holds */
  readonly items: Readonly<Record<string, readonly (Released | TakenBack)[]>>;
  /** restricted opinions that a leader lets be published */
  readonly released: Readonly<
    Record<string, { readonly at: Instant; readonly by: string; readonly text: string }>
  >;
  /** what was said later of being named, by the opinion as it was registered */
  readonly consents: Readonly<
    Record<string, { readonly at: Instant; readonly mayBeNamed: boolean; readonly word: string }>
  >;
}

export const NOTHING_PUBLISHED: PublicationSlice = { items: {}, released: {}, consents: {} };
