/** What the desk shows of the offices' preparation: dossier, checklist, programme, lists, invitations, individuals. */

import type { Level } from "../../reckoning/legalClocks.ts";
import type { Attachment, Reader } from "../../terms/attachments.ts";
import type { CheckState } from "../../terms/checklist.ts";
import type { TaskVerb } from "../../terms/outcomes.ts";
import type { Needed } from "../../terms/programme.ts";
import type { Received } from "../../terms/recipients.ts";
import type { Body, ChairSeat, SeatName, SecretarySeat } from "../../terms/seats.ts";
import type { Instant } from "../../terms/time.ts";
import type { ListedDelegate } from "./organisation.ts";

export interface DossierView {
  readonly number: string;
  readonly level: Level;
  readonly opened: { readonly at: Instant; readonly by: Body } | null;
  /** null: the day is tentative */
  readonly dateConfirmedAt: Instant | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly chairs: readonly string[];
  /** the day that the backdrop names where it is another one; null: it agrees */
  readonly otherDayOnBackdrop: string | null;
  /** its text, a line each */
  readonly backdrop: readonly string[];
  readonly announcement: {
    readonly id: string;
    readonly at: Instant;
    readonly dateText: string;
    readonly place: string;
    readonly topics: string;
    readonly howToRegister: string;
    readonly channels: readonly string[];
    readonly updates: readonly { readonly at: Instant; readonly text: string }[];
  } | null;
  readonly guidance: readonly {
    readonly at: Instant;
    readonly forms: readonly string[];
    readonly to: readonly string[];
    readonly text: string;
  }[];
  readonly files: readonly (Attachment & { readonly readers: readonly Reader[] })[];
  /** the first late instants; null: none were set */
  readonly deadlines: DeadlinesView | null;
}

/** Of the organisations' and wards' opinions and lists, and of the synthesis for the leaders. */
export interface DeadlinesView {
  readonly organisations: Instant;
  readonly wards: Instant;
  readonly synthesis: Instant | null;
}

interface LetterheadView {
  readonly superior: string;
  readonly issuer: readonly string[];
  readonly symbol: string;
}

/** What matters only after the half day, and is set then too. */
export interface LaterSettings {
  readonly recipients: readonly string[];
  /** the own ones of those documents that have any */
  readonly recipientsOf: Readonly<Partial<Record<Received, readonly string[]>>>;
  readonly followUp: {
    readonly oneLeaderDirects: boolean;
    readonly retentionDays: number;
    readonly publicSaysOverdue: boolean;
  };
}

/** What the plan says beside the dossier's own fields: each section as it stands. */
export interface SettingsView extends LaterSettings {
  /** in seconds */
  readonly limits: {
    readonly speechSeconds: number;
    readonly walkInSeconds: number;
    readonly officialSeconds: number;
    readonly afterAnswersSeconds: number;
    readonly answerSeconds: number;
    readonly answerPerFurtherOpinionSeconds: number;
    readonly minimumSpeechSeconds: number;
    readonly warnAtSeconds: readonly number[];
  };
  readonly rights: readonly string[];
  readonly basis: readonly string[];
  /** the day of the plan's paper; "": not written */
  readonly issuedOn: string;
  readonly place: string;
  readonly secretariesFrom: string;
  readonly party: LetterheadView;
  readonly state: LetterheadView;
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly fields: readonly string[];
    /** how a task is put to it */
    readonly verb: TaskVerb;
  }[];
  readonly clerks: readonly { readonly number: number; readonly name: string; readonly body: Body }[];
  /** 0: no seat is given by itself; null: the seats stand in the hearing's folder */
  readonly seatsInRow: number | null;
  /** in their order; `opinions`: how many bear it, and keep it; `units`: who covers it, by short name */
  readonly fields: readonly {
    /** its name */
    readonly id: string;
    readonly name: string;
    readonly opinions: number;
    readonly units: readonly string[];
  }[];
  readonly floor: { readonly secretaryRunsFloor: boolean; readonly nextShown: number };
  /** the deadlines that go with the hearing's day, which was moved since they were set; null: they do */
  readonly proposed: DeadlinesView | null;
}

export interface CheckItemView {
  readonly id: string;
  readonly title: string;
  readonly owner: Body;
  /** YYYY-MM-DD */
  readonly due: string;
  readonly state: CheckState;
  readonly escalatedAt: Instant | null;
  readonly directions: readonly { readonly at: Instant; readonly by: ChairSeat; readonly text: string }[];
  /** the newest last */
  readonly history: readonly {
    readonly at: Instant;
    readonly by: SeatName;
    readonly state: CheckState;
    readonly text: string;
  }[];
  /** what it was before each edit, the newest last */
  readonly edits: readonly {
    readonly at: Instant;
    readonly by: SeatName;
    readonly title: string;
    readonly owner: Body;
    readonly due: string;
  }[];
}

/** An item that is none any more. */
export interface RemovedItemView {
  readonly id: string;
  readonly title: string;
  readonly owner: Body;
  readonly at: Instant;
  readonly by: SeatName;
  readonly why: string;
}

export interface ProgrammeRow {
  readonly step: string;
  readonly title: string;
  /** who does it; may be empty */
  readonly by: string;
  readonly minutes: number;
  readonly kind: string;
  /** why it cannot be left out; null: it can */
  readonly needed: Needed | null;
}

export interface ProgrammeView {
  /** all steps that the plan knows, with the plan's minutes */
  readonly known: readonly ProgrammeRow[];
  /** null: nobody has built it yet */
  readonly steps: readonly ProgrammeRow[] | null;
  readonly publishedAt: Instant | null;
  /** what stands has been published */
  readonly upToDate: boolean;
  readonly changes: readonly { readonly at: Instant; readonly why: string }[];
}

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly represents: string;
  readonly substitute: boolean;
  /** in the hall; "": none, or the other's whom it may stand in for */
  readonly place: string;
  readonly placedByHand: boolean;
  /** as it is entered: for whoever changes it */
  readonly entered: ListedDelegate;
  /** others of the same name: the organisation or body of each */
  readonly namesakes: readonly string[];
}

export interface RosterRow {
  /** its number: a list that has not changed is not told again */
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** what kind of organisation it is */
  readonly kind: string;
  readonly quota: number;
  readonly minimum: number;
  readonly listed: number;
  /** opinions that it has sent and not taken back */
  readonly registered: number;
  /** the ms by which the list came too late; null: in time, or not yet */
  readonly lateBy: number | null;
  readonly lateKept: { readonly at: Instant; readonly why: string } | null;
  readonly delegates: readonly ListedPerson[];
  readonly replaced: readonly { readonly by: string; readonly why: string }[];
  /** when it was reminded */
  readonly reminded: readonly Instant[];
}

export interface ApplicationRow {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly residence: string;
  readonly at: Instant;
  readonly state: "waiting" | "admitted" | "refused" | "withdrawn";
  /** in the hall; "": none */
  readonly place: string;
  readonly placedByHand: boolean;
  /** why it was refused */
  readonly words: string;
  readonly namesakes: readonly string[];
  /** a number or an address was given */
  readonly hasReach: boolean;
  /** the clerk's seat that has written it down, and the code to tell the applicant; null: it came by phone */
  readonly written: { readonly by: string; readonly receipt: string } | null;
}

export interface InvitationRow {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  /** the organisation, the unit or the body */
  readonly body: string;
  readonly kind: "official" | "delegate" | "individual";
  /** protocol order of an official */
  readonly order: number;
  readonly pronunciation: string;
  readonly mayAnswer: boolean;
  /** the letter's number; null: not invited yet */
  readonly letter: string | null;
  /** when the hearing begins by that letter, where its day or place is another by now */
  readonly outdated: Instant | null;
  readonly answer: "confirmed" | "declined" | null;
  /** what was said to the letter that this one corrects */
  readonly earlier: "confirmed" | "declined" | null;
  readonly why: string;
  /** a number or an address was given */
  readonly hasReach: boolean;
  /** the name of who comes instead */
  readonly substitute: string;
}

/** An office holder or guest, as the desk enters it. */
export interface OfficialRow {
  readonly id: string;
  /** as it is addressed; null: only the office is known */
  readonly called: string | null;
  readonly name: string;
  readonly addressForm: string;
  readonly position: string;
  readonly pronunciation: string;
  /** the unit's id, or the name of another body */
  readonly unit: string;
  readonly body: string;
  readonly role: string;
  readonly order: number;
  readonly mayAnswer: boolean;
  readonly timed: boolean;
  /** the co-chair's or secretary's seat that is this one's */
  readonly seat: ChairSeat | SecretarySeat | null;
  readonly invited: boolean;
}

export interface OfficesView {
  /** in the order of protocol */
  readonly officials: readonly OfficialRow[];
  readonly dossier: DossierView;
  readonly settings: SettingsView;
  readonly checklist: readonly CheckItemView[];
  readonly removedItems: readonly RemovedItemView[];
  readonly programme: ProgrammeView;
  readonly rosters: readonly RosterRow[];
  readonly applications: readonly ApplicationRow[];
  readonly letters: readonly { readonly number: string; readonly to: string; readonly at: Instant }[];
  readonly invitations: readonly InvitationRow[];
}
