import type { Folds } from "../../frame/ruling.ts";

export const casesFolds: Folds<"TaskReported"> = {
  TaskReported: (state, { opinion, unit, share, given, text }, commit) => {
    const reports = state.after.cases[opinion]?.reports ?? [];
    state.after.cases[opinion] = { reports: [...reports, { unit, share, given, text, at: commit.at }] };
  },
};
