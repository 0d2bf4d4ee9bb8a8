/** What the desk, the leaders and a unit see of the answers that are prepared. */
import type { Attachment } from "../../terms/attachments.ts";
import type { Instant } from "../../terms/time.ts";

export interface DraftView {
  readonly cause: string;
  readonly progress: string;
  readonly time: string;
  readonly resources: string;
  readonly rule: string;
  readonly at: Instant;
}

export interface SlipView {
  readonly id: string;
  readonly group: string;
  readonly groupTitle: string;
  readonly opinions: readonly string[];
  readonly unit: string;
  readonly respondent: string;
  /** the office holder's id */
  readonly answers: string;
  /** what it was before it went to another unit or got another day, the newest last */
  readonly was: readonly EarlierSlipView[];
  readonly due: Instant;
  readonly state: "issued" | "drafted" | "returned" | "approved";
  /** returned: what is to be added */
  readonly why: string;
  /** the newest; null: none yet */
  readonly draft: DraftView | null;
  /** the one before it, for what is another */
  readonly earlier: DraftView | null;
}

export interface EarlierSlipView {
  readonly unit: string;
  readonly respondent: string;
  readonly due: Instant;
  readonly at: Instant;
  readonly why: string;
  /** drafts of the unit that it was taken from */
  readonly drafts: number;
}

/** A unit's own slip, with what is asked, and what leaders have said of its group. */
export interface UnitSlip extends Omit<SlipView, "opinions" | "unit" | "earlier" | "answers" | "was"> {
  /** `by`: the leader's office */
  readonly directions: readonly { readonly text: string; readonly by: string; readonly at: Instant }[];
  readonly matters: readonly {
    readonly code: string;
    readonly title: string;
    readonly content: string;
    readonly questions: readonly string[];
    readonly place: string;
    readonly attached: readonly Attachment[];
  }[];
}

/** A matter that another unit prepares and this one supports. */
export interface SupportedMatter {
  readonly code: string;
  readonly title: string;
  readonly content: string;
  readonly questions: readonly string[];
  readonly place: string;
  readonly leadName: string;
  readonly due: Instant;
}

/** Who may answer for a unit. */
export interface RespondentView {
  readonly person: string;
  readonly unit: string;
  readonly name: string;
}

export interface PreparationView {
  readonly slips: readonly SlipView[];
  readonly respondents: readonly RespondentView[];
}
