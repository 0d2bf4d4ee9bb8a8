/** Which of the views that a line brings is shown, and when. */
import type { View } from "../../shared/views/views.ts";
import type { Offset } from "./offset.ts";
import type { LineStore } from "./state.ts";
import type { Timers } from "./timers.ts";

/** a view waits no longer than this for the offset by which its clock is read (ms) */
const VIEW_WAITS_MS = 1_000;
/** the offset is looked at no more often than this for the sake of views (ms): a phone may not ask much */
const LOOK_MS = 1_000;

export interface ShowingParts {
  readonly store: LineStore;
  readonly offset: Offset;
  readonly timers: Timers;
}

interface Held {
  readonly view: View;
  readonly hash: string;
}

/**
 * Shows what was received last. Where the hearing's clock was set anew, the offset is looked at first; meanwhile others may
 * come, and the last of them is shown: no view waits in a row behind another's measurement.
 */
export function createShowing({ store, offset, timers }: ShowingParts, ask: () => Promise<number>) {
  let newest: Held | null = null;
  let waiting = false;
  /** the setting of the clock for which the offset was looked at last, and when that was */
  let seen: number | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let lookLater: (() => void) | undefined;

  const look = () => {
    lookLater?.();
    lookLater = undefined;
    lookedAt = timers.monotonic();
    return offset.confirm(ask);
  };
  /** Null: there is nothing to wait for. A clock that is set again and again is looked at once a second. */
  const lookFor = ({ clock }: View): Promise<void> | null => {
    if (clock.redisAt === seen) return null;
    seen = clock.redisAt;
    const rests = lookedAt + LOOK_MS - timers.monotonic();
    if (rests <= 0) return look();
    lookLater ??= timers.after(rests, () => void look());
    return null;
  };
  const show = () => {
    waiting = false;
    if (!newest || newest.hash === store.getState().hash) return;
    store.setState(newest);
    void lookFor(newest.view);
  };
  return {
    held: (): { readonly view: View | null; readonly hash: string | null } => newest ?? store.getState(),
    forget: () => {
      newest = null;
    },
    take: (next: Held) => {
      newest = next;
      if (waiting) return;
      const { view } = store.getState();
      if (view === null) seen = next.view.clock.redisAt;
      const looked = lookFor(next.view);
      if (looked === null) return show();
      waiting = true;
      const unwait = timers.after(VIEW_WAITS_MS, () => waiting && show());
      void looked.then(() => {
        unwait();
        if (waiting) show();
      });
    },
    close: () => lookLater?.(),
  };
}
