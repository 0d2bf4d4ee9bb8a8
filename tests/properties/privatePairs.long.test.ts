/** Pairs of hearings that differ in private fields alone (run R15), compared more than ten thousand times; PAIRS, PAIRS_SEED for more. */
import { expect, it } from "vitest";
import { playPairs, playUnitPairs } from "../support/privatePairs.ts";

const PAIRS = Number(process.env["PAIRS"] ?? 400);
const SEED = Number(process.env["PAIRS_SEED"] ?? 1);

it("[V2] many pairs that differ in private fields alone show public screens the same", () => {
  const from = performance.now();
  const { pairs, compared, different, scenes } = playPairs(PAIRS, 80, SEED);
  const seconds = Math.round((performance.now() - from) / 1000);
  console.log(`${pairs} pairs, compared ${compared} times, scenes ${[...scenes].join(", ")}: ${seconds} s`);
  expect(different).toBe(pairs);
  expect(compared).toBeGreaterThan(25 * pairs);
}, 3_600_000);

it("[V7] [V8] many pairs show each unit and ward the same bytes of what is not theirs to read (Y07)", () => {
  const from = performance.now();
  const { pairs, compared, different } = playUnitPairs(PAIRS / 4, 80, SEED);
  console.log(`${pairs} pairs, ${compared} views: ${Math.round((performance.now() - from) / 1000)} s`);
  expect(different).toBe(pairs);
}, 3_600_000);
