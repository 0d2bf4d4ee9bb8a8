/** Who should speak next so that each organisation is heard before another is heard twice (plan annex 1, S77). */
import type { QueueRow } from "../views/live/session.ts";
import type { SessionView } from "../views/views.ts";
import { waitingRows } from "./waitingRows.ts";

type OrderView = Pick<SessionView, "queue" | "segment" | "elsewhere" | "heldHead" | "floor">;

/** A place in the suggested order, and why the turn stands there. */
export interface SuggestedPlace {
  readonly row: QueueRow;
  /** places up (above 0) or down (below 0) against now */
  readonly moves: number;
  /** turns that the organisation has had, or has before this one in this order */
  readonly heardBefore: number;
  readonly held: boolean;
}

/**
 * An order in which the organisation least heard comes first, otherwise as it stands; the held head stays. Who
 * stands for no organisation counts alone. Never applied unasked: a screen shows it with its reasons.
 */
export function suggestOrder(view: OrderView): readonly SuggestedPlace[] {
  const rows = waitingRows(view, "people");
  const groupOf = (row: QueueRow) => row.who.organisation || row.id;
  const heard = new Map<string, number>(rows.map((row) => [groupOf(row), row.organisationSpoken]));
  const { floor } = view;
  // who speaks now has been heard by the time that the next is called
  if (floor.kind !== "free" && floor.kind !== "answering" && heard.has(floor.who.organisation))
    heard.set(floor.who.organisation, (heard.get(floor.who.organisation) ?? 0) + 1);
  const left = [...rows];
  return rows.map((_, place) => {
    const isHeld = place < view.heldHead;
    const count = (row: QueueRow) => heard.get(groupOf(row)) ?? 0;
    const least = Math.min(...left.map(count));
    const at = isHeld ? 0 : left.findIndex((row) => count(row) === least);
    const [row] = left.splice(at, 1) as [QueueRow];
    const heardBefore = count(row);
    heard.set(groupOf(row), heardBefore + 1);
    return { row, moves: rows.indexOf(row) - place, heardBefore, held: isHeld };
  });
}
