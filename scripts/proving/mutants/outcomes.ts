/** Mistakes to be planted in the rules of outcomes (RULES.md O). */
import type { Mutant } from "../plant.ts";

const opinion = "server/rulebook/live/outcomes";
const department = "server/rulebook/live/units";
const gavel = "server/rulebook/live/gavel";
const hall = "server/views/live";

export const OUTCOMES: readonly Mutant[] = [
  { rule: "O1", file: opinion, right: "(due === null || command.lead === undefined)", wrong: "due === null" },
  {
    rule: "O2",
    file: "shared/terms/workingDays.ts",
    right: "if (!isDayOff(isoDay(at), daysOff)) left--;",
    wrong: "left--;",
  },
  { rule: "O3", file: opinion, within: "OpinionSplit", right: "partOf: whole.id,", wrong: "partOf: null," },
  {
    rule: "O4",
    file: "server/rulebook/reach.ts",
    within: "leftTheDialogue",
    right: "[...opinionsIn(command), ...turns]",
    wrong: "turns",
  },
  { rule: "O5", file: opinion, within: "ReadUnheardNotice", right: "-1", wrong: "0" },
  {
    rule: "O6",
    file: department,
    within: "dueAnswerOf",
    right: "answer.due === due?.date",
    wrong: "answer.due !== null",
  },
  {
    rule: "O7",
    file: gavel,
    within: "resultText",
    right: 'upperFirst(unit.verb ?? "giao")',
    wrong: 'upperFirst("giao")',
  },
  {
    rule: "O8",
    file: opinion,
    right: "const number = Math.max(count, state.numbers[DIVERTED] ?? 0) + 1;",
    wrong: "const number = count + 1;",
  },
  {
    rule: "W40",
    file: "server/documents/before/guidancePaper.ts",
    right: "!diversion || diversion.kind === UNSETTLED",
    wrong: "!diversion",
  },
  {
    rule: "W40",
    file: "server/documents/before/guidancePaper.ts",
    right: "PROTECTED.has(kind)",
    wrong: "false",
  },
  {
    rule: "W40",
    file: "shared/terms/documents.ts",
    right: "return role === SEALED[paperOfFile(file).name];",
    wrong: 'return role === "desk" || role === "secretary";',
  },
  {
    rule: "O9",
    file: "shared/terms/task.ts",
    right: 'return { kind: "do", phrase: small(asked) };',
    wrong: 'return { kind: "do", phrase: small(phrase) };',
  },
  {
    rule: "O9",
    file: "shared/terms/task.ts",
    right: "(asking.key === key || asking.asked.every(({ opinion }) => opinion !== id))",
    wrong: "asking.key === key",
  },
  {
    rule: "O10",
    file: "shared/terms/task.ts",
    within: "offeredDays",
    right: "[nextWorkingDay(day, daysOff), day]",
    wrong: "[day, nextWorkingDay(day, daysOff)]",
  },
  { rule: "O11", file: opinion, right: "if (outcome.due) outcome.dueWas ??= outcome.due.date;", wrong: "" },
  {
    rule: "O11",
    file: hall,
    right: "outcome.parts?.find((part) => part.unit === unit)",
    wrong: "outcome.parts?.find((part) => part.unit !== unit)",
  },
];
