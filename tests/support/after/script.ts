/** The sample's half day, held to its end, and the script of what follows it. */
import { readFileSync } from "node:fs";
import { type ReadOptions, readHearing } from "../../../server/intake/readHearing.ts";
import { hashOf } from "../../../server/rehearsal/after/cases.ts";
import { type AfterStep, afterSeat } from "../../../server/rehearsal/after/step.ts";
import { afterCommands } from "../../../server/rehearsal/after/steps.ts";
import { type Attachment, ENDINGS, FILE_KINDS } from "../../../shared/terms/attachments.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { Spec } from "../hearingSpec.ts";
import { commandOf, listedBefore, script, seatOf } from "../scriptedHearing.ts";

export const { steps } = JSON.parse(readFileSync("sample/after.json", "utf8")) as { steps: AfterStep[] };

/** The files that units have sent up: those that the store takes. */
const sent = (): ReadonlyMap<string, Attachment> =>
  new Map(
    steps.flatMap(({ do: act, file, bytes }) => {
      const name = String(file);
      const kind = FILE_KINDS.find((fileKind) => name.endsWith(`.${ENDINGS[fileKind]}`));
      if (act !== "add evidence" || kind === undefined || Number(bytes) > 25 * 1024 * 1024) return [];
      return [[hashOf(name), { file: hashOf(name), name, kind, bytes: Number(bytes) }]];
    }),
  );

const played = new Map<string, Spec>();

/** What many tests begin with is played once in a process; each has a copy of its own. */
export function playedOnce(what: string, play: () => Spec): Spec {
  const known = played.get(what) ?? play();
  played.set(what, known);
  return known.copy();
}

/** The hearing after the last act of its half day. */
export const held = (options: ReadOptions = {}): Spec =>
  playedOnce(`held ${JSON.stringify(options)}`, () => holds(options));

function holds(options: ReadOptions): Spec {
  const { prepared, people } = readHearing("sample", options);
  const zero = Date.parse(script.zero);
  const spec = new Spec(prepared, zero, people);
  for (const step of script.steps) {
    spec.now = zero + step.at * 1000;
    for (const listed of listedBefore(step)) spec.does("T2", listed);
    const refusal = spec.try(seatOf(spec.state, step), commandOf(spec.state, step));
    if (refusal && step.expect !== "refused")
      throw new Error(`step ${step.n} (${step.do}) was refused: ${JSON.stringify(refusal)}`);
  }
  spec.sent = sent();
  return spec;
}

/** The same, followed up to the script's last day: each act that is given, as it is taken. */
export function followedUp(look: (spec: Spec) => void = () => undefined): Spec {
  const spec = held();
  for (const step of steps) {
    spec.now = Date.parse(step.at);
    for (const command of afterCommands(step, { state: spec.state, steps }) ?? [])
      spec.try(afterSeat(step), command as CommandInput);
    look(spec);
  }
  spec.sent = sent();
  return spec;
}
