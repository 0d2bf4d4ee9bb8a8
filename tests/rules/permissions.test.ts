import { describe, expect, it } from "vitest";
import { authorityOf } from "../../server/rulebook/frame/rights.ts";
import { ACTS } from "../../server/rulebook/rulebook.ts";
import { type ChairSeat, SEAT_NAMES, type SeatName } from "../../shared/terms/seats.ts";
import type { CommandType } from "../../shared/wire/commands/commands.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { founded, preparation, Spec } from "../support/hearingSpec.ts";

/** every seat, that of a unit, of an organisation, and a phone */
const SEAT_LIST: readonly SeatName[] = [
  ...SEAT_NAMES,
  ...(["unit.U02", "org.1", "phone.p1", "desk.1", "desk.2", "desk.3", "desk.4"] as const),
];
/** of the live phase, and after it */
const STATES = ["scheduled", "open", "suspended", "closed"] as const;
/** the phase before is a column of its own */
const SITUATIONS = ["preparing", ...STATES] as const;
type State = (typeof SITUATIONS)[number];

/** Who may, by the seat that presides and by the hearing's setting that the secretary runs the floor. */
const WHO = {
  presider: (seat: SeatName, presider: ChairSeat) => seat === presider,
  presiderOrAide: (seat: SeatName, presider: ChairSeat, aide: boolean) =>
    seat === presider || (aide && (seat === "T1" || seat === "T2")),
  presiderOrSecretary: (seat: SeatName, presider: ChairSeat) =>
    seat === presider || seat === "T1" || seat === "T2",
  presiderSecretaryOrOperator: (seat: SeatName, presider: ChairSeat) =>
    seat === presider || seat === "T1" || seat === "T2" || seat === "operator",
  secretary: (seat: SeatName) => seat === "T1" || seat === "T2",
  anyChair: (seat: SeatName) => seat === "A" || seat === "B" || seat === "C",
  secretaryOrOperator: (seat: SeatName) => seat === "T1" || seat === "T2" || seat === "operator",
  chairOrSecretary: (seat: SeatName) => ["A", "B", "C", "T1", "T2"].includes(seat),
  chairSecretaryOrMc: (seat: SeatName) => ["A", "B", "C", "T1", "T2", "mc"].includes(seat),
  introducing: (seat: SeatName, presider: ChairSeat) =>
    [presider, "T1", "T2", "operator", "mc"].includes(seat),
  chairOrOperator: (seat: SeatName) => ["A", "B", "C", "operator"].includes(seat),
  allStaff: (seat: SeatName) => ["A", "B", "C", "T1", "T2", "operator"].includes(seat),
  department: (seat: SeatName) => seat.startsWith("unit."),
  organisation: (seat: SeatName) => seat.startsWith("org."),
  operator: (seat: SeatName) => seat === "operator",
  operatorOrPolice: (seat: SeatName) => seat === "operator" || seat === "police",
  // clerks: the organiser's, the Front's, the Party office's, that of council and committee
  organisersClerk: (seat: SeatName) => seat === "desk.1",
  organisersClerkOrChair: (seat: SeatName) => ["desk.1", "A", "B", "C"].includes(seat),
  inboxClerk: (seat: SeatName) => seat === "desk.1" || seat === "desk.2",
  organisationOrInboxClerk: (seat: SeatName) =>
    seat.startsWith("org.") || seat === "desk.1" || seat === "desk.2",
  inboxOrPartyClerk: (seat: SeatName) => /^desk\.[123]$/.test(seat),
  partyClerk: (seat: SeatName) => seat === "desk.3",
  departmentOrParty: (seat: SeatName) => seat.startsWith("unit.") || seat === "desk.3",
  departmentOrClerk: (seat: SeatName) => /^(unit|desk)\./.test(seat),
  frontsClerk: (seat: SeatName) => seat === "desk.2",
  clerkButFronts: (seat: SeatName) => ["desk.1", "desk.3", "desk.4"].includes(seat),
  anyClerk: (seat: SeatName) => seat.startsWith("desk."),
  clerkOrPhone: (seat: SeatName) => /^(desk|phone)\./.test(seat),
  phoneOrInboxClerk: (seat: SeatName) => /^(phone\.|desk\.[12]$)/.test(seat),
  unit: (seat: SeatName) => seat.startsWith("unit."),
  invited: (seat: SeatName) => /^(desk|unit|org|phone)\./.test(seat),
  phone: (seat: SeatName) => seat.startsWith("phone."),
  secretaryOrOrganiser: (seat: SeatName) => ["T1", "T2", "desk.1"].includes(seat),
  operatorOrOrganiser: (seat: SeatName) => seat === "operator" || seat === "desk.1",
  officeDesk: (seat: SeatName) => seat === "desk.3" || seat === "desk.4",
  officeDeskOrUnit: (seat: SeatName) => /^(desk\.[34]|unit\..*)$/.test(seat),
  officeDeskOrChair: (seat: SeatName) => ["desk.3", "desk.4", "A", "B", "C"].includes(seat),
  sender: (seat: SeatName) => /^(unit|org|phone)\./.test(seat) || seat === "desk.1" || seat === "desk.2",
  collector: (seat: SeatName) => /^(org|unit|desk)\./.test(seat),
} as const;

// The rule P1 said a second time, by group instead of by command: a cell changed in one place alone turns red.
const EXPECTED: readonly [keyof typeof WHO, readonly State[], readonly CommandType[]][] = [
  ["presiderOrAide", ["scheduled"], ["OpenSession"]],
  ["presiderOrAide", ["suspended"], ["ResumeSession"]],
  ["presiderOrAide", ["closed"], ["ReopenSession"]],
  ["chairSecretaryOrMc", ["open"], ["ReadRightsStatement"]],
  ["introducing", ["scheduled", "open", "suspended"], ["IntroduceOfficial"]],
  [
    "presiderOrAide",
    ["open"],
    [
      "SuspendSession",
      "CloseSession",
      "BeginStep",
      "EndStep",
      "CloseList",
      "CallNext",
      "CallSpeaker",
      "CallOutOfList",
      "EndSpeech",
      "StopSpeech",
      "PauseClock",
      "ResumeClock",
      "AdjustTime",
      "Interject",
      "ResumeSpeaker",
      "UndoLastAct",
      "AssignAnswer",
      "ChairAnswers",
      "EndAnswer",
      "ReadUnheardNotice",
    ],
  ],
  [
    "presiderOrAide",
    ["open", "suspended"],
    ["ChangePlannedEnd", "ShortenStep", "ShortenAnswers", "LimitRemaining", "SaveTime"],
  ],
  ["presiderOrAide", ["open", "suspended", "closed"], ["RecordOutcome", "ChangeDueDate", "ReplyInWriting"]],
  [
    "presiderOrSecretary",
    ["open"],
    [
      "ConcludeOnGroups",
      "ConcludeInGeneral",
      "PutBackForLater",
      "BeginSpeech",
      "MarkAbsent",
      "SubstituteSpeaker",
      "CountFromCall",
      "StartEarlier",
      "AnswerInPlaceOf",
      "BeginAnswer",
      "CannotAnswerNow",
      "DeferAnswer",
      "TellLectern",
    ],
  ],
  ["presiderOrSecretary", ["open", "suspended"], ["SpeakerIsBack", "SplitOpinion", "Divert"]],
  [
    "presiderOrSecretary",
    ["scheduled", "open", "suspended"],
    [
      "NameSecretaries",
      "SetQuestions",
      "AddWalkIn",
      "AddRegistered",
      "AddOfficial",
      "AddAfterAnswers",
      "MoveEntry",
      "ArrangeQueue",
      "HoldHead",
    ],
  ],
  ["presiderOrSecretary", ["open", "suspended", "closed"], ["ExplainOrderChange", "TickQuestion"]],
  ["secretary", ["open", "suspended"], ["RecordReaction"]],
  ["secretary", STATES, ["CorrectName"]],
  ["secretary", ["open", "suspended", "closed"], ["LinkToDelegate", "SettleDiversion"]],
  [
    "secretary",
    ["scheduled", "open", "suspended"],
    ["RecordAttendance", "RecordLateArrival", "WithdrawEntry", "ShowTitle", "DraftConclusion"],
  ],
  ["secretaryOrOrganiser", ["scheduled", "open", "suspended"], ["SeatDelegate"]],
  ["presider", ["scheduled", "open", "suspended"], ["HandOverChair", "DeclineChair"]],
  ["anyChair", ["scheduled", "open", "suspended"], ["TakeOver", "RequestChair"]],
  ["secretaryOrOperator", ["scheduled", "open", "suspended"], ["CheckIn", "RecordOfficial"]],
  ["chairOrSecretary", STATES, ["ReadNote"]],
  ["presiderSecretaryOrOperator", ["open"], ["ShowResultCard"]],
  ["presiderSecretaryOrOperator", STATES, ["ShowOnHall"]],
  ["allStaff", STATES, ["ChooseHallScheme", "SendNote"]],
  ["allStaff", SITUATIONS, ["SetClock"]],
  ["chairOrOperator", SITUATIONS, ["RenewSeat"]],
  [
    "organisationOrInboxClerk",
    ["preparing"],
    ["SubmitDelegateList", "EnterDelegate", "ChangeDelegate", "ReplaceDelegate", "RemoveDelegate"],
  ],
  [
    "organisersClerk",
    ["preparing"],
    [
      "AcceptLateList",
      "PlaceDelegate",
      "PublishAnnouncement",
      "UpdateAnnouncement",
      "SendGuidance",
      "AttachToDossier",
      "TakeOffDossier",
      "OpenDossierFile",
      "MakeChecklist",
      "EditChecklistItem",
      "RemoveChecklistItem",
      "ChangeBackdrop",
      "EnterOfficial",
      "ChangeOfficial",
      "RemoveOfficial",
      "AdmitIndividuals",
      "RefuseIndividual",
    ],
  ],
  ["sender", ["preparing"], ["RegisterOpinion", "ChangeOpinion", "WithdrawOpinion", "AnswerClarification"]],
  [
    "inboxClerk",
    ["preparing"],
    [
      ...([
        "CreateDossier",
        "RemindOrganisations",
        "RegisterOpinions",
        "SubmitDelegateLists",
        "AcceptLate",
        "WithdrawForSender",
        "Screen",
        "MakeSlip",
      ] as const),
      ...(["AskClarification", "SettleClarification", "NotifySender", "OpenSealed", "ShutSealed"] as const),
    ],
  ],
  ["inboxOrPartyClerk", ["preparing"], ["ShowReach", "HideReach"]],
  [
    "partyClerk",
    ["preparing"],
    ["BuildProgramme", "ChangeProgramme", "PublishProgramme", "IssueInvitations"],
  ],
  ["anyClerk", ["preparing"], ["UpdateChecklist", "EscalateChecklistItem"]],
  ["anyChair", ["preparing"], ["ConfirmDate", "DirectChecklistItem"]],
  ["invited", ["preparing"], ["ConfirmInvitations", "DeclineInvitation"]],
  ["phoneOrInboxClerk", ["preparing"], ["ApplyToAttend", "WithdrawApplication"]],
  ["operatorOrOrganiser", ["preparing"], ["Freeze"]],
  ["operator", STATES, ["ReceiveIncident", "SettleIncident"]],
  ["operatorOrPolice", STATES, ["NoteIncident"]],
  [
    "collector",
    ["preparing"],
    ["CollectRawOpinion", "CollectRawOpinions", "ChangeRawOpinion", "WithdrawRawOpinion"],
  ],
  ["unit", ["preparing"], ["RemarkOnOpinion"]],
  [
    "organisersClerk",
    ["preparing"],
    [
      "FormGroup",
      "RenameGroup",
      "MoveGroup",
      "GroupOpinions",
      "GroupRawOpinions",
      "AssignLead",
      "MarkHot",
      "MarkRestricted",
      "ProposeTitle",
      "ApproveTitles",
      "WriteChairNote",
      "SubmitReport",
      "ConsultOnReport",
      "BuildQueue",
      "AddToQueue",
      "RemoveFromQueue",
      "MoveInQueue",
      "PublishQueue",
      "UndoOrderChange",
    ],
  ],
  ["officeDesk", ["preparing"], ["IssueSlips", "ReaddressSlip"]],
  ["officeDeskOrChair", ["preparing"], ["ReturnDraft", "ApproveDrafts"]],
  ["anyChair", ["preparing"], ["AcknowledgeReport", "DirectGroups"]],
  ["department", ["preparing"], ["DraftAnswer"]],
  ["department", ["scheduled", "open", "suspended"], ["TellReadiness"]],
  ["department", ["open", "suspended", "closed"], ["AnswerDue"]],
  ["department", ["closed"], ["ReportTask", "AcceptTask", "ProposeDueDate", "AskExtension"]],
  ["departmentOrClerk", ["closed"], ["AddEvidence"]],
  ["departmentOrParty", ["closed"], ["ReportResult"]],
  [
    "anyChair",
    ["closed"],
    [
      ...(["DirectCase", "ChangeCaseDueDate", "GrantExtension", "RefuseExtension"] as const),
      ...(["DirectEscalation", "ReopenCase"] as const),
    ],
  ],
  ["organisersClerk", ["closed"], ["OpenCases", "SetHolidays"]],
  ["organisersClerk", ["scheduled", "open", "suspended", "closed"], ["AddConclusionTask"]],
  ["organisersClerkOrChair", ["closed"], ["ReassignCase"]],
  ["partyClerk", ["closed"], ["TellAsker", "ReleaseNotice"]],
  ["officeDesk", ["closed"], ["TransferCase", "RecordAuthorityAnswer"]],
  ["officeDeskOrUnit", ["closed"], ["EscalateCase"]],
  ["clerkButFronts", ["closed"], ["RemindUnits", "EndUnanswered"]],
  ["frontsClerk", ["closed"], ["VerifyCase"]],
  ["presider", ["closed"], ["ApproveSection", "SendBackSection"]],
  ["secretary", ["closed"], ["SubmitMinutes", "CorrectSection", "AnnexMinutes"]],
  ["presiderOrSecretary", ["closed"], ["SignMinutes", "SignAnnex"]],
  [
    "partyClerk",
    ["closed"],
    ["IssueConclusionNotice", "IssueLeadersReport", "IssuePeriodicReport", "AnnounceResults"],
  ],
  ["frontsClerk", ["closed"], ["IssueSupervisionReport"]],
  ["organisersClerk", ["closed"], ["IssueResultReport"]],
  ["anyClerk", ["preparing", "closed"], ["NumberDocument", "WriteOwnWords"]],
  ["organisersClerk", ["preparing", "closed"], ["ChangeSettings"]],
  ["anyClerk", SITUATIONS, ["RecordDispatch", "CorrectDispatch"]],
  [
    "partyClerk",
    ["closed"],
    [
      "PublishItems",
      "WithdrawPublication",
      "SealArchive",
      "NoteArchiveCheck",
      "NoteArchiveRestored",
      "DeletePersonalData",
    ],
  ],
  ["anyChair", ["closed"], ["ReleaseRestricted"]],
  ["clerkOrPhone", SITUATIONS, ["ChangeConsent"]],
  ["phone", ["scheduled", "open", "suspended"], ["AskToSpeak", "WithdrawRequest"]],
  ["secretary", ["scheduled", "open", "suspended"], ["AdmitRequest", "DeclineRequest"]],
  ["presiderSecretaryOrOperator", STATES, ["ShowAskMark"]],
];

/** The hearing in a state of the session, `presider` presiding. */
function hearing(state: State, presider: ChairSeat, aide: boolean): Spec {
  if (state === "preparing") return new Spec(founded({ secretaryRunsFloor: aide }, presider));
  const spec = new Spec(preparation({ secretaryRunsFloor: aide }));
  if (presider !== "A") spec.does("A", { type: "HandOverChair", to: presider });
  if (state === "scheduled") return spec;
  spec.does(presider, { type: "OpenSession" });
  if (state === "suspended") spec.does(presider, { type: "SuspendSession", why: "mất điện" });
  if (state === "closed") spec.does(presider, { type: "CloseSession" });
  return spec;
}

describe("permissions", () => {
  it("[P1] the groups name every command once", () => {
    const named = EXPECTED.flatMap(([, , commands]) => commands);
    expect([...named].sort()).toEqual(Object.keys(ACTS).sort());
  });

  for (const state of SITUATIONS) {
    for (const aide of [false, true]) {
      it(`[P1] every command × seat, ${state}${aide ? ", the secretary runs the floor" : ""}`, () => {
        let cells = 0;
        for (const presider of ["A", "C"] as const) {
          const spec = hearing(state, presider, aide);
          for (const [who, when, commands] of EXPECTED) {
            for (const type of commands) {
              for (const seat of SEAT_LIST) {
                const may = WHO[who](seat, presider, aide) && when.includes(state);
                expect(
                  authorityOf(spec.state, seat, ACTS[type]).kind,
                  `${type} by ${seat}, ${presider} presides`,
                ).toBe(may ? "allowed" : "refused");
                cells++;
              }
            }
          }
        }
        expect(cells).toBe(2 * SEAT_LIST.length * Object.keys(ACTS).length);
      });
    }
  }

  it("[P1] decide asks the table first: no command of a seat that may not changes anything", () => {
    const spec = hearing("open", "A", false);
    for (const input of Object.values(COMMAND_SAMPLES)) {
      for (const seat of SEAT_LIST) {
        const authority = authorityOf(spec.state, seat, ACTS[input.type]);
        if (authority.kind === "refused")
          expect(spec.refused(seat, input), `${input.type} by ${seat}`).toEqual(authority.refusal);
      }
    }
    expect(spec.commits).toHaveLength(2);
  });

  it("[P2] a co-chair hears who presides even where the session would refuse as well", () => {
    const spec = hearing("scheduled", "A", true);
    expect(spec.refused("B", { type: "CloseSession" })).toEqual({ code: "notPresiding", presider: "A" });
    expect(spec.refused("A", { type: "CloseSession" })).toEqual({ code: "sessionNotOpen" });
  });

  it("[P3] what the presider alone may do is logged on behalf; a secretary's act is not", () => {
    const spec = hearing("open", "C", true);
    spec.does("T2", { type: "BeginStep", step: "4.1" });
    expect(spec.commits.at(-1)).toMatchObject({ actor: "T2", onBehalfOf: "C" });
    spec.does("T2", { type: "ReadRightsStatement" });
    expect(spec.commits.at(-1)).toMatchObject({ actor: "T2", onBehalfOf: null });
    spec.does("C", { type: "EndStep", step: "4.1" });
    expect(spec.commits.at(-1)).toMatchObject({ actor: "C", onBehalfOf: null });
  });

  it("[P3] the interjection that an aide presses is the chair's", () => {
    const spec = Spec.open(preparation({ secretaryRunsFloor: true })).speaking();
    spec.does("T1", { type: "Interject", turn: "YK-001", text: "hỏi rõ" });
    expect(spec.state.entries["YK-001"]?.interjections).toMatchObject([{ by: "A" }]);
    expect(spec.state.floor).toMatchObject({ kind: "interjection", chair: "A" });
  });

  it("[P4] no setting lets a screen of the hall command anything", () => {
    for (const state of SITUATIONS) {
      const spec = hearing(state, "A", true);
      for (const input of Object.values(COMMAND_SAMPLES))
        for (const seat of ["hall", "hall2", "lectern"] as const)
          expect(spec.refused(seat, input)).toEqual({ code: "notAllowed" });
    }
  });
});
