/** Mistakes to be planted in the rules of registering and screening (RULES.md E). */
import type { Mutant } from "../plant.ts";

const register = "server/rulebook/before/register";
const screening = "server/rulebook/before/screening";

export const REGISTER: readonly Mutant[] = [
  {
    rule: "E1",
    file: register,
    right: 'source === "individual" && form.place === ""',
    wrong: 'form.place === ""',
  },
  {
    rule: "E2",
    file: register,
    right: "limit !== null && at.now >= limit ? at.now - limit : null",
    wrong: "limit !== null && at.now > limit ? at.now - limit : null",
  },
  {
    rule: "E2",
    file: register,
    right: '{ code: "deadlineOver", last: limit - 1 }',
    wrong: '{ code: "deadlineOver", last: limit }',
  },
  { rule: "E3", file: register, right: "isSameText(row.content, form.content)", wrong: "true" },
  {
    rule: "E3",
    file: register,
    right: "double && !bringsMore(double.row, attached)",
    wrong: "double",
  },
  {
    rule: "U6",
    file: "server/rulebook/frame/attached.ts",
    right: 'if (!one) return { code: "fileGone" };',
    wrong: "if (!one) continue;",
  },
  { rule: "E4", file: screening, right: "this.#taken.has(named)", wrong: "false" },
  { rule: "E5", file: screening, right: "if (known.row === seen) return null;", wrong: "return null;" },
  { rule: "E6", file: register, within: "senders", right: "sealed: true", wrong: "" },
  {
    rule: "E6",
    file: screening,
    right: 'if (result !== "accept" && result !== "merge") forget(state, registration);',
    wrong: "",
  },
  {
    rule: "E7",
    file: "server/views/before/register.ts",
    right: 'screeningOf(state).open[seat] === id ? "open" : "shut"',
    wrong: '"open"',
  },
  { rule: "E8", file: screening, right: 'answered === (as === "noAnswer")', wrong: "false" },
  { rule: "E9", file: register, right: "row.sender === sender", wrong: "true" },
  {
    rule: "E10",
    file: "shared/reckoning/likeness.ts",
    right: '[list[i] ?? "", word].sort()',
    wrong: '[list[i] ?? "", word]',
  },
  {
    rule: "E11",
    file: register,
    right: "own.length >= MOST_OF_A_PHONE",
    wrong: "own.length > MOST_OF_A_PHONE",
  },
  {
    rule: "E12",
    file: register,
    right: '[{ type: "RegistrationChanged", registration: known.id, row: row.row }, ...events]',
    wrong: '[{ type: "RegistrationChanged", registration: known.id, row: row.row }]',
  },
  {
    rule: "E13",
    file: register,
    right: "if (known.has(key)) return false;",
    wrong: "",
  },
  {
    rule: "E13",
    file: `${register}/list.ts`,
    right: "...{ who: desk, when: preparing, bodies: INBOXES, sealed: true },",
    wrong: "...{ who: desk, when: preparing, bodies: INBOXES },",
  },
  {
    rule: "E15",
    file: "server/views/before/register.ts",
    right: "decision.into ?? code",
    wrong: "code",
  },
  {
    rule: "E16",
    file: "server/rulebook/before/screening/acts.ts",
    right: '...(decision.result === "accept" ? decision.treated : {}),',
    wrong: "",
  },
];
