/** Mistakes to be planted find their place in the syntax tree (scripts/proving/plant.ts); `npm run check` asks it of each. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { lostBecause, placeOf, planted } from "../../scripts/proving/plant.ts";

const folder = mkdtempSync(join(tmpdir(), "planted-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ACTS = `
export const acts = {
  Begin: { when: open, decide: (state) => (state.left === null ? accept() : refuse(state.left, "a  b")) },
  End: { when: open, decide: () => accept() },
};`;
/** The same after a formatter, a comment and a move. */
const MOVED = `
export const acts = {
  Finish: { when: open, decide: () => accept() },
  Begin: {
    // who may begin is said elsewhere
    when: open,
    decide: (state) =>
      state.left === null
        ? accept()
        : refuse(
            state.left,
            "a  b",
          ),
  },
};`;

function plantedIn(name: string, source: string, edit: { within?: string; right: string; wrong: string }) {
  const file = join(folder, name);
  writeFileSync(file, source);
  const place = placeOf({ file, ...edit });
  return place === null
    ? lostBecause({ file, ...edit })
    : planted(place.source, [[place, { file, ...edit }]]);
}

it("a mistake finds its place whatever its lines, comments and neighbours", () => {
  for (const [name, source] of Object.entries({ "acts.ts": ACTS, "moved.ts": MOVED })) {
    const call = { right: 'refuse(state.left, "a  b")', wrong: "accept()" };
    expect(plantedIn(name, source, call)).toContain(": accept()");
    const row = { within: "Begin", right: "when: open", wrong: "when: closed" };
    expect(plantedIn(name, source, row)).toMatch(/Begin: \{[^}]*when: closed/);
    expect(plantedIn(name, source, { ...row, wrong: "" })).toMatch(/Begin: \{[^}]*\s+decide/);
  }
});

it("a mistake whose place is gone, stands twice or makes no program is told of", () => {
  expect(plantedIn("a.ts", ACTS, { right: "when: open", wrong: "" })).toContain("stands 2 times");
  expect(plantedIn("b.ts", ACTS, { right: 'refuse(state.left, "a b")', wrong: "" })).toContain("is no whole");
  expect(plantedIn("c.ts", ACTS, { right: "state.left === null ?", wrong: "" })).toContain("is no whole");
  const file = join(folder, "d.ts");
  writeFileSync(file, ACTS);
  expect(lostBecause({ file, within: "Begin", right: "when: open", wrong: "when:" })).toContain(
    "no TypeScript",
  );
  expect(readFileSync(file, "utf8")).toBe(ACTS);
});
