/** The hearing's time on a page: from its offset to the server, drawn as often as it must be. */
import { useEffect, useRef, useState } from "react";
import {
  type HearingClock,
  hearingTime,
  type Instant,
  remainingAt,
  shownSeconds,
  type TurnClock,
} from "../../shared/terms/time.ts";
import { createOffset } from "./offset.ts";
import { TIMERS } from "./timers.ts";

const DRAW_MS = 200;

export const offset = createOffset(TIMERS);

/** The server's time when the page was sent: a little late, and good enough until the first measurement. */
export function pageSentAt(now: number): void {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (page && page.responseStart > 0) offset.guess(now, page.responseStart);
}

/** The server's time now, ms. */
export const serverNow = (): number => offset.now();

/** An instant by this machine's own clock, right or wrong, for whoever reads it on this machine again. */
export const machineNow = (): number => TIMERS.wall();

/** The hearing's time now; before the first measurement by the machine's own clock. */
export function hearingNow(clock: HearingClock): Instant {
  return hearingTime(clock, offset.now());
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
    DRAW_MS - (offset.now() % DRAW_MS) + 1,
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

/** What `of` makes of the hearing's time, looked at with each tick and drawn when it is another: a clock once a second. */
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
      const shown = newest.current;
      if (shown.of(hearingNow(shown.clock)) !== shown.value) redraw((count) => count + 1);
    });
  }, [stands]);
  return value;
}

/** The hearing's time in whole seconds, or in steps of so many ms: for what is reckoned from it, and may be a step late. */
export const useNow = (clock: HearingClock, step = 1_000): Instant =>
  useAt(clock, (now) => Math.floor(now / step) * step);

/** What a clock of the floor shows as left, ms in whole seconds; below zero in overtime, null when untimed. */
export function useLeft(hearing: HearingClock, clock: TurnClock | null): number | null {
  return useAt(hearing, (now) => {
    const left = clock && remainingAt(clock, now);
    return left === null ? null : shownSeconds(left) * 1_000;
  });
}

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
