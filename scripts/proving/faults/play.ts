/** One run: a cluster, a hearing, a crowd and a nemesis for so many seconds; then all is healed, quiet, and judged. */

import { setTimeout as pause } from "node:timers/promises";
import { foldCommit } from "../../../server/rulebook/fold.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { toCommit } from "../../../server/shell/path/hearingRoom.ts";
import type { Entry } from "../../../server/storage/log.ts";
import { phoneOf, SEAT_NAMES } from "../../../shared/terms/seats.ts";
import { Chance } from "../chance.ts";
import { check } from "./checker.ts";
import { Truth } from "./checkViews.ts";
import { Cluster } from "./cluster.ts";
import { Crowd } from "./crowd.ts";
import type { Breach, Evidence, Shown } from "./evidence.ts";
import { History } from "./history.ts";
import { Installation } from "./installation.ts";
import { HEARING } from "./installationFaults.ts";
import { createMarked } from "./marks.ts";
import { Nemesis, type Struck } from "./nemesis.ts";
import { EDGES, type Mix, planOf } from "./plan.ts";
import type { SimulatedScreen } from "./screen.ts";
import type { System } from "./system.ts";
import type { Typist } from "./typist.ts";
import { Watch } from "./watch.ts";

export interface Setting {
  readonly seconds: number;
  readonly seed: number;
  readonly nodes: number;
  readonly mix: Mix;
  /** from one fault to the next, ms at most */
  readonly every: number;
  readonly phones: number;
  /** presses a second */
  readonly presses: number;
  /** the built server */
  readonly file: string;
}

export interface Outcome {
  readonly setting: Setting;
  readonly evidence: Evidence;
  readonly breaches: readonly Breach[];
  readonly struck: readonly Struck[];
  /** ms from the last fault's end until all was quiet and right; null: it never was */
  readonly quietAfter: number | null;
  /** of an installation on its own disk: ms from the first write that failed to red; how often that had to be */
  readonly watched: { readonly reds: readonly number[]; readonly silences: number } | null;
}

/** words typed a second, by all who type together */
const TYPED = 4;
/** ms */
const QUIET_LIMIT = 30_000;
const FRESH_LIMIT = 8_000;
/** a message is on its way for less */
const EDGE_MS = 80;

async function within(limit: number, condition: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + limit;
  while (!(await condition())) {
    if (performance.now() > end) return false;
    await pause(50);
  }
  return true;
}

/** The log as it grows, read beside all faulty links. */
class Follower {
  entries: Entry[] = [];
  state: HearingState | null = null;
  readonly #system: System;
  #looking: Promise<void> | null = null;

  constructor(system: System) {
    this.#system = system;
  }

  /** One look at a time: whoever asks meanwhile waits for the same. */
  look(): Promise<void> {
    this.#looking ??= this.#read().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #read(): Promise<void> {
    const { log, failsOver } = this.#system;
    // another master may have others in the place of those that were not acknowledged
    const from = failsOver ? 0 : this.entries.length;
    const fresh = await log.read(HEARING, from);
    this.entries = [...this.entries.slice(0, from), ...fresh];
    let state = from === 0 ? null : this.state;
    // a log that cannot be folded is for the checker to find
    for (const entry of fresh) state = foldCommit(state, toCommit(entry));
    this.state = state;
  }

  get known(): HearingState {
    if (!this.state) throw new Error("the hearing has no log");
    return this.state;
  }
}

const shownBy = (screen: SimulatedScreen): Shown => ({
  name: screen.name,
  seat: screen.seat,
  hash: screen.hash,
  view: screen.view,
  own: screen.own,
  pending: [...screen.pending.keys()],
});

const systemOf = async ({ mix, nodes, file }: Setting): Promise<Cluster | Installation> =>
  mix === "disk"
    ? Installation.make(nodes, file)
    : await Cluster.start(Array(nodes).fill(file), { clocks: mix === "clocks", group: mix === "failover" });

export async function play(setting: Setting): Promise<Outcome> {
  const system = await systemOf(setting);
  let watch: Watch | null = null;
  const ending = new AbortController();
  try {
    await system.prepare((log) => createMarked(log, HEARING));
    await system.startNodes();
    const history = new History();
    const follower = new Follower(system);
    await follower.look();
    const crowd = new Crowd({
      system,
      hearing: HEARING,
      history,
      by: new Chance(setting.seed),
      phones: setting.phones,
      known: () => follower.known,
    });
    if (!(await within(QUIET_LIMIT, () => crowd.screens.every((screen) => screen.view !== null))))
      throw new Error("not every screen got its first view");
    const span = setting.seconds * 1_000;
    const nemesis = new Nemesis(system, history);
    const plan = planOf(
      new Chance(setting.seed + 1_000_003),
      setting.mix,
      span,
      setting.nodes,
      setting.every,
    );
    if (system instanceof Installation) watch = new Watch(system, history, crowd.screens);
    const looking = keepLooking(follower, ending.signal);
    if (setting.mix === "edges") await actAtEdges(crowd, nemesis, span);
    else await Promise.all([nemesis.run(plan), act(crowd, setting, span)]);
    await nemesis.heal();
    const healed = performance.now();
    const quiet = await within(QUIET_LIMIT, () => isQuiet(crowd, system, follower));
    const quietAfter = quiet ? performance.now() - healed : null;
    ending.abort();
    await looking;
    await watch?.stop();
    await follower.look();
    const evidence = await gather(system, crowd, history, follower);
    crowd.close();
    return {
      setting,
      evidence,
      breaches: check(evidence),
      struck: nemesis.struck,
      quietAfter,
      watched: watch,
    };
  } finally {
    ending.abort();
    await watch?.stop();
    await system.stop();
  }
}

async function keepLooking(follower: Follower, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    await follower.look().catch(() => undefined);
    await pause(100, undefined, { signal: ending }).catch(() => undefined);
  }
}

/** Presses and letters at uneven times; in the last tenth the session may be closed too. */
async function act(crowd: Crowd, { seed, presses }: Setting, span: number): Promise<void> {
  const by = new Chance(seed + 77);
  const from = performance.now();
  const gap = 1_000 / (presses + TYPED);
  for (;;) {
    const gone = performance.now() - from;
    if (gone >= span) return;
    if (by.below(presses + TYPED) < presses) crowd.press(gone > span * 0.9);
    else crowd.type();
    await pause(by.below(2 * gap + 1));
  }
}

/** Press after press, each while one edge of its message is cut; the next when it is settled. */
async function actAtEdges(crowd: Crowd, nemesis: Nemesis, span: number): Promise<void> {
  const end = performance.now() + span;
  for (let i = 0; performance.now() < end; i++) {
    const edge = EDGES[i % EDGES.length];
    if (!edge) return;
    const cut = nemesis.everywhere(edge, EDGE_MS);
    crowd.type();
    const screen = crowd.press(false);
    await cut;
    await within(QUIET_LIMIT, () => (screen?.pending.size ?? 0) === 0);
  }
}

async function isQuiet(crowd: Crowd, system: System, follower: Follower): Promise<boolean> {
  // a link to another master, or to a Redis that was started anew, may still be on its way up
  const up = await follower.look().then(
    () => true,
    () => false,
  );
  if (!up) return false;
  const still =
    crowd.screens.every((screen) => screen.connected && screen.pending.size === 0) &&
    crowd.typists.every((typist) => typist.idle);
  if (!still) return false;
  await follower.look();
  // a node fills its own copy of the log within seconds, once there is room again
  const whole = system.journals(HEARING).every((journal) => journal.length === follower.entries.length);
  if (!whole) return false;
  const truth = new Truth({ entries: follower.entries, people: await system.log.people(HEARING) });
  return crowd.screens.every((screen) => truth.fits(screen));
}

async function gather(system: System, crowd: Crowd, history: History, follower: Follower): Promise<Evidence> {
  const people = await system.log.people(HEARING);
  const truth = new Truth({ entries: follower.entries, people });
  const fresh: Shown[] = [];
  const freshText: ReadonlyMap<string, string>[] = [];
  const complaints: string[] = [];
  for (const { index, url, surprises, words } of system.nodes) {
    const phone = crowd.screens.findLast((screen) => phoneOf(screen.seat) !== null)?.seat ?? "lectern";
    const screens = [...SEAT_NAMES, phone].map((seat) =>
      crowd.openScreen(seat, `${seat} fresh at node ${index}`, index),
    );
    const secretary = screens.find((screen) => screen.seat === "T1");
    const typist: Typist | null = secretary ? crowd.typistAt(secretary) : null;
    await within(FRESH_LIMIT, () => screens.every((screen) => truth.fits(screen)) && typist?.idle === true);
    fresh.push(...screens.map(shownBy));
    if (typist) freshText.push(typist.shown());
    for (const screen of screens) screen.close();
    const readiness = async () =>
      (await (await fetch(`${url}/readyz`)).json()) as { live: boolean; problems: readonly string[] };
    let { live, problems } = await readiness();
    // one that was killed last may be on its way up
    await within(FRESH_LIMIT, async () => {
      ({ live, problems } = await readiness());
      return live;
    });
    if (!live) complaints.push(`node ${index} is not ready: ${problems.join(", ")}\n${words}`);
    complaints.push(...surprises);
  }
  const url = system.nodes[0]?.url ?? "";
  const paths = [
    "/",
    "/readyz",
    ...["ask", "ask.svg", "A", "hall", "lectern"].map((seat) => `/h/${HEARING}/${seat}`),
  ];
  return {
    entries: follower.entries,
    people,
    lines: history.lines,
    given: history.given,
    // what a master alone had may be shown, and is gone with it
    sights: history.sights.filter(({ check: name }) => !(system.failsOver && name === "order")),
    screens: crowd.screens.map(shownBy),
    fresh,
    journals: system.journals(HEARING),
    complaints,
    updates: await system.log.readMinutes(HEARING, 0),
    typists: crowd.typists.map((typist) => ({
      name: typist.screen.name,
      marks: typist.marks,
      sent: typist.sent,
      shown: typist.shown(),
      idle: typist.idle,
    })),
    freshText,
    pages: await Promise.all(paths.map(async (path) => (await fetch(`${url}${path}`)).text())),
  };
}
