/** Well-formed hostile updates against a section's document: some thousands a day. */
import { expect, it } from "vitest";
import { survives } from "../support/hostileProse.ts";

const CASES = Number(process.env["HOSTILE_CASES"] ?? 1_500);
const SEED = Number(process.env["HOSTILE_SEED"] ?? 20241122);

it("[N9] what is taken of hostile updates loads and leaves another's letters whole (Y02)", () => {
  const { taken, refused } = survives(CASES, SEED);
  console.log(`${CASES} hostile updates: ${taken} taken in all, refused ${JSON.stringify(refused)}`);
  // they get so far as to be judged in every way
  expect(taken).toBeGreaterThan(CASES / 25);
  for (const why of ["malformed", "gap", "foreign", "tooDeep"]) expect(refused[why]).toBeGreaterThan(0);
});
