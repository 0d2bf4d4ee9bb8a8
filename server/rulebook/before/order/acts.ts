/** Acts: the organiser alone orders the speakers; once the order is published, each change says why. */
import { desk, preparing } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { acceptedOpinions } from "../synthesis/accepted.ts";
import { orderOf, plannedTurns, undoable } from "./facts.ts";

const organiser = { who: desk, when: preparing, bodies: ["organiser"] } as const;

/** Only what was accepted is spoken: what left for another office, or another opinion, never is. */
function unfit(state: HearingState, codes: readonly string[]): Decision | null {
  const accepted = acceptedOpinions(state);
  const stranger = codes.find((code) => accepted[code]?.mergedInto !== null);
  return stranger === undefined ? null : refuse({ code: "notAccepted", opinion: stranger });
}

/** Once all have seen the order, a change of it says why. */
const unsaid = (state: HearingState, why: string): Decision | null =>
  orderOf(state).publishedAt !== null && why === "" ? refuse({ code: "reasonMissing" }) : null;

const isPlanned = (state: HearingState, opinion: string | null): Decision | null =>
  opinion === null || plannedTurns(state).includes(opinion)
    ? null
    : refuse({ code: "unknownId", id: opinion });

export const plannedOrderActs: Acts<
  "BuildQueue" | "AddToQueue" | "RemoveFromQueue" | "MoveInQueue" | "PublishQueue" | "UndoOrderChange"
> = {
  BuildQueue: {
    ...organiser,
    decide: (state, { order, why = "" }) =>
      unfit(state, order) ?? unsaid(state, why) ?? accept({ type: "QueueBuilt", order, why }),
  },
  AddToQueue: {
    ...organiser,
    decide: (state, { opinion, why = "" }) => {
      const place = plannedTurns(state).indexOf(opinion);
      if (place >= 0) return refuse({ code: "alreadyListed", entry: opinion, place: place + 1 });
      return (
        unfit(state, [opinion]) ?? unsaid(state, why) ?? accept({ type: "PlannedTurnAdded", opinion, why })
      );
    },
  },
  RemoveFromQueue: {
    ...organiser,
    decide: (state, { opinion, why = "" }) =>
      isPlanned(state, opinion) ?? unsaid(state, why) ?? accept({ type: "PlannedTurnRemoved", opinion, why }),
  },
  MoveInQueue: {
    ...organiser,
    decide: (state, { opinion, before, why = "" }) =>
      isPlanned(state, opinion) ??
      isPlanned(state, before) ??
      (opinion === before ? refuse({ code: "alreadyDone" }) : null) ??
      unsaid(state, why) ??
      accept({ type: "PlannedTurnMoved", opinion, before, why }),
  },
  PublishQueue: {
    ...organiser,
    decide: (state, { turns }) => {
      const planned = plannedTurns(state).length;
      if (planned === 0) return refuse({ code: "queueMissing" });
      if (orderOf(state).publishedAt !== null) return refuse({ code: "alreadyDone" });
      if (turns !== planned) return refuse({ code: "listChanged", waiting: planned });
      return accept({ type: "QueuePublished" });
    },
  },
  UndoOrderChange: {
    ...organiser,
    decide: (state, { change }, { actor }) => {
      const last = undoable(state, actor);
      if (last === null) return refuse({ code: "nothingToUndo" });
      if (last.version !== change) return refuse({ code: "undoDepends", on: last.opinion ?? "" });
      return accept({ type: "OrderChangeUndone", change });
    },
  },
};
