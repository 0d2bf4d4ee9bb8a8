/** An hour of a screen's clock: a machine that runs wrong, a line that is slow, uneven and at times stands still. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createOffset } from "../../client/line/offset.ts";
import { TIMERS } from "../../client/line/timers.ts";
import { Chance } from "../../scripts/proving/chance.ts";
import { hearingTime } from "../../shared/terms/time.ts";

const HOUR = 3_600_000;
/** the server's time at the start, ms */
const SERVER = Date.parse("2024-11-22T01:00:00Z");
/** the best of six trips decides, so the worst of them may be slow (ms one way) */
const USUAL = 250;
const STALLED = 4_000;

beforeEach(() => {
  vi.useFakeTimers({
    now: SERVER - 95_000,
    toFake: ["setTimeout", "setInterval", "clearInterval", "clearTimeout", "Date", "performance"],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  { seed: 1, drift: 100e-6 },
  { seed: 2, drift: -100e-6 },
  { seed: 3, drift: 0 },
])(
  "[T10] within 150 ms of the server for an hour, never backwards (P15), seed $seed",
  async ({ seed, drift }) => {
    const by = new Chance(seed);
    const offset = createOffset(TIMERS);
    const began = performance.now();
    const serverNow = () => SERVER + (performance.now() - began) * (1 + drift);
    const pass = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms));
    const trip = () => (by.once(20) ? by.below(STALLED) : by.below(USUAL));
    let asked = 0;
    const ask = async () => {
      asked++;
      await pass(trip());
      const time = serverNow();
      await pass(trip());
      return time;
    };
    offset.keep(ask);
    const measured = offset.measure(ask);
    await vi.advanceTimersByTimeAsync(60_000);
    await measured;

    const clock = { hearingAt: 0, redisAt: SERVER, rate: 1 };
    let before = Number.NEGATIVE_INFINITY;
    let furthest = 0;
    let back = 0;
    setInterval(() => {
      const shown = hearingTime(clock, offset.now());
      back = Math.max(back, before - shown);
      before = shown;
      furthest = Math.max(furthest, Math.abs(shown - (serverNow() - SERVER)));
    }, 20);
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(back).toBe(0);
    expect(furthest).toBeLessThan(150);
    expect(asked).toBeGreaterThan(600);
  },
);
