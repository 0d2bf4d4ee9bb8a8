/** Words of what has become of a case. */
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { makeWords } from "../../i18n/language.ts";

type OnDay = (seat: string, due: string, was: string, why: string) => string;
type Decided = Readonly<Record<FollowedCase["dueDecisions"][number]["kind"], OnDay>>;

const because = (why: string) => (why === "" ? "" : `: ${why}`);
const dayVi: Decided = {
  changed: (seat, due, was, why) =>
    `Đồng chí ${seat} đổi hạn${was === "" ? "" : ` từ ${was}`} sang ${due}${because(why)}`,
  granted: (seat, due, was, why) =>
    `Đồng chí ${seat} đồng ý gia hạn${was === "" ? "" : ` từ ${was}`} đến ${due}${because(why)}`,
  refused: (seat, due, _, why) => `Đồng chí ${seat} không gia hạn đến ${due}${because(why)}`,
  reopened: (seat, due, _, why) => `Đồng chí ${seat} giao giải quyết lại, hạn ${due}${because(why)}`,
};
const dayEn: Decided = {
  changed: (seat, due, was, why) =>
    `Leader ${seat} changes the day${was === "" ? "" : ` from ${was}`} to ${due}${because(why)}`,
  granted: (seat, due, was, why) =>
    `Leader ${seat} gives more time${was === "" ? "" : `, from ${was}`} to ${due}${because(why)}`,
  refused: (seat, due, _, why) => `Leader ${seat} does not give more time (${due})${because(why)}`,
  reopened: (seat, due, _, why) => `Leader ${seat} opens it again, due ${due}${because(why)}`,
};

const vi = {
  title: "Diễn biến",
  report: (unit: string, text: string) => `${unit} báo cáo: ${text}`,
  word: (seat: string, agrees: boolean, text: string) =>
    `Đồng chí ${seat} ${agrees ? "đồng ý" : "trả lại"}${because(text)}`,
  day: dayVi,
  notice: (channels: string, place: string) =>
    `Thông báo đến Nhân dân: ${[channels, place].filter(Boolean).join(", ")}`,
  escalated: (why: string) => `Báo Thường trực: ${why}`,
  directed: (text: string) => `Chỉ đạo: ${text}`,
  verified: (result: string, way: string) => `${result}: ${way}`,
  told: (text: string) => `Đã báo người nêu: ${text}`,
  answered: (text: string) => `Cơ quan có thẩm quyền trả lời: ${text}`,
};
const en: typeof vi = {
  title: "What has become of it",
  report: (unit, text) => `${unit} reports: ${text}`,
  word: (seat, agrees, text) => `Leader ${seat} ${agrees ? "agrees" : "sends back"}${because(text)}`,
  day: dayEn,
  notice: (channels, place) => `The People told: ${[channels, place].filter(Boolean).join(", ")}`,
  escalated: (why) => `Carried up: ${why}`,
  directed: (text) => `Directed: ${text}`,
  verified: (result, way) => `${result}: ${way}`,
  told: (text) => `Asker told: ${text}`,
  answered: (text) => `The authority answers: ${text}`,
};

export const useStoryWords = makeWords({ vi, en });
