/** What the state keeps of the preparation of answers. Pure data. */
import type { Instant } from "../../../../shared/terms/time.ts";

/** The four points of a good answer, and the rule that it rests on. */
export type DraftText = {
  readonly cause: string;
  readonly progress: string;
  readonly time: string;
  readonly resources: string;
  /** may be empty */
  readonly rule: string;
};

export interface AnswerDraft extends DraftText {
  readonly at: Instant;
}

export type SlipState =
  | { readonly kind: "issued" }
  | { readonly kind: "drafted" }
  | { readonly kind: "returned"; readonly why: string; readonly at: Instant }
  | { readonly kind: "approved"; readonly by: string; readonly at: Instant };

/** A slip F5: which unit prepares what answer, until when. */
export interface Slip {
  readonly id: string;
  readonly group: string;
  readonly opinions: readonly string[];
  readonly unit: string;
  /** the office holder who will answer */
  readonly respondent: string;
  readonly due: Instant;
  readonly issuedAt: Instant;
  /** the newest last */
  readonly drafts: readonly AnswerDraft[];
  readonly state: SlipState;
  /** what it was before each change of address or day, the newest last; left out: it never was another */
  readonly was?: readonly EarlierSlip[];
}

/** A slip until it went to another unit, or got another day. */
export interface EarlierSlip extends Pick<Slip, "unit" | "respondent" | "due"> {
  readonly at: Instant;
  readonly by: string;
  readonly why: string;
  /** drafts of the unit that it was taken from */
  readonly drafts: readonly AnswerDraft[];
}

export interface PreparationSlice {
  readonly slips: Readonly<Record<string, Slip>>;
}

export const noPreparation: PreparationSlice = { slips: {} };
