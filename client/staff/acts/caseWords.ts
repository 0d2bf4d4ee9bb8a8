/** Words of the tasks and their reports, as chairs and secretaries read them. */
import type { Share } from "../../../shared/views/after/cases.ts";
import { makeWords } from "../../i18n/language.ts";

const vi = {
  none: "Chưa có việc nào được giao.",
  withReport: (count: number) => `Đã có báo cáo (${count})`,
  withoutReport: (count: number) => `Chưa có báo cáo (${count})`,
  notReported: "Chưa có báo cáo",
  with: (units: string) => `phối hợp: ${units}`,
  reported: (share: Share, time: string, day: string) =>
    `${share === "whole" ? "báo cáo" : "báo cáo phần phối hợp"} lúc ${time} ngày ${day}`,
  earlier: (count: number) => `Trước đó còn ${count} báo cáo.`,
  tasksGiven: "Việc đã giao",
  reportedOf: (reported: number, all: number) => `${reported}/${all} đã báo cáo`,
};

const en: typeof vi = {
  none: "No task was given.",
  withReport: (count) => `Reported on (${count})`,
  withoutReport: (count) => `Not reported on (${count})`,
  notReported: "No report yet",
  with: (units) => `with ${units}`,
  reported: (share, time, day) => `${share === "whole" ? "reported" : "reported its part"} ${time} on ${day}`,
  earlier: (count) => `${count} earlier reports.`,
  tasksGiven: "Tasks given",
  reportedOf: (reported, all) => `${reported}/${all} reported on`,
};

export const useCaseWords = makeWords({ vi, en });
