/** The instrument of `npm run faults`: a short run finds nothing wrong, and the checker finds what is made wrong in its evidence. */
import { beforeAll, describe, expect, it } from "vitest";
import { Chance } from "../../scripts/proving/chance.ts";
import { check } from "../../scripts/proving/faults/checker.ts";
import { checkMinutes } from "../../scripts/proving/faults/checkMinutes.ts";
import type { Check, Evidence } from "../../scripts/proving/faults/evidence.ts";
import type { Line } from "../../scripts/proving/faults/history.ts";
import { planOf } from "../../scripts/proving/faults/plan.ts";
import { type Outcome, play, pressedFor } from "../../scripts/proving/faults/play.ts";

let outcome: Outcome;
beforeAll(async () => {
  outcome = await play({
    seconds: 14,
    seed: 7,
    nodes: 2,
    mix: "all",
    every: 2_000,
    phones: 6,
    presses: 10,
    file: "dist/server/main.js",
  });
});

/** What the checker says of the run's evidence, changed as said. */
const found = (change: Partial<Evidence>): Check[] => [
  ...new Set(check({ ...outcome.evidence, ...change }).map((breach) => breach.check)),
];

/** The lines of the history, those that `which` picks changed. */
function lines(which: (line: Line) => boolean, change: (line: Line) => Line): Line[] {
  const { lines: all } = outcome.evidence;
  const nth = all.findIndex(which);
  expect(nth).toBeGreaterThanOrEqual(0);
  return all.map((line, i) => (i === nth ? change(line) : line));
}

describe("nodes killed and frozen, Redis killed, frozen and full, links cut, held, slowed", () => {
  it("[M1] [M5] [N3] lose, double and leak nothing, and every screen is right in the end", () => {
    expect(outcome.breaches).toEqual([]);
    expect(outcome.struck.length).toBeGreaterThan(4);
    expect(outcome.evidence.entries.length).toBeGreaterThan(10);
    expect(outcome.evidence.updates.length).toBeGreaterThan(10);
    expect(outcome.quietAfter, outcome.waitsFor ?? "").not.toBeNull();
  });

  it("are planned by the seed alone", () => {
    const plan = (seed: number) => planOf(new Chance(seed), "all", 60_000, 3, 3_000);
    expect(plan(1)).toEqual(plan(1));
    expect(plan(1)).not.toEqual(plan(2));
    expect(plan(1).length).toBeGreaterThan(15);
  });
});

describe("the same while a hearing is prepared", () => {
  it("[M1] [M5] [E6] loses no act of clerks, organisations and individuals, and no words of what is not accepted stand in the log", async () => {
    const wants = ["OpinionRegistered", "RegistrationScreened"];
    const common = { seconds: 14, nodes: 2, mix: "all", every: 2_000, phones: 6, presses: 16 } as const;
    const { breaches, evidence, quietAfter, waitsFor } = await play({
      ...common,
      ...{ seed: 11, phase: "before", wants, file: "dist/server/main.js" },
    });
    expect(breaches).toEqual([]);
    expect(quietAfter, waitsFor ?? "").not.toBeNull();
    expect(wants.filter((type) => !pressedFor(evidence.entries).has(type))).toEqual([]);
  });
});

describe("the same while it is followed up", () => {
  it("[M1] [M5] [W10] [U8] loses no report, direction, publication or file, and every node tells everybody the same", async () => {
    const wants = ["ResultReported", "CasesDirected", "EvidenceAdded"];
    const common = { seconds: 14, nodes: 2, mix: "all", every: 2_000, phones: 6, presses: 16 } as const;
    const { breaches, evidence, quietAfter, waitsFor } = await play({
      ...common,
      ...{ seed: 3, phase: "after", wants, file: "dist/server/main.js" },
    });
    expect(breaches).toEqual([]);
    expect(quietAfter, waitsFor ?? "").not.toBeNull();
    expect(wants.filter((type) => !pressedFor(evidence.entries).has(type))).toEqual([]);
    expect(evidence.feeds.filter((feed) => feed !== null)).toHaveLength(2);
  });
});

describe("the checker tells of", () => {
  it("a node that tells everybody something else, and a file that is not there any more", () => {
    expect(found({ feeds: ['{"home_page_url":"http://x/p/day","items":[]}'] })).toEqual(["published"]);
    expect(found({ missing: ["5e".repeat(32)] })).toEqual(["files"]);
  });

  it("words of a registration in any other event than its acceptance", () => {
    const [first, ...rest] = outcome.evidence.entries;
    if (!first) throw new Error("no log");
    const counts = {
      ...first,
      events: [...first.events, { type: "RegistrationChanged", text: "MARK-opinion-org.1-3" }],
    };
    expect(found({ entries: [counts, ...rest] })).toContain("sealed");
    // accepted, it is in the dialogue: whoever approves its title says its words again
    const saying = ["OpinionAccepted", "TitlesApproved"].map((type) => ({
      type,
      text: "MARK-opinion-org.1-3",
    }));
    expect(found({ entries: [{ ...first, events: [...first.events, ...saying] }, ...rest] })).not.toContain(
      "sealed",
    );
  });

  it("an acknowledged command that is not in the log, or in it as another's", () => {
    const { entries } = outcome.evidence;
    expect(found({ entries: entries.slice(0, -1) })).toContain("lost");
    const others = entries.map((entry) =>
      entry.v === entries.length ? { ...entry, actor: entry.actor === "C" ? "A" : "C" } : entry,
    );
    expect(found({ entries: others })).toContain("lost");
  });

  it("a command that is there twice, and one that nobody gave", () => {
    const { entries } = outcome.evidence;
    const last = entries.at(-1) ?? expect.fail();
    const twice = [...entries, { ...last, v: last.v + 1 }];
    expect(found({ entries: twice })).toContain("twice");
    const stranger = [...entries, { ...last, v: last.v + 1, commandId: "nobody" }];
    expect(found({ entries: stranger })).toContain("refused");
  });

  it("a refused command that is in the log, and one that was never settled", () => {
    const isOk = (line: Line) => line.kind === "ok";
    const refused = lines(isOk, (line) => ({ ...line, kind: "fail", code: "tooLate" }) as Line);
    expect(found({ lines: refused })).toEqual(["refused"]);
    expect(found({ lines: lines(isOk, (line) => ({ ...line, kind: "info" }) as Line) })).toEqual(["settled"]);
  });

  it("an order other than that of acknowledgements, and a wrong time", () => {
    const { lines: all, entries } = outcome.evidence;
    // the first to be acknowledged is sent only after the last one was
    const first = all.find((line) => line.kind === "ok");
    const commands = all.filter((line) => first && "id" in first && "id" in line && line.id === first.id);
    expect(found({ lines: [...all.filter((line) => !commands.includes(line)), ...commands] })).toContain(
      "realTime",
    );
    const stamped = entries.map((entry) => ({ ...entry, at: entry.at - 5_000 }));
    expect(found({ entries: stamped })).toContain("stamps");
  });

  it("a gap, a broken chain, a node that kept another entry", () => {
    const { entries, journals } = outcome.evidence;
    expect(found({ entries: entries.filter((entry) => entry.v !== 5) })).toContain("order");
    expect(
      found({ entries: entries.map((entry) => (entry.v === 5 ? { ...entry, at: entry.at + 1 } : entry)) }),
    ).toContain("order");
    expect(found({ journals: journals.map((journal) => journal.slice(0, -1)) })).toEqual(["order"]);
    // whatever was in it: what follows may not fit any more
    const unfit = { ...(entries[4] ?? expect.fail()), events: [{ type: "ClockPaused" }] };
    expect(found({ entries: [...entries.slice(0, 1), { ...unfit, v: 2 }] })).toContain("order");
  });

  it("a screen, old or fresh, that shows another view", () => {
    const { screens, fresh } = outcome.evidence;
    const wrong = screens.map((screen, i) => (i === 0 ? { ...screen, hash: "0123456789abcdef" } : screen));
    expect(found({ screens: wrong })).toEqual(["views"]);
    const other = fresh.map((screen, i) => (i === 0 ? { ...screen, view: fresh[1]?.view } : screen));
    expect(found({ fresh: other })).toEqual(["fresh"]);
    expect(found({ screens: screens.map((screen) => ({ ...screen, pending: ["x"] })) })).toEqual(["settled"]);
  });

  it("a private field on a page, and a node that is in red", () => {
    expect(found({ pages: ["<p>MARK-phone</p>"] })).toEqual(["private"]);
    expect(found({ complaints: ["node 0 is not ready"] })).toEqual(["nodes"]);
  });

  it("letters that are lost, doubled, stored too often, or other at a screen", () => {
    const { updates, typists, freshText } = outcome.evidence;
    const says = (change: Partial<Evidence>) =>
      checkMinutes({ ...outcome.evidence, ...change }).map((breach) => breach.text);
    expect(says({ updates: updates.slice(0, 1) }).join("\n")).toContain("is lost");
    const last = updates.at(-1) ?? expect.fail();
    // more often than anybody can have sent it
    const more = Array.from({ length: 20 }, (_, i) => ({ ...last, n: last.n + 1 + i }));
    expect(says({ updates: [...updates, ...more] })).toHaveLength(1);
    const shown = new Map([["step.4.3", "another text"]]);
    expect(says({ typists: typists.map((typist) => ({ ...typist, shown })) })).toHaveLength(typists.length);
    expect(says({ freshText: freshText.map(() => shown) })).toHaveLength(freshText.length);
    const unsaved = typists.map((typist) => ({ ...typist, idle: false }));
    expect(says({ typists: unsaved })).toHaveLength(typists.length);
  });
});
