/** Random acts of those who send opinions and of the clerks who screen them, in the phase before. */
import { applicationsOf } from "../../../server/rulebook/before/applications/facts.ts";
import { registered } from "../../../server/rulebook/before/register/facts.ts";
import { listOf } from "../../../server/rulebook/before/roster/facts.ts";
import { decisionOf, screeningOf } from "../../../server/rulebook/before/screening/facts.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import type { Attachment } from "../../../shared/terms/attachments.ts";
import {
  CLARIFIED,
  COMPLAINT_KINDS,
  INBOXES,
  LACKS,
  OPINION_KINDS,
  type Screening,
} from "../../../shared/terms/register.ts";
import { deskSeat, phoneSeat, type SeatName } from "../../../shared/terms/seats.ts";
import type { CommandInput, CommandType } from "../../../shared/wire/commands/commands.ts";
import type { Chance } from "../chance.ts";
import { there } from "./subjects.ts";

const CONTENTS = [
  "Kênh N4 sạt lở, vụ đông thiếu nước.",
  "Đường ngõ 22 mất đèn.",
  "Xe than gây bụi.",
  "",
] as const;

const anyRegistration = (by: Chance, state: HearingState) =>
  by.pick(
    registered(state).map(({ id }) => id),
    "PY-9999",
  );
/** A sender, an applicant or a delegate. */
const toReach = (by: Chance, state: HearingState) =>
  by.pick(
    [
      ...registered(state).map(({ id }) => id),
      ...Object.keys(applicationsOf(state)),
      ...state.plan.organisations.flatMap(({ number }) => listOf(state, number).map(({ id }) => id)),
    ],
    "PY-9999",
  );
/** Mostly one of which this was decided. */
const decided = (by: Chance, state: HearingState, result: Screening) => {
  const suited = registered(state).filter(({ id }) => decisionOf(state, id)?.result === result);
  return by.pick<{ id: string }>(by.once(6) ? [] : suited, { id: anyRegistration(by, state) }).id;
};
/** Mostly as it stands, seldom as it stood before. */
const saw = (by: Chance, state: HearingState, registration = anyRegistration(by, state)) => {
  const { row = "reg.9" } = registered(state).find(({ id }) => id === registration) ?? {};
  return { registration, seen: by.once(6) ? "reg.1" : row };
};
/** What tests let every seat have sent up. */
export const SENT_FILE = {
  ...{ file: "5e".repeat(32), name: "Ảnh kênh N4.jpg", kind: "jpeg", bytes: 204_800 },
} as const satisfies Attachment;
const attached = (by: Chance) => (by.once(3) ? [SENT_FILE.file] : []);

const late = (by: Chance, state: HearingState) =>
  by.pick<{ id: string }>(
    registered(state).filter(
      (registration) => registration.late !== null && registration.lateTakenAt === null,
    ),
    { id: anyRegistration(by, state) },
  ).id;

const form = (by: Chance) => ({
  ...{ kind: by.pick(OPINION_KINDS, "góp ý"), field: "", content: by.pick(CONTENTS, "") },
  ...{ place: by.pick(["Khu 4, phường Bắc Sơn", ""], ""), addressed: by.pick(["Phòng Kinh tế", ""], "") },
  speaker: { name: "Y Gió Ayun", addressForm: "anh", position: "", phone: "0900 000 002" },
  ...{ wantsToSpeak: by.once(2), needsHelp: by.once(3), mayBeNamed: by.once(2) },
});
const basis = "Rõ nội dung";
const destination = "Ban Tiếp công dân";
const until = "2030-01-01";
const lacks = (by: Chance) => [by.pick(LACKS, "place")];
const kind = (by: Chance) => by.pick(COMPLAINT_KINDS, "khiếu nại");

function decision(by: Chance, state: HearingState): Extract<CommandInput, { type: "Screen" }>["decision"] {
  const into = by.pick(Object.keys(screeningOf(state).texts), "YK-999");
  const all = [
    { result: "accept", basis },
    { result: "accept", basis },
    { result: "merge", basis, into },
    { result: "return", basis, lacks: lacks(by), until },
    { result: "redirect", basis, kind: kind(by), destination },
    { result: "outside", basis, destination },
  ] as const;
  const { result } = by.pick(all, all[0]);
  const chosen = all.find((other) => other.result === result) ?? all[0];
  return "lacks" in chosen ? { ...chosen, lacks: [...chosen.lacks] } : chosen;
}

type Of<T extends CommandType> = Extract<CommandInput, { type: T }>;
type OfRegister = (typeof OF_SENDERS)[number] | (typeof OF_CLERKS)[number] | "RemarkOnOpinion";
const OF_SENDERS = ["RegisterOpinion", "ChangeOpinion", "WithdrawOpinion", "AnswerClarification"] as const;
const OF_CLERKS = [
  ...([
    "Screen",
    "RegisterOpinions",
    "AcceptLate",
    "WithdrawForSender",
    "MakeSlip",
    "AskClarification",
    "SettleClarification",
  ] as const),
  ...(["NotifySender", "OpenSealed", "ShutSealed", "ShowReach", "HideReach"] as const),
] as const;

export const REGISTER_MAKERS: {
  readonly [T in OfRegister]: (by: Chance, state: HearingState) => Of<T>;
} = {
  RegisterOpinion: (by) => ({
    type: "RegisterOpinion",
    inbox: by.pick(INBOXES, "front"),
    attached: attached(by),
    ...form(by),
  }),
  RegisterOpinions: (by) => ({
    ...{ type: "RegisterOpinions", inbox: by.pick(INBOXES, "front"), file: "y-kien.csv" },
    lists: ["org.1", "org.2"].map((onBehalfOf) => ({ onBehalfOf, opinions: [form(by)] })),
  }),
  ChangeOpinion: (by, state) => ({
    type: "ChangeOpinion",
    ...saw(by, state),
    attached: attached(by),
    ...form(by),
  }),
  WithdrawOpinion: (by, state) => ({ type: "WithdrawOpinion", registration: anyRegistration(by, state) }),
  AnswerClarification: (by, state) => ({
    ...{ type: "AnswerClarification", registration: decided(by, state, "return"), text: "Ở khu 4" },
  }),
  Screen: (by, state) => ({
    ...{ type: "Screen", registrations: [saw(by, state)], decision: decision(by, state) },
  }),
  AcceptLate: (by, state) => ({ type: "AcceptLate", registrations: [late(by, state)], why: "vẫn nhận" }),
  WithdrawForSender: (by, state) => ({
    ...{ type: "WithdrawForSender", ...saw(by, state), why: "đã được giải quyết" },
  }),
  MakeSlip: (by, state) => ({
    type: "MakeSlip",
    ...{ registration: decided(by, state, "redirect"), way: "gửi tận nhà" },
    slips: [{ number: `${by.below(40)}-PC/BDV`, kind: kind(by), destination }],
  }),
  AskClarification: (by, state) => ({
    type: "AskClarification",
    ...saw(by, state, decided(by, state, "return")),
    lacks: lacks(by),
    until,
  }),
  SettleClarification: (by, state) => ({
    ...{
      type: "SettleClarification",
      ...saw(by, state, decided(by, state, "return")),
      as: by.pick(CLARIFIED, "clear"),
    },
  }),
  NotifySender: (by, state) => ({
    type: "NotifySender",
    registration: anyRegistration(by, state),
    text: "Đã chuyển",
  }),
  OpenSealed: (by, state) => ({ type: "OpenSealed", registration: decided(by, state, "redirect") }),
  ShutSealed: () => ({ type: "ShutSealed" }),
  ShowReach: (by, state) => ({ type: "ShowReach", of: toReach(by, state) }),
  HideReach: () => ({ type: "HideReach" }),
  RemarkOnOpinion: (by, state) => ({
    ...{ type: "RemarkOnOpinion", registration: decided(by, state, "accept"), text: "Phường đã xem." },
  }),
};

/** An act of the register, and who gives it. */
export function randomOfRegister(
  by: Chance,
  state: HearingState,
): { readonly actor: SeatName; readonly input: CommandInput } {
  const phone = phoneSeat(`p${by.below(3)}`);
  const senders = there(state, "org.1", "org.2", "unit.W01", phone);
  if (by.once(2)) {
    const type = by.once(3) ? by.pick(OF_SENDERS, "RegisterOpinion") : "RegisterOpinion";
    return { actor: by.pick(senders, phone), input: REGISTER_MAKERS[type](by, state) };
  }
  const [ward] = there(state, "unit.W01");
  if (ward && by.once(12)) return { actor: ward, input: REGISTER_MAKERS.RemarkOnOpinion(by, state) };
  const type = by.once(2) ? "Screen" : by.pick(OF_CLERKS, "Screen");
  const clerks = there(state, deskSeat(1 + by.below(2)), deskSeat(1), deskSeat(2));
  return { actor: clerks[0] ?? phone, input: REGISTER_MAKERS[type](by, state) };
}
