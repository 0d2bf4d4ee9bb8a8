/** Random acts of programme, attendance, questions and notes. */
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { currentStep } from "../../../server/rulebook/live/session/facts.ts";
import { CHAIR_SEATS, type SeatName } from "../../../shared/terms/seats.ts";
import type { Chance } from "../chance.ts";
import {
  delegate,
  given,
  type Makers,
  official,
  opinion,
  type Seat,
  type Seats,
  step,
  unit,
  waiting,
} from "./subjects.ts";

/** What a conclusion gives to whom; sometimes by a day that is over. */
const conclusionTask = (by: Chance, state: HearingState) => ({
  ...{ task: `Việc theo kết luận ${by.below(9)}`, lead: unit(by, state), supporting: [unit(by, state)] },
  due: { preset: "date" as const, date: by.once(8) ? "2020-01-01" : state.plan.date },
});

export const SESSION_MAKERS = {
  OpenSession: (by) => ({ type: "OpenSession", ...(by.once(2) ? { first: "4.1" } : {}) }),
  ReopenSession: () => ({ type: "ReopenSession" }),
  SuspendSession: (by, state) => ({
    type: "SuspendSession",
    why: "mất âm thanh",
    ...(by.once(2) ? { until: state.at + 900_000 } : {}),
  }),
  ResumeSession: () => ({ type: "ResumeSession" }),
  CloseSession: () => ({ type: "CloseSession" }),
  BeginStep: (by, state) => ({
    type: "BeginStep",
    step: by.once(2) ? "4.3" : step(by, state),
    despite: ["rightsNotRead"],
    ...(by.once(2) ? given(currentStep(state)?.id) : {}),
    ...(by.once(4) ? { queue: [waiting(by, state), waiting(by, state)] } : {}),
  }),
  EndStep: (by, state) => ({ type: "EndStep", step: currentStep(state)?.id ?? step(by, state) }),
  ReadRightsStatement: () => ({ type: "ReadRightsStatement" }),
  NameSecretaries: () => ({ type: "NameSecretaries", minutes: "T2", synthesis: "T1" }),
  ChangePlannedEnd: () => ({ type: "ChangePlannedEnd", to: "12:00", why: "còn người chờ" }),
  ShortenStep: (by, state) => ({ type: "ShortenStep", step: step(by, state), minutes: 13, why: "bớt giờ" }),
  ShortenAnswers: () => ({ type: "ShortenAnswers", baseSeconds: 150, perFurtherOpinionSeconds: 30 }),
  LimitRemaining: (by) => ({ type: "LimitRemaining", seconds: 90 + by.below(120) }),
  SaveTime: (by) => ({
    type: "SaveTime",
    together: by.once(2),
    ...(by.once(2) ? { people: { seconds: 90 + by.below(120) } } : {}),
    ...(by.once(2) ? { answers: { baseSeconds: 150, perFurtherOpinionSeconds: 30 } } : {}),
    why: "còn người chờ",
  }),
  ConcludeOnGroups: () => ({ type: "ConcludeOnGroups", groups: ["G01"], text: "Giao các cơ quan" }),
  ConcludeInGeneral: (by, state) => ({
    ...{ type: "ConcludeInGeneral", text: "Giao Văn phòng" },
    ...(by.once(2) ? { given: conclusionTask(by, state) } : {}),
  }),
  RecordAttendance: (by, state) => ({
    type: "RecordAttendance",
    absent: [{ person: delegate(by, state).person, why: "ốm" }],
    substitutes: by.once(2) ? [] : [{ person: delegate(by, state).person, name: "Nông Thị Cánh Én" }],
  }),
  RecordLateArrival: (by, state) => ({
    type: "RecordLateArrival",
    person: by.pick(Object.keys(state.attendance.absent), "d999"),
  }),
  SeatDelegate: (by, state) => ({
    type: "SeatDelegate",
    ...{ person: delegate(by, state).person, place: by.pick(["A01", "a 2", "H9"], "B03") },
    other: by.once(3) ? delegate(by, state).person : null,
  }),
  CheckIn: (by, state) => ({ type: "CheckIn", person: delegate(by, state).person }),
  RecordOfficial: (by, state) => ({
    type: "RecordOfficial",
    person: official(by, state).person,
    present: by.once(2),
  }),
  IntroduceOfficial: (by, state) => ({
    type: "IntroduceOfficial",
    person: official(by, state).person,
    introduced: by.once(2),
  }),
  SetQuestions: (by, state) => ({
    type: "SetQuestions",
    opinion: opinion(by, state),
    questions: by.once(3) ? [] : ["Bao giờ nạo vét?", "Ai làm?", "Bao giờ nạo vét?"],
  }),
  TickQuestion: (by, state) => ({
    type: "TickQuestion",
    opinion: by.pick(
      Object.values(state.opinions).flatMap((opinion) =>
        opinion.questions.includes("Ai làm?") ? [opinion.id] : [],
      ),
      opinion(by, state),
    ),
    question: "Ai làm?",
    answered: by.once(2),
  }),
  RequestChair: () => ({ type: "RequestChair" }),
  DeclineChair: () => ({ type: "DeclineChair" }),
  SendNote: (by, state) => ({
    type: "SendNote",
    to: by.pick(["A", "B", "C", "T1", "T2"] as const, "A"),
    text: "Đồng chí trả lời ý kiến này?",
    ...(by.once(2) ? { about: opinion(by, state) } : {}),
  }),
  NoteIncident: (by) => ({ type: "NoteIncident", where: "cổng phụ", text: `Sự việc lần ${by.below(9)}.` }),
  ReceiveIncident: (by, state) => ({
    type: "ReceiveIncident",
    incident: by.pick(
      state.incidents.flatMap(({ id, receivedAt }) => (receivedAt === null ? [id] : [])),
      "SV-99",
    ),
  }),
  SettleIncident: (by, state) => ({
    type: "SettleIncident",
    incident: by.pick(
      state.incidents.flatMap(({ id, settled }) => (settled === null ? [id] : [])),
      "SV-99",
    ),
    text: "Đã ổn định.",
  }),
  ReadNote: (by, state) => ({
    type: "ReadNote",
    note: by.pick(
      state.notes.map((note) => note.id),
      "GN-99",
    ),
  }),
  DraftConclusion: (by) => ({ type: "DraftConclusion", text: `Hội nghị đã nghe ${by.below(40)} ý kiến.` }),
} satisfies Makers;

const coChair: Seat = (by, { chair }) =>
  by.pick<SeatName>(
    CHAIR_SEATS.filter((seat) => seat !== chair.presider),
    "B",
  );
/** Who alone may give these. */
export const SESSION_SEATS = {
  ...{ RequestChair: coChair, DeclineChair: (_by, { chair }) => chair.presider },
  // who presides may not take over
  TakeOver: (by, state, input) => (by.once(12) ? state.chair.presider : coChair(by, state, input)),
  NoteIncident: (by) => by.pick(["operator", "police", "police", "T1"] as const, "police"),
  ...{ ReceiveIncident: () => "operator", SettleIncident: () => "operator" },
  ReadNote: (_by, { notes }, input) =>
    notes.find((note) => "note" in input && note.id === input.note)?.to ?? "T1",
} satisfies Seats;
