/** Words of the band of time. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  time: "Thời gian",
  leftUntil: (time: string) => `Còn lại, đến ${time}`,
  isClosed: "Đã bế mạc",
  closedAgainst: (time: string, early: number) =>
    `lúc ${time}, ${early === 0 ? "đúng giờ" : early > 0 ? `sớm ${early} phút` : `muộn ${-early} phút`}`,
  stepLeft: "Phần này còn",
  stepOver: (minutes: number) => (minutes === 0 ? "hết giờ" : `quá ${minutes} phút`),
  projectedEnd: "Dự kiến xong",
  against: (minutes: number) =>
    minutes === 0 ? "đúng giờ" : minutes > 0 ? `+${minutes} phút` : `sớm ${-minutes} phút`,
  fromTurns: (answers: number) =>
    answers === 0 ? "ước tính theo kế hoạch" : `ước tính từ ${answers} lượt trả lời`,
  fits: "Kịp phát biểu",
  ofOpinions: (fits: number, all: number) => `${fits}/${all}`,
  minuteDrops: (names: string) => `Thêm 1 phút thì không kịp: ${names}`,
  organisationsUnheard: "Tổ chức chưa phát biểu",
  balance: "Cân đối thời gian…",
  withoutOutcome: "Chưa ghi kết quả",
};

const en: typeof vi = {
  time: "Time",
  leftUntil: (time) => `Left, until ${time}`,
  isClosed: "Closed",
  closedAgainst: (time, early) =>
    `at ${time}, ${early === 0 ? "on time" : early > 0 ? `${early} min early` : `${-early} min late`}`,
  stepLeft: "Left in this part",
  stepOver: (minutes) => (minutes === 0 ? "none" : `${minutes} min over`),
  projectedEnd: "Will end",
  against: (minutes) =>
    minutes === 0 ? "on time" : minutes > 0 ? `+${minutes} min` : `${-minutes} min early`,
  fromTurns: (answers) =>
    answers === 0
      ? "estimated from the plan"
      : `estimated from ${answers} ${answers === 1 ? "answer" : "answers"}`,
  fits: "Will speak",
  ofOpinions: (fits, all) => `${fits}/${all}`,
  minuteDrops: (names) => `With 1 minute more these drop out: ${names}`,
  organisationsUnheard: "Organisations not heard",
  balance: "Balance the time…",
  withoutOutcome: "Without outcome",
};

export const useTimeWords = makeWords({ vi, en });
