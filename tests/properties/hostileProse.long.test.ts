/** Well-formed hostile updates against sections' documents: 10^5, a new section for each thousand. */
import { expect, it } from "vitest";
import { survives } from "../support/hostileProse.ts";

const CASES = Number(process.env["HOSTILE_CASES"] ?? 100_000);
const SEED = Number(process.env["HOSTILE_SEED"] ?? 20241122);
const EACH = 1_000;

it("[N9] of a hundred thousand hostile updates none harms another's letters (Y02)", () => {
  const all: Record<string, number> = {};
  for (let done = 0; done < CASES; done += EACH) {
    const { taken, refused } = survives(EACH, SEED + done);
    for (const [why, count] of Object.entries({ ...refused, taken })) all[why] = (all[why] ?? 0) + count;
  }
  console.log(`${CASES} hostile updates: ${JSON.stringify(all)}`);
  expect(all["taken"]).toBeGreaterThan(CASES / 25);
}, 7_200_000);
