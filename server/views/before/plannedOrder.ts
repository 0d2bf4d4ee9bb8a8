/** The planned order of speakers and the freeze, as the desk sees them. */
import { deskSeat } from "../../../shared/terms/seats.ts";
import type { FreezeView, PlannedOrderView } from "../../../shared/views/before/plannedOrder.ts";
import { obstacles, warnings } from "../../rulebook/before/freeze/check.ts";
import { orderOf, plannedTurns, undoable } from "../../rulebook/before/order/facts.ts";
import { registerOf } from "../../rulebook/before/register/facts.ts";
import { spokenFor } from "../../rulebook/before/synthesis/facts.ts";
import { fields, part, partOf } from "../part.ts";

export const plannedOrder = partOf((clerk) =>
  part(
    fields("before.order", "before.register", "before.screening", "before.synthesis"),
    (state): PlannedOrderView => {
      const { order, publishedAt, changes } = orderOf(state);
      const { registrations } = registerOf(state);
      const spoken = spokenFor(state);
      return {
        order: order && plannedTurns(state),
        publishedAt,
        changes: changes.map(({ version, kind, opinion, before, why, at, published, undoneAt }) => ({
          ...{ version, kind, opinion, before, why, at, published, undone: undoneAt !== null },
        })),
        undoable: undoable(state, deskSeat(Number(clerk)))?.version ?? null,
        needHelp: spoken.filter(({ needsHelp }) => needsHelp).map(({ code }) => code),
        late: spoken
          .filter(({ registration }) => (registrations[registration]?.late ?? null) !== null)
          .map(({ code }) => code),
      };
    },
  ),
);

/** What the freeze would say now. */
export const freezeCheck = part(
  fields("before", "plan"),
  (state): FreezeView => ({ obstacles: obstacles(state), warnings: warnings(state) }),
);
