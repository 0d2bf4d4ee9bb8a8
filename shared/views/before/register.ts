/** What is seen of the register: by the clerks who screen, by the offices, and by each sender of its own. */
import type { Attachment } from "../../terms/attachments.ts";
import type {
  Clarified,
  ComplaintKind,
  Inbox,
  Lack,
  OpinionKind,
  Screening,
  Source,
} from "../../terms/register.ts";
import type { Instant } from "../../terms/time.ts";
import type { Became } from "../after/became.ts";
import type { ApplicationFound } from "./ownApplications.ts";

interface Said {
  readonly text: string;
  readonly at: Instant;
}

/** What a sender has answered to what was asked back. */
export interface AnswerSaid extends Said {
  readonly attached: readonly Attachment[];
}

/** What a form F1 says, without how its speaker can be reached. */
export interface FormView {
  readonly kind: OpinionKind;
  readonly field: string;
  readonly title: string;
  readonly content: string;
  readonly questions: readonly string[];
  readonly place: string;
  readonly addressed: string;
  readonly speaker: { readonly name: string; readonly addressForm: string; readonly position: string };
  readonly wantsToSpeak: boolean;
  readonly minutes: number | null;
  readonly needsHelp: boolean;
  readonly mayBeNamed: boolean;
  readonly attached: readonly Attachment[];
}

export interface ClarificationView {
  readonly lacks: readonly Lack[];
  /** YYYY-MM-DD */
  readonly until: string;
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
  readonly settled: { readonly as: Clarified; readonly at: Instant } | null;
}

/** What a clerk who may read it sees of a registration. */
export interface MatterView extends FormView {
  readonly from: string;
  /** the first words, where there is no title */
  readonly called: string;
  /** the seat of the clerk who has written it down for its sender; null: the sender did */
  readonly writtenBy: string | null;
  readonly note: string;
  readonly ruled: {
    readonly basis: string;
    readonly kind?: ComplaintKind;
    readonly destination?: string;
    readonly alsoKind?: ComplaintKind;
    readonly alsoDestination?: string;
    readonly identityProtected?: boolean;
  } | null;
  /** on what each decision rests, the newest last; of the first ones of an old log there is none */
  readonly reasons: readonly Said[];
  readonly slips: readonly {
    readonly number: string;
    readonly kind: ComplaintKind;
    readonly destination: string;
    readonly way: string;
    readonly at: Instant;
  }[];
  readonly answers: readonly AnswerSaid[];
  readonly notices: readonly Said[];
  readonly remarks: readonly Said[];
  /** what wards where it lies say of it, by the ward's code */
  readonly wardRemarks: readonly (Said & { readonly ward: string })[];
  /** a number or address: "": there is one and it is not shown; null: none, or it is not this desk's */
  readonly reach: string | null;
}

/** What a ward reads of an individual's opinion that lies in it: neither who sent it nor how to reach anybody. */
export interface WardReads {
  readonly id: string;
  readonly code: string | null;
  readonly kind: OpinionKind;
  readonly field: string;
  readonly content: string;
  readonly place: string;
  readonly receivedAt: Instant;
  /** its own, the newest last */
  readonly remarks: readonly Said[];
}

/** A row of the inbox. */
export interface InboxRow {
  readonly id: string;
  /** null: it has none yet */
  readonly code: string | null;
  /** what the clerk saw, for the act to name */
  readonly seen: string;
  readonly inbox: Inbox;
  readonly source: Source;
  readonly receivedAt: Instant;
  /** ms after the deadline; null: in time */
  readonly late: number | null;
  readonly lateTakenAt: Instant | null;
  readonly changedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** the clerk who has noted it on the sender's word; null: the sender did it, or nobody */
  readonly withdrawnBy: string | null;
  readonly doubles: readonly { readonly inbox: Inbox; readonly at: Instant }[];
  /** nobody has decided, or what it was merged into is no longer for the dialogue */
  readonly undecided: boolean;
  readonly decisions: readonly {
    readonly result: Screening;
    readonly at: Instant;
    /** the clerk's seat */
    readonly by: string;
    readonly decider: string | null;
    readonly into: string | null;
  }[];
  readonly clarification: ClarificationView | null;
  /** redirected: only who may open it, and has, sees what it says */
  readonly sealed: "no" | "shut" | "open" | "elsewhere";
  readonly matter: MatterView | null;
}

/** How its sender sees a registration. */
export interface OwnOpinion extends FormView {
  readonly id: string;
  readonly seen: string;
  readonly code: string | null;
  readonly receivedAt: Instant;
  readonly late: number | null;
  readonly changedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** a clerk has noted it on its word */
  readonly onWord: boolean;
  /** when the same came once more: nothing was added */
  readonly doubleAt: Instant | null;
  /** null: nobody has decided */
  readonly result: Screening | null;
  readonly decidedAt: Instant | null;
  /** merge: the code of the opinion it is answered with */
  readonly into: string | null;
  /** where it was sent on to, or who sees to it */
  readonly destination: string;
  readonly clarification: ClarificationView | null;
  /** what it has answered */
  readonly answers: readonly AnswerSaid[];
  readonly notices: readonly Said[];
  /** once the order of speakers is published: its place there, or of the one that it is answered with; null: no place */
  readonly planned: { readonly turn: number | null } | null;
  /** of an individual: the code that shows it on any device */
  readonly receipt: string;
  /** of an individual, since the freeze; null: nothing is told of it here */
  readonly became: Became | null;
}

/** What the code of a receipt shows: an opinion, or a wish to attend. */
export type ByReceipt = OwnOpinion | ApplicationFound;

/** How a sender stands with its opinions. */
export interface OwnRegister {
  /** the last instant at which it is in time; null: there is no deadline */
  readonly last: Instant | null;
  /** how many are to be prepared at least; null: none is asked for */
  readonly minimum: number | null;
  readonly opinions: readonly OwnOpinion[];
}
