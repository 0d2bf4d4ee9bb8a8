/**
 * The script of what follows the hearing (sample/after.json): each step through decide and fold on the hearing's clock, and
 * what stands at the end of its five days. Each topic has a table of acts (server/rehearsal/after) and says its own part of what stands.
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type AfterStep, afterSeat } from "../../server/rehearsal/after/step.ts";
import { afterCommands } from "../../server/rehearsal/after/steps.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import type { People } from "../../server/views/people.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { archiveStanding } from "../support/after/archive.ts";
import { casesStanding } from "../support/after/cases.ts";
import { packageHolds, publicationStanding } from "../support/after/publication.ts";
import { held, steps } from "../support/after/script.ts";
import { signatureStanding } from "../support/after/signature.ts";

const { dates } = JSON.parse(readFileSync("tests/fixtures/after-expected.json", "utf8")) as {
  dates: { at: string }[];
};

/** By which rule a step is refused. */
const REFUSED: Readonly<Record<number, Refusal["code"]>> = {
  15: "minutesNotSigned",
  21: "minutesLocked",
  36: "restrictedMatter",
  189: "keptUntil",
  192: "archiveSealed",
  25: "notLead",
  74: "notDirected",
  80: "fileGone",
  82: "notAllowed",
  89: "fileGone",
  92: "voiceMissing",
  137: "notDirected",
};

/** What each topic says of an instant, in the words of the expected file. */
type Standing = (state: HearingState, at: number, people: People) => object;
const STANDING: readonly Standing[] = [
  casesStanding,
  signatureStanding,
  publicationStanding,
  archiveStanding,
];

/** Acts of the script that no topic has yet; empty: the whole script is played. */
const NOT_YET: ReadonlySet<string> = new Set<string>();

const expectedOf = (date: object, said: object) =>
  Object.fromEntries(Object.keys(said).map((key) => [key, (date as Record<string, unknown>)[key]]));

const ruleOf = ({ n, expect: result }: AfterStep) =>
  result === "refused" ? [expect.objectContaining({ code: REFUSED[n] ?? expect.anything() })] : [];

it("every step after the hearing does what its script says; all stands as expected", () => {
  const spec = held();
  const due = [...dates];
  const notYet = new Set<string>();
  const compare = (before: number) => {
    for (; due[0] && Date.parse(due[0].at) < before; due.shift())
      for (const standing of STANDING) {
        const said = standing(spec.state, Date.parse(due[0].at), spec.people);
        expect({ at: due[0].at, ...said }).toEqual({ at: due[0].at, ...expectedOf(due[0], said) });
      }
  };
  for (const step of steps) {
    spec.now = Date.parse(step.at);
    compare(spec.now);
    // no act: whoever asks reads what is public
    if (step.do === "take package") {
      const holds = packageHolds(step, spec.state, spec.people);
      expect([step.n, step.do, holds]).toEqual([step.n, step.do, step.expect !== "refused"]);
      continue;
    }
    const commands = afterCommands(step, { state: spec.state, steps });
    if (commands === null) {
      notYet.add(step.do);
      continue;
    }
    const refusals = commands.flatMap(
      (command) => spec.try(afterSeat(step, command.type), command as CommandInput) ?? [],
    );
    expect([step.n, step.do, refusals]).toEqual([step.n, step.do, ruleOf(step)]);
  }
  compare(Number.POSITIVE_INFINITY);
  expect(due).toEqual([]);
  expect(notYet).toEqual(NOT_YET);
});
