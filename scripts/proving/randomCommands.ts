/** Random commands that look at the state: most could be carried out, some are late, wrong or nobody's business. */

import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { floorHolder } from "../../server/rulebook/live/floor/facts.ts";
import { headOf, waitingIn } from "../../server/rulebook/live/queue/facts.ts";
import { currentStep } from "../../server/rulebook/live/session/facts.ts";
import { OUTCOME_KINDS } from "../../shared/terms/outcomes.ts";
import { HALL_SEATS, phoneSeat, SEAT_NAMES, type SeatName, unitSeat } from "../../shared/terms/seats.ts";
import { DUE_WORDS, READINESS } from "../../shared/views/live/department.ts";
import type { CommandInput, CommandType } from "../../shared/wire/commands/commands.ts";
import type { Chance } from "./chance.ts";
import { MAKE_OFFICES, OFFICE_SEATS } from "./randomOffices.ts";
import { PREPARATION_MAKERS } from "./randomPreparation.ts";
import { REGISTER_MAKERS, randomOfRegister } from "./randomRegister.ts";

type Make<T extends CommandType> = (by: Chance, state: HearingState) => Extract<CommandInput, { type: T }>;

const NOBODY = "YK-999";
const shown = (state: HearingState) => ({ floor: floorHolder(state) });
const holder = (_by: Chance, state: HearingState) => floorHolder(state) ?? NOBODY;
const segment = (state: HearingState) => currentStep(state)?.segment ?? "people";
const waiting = (by: Chance, state: HearingState) =>
  by.pick(
    waitingIn(state, segment(state)).map((entry) => entry.id),
    NOBODY,
  );
const entry = (by: Chance, state: HearingState) => by.pick(Object.keys(state.entries), NOBODY);
const opinion = (by: Chance, state: HearingState) => {
  const raised = Object.values(state.opinions).filter((one) => one.raisedAt !== null);
  const from = by.once(4) || raised.length === 0 ? Object.values(state.opinions) : raised;
  return by.pick(
    from.map((one) => one.id),
    NOBODY,
  );
};
const opinions = (by: Chance, state: HearingState) =>
  Array.from({ length: 1 + by.below(3) }, () => opinion(by, state));
const answer = (by: Chance, state: HearingState) => by.pick(Object.keys(state.answers), "TL-99");
const unit = (by: Chance, state: HearingState) =>
  by.pick(
    state.plan.units.map((one) => one.id),
    "U99",
  );
const delegate = (by: Chance, state: HearingState) =>
  by.pick<{ person: string }>(state.plan.delegates.slice(0, 12), { person: "d999" });
const official = (by: Chance, state: HearingState) =>
  by.pick<{ person: string }>(state.plan.officials, { person: "o999" });
const who = (by: Chance, state: HearingState) => {
  const chosen = by.below(8);
  if (chosen === 0) return { name: "Y Gió Ayun", addressForm: "anh", organisation: "Cá nhân" };
  return { person: chosen < 3 ? official(by, state).person : delegate(by, state).person };
};
const request = (by: Chance, state: HearingState) => by.pick(Object.keys(state.requests), "YC-99");
const step = (by: Chance, state: HearingState) =>
  by.pick(
    state.steps.map((one) => one.id),
    "9.9",
  );
const given = (ends: string | undefined) => (ends === undefined ? {} : { ends });
const due = (by: Chance) =>
  by.once(3) ? { preset: "date" as const, date: "2024-12-20" } : { preset: "10 working days" as const };

type OfOffices = keyof typeof MAKE_OFFICES;
/** With their types. */
const makeOffices = Object.fromEntries(
  Object.entries(MAKE_OFFICES).map(([type, make]) => [
    type,
    (by: Chance, state: HearingState) => ({ type, ...make(by, state) }),
  ]),
) as { readonly [T in OfOffices]: Make<T> };

/** One way to make each command; a command without one is a type error. */
const MAKE: { readonly [T in CommandType]: Make<T> } = {
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
  ConcludeInGeneral: () => ({ type: "ConcludeInGeneral", text: "Giao Văn phòng" }),
  RecordAttendance: (by, state) => ({
    type: "RecordAttendance",
    absent: [{ person: delegate(by, state).person, why: "ốm" }],
    substitutes: by.once(2) ? [] : [{ person: delegate(by, state).person, name: "Nông Thị Cánh Én" }],
  }),
  RecordLateArrival: (by, state) => ({
    type: "RecordLateArrival",
    person: by.pick(Object.keys(state.attendance.absent), "d999"),
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
    opinion: opinion(by, state),
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
  ReadNote: (by, state) => ({
    type: "ReadNote",
    note: by.pick(
      state.notes.map((one) => one.id),
      "GN-99",
    ),
  }),
  DraftConclusion: (by) => ({ type: "DraftConclusion", text: `Hội nghị đã nghe ${by.below(40)} ý kiến.` }),
  AddWalkIn: (by, state) => ({ type: "AddWalkIn", who: who(by, state), content: "Bể bơi", field: "Văn hóa" }),
  AddRegistered: (by, state) => ({ type: "AddRegistered", opinion: opinion(by, state) }),
  AddOfficial: (by, state) => ({ type: "AddOfficial", who: { person: official(by, state).person } }),
  AddAfterAnswers: (by, state) => ({
    type: "AddAfterAnswers",
    who: who(by, state),
    about: opinion(by, state),
  }),
  MoveEntry: (by, state) => ({
    type: "MoveEntry",
    entry: waiting(by, state),
    before: by.once(4) ? null : waiting(by, state),
  }),
  ArrangeQueue: (by, state) => {
    const order = waitingIn(state, "people").map((one) => one.id);
    const [first = NOBODY, ...rest] = order;
    return {
      type: "ArrangeQueue",
      order: by.once(2)
        ? [...rest, first, NOBODY].slice(0, Math.max(2, order.length))
        : [first, ...rest.toReversed(), NOBODY].slice(0, Math.max(2, order.length)),
      why: "tổ chức chưa phát biểu",
      basis: { order },
    };
  },
  HoldHead: (by) => ({ type: "HoldHead", places: by.below(3) }),
  ExplainOrderChange: (by, state) => ({
    type: "ExplainOrderChange",
    change: Number(
      by.pick(
        state.queue.changes.map((one) => String(one.version)),
        "1",
      ),
    ),
    why: "về sớm",
  }),
  PutBackForLater: (by, state) => ({
    type: "PutBackForLater",
    entry: waiting(by, state),
    after: by.once(3) ? null : waiting(by, state),
  }),
  SpeakerIsBack: (by, state) => {
    const away = waitingIn(state, segment(state)).filter((one) => one.state.kind === "returnsLater");
    return {
      type: "SpeakerIsBack",
      entry: by.pick(
        away.map((one) => one.id),
        NOBODY,
      ),
    };
  },
  WithdrawEntry: (by, state) => ({ type: "WithdrawEntry", entry: waiting(by, state), words: "thôi" }),
  LinkToDelegate: (by, state) => ({
    type: "LinkToDelegate",
    entry: entry(by, state),
    person: delegate(by, state).person,
  }),
  CorrectName: (by, state) => ({
    type: "CorrectName",
    entry: entry(by, state),
    name: "Lò Thị Suối",
    addressForm: "bà",
    organisation: "Hội Người mù",
    ...(by.once(3) ? { content: "Lối đi có gạch dẫn hướng bị chắn" } : {}),
  }),
  ShowTitle: (by, state) => ({ type: "ShowTitle", entry: entry(by, state), displayTitle: "Bể bơi phường" }),
  CloseList: (by, state) => ({
    type: "CloseList",
    why: "hết giờ",
    basis: { waiting: by.once(3) ? 0 : waitingIn(state, "people").length },
  }),
  CallNext: (_by, state) => ({
    type: "CallNext",
    basis: { ...shown(state), head: headOf(state, segment(state))?.id ?? NOBODY },
  }),
  CallSpeaker: (by, state) => ({ type: "CallSpeaker", entry: waiting(by, state), basis: shown(state) }),
  CallOutOfList: (by, state) => ({ type: "CallOutOfList", who: who(by, state), basis: shown(state) }),
  BeginSpeech: (by, state) => ({ type: "BeginSpeech", turn: holder(by, state), untimed: by.once(6) }),
  EndSpeech: (by, state) => ({ type: "EndSpeech", turn: holder(by, state) }),
  StopSpeech: (by, state) => ({ type: "StopSpeech", turn: holder(by, state), reason: "xúc phạm" }),
  MarkAbsent: (by, state) => ({ type: "MarkAbsent", turn: holder(by, state) }),
  SubstituteSpeaker: (by, state) => ({
    type: "SubstituteSpeaker",
    turn: holder(by, state),
    who: who(by, state),
  }),
  PauseClock: (by, state) => ({ type: "PauseClock", holder: holder(by, state) }),
  ResumeClock: (by, state) => ({ type: "ResumeClock", holder: holder(by, state) }),
  AdjustTime: (by, state) => ({
    type: "AdjustTime",
    holder: holder(by, state),
    seconds: by.pick([30, 60, -30, -3600], 30),
  }),
  CountFromCall: (by, state) => ({ type: "CountFromCall", turn: holder(by, state) }),
  StartEarlier: (by, state) => ({
    type: "StartEarlier",
    holder: holder(by, state),
    seconds: by.pick([30, 60], 30),
  }),
  Interject: (by, state) => ({ type: "Interject", turn: holder(by, state), text: "hỏi rõ giờ" }),
  ResumeSpeaker: (by, state) => ({ type: "ResumeSpeaker", turn: holder(by, state) }),
  UndoLastAct: (by, state) => ({
    type: "UndoLastAct",
    act: by.once(3)
      ? Number(
          by.pick(
            state.undo.acts.map((act) => String(act.version)),
            "0",
          ),
        )
      : (state.undo.acts.findLast((act) => !act.undone)?.version ?? 0),
  }),
  SplitOpinion: (by, state) => ({
    type: "SplitOpinion",
    opinion: opinion(by, state),
    parts: [
      { title: "Kênh N4", field: "Nông nghiệp", lead: unit(by, state) },
      { title: "Đèn đường", field: "Chiếu sáng", lead: null },
    ],
  }),
  Divert: (by, state) => ({ type: "Divert", opinion: opinion(by, state) }),
  SettleDiversion: (by, state) => ({
    type: "SettleDiversion",
    number: 1 + by.below(Object.values(state.opinions).filter((one) => one.diversion).length + 1),
    kind: "khiếu nại",
    destination: "Ban Tiếp công dân",
  }),
  AssignAnswer: (by, state) => {
    const again = Object.values(state.answers).find((one) => one.state.kind === "returned");
    return {
      type: "AssignAnswer",
      opinions: opinions(by, state),
      lead: unit(by, state),
      ...(again && by.once(2) ? { answer: again.id } : {}),
      ...(by.once(5) ? { respondent: who(by, state) } : {}),
    };
  },
  ChairAnswers: (by, state) => ({ type: "ChairAnswers", opinions: opinions(by, state), chair: "B" }),
  AnswerInPlaceOf: (by, state) => ({
    type: "AnswerInPlaceOf",
    answer: answer(by, state),
    who: { person: official(by, state).person },
  }),
  BeginAnswer: (by, state) => ({ type: "BeginAnswer", answer: answer(by, state), basis: shown(state) }),
  EndAnswer: (by, state) => ({ type: "EndAnswer", answer: holder(by, state) }),
  CannotAnswerNow: (by, state) => ({
    type: "CannotAnswerNow",
    answer: answer(by, state),
    why: "không thuộc phòng",
  }),
  DeferAnswer: (by, state) => ({ type: "DeferAnswer", answer: answer(by, state), until: "endOfPart" }),
  RecordOutcome: (by, state) => ({
    type: "RecordOutcome",
    opinions: opinions(by, state),
    outcome: by.pick(
      OUTCOME_KINDS.filter((kind) => kind !== "REDIRECTED" && kind !== "UNHEARD_WRITTEN_REPLY"),
      "NOTED",
    ),
    lead: unit(by, state),
    due: due(by),
  }),
  ChangeDueDate: (by, state) => ({
    type: "ChangeDueDate",
    opinions: [opinion(by, state)],
    due: "2024-12-13",
    why: "theo đề nghị",
  }),
  ReplyInWriting: (by, state) => ({ type: "ReplyInWriting", opinions: opinions(by, state), due: due(by) }),
  ReadUnheardNotice: (by, state) => ({ type: "ReadUnheardNotice", opinions: [opinion(by, state)] }),
  RecordReaction: (by, state) => ({
    type: "RecordReaction",
    entry: entry(by, state),
    about: opinion(by, state),
    reaction: "satisfied",
  }),
  HandOverChair: (by) => ({ type: "HandOverChair", to: by.pick(["A", "B", "C"] as const, "A") }),
  TakeOver: () => ({ type: "TakeOver" }),
  ShowOnHall: (by, state) => ({
    type: "ShowOnHall",
    scene: by.pick(
      ["backdrop", "programme", "rights", "notice", "concerns", "black", "conclusion"] as const,
      "backdrop",
    ),
    pinned: by.once(8),
    display: by.pick(HALL_SEATS, "hall"),
    opinions: [opinion(by, state)],
  }),
  ShowResultCard: (by, state) => ({ type: "ShowResultCard", opinion: opinion(by, state) }),
  ChooseHallScheme: (by) => ({
    type: "ChooseHallScheme",
    scheme: by.pick(["dark", "light"] as const, "dark"),
  }),
  TellLectern: (by, state) => ({
    type: "TellLectern",
    holder: holder(by, state),
    text: by.once(3) ? null : "Xin mời kết luận",
  }),
  RenewSeat: () => ({ type: "RenewSeat", seat: "C" }),
  SetClock: () => ({ type: "SetClock", at: 0, rate: 1 }),
  ShowAskMark: (_by, state) => ({ type: "ShowAskMark", on: !state.displays.hall.askMark }),
  AskToSpeak: (by) => ({
    type: "AskToSpeak",
    name: "Lò Thị Suối",
    addressForm: "bà",
    organisation: "Hội Người mù",
    content: `Lối đi ${by.below(100)}`,
  }),
  WithdrawRequest: (by, state) => ({ type: "WithdrawRequest", request: request(by, state) }),
  AdmitRequest: (by, state) => ({
    type: "AdmitRequest",
    request: request(by, state),
    field: "Văn hóa",
    ...(by.once(3) ? { person: delegate(by, state).person } : {}),
  }),
  DeclineRequest: (by, state) => ({ type: "DeclineRequest", request: request(by, state), words: "đã đủ" }),
  TellReadiness: (by, state) => ({
    type: "TellReadiness",
    opinion: opinion(by, state),
    word: by.pick(READINESS, "ready"),
  }),
  AnswerDue: (by, state) => {
    const settled = Object.values(state.opinions).filter((one) => one.outcome?.due);
    const one = settled[by.below(Math.max(settled.length, 1))];
    return {
      type: "AnswerDue",
      opinion: one?.id ?? opinion(by, state),
      due: one?.outcome?.due?.date ?? "2024-12-20",
      word: by.pick(DUE_WORDS, "accepts"),
      ...(by.once(2) ? { proposed: "2025-01-10" } : {}),
    };
  },
  ReportTask: (by, state) => {
    const settled = Object.values(state.opinions).filter((one) => one.outcome?.lead);
    const one = settled[by.below(Math.max(settled.length, 1))];
    return {
      type: "ReportTask",
      opinion: one?.id ?? opinion(by, state),
      given: one?.outcome?.at ?? 0,
      text: `Đã kiểm tra lần ${by.below(9)}.`,
    };
  },
  ...makeOffices,
  ...REGISTER_MAKERS,
  ...PREPARATION_MAKERS,
  Freeze: () => ({ type: "Freeze" }),
};

/** Acts of the phase after alone: given where a session is closed, so that they take no place of the half day's. */
const AFTER: readonly CommandType[] = ["ReportTask"];
/** Those of the phase before, which the freeze ends. */
const OF_BEFORE = Object.keys(OFFICE_SEATS) as (keyof typeof OFFICE_SEATS)[];
const ELSEWHERE = new Set<CommandType>([
  ...[...AFTER, ...OF_BEFORE, "Freeze" as const],
  ...(Object.keys(REGISTER_MAKERS) as CommandType[]),
  ...(Object.keys(PREPARATION_MAKERS) as CommandType[]),
]);
const TYPES = (Object.keys(MAKE) as CommandType[]).filter((type) => !ELSEWHERE.has(type));

/** What would lead on from here, so that runs get somewhere. */
function nextSteps(state: HearingState): readonly CommandType[] {
  if (state.session.kind === "scheduled") return ["OpenSession"];
  if (state.session.kind === "suspended") return ["ResumeSession", "SplitOpinion", "Divert"];
  if (state.session.kind === "closed") return ["ReopenSession", "RecordOutcome", ...AFTER];
  if (currentStep(state) === null) return ["BeginStep"];
  switch (state.floor.kind) {
    case "free":
      return ["CallNext", "CallSpeaker", "AssignAnswer", "BeginAnswer", "RecordOutcome", "MoveEntry"];
    case "called":
      return ["BeginSpeech", "BeginSpeech", "MarkAbsent", "SubstituteSpeaker"];
    case "speaking":
      return [
        "EndSpeech",
        "PauseClock",
        "ResumeClock",
        "Interject",
        "AdjustTime",
        "CountFromCall",
        "StartEarlier",
        "StopSpeech",
        "Divert",
      ];
    case "interjection":
      return ["ResumeSpeaker", "EndSpeech", "AdjustTime"];
    case "answering":
      return ["EndAnswer", "PauseClock", "ResumeClock", "DeferAnswer", "CannotAnswerNow"];
    default:
      return state.floor satisfies never;
  }
}

const ENDS = new Set<CommandType>(["CloseSession", "CloseList", "RenewSeat"]);

export interface RandomAct {
  readonly actor: SeatName;
  readonly input: CommandInput;
}

/** Who alone may give these, where units and phones take part. */
const OUTSIDE: Partial<Record<CommandType, (by: Chance, state: HearingState) => SeatName>> = {
  TellReadiness: (by, state) => unitSeat(unit(by, state)),
  AnswerDue: (by, state) => unitSeat(unit(by, state)),
  ReportTask: (by, state) => unitSeat(unit(by, state)),
  AskToSpeak: (by) => phoneSeat(`p${by.below(3)}`),
  WithdrawRequest: (by) => phoneSeat(`p${by.below(3)}`),
};

/** A command and who gives it: half of them lead on, the others are any; ends come seldom. `outside`: units and phones too. */
export function randomAct(by: Chance, state: HearingState, outside = false): RandomAct {
  if (phaseOf(state) === "before") {
    if (by.once(30)) return { actor: "operator", input: MAKE.Freeze(by, state) };
    if (by.once(2)) return randomOfRegister(by, state);
    const type = by.pick(OF_BEFORE, "EnterDelegate");
    return { actor: OFFICE_SEATS[type](by, state), input: MAKE[type](by, state) };
  }
  let type = by.once(2) ? by.pick(nextSteps(state), "OpenSession") : by.pick(TYPES, "OpenSession");
  if (ENDS.has(type) && !by.once(8)) type = "UndoLastAct";
  const actor = by.once(12)
    ? by.pick(SEAT_NAMES, "hall")
    : by.pick<SeatName>([state.chair.presider, state.chair.presider, "T1", "T2", "operator"], "A");
  const own = outside ? OUTSIDE[type] : undefined;
  return { actor: own?.(by, state) ?? actor, input: MAKE[type](by, state) };
}
