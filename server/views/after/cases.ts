/** What was given as a task and what its units report of it: for chairs and secretaries, once the session is closed. */
import { type CaseView, REPORTS_SHOWN, type ReportView } from "../../../shared/views/after/cases.ts";
import type { SessionView } from "../../../shared/views/views.ts";
import { taskOf } from "../../rulebook/after/cases/facts.ts";
import type { Opinion, Outcome, TaskReport, TaskReports } from "../../rulebook/frame/state.ts";
import { left } from "../matters.ts";
import { fields, item, part } from "../part.ts";

const NONE: readonly CaseView[] = [];

const reportView = ({ unit, share, text, at }: TaskReport): ReportView => ({ unit, share, text, at });

/** A unit's own reports on a matter: the newest, and how many came before them. */
export function ownReports(
  about: TaskReports | undefined,
  unit: string,
): { readonly reports: readonly ReportView[]; readonly earlier: number } {
  const all = (about?.reports ?? []).filter((report) => report.unit === unit);
  const shown = all.slice(-REPORTS_SHOWN);
  return { reports: shown.map(reportView), earlier: all.length - shown.length };
}

/** The newest of each unit, in the order in which they came. */
function newestOfEach(reports: readonly TaskReport[]): readonly TaskReport[] {
  const shown = new Map<string, number>();
  const newest = reports.toReversed().filter(({ unit }) => {
    const nth = (shown.get(unit) ?? 0) + 1;
    shown.set(unit, nth);
    return nth <= REPORTS_SHOWN;
  });
  return newest.reverse();
}

const caseView = item((opinion: Opinion, task: Outcome, about: TaskReports | undefined): CaseView => {
  const all = about?.reports ?? [];
  const shown = newestOfEach(all);
  return {
    opinion: opinion.id,
    title: opinion.title || opinion.field,
    kind: task.kind,
    task: task.task ?? "",
    lead: task.lead ?? "",
    supporting: task.supporting ?? [],
    due: task.due?.date ?? null,
    reports: shown.map(reportView),
    earlier: all.length - shown.length,
  };
});

const byDue = (a: CaseView, b: CaseView) =>
  (a.due ?? "9").localeCompare(b.due ?? "9") || a.opinion.localeCompare(b.opinion);

/** The cases by their days; none while the session may still go on. */
export const cases = part(
  { ...fields("session", "opinions", "after"), left },
  ({ session, opinions, after, left: gone }): Pick<SessionView, "cases"> => {
    if (session.kind !== "closed") return { cases: NONE };
    const all = Object.values(opinions).flatMap((opinion) => {
      const task = taskOf(gone, opinion);
      return task ? [caseView(opinion, task, after.reported[opinion.id])] : [];
    });
    return { cases: all.toSorted(byDue) };
  },
);
