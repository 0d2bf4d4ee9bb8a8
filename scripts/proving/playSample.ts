/** The sample hearing played from its scripts, in memory: what documents can be made from without a server. */
import { readFileSync } from "node:fs";
import type { ProseParagraph } from "../../server/documents/minutes/prose.ts";
import type { Source } from "../../server/documents/source.ts";
import { notYetPrepared, type ReadHearing, readHearing } from "../../server/intake/readHearing.ts";
import { wholeLifeScript } from "../../server/intake/wholeLife.ts";
import { type AfterStep, afterSeat } from "../../server/rehearsal/after/step.ts";
import { afterCommands } from "../../server/rehearsal/after/steps.ts";
import { commandOf, listedBefore, readScript, seatOf, timeOf } from "../../server/rehearsal/script.ts";
import { readCourse } from "../../server/rehearsal/wholeLife.ts";
import { decide } from "../../server/rulebook/decide.ts";
import { foldCommit } from "../../server/rulebook/fold.ts";
import type { Commit } from "../../server/rulebook/frame/events.ts";
import type { NewRow } from "../../server/rulebook/frame/ruling.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { Register } from "../../server/views/people.ts";
import type { Attachment } from "../../shared/terms/attachments.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
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

/** A hearing that acts are given to, without a server; what is refused leaves nothing. */
export class Play {
  readonly commits: Commit[] = [];
  readonly newPeople: NewRow[] = [];
  readonly people: Register;
  /** what whoever acts has sent up */
  sent: ReadonlyMap<string, Attachment> = new Map();
  state: HearingState;

  constructor({ prepared, people }: ReadHearing | ReturnType<typeof notYetPrepared>, at: number) {
    this.people = Register.of(people);
    this.state = foldCommit(null, this.#commit([prepared], "intake", null, at));
  }

  #commit(events: Commit["events"], actor: string, onBehalfOf: string | null, at: number): Commit {
    const version = this.commits.length + 1;
    const commit = {
      version,
      commandId: `sample-${version}`,
      fingerprint: "",
      actor,
      onBehalfOf,
      at,
      events,
    };
    this.commits.push(commit);
    return commit;
  }

  /** The refusal; null: it was taken. */
  give(actor: SeatName, command: Command, now: number): Refusal | null {
    const commandId = `sample-${this.commits.length + 1}`;
    const { people, sent } = this;
    const at = { sent, now, realNow: now, actor, commandId, presiderLastSeen: 0, people };
    const verdict = decide(this.state, command, {
      ...at,
      ...{ registrations: people.registrations, reaches: people.reaches },
    });
    if (verdict.kind === "refused") return verdict.refusal;
    this.newPeople.push(...verdict.people);
    for (const row of verdict.people) people.learn({ ...row });
    this.state = foldCommit(this.state, this.#commit(verdict.events, actor, verdict.onBehalfOf, now));
    return null;
  }
}

function playHalfDay(play: Play, until: number, seen: () => void): void {
  for (const step of script.steps) {
    if (step.n > until) break;
    const now = timeOf(play.state, script, step);
    for (const listed of listedBefore(script, step)) if (play.give("T2", listed, now) === null) seen();
    if (play.give(seatOf(play.state, step), commandOf(play.state, script, step), now) === null) seen();
  }
}

/**
 * `until`: the last step of the script that is played; `hearing`: the sample, or one like it; `seen` is called with each
 * state.
 */
export function playSample(
  until = Number.POSITIVE_INFINITY,
  hearing: ReadHearing = readHearing("sample"),
  seen: (state: HearingState, people: Source["people"]) => void = () => undefined,
): Source {
  const play = new Play(hearing, Date.parse(script.zero));
  seen(play.state, play.people);
  playHalfDay(play, until, () => seen(play.state, play.people));
  return { state: play.state, people: play.people, prose: sampleProse };
}

/** The half day and what followed it, up to a step of the script of what follows; evidence hangs on nothing here. */
export function playAfter(until: number, hearing: ReadHearing = readHearing("sample")): Play {
  const play = new Play(hearing, Date.parse(script.zero));
  playHalfDay(play, Number.POSITIVE_INFINITY, () => undefined);
  const { steps } = JSON.parse(readFileSync("sample/after.json", "utf8")) as { steps: AfterStep[] };
  for (const step of steps.filter(({ n }) => n <= until))
    for (const command of afterCommands(step, { state: play.state, steps }) ?? [])
      play.give(afterSeat(step, command.type), command, Date.parse(step.at));
  return play;
}

/** The whole life of the sample, from its founding to its archive; `seen` is called with each state. No file is sent up. */
export function playLife(seen: (state: HearingState, people: Source["people"]) => void): void {
  const play = new Play(notYetPrepared(readHearing("sample")), Date.parse("2024-11-06T00:00:00+07:00"));
  for (const { acts, at } of readCourse(wholeLifeScript("sample")))
    for (const { seat, command } of acts(play.state, new Map()))
      if (play.give(seat, command, at(play.state)) === null) seen(play.state, play.people);
}
