/** Pairs of hearings that differ in private fields alone (run R15), as many as an everyday run has time for. */
import { expect, it } from "vitest";
import { playPairs, playUnitPairs } from "../support/privatePairs.ts";

it("[V2] pairs that differ in private fields alone show hall and phones the same bytes", () => {
  const { pairs, compared, different, scenes } = playPairs(15, 60, 20241122);
  expect(different).toBe(pairs);
  expect(compared).toBeGreaterThan(300);
  expect(scenes.size).toBeGreaterThan(3);
});

it("[V7] [V8] a unit is shown the same bytes of matters that are restricted or not its own (Y07)", () => {
  const { pairs, compared, different } = playUnitPairs(6, 50, 20241122);
  expect(different).toBe(pairs);
  expect(compared).toBeGreaterThan(1_000);
});
