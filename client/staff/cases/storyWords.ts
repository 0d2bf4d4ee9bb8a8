/** Words of what has become of a case. */
import type { DeedKind } from "../../../shared/terms/cases.ts";
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { makeWords } from "../../i18n/language.ts";

type OnDay = (office: string, due: string, was: string, why: string) => string;
type Decided = Readonly<Record<FollowedCase["dueDecisions"][number]["kind"], OnDay>>;

const because = (why: string) => (why === "" ? "" : `: ${why}`);
const dayVi: Decided = {
  changed: (office, due, was, why) =>
    `Đồng chí ${office} đổi hạn${was === "" ? "" : ` từ ${was}`} sang ${due}${because(why)}`,
  granted: (office, due, was, why) =>
    `Đồng chí ${office} đồng ý gia hạn${was === "" ? "" : ` từ ${was}`} đến ${due}${because(why)}`,
  refused: (office, due, _, why) => `Đồng chí ${office} không gia hạn đến ${due}${because(why)}`,
  reopened: (office, due, _, why) => `Đồng chí ${office} giao giải quyết lại, hạn ${due}${because(why)}`,
};
const dayEn: Decided = {
  changed: (office, due, was, why) =>
    `Leader ${office} changes the day${was === "" ? "" : ` from ${was}`} to ${due}${because(why)}`,
  granted: (office, due, was, why) =>
    `Leader ${office} gives more time${was === "" ? "" : `, from ${was}`} to ${due}${because(why)}`,
  refused: (office, due, _, why) => `Leader ${office} does not give more time (${due})${because(why)}`,
  reopened: (office, due, _, why) => `Leader ${office} opens it again, due ${due}${because(why)}`,
};

/** What it was before: who led with whom, which task. */
type Before = readonly [lead: string, supporting: string, task: string];
type Corrected = (record: string, was: string, why: string) => string;
type Anew = (by: string, was: Before, why: string) => string;
const anewVi: Anew = (by, [lead, supporting, task], why) =>
  `Giao lại (${by})${because(why)}. Trước đó: ${lead} chủ trì${supporting === "" ? "" : `, phối hợp ${supporting}`}; việc: ${task}`;
const anewEn: Anew = (by, [lead, supporting, task], why) =>
  `Given anew (${by})${because(why)}. Before: ${lead} led${supporting === "" ? "" : ` with ${supporting}`}; task: ${task}`;

const correctedVi: Corrected = (record, was, why) =>
  why === "" ? `Trước đó, ${record}: ${was}` : `Sửa ${record}: ${why}. Đã ghi nhầm: ${was}`;
const correctedEn: Corrected = (record, was, why) =>
  why === ""
    ? `Before that, ${record}: ${was}`
    : `Put right, ${record}: ${why}. It was wrongly recorded as: ${was}`;

/** What no other line tells: that it was opened, taken, passed on …, by whom. */
type Did = Readonly<Record<DeedKind, (who: string, said: string) => string>>;
const silent = () => "";
const told = (what: string) => (who: string, said: string) =>
  `${who === "" ? "" : `${who}: `}${what}${said === "" ? "" : `: ${said}`}`;
const TOLD_ELSEWHERE = {
  ...{ told: silent, notice: silent, answered: silent, corrected: silent, carriedUp: silent },
  verified: silent,
};
const didVi: Did = {
  ...TOLD_ELSEWHERE,
  added: told("Ghi bổ sung vào kết luận, theo ý kiến đồng chí"),
  ...{ opened: told("Đưa vào sổ theo dõi"), taken: told("Nhận việc"), dayAsked: told("Đề nghị đổi hạn") },
  ...{ evidence: told("Gửi minh chứng"), passedOn: told("Chuyển cấp có thẩm quyền") },
  reminded: told("Nhắc đơn vị chủ trì"),
  unanswered: told("Kết thúc, cấp trên không trả lời; lý do, ngày đã nhắc"),
};
const didEn: Did = {
  ...TOLD_ELSEWHERE,
  added: told("Added to the conclusion, on the word of"),
  ...{ opened: told("Case opened"), taken: told("Task taken"), dayAsked: told("Asks for another day") },
  ...{ evidence: told("Evidence sent"), passedOn: told("Passed on"), reminded: told("Lead reminded") },
  unanswered: told("Ended, the authority did not answer; why, reminded on"),
};

const vi = {
  did: didVi,
  by: (text: string, who: string) => (who === "" ? text : `${text} (${who} ghi)`),
  corrected: correctedVi,
  records: {
    notice: "thông báo đến Nhân dân",
    transfer: "công văn chuyển",
    answer: "trả lời của cấp có thẩm quyền",
    unanswered: "kết thúc khi cấp trên không trả lời",
  },
  leader: (office: string) => `Đồng chí ${office}`,
  clerk: (office: string) => `cán bộ ghi theo ý kiến đồng chí ${office}`,
  anew: anewVi,
  title: "Diễn biến",
  report: (unit: string, text: string) => `${unit} báo cáo: ${text}`,
  word: (office: string, agrees: boolean, text: string) =>
    `Đồng chí ${office} ${agrees ? "đồng ý" : "trả lại"}${because(text)}`,
  day: dayVi,
  notice: (how: string) => `Thông báo đến Nhân dân: ${how}`,
  escalated: (unit: string, why: string) => `${unit === "" ? "" : `${unit}: `}Báo Thường trực: ${why}`,
  directed: (text: string) => `Chỉ đạo: ${text}`,
  verified: (result: string, way: string) => `${result}: ${way}`,
  told: (text: string) => `Đã báo người nêu: ${text}`,
  answered: (text: string) => `Cơ quan có thẩm quyền trả lời: ${text}`,
};
const en: typeof vi = {
  did: didEn,
  by: (text, who) => (who === "" ? text : `${text} (by ${who})`),
  corrected: correctedEn,
  records: {
    notice: "notice to the People",
    transfer: "letter that passed it on",
    answer: "the authority's answer",
    unanswered: "the ending without an answer",
  },
  leader: (office) => `leader ${office}`,
  clerk: (office) => `a clerk, on the word of leader ${office}`,
  anew: anewEn,
  title: "What has become of it",
  report: (unit, text) => `${unit} reports: ${text}`,
  word: (office, agrees, text) => `Leader ${office} ${agrees ? "agrees" : "sends back"}${because(text)}`,
  day: dayEn,
  notice: (how) => `The People told: ${how}`,
  escalated: (unit, why) => `${unit === "" ? "" : `${unit}: `}Carried up: ${why}`,
  directed: (text) => `Directed: ${text}`,
  verified: (result, way) => `${result}: ${way}`,
  told: (text) => `Asker told: ${text}`,
  answered: (text) => `The authority answers: ${text}`,
};

export const useStoryWords = makeWords({ vi, en });
