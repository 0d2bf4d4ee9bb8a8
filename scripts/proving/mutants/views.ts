/** Mistakes to be planted in the rules of permissions, views, minutes and the path of a command (RULES.md P, V, N, M). */
import type { Mutant } from "../plant.ts";

const department = "server/rulebook/live/units";
const gavel = "server/rulebook/live/gavel";
const hall = "server/views/live";
const request = "server/rulebook/live/requests";

export const VIEWS: readonly Mutant[] = [
  {
    rule: "P1",
    file: "server/rulebook",
    within: "MarkAbsent",
    right: "when: open",
    wrong: "when: sinceOpen",
  },
  {
    rule: "P2",
    file: "server/rulebook",
    right: 'right === "presider" && actor !== state.chair.presider',
    wrong: 'right === "presider" && actor === "T1"',
  },
  {
    rule: "P3",
    file: "server/rulebook",
    right: 'right === "delegated" && state.plan.secretaryRunsFloor',
    wrong: 'right === "delegated"',
  },
  { rule: "P4", file: "server/rulebook", within: "screens", right: 'lectern: "no"', wrong: 'lectern: "yes"' },
  {
    rule: "P5",
    file: department,
    right: 'audience.role !== "department" || concern === undefined || concern === "place"',
    wrong: 'audience.role !== "department" || concern === undefined',
  },
  {
    rule: "P11",
    file: "server/rulebook/decide.ts",
    right: "unseen !== null",
    wrong: "unseen !== null && unseen in state.opinions === false",
  },
  {
    rule: "P11",
    file: "server/rulebook/reach.ts",
    right: "return !isSealed(state, opinion) || opinion.diversion?.at !== null;",
    wrong: "return true;",
  },
  {
    rule: "P14",
    file: gavel,
    right: "chair === seat && state.links.renewals[chair]?.by === chair",
    wrong: "chair === seat",
  },
  {
    rule: "V1",
    file: hall,
    right: "return opinion.displayTitle ?? opinion.field;",
    wrong: "return opinion.displayTitle ?? opinion.title;",
  },
  {
    rule: "V2",
    file: hall,
    right: 'return { kind: "pause", text: "", until: pausedUntil(state) };',
    wrong: 'return { kind: "pause", text: state.session.why, until: null };',
  },
  {
    rule: "V3",
    file: "server/views/live/opinions.ts",
    right: "if (isSealed(state, opinion)) return null;",
    wrong: "",
  },
  {
    rule: "V4",
    file: "server/views/people.ts",
    right: "opinion && !opinion.mayBeNamed && opinion.person === id",
    wrong: "opinion === undefined",
  },
  {
    rule: "V5",
    file: "shared/wire/viewChange.ts",
    within: "listChange",
    right: "...(sameOrder ? {} : { l: order })",
    wrong: "...(sameOrder ? { l: order } : {})",
  },
  {
    rule: "V5",
    file: "server/views/part.ts",
    right: "if (!Object.is(values[i], before[i])) return false;",
    wrong: "if (i > 0 && !Object.is(values[i], before[i])) return false;",
  },
  {
    rule: "V6",
    file: "server/views/live/opinions.ts",
    right: 'privateNote: forChair ? opinion.privateNote : ""',
    wrong: "privateNote: opinion.privateNote",
  },
  {
    rule: "V7",
    file: hall,
    right: 'prepared === unit ? opinion.preparedAnswer : ""',
    wrong: 'concern === "lead" ? opinion.preparedAnswer : ""',
  },
  {
    rule: "V8",
    file: department,
    within: "concerned",
    right: 'wards.map((unit) => [unit, "place"])',
    wrong: "[]",
  },
  {
    rule: "V8",
    file: "server/rulebook/matter.ts",
    right: "left.push(...(beside.get(id) ?? []));",
    wrong: "",
  },
  {
    rule: "V9",
    file: request,
    right: "requestsByPhone(state).get(phone) ?? []",
    wrong: "Object.values(state.requests)",
  },
  {
    rule: "V14",
    file: hall,
    right: 'if (!("turn" in state.floor) || state.floor.turn !== turn) return null;',
    wrong: "if (!state.entries[turn]) return null;",
  },
  {
    rule: "V20",
    file: "server/views/live/opinions.ts",
    within: "isNamed",
    right: "!state.opinions[id]?.diversion",
    wrong: "id !== String(state)",
  },
  { rule: "V20", file: "server/rulebook/decide.ts", right: "left !== null", wrong: "left === -1" },
  {
    rule: "V20",
    file: "server/rulebook/decide.ts",
    within: "unnamed",
    right: "number === undefined",
    wrong: "number !== undefined",
  },
  {
    rule: "V20",
    file: hall,
    right: 'subject: matterOf(state, subject)?.diversion ? "" : subject,',
    wrong: "subject,",
  },
  {
    rule: "N1",
    file: "server/rulebook/live/minutes/facts.ts",
    right: 'role === "secretary" ? "write" : "none"',
    wrong: 'role === "hall" ? "none" : "write"',
  },
  {
    rule: "N2",
    file: "server/rulebook/live/minutes/facts.ts",
    within: "minutesRight",
    right: "isSealedSection(state, section)",
    wrong: 'section === ""',
  },
  {
    rule: "M1",
    file: "server/shell/path/hearingRoom.ts",
    right: "tried?.version === entry.v && tried.at === entry.at",
    wrong: "tried?.version === entry.v",
  },
];
