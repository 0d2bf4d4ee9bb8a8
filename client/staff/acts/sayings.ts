/** The running script: the exact sentence to say at the present stage, names and titles filled in. Always Vietnamese. */

import { minutesVi } from "../../../shared/terms/spanWords.ts";
import { bodyName, taskSentence } from "../../../shared/terms/task.ts";
import { type Instant, remainingAt } from "../../../shared/terms/time.ts";
import { inSentence, spokenTo } from "../../i18n/address.ts";
import { calledFor, leadPerson, opinionTitle, type StaffView } from "../../line/staff.ts";
import { nextStep, type Stage, stageOf, stepOf, toIntroduce } from "../stage.ts";

interface Person {
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
}

/** "bà Nguyễn Thị …, Trưởng ban …"; who has no position comes with the organisation. */
const full = ({ name, position, organisation }: Person) =>
  [inSentence(name), position || organisation].filter(Boolean).join(", ");

export const DIVERSION =
  "Nội dung này thuộc phạm vi giải quyết đơn thư. Xin mời đại biểu làm việc với bộ phận tiếp công dân ngay tại hội nghị; thông tin được giữ kín.";

/** What was given to whom, once it is recorded: said aloud before the next is called. */
function given(view: StaffView): readonly string[] {
  const newest = view.acts.find((act) => !act.undone);
  const outcome = newest?.type === "OutcomeRecorded" ? view.opinions[newest.subject]?.outcome : null;
  if (outcome?.kind !== "ASSIGNED_FOR_VERIFICATION") return [];
  const unit = (id: string) => view.units.find((unit) => unit.id === id);
  const named = (id: string) => {
    const body = unit(id);
    return body ? bodyName(body) : id;
  };
  const { lead, directing, task, due, dueWas } = outcome;
  const supporting = outcome.supporting.map((id) => ({
    name: named(id),
    part: outcome.parts.find((part) => part.unit === id)?.task ?? "",
  }));
  const verb = unit(lead)?.verb ?? "giao";
  return [taskSentence({ verb, directing, lead: named(lead), supporting, task, due, dueWas })];
}

function thanks(view: StaffView): string {
  const last = view.acts.find((act) => !act.undone);
  if (last?.type === "SpeechEnded") return `Xin cảm ơn ý kiến của ${inSentence(last.name)}. `;
  if (last?.type === "AnswerEnded") return `Xin cảm ơn ${inSentence(last.name)}. `;
  return "";
}

function invitation(who: Person, allotted: number | null): string {
  const time = allotted === null ? "" : ` Thời gian của ${spokenTo(who.name)} là ${minutesVi(allotted)}.`;
  return `Mời ${full(who)}, phát biểu.${time}`;
}

function stepBegins(view: StaffView): string {
  const next = nextStep(view);
  if (next?.segment === "people")
    return "Hội nghị chuyển sang phần Nhân dân phát biểu và đối thoại. Xin mời các đại biểu phát biểu ngắn gọn, rõ nội dung, mỗi lượt một vấn đề.";
  if (next?.fixedEnd) return "Mời các vị đại biểu nghỉ giải lao.";
  return `Hội nghị chuyển sang phần: ${next?.shortTitle ?? ""}.`;
}

const GO_ON = "Xin mời các vị đại biểu ổn định chỗ ngồi. Hội nghị xin được tiếp tục.";

function apology(view: StaffView): readonly string[] {
  const unheard = view.unheard.length;
  if (unheard === 0 || stepOf(view)?.segment !== "people") return [];
  return [
    `Do thời gian có hạn, còn ${unheard} ý kiến chưa được phát biểu. Xin lỗi các đại biểu; các ý kiến này sẽ được trả lời bằng văn bản.`,
  ];
}

const inWords = (ms: number) =>
  ms === 60_000 ? "một phút" : ms < 60_000 ? `${ms / 1000} giây` : minutesVi(ms);

/** The first time at which the speaker is reminded, ms before the end; null: there is no reminder. */
export function firstReminder(view: StaffView): number | null {
  const clock = "clock" in view.floor ? view.floor.clock : null;
  if (clock === null || clock.allotted === null) return null;
  const { allotted } = clock;
  return Math.max(0, ...view.limits.warnAt.filter((warning) => warning * 2 <= allotted)) || null;
}

/** Is the time of who holds the floor over? */
export function isOver(view: StaffView, now: Instant): boolean {
  const clock = "clock" in view.floor ? view.floor.clock : null;
  const left = clock ? remainingAt(clock, now) : null;
  return left !== null && left <= 0;
}

function whileSpeaking(view: StaffView, name: string, now: Instant): string {
  const to = spokenTo(name);
  if (isOver(view, now))
    return `Thời gian đã hết, xin ${to} cho ý kiến kết luận. Ý kiến của ${to} đã được ghi nhận đầy đủ.`;
  const reminder = firstReminder(view);
  if (reminder === null) return `Xin cảm ơn ý kiến của ${inSentence(name)}.`;
  return `Thưa ${to}, thời gian còn ${inWords(reminder)}. Xin ${to} nêu ngắn gọn nội dung đề nghị.`;
}

/** What the answer that was asked for is about: by who raised it, where that person has just spoken. */
function whatIsAnswered(view: StaffView, opinions: readonly string[]): string {
  const [first = ""] = opinions;
  const raised = view.lastTurn?.opinion === first ? view.lastTurn.who : null;
  if (raised) return `ý kiến của ${inSentence(raised.name)}`;
  return `nội dung: ${opinionTitle(view.opinions[first], first)}`;
}

function summons(view: StaffView, stage: Stage): string {
  const [first = ""] = view.tray;
  const lead = view.opinions[first]?.lead;
  if (lead === "CHAIR") return `Nội dung: ${opinionTitle(view.opinions[first], first)}, tôi xin trả lời.`;
  const person = leadPerson(view, lead ?? "");
  return `Đề nghị ${person ? full(person) : stage.about}, trả lời.`;
}

/** What a sentence is made from. */
interface Moment {
  readonly view: StaffView;
  readonly stage: Stage;
  readonly now: Instant;
}

function call({ view, stage }: Moment): readonly string[] {
  const row = view.queue.find(({ who }) => who.name === stage.about);
  const invites = row ? invitation(row.who, row.allotted) : `Mời ${inSentence(stage.about)}.`;
  return [...given(view), `${thanks(view)}${invites}`];
}

function beginSpeech({ view: { floor }, now }: Moment): readonly string[] {
  if (floor.kind !== "called") return [];
  const to = spokenTo(floor.who.name);
  return calledFor(floor, now) === null
    ? [invitation(floor.who, floor.allotted)]
    : [`Mời ${to} đến micro, giới thiệu họ tên, địa chỉ và trình bày ý kiến.`];
}

function introduce({ view, stage }: Moment): readonly string[] {
  const [person] = toIntroduce(view);
  const chairs = view.chairs.some(({ name }) => name === stage.about) ? ", đồng chủ trì hội nghị" : "";
  return [`Xin trân trọng giới thiệu ${person ? full(person) : inSentence(stage.about)}${chairs}.`];
}

function beginAnswer({ view, stage: { command, about } }: Moment): readonly string[] {
  const id = command?.type === "BeginAnswer" ? command.answer : "";
  const asked = view.answers.find((answer) => answer.id === id);
  if (!asked) return [`Mời ${inSentence(about)} trả lời.`];
  return [`Mời ${full(asked.who)}, trả lời ${whatIsAnswered(view, asked.opinions)}.`];
}

/** What is said at each stage, the first to be said first. */
const SAYINGS: Readonly<Record<Stage["kind"], (moment: Moment) => readonly string[]>> = {
  open: ({ view }) => [`Thưa toàn thể hội nghị, tôi xin tuyên bố khai mạc ${view.title}.`],
  introduce,
  readRights: () => [
    "Trước khi vào đối thoại, tôi xin thông báo quyền và trách nhiệm của các bên tham gia hội nghị.",
  ],
  beginStep: ({ view }) => [`${thanks(view)}${stepBegins(view)}`],
  nextStep: ({ view }) =>
    stepOf(view)?.fixedEnd
      ? [GO_ON, stepBegins(view)]
      : [...given(view), ...apology(view), `${thanks(view)}${stepBegins(view)}`],
  call,
  beginSpeech,
  endSpeech: ({ view, stage, now }) => [whileSpeaking(view, stage.about, now)],
  resumeSpeaker: ({ stage: { about } }) => [
    `Xin cảm ơn ${spokenTo(about)} đã làm rõ. Mời ${inSentence(about)} tiếp tục phát biểu.`,
  ],
  summon: ({ view, stage }) => [...given(view), `${thanks(view)}${summons(view, stage)}`],
  beginAnswer,
  endAnswer: ({ view, stage: { about }, now }) => [
    isOver(view, now)
      ? `Thời gian trả lời đã hết, đề nghị ${spokenTo(about)} kết luận.`
      : `Đề nghị ${spokenTo(about)} nói rõ việc đã làm, thời hạn và đơn vị chịu trách nhiệm.`,
  ],
  resumeSession: () => [GO_ON],
  conclude: () => ["Thay mặt chủ trì, tôi xin kết luận hội nghị."],
  close: ({ view }) => [`Xin cảm ơn các vị đại biểu. Tôi xin tuyên bố bế mạc ${view.title}.`],
  over: () => ["Xin kính chúc các vị đại biểu mạnh khỏe. Xin trân trọng cảm ơn."],
};

/** The sentences for now, the first to be said first. */
export function sayingsOf(view: StaffView, now: Instant, introduced = false): readonly string[] {
  if (view.lastDiverted !== null && view.floor.kind === "free" && view.session.kind === "open")
    return [DIVERSION];
  const stage = stageOf(view, introduced);
  return SAYINGS[stage.kind]({ view, stage, now });
}
