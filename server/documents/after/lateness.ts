/** What is late and why, in the words of who said it: the unit that asked for time or carried it up, the leader who decided. */
import { lowerFirst } from "../../../shared/terms/address.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { withoutNumbers } from "../../../shared/terms/privateNumbers.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { OverdueCase } from "../../../shared/views/after/reports.ts";
import { casesOf } from "../../rulebook/after/cases/facts.ts";
import type { Case, DueDecision } from "../../rulebook/after/cases/slice.ts";
import { listed } from "../before/parts.ts";
import { type Block, type Cell, cell, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { dayOf } from "../words.ts";
import { caseTitle, count, leadName, lined } from "./tables.ts";

/** mm: case, who leads, due, working days, why */
const WIDTHS = [20, 44, 28, 17, 56];
const HEAD = ["Mã", "Cơ quan chủ trì", "Thời hạn", "Ngày làm việc", "Lý do"];
/** the day of the hearing before them */
const OF_SEVERAL = [28, 18, 36, 26, 17, 40];

/** "27/12/2024" */
const onDay = (day: string): string => day.split("-").reverse().join("/");

const DECIDED: Readonly<Record<DueDecision["kind"], (due: string) => string>> = {
  changed: (due) => `Đổi thời hạn đến ${due}`,
  granted: (due) => `Gia hạn đến ${due}`,
  refused: () => "Không gia hạn",
  reopened: (due) => `Giải quyết lại đến ${due}`,
};

interface Said {
  readonly at: Instant;
  readonly text: string;
}

const reason = (what: string, why: string): string => (why === "" ? what : `${what}: ${withoutNumbers(why)}`);

/** What its unit has asked for or carried up, in its own words, up to a day. */
function ownWords({ asks, escalations }: Case, day: string): Said[] {
  const all = [
    ...asks.map(({ kind, due, why, at }) => ({
      at,
      text: reason(`${kind === "proposal" ? "Đề xuất thời hạn" : "Xin gia hạn đến"} ${onDay(due)}`, why),
    })),
    ...escalations.map(({ to, why, at }) => ({ at, text: reason(`Báo cáo ${to} chỉ đạo`, why) })),
  ];
  return all.filter(({ at, text }) => text !== "" && dayOf(at) <= day).toSorted((a, b) => a.at - b.at);
}

/** The newest reasons, of the unit and of who decided: at most two. "": nobody has given one. */
export function whyLate(about: Case, day: string): string {
  const decided = about.dueDecisions
    .filter(({ at }) => dayOf(at) <= day)
    .map(({ kind, due, why, at }) => ({ at, text: reason(DECIDED[kind](onDay(due)), why) }));
  return [...ownWords(about, day), ...decided]
    .toSorted((a, b) => a.at - b.at)
    .slice(-2)
    .map(({ text }) => text)
    .join("; ");
}

/** `late`: of each hearing what is overdue at the end of the day. */
export function overdueTable(
  late: readonly { readonly source: Source; readonly overdue: readonly OverdueCase[] }[],
  day: string,
): Block[] {
  const several = late.length > 1;
  const rows = late.flatMap(({ source, overdue }) =>
    overdue.map(({ id, lead, due, workingDays }): Cell[] => {
      const about = casesOf(source.state).find((one) => one.id === id);
      return [
        ...(several ? [cell(spokenDate(source.state.plan.date))] : []),
        ...[cell(id), cell(leadName(source, lead)), cell(spokenDate(due)), count(workingDays)],
        cell((about && whyLate(about, day)) || "Đơn vị chưa báo cáo lý do."),
      ];
    }),
  );
  if (rows.length === 0) return [paragraph("body", "Không có nội dung quá hạn.")];
  return [lined(several ? OF_SEVERAL : WIDTHS, several ? ["Hội nghị", ...HEAD] : HEAD, rows)];
}

/** What makes it hard, in the units' own words: the newest of each case. */
export function difficulties(sources: readonly Source[], day: string): Block[] {
  const lines = sources.flatMap((source) =>
    casesOf(source.state).flatMap((about) => {
      const last = ownWords(about, day).at(-1);
      if (!last) return [];
      return [
        `${about.id} (${caseTitle(source, about)}), ${leadName(source, about.lead)}: ${lowerFirst(last.text)}`,
      ];
    }),
  );
  return lines.length === 0
    ? [paragraph("body", "Các cơ quan chưa báo cáo khó khăn, vướng mắc.")]
    : listed(lines.map((line) => line.replace(/[.;\s]+$/, "")));
}
