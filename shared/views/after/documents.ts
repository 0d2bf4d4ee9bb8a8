/** The register of document numbers, and the figures that documents of the phase after are made of: the server reckons them. */
import type { Level } from "../../reckoning/legalClocks.ts";
import type { Attachment } from "../../terms/attachments.ts";
import type { GeneralAs, ResultChannel } from "../../terms/documents.ts";
import type { Numbered, WrittenInto } from "../../terms/numbered.ts";
import type { OutcomeKind } from "../../terms/outcomes.ts";
import type { Period } from "../../terms/periods.ts";
import type { Screening, Source } from "../../terms/register.ts";
import type { ChairSeat } from "../../terms/seats.ts";
import type { Instant } from "../../terms/time.ts";
import type { OutgoingRow } from "./dispatch.ts";
import type { CaseStory, PeriodFigures, SupervisionFigures } from "./reports.ts";

/** What a result report (F12) says of the hearing: the parts of each whole add up to it. */
export interface ResultFigures {
  readonly opinions: number;
  readonly bySource: Readonly<Record<Source, number>>;
  readonly screening: Readonly<Record<Screening, number>>;
  readonly inQueue: number;
  readonly heardFromQueue: number;
  readonly withdrawnInTheHall: number;
  readonly absent: number;
  readonly noTime: number;
  readonly fromTheFloor: number;
  /** what became of the registered ones */
  readonly final: Readonly<Record<OutcomeKind, number>>;
  readonly withoutOutcome: number;
  /** complaints: numbers, nothing else */
  readonly redirected: { readonly registered: number; readonly inTheHall: number };
  readonly cases: {
    readonly total: number;
    readonly registered: number;
    readonly fromTheFloor: number;
    /** left out: no conclusion gave one */
    readonly concluded?: number;
  };
}

/** What a conclusion notice (F10) gives: tasks to verify and settle, replies in writing. */
export interface ConclusionFigures {
  readonly tasks: number;
  readonly writtenReplies: number;
}

interface Registered {
  /** VB-01, VB-02 … in the order of issue */
  readonly id: string;
  /** as the book of numbers has it: "415-TB/TU" */
  readonly number: string | null;
  /** its day, YYYY-MM-DD */
  readonly date: string;
  readonly at: Instant;
  readonly by: string;
  /** the log up to here is what it was made of */
  readonly version: number;
  /** it was entered wrongly, and another row stands in its place */
  readonly wrong?: true;
}

/** What a document is, and what was fixed when it was issued. */
export type IssuedContent =
  | { readonly kind: "minutes" }
  | { readonly kind: "conclusionNotice"; readonly signer: ChairSeat; readonly figures: ConclusionFigures }
  | { readonly kind: "resultReport"; readonly figures: ResultFigures }
  | { readonly kind: "leadersReport"; readonly figures: SupervisionFigures }
  | { readonly kind: "periodicReport"; readonly period: Period; readonly figures: PeriodFigures }
  | {
      readonly kind: "supervisionReport";
      /** as its clerk calls it: "2024", "quý I/2025" */
      readonly period: string;
      readonly asOf: string;
      readonly figures: SupervisionFigures;
    }
  /** a matter passed on to another authority */
  | { readonly kind: "transfer"; readonly to: string; readonly case: string }
  /** numbered once it was made; `of`: an organisation's number, a report, a unit, a case; "": there is one */
  | { readonly kind: Numbered; readonly of: string };

export type IssuedDocument = Registered & IssuedContent;
export type DocumentKind = IssuedContent["kind"];

/** What a clerk may do with documents in any phase: number what is made, write into what is not final. */
export interface PaperworkView {
  /** this clerk's to number */
  readonly toNumber: readonly { readonly document: Numbered; readonly of: string; readonly about: string }[];
  readonly numbered: readonly DocumentRow[];
  /** own words in the drafts; left out: none */
  readonly words: Readonly<Partial<Record<WrittenInto, string>>>;
  /** the book of outgoing documents */
  readonly outgoing: readonly OutgoingRow[];
}

/** The results as they were told to everybody. */
export interface AnnouncedResults {
  readonly channels: readonly ResultChannel[];
  readonly places: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** the signed notice: for the public page, unless that has an extract in its place */
  readonly files: readonly Attachment[];
  /** restricted matters stand in the notice: the version of the log that the extract for everybody is made of */
  readonly extract?: number;
  /** what the extract says of the general conclusion; left out: as it stands (nothing was chosen in an older log, or there is none) */
  readonly general?: ExtractGeneral;
}

/** What the extract says of the general conclusion. `text`: the other words; "": none */
export interface ExtractGeneral {
  readonly as: GeneralAs;
  readonly text: string;
}

/** A document as the register shows it. */
export interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string | null;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly at: Instant;
  /** it was entered wrongly, and another row stands in its place */
  readonly wrong: boolean;
  /** the period or the day that it is about, the case, whom it goes to; "": the hearing */
  readonly about: string;
}

export interface DocumentsView {
  /** whether the law's clock on the results binds */
  readonly level: Level;
  readonly issued: readonly DocumentRow[];
  readonly announced: readonly AnnouncedResults[];
  /** the general conclusion, to be read before the results are told: something in the hearing is restricted; empty: nothing is, or there is none */
  readonly toRead: readonly string[];
  /** what a notice and a report would say now */
  readonly conclusion: ConclusionFigures;
  readonly result: { readonly opinions: number; readonly cases: number };
  readonly stories: readonly CaseStory[];
  /** what the three chairs are, in their order */
  readonly chairs: readonly string[];
}
