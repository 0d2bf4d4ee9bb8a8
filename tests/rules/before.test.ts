/**
 * The preparation's script (sample/before.json): each step through decide and fold on the hearing's clock, and what stands
 * at its five instants. Each topic has a table of acts (server/rehearsal/before) and says its own part of what stands.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { notYetFrozen, readHearing } from "../../server/intake/readHearing.ts";
import { readTable } from "../../server/intake/table.ts";
import { type BeforeStep, beforeSeat, type ListRow } from "../../server/rehearsal/before/step.ts";
import { beforeCommand } from "../../server/rehearsal/before/steps.ts";
import { unfinished } from "../../server/rulebook/before/checklist/facts.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { officesStanding } from "../support/before/offices.ts";
import { Spec } from "../support/hearingSpec.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const { steps } = read("sample/before.json") as { steps: BeforeStep[] };
const { instants } = read("tests/fixtures/before-expected.json") as { instants: { at: string }[] };

const COLUMNS = [
  ...["name", "birth_year", "address_form", "organisation", "position", "represents", "delegate_kind"],
];
const delegates: readonly ListRow[] = readTable("sample", "delegates.csv", COLUMNS).map((row) =>
  Object.fromEntries(COLUMNS.map((column) => [column, row.cell(column)])),
);

/** Acts that no topic has yet, with how often the script names each: whoever adds a topic takes its own out. */
const NOT_YET: Readonly<Record<string, number>> = {
  "accept late": 2,
  acknowledge: 4,
  "add to groups": 1,
  "add to queue": 1,
  "answer clarification": 1,
  "approve display titles": 1,
  "approve draft": 7,
  "ask for clarification": 1,
  "assign leads": 3,
  "attach raw opinions": 1,
  "build queue": 1,
  "change opinion": 3,
  "close clarification": 1,
  "collect raw opinion": 12,
  consult: 2,
  direct: 5,
  "draft answer": 22,
  "form groups": 2,
  "issue slips F5": 3,
  "judge clarification": 1,
  "make slip F16": 3,
  "mark hot": 1,
  "mark restricted": 1,
  "move in queue": 4,
  "notify sender": 1,
  "publish queue": 1,
  "register opinion": 43,
  "return draft": 1,
  screen: 23,
  "submit report F4": 3,
  "undo last act": 1,
  "withdraw opinion": 2,
};

/** What each topic says of an instant, in the words of the expected file. */
const STANDING: readonly ((state: HearingState, at: number) => object)[] = [officesStanding];

/** Parts of an instant that several topics speak of: each is held against what it says itself. */
const SHARED = new Set(["organisations", "totals", "opinions", "preparation", "public"]);

function sameKeys(of: unknown, like: unknown): unknown {
  if (Array.isArray(like)) return (of as unknown[]).map((one, i) => sameKeys(one, like[i]));
  if (typeof like !== "object" || like === null) return of;
  const known = of as Record<string, unknown>;
  return Object.fromEntries(Object.keys(like).map((key) => [key, known[key]]));
}

/** Of what is expected, what a topic speaks of. */
const expectedOf = (instant: object, said: object) =>
  Object.fromEntries(
    Object.entries(said).map(([key, own]) => {
      const all = (instant as Record<string, unknown>)[key];
      return [key, SHARED.has(key) ? sameKeys(all, own) : all];
    }),
  );

describe("the preparation's script", () => {
  it("[J16] every step does what the script says, and at the five instants all stands as expected", () => {
    const first = notYetFrozen(readHearing("sample")).prepared;
    const spec = new Spec(first, Date.parse("2024-11-06T00:00:00+07:00"));
    const due = [...instants];
    const notYet: Record<string, number> = {};
    const compare = (before: number) => {
      for (; due[0] && Date.parse(due[0].at) < before; due.shift())
        for (const standing of STANDING) {
          const said = standing(spec.state, Date.parse(due[0].at));
          expect({ at: due[0].at, ...said }).toEqual({ at: due[0].at, ...expectedOf(due[0], said) });
        }
    };
    for (const step of steps) {
      spec.now = Date.parse(step.at);
      compare(spec.now);
      if (step.do === "freeze") {
        // the freeze itself is pressed by the operator still
        if (step.expect) expect(unfinished(spec.state)).toEqual(["CK-05"]);
        else spec.does("operator", { type: "Freeze" });
        continue;
      }
      const command = beforeCommand(step, { state: spec.state, steps, delegates });
      if (command === null) {
        notYet[step.do] = (notYet[step.do] ?? 0) + 1;
        continue;
      }
      const refusal = spec.try(beforeSeat(step), command as CommandInput);
      expect([step.n, step.do, refusal]).toEqual([step.n, step.do, step.expect ? expect.anything() : null]);
    }
    compare(Number.POSITIVE_INFINITY);
    expect(due).toEqual([]);
    expect(notYet).toEqual(NOT_YET);
  });
});
