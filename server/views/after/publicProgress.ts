/** How far a case has come, as everybody reads it: the steps of its round, each with the day on which it was done. */

import { heardAt, reopenedAt } from "../../../shared/reckoning/caseRound.ts";
import type { CaseState } from "../../../shared/terms/cases.ts";
import type { ProgressKind, PublicProgress } from "../../../shared/views/after/public.ts";
import { isUnanswered, noticeOf, toldAt } from "../../rulebook/after/cases/facts.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";

/** In these the leaders have agreed to the report that stands. */
const AGREED: ReadonlySet<CaseState> = new Set([
  "directed",
  "notified",
  "met",
  "lookAgain",
  "transferred",
  "unanswered",
]);

/** What is sent on ends with the word of who may decide; what was told in its place ends as any other. */
function endOf(about: Case): PublicProgress[] {
  const { outcome, transfer, noticedAt, verifications, state } = about;
  const notice = noticeOf(about);
  const told = notice ? toldAt(notice) : null;
  if (transfer !== null || (outcome === "TRANSFERRED_TO_HIGHER_AUTHORITY" && noticedAt === null)) {
    const ended = isUnanswered(about);
    const heard = heardAt(transfer);
    const isTold = heard > 0 && noticedAt !== null && noticedAt >= heard;
    return [
      { kind: "sentOn", at: transfer?.at ?? null },
      { kind: ended ? "unanswered" : "authority", at: heard || null },
      { kind: "told", at: isTold ? told : null },
    ];
  }
  const met = state === "met" ? (verifications.findLast(({ result }) => result === "met")?.at ?? null) : null;
  return [
    { kind: "told", at: told },
    { kind: "closed", at: met },
  ];
}

/** The steps of a case in their order; of one that is looked at again, those since then. */
export function progressOf(about: Case): PublicProgress[] {
  const { openedAt, acceptedAt, reportedAt, directions, state, outcome } = about;
  const again = reopenedAt(about);
  const begun = again ?? openedAt;
  const first: ProgressKind = again === null ? "given" : "again";
  // what the hearing sent on is no unit's to report
  const byUnit = outcome !== "TRANSFERRED_TO_HIGHER_AUTHORITY" || reportedAt !== null;
  return [
    { kind: first, at: begun },
    ...(byUnit
      ? [
          // nobody takes it a second time
          ...(again === null ? [{ kind: "accepted" as const, at: acceptedAt }] : []),
          { kind: "reported" as const, at: reportedAt },
        ]
      : []),
    { kind: "directed", at: AGREED.has(state) ? (directions.at(-1)?.at ?? null) : null },
    ...endOf(about),
  ];
}
