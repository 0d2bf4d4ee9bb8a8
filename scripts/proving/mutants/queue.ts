/** Mistakes to be planted in the rules of the queue (RULES.md Q). */
import type { Mutant } from "../plant.ts";

const session = "server/rulebook/live/session";
const queue = "server/rulebook/live/queue";
const request = "server/rulebook/live/requests";
const order = "server/rulebook/live/order";
const floor = "server/rulebook/live/floor";

export const QUEUE: readonly Mutant[] = [
  {
    rule: "Q1",
    file: session,
    right: "state.queue.order = [...named, ...state.queue.order.filter((id) => !named.includes(id))];",
    wrong: "",
  },
  { rule: "Q2", file: queue, within: "addPerson", right: "if (twice) return refuse(twice);", wrong: "" },
  {
    rule: "Q2",
    file: queue,
    right: 'entry.person === id && entry.source !== "registered" && sameMatter(entry)',
    wrong: 'entry.person === id && entry.source !== "registered"',
  },
  {
    rule: "Q2",
    file: request,
    right: 'entry.person === person && entry.source !== "registered" && same(entry)',
    wrong: 'entry.person === person && entry.source !== "registered"',
  },
  {
    rule: "Q3",
    file: queue,
    right: "state.queue.order.splice(place, 0, id)",
    wrong: "state.queue.order.splice(place + 1, 0, id)",
  },
  {
    rule: "Q3",
    file: order,
    right: "target.segment !== entry.segment || target.id === entry.id",
    wrong: "target.id === entry.id",
  },
  {
    rule: "Q3",
    file: order,
    within: "movable",
    right: 'if ("code" in target) return target;',
    wrong: 'if ("code" in target) return entry;',
  },
  {
    rule: "Q4",
    file: queue,
    right: 'if (entry.segment !== "officials") return null;',
    wrong: "return null;",
  },
  {
    rule: "Q5",
    file: order,
    right: "    putBefore(state, event.entry, event.before);\n",
    wrong: '    putBefore(state, event.entry, event.before);\n    state.floor = { kind: "free" };\n',
  },
  {
    rule: "Q6",
    file: queue,
    right: '(entry) => entry.state.kind === "waiting" && !isAbsent(state, entry.person),',
    wrong: "(entry) => !isAbsent(state, entry.person),",
  },
  { rule: "Q7", file: queue, within: "EntryWithdrawn", right: "take(state, event.entry);", wrong: "" },
  { rule: "Q8", file: queue, right: "left.length !== command.basis.waiting", wrong: "left.length < 0" },
  { rule: "Q9", file: "server/rulebook/frame/numbers.ts", within: "nextId", right: "2", wrong: "3" },
  {
    rule: "Q10",
    file: floor,
    right: 'entry.source !== "outOfList" && head && head.id !== entry.id',
    wrong: "head && head.id === entry.id",
  },
  {
    rule: "Q10",
    file: "server/rulebook/live/undo/folds.ts",
    right: "state.queue.changes.filter(({ version }) => version !== event.act)",
    wrong: "state.queue.changes",
  },
  {
    rule: "Q11",
    file: "shared/reckoning/fairness.ts",
    right: "heard.set(groupOf(row), heardBefore + 1);",
    wrong: "",
  },
  {
    rule: "Q11",
    file: "server/views/live/fairness.ts",
    right: 'if (entry.source === "outOfList") continue;',
    wrong: 'if (entry.source === "registered") continue;',
  },
  {
    rule: "Q12",
    file: order,
    within: "ArrangeQueue",
    right: "!same(now, command.basis.order)",
    wrong: "now.length !== command.basis.order.length",
  },
  {
    rule: "Q12",
    file: order,
    right: "!same(head, command.order.slice(0, head.length))",
    wrong: "head.length > now.length",
  },
  {
    rule: "Q13",
    file: "server/rulebook/live/names",
    within: "NameCorrected",
    right: "opinion.person === from",
    wrong: "opinion.person === person",
  },
  {
    rule: "Q13",
    file: "server/rulebook/live/names",
    right: 'if (isListed(state, entry.person)) return refuse({ code: "nameOfList", entry: entry.id });',
    wrong: "",
  },
];
