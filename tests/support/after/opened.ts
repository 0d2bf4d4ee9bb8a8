/** The sample's hearing after its half day, with what followed up to a step of its script. */
import type { ReadOptions } from "../../../server/intake/readHearing.ts";
import { afterSeat } from "../../../server/rehearsal/after/step.ts";
import { afterCommands } from "../../../server/rehearsal/after/steps.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import type { Spec } from "../hearingSpec.ts";
import { held, playedOnce, steps } from "./script.ts";

/** What is refused in the script is refused here. */
export const followedUpTo = (last: number, options: ReadOptions = {}): Spec =>
  playedOnce(`followed up to ${last} ${JSON.stringify(options)}`, () => follows(last, options));

function follows(last: number, options: ReadOptions): Spec {
  const spec = held(options);
  for (const step of steps.filter(({ n }) => n <= last)) {
    spec.now = Date.parse(step.at);
    for (const command of afterCommands(step, { state: spec.state, steps }) ?? []) {
      const refusal = spec.try(afterSeat(step, command.type), command as CommandInput);
      if (refusal && step.expect !== "refused")
        throw new Error(`step ${step.n} (${step.do}) was refused: ${JSON.stringify(refusal)}`);
    }
  }
  return spec;
}
