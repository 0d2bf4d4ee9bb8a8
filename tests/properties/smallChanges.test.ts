/** What screens are told while the sample is prepared, held and followed up: of a long list, what has become another. */
import { expect, it } from "vitest";
import { playLife } from "../../scripts/proving/playSample.ts";
import { notYetPrepared, readHearing } from "../../server/intake/readHearing.ts";
import { afterSeat } from "../../server/rehearsal/after/step.ts";
import { afterCommands } from "../../server/rehearsal/after/steps.ts";
import { beforeSeat } from "../../server/rehearsal/before/step.ts";
import { beforeCommands } from "../../server/rehearsal/before/steps.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { AudienceFeed } from "../../server/shell/path/audienceFeed.ts";
import { withSealedWords } from "../../server/views/sealedWords.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import type { Change } from "../../shared/wire/viewChange.ts";
import { steps as afterSteps, held } from "../support/after/script.ts";
import { steps as beforeSteps, given } from "../support/before/script.ts";
import { Spec } from "../support/hearingSpec.ts";
import { commandOf, listedBefore, script, seatOf } from "../support/scriptedHearing.ts";

/** a list of so many characters is long, and one that is told whole now and then is none of an act's */
const LONG = 2_000;
const NOW_AND_THEN = 5;

/** Which long lists a change tells whole, by where they stand. */
function* longLists(change: Change, at = ""): Generator<string> {
  const { r, o = {} } = change;
  if (Array.isArray(r) && JSON.stringify(r).length > LONG) yield at;
  for (const [name, part] of Object.entries(o)) yield* longLists(part, `${at}.${name}`);
}

/** Looks on at some seats. */
class Onlooker {
  readonly #told = new Map<string, number>();
  readonly #feeds: readonly (readonly [SeatName, AudienceFeed])[];
  readonly #spec: Spec;

  constructor(spec: Spec, seats: readonly SeatName[]) {
    this.#spec = spec;
    this.#feeds = seats.map((seat) => {
      const refuse = (): never => {
        throw new Error(`what ${seat} is told is no view of its own`);
      };
      return [seat, new AudienceFeed(audienceOf(seat), spec.state, spec.people, refuse)];
    });
  }

  does(seat: SeatName, command: CommandInput): void {
    this.#spec.try(seat, command);
    for (const [at, feed] of this.#feeds) {
      const message = feed.advance(this.#spec.state, this.#spec.people);
      if (!message || !("change" in message)) continue;
      for (const list of longLists(message.change)) {
        const where = `${at}${list}`;
        this.#told.set(where, (this.#told.get(where) ?? 0) + 1);
      }
    }
  }

  get toldWhole(): readonly string[] {
    return [...this.#told].flatMap(([where, times]) => (times > NOW_AND_THEN ? [`${where}: ${times}`] : []));
  }
}

it("[V5] while a hearing is prepared no long list is told whole, act after act", () => {
  const { prepared, people } = notYetPrepared(readHearing("sample"));
  const spec = new Spec(prepared, Date.parse("2024-11-06T00:00:00+07:00"), people);
  spec.prepared = null;
  const onlooker = new Onlooker(spec, ["desk.1", "A", "org.1", "unit.U02", "operator"]);
  for (const step of beforeSteps) {
    spec.now = Date.parse(step.at);
    for (const command of beforeCommands(step, { ...given, state: spec.state }) ?? [])
      onlooker.does(beforeSeat(step), command as CommandInput);
  }
  expect(onlooker.toldWhole).toEqual([]);
});

it("[V5] nor while it is held", () => {
  const { prepared, people } = readHearing("sample");
  const zero = Date.parse(script.zero);
  const spec = new Spec(prepared, zero, people);
  const onlooker = new Onlooker(spec, ["A", "T1", "operator", "hall", "lectern", "mc", "police", "unit.U07"]);
  for (const step of script.steps) {
    spec.now = zero + step.at * 1000;
    for (const listed of listedBefore(step)) onlooker.does("T2", listed);
    onlooker.does(seatOf(spec.state, step), commandOf(spec.state, step));
  }
  expect(onlooker.toldWhole).toEqual([]);
});

it("[V5] nor while what was promised is followed up", () => {
  const spec = held();
  const onlooker = new Onlooker(spec, ["desk.1", "desk.3", "A", "unit.U02", "media"]);
  for (const step of afterSteps) {
    spec.now = Date.parse(step.at);
    for (const command of afterCommands(step, { state: spec.state, steps: afterSteps }) ?? [])
      onlooker.does(afterSeat(step, command.type), command);
  }
  expect(onlooker.toldWhole).toEqual([]);
});

it("[V5] opinions are read with their sealed words once, however many look on, until an act changes one", () => {
  let before: { readonly of: HearingState["opinions"]; readonly read: HearingState["opinions"] } | null =
    null;
  let same = 0;
  playLife((state, people) => {
    const read = withSealedWords(state, people);
    // as the media's page reads what the public reads
    expect(withSealedWords(read, people) === read).toBe(true);
    if (before?.of === state.opinions) {
      same++;
      expect(read.opinions === before.read).toBe(true);
    }
    before = { of: state.opinions, read: read.opinions };
  });
  expect(same).toBeGreaterThan(300);
});
