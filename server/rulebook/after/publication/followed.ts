/** What publication asks of a case: the one place that reads the cases for it. */

import type { LooseEnd } from "../../../../shared/views/after/publication.ts";
import type { HearingState } from "../../frame/state.ts";
import { casesOf, isOpenCase } from "../cases/facts.ts";
import type { Case } from "../cases/slice.ts";

type Opened = Pick<HearingState, "after">;

export const caseOf = ({ after }: Opened, id: string): Case | undefined =>
  Object.hasOwn(after.cases.opened, id) ? after.cases.opened[id] : undefined;

/** What the People were told last, in the words of the notice, else of the report that it rests on; "": nothing yet. */
export function toldToAll({ notices, reports }: Case): string {
  const notice = notices.at(-1);
  if (!notice) return "";
  return (
    notice.text ||
    (reports.findLast((report) => report.share === "whole" && report.at <= notice.at)?.text ?? "")
  );
}

/** Cases that stand in no way of the archive, though something of them has not come yet: the Front's finding, an answer, its telling. */
export const looseEnds = (state: Opened): LooseEnd[] =>
  casesOf(state)
    .filter(isOpenCase)
    .flatMap((about): LooseEnd[] => {
      if (about.state === "notified") return [{ case: about.id, lacks: "finding" }];
      if (about.state === "unanswered") return [{ case: about.id, lacks: "telling" }];
      if (about.state !== "transferred") return [];
      return [{ case: about.id, lacks: about.transfer?.answer ? "telling" : "answer" }];
    });

/** The first case about which something is still to be done. */
export const openCase = ({ after }: Opened): Case | undefined =>
  Object.values(after.cases.opened).find(
    ({ state }) => !["met", "notified", "transferred", "unanswered"].includes(state),
  );
