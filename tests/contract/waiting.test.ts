/** A wait that fails says what it waited for; the tests of one rule, topic or screen are found by a word. */
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { chosenTests } from "../../scripts/build/chosenTests.mjs";
import { until } from "../support/redis.ts";

describe("a wait in a test", () => {
  it("fails with the condition's own source, or with the words given", async () => {
    const never = () => 1 + 1 === 3;
    await expect(until(never, undefined, 1)).rejects.toThrow("1 + 1 === 3");
    await expect(until(never, "the hall to be empty", 1)).rejects.toThrow("in vain: the hall to be empty");
  });

  it("fails too where the condition itself gets no answer", async () => {
    await expect(until(() => new Promise(() => undefined), "an answer", 1)).rejects.toThrow("an answer");
  });
});

describe("npm test -- <word>", () => {
  const names = (runs: ReturnType<typeof chosenTests>["vitest"], whole: boolean) =>
    runs
      .filter(({ title }) => (title === null) === whole)
      .flatMap(({ files }) => files.map((file) => basename(file)));

  it("takes the files of a topic whole, else the tests whose titles hold the word", () => {
    const { vitest, playwright } = chosenTests("floor", false);
    expect(names(vitest, true)).toContain("floor.test.ts");
    expect(names(vitest, false)).toContain("live.test.ts");
    expect(vitest.every(({ files }) => files.every((file) => file.endsWith(".test.ts")))).toBe(true);
    expect(playwright.every(({ files }) => files.every((file) => file.endsWith(".spec.ts")))).toBe(true);
  });

  it("takes a rule by its id, and a screen by its name", () => {
    const rule = chosenTests("m12", false).vitest;
    expect(names(rule, false)).toEqual(expect.arrayContaining(["manyHearings.test.ts"]));
    expect(rule.at(-1)?.title).toBe("\\[[mM]12\\]");
    expect(names(chosenTests("delegate", false).playwright, true)).toContain("delegate.spec.ts");
    expect(chosenTests("no such word at all".repeat(2), false)).toEqual({ vitest: [], playwright: [] });
  });
});
