/** The sample hearing played from its script to the end, in memory: what documents can be made from without a server. */
import { readFileSync } from "node:fs";
import type { ProseParagraph } from "../../server/documents/minutes/prose.ts";
import type { Source } from "../../server/documents/source.ts";
import { type ReadHearing, readHearing } from "../../server/intake/readHearing.ts";
import { commandOf, listedBefore, readScript, seatOf, timeOf } from "../../server/rehearsal/script.ts";
import { decide } from "../../server/rulebook/decide.ts";
import { foldCommit } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { Register } from "../../server/views/people.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { Command } from "../../shared/wire/commands/commands.ts";

/** section → its paragraphs, as two secretaries might have typed them */
const script = readScript(readFileSync("sample/script.json", "utf8"));
const typed = JSON.parse(readFileSync("sample/minutes.json", "utf8").normalize("NFC")) as Record<
  string,
  string[]
>;
export const sampleProse: ReadonlyMap<string, readonly ProseParagraph[]> = new Map(
  Object.entries(typed).map(([section, texts]) => [section, texts.map((text) => [{ text }])]),
);

/**
 * `until`: the last step of the script that is played; `hearing`: the sample, or one like it; `seen` is called with each
 * state.
 */
export function playSample(
  until = Number.POSITIVE_INFINITY,
  { prepared, people }: ReadHearing = readHearing("sample"),
  seen: (state: HearingState, people: Source["people"]) => void = () => undefined,
): Source {
  const known = Register.of(people);
  const zero = Date.parse(script.zero);
  let version = 0;
  const commit = (
    events: Parameters<typeof foldCommit>[1]["events"],
    actor: string,
    onBehalfOf: string | null,
    at: number,
  ) => ({
    version: ++version,
    commandId: `sample-${version}`,
    fingerprint: "",
    actor,
    onBehalfOf,
    at,
    events,
  });
  let state: HearingState = foldCommit(null, commit([prepared], "intake", null, zero));
  const give = (seat: SeatName, command: Command, now: number) => {
    const verdict = decide(state, command, {
      now,
      realNow: now,
      actor: seat,
      commandId: `sample-${version + 1}`,
      presiderLastSeen: 0,
    });
    if (verdict.kind !== "accepted") return;
    state = foldCommit(state, commit(verdict.events, seat, verdict.onBehalfOf, now));
    seen(state, known);
  };
  seen(state, known);
  for (const step of script.steps) {
    if (step.n > until) break;
    const now = timeOf(state, script, step);
    for (const listed of listedBefore(script, step)) give("T2", listed, now);
    give(seatOf(state, step), commandOf(state, script, step), now);
  }
  return { state, people: known, prose: sampleProse };
}
