/** Folds: the offices' checklist. */
import type { Draft } from "immer";
import type { ChairSeat, SeatName } from "../../../../shared/terms/seats.ts";
import { noteGiven } from "../../frame/numbers.ts";
import type { Folds } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { preparing } from "../state.ts";
import type { ChecklistEvent } from "./events.ts";
import type { CheckItem } from "./slice.ts";

function itemOf(state: Draft<HearingState>, id: string): Draft<CheckItem> {
  const item = preparing(state).checklist.items.find((item) => item.id === id);
  if (!item) throw new Error(`the log names ${id}, which is not there`);
  return item;
}

export const checklistFolds: Folds<ChecklistEvent["type"]> = {
  ChecklistMade: (state, { items }) => {
    for (const { id, title, owner, due } of items) {
      noteGiven(state, id);
      preparing(state).checklist.items.push({
        ...{ id, title, owner, due },
        ...{ state: "todo", escalatedAt: null, directions: [], history: [] },
      });
    }
  },
  ChecklistItemEdited: (state, { item: id, title, owner, due }, { at, actor }) => {
    const item = itemOf(state, id);
    const was = { title: item.title, owner: item.owner, due: item.due };
    item.edits = [...(item.edits ?? []), { ...was, at, by: actor as SeatName }];
    Object.assign(item, { title, owner, due });
  },
  ChecklistItemRemoved: (state, { item: id, why }, { at, actor }) => {
    const { checklist } = preparing(state);
    const { title, owner } = itemOf(state, id);
    checklist.items = checklist.items.filter((item) => item.id !== id);
    checklist.removed = [...(checklist.removed ?? []), { id, title, owner, at, by: actor as SeatName, why }];
  },
  ChecklistUpdated: (state, { items, state: now, note }, { at, actor }) => {
    for (const id of items) {
      const item = itemOf(state, id);
      // blocked anew, it is the leaders' matter only once it is told anew
      if (now === "blocked" && item.state !== "blocked") item.escalatedAt = null;
      item.state = now;
      item.history.push({ at, by: actor as SeatName, state: now, text: note });
    }
  },
  ChecklistItemEscalated: (state, { item: id }, { at }) => {
    itemOf(state, id).escalatedAt = at;
  },
  ChecklistItemDirected: (state, { item: id, text, state: now }, { at, actor }) => {
    const item = itemOf(state, id);
    item.state = now;
    item.directions.push({ at, by: actor as ChairSeat, state: now, text });
    item.history.push({ at, by: actor as SeatName, state: now, text });
  },
};
