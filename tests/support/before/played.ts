/** The sample's preparation played up to an instant, through decide and fold: what its documents are made from. */
import { notYetPrepared, readHearing } from "../../../server/intake/readHearing.ts";
import { beforeSeat } from "../../../server/rehearsal/before/step.ts";
import { beforeCommands } from "../../../server/rehearsal/before/steps.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { Spec } from "../hearingSpec.ts";
import { given, steps } from "./script.ts";

/** `until`: with its zone; what happens later is not played. */
export function playedUntil(until: string): Spec {
  const { prepared, people } = notYetPrepared(readHearing("sample"));
  const spec = new Spec(prepared, Date.parse("2024-11-06T00:00:00+07:00"), people);
  spec.prepared = null;
  for (const step of steps) {
    if (Date.parse(step.at) > Date.parse(until)) break;
    spec.now = Date.parse(step.at);
    const commands = beforeCommands(step, { ...given, state: spec.state }) ?? [];
    for (const command of commands) spec.try(beforeSeat(step), command as CommandInput);
  }
  spec.now = Date.parse(until);
  return spec;
}

/** What documents are made from, as the room of a node has it. */
export const sourceOf = ({ state, people }: Spec) => ({ state, people, prose: new Map() });
