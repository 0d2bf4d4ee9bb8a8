/** Pairs of hearings that differ in private fields alone (run R15), as many as an everyday run has time for. */
import { expect, it } from "vitest";
import { playAfterPairs } from "../support/privateAfter.ts";
import { playPairs, playUnitPairs } from "../support/privatePairs.ts";

it("[V2] pairs that differ in private fields alone show hall and phones the same bytes", () => {
  const { pairs, compared, different, scenes } = playPairs(7, 60, 20241122);
  expect(different).toBe(pairs);
  expect(compared).toBeGreaterThan(140);
  expect(scenes.size).toBeGreaterThan(3);
});

it("[V7] [V8] a unit is shown the same bytes of matters that are restricted or not its own (Y07)", () => {
  const { pairs, compared, different } = playUnitPairs(3, 50, 20241122);
  expect(different).toBe(pairs);
  expect(compared).toBeGreaterThan(500);
});

it("[V2] [W2] [W6] [C13] after the hearing what is for a few changes nothing of what everybody and the others are told", () => {
  const { compared, different, acts, items } = playAfterPairs([20, 110, 170], 120, 20241122);
  expect(different).toBe(3);
  expect(compared).toBeGreaterThan(60);
  expect(items).toBeGreaterThan(10);
  expect([...acts]).toEqual(
    expect.arrayContaining(["DirectCase", "ReportResult", "EscalateCase", "VerifyCase", "AskExtension"]),
  );
}, 120_000);
