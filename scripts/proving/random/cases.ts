/** Random acts of cases after the hearing: mostly what is there to be done, sometimes what is not. */
import {
  awaitsWord,
  casesOf,
  isOverdue,
  wholeReports,
  wordsMissing,
} from "../../../server/rulebook/after/cases/facts.ts";
import {
  askersOf,
  conclusionsNotInCases,
  notInCases,
} from "../../../server/rulebook/after/cases/openCases.ts";
import type { Case } from "../../../server/rulebook/after/cases/slice.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { isNoticed } from "../../../shared/reckoning/caseRound.ts";
import { NOTICE_CHANNELS, VERIFY_RESULTS } from "../../../shared/terms/cases.ts";
import { CHAIR_SEATS, unitSeat } from "../../../shared/terms/seats.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import type { Chance } from "../chance.ts";
import { SENT_FILE } from "./register.ts";
import { clerk, leader, leadSeat, type Makers, type Seat, type Seats, unit } from "./subjects.ts";

const NOBODY = "ND-99";
const DAY = 86_400_000;

/** Mostly one to which this act could be given, sometimes any. */
function some(by: Chance, state: HearingState, suits: (about: Case) => boolean): Case | undefined {
  const all = casesOf(state);
  const suited = by.once(8) ? [] : all.filter(suits);
  const from = suited.length > 0 ? suited : all;
  return from[by.below(Math.max(from.length, 1))];
}
const id = (by: Chance, state: HearingState, suits: (about: Case) => boolean) =>
  some(by, state, suits)?.id ?? NOBODY;
const inState =
  (...states: Case["state"][]) =>
  (about: Case) =>
    states.includes(about.state);
const underWay = inState("given", "verifying", "reopened");
const toldCase = inState("notified", "met", "lookAgain", "unanswered");
const later = (by: Chance, state: HearingState) => dayOf(state.at + by.below(30) * DAY);
const why = "chờ vật tư về";

function asksForDay(by: Chance, state: HearingState, suits = underWay) {
  const about = some(by, state, suits);
  const was = by.once(8) ? "2024-01-01" : (about?.due ?? "2024-12-13");
  return { case: about?.id ?? NOBODY, due: later(by, state), was, why };
}

/** One way to make each. */
export const CASE_MAKERS = {
  OpenCases: (by, state) => {
    const matters = [...notInCases(state), ...conclusionsNotInCases(state)];
    const matter = by.pick<{ readonly id: string } | null>(matters, null);
    const next = casesOf(state).length + 1;
    return {
      type: "OpenCases",
      cases: [
        {
          case: `ND-${String(by.once(8) ? 1 : next).padStart(2, "0")}`,
          opinions: matter ? [matter.id, ...askersOf(state, matter.id)] : ["YK-999"],
          voice: matter !== null && matter.id in state.opinions && by.once(3),
        },
      ],
    };
  },
  AddConclusionTask: (by, state) => ({
    type: "AddConclusionTask",
    groups: by.once(2) ? [] : [by.pick(state.plan.groups, undefined)?.id ?? "G99"],
    given: {
      ...{ task: `Việc bổ sung lần ${by.below(9)}`, lead: by.pick(state.plan.units, undefined)?.id ?? "U02" },
      supporting: by.once(2) ? [] : [by.pick(state.plan.units, undefined)?.id ?? "U99"],
      due: by.once(2) ? { preset: "10 working days" } : { preset: "date", date: later(by, state) },
    },
    ...{ onWordOf: by.pick(CHAIR_SEATS, "A"), on: by.once(6) ? "2024-01-01" : dayOf(state.at) },
  }),
  AcceptTask: (by, state) => ({ type: "AcceptTask", cases: [id(by, state, inState("given"))] }),
  ProposeDueDate: (by, state) => ({ type: "ProposeDueDate", ...asksForDay(by, state) }),
  AskExtension: (by, state) => ({ type: "AskExtension", ...asksForDay(by, state) }),
  ChangeCaseDueDate: (by, state) => ({ type: "ChangeCaseDueDate", ...asksForDay(by, state) }),
  ReassignCase: (by, state) => {
    const about = some(by, state, underWay);
    const helps = by.pick(state.plan.units, undefined)?.id ?? "U02";
    const lead = by.once(2) ? (about?.lead ?? "U02") : (by.pick(state.plan.units, undefined)?.id ?? "U99");
    return {
      type: "ReassignCase",
      ...{ case: about?.id ?? NOBODY, reassigned: by.once(8) ? 9 : (about?.reassignments.length ?? 0), lead },
      ...{ supporting: [helps], parts: by.once(2) || helps === lead ? [] : [{ unit: helps, task: why }] },
      ...{ task: `Việc giao lại lần ${by.below(9)}`, voice: by.once(3), why },
    };
  },
  GrantExtension: (by, state) => ({
    type: "GrantExtension",
    ...asksForDay(by, state, (about) => about.asked !== null),
  }),
  RefuseExtension: (by, state) => {
    const about = some(by, state, ({ asked }) => asked !== null);
    const due = about?.asked?.due ?? "2024-12-27";
    return { type: "RefuseExtension", case: about?.id ?? NOBODY, due, why };
  },
  TellAsker: (by, state) => ({
    type: "TellAsker",
    cases: [id(by, state, (about) => about.told === null || about.state === "reopened")],
    text: "Việc đã được tiếp nhận.",
  }),
  ReportResult: (by, state) => ({
    type: "ReportResult",
    case: id(by, state, underWay),
    text: `Đã làm lần ${by.below(9)}.`,
    outside: by.once(6),
    ...(by.once(3) ? { answered: ["YK-001", "một câu không có"] } : {}),
  }),
  AddEvidence: (by, state) => ({
    type: "AddEvidence",
    case: id(by, state, ({ evidence }) => evidence.length === 0),
    attached: [by.once(4) ? String(by.below(9)).repeat(64) : SENT_FILE.file],
  }),
  DirectCase: (by, state) => {
    const about = some(by, state, awaitsWord);
    const reports = about && !by.once(8) ? wholeReports(about) : 9;
    return {
      type: "DirectCase",
      cases: [{ case: about?.id ?? NOBODY, reports }],
      ...{ agrees: !by.once(10), text: by.once(2) ? why : "" },
    };
  },
  ReleaseNotice: (by, state) => ({
    type: "ReleaseNotice",
    case: id(
      by,
      state,
      (about) => inState("directed", "transferred", "unanswered")(about) && !isNoticed(about),
    ),
    place: "nhà văn hóa khu",
    channels: by.once(2) ? ["writing", "voice"] : [by.pick(NOTICE_CHANNELS, "writing")],
    ...(by.once(4) ? { on: by.once(2) ? dayOf(state.at) : state.plan.date } : {}),
    ...(by.once(4) ? { why } : {}),
  }),
  TransferCase: (by, state) => {
    const again = by.once(4);
    return {
      type: "TransferCase",
      case: id(by, state, inState(again ? "transferred" : "directed")),
      to: "Sở Tài nguyên và Môi trường",
      ...{ number: `${1 + by.below(20)}-CV/TU`, date: dayOf(state.at), ...(again ? { why } : {}) },
    };
  },
  RecordAuthorityAnswer: (by, state) => ({
    type: "RecordAuthorityAnswer",
    case: id(by, state, inState("transferred", "unanswered")),
    text: `Ghi nhận lần ${by.below(9)}.`,
    ...(by.once(4) ? { why } : {}),
  }),
  EndUnanswered: (by, state) => ({
    type: "EndUnanswered",
    case: id(by, state, inState("transferred")),
    reminders: [dayOf(state.at), ...(by.once(4) ? ["2024-01-01"] : [])],
    reason: "không trả lời",
    ...(by.once(4) ? { why } : {}),
  }),
  EscalateCase: (by, state) => ({
    type: "EscalateCase",
    case: id(by, state, underWay),
    to: "Thường trực Thành ủy",
    why,
  }),
  DirectEscalation: (by, state) => ({
    type: "DirectEscalation",
    case: id(by, state, ({ escalations }) => escalations.at(-1)?.direction === null),
    text: "Xong trong tháng.",
  }),
  RemindUnits: (by, state) => ({
    type: "RemindUnits",
    cases: [id(by, state, (about) => isOverdue(state, about, dayOf(state.at)))],
  }),
  VerifyCase: (by, state) => ({
    type: "VerifyCase",
    case: id(by, state, inState("notified", "unanswered")),
    way: "đi xem tại chỗ",
    ...{ result: by.pick(VERIFY_RESULTS, "met"), note: by.once(5) ? "" : why },
  }),
  ReopenCase: (by, state) => ({
    type: "ReopenCase",
    case: id(by, state, toldCase),
    due: later(by, state),
    why,
  }),
  SetHolidays: (by, state) => ({ type: "SetHolidays", days: [later(by, state)] }),
} satisfies Makers;

/** The case that an act names first. */
const named = (state: HearingState, input: CommandInput): Case | undefined => {
  if ("case" in input) return state.after.cases.opened[input.case];
  if (input.type !== "DirectCase" && input.type !== "AcceptTask") return undefined;
  const [first] = input.cases;
  return state.after.cases.opened[typeof first === "string" ? first : (first?.case ?? "")];
};
const ofUnit: Seat = (by, state, input) => {
  const about = named(state, input);
  if (about === undefined || by.once(6)) return unitSeat(unit(by, state));
  return leadSeat(state, by.once(4) ? by.pick(about.supporting, about.lead) : about.lead);
};
/** Mostly one whose word is missing. */
const nextLeader: Seat = (by, state, input) => {
  const about = named(state, input);
  return by.pick(about && !by.once(4) ? wordsMissing(about) : CHAIR_SEATS, "A");
};

const ofUnitOrOffice: Seat = (by, state, input) => (by.once(2) ? clerk : ofUnit)(by, state, input);

/** Who alone may give these. */
export const CASE_SEATS = {
  ...{ OpenCases: clerk, SetHolidays: clerk, VerifyCase: clerk, TellAsker: clerk, ReleaseNotice: clerk },
  ...{ RemindUnits: clerk, TransferCase: clerk, RecordAuthorityAnswer: clerk, EscalateCase: ofUnitOrOffice },
  ...{ EndUnanswered: clerk, AddConclusionTask: clerk },
  ...{ AcceptTask: ofUnit, ProposeDueDate: ofUnit, AskExtension: ofUnit, ReportResult: ofUnit },
  ...{
    AddEvidence: ofUnitOrOffice,
    DirectCase: nextLeader,
    ChangeCaseDueDate: leader,
    GrantExtension: leader,
  },
  ...{ RefuseExtension: leader, DirectEscalation: leader, ReopenCase: leader, ReassignCase: leader },
} satisfies Seats;
