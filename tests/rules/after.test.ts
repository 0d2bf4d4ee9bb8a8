/**
 * The script of what follows the hearing (sample/after.json): each step through decide and fold on the hearing's clock, and
 * what stands at the end of its five days. Each topic has a table of acts (server/rehearsal/after) and says its own part of what stands.
 */
import { expect, it } from "vitest";
import { afterSeat } from "../../server/rehearsal/after/step.ts";
import { afterCommands } from "../../server/rehearsal/after/steps.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { packageHolds } from "../support/after/publication.ts";
import { held, steps } from "../support/after/script.ts";
import { dates, heldAgainst, ruleOf } from "../support/after/standing.ts";

it("every step after the hearing does what its script says; all stands as expected", () => {
  const spec = held();
  const due = [...dates];
  const compare = (before: number) => {
    for (; due[0] && Date.parse(due[0].at) < before; due.shift())
      for (const { said, expected } of heldAgainst(due[0], spec.state, spec.people))
        expect(said).toEqual(expected);
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
    if (commands === null) throw new Error(`no topic has "${step.do}"`);
    const refusals = commands.flatMap(
      (command) => spec.try(afterSeat(step, command.type), command as CommandInput)?.code ?? [],
    );
    const rule = ruleOf(step);
    expect([step.n, step.do, refusals]).toEqual([step.n, step.do, rule === null ? [] : [rule]]);
  }
  compare(Number.POSITIVE_INFINITY);
  expect(due).toEqual([]);
});
