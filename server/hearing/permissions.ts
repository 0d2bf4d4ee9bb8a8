/** The one table of who may give which command in which state of the session. A missing cell is a type error. */
import { audienceOf, type Role, type SeatName } from "../../shared/audiences.ts";
import type { CommandType } from "../../shared/commands.ts";
import type { Refusal } from "../../shared/refusals.ts";
import type { HearingState, Session } from "./state.ts";

/**
 * `presider`: the co-chair who presides. `delegated`: a secretary, where the hearing's setting gives the
 * secretary the floor; the log then says on whose behalf.
 */
type Right = "yes" | "no" | "presider" | "delegated";
type When = Record<Session["kind"], boolean>;
interface Row {
  readonly who: Record<Role, Right>;
  readonly when: When;
}

const screens = { hall: "no", lectern: "no", mc: "no", department: "no", delegate: "no" } as const;
const presiding = { chair: "presider", secretary: "delegated", operator: "no", ...screens } as const;
const presidingOrSecretary = { chair: "presider", secretary: "yes", operator: "no", ...screens } as const;
const staff = { chair: "yes", secretary: "yes", operator: "no", ...screens } as const;
const secretary = { chair: "no", secretary: "yes", operator: "no", ...screens } as const;
const anyChair = { chair: "yes", secretary: "no", operator: "no", ...screens } as const;
const showing = { chair: "presider", secretary: "yes", operator: "yes", ...screens } as const;
const operator = { chair: "no", secretary: "no", operator: "yes", ...screens } as const;
const nobody = { chair: "no", secretary: "no", operator: "no", ...screens } as const;

const open: When = { scheduled: false, open: true, suspended: false, closed: false };
const before: When = { scheduled: true, open: false, suspended: false, closed: false };
const after: When = { scheduled: false, open: false, suspended: false, closed: true };
const stopped: When = { scheduled: false, open: false, suspended: true, closed: false };
const tillClosed: When = { scheduled: true, open: true, suspended: true, closed: false };
const sinceOpen: When = { scheduled: false, open: true, suspended: true, closed: false };
const followUp: When = { scheduled: false, open: true, suspended: true, closed: true };
const always: When = { scheduled: true, open: true, suspended: true, closed: true };

export const PERMISSIONS: Readonly<Record<CommandType, Row>> = {
  OpenSession: { who: presiding, when: before },
  SuspendSession: { who: presiding, when: open },
  ResumeSession: { who: presiding, when: stopped },
  ReopenSession: { who: presiding, when: after },
  CloseSession: { who: presiding, when: open },
  BeginStep: { who: presiding, when: open },
  EndStep: { who: presiding, when: open },
  // read by whoever reads it
  ReadRightsStatement: { who: { ...staff, mc: "yes" }, when: open },
  NameSecretaries: { who: presidingOrSecretary, when: tillClosed },
  ChangePlannedEnd: { who: presiding, when: sinceOpen },
  ShortenStep: { who: presiding, when: sinceOpen },
  ShortenAnswers: { who: presiding, when: sinceOpen },
  LimitRemaining: { who: presiding, when: sinceOpen },
  SaveTime: { who: presiding, when: sinceOpen },
  ConcludeOnGroups: { who: presidingOrSecretary, when: open },
  ConcludeInGeneral: { who: presidingOrSecretary, when: open },
  RecordAttendance: { who: secretary, when: tillClosed },
  RecordLateArrival: { who: secretary, when: tillClosed },
  CheckIn: { who: { ...secretary, operator: "yes" }, when: tillClosed },
  RecordOfficial: { who: { ...secretary, operator: "yes" }, when: tillClosed },
  IntroduceOfficial: {
    who: { ...secretary, chair: "presider", operator: "yes", mc: "yes" },
    when: tillClosed,
  },
  AddWalkIn: { who: presidingOrSecretary, when: tillClosed },
  AddRegistered: { who: presidingOrSecretary, when: tillClosed },
  AddOfficial: { who: presidingOrSecretary, when: tillClosed },
  AddAfterAnswers: { who: presidingOrSecretary, when: tillClosed },
  MoveEntry: { who: presidingOrSecretary, when: tillClosed },
  ArrangeQueue: { who: presidingOrSecretary, when: tillClosed },
  HoldHead: { who: presidingOrSecretary, when: tillClosed },
  ExplainOrderChange: { who: presidingOrSecretary, when: followUp },
  PutBackForLater: { who: presidingOrSecretary, when: open },
  SpeakerIsBack: { who: presidingOrSecretary, when: sinceOpen },
  WithdrawEntry: { who: secretary, when: tillClosed },
  LinkToDelegate: { who: secretary, when: followUp },
  CorrectName: { who: secretary, when: always },
  ShowTitle: { who: secretary, when: tillClosed },
  CloseList: { who: presiding, when: open },
  CallNext: { who: presiding, when: open },
  CallSpeaker: { who: presiding, when: open },
  CallOutOfList: { who: presiding, when: open },
  BeginSpeech: { who: presidingOrSecretary, when: open },
  EndSpeech: { who: presiding, when: open },
  StopSpeech: { who: presiding, when: open },
  MarkAbsent: { who: presidingOrSecretary, when: open },
  SubstituteSpeaker: { who: presidingOrSecretary, when: open },
  PauseClock: { who: presiding, when: open },
  ResumeClock: { who: presiding, when: open },
  AdjustTime: { who: presiding, when: open },
  CountFromCall: { who: presidingOrSecretary, when: open },
  StartEarlier: { who: presidingOrSecretary, when: open },
  Interject: { who: presiding, when: open },
  ResumeSpeaker: { who: presiding, when: open },
  UndoLastAct: { who: presiding, when: open },
  SplitOpinion: { who: presidingOrSecretary, when: sinceOpen },
  SetQuestions: { who: presidingOrSecretary, when: tillClosed },
  TickQuestion: { who: presidingOrSecretary, when: followUp },
  Divert: { who: presidingOrSecretary, when: sinceOpen },
  SettleDiversion: { who: secretary, when: followUp },
  AssignAnswer: { who: presiding, when: open },
  ChairAnswers: { who: presiding, when: open },
  AnswerInPlaceOf: { who: presidingOrSecretary, when: open },
  BeginAnswer: { who: presidingOrSecretary, when: open },
  EndAnswer: { who: presiding, when: open },
  CannotAnswerNow: { who: presidingOrSecretary, when: open },
  DeferAnswer: { who: presidingOrSecretary, when: open },
  RecordOutcome: { who: presiding, when: followUp },
  ChangeDueDate: { who: presiding, when: followUp },
  ReplyInWriting: { who: presiding, when: followUp },
  ReadUnheardNotice: { who: presiding, when: open },
  RecordReaction: { who: secretary, when: sinceOpen },
  HandOverChair: { who: { ...anyChair, chair: "presider" }, when: tillClosed },
  TakeOver: { who: anyChair, when: tillClosed },
  RequestChair: { who: anyChair, when: tillClosed },
  DeclineChair: { who: { ...anyChair, chair: "presider" }, when: tillClosed },
  SendNote: { who: { ...staff, operator: "yes" }, when: always },
  ReadNote: { who: staff, when: always },
  DraftConclusion: { who: secretary, when: tillClosed },
  ShowOnHall: { who: showing, when: always },
  ShowResultCard: { who: showing, when: open },
  ChooseHallScheme: { who: { ...staff, operator: "yes" }, when: always },
  TellLectern: { who: presidingOrSecretary, when: open },
  // a chair its own, and another's that has renewed itself: see its rule
  RenewSeat: { who: { ...operator, chair: "yes" }, when: always },
  SetClock: { who: { ...staff, operator: "yes" }, when: always },
  ShowAskMark: { who: showing, when: always },
  AskToSpeak: { who: { ...nobody, delegate: "yes" }, when: tillClosed },
  WithdrawRequest: { who: { ...nobody, delegate: "yes" }, when: tillClosed },
  AdmitRequest: { who: secretary, when: tillClosed },
  DeclineRequest: { who: secretary, when: tillClosed },
  TellReadiness: { who: { ...nobody, department: "yes" }, when: tillClosed },
  AnswerDue: { who: { ...nobody, department: "yes" }, when: followUp },
};

export type Authority =
  | { readonly kind: "allowed"; readonly onBehalfOf: SeatName | null }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** May this seat give this command now, and on whose behalf? (rules P1–P4) */
export function authorityOf(state: HearingState, actor: SeatName, type: CommandType): Authority {
  const row = PERMISSIONS[type];
  const right = row.who[audienceOf(actor).role];
  const delegated = right === "delegated" && state.plan.secretaryRunsFloor;
  if (right === "no" || (right === "delegated" && !delegated))
    return { kind: "refused", refusal: { code: "notAllowed" } };
  if (right === "presider" && actor !== state.presider) {
    return { kind: "refused", refusal: { code: "notPresiding", presider: state.presider } };
  }
  if (!row.when[state.session.kind]) return { kind: "refused", refusal: { code: "sessionNotOpen" } };
  return { kind: "allowed", onBehalfOf: delegated ? state.presider : null };
}
