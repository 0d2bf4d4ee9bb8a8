/** Mistakes to be planted in the rules of the floor and what is taken back (RULES.md F). */
import type { Mutant } from "../plant.ts";

const floor = "server/rulebook/live/floor";

export const FLOOR: readonly Mutant[] = [
  {
    rule: "F1",
    file: floor,
    right: "if (taken) return refuse(taken);\n    return callEntry(state, command.entry, command.isThere);",
    wrong: "return callEntry(state, command.entry, command.isThere);",
  },
  {
    rule: "F2",
    file: "server/rulebook/live/floor/facts.ts",
    right: "if (floorHolder(state) === seen) return null;",
    wrong: "return null;",
  },
  {
    rule: "F2",
    file: "server/rulebook/live/floor/facts.ts",
    right: '{ code: "floorTaken", holder, by: floor.by }',
    wrong: '{ code: "floorTaken", holder, by: "" }',
  },
  { rule: "F3", file: floor, within: "CallNext", right: "head?.id !== command.basis.head", wrong: "!head" },
  {
    rule: "F4",
    file: floor,
    right: "return currentStep(state)?.segment ?? null;",
    wrong: 'return currentStep(state)?.segment ?? "people";',
  },
  {
    rule: "F5",
    file: floor,
    within: "callEntry",
    right: "!isAbsent(state, entry.person)",
    wrong: '!isAbsent(state, "")',
  },
  {
    rule: "F6",
    file: floor,
    within: "onFloor",
    right: "!kinds.includes(state.floor.kind)",
    wrong: "kinds.length === 0",
  },
  {
    rule: "F7",
    file: floor,
    within: "SpeakerSubstituted",
    right: "entry.insteadOf ??= entry.person;",
    wrong: "",
  },
  {
    rule: "F8",
    file: floor,
    right: "clock: pauseClock(floor.clock, commit.at)",
    wrong: "clock: floor.clock",
  },
  { rule: "F9", file: floor, within: "CallOutOfList", right: "{ timed: false }", wrong: "{}" },
  {
    rule: "F10",
    file: floor,
    right: '{ kind: "stopped", at: commit.at, reason: event.reason }',
    wrong: '{ kind: "stopped", at: commit.at, reason: "" }',
  },
  {
    rule: "F20",
    file: "server/rulebook/live/undo/acts.ts",
    within: "UndoLastAct",
    right: "later !== null",
    wrong: 'later === ""',
  },
  {
    rule: "F20",
    file: "server/rulebook/live/undo/folds.ts",
    within: "foldUndo",
    right: "floor: was.floor ?? state.floor,",
    wrong: "",
  },
  {
    rule: "F20",
    file: "server/rulebook/live/undo/record.ts",
    within: "detailOf",
    right: "return { given: adjusted.by };",
    wrong: "return { given: -adjusted.by };",
  },
  {
    rule: "F20",
    file: "server/rulebook/live/undo/facts.ts",
    within: "dependsOn",
    right: "if (floor) ids.push(TOUCHED.floor);",
    wrong: "",
  },
  {
    rule: "F21",
    file: "server/rulebook/frame/numbers.ts",
    right: "Math.max(most[prefix] ?? 0, Number(number))",
    wrong: "Math.min(most[prefix] ?? 0, Number(number))",
  },
  {
    rule: "F22",
    file: "server/rulebook/live/undo/facts.ts",
    right: "ids.push(TOUCHED.steps, TOUCHED.floor);",
    wrong: "ids.push(TOUCHED.steps);",
  },
  {
    rule: "F22",
    file: "server/rulebook/live/undo/facts.ts",
    right: "if (session) ids.push(TOUCHED.session);",
    wrong: "",
  },
  {
    rule: "F22",
    file: "server/rulebook/live/undo/folds.ts",
    right: "return said ? { ...picture, announcement: null } : picture;",
    wrong: "return picture;",
  },
  {
    rule: "F23",
    file: "server/views/live/lastTurn.ts",
    right: 'if (state.floor.kind !== "free") return null;',
    wrong: "",
  },
  {
    rule: "F23",
    file: "server/views/live/lastTurn.ts",
    within: "zeroAt",
    right: "return over < 0 ? null : at - over;",
    wrong: "return over <= 0 ? null : at;",
  },
];
