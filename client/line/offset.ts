/** The server's time on this screen: its offset to this machine's monotonic clock, measured by round trips. */
import type { Timers } from "./timers.ts";

const TRIPS = 6;
const AGAIN_MS = 30_000;
/** a trip that took no longer than this says well enough whether the offset still holds (ms) */
const SHARP_MS = 150;
/** a correction back by more than this is one of a wrong clock, and shown at once */
const STANDS_MS = 1_000;

/** Asks the server for its time, ms. */
type Ask = () => Promise<number>;

export interface Offset {
  /** Measures now, as the best of several round trips. */
  readonly measure: (ask: Ask) => Promise<void>;
  /** By one trip where that shows that the offset still holds; else it is measured anew. */
  readonly confirm: (ask: Ask) => Promise<void>;
  /** Measures every 30 s; gives back what ends that. */
  readonly keep: (ask: Ask) => () => void;
  /** The server's time at that moment of the monotonic clock: good until the first measurement. */
  readonly guess: (server: number, at: number) => void;
  /** The server's time now, ms; before anything is known this machine's own clock must do. It never runs back. */
  readonly now: () => number;
  /** What the last measurement said: by how much this machine's own clock is ahead, and the best round trip (ms). */
  readonly measured: () => { readonly clockError: number | null; readonly roundTrip: number | null };
}

interface Trip {
  readonly took: number;
  /** the server's time minus this machine's monotonic time */
  readonly offset: number;
}

export function createOffset({ monotonic, wall, every }: Timers): Offset {
  let offset: number | null = null;
  /** the best round trip of the last measurement, ms */
  let best: number | null = null;
  let newest = 0;
  /** the newest time that was shown, ms */
  let shown = 0;

  const travel = async (ask: Ask): Promise<Trip> => {
    const from = monotonic();
    const server = await ask();
    const took = monotonic() - from;
    return { took, offset: server - (from + took / 2) };
  };
  const better = (best: Trip | null, other: Trip) => (best === null || other.took < best.took ? other : best);
  /** within its own error a new figure is no better, and a jump could show a second twice */
  const holds = (trip: Trip) => offset !== null && Math.abs(trip.offset - offset) <= trip.took / 2;

  const measureFrom = async (first: Trip | null, ask: Ask) => {
    const measurement = ++newest;
    let found = first;
    for (let i = first === null ? 0 : 1; i < TRIPS; i++) found = better(found, await travel(ask));
    // a measurement begun before the server's clock was set must not replace a newer one
    if (measurement !== newest || found === null) return;
    best = found.took;
    if (!holds(found)) offset = found.offset;
  };
  // a trip without an answer changes nothing: the screen goes on with the last offset
  const measure = (ask: Ask) => measureFrom(null, ask).catch(() => {});
  return {
    measure,
    confirm: async (ask) => {
      const trip = await travel(ask).catch(() => null);
      if (trip === null || (trip.took <= SHARP_MS && holds(trip))) return;
      await measureFrom(trip, ask).catch(() => {});
    },
    keep: (ask) => every(AGAIN_MS, () => void measure(ask)),
    guess: (server, at) => {
      offset ??= server - at;
    },
    now: () => {
      const now = offset === null ? wall() : monotonic() + offset;
      // a better offset may lie a little behind: the time stands until it is caught up with, so no second comes twice
      if (now > shown || shown - now > STANDS_MS) shown = now;
      return shown;
    },
    measured: () => {
      if (offset === null || best === null) return { clockError: null, roundTrip: null };
      return {
        clockError: Math.round(wall() - (monotonic() + offset)),
        roundTrip: Math.round(best * 10) / 10,
      };
    },
  };
}
