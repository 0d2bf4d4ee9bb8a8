/** Pairs of hearings that differ in private fields alone (run R15), as many as an everyday run has time for. */
import { expect, it } from "vitest";
import { playPairs, playUnitPairs } from "../support/privatePairs.ts";

it("[V2] pairs of hearings that differ in private fields alone show hall, lectern and phones the same bytes", () => {
  const { pairs, compared, different, scenes } = playPairs(15, 60, 20241122);
  expect(different).toBe(pairs);
  expect(compared).toBeGreaterThan(300);
  expect(scenes.size).toBeGreaterThan(3);
});

it("[V7] [V8] of matters that do not concern it, or are restricted in any part, a unit is shown the same bytes (Y07)", () => {
  const { pairs, compared, different } = playUnitPairs(6, 50, 20241122);
  expect(different).toBe(pairs);
  expect(compared).toBeGreaterThan(1_000);
});
