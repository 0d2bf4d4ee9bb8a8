/** Who did what of which case, as the log has it: noted beside every fold of cases. */
import type { DeedKind } from "../../../../shared/terms/cases.ts";
import type { EventType } from "../../frame/events.ts";
import type { Fold, Folds } from "../../frame/ruling.ts";
import type { CasesEvent } from "./events.ts";

const KINDS: Readonly<Partial<Record<EventType, DeedKind>>> = {
  ...{ CasesOpened: "opened", TasksAccepted: "taken", OtherDueAsked: "dayAsked", AskersTold: "told" },
  ...{ EvidenceAdded: "evidence", NoticeReleased: "notice", CaseTransferred: "passedOn" },
  ...{
    AuthorityAnswered: "answered",
    CaseEndedUnanswered: "unanswered",
    CaseRecordCorrected: "corrected",
    CaseEscalated: "carriedUp",
  },
  ...{ UnitsReminded: "reminded", CaseVerified: "verified" },
};

function casesIn(event: object): readonly string[] {
  const { case: one, cases = [] } = event as { case?: string; cases?: readonly (string | { id: string })[] };
  if (one !== undefined) return [one];
  return cases.map((about) => (typeof about === "string" ? about : about.id));
}

const noting =
  <T extends EventType>(kind: DeedKind, fold: Fold<T>): Fold<T> =>
  (state, event, commit) => {
    fold(state, event, commit);
    for (const id of casesIn(event)) {
      state.after.deeds[id] ??= [];
      state.after.deeds[id].push({ kind, by: commit.actor, at: commit.at });
    }
  };

/** The same folds, each of which notes who did what it tells of. */
export const withDeeds = (folds: Folds<CasesEvent["type"]>): Folds<CasesEvent["type"]> =>
  Object.fromEntries(
    Object.entries<Fold<EventType>>(folds as never).map(([type, fold]) => {
      const kind = KINDS[type as EventType];
      return [type, kind === undefined ? fold : noting(kind, fold)];
    }),
  ) as never;
