/** Folds: the planned order of speakers. Each change keeps the order before it. */
import type { Draft } from "immer";
import type { Commit } from "../../frame/events.ts";
import type { Folds } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { preparing } from "../state.ts";
import type { PlannedOrderEvent } from "./events.ts";
import type { OrderSlice, PlannedChange } from "./slice.ts";

type What = Pick<PlannedChange, "kind" | "opinion" | "before" | "why">;

function change(
  state: Draft<HearingState>,
  { version, actor: by, at }: Commit,
  what: What,
  order: readonly string[],
): void {
  const slice: Draft<OrderSlice> = preparing(state).order;
  const published = slice.publishedAt !== null;
  slice.changes.push({ ...what, version, by, at, published, was: slice.order, undoneAt: null });
  slice.order = [...order];
}

const orderOf = (state: Draft<HearingState>): readonly string[] => preparing(state).order.order ?? [];

/** The order with one put before another, or at its end. */
function putBefore(order: readonly string[], opinion: string, before: string | null): readonly string[] {
  const others = order.filter((code) => code !== opinion);
  const place = before === null ? others.length : others.indexOf(before);
  return others.toSpliced(place, 0, opinion);
}

export const plannedOrderFolds: Folds<PlannedOrderEvent["type"]> = {
  QueueBuilt: (state, { order, why }, commit) =>
    change(state, commit, { kind: "built", opinion: null, before: null, why }, order),
  PlannedTurnAdded: (state, { opinion, why }, commit) =>
    change(state, commit, { kind: "added", opinion, before: null, why }, [...orderOf(state), opinion]),
  PlannedTurnRemoved: (state, { opinion, why }, commit) =>
    change(
      state,
      commit,
      { kind: "removed", opinion, before: null, why },
      orderOf(state).filter((code) => code !== opinion),
    ),
  PlannedTurnMoved: (state, { opinion, before, why }, commit) =>
    change(
      state,
      commit,
      { kind: "moved", opinion, before, why },
      putBefore(orderOf(state), opinion, before),
    ),
  QueuePublished: (state, _event, { at }) => {
    preparing(state).order.publishedAt = at;
  },
  OrderChangeUndone: (state, { change: version }, { at }) => {
    const slice = preparing(state).order;
    const undone = slice.changes.find((change) => change.version === version);
    if (!undone) throw new Error(`the log takes back change ${version}, which is not there`);
    slice.order = undone.was;
    undone.undoneAt = at;
  },
};
