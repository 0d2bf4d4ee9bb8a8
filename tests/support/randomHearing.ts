/** The sample hearing under random presses of all seats: a tape of them, replayed through decide and fold. */
import fc from "fast-check";
import { Chance, type RandomAct, randomAct } from "../../scripts/randomCommands.ts";
import type { HearingState } from "../../server/hearing/state.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { toPerson } from "../../server/views/people.ts";
import { Spec } from "./hearingSpec.ts";

export const { prepared, people: rows } = readHearing("sample");
export const people = new Map(rows.map((row) => [row.id, toPerson(row)]));

/** One press: what the chance makes of the state, so many seconds after the one before. */
const press = fc.record({ seed: fc.nat(), seconds: fc.nat({ max: 40 }) }, { noNullPrototype: true });
export const presses = fc.array(press, { minLength: 1, maxLength: 150, size: "max" });
// the normal run is the same each time; a long one is set from outside: PROPERTY_SEED, PROPERTY_TIMES
export const SEED = Number(process.env["PROPERTY_SEED"] ?? 20241122);
export const TIMES = Number(process.env["PROPERTY_TIMES"] ?? 1);
// no measure of speed: a busy machine only needs longer
export const LIMIT = 300_000 * TIMES;

export interface Moment {
  readonly before: HearingState;
  readonly after: HearingState;
  readonly spec: Spec;
  readonly act: RandomAct;
  readonly accepted: boolean;
}

/** Runs the presses; `look` sees the states before and after each. */
export function run(
  tape: readonly { seed: number; seconds: number }[],
  look: (moment: Moment) => void,
): Spec {
  const spec = new Spec(prepared, prepared.plan.start);
  for (const { seed, seconds } of tape) {
    spec.after(seconds);
    const before = spec.state;
    const act = randomAct(new Chance(seed), before, true);
    const refusal = spec.try(act.actor, act.input, 60_000);
    look({ before, after: spec.state, spec, act, accepted: refusal === null });
  }
  return spec;
}

export function always(
  runs: number,
  look: (moment: Moment) => void,
  end: (spec: Spec) => void = () => undefined,
): void {
  fc.assert(
    fc.property(presses, (tape) => end(run(tape, look))),
    { seed: SEED, numRuns: runs * TIMES },
  );
}
