/** Random acts of cases after the hearing: mostly what is there to be done, sometimes what is not. */
import { casesOf, wholeReports } from "../../../server/rulebook/after/cases/facts.ts";
import { askersOf, notInCases } from "../../../server/rulebook/after/cases/openCases.ts";
import type { Case } from "../../../server/rulebook/after/cases/slice.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { NOTICE_CHANNELS, VERIFY_RESULTS } from "../../../shared/terms/cases.ts";
import { CHAIR_SEATS, deskSeat, type SeatName, unitSeat } from "../../../shared/terms/seats.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { Chance } from "../chance.ts";
import { type Makers, unit } from "./subjects.ts";

const NOBODY = "ND-99";
const DAY = 86_400_000;

const some = (by: Chance, state: HearingState): Case | undefined => {
  const all = casesOf(state);
  return all[by.below(Math.max(all.length, 1))];
};
const id = (by: Chance, state: HearingState) => some(by, state)?.id ?? NOBODY;
const later = (by: Chance, state: HearingState) => dayOf(state.at + by.below(30) * DAY);
const why = "chờ vật tư về";

function asksForDay(by: Chance, state: HearingState) {
  const about = some(by, state);
  const was = by.once(8) ? "2024-01-01" : (about?.due ?? "2024-12-13");
  return { case: about?.id ?? NOBODY, due: later(by, state), was, why };
}

/** One way to make each. */
export const CASE_MAKERS = {
  OpenCases: (by, state) => {
    const [matter] = notInCases(state);
    const next = casesOf(state).length + 1;
    return {
      type: "OpenCases",
      cases: [
        {
          case: `ND-${String(by.once(8) ? 1 : next).padStart(2, "0")}`,
          opinions: matter ? [matter.id, ...askersOf(state, matter.id)] : ["YK-999"],
          voice: by.once(3),
        },
      ],
    };
  },
  AcceptTask: (by, state) => ({ type: "AcceptTask", cases: [id(by, state)] }),
  ProposeDueDate: (by, state) => ({ type: "ProposeDueDate", ...asksForDay(by, state) }),
  AskExtension: (by, state) => ({ type: "AskExtension", ...asksForDay(by, state) }),
  ChangeCaseDueDate: (by, state) => ({ type: "ChangeCaseDueDate", ...asksForDay(by, state) }),
  GrantExtension: (by, state) => ({ type: "GrantExtension", ...asksForDay(by, state) }),
  RefuseExtension: (by, state) => {
    const about = some(by, state);
    const due = about?.asked?.due ?? "2024-12-27";
    return { type: "RefuseExtension", case: about?.id ?? NOBODY, due, why };
  },
  TellAsker: (by, state) => ({ type: "TellAsker", cases: [id(by, state)], text: "Việc đã được tiếp nhận." }),
  ReportResult: (by, state) => ({
    type: "ReportResult",
    case: id(by, state),
    text: `Đã làm lần ${by.below(9)}.`,
    outside: by.once(6),
  }),
  AddEvidence: (by, state) => ({
    type: "AddEvidence",
    case: id(by, state),
    attached: [String(by.below(9)).repeat(64)],
  }),
  DirectCase: (by, state) => {
    const about = some(by, state);
    const reports = about && !by.once(8) ? wholeReports(about) : 9;
    return {
      type: "DirectCase",
      cases: [{ case: about?.id ?? NOBODY, reports }],
      ...{ agrees: !by.once(4), text: by.once(2) ? why : "" },
    };
  },
  ReleaseNotice: (by, state) => ({
    type: "ReleaseNotice",
    case: id(by, state),
    place: "nhà văn hóa khu",
    channels: [by.pick(NOTICE_CHANNELS, "writing")],
  }),
  TransferCase: (by, state) => ({
    type: "TransferCase",
    case: id(by, state),
    to: "Sở Tài nguyên và Môi trường",
    ...{ number: `${1 + by.below(20)}-CV/TU`, date: dayOf(state.at) },
  }),
  RecordAuthorityAnswer: (by, state) => ({
    type: "RecordAuthorityAnswer",
    case: id(by, state),
    text: "Ghi nhận.",
  }),
  EscalateCase: (by, state) => ({
    type: "EscalateCase",
    case: id(by, state),
    to: "Thường trực Thành ủy",
    why,
  }),
  DirectEscalation: (by, state) => ({
    type: "DirectEscalation",
    case: id(by, state),
    text: "Xong trong tháng.",
  }),
  RemindUnits: (by, state) => ({ type: "RemindUnits", cases: [id(by, state)] }),
  VerifyCase: (by, state) => ({
    type: "VerifyCase",
    case: id(by, state),
    way: "đi xem tại chỗ",
    ...{ result: by.pick(VERIFY_RESULTS, "met"), note: by.once(2) ? why : "" },
  }),
  ReopenCase: (by, state) => ({ type: "ReopenCase", case: id(by, state), due: later(by, state), why }),
  SetHolidays: (by, state) => ({ type: "SetHolidays", days: [later(by, state)] }),
} satisfies Makers;

const ofUnit = (by: Chance, state: HearingState): SeatName => {
  const lead = some(by, state)?.lead;
  return unitSeat(lead === undefined || by.once(4) ? unit(by, state) : lead);
};
const leader = (by: Chance): SeatName => by.pick(CHAIR_SEATS, "A");

/** Who alone may give these. */
export const CASE_SEATS = {
  ...{ OpenCases: () => deskSeat(1), SetHolidays: () => deskSeat(1), VerifyCase: () => deskSeat(2) },
  ...{ TellAsker: () => deskSeat(3), ReleaseNotice: () => deskSeat(3), RemindUnits: () => deskSeat(3) },
  ...{ TransferCase: () => deskSeat(4), RecordAuthorityAnswer: () => deskSeat(4) },
  EscalateCase: () => deskSeat(4),
  ...{ AcceptTask: ofUnit, ProposeDueDate: ofUnit, AskExtension: ofUnit, ReportResult: ofUnit },
  ...{ AddEvidence: ofUnit, DirectCase: leader, ChangeCaseDueDate: leader, GrantExtension: leader },
  ...{ RefuseExtension: leader, DirectEscalation: leader, ReopenCase: leader },
};
