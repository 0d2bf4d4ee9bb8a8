/** What the desk sees of publication and archive: what may be released now, and what the public reads. */
import type { ReleasedAs } from "../../terms/publication.ts";
import type { Instant } from "../../terms/time.ts";
import type { PublicItem } from "./public.ts";

export interface Publishable {
  readonly id: string;
  /** as the public reads it now; null: it is not public */
  readonly now: PublicItem | null;
  /** as what it may be released now, with the text that is proposed; the last is the furthest */
  readonly offers: readonly { readonly shows: ReleasedAs; readonly text: string }[];
  /** as the public would read it, released as the furthest */
  readonly draft: PublicItem;
  /** a restricted opinion that no leader has released; null: none stands in the way */
  readonly hidden: string | null;
  /** what was said of being named, by the opinion as it was registered; null: nothing was ever recorded */
  readonly consents: readonly { readonly opinion: string; readonly said: boolean | null }[];
}

/** A case of which something has not come yet: the Front's finding, the authority's answer, that it was told. */
export interface LooseEnd {
  readonly case: string;
  readonly lacks: "finding" | "answer" | "telling";
}

export interface ArchiveView {
  readonly sealedAt: Instant | null;
  readonly looks: readonly {
    readonly at: Instant;
    readonly result: "whole" | "altered" | "restored";
    readonly files: number | null;
    readonly file: string | null;
  }[];
  /** the last day of personal data (YYYY-MM-DD); null: the hearing is not over */
  readonly keptUntil: string | null;
  readonly forgottenAt: Instant | null;
  /** a case that is not closed; null: there is none */
  readonly openCase: string | null;
  /** what has not come yet of cases that stand in no way of sealing it */
  readonly looseEnds: readonly LooseEnd[];
}

export interface DeskPublication {
  readonly items: readonly Publishable[];
  readonly archive: ArchiveView;
}
