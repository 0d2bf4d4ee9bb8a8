/** Those who wait in a segment, whichever segment a staff screen shows as its queue. */
import type { QueueRow } from "../views/live/session.ts";
import type { SessionView } from "../views/views.ts";

/** In order; empty when nobody waits there. */
export function waitingRows(
  view: Pick<SessionView, "queue" | "segment" | "elsewhere">,
  segment: NonNullable<SessionView["segment"]>,
): readonly QueueRow[] {
  if (view.segment === segment) return view.queue;
  return view.elsewhere.find((segmentRows) => segmentRows.segment === segment)?.rows ?? [];
}
