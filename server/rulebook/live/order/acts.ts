import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { followUp, open, presidingOrSecretary, tillClosed } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import type { Entry, HearingState } from "../../frame/state.ts";
import { waiting, waitingIn } from "../queue/facts.ts";

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

export const orderActs: Acts<
  "MoveEntry" | "PutBackForLater" | "ArrangeQueue" | "HoldHead" | "ExplainOrderChange"
> = {
  MoveEntry: {
    who: presidingOrSecretary,
    when: tillClosed,
    decide: (state, command) => {
      const entry = movable(state, command.entry, command.before);
      if ("code" in entry) return refuse(entry);
      const why = command.why === undefined ? {} : { why: command.why };
      return accept({ type: "EntryMoved", entry: entry.id, before: command.before, ...why });
    },
  },
  PutBackForLater: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, command) => {
      const entry = movable(state, command.entry, command.after);
      if ("code" in entry) return refuse(entry);
      return accept({ type: "EntryPutBack", entry: entry.id, after: command.after });
    },
  },
  ArrangeQueue: {
    who: presidingOrSecretary,
    when: tillClosed,
    decide: (state, command) => {
      const now = waitingIn(state, "people").map((entry) => entry.id);
      if (!same(now, command.basis.order)) return refuse({ code: "listChanged", waiting: now.length });
      const stranger = command.order.find((id) => !now.includes(id));
      if (stranger !== undefined) return refuse({ code: "unknownId", id: stranger });
      if (command.order.length !== now.length) return refuse({ code: "listChanged", waiting: now.length });
      const head = now.slice(0, state.queue.heldHead);
      if (!same(head, command.order.slice(0, head.length)))
        return refuse({ code: "wrongState", id: head[0] ?? "", state: "held" });
      if (same(now, command.order)) return refuse({ code: "alreadyDone" });
      return accept({ type: "QueueArranged", order: command.order, why: command.why });
    },
  },
  HoldHead: {
    who: presidingOrSecretary,
    when: tillClosed,
    decide: (state, command) =>
      command.places === state.queue.heldHead
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "HeadHeld", places: command.places }),
  },
  ExplainOrderChange: {
    who: presidingOrSecretary,
    when: followUp,
    decide: (state, command) =>
      state.queue.changes.some((change) => change.version === command.change)
        ? accept({ type: "OrderChangeExplained", change: command.change, why: command.why })
        : refuse({ code: "unknownId", id: String(command.change) }),
  },
};
