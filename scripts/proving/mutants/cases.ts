/** Mistakes to be planted in the rules of cases after the hearing (RULES.md K). */
import type { Mutant } from "../plant.ts";

const cases = "server/rulebook/after/cases";

export const CASES: readonly Mutant[] = [
  {
    rule: "K1",
    file: cases,
    right: 'return task.parts?.some((part) => part.unit === unit) ? "part" : null;',
    wrong: 'return task.supporting?.includes(unit) ? "part" : null;',
  },
  {
    rule: "K1",
    file: cases,
    right: "outcome && GIVES_A_TASK.has(outcome.kind) && isMatter(state, opinion) ? outcome : null",
    wrong: "outcome && isMatter(state, opinion) ? outcome : null",
  },
  {
    rule: "K2",
    file: cases,
    right: "state.after.reported[opinion] ??= { reports: [] };",
    wrong: "state.after.reported[opinion] = { reports: [] };",
  },
  {
    rule: "K2",
    file: cases,
    right: 'if (task.at !== command.given) return refuse({ code: "taskChanged" });',
    wrong: "",
  },
  {
    rule: "K3",
    file: "server/views/after/cases.ts",
    within: "ownReports",
    right: "report.unit === unit",
    wrong: "report.unit !== undefined",
  },
  { rule: "K4", file: cases, right: 'if (state.session.kind !== "closed") return false;', wrong: "" },
];
