/** A node's estimate of the storage's time, where the storage answers late, or not at all. */
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { StorageClock } from "../../server/machine/clock.ts";

/** ms that an answer is on its way, and what of that half would move a clock by */
const LATE = 1_600;
const NEAR = 100;
const truth = () => performance.now() + 1_700_000_000_000;
const late = async () => {
  const at = truth();
  await pause(LATE);
  return at;
};

it("[T8] answers that come late, or only some of them, move no clock; one that was set does", async () => {
  const clock = new StorageClock();
  await clock.measure(async () => truth());
  const off = () => Math.abs(clock.now() - truth());
  expect(off()).toBeLessThan(NEAR);
  await clock.measure(late, 2);
  expect(off()).toBeLessThan(NEAR);
  let trips = 0;
  const gone = () => (trips++ === 0 ? late() : Promise.reject(new Error("gone")));
  await expect(clock.measure(gone)).rejects.toThrow("gone");
  expect(off()).toBeLessThan(NEAR);
  await clock.watch(late);
  expect(off()).toBeLessThan(NEAR);
  const ahead = async () => truth() + 5_000;
  await clock.watch(ahead);
  expect(Math.abs(clock.now() - truth() - 5_000)).toBeLessThan(NEAR);
});

it("[T8] where the first answers were late, what comes later puts it right", async () => {
  const clock = new StorageClock();
  await clock.measure(late, 1);
  expect(Math.abs(clock.now() - truth())).toBeGreaterThan(NEAR);
  await clock.watch(async () => truth());
  expect(Math.abs(clock.now() - truth())).toBeLessThan(NEAR);
});
