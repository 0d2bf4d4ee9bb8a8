/** The order of those who wait: moved by hand, put back, arranged anew; each change is kept with who, when and why. */
import type { Draft } from "immer";
import type { Refusal } from "../../shared/refusals.ts";
import type { Commit } from "./events.ts";
import { putBefore, take, waiting, waitingIn } from "./queueRules.ts";
import type { OrderChange } from "./records.ts";
import { accept, type Decides, type Folds, must, refuse } from "./ruling.ts";
import type { Entry, HearingState } from "./state.ts";

/** The entry to be moved, when it and the one beside which it shall stand both wait in one segment. */
function movable(state: HearingState, id: string, beside: string | null): Entry | Refusal {
  const entry = waiting(state, id);
  if ("code" in entry || beside === null) return entry;
  const target = waiting(state, beside);
  if ("code" in target) return target;
  if (target.segment !== entry.segment || target.id === entry.id)
    return { code: "wrongState", id: target.id, state: target.segment };
  return entry;
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, i) => id === b[i]);

export const orderDecides: Decides<
  "MoveEntry" | "PutBackForLater" | "ArrangeQueue" | "HoldHead" | "ExplainOrderChange"
> = {
  MoveEntry: (state, command) => {
    const entry = movable(state, command.entry, command.before);
    if ("code" in entry) return refuse(entry);
    const why = command.why === undefined ? {} : { why: command.why };
    return accept({ type: "EntryMoved", entry: entry.id, before: command.before, ...why });
  },
  PutBackForLater: (state, command) => {
    const entry = movable(state, command.entry, command.after);
    if ("code" in entry) return refuse(entry);
    return accept({ type: "EntryPutBack", entry: entry.id, after: command.after });
  },
  ArrangeQueue: (state, command) => {
    const now = waitingIn(state, "people").map((entry) => entry.id);
    if (!same(now, command.basis.order)) return refuse({ code: "listChanged", waiting: now.length });
    const stranger = command.order.find((id) => !now.includes(id));
    if (stranger !== undefined) return refuse({ code: "unknownId", id: stranger });
    if (command.order.length !== now.length) return refuse({ code: "listChanged", waiting: now.length });
    const held = now.slice(0, state.heldHead);
    if (!same(held, command.order.slice(0, held.length)))
      return refuse({ code: "wrongState", id: held[0] ?? "", state: "held" });
    if (same(now, command.order)) return refuse({ code: "alreadyDone" });
    return accept({ type: "QueueArranged", order: command.order, why: command.why });
  },
  HoldHead: (state, command) =>
    command.places === state.heldHead
      ? refuse({ code: "alreadyDone" })
      : accept({ type: "HeadHeld", places: command.places }),
  ExplainOrderChange: (state, command) =>
    state.orderChanges.some((change) => change.version === command.change)
      ? accept({ type: "OrderChangeExplained", change: command.change, why: command.why })
      : refuse({ code: "unknownId", id: String(command.change) }),
};

/** Keeps a change of order for the fairness table. */
export function noteOrderChange(
  state: Draft<HearingState>,
  commit: Commit,
  change: Pick<OrderChange, "how" | "entry" | "other" | "why">,
): void {
  const { version, at, actor, onBehalfOf } = commit;
  state.orderChanges.push({ version, at, by: actor, onBehalfOf, ...change });
}

export const orderFolds: Folds<
  "EntryMoved" | "EntryPutBack" | "QueueArranged" | "HeadHeld" | "OrderChangeExplained"
> = {
  EntryMoved: (state, event, commit) => {
    putBefore(state, event.entry, event.before);
    noteOrderChange(state, commit, {
      how: "moved",
      entry: event.entry,
      other: event.before,
      why: event.why ?? "",
    });
  },
  EntryPutBack: (state, event, commit) => {
    const entry = must(state.entries, event.entry);
    if (entry.state.kind !== "returnsLater") entry.state = { kind: "returnsLater", at: commit.at };
    take(state, event.entry);
    const place = event.after === null ? -1 : state.queue.indexOf(event.after);
    if (place < 0) state.queue.push(event.entry);
    else state.queue.splice(place + 1, 0, event.entry);
    noteOrderChange(state, commit, { how: "putBack", entry: event.entry, other: event.after, why: "" });
  },
  QueueArranged: (state, event, commit) => {
    const { order } = event;
    state.queue = [...order, ...state.queue.filter((id) => !order.includes(id))];
    noteOrderChange(state, commit, { how: "arranged", entry: "", other: null, why: event.why });
  },
  HeadHeld: (state, event) => {
    state.heldHead = event.places;
  },
  OrderChangeExplained: (state, event) => {
    for (const change of state.orderChanges) if (change.version === event.change) change.why = event.why;
  },
};
