/** Events: what has happened, past tense. Their time is the entry's `at`; who did it, the entry's `actor`. */
import type { ChairSeat, HallSeat, SeatName, SecretarySeat, StaffSeat } from "../../shared/audiences.ts";
import type { DueAnswer, ReadinessWord } from "../../shared/departmentView.ts";
import { FLOOR_ACT_TYPES } from "../../shared/floorActs.ts";
import type { DuePreset } from "../../shared/outcomes.ts";
import type { HearingClock, Instant } from "../../shared/time.ts";
import type { Limits, Plan } from "./plan.ts";
import type { TimeEvent } from "./records.ts";
import type { Entry, Opinion, Outcome, Scene, Step } from "./state.ts";

export type OutcomeContent = Omit<Outcome, "at" | "by">;

export type HearingEvent =
  | {
      type: "HearingPrepared";
      plan: Plan;
      limits: Limits;
      steps: Step[];
      opinions: Opinion[];
      entries: Entry[];
      presider: ChairSeat;
    }
  | { type: "ClockSet"; clock: HearingClock }
  | { type: "SessionOpened" }
  /** `until`: when it is to go on */
  | { type: "SessionSuspended"; why: string; until?: Instant }
  | { type: "SessionResumed" }
  | { type: "SessionClosed" }
  | { type: "SessionReopened" }
  | { type: "StepBegun"; step: string; queue: string[] | null; despite: string[] }
  | { type: "StepEnded"; step: string }
  | { type: "RightsStatementRead" }
  | { type: "SecretariesNamed"; minutes: SecretarySeat; synthesis: SecretarySeat }
  | TimeEvent
  | { type: "ConcludedOnGroups"; groups: string[]; text: string }
  | { type: "ConcludedInGeneral"; text: string }
  | { type: "ConclusionDrafted"; text: string }
  | { type: "OfficialRecorded"; person: string; present: boolean }
  | { type: "OfficialIntroduced"; person: string; introduced: boolean }
  | { type: "AttendanceRecorded"; absent: Record<string, string>; substitutes: Record<string, string> }
  | { type: "LateArrivalRecorded"; person: string }
  | { type: "CheckedIn"; person: string }
  | { type: "EntryAdded"; entry: Entry; opinion: Opinion | null }
  | { type: "EntryMoved"; entry: string; before: string | null; why?: string }
  | { type: "EntryPutBack"; entry: string; after: string | null }
  | { type: "QueueArranged"; order: string[]; why: string }
  | { type: "HeadHeld"; places: number }
  | { type: "OrderChangeExplained"; change: number; why: string }
  | { type: "SpeakerReturned"; entry: string }
  | { type: "EntryWithdrawn"; entry: string; words: string }
  | { type: "EntryLinked"; entry: string; person: string }
  /** `from`: the row of the register that was wrong */
  | {
      type: "NameCorrected";
      entry: string;
      from: string;
      person: string;
      organisation: string;
      content: string | null;
    }
  | { type: "TitleShown"; opinion: string; displayTitle: string }
  | { type: "ListClosed"; unheard: string[]; why: string }
  | { type: "SpeakerCalled"; turn: string }
  | { type: "SpeechBegun"; turn: string; allotted: number | null }
  | { type: "SpeechEnded"; turn: string }
  | { type: "SpeechStopped"; turn: string; reason: string }
  | { type: "SpeakerAbsent"; turn: string }
  | { type: "SpeakerSubstituted"; turn: string; person: string; why: string }
  | { type: "ClockPaused"; holder: string; why: string }
  | { type: "ClockResumed"; holder: string }
  | { type: "TimeAdjusted"; holder: string; by: number }
  | { type: "CountedFromCall"; turn: string }
  | { type: "StartedEarlier"; holder: string; by: number }
  | { type: "ChairInterjected"; turn: string; text: string }
  | { type: "SpeakerResumed"; turn: string }
  | { type: "ActUndone"; act: number }
  | {
      type: "OpinionSplit";
      opinion: string;
      parts: { id: string; title: string; field: string; lead: string | null; supporting: string[] }[];
    }
  | { type: "QuestionsSet"; opinion: string; questions: string[] }
  | { type: "QuestionTicked"; opinion: string; question: string; answered: boolean }
  | { type: "OpinionDiverted"; opinion: string; turn: string | null; destination: string }
  | { type: "DiversionSettled"; opinion: string; kind: string; destination: string }
  | {
      type: "AnswerAssigned";
      answer: string;
      opinions: string[];
      lead: string;
      supporting: string[];
      respondent: string;
    }
  | { type: "RespondentReplaced"; answer: string; respondent: string }
  | { type: "AnswerBegun"; answer: string; allotted: number | null }
  | { type: "AnswerEnded"; answer: string }
  | { type: "AnswerReturned"; answer: string; why: string }
  | { type: "AnswerDeferred"; answer: string; until: "endOfPart" | "inWriting" }
  | { type: "OutcomeRecorded"; opinions: string[]; outcome: OutcomeContent }
  | { type: "DueDateChanged"; opinions: string[]; due: { preset: DuePreset; date: string }; why: string }
  | { type: "UnheardNoticeRead"; opinions: string[]; text: string }
  | { type: "ReactionRecorded"; entry: string; about: string; reaction: string; note: string }
  | { type: "ChairHandedOver"; to: ChairSeat }
  | { type: "ChairTakenOver"; to: ChairSeat; presiderLastSeen: number }
  | { type: "ChairRequested"; by: ChairSeat }
  | { type: "ChairDeclined" }
  | { type: "NoteSent"; note: string; to: StaffSeat; text: string; about: string | null }
  | { type: "NoteRead"; note: string }
  /** without `display`: the first */
  | {
      type: "SceneShown";
      scene: Scene;
      pinned: boolean;
      text: string;
      opinions: string[];
      display?: HallSeat;
      /** of a pause: when it ends */
      until?: Instant;
    }
  | { type: "HallSchemeChosen"; scheme: "dark" | "light" }
  | { type: "LecternTold"; holder: string; text: string | null }
  | { type: "SeatRenewed"; seat: SeatName; generation: number }
  | { type: "ReadinessTold"; opinion: string; unit: string; word: ReadinessWord }
  /** `due`: the day that it is about */
  | { type: "DueAnswered"; opinion: string; unit: string; due: string; said: DueAnswer }
  | { type: "AskMarkShown"; on: boolean }
  | {
      type: "RequestMade";
      request: string;
      phone: string;
      person: string;
      organisation: string;
      content: string;
    }
  | { type: "RequestAdmitted"; request: string; entry: string }
  | { type: "RequestDeclined"; request: string; words: string }
  | { type: "RequestWithdrawn"; request: string; entry: string | null };

export type EventType = HearingEvent["type"];
export type EventOf<T extends EventType> = Extract<HearingEvent, { type: T }>;

/** A commit as the fold reads it: the events of one act, when, by whom. */
export interface Commit {
  readonly version: number;
  readonly commandId: string;
  readonly fingerprint: string;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly events: readonly HearingEvent[];
}

/** The acts of the floor: those that "undo" takes back (rule F20). */
export const FLOOR_ACTS: ReadonlySet<EventType> = new Set<EventType>(FLOOR_ACT_TYPES);
