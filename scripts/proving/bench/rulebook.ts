/** The rulebook alone: a command's work, a log of thousands folded anew, and what each audience is sent in a half day. */

import { readHearing } from "../../../server/intake/readHearing.ts";
import { decide } from "../../../server/rulebook/decide.ts";
import { foldCommit } from "../../../server/rulebook/fold.ts";
import type { Commit } from "../../../server/rulebook/frame/events.ts";
import { phaseOf } from "../../../server/rulebook/frame/phase.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { AudienceFeed } from "../../../server/shell/path/audienceFeed.ts";
import { Register } from "../../../server/views/people.ts";
import { type Audience, audienceOf, SEATS } from "../../../shared/terms/seats.ts";
import type { Command } from "../../../shared/wire/commands/commands.ts";
import { playLife, playSample } from "../playSample.ts";
import { ownTime } from "./ownTime.ts";
import { part, type Row, row } from "./table.ts";

const AUDIENCES: readonly Audience[] = [
  ...Object.values(SEATS),
  { role: "department", unit: "U07" },
  { role: "delegate" },
];
const TURN = "YK-001";

/** The sample at its first speech, and commits that give a second and take it back, so many as are wanted. */
class Long {
  readonly commits: Commit[] = [];
  state: HearingState | null = null;
  readonly people;

  /** `waiting`: so many wait at least, those of the sample again and again under ids of their own */
  constructor(waiting = 0) {
    const { prepared, people } = readHearing("sample");
    this.people = Register.of(people);
    this.#commit([crowded(prepared, waiting)], "intake");
    this.give({ type: "OpenSession" });
    this.give({ type: "BeginStep", step: "4.3", despite: ["rightsNotRead"] });
    this.give({ type: "CallNext", basis: { floor: null, head: TURN } });
    this.give({ type: "BeginSpeech", turn: TURN, untimed: false });
  }

  give(command: Command): void {
    const state = this.state;
    if (!state) throw new Error("no state");
    const now = state.at + 1;
    const at = { now, realNow: now, actor: "A", commandId: "bench", presiderLastSeen: 0 } as const;
    const verdict = decide(state, command, at);
    if (verdict.kind === "accepted") this.#commit(verdict.events, "A");
  }

  #commit(events: Commit["events"], actor: string): void {
    const version = this.commits.length + 1;
    const at = (this.state?.at ?? Date.parse("2024-11-22T01:00:00Z")) + 1;
    const commit = {
      version,
      commandId: `c-${version}`,
      fingerprint: "",
      actor,
      onBehalfOf: null,
      at,
      events,
    };
    this.commits.push(commit);
    this.state = foldCommit(this.state, commit);
  }
}

type Prepared = ReturnType<typeof readHearing>["prepared"];

function crowded(prepared: Prepared, waiting: number): Prepared {
  const entries = [...prepared.entries];
  const opinions = [...prepared.opinions];
  const registered = entries.flatMap((entry) => {
    const opinion = opinions.find((opinion) => opinion.id === entry.opinion);
    return opinion ? [{ entry, opinion }] : [];
  });
  for (let n = 0; entries.length < waiting; n++) {
    const again = registered[n % registered.length];
    if (!again) break;
    const id = `YK-${1_000 + n}`;
    entries.push({ ...again.entry, id, opinion: id });
    opinions.push({ ...again.opinion, id });
  }
  return { ...prepared, entries, opinions };
}

const refuse = (text: string) => {
  throw new Error(text);
};

type Press = (state: HearingState, i: number) => Command;
const giveTime: Press = (_state, i) => ({
  type: "AdjustTime",
  holder: TURN,
  seconds: i % 2 === 0 ? 1 : -1,
});
/** The third who waits is put first. */
const move: Press = ({ queue: { order: queue } }) => {
  const [before = "", , entry = ""] = queue;
  return { type: "MoveEntry", entry, before, why: "" };
};

/** ms of decide, fold, every view and every change, for each of so many presses; hearings take turns. */
function commandTimes(hearings: readonly Long[], presses: number, press = giveTime): number[][] {
  const all = hearings.map((long) => ({
    long,
    took: [] as number[],
    feeds: AUDIENCES.map(
      (audience) => new AudienceFeed(audience, long.state as HearingState, long.people, refuse),
    ),
  }));
  for (let i = 0; i < presses; i++)
    for (const { long, took, feeds } of all) {
      const time = ownTime();
      long.give(press(long.state as HearingState, i));
      for (const feed of feeds) feed.advance(long.state as HearingState, long.people);
      took.push(time());
    }
  return all.map(({ took }) => took);
}

/** ms of every view and change with a screen at every seat, each unit and ward, for each act of the sample's half day. */
function viewTimes(): number[] {
  const took: number[] = [];
  let feeds: AudienceFeed[] | null = null;
  playSample(Number.POSITIVE_INFINITY, undefined, (state, people) => {
    const units = state.plan.units.map(({ id }): Audience => ({ role: "department", unit: id }));
    feeds ??= [...Object.values(SEATS), { role: "delegate" } as const, ...units].map(
      (audience) => new AudienceFeed(audience, state, people, refuse),
    );
    const time = ownTime();
    for (const feed of feeds) feed.advance(state, people);
    took.push(time());
  });
  return took;
}

/** Those who follow the weeks before and after the half day: a clerk, a leader, an organisation, a unit, the operator, the media. */
const IN_WEEKS = ["desk.1", "A", "org.1", "unit.U02", "operator", "media"] as const;

/** ms of their views and changes, for each act of the sample's preparation and of what follows its half day. */
function weeksTimes(): Readonly<Record<"before" | "after", number[]>> {
  const took = { before: [] as number[], after: [] as number[] };
  let feeds: AudienceFeed[] | null = null;
  playLife((state, people) => {
    feeds ??= IN_WEEKS.map((seat) => new AudienceFeed(audienceOf(seat), state, people, refuse));
    const time = ownTime();
    for (const feed of feeds) feed.advance(state, people);
    const phase = phaseOf(state);
    if (phase !== "live") took[phase].push(time());
  });
  return took;
}

function foldTimes(commits: readonly Commit[], count: number): number {
  const text = commits.slice(0, count).map((commit) => JSON.stringify(commit));
  const from = performance.now();
  let state: HearingState | null = null;
  for (const line of text) state = foldCommit(state, JSON.parse(line) as Commit);
  if (state?.version !== count) throw new Error("the log does not fold");
  return performance.now() - from;
}

export function rulebook(lengths: readonly number[]): Row[] {
  const long = new Long();
  commandTimes([long], 200);
  const [early = []] = commandTimes([long], 500);
  const pair = [new Long(), new Long(300)];
  commandTimes(pair, 200);
  const [few = [], many = []] = commandTimes(pair, 300);
  const [fewMoved = [], manyMoved = []] = commandTimes(pair, 100, move);
  const most = Math.max(...lengths);
  while (long.commits.length < most)
    long.give({ type: "AdjustTime", holder: TURN, seconds: long.commits.length % 2 === 0 ? 1 : -1 });
  const [late = []] = commandTimes([long], 500);
  viewTimes();
  const halfDay = viewTimes();
  weeksTimes();
  const weeks = weeksTimes();
  return [
    row("decide + fold + all views and changes, p50", part(early, 0.5), "ms", null, { most: 1 }),
    row("decide + fold + all views and changes, p99", part(early, 0.99), "ms", null, { most: 3 }),
    row("the same at 300 waiting, p50, against the sample's 24", part(many, 0.5), "ms", part(few, 0.5), {
      most: 1.2,
      guard: 4,
    }),
    row(
      "one who waits is moved, 300 waiting, p50, against 24",
      part(manyMoved, 0.5),
      "ms",
      part(fewMoved, 0.5),
    ),
    row(`the same after ${most} commits, p50, against the start`, part(late, 0.5), "ms", part(early, 0.5), {
      guard: 4,
    }),
    row("every view and change of the half day's acts, 41 audiences, p50", part(halfDay, 0.5), "ms", null, {
      most: 3,
    }),
    row("every view and change of the half day's acts, 41 audiences, p99", part(halfDay, 0.99), "ms"),
    ...(["before", "after"] as const).flatMap((phase) => [
      row(`the same of the weeks ${phase} it, 6 audiences, p50`, part(weeks[phase], 0.5), "ms", null, {
        most: 5,
        guard: 60,
      }),
      row(`the same of the weeks ${phase} it, 6 audiences, p99`, part(weeks[phase], 0.99), "ms"),
    ]),
    ...lengths.map((count) =>
      row(
        `fold of ${count} commits, from JSON`,
        foldTimes(long.commits, count),
        "ms",
        null,
        count === 10_000 ? { most: 500 } : {},
      ),
    ),
  ];
}

/** Bytes of a change on the wire, by audience, over the sample's whole half day. */
export function wire(): Row[] {
  const sizes = new Map<string, number[]>();
  const wholes = new Map<string, number>();
  let feeds: AudienceFeed[] | null = null;
  playSample(Number.POSITIVE_INFINITY, undefined, (state, people) => {
    feeds ??= AUDIENCES.map((audience) => new AudienceFeed(audience, state, people, refuse));
    for (const feed of feeds) {
      const { role } = feed.audience;
      const message = feed.advance(state, people);
      if (message)
        sizes.set(role, [
          ...(sizes.get(role) ?? []),
          Buffer.byteLength(`42["view",${JSON.stringify(message)}]`),
        ]);
      wholes.set(role, Buffer.byteLength(JSON.stringify(feed.catchUp(null))));
    }
  });
  return [...sizes].flatMap(([role, bytes]) => [
    row(
      `a change on the wire, ${role}, median of ${bytes.length}`,
      part(bytes, 0.5),
      "B",
      null,
      role === "hall" ? { most: 250, guard: 250 } : {},
    ),
    row(`a change on the wire, ${role}, p95`, part(bytes, 0.95), "B"),
    row(`the whole view at the end, ${role}`, wholes.get(role) ?? Number.NaN, "B"),
  ]);
}
