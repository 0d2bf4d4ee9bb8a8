/** What the line takes from the machine it runs on, a browser or Node: two clocks, and acts that are due later. */

export interface Timers {
  /** ms since some beginning, never set back */
  readonly monotonic: () => number;
  /** this machine's own clock, right or wrong (ms) */
  readonly wall: () => number;
  /** Gives back what calls it off. */
  readonly after: (ms: number, act: () => void) => () => void;
  readonly every: (ms: number, act: () => void) => () => void;
}

export const TIMERS: Timers = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  every: (ms, act) => {
    const timer = setInterval(act, ms);
    return () => clearInterval(timer);
  },
};
