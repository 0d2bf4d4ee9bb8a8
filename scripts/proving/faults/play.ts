/** One run: a cluster, a hearing, a crowd and a nemesis for so many seconds; then all is healed, quiet, and judged. */

import { setTimeout as pause } from "node:timers/promises";
import { createHearing } from "../../../server/intake/createHearing.ts";
import type { HearingLog } from "../../../server/storage/log.ts";
import type { Phase } from "../../../shared/terms/phase.ts";
import { Chance } from "../chance.ts";
import { check } from "./checker.ts";
import { Truth } from "./checkViews.ts";
import { Cluster } from "./cluster.ts";
import { Crowd, PRESSED } from "./crowd.ts";
import type { Breach, Evidence } from "./evidence.ts";
import { Follower } from "./follower.ts";
import { gather } from "./gather.ts";
import { History } from "./history.ts";
import { Installation } from "./installation.ts";
import { HEARING } from "./installationFaults.ts";
import { createFollowedUp, createMarked } from "./marks.ts";
import { Nemesis, type Struck } from "./nemesis.ts";
import { EDGES, type Mix, planOf } from "./plan.ts";
import type { System } from "./system.ts";
import { Watch } from "./watch.ts";
import { within } from "./within.ts";

export interface Setting {
  readonly seconds: number;
  readonly seed: number;
  readonly nodes: number;
  readonly mix: Mix;
  /** from one fault to the next, ms at most */
  readonly every: number;
  readonly phones: number;
  /** the phase that it is in: prepared or followed up, with those who take part then; left out: in the hall */
  readonly phase?: Phase;
  /** presses a second */
  readonly presses: number;
  /** events of these kinds must have come of presses: healed, it goes on until they have */
  readonly wants?: readonly string[];
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
  /** what was not quiet in the end; null: nothing */
  readonly waitsFor: string | null;
  /** of an installation on its own disk: ms from the first write that failed to red; how often that had to be */
  readonly watched: { readonly reds: readonly number[]; readonly silences: number } | null;
}

/** words typed a second, by all who type together */
const TYPED = 4;
/** ms: a bound for what hangs, not for what is slow */
const QUIET_LIMIT = 120_000;
/** acts and letters, after all was healed */
const AGAIN = 12;
/** a message is on its way for less */
const EDGE_MS = 80;

const systemOf = async ({ mix, nodes, file }: Setting): Promise<Cluster | Installation> =>
  mix === "disk"
    ? Installation.make(nodes, file)
    : await Cluster.start(Array(nodes).fill(file), { clocks: mix === "clocks", group: mix === "failover" });

export async function play(setting: Setting): Promise<Outcome> {
  const system = await systemOf(setting);
  let watch: Watch | null = null;
  const ending = new AbortController();
  try {
    await system.prepare((log) => hearingIn(log, setting));
    await system.startNodes();
    const history = new History();
    const follower = new Follower(system);
    await follower.look();
    const crowd = new Crowd({
      system,
      hearing: HEARING,
      history,
      by: new Chance(setting.seed),
      ...{ phones: setting.phones, phase: setting.phase ?? "live" },
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
    const unquiet = await settle(crowd, system, follower);
    const took = performance.now() - healed;
    // what is not quiet now is said now
    const waitsFor = unquiet ?? (await goOn(crowd, system, follower, setting.wants ?? []));
    ending.abort();
    await looking;
    await watch?.stop();
    await follower.look();
    const evidence = await gather(system, crowd, history, follower);
    crowd.close();
    return {
      ...{ setting, evidence, breaches: check(evidence), struck: nemesis.struck },
      ...{ quietAfter: waitsFor === null ? took : null, waitsFor, watched: watch },
    };
  } finally {
    ending.abort();
    await watch?.stop();
    await system.stop();
  }
}

async function hearingIn(log: HearingLog, { phase = "live" }: Setting): Promise<void> {
  if (phase === "before") await createHearing(log, HEARING, "sample", { before: true });
  else if (phase === "live") await createMarked(log, HEARING);
  else await createFollowedUp(log, HEARING);
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

/** Healed, it takes acts and letters again, however few it took before; gives what is not quiet after them. */
async function goOn(
  crowd: Crowd,
  system: System,
  follower: Follower,
  wants: readonly string[],
): Promise<string | null> {
  const before = follower.entries.length;
  let tries = 0;
  await within(QUIET_LIMIT, () => {
    crowd.press(false);
    crowd.type();
    const seen = pressedFor(follower.entries);
    return (
      ++tries > AGAIN && follower.entries.length > before + AGAIN && wants.every((type) => seen.has(type))
    );
  });
  return settle(crowd, system, follower);
}

/** The kinds of events that came of the crowd's presses. */
export const pressedFor = (entries: Evidence["entries"]): ReadonlySet<string> =>
  new Set(
    entries
      .filter(({ commandId }) => commandId.startsWith(PRESSED))
      .flatMap(({ events }) => events.map(({ type }) => type)),
  );

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

/** Waits until all is quiet; gives what was not in the end, null: nothing. */
async function settle(crowd: Crowd, system: System, follower: Follower): Promise<string | null> {
  let waitsFor = null as string | null;
  await within(QUIET_LIMIT, async () => {
    waitsFor = await unsettled(crowd, system, follower);
    return waitsFor === null;
  });
  return waitsFor;
}

/** What is not quiet yet, in words; null: all is settled and right. */
async function unsettled(crowd: Crowd, system: System, follower: Follower): Promise<string | null> {
  // a link to another master, or to a Redis that was started anew, may still be on its way up
  const up = await follower.look().then(
    () => true,
    () => false,
  );
  if (!up) return "the log cannot be read";
  const cut = crowd.screens.find((screen) => !screen.connected);
  if (cut) return `${cut.name} is not connected`;
  if (crowd.sending > 0) return "a file is being sent up";
  const waiting = crowd.screens.find((screen) => screen.pending.size > 0);
  if (waiting) return `${waiting.name} waits for ${[...waiting.pending.keys()].join(", ")}`;
  const typing = crowd.typists.find((typist) => !typist.idle);
  if (typing) return `letters of ${typing.screen.name} are not saved`;
  await follower.look();
  // a node fills its own copy of the log within seconds, once there is room again
  const behind = system.journals(HEARING).findIndex((journal) => journal.length !== follower.entries.length);
  if (behind >= 0) return `node ${behind} has not kept the whole log`;
  const truth = new Truth({ entries: follower.entries, people: await system.log.people(HEARING) });
  const wrong = crowd.screens.find((screen) => !truth.fits(screen));
  return wrong ? `${wrong.name} does not show what the log says` : null;
}
