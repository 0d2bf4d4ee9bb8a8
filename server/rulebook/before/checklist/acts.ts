/** The offices' checklist: each item has one office that owns it; a blocked one goes to the leaders, who direct. */
import { PREFIX } from "../../../../shared/terms/ids.ts";
import { BODIES } from "../../../../shared/terms/seats.ts";
import { nextId } from "../../frame/numbers.ts";
import { anyChair, preparing } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { bodyOf, byClerks } from "../offices.ts";
import { checklistOf } from "./facts.ts";

/** Items of a hearing, at most. */
const MOST = 100;

const itemOf = (state: HearingState, id: string) => checklistOf(state).find((item) => item.id === id);

/** The next numbers, as many as are needed. */
function nextIds(state: HearingState, count: number): string[] {
  const first = Number(nextId(state, PREFIX.check).slice(PREFIX.check.length + 1));
  return Array.from({ length: count }, (_, i) => `${PREFIX.check}-${String(first + i).padStart(2, "0")}`);
}

export const checklistActs: Acts<
  | ("MakeChecklist" | "EditChecklistItem" | "RemoveChecklistItem")
  | ("UpdateChecklist" | "EscalateChecklistItem" | "DirectChecklistItem")
> = {
  MakeChecklist: {
    ...byClerks("organiser"),
    decide: (state, { items }) => {
      if (checklistOf(state).length + items.length > MOST)
        return refuse({ code: "tooManyItems", most: MOST });
      const ids = nextIds(state, items.length);
      return accept({
        type: "ChecklistMade",
        items: items.map((item, i) => ({ id: ids[i] ?? "", ...item })),
      });
    },
  },
  EditChecklistItem: {
    ...byClerks("organiser"),
    decide: (state, { item: id, title, owner, due }) => {
      const item = itemOf(state, id);
      if (!item) return refuse({ code: "unknownId", id });
      if (item.title === title && item.owner === owner && item.due === due)
        return refuse({ code: "alreadyDone" });
      return accept({ type: "ChecklistItemEdited", item: id, title, owner, due });
    },
  },
  RemoveChecklistItem: {
    ...byClerks("organiser"),
    decide: (state, { item: id, why }) =>
      itemOf(state, id)
        ? accept({ type: "ChecklistItemRemoved", item: id, why })
        : refuse({ code: "unknownId", id }),
  },
  UpdateChecklist: {
    ...byClerks(...BODIES),
    decide: (state, { items, state: next, note = "" }, { actor }) => {
      const body = bodyOf(state, actor);
      for (const id of items) {
        const item = itemOf(state, id);
        if (!item) return refuse({ code: "unknownId", id });
        if (item.owner !== body) return refuse({ code: "ofAnotherBody", body: item.owner });
      }
      if (next === "blocked" && note === "") return refuse({ code: "malformed", field: "note" });
      if (note === "" && items.every((id) => itemOf(state, id)?.state === next))
        return refuse({ code: "alreadyDone" });
      return accept({ type: "ChecklistUpdated", items, state: next, note });
    },
  },
  EscalateChecklistItem: {
    ...byClerks(...BODIES),
    decide: (state, { item: id }, { actor }) => {
      const item = itemOf(state, id);
      if (!item) return refuse({ code: "unknownId", id });
      if (item.owner !== bodyOf(state, actor)) return refuse({ code: "ofAnotherBody", body: item.owner });
      if (item.state !== "blocked") return refuse({ code: "wrongState", id, state: item.state });
      if (item.escalatedAt !== null) return refuse({ code: "alreadyDone" });
      return accept({ type: "ChecklistItemEscalated", item: id });
    },
  },
  DirectChecklistItem: {
    who: anyChair,
    when: preparing,
    decide: (state, { item: id, text, state: next }) => {
      const item = itemOf(state, id);
      if (!item) return refuse({ code: "unknownId", id });
      if (item.escalatedAt === null) return refuse({ code: "wrongState", id, state: item.state });
      return accept({ type: "ChecklistItemDirected", item: id, text, state: next });
    },
  },
};
