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
import { registered } from "../../server/rulebook/before/register/facts.ts";
import type { Registrations } from "../../server/rulebook/before/register/registration.ts";
import { screenedOf } from "../../server/rulebook/before/screening/facts.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { officesStanding } from "../support/before/offices.ts";
import { registerStanding, sentCodes } from "../support/before/register.ts";
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

const OPINION_COLUMNS = [
  ...["code", "speaker_name", "address_form", "birth_year", "address", "phone", "position", "kind", "field"],
  ...["title", "content", "questions", "matter_location", "addressed_to", "wants_to_speak"],
  ...["needs_accessibility_help", "consent_to_publish_name"],
];
const opinions: Readonly<Record<string, ListRow>> = Object.fromEntries(
  readTable("sample", "opinions.csv", OPINION_COLUMNS).map((row) => [
    row.cell("code"),
    Object.fromEntries(OPINION_COLUMNS.map((column) => [column, row.cell(column)])),
  ]),
);

/** Acts that no topic has yet, with how often the script names each: whoever adds a topic takes its own out. */
const NOT_YET: Readonly<Record<string, number>> = {
  acknowledge: 4,
  "add to groups": 1,
  "add to queue": 1,
  "approve display titles": 1,
  "approve draft": 7,
  "assign leads": 3,
  "attach raw opinions": 1,
  "build queue": 1,
  "collect raw opinion": 12,
  consult: 2,
  direct: 5,
  "draft answer": 22,
  "form groups": 2,
  "issue slips F5": 3,
  "mark hot": 1,
  "mark restricted": 1,
  "move in queue": 4,
  "publish queue": 1,
  "return draft": 1,
  "submit report F4": 3,
  "undo last act": 1,
};

/** By which rule a step is refused. */
const REFUSED: Readonly<Record<number, Refusal["code"]>> = {
  3: "dossierExists",
  20: "placeMissing",
  46: "deadlineOver",
  80: "contentTooLong",
  83: "unknownId",
  87: "notAllowed",
  104: "decidedMeanwhile",
  112: "overQuota",
  159: "deadlineOver",
  165: "dateTentative",
};

/** What each topic says of an instant, in the words of the expected file. */
type Standing = (state: HearingState, at: number, registrations: Registrations) => object;
const STANDING: readonly Standing[] = [officesStanding, registerStanding(steps)];

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

/** Whom the newest reminder went to, in the words of the script. */
const reminded = (state: HearingState) =>
  state.before?.reminders
    .at(-1)
    ?.organisations.map(({ organisation: org, registered, minimum }) => ({ org, registered, minimum }));

describe("the preparation's script", () => {
  it("[J15] [J16] [E2] [E3] [E5] every step does what the script says, and at the five instants all stands as expected", () => {
    const first = notYetFrozen(readHearing("sample")).prepared;
    const spec = new Spec(first, Date.parse("2024-11-06T00:00:00+07:00"));
    const due = [...instants];
    const notYet: Record<string, number> = {};
    const compare = (before: number) => {
      for (; due[0] && Date.parse(due[0].at) < before; due.shift())
        for (const standing of STANDING) {
          const said = standing(spec.state, Date.parse(due[0].at), spec.registrations);
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
      const command = beforeCommand(step, { state: spec.state, steps, delegates, opinions });
      if (command === null) {
        notYet[step.do] = (notYet[step.do] ?? 0) + 1;
        continue;
      }
      const refusal = spec.try(beforeSeat(step), command as CommandInput);
      const rule = step.expect === "refused" ? { code: REFUSED[step.n] ?? expect.anything() } : null;
      expect([step.n, step.do, refusal]).toEqual([step.n, step.do, rule && expect.objectContaining(rule)]);
      if (step.do === "remind organisations") expect(reminded(spec.state)).toEqual(step["organisations"]);
    }
    compare(Number.POSITIVE_INFINITY);
    expect(due).toEqual([]);
    expect(notYet).toEqual(NOT_YET);
    // codes are as the clerks named them, whatever the order of receipt
    for (const [i, code] of sentCodes(steps).entries()) {
      const id = registered(spec.state)[i]?.id ?? "";
      expect([code, screenedOf(spec.state, id).code]).toEqual([code, code === "YK-039" ? null : code]);
    }
  });
});
