/** Phrases of the minutes: found as they are typed, put in with one blank on each side. */
import { describe, expect, it } from "vitest";
import {
  askedBefore,
  PHRASES,
  phrasesFor,
  spaced,
} from "../../client/screens/live/secretary/minutes/phrases.ts";

describe("phrases", () => {
  it("[N8] a phrase is found by its code, or by some of its words without tone marks", () => {
    expect(phrasesFor("gv")[0]?.text).toMatch(/^Chủ tọa giao/);
    expect(phrasesFor("giao chu toa")[0]?.code).toBe("gv");
    expect(phrasesFor("văn bản").map((phrase) => phrase.code)).toEqual(["vb"]);
    expect(phrasesFor("")).toEqual(PHRASES);
    expect(phrasesFor("không có câu này")).toEqual([]);
  });

  it("[N8] what is asked stands right after a semicolon; a sentence's own asks nothing", () => {
    expect(askedBefore("Ý kiến ;giao don vi")).toEqual({ asked: "giao don vi", length: 12 });
    expect(askedBefore("một; hai")).toBeNull();
    expect(askedBefore("một;")).toBeNull();
    expect(askedBefore(";một\nhai")).toBeNull();
  });

  it("[N8] one blank on each side, none before a sign or at the beginning of a line", () => {
    const whole = (before: string, after: string) => before + spaced("câu", before, after) + after;
    expect(whole("", "")).toBe("câu ");
    expect(whole("trước", "sau")).toBe("trước câu sau");
    expect(whole("trước ", " sau")).toBe("trước câu sau");
    expect(whole("trước ", ", sau")).toBe("trước câu, sau");
    for (const { text } of PHRASES) expect(text).toBe(text.trim());
  });
});
