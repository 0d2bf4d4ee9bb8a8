/** Folds: what becomes of a task after the hearing. */
import type { Folds } from "../../frame/ruling.ts";

export const casesFolds: Folds<"TaskReported"> = {
  TaskReported: (state, { opinion, unit, share, given, text }, commit) => {
    state.after.reported[opinion] ??= { reports: [] };
    state.after.reported[opinion].reports.push({ unit, share, given, text, at: commit.at });
  },
};
