/** The sentences that the hall is told, composed by the rules; a screen shows them before the press. Always Vietnamese. */
import { spokenDate } from "./outcomes.ts";
import { minutesVi } from "./spanWords.ts";

const SO_THAT_MORE_SPEAK = "Để nhiều đại biểu được phát biểu, xin mời";

export const hallSentence = {
  /** replies of one unit are given together */
  together: "Các ý kiến cùng lĩnh vực xin được trả lời chung.",
  /** a reply's time, in ms */
  answers: (base: number) => `${SO_THAT_MORE_SPEAK} các cơ quan trả lời trong ${minutesVi(base)}.`,
  /** the time of each official, in ms */
  officials: (limit: number) =>
    `${SO_THAT_MORE_SPEAK} mỗi đồng chí lãnh đạo, đơn vị phát biểu trong ${minutesVi(limit)}.`,
  /** the time of each delegate, in ms */
  people: (limit: number) => `${SO_THAT_MORE_SPEAK} mỗi đại biểu trình bày trong ${minutesVi(limit)}.`,
  /** to those who were not heard; `last`: the latest of their days */
  unheard: (count: number, last: string) =>
    `Ý kiến của ${String(count).padStart(2, "0")} đại biểu sẽ được trả lời bằng văn bản chậm nhất ${spokenDate(last)}.`,
  /** what a result card says: who was given what, until which day */
  result: (given: string, task: string, day: string) =>
    [given, task, `chậm nhất ${spokenDate(day)}`].filter((part) => part !== "").join(" · "),
} as const;
