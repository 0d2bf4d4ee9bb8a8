/** Two devices of the presider at two nodes call the next speaker at nearly the same time, again and again: one is called. */

import { setTimeout as pause } from "node:timers/promises";
import { cookieName } from "../../../server/web/door/access.ts";
import type { ChairView } from "../../../shared/views/views.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { aDayFromNow } from "../../commands/aDayFromNow.ts";
import { Chance } from "../chance.ts";
import { checkPrefixes } from "./checkViews.ts";
import { Cluster, type NodeProcess } from "./cluster.ts";
import { History, type Line } from "./history.ts";
import { createMarked } from "./marks.ts";
import { SimulatedScreen } from "./screen.ts";

/** one presses so much later than the other at most, ms */
const APART = 200;
/** hearings that race side by side */
const HEARINGS = 8;
/** ms */
const LIMIT = 20_000;
const AGAIN = 100;

export interface RaceReport {
  readonly races: number;
  readonly seconds: number;
  /** both were done */
  readonly doubles: number;
  /** neither was done */
  readonly nobody: number;
  /** the loser was not told who has the floor */
  readonly untold: number;
  /** a storage that stood still meanwhile had one of them told that nothing was saved: no race, held again */
  readonly unsaved: number;
  readonly refusals: Readonly<Record<string, number>>;
  readonly breaches: readonly string[];
}

type Tally = {
  races: number;
  doubles: number;
  nobody: number;
  untold: number;
  unsaved: number;
  refusals: Record<string, number>;
};

class Desk {
  readonly screens: readonly SimulatedScreen[];
  readonly #history = new History();
  readonly #by: Chance;
  #made = 0;

  constructor(cluster: Cluster, hearing: string, nodes: readonly NodeProcess[], by: Chance) {
    this.#by = by;
    const cookie = () =>
      `${cookieName(hearing, "A", false)}=${cluster.access.cookie(hearing, "A", 1, aDayFromNow())}`;
    const parts = { hearing, seat: "A", cookie, history: this.#history } as const;
    this.screens = nodes.map(
      (node, i) =>
        new SimulatedScreen({ ...parts, name: `A${i}`, nodes: [node], by: new Chance(by.below(2 ** 31)) }),
    );
  }

  get view(): ChairView {
    return this.screens[0]?.view as ChairView;
  }

  /** Resolves with the answer's line. */
  async send(screen: SimulatedScreen | undefined, input: CommandInput) {
    const id = `race-command-${screen?.name}-${this.#made++}`;
    screen?.send(input, id);
    await until(() => screen?.pending.size === 0);
    return this.#history.lines.findLast((line) => "id" in line && line.id === id);
  }

  /** Pressed again where nothing was saved. */
  async sure(input: CommandInput): Promise<void> {
    const line = await this.send(this.screens[0], input);
    if (line && isUnsaved(line)) {
      await pause(AGAIN);
      return this.sure(input);
    }
    if (line?.kind !== "ok" || line.version === null)
      throw new Error(`${input.type}: ${JSON.stringify(line)}`);
    await this.settled(line.version);
  }

  settled(version: number): Promise<void> {
    return until(() => this.screens.every((screen) => (screen.view as ChairView).version >= version));
  }

  async race(tally: Tally): Promise<void> {
    const head = this.view.queue[0]?.id ?? "";
    const call = { type: "CallNext", basis: { floor: null, head } } as const;
    const answers = await Promise.all(
      this.screens.map(async (screen) => {
        await pause(this.#by.below(APART + 1));
        return this.send(screen, call);
      }),
    );
    const done = answers.flatMap((line) =>
      line?.kind === "ok" && line.version !== null ? [line.version] : [],
    );
    if (done.length > 1) tally.doubles++;
    const unsaved = answers.some((line) => line && isUnsaved(line));
    if (unsaved) tally.unsaved++;
    else {
      tally.races++;
      if (done.length === 0) tally.nobody++;
      for (const line of answers) {
        if (line?.kind !== "fail") continue;
        tally.refusals[line.code] = (tally.refusals[line.code] ?? 0) + 1;
        if (line.code !== "floorTaken") tally.untold++;
      }
    }
    const [version] = done;
    if (version !== undefined) {
      await this.settled(version);
      await this.sure({ type: "UndoLastAct", act: version });
    }
    if (unsaved) await this.race(tally);
  }

  close(): void {
    for (const screen of this.screens) screen.close();
  }
}

const isUnsaved = (line: Line): boolean => line.kind === "fail" && line.code === "notSaved";

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + LIMIT;
  while (!condition()) {
    if (performance.now() > end) throw new Error("a race does not go on");
    await pause(2);
  }
}

export async function race(races: number, seed: number, file: string): Promise<RaceReport> {
  const cluster = await Cluster.start([file, file]);
  try {
    const names = Array.from({ length: HEARINGS }, (_, i) => `race-${i}`);
    for (const name of names) await createMarked(cluster.log, name);
    await cluster.startNodes();
    const tally: Tally = { races: 0, doubles: 0, nobody: 0, untold: 0, unsaved: 0, refusals: {} };
    const from = performance.now();
    const breaches: string[] = [];
    await Promise.all(
      names.map(async (name, i) => {
        const desk = new Desk(cluster, name, cluster.nodes, new Chance(seed * 1_000 + i));
        try {
          await until(() => desk.screens.every((screen) => screen.view !== null));
          await desk.sure({ type: "OpenSession" });
          await desk.sure({ type: "BeginStep", step: "4.3", despite: ["rightsNotRead"] });
          for (let n = 0; n < races / HEARINGS; n++) await desk.race(tally);
        } finally {
          desk.close();
        }
        const entries = await cluster.log.read(name, 0);
        breaches.push(...checkPrefixes({ entries }).map((breach) => `${name}: ${breach.text}`));
        const called = entries.filter((entry) =>
          entry.events.some((event) => event.type === "SpeakerCalled"),
        );
        const undone = entries.filter((entry) => entry.events.some((event) => event.type === "ActUndone"));
        if (called.length !== undone.length)
          breaches.push(`${name}: ${called.length} calls in the log, ${undone.length} races won`);
      }),
    );
    return { ...tally, seconds: Math.round((performance.now() - from) / 1000), breaches };
  } finally {
    await cluster.stop();
  }
}
