/** What the desk and the leaders see of the synthesis: groups, the opinions in them, reports and directions. */
import type { Attachment } from "../../terms/attachments.ts";
import type { Consulted } from "../../terms/consulted.ts";
import type { Screening, Source } from "../../terms/register.ts";
import type { Instant } from "../../terms/time.ts";

export interface SynthesisOpinion {
  /** its code: one that has not changed is not told again */
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly field: string;
  readonly kind: string;
  readonly content: string;
  readonly questions: readonly string[];
  readonly place: string;
  readonly attached: readonly Attachment[];
  /** the organisation, ward … that brings it, and who speaks to it */
  readonly from: string;
  readonly who: string;
  readonly mergedInto: string | null;
  readonly group: string | null;
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly hot: boolean;
  readonly restricted: boolean;
  readonly wantsToSpeak: boolean;
}

/** What the desk proposes of an opinion, beside it. */
export interface Proposal {
  /** its code */
  readonly id: string;
  readonly code: string;
  readonly proposedTitle: string;
  /** null: not approved */
  readonly displayTitle: string | null;
  readonly chairNote: string;
}

export interface RawOpinionView {
  readonly id: string;
  readonly field: string;
  readonly people: number;
  readonly content: string;
  readonly place: string;
  readonly group: string | null;
}

export interface DirectionView {
  readonly text: string;
  /** the leader's office */
  readonly by: string;
  readonly at: Instant;
  readonly changed: readonly {
    readonly code: string;
    readonly was: string | null;
    readonly lead: string | null;
  }[];
}

export interface GroupView {
  readonly id: string;
  readonly title: string;
  readonly submitted: boolean;
  readonly directions: readonly DirectionView[];
}

export interface ReportView {
  readonly id: string;
  readonly to: string;
  readonly supplements: string | null;
  readonly why: string;
  readonly at: Instant;
  /** ms after the synthesis' deadline; null: in time */
  readonly late: number | null;
  readonly opinions: readonly string[];
  readonly figures: {
    readonly standing: number;
    readonly bySource: Readonly<Record<Source, number>>;
    readonly screening: Readonly<Record<Screening, number>>;
    readonly notScreened: number;
    readonly groups: number;
    readonly raw: number;
  };
  readonly consulted: readonly {
    readonly body: Consulted;
    /** null: not yet */
    readonly at: Instant | null;
    readonly remark: string;
  }[];
}

export interface UnitName {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  /** matters that lie with it */
  readonly fields: readonly string[];
}

export interface SynthesisView {
  readonly opinions: readonly SynthesisOpinion[];
  readonly raws: readonly RawOpinionView[];
  readonly groups: readonly GroupView[];
  readonly reports: readonly ReportView[];
  readonly units: readonly UnitName[];
}

export interface DeskSynthesisView extends SynthesisView {
  readonly proposals: readonly Proposal[];
  /** codes that no report holds yet */
  readonly unreported: readonly string[];
  readonly notScreened: number;
}
