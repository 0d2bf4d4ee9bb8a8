/** Folds: changes of the order, with their reasons. */
import type { Draft } from "immer";
import type { Commit } from "../../frame/events.ts";
import type { OrderChange } from "../../frame/records.ts";
import { type Folds, must } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { putBefore, take } from "../queue/folds.ts";

/** Keeps a change of order for the fairness table. */
export function noteOrderChange(
  state: Draft<HearingState>,
  commit: Commit,
  change: Pick<OrderChange, "how" | "entry" | "other" | "why">,
): void {
  const { version, at, actor, onBehalfOf } = commit;
  state.queue.changes.push({ version, at, by: actor, onBehalfOf, ...change });
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
    const place = event.after === null ? -1 : state.queue.order.indexOf(event.after);
    if (place < 0) state.queue.order.push(event.entry);
    else state.queue.order.splice(place + 1, 0, event.entry);
    noteOrderChange(state, commit, { how: "putBack", entry: event.entry, other: event.after, why: "" });
  },
  QueueArranged: (state, event, commit) => {
    const { order } = event;
    state.queue.order = [...order, ...state.queue.order.filter((id) => !order.includes(id))];
    noteOrderChange(state, commit, { how: "arranged", entry: "", other: null, why: event.why });
  },
  HeadHeld: (state, event) => {
    state.queue.heldHead = event.places;
  },
  OrderChangeExplained: (state, event) => {
    for (const change of state.queue.changes) if (change.version === event.change) change.why = event.why;
  },
};
