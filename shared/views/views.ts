/** What each audience gets, field by field. Clocks travel as instants; screens draw the time themselves. */

import type { Attachment } from "../terms/attachments.ts";
import type { Holder } from "../terms/bodies.ts";
import type { TaskVerb } from "../terms/outcomes.ts";
import type { Phase } from "../terms/phase.ts";
import type { Rehearsal } from "../terms/rehearsal.ts";
import type { ChairSeat, SecretarySeat } from "../terms/seats.ts";
import type { HearingClock, Instant, TurnClock } from "../terms/time.ts";
import type { CaseView } from "./after/cases.ts";
import type { FollowUpView } from "./after/followUp.ts";
import type { MediaView } from "./after/media.ts";
import type { SigningView } from "./after/signature.ts";
import type { DeskView } from "./before/desk.ts";
import type { LeaderPreparation } from "./before/leader.ts";
import type { LeaderOffices } from "./before/leaderOffices.ts";
import type { OrganisationPageView } from "./before/organisation.ts";
import type { DepartmentView } from "./live/department.ts";
import type { DisplayParts, HallView, LecternView } from "./live/hall.ts";
import type { McView } from "./live/mc.ts";
import type { PhoneView } from "./live/phone.ts";
import type { IncidentView, PoliceView } from "./live/police.ts";
import type {
  ActView,
  AnswerView,
  DelegateView,
  FloorView,
  HelpView,
  LastTurnView,
  NoteView,
  OfficialView,
  OpinionView,
  OrderChangeView,
  OrganisationView,
  PersonView,
  QueueRow,
  StepView,
  UnheardView,
} from "./live/session.ts";

/** What chairs and secretaries share of the session. */
export interface SessionView {
  readonly version: number;
  readonly clock: HearingClock;
  readonly title: string;
  readonly date: string;
  readonly rehearsal: Rehearsal;
  readonly holder: Holder;
  readonly session: {
    readonly kind: "scheduled" | "open" | "suspended" | "closed";
    readonly since: Instant | null;
    readonly why: string;
    /** suspended: when it is to go on, where the chair said so */
    readonly until: Instant | null;
    /** closed: until when it may be opened again */
    readonly reopenUntil: Instant | null;
  };
  readonly presider: { readonly seat: ChairSeat; readonly name: string; readonly position: string };
  readonly chairs: readonly { readonly id: ChairSeat; readonly name: string; readonly position: string }[];
  readonly steps: readonly StepView[];
  readonly step: string | null;
  readonly plannedEnd: Instant;
  readonly rightsRead: boolean;
  /** what is read of everybody's rights and duties */
  readonly rightsText: string;
  readonly floor: FloorView;
  /** who has just spoken or answered, until the next is called */
  readonly lastTurn: LastTurnView | null;
  /** waiting in the segment of the current step (or the next one that has a floor) */
  readonly queue: readonly QueueRow[];
  readonly segment: "people" | "officials" | "after" | null;
  readonly helpSoon: readonly HelpView[];
  /** who waits in the other segments */
  readonly elsewhere: readonly {
    readonly segment: "people" | "officials" | "after";
    readonly rows: readonly QueueRow[];
  }[];
  /** places at the head of the queue that no rule moves */
  readonly heldHead: number;
  readonly organisations: readonly OrganisationView[];
  readonly orderChanges: readonly OrderChangeView[];
  readonly listClosed: boolean;
  readonly opinions: Readonly<Record<string, OpinionView>>;
  /** raised and not yet answered */
  readonly tray: readonly string[];
  /** raised, answered or not, without outcome */
  readonly withoutOutcome: readonly string[];
  readonly unheard: readonly string[];
  /** the same with who brings it, which unit answers in writing and until when (YYYY-MM-DD): read before 4.4 */
  readonly unheardRows: readonly UnheardView[];
  readonly answers: readonly AnswerView[];
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly group: string;
    readonly verb: TaskVerb;
    /** who may answer for it, the head first; some may not be there */
    readonly people: readonly (PersonView & { readonly present: boolean })[];
  }[];
  readonly acts: readonly ActView[];
  /** a complaint has just left the dialogue: its sentence is to be read until the next act, which `act` may be undone */
  readonly lastDiverted: { readonly number: number; readonly act: number; readonly undoable: boolean } | null;
  readonly limits: {
    readonly speech: number;
    readonly answerBase: number;
    readonly answerPerFurther: number;
    /** decided: opinions of one unit are answered in one go */
    readonly answersTogether: boolean;
    readonly warnAt: readonly number[];
    readonly official: number;
    /** the People's limit never goes under this */
    readonly minimum: number;
  };
  readonly delegates: readonly DelegateView[];
  /** office holders in protocol order */
  readonly officials: readonly OfficialView[];
  /** the co-chair who asks to preside */
  readonly chairRequest: ChairSeat | null;
  /** what the office proposes to be read at the end */
  readonly conclusionDraft: string;
  readonly fields: readonly string[];
  /** days off beside weekends and the holidays of each year */
  readonly daysOff: readonly string[];
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  /** groups already concluded on; "" = the general conclusion */
  readonly concluded: readonly string[];
  readonly secretaries: { readonly minutes: SecretarySeat; readonly synthesis: SecretarySeat };
  readonly diversions: readonly {
    readonly number: number;
    readonly kind: string;
    readonly destination: string;
  }[];
  readonly secretaryRunsFloor: boolean;
  /** what was given as a task, by its day, with what its units report; nothing before the closing */
  readonly cases: readonly CaseView[];
  /** the minutes on their way to signature; null while the session may still go on */
  readonly signing: SigningView | null;
  /** chairs' seats whose link was last renewed from the seat itself, and when: perhaps by somebody else */
  readonly renewed: readonly { readonly seat: ChairSeat; readonly at: Instant }[];
  readonly hall: {
    readonly scene: string;
    readonly pinned: boolean;
    readonly scheme: "dark" | "light";
    readonly askMark: boolean;
  };
  /** what the lectern shows of the chair's word */
  readonly lecternMessage: string | null;
  readonly attendance: {
    readonly taken: boolean;
    readonly allocated: { readonly present: number; readonly of: number };
    readonly individuals: { readonly present: number; readonly of: number };
  };
}

export interface ChairView extends SessionView {
  readonly role: "chair";
  readonly seat: ChairSeat;
  readonly presiding: boolean;
  readonly notes: readonly NoteView[];
  /** of the phase before; null once the hearing is live */
  readonly offices: LeaderOffices | null;
  /** documents of the dossier that are for leaders; empty once the session is closed */
  readonly documents: readonly Attachment[];
  /** what is prepared; null once the hearing is live */
  readonly preparation: LeaderPreparation | null;
  /** restricted matters that no leader has let be published; empty before the session is closed */
  readonly hiddenFromPublic: readonly { readonly id: string; readonly title: string }[];
  /** what became of what was given; null until the desk has opened cases */
  readonly followUp: FollowUpView | null;
}

export interface SectionView {
  readonly id: string;
  readonly level: 1 | 2;
  readonly kind: "step" | "turn" | "answer" | "sealed" | "unplaced";
  readonly title: string;
  readonly meta: string;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly missingOutcome: boolean;
  readonly current: boolean;
  readonly mayWrite: boolean;
  /** approved or signed: nothing more is typed there */
  readonly locked: boolean;
  /** opinion whose registered text is inserted by one key */
  readonly opinion: string | null;
}

/** Asked by phone to speak, and not yet admitted or declined. */
export interface RequestView {
  readonly id: string;
  readonly who: PersonView;
  readonly organisation: string;
  readonly content: string;
  readonly at: Instant;
}

export interface SecretaryView extends SessionView {
  readonly role: "secretary";
  readonly seat: SecretarySeat;
  readonly phase: Phase;
  readonly duty: "minutes" | "synthesis";
  readonly notes: readonly NoteView[];
  readonly sections: readonly SectionView[];
  /** what the hall's displays show */
  readonly displays: DisplayParts;
  readonly requests: readonly RequestView[];
}

export interface OperatorView {
  readonly role: "operator";
  readonly version: number;
  readonly clock: HearingClock;
  readonly title: string;
  readonly rehearsal: Rehearsal;
  readonly session: SessionView["session"];
  readonly phase: Phase;
  /** how far each organisation's list has come; none once the hearing is live */
  readonly rosters: readonly {
    readonly number: number;
    readonly name: string;
    readonly quota: number;
    readonly entered: number;
  }[];
  /** the operator may freeze what a folder has prepared; otherwise the organiser's clerk freezes at the desk */
  readonly freezesFolder: boolean;
  readonly hall: SessionView["hall"];
  readonly displays: DisplayParts;
  /** the second display's own scene; null: it follows the first */
  readonly hall2: string | null;
  readonly warnAt: readonly number[];
  /** of whoever has the floor; then as it stood at the end, until the next is called: for the chime */
  readonly turnClock: TurnClock | null;
  readonly helpSoon: readonly HelpView[];
  readonly steps: readonly StepView[];
  readonly concerns: readonly { readonly id: string; readonly title: string }[];
  /** what may be shown as a result card, by its display title */
  readonly results: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly officials: readonly OfficialView[];
  readonly chairs: SessionView["chairs"];
  readonly presider: SessionView["presider"];
  readonly renewed: SessionView["renewed"];
  readonly notes: readonly NoteView[];
  /** of safety and order: on no screen but this and the police's */
  readonly incidents: readonly IncidentView[];
}

export type View =
  | ChairView
  | SecretaryView
  | OperatorView
  | HallView
  | LecternView
  | McView
  | PoliceView
  | MediaView
  | DepartmentView
  | OrganisationPageView
  | DeskView
  | PhoneView;
