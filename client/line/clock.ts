/** The one place of the screens that reads a clock: the offset to the server, and the hearing's time from it. */
import { useEffect, useRef, useState } from "react";
import { type HearingClock, hearingTime, type Instant } from "../../shared/terms/time.ts";

const TRIPS = 6;
const AGAIN_MS = 30_000;
const DRAW_MS = 200;
/** a correction back by more than this is one of a wrong clock, and shown at once */
const STANDS_MS = 1_000;

/** the server's time minus this machine's monotonic time, ms */
let offset: number | null = null;
/** the best round trip of the last measurement, ms */
let trip: number | null = null;

/** Measures now and every 30 s, each time the best of several round trips; `ask` gives the server's time in ms. */
export function keepOffset(ask: () => Promise<number>): { again(): Promise<void> } {
  let newest = 0;
  const measure = async () => {
    const own = ++newest;
    let best = Number.POSITIVE_INFINITY;
    let found = offset;
    for (let i = 0; i < TRIPS; i++) {
      const from = performance.now();
      const server = await ask();
      const took = performance.now() - from;
      if (took >= best) continue;
      best = took;
      found = server - (from + took / 2);
    }
    // one that was begun before the server's clock was set must not have the last word
    if (own !== newest) return;
    if (Number.isFinite(best)) trip = best;
    // within its own error a new figure is no better, and a jump could show a second twice
    if (offset === null || found === null || Math.abs(found - offset) > best / 2) offset = found;
  };
  // a trip that gets no answer leaves the last offset: the screen counts on
  const again = () => measure().catch(() => {});
  setInterval(() => void again(), AGAIN_MS);
  return { again };
}

/** The page was sent when the server's time was this: until the first measurement that does, a little late. */
export function pageSentAt(now: number): void {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (page && page.responseStart > 0) offset ??= now - page.responseStart;
}

/** The server's time now, ms. */
export const serverNow = (): number => realNow();

/** The server's time, drawn about once a second: for what stands outside the hearing's own time. */
export function useServerNow(): number {
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return realNow();
}

/** An instant by this machine's own clock, right or wrong, for whoever reads it on this machine again. */
export const machineNow = (): number => Date.now();

/** What the last measurement said: by how much this machine's own clock is ahead, and the best round trip (ms). */
export function measured(): { readonly clockError: number | null; readonly roundTrip: number | null } {
  if (offset === null || trip === null) return { clockError: null, roundTrip: null };
  return {
    clockError: Math.round(Date.now() - (performance.now() + offset)),
    roundTrip: Math.round(trip * 10) / 10,
  };
}

/** The hearing's time now; before the first measurement the machine's clock must do. */
export function hearingNow(clock: HearingClock): Instant {
  return hearingTime(clock, realNow());
}

/** the newest time that was shown, ms */
let shown = 0;

function realNow(): number {
  const now = offset === null ? Date.now() : performance.now() + offset;
  // a better offset may lie a little behind: the time stands until it is caught up with, so no second comes twice
  if (now > shown || shown - now > STANDS_MS) shown = now;
  return shown;
}

const tickers = new Set<() => void>();
let ticking: number | undefined;

/** At the same fifths of a second on every screen, so that each second lasts one second; one timer for all of a page. */
function awaitTick(): void {
  ticking = window.setTimeout(
    () => {
      awaitTick();
      for (const tell of tickers) tell();
    },
    DRAW_MS - (realNow() % DRAW_MS) + 1,
  );
}

/** Calls back with each tick. */
function eachTick(tell: () => void): () => void {
  tickers.add(tell);
  if (ticking === undefined) awaitTick();
  return () => {
    tickers.delete(tell);
    if (tickers.size > 0) return;
    clearTimeout(ticking);
    ticking = undefined;
  };
}

/** The hearing's time, drawn with each tick. */
export function useNow(clock: HearingClock): Instant {
  const [, redraw] = useState(0);
  const stands = clock.rate === 0;
  useEffect(() => (stands ? undefined : eachTick(() => redraw((count) => count + 1))), [stands]);
  return hearingNow(clock);
}

/** What `of` makes of the hearing's time, looked at with each tick and drawn when it is another. */
export function useAt<T extends string | number | boolean | null>(
  clock: HearingClock,
  of: (now: Instant) => T,
): T {
  const [, redraw] = useState(0);
  const value = of(hearingNow(clock));
  const newest = useRef({ clock, of, value });
  newest.current = { clock, of, value };
  const stands = clock.rate === 0;
  useEffect(() => {
    if (stands) return;
    return eachTick(() => {
      const own = newest.current;
      if (own.of(hearingNow(own.clock)) !== own.value) redraw((count) => count + 1);
    });
  }, [stands]);
  return value;
}

/** The hearing's time, drawn once in so many ms: for what need not be right to the second. */
export const useNowEach = (clock: HearingClock, ms: number): Instant =>
  useAt(clock, (now) => Math.floor(now / ms) * ms);

const wall = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const wallWithSeconds = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  timeStyle: "medium",
  hourCycle: "h23",
});

/** "09:42", or "09:42:05", in the hall's time zone. */
export function wallTime(at: Instant, seconds = false): string {
  return (seconds ? wallWithSeconds : wall).format(at);
}
