/** What publication asks of a case: the one place that reads the cases for it. */
import type { Instant } from "../../../../shared/terms/time.ts";
import type { HearingState } from "../../frame/state.ts";
import type { Case } from "../cases/slice.ts";

type Opened = Pick<HearingState, "after">;

export const caseOf = ({ after }: Opened, id: string): Case | undefined =>
  Object.hasOwn(after.cases.opened, id) ? after.cases.opened[id] : undefined;

/** When it was opened again the last time; null: it never was. */
export const reopenedAt = ({ dueDecisions }: Case): Instant | null =>
  dueDecisions.findLast((one) => one.kind === "reopened")?.at ?? null;

/** What the People were told last, in the words of the notice, else of the report that it rests on; "": nothing yet. */
export function toldToAll({ notices, reports }: Case): string {
  const notice = notices.at(-1);
  if (!notice) return "";
  return notice.text || (reports.findLast((one) => one.share === "whole" && one.at <= notice.at)?.text ?? "");
}

/** The first case about which something is still to be done. */
export const openCase = ({ after }: Opened): Case | undefined =>
  Object.values(after.cases.opened).find(({ state }) => !["met", "notified", "transferred"].includes(state));
