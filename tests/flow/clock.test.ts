import { afterEach, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { unguarded } from "../../server/shell/minutes/proseShelf.ts";
import { createLive, type Live } from "../../server/shell/shell.ts";
import { Metrics } from "../../server/web/pages/metrics.ts";
import { SEATS } from "../../shared/terms/seats.ts";
import { hearingTime } from "../../shared/terms/time.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { noRecord } from "../support/noRecord.ts";
import { until } from "../support/redis.ts";

/** ms after which a hearing is let go; no test else is so long */
const IDLE = 60_000;
const HOUR = 3_600_000;

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

/** A node: it knows the storage's time as it was when it last asked. */
class Node {
  readonly live: Live;
  readonly look: () => Promise<void>;

  constructor(live: Live, look: () => Promise<void>) {
    this.live = live;
    this.look = look;
  }

  get view(): ChairView {
    const message = this.live.catchUp("sample", SEATS.A, null);
    return (message && "whole" in message ? message.whole : null) as ChairView;
  }

  /** The hearing's time as its screens have it. */
  get time(): number {
    return hearingTime(this.view.clock, this.live.realTime("sample"));
  }

  does(id: string, command: object) {
    return this.live.command("sample", "A", {
      id: `clock-command-${id}`,
      madeAt: this.time,
      command: commandSchema.parse(command),
    });
  }
}

class World {
  storage = Date.parse("2024-11-22T01:00:00Z");
  steady = 0;
  readonly log = new MemoryLog(() => this.storage);

  pass(ms: number): void {
    this.storage += ms;
    this.steady += ms;
  }

  async node(): Promise<Node> {
    let offset = this.storage - this.steady;
    const measure = async () => {
      offset = this.storage - this.steady;
    };
    const live = await createLive({
      prose: unguarded(),
      figures: new Metrics(),
      log: this.log,
      now: () => this.steady + offset,
      measure,
      steady: () => this.steady,
      record: noRecord,
      warn: (text) => expect.fail(text),
      idle: IDLE,
    });
    ended.push(() => live.close());
    // as main.ts does each second
    const look = () => measure().then(() => live.keepClocks());
    return new Node(live, look);
  }

  async opened(): Promise<{ node: Node; opened: number }> {
    await createHearing(this.log, "sample", "sample", { clockStartsAtOpening: true });
    const node = await this.node();
    await node.does("open", { type: "OpenSession" });
    await node.look();
    return { node, opened: node.time };
  }
}

it.each([HOUR, -HOUR, 95_000])("[T8] a machine's clock set by %i ms moves no hearing (P23)", async (jump) => {
  const world = new World();
  const { node, opened } = await world.opened();
  world.pass(1_000);
  await node.look();
  world.storage += jump;
  world.pass(1_000);
  await node.look();
  expect(node.time - opened).toBe(2_000);
  const corrected = (await world.log.read("sample", 0)).length;
  world.pass(1_000);
  await node.look();
  expect((await world.log.read("sample", 0)).length).toBe(corrected);
  expect(await node.does("rights", { type: "ReadRightsStatement" })).toMatchObject({ kind: "done" });
  expect((await world.log.read("sample", 0)).at(-1)?.at).toBe(opened + 3_000);
});

it.each([HOUR, -HOUR])(
  "[T8] nor one that was let go meanwhile, once it is open again (%i ms)",
  async (jump) => {
    const world = new World();
    const { node, opened } = await world.opened();
    world.pass(IDLE);
    await node.live.watch();
    ended.push(() => node.live.standing.stop());
    await until(() => node.live.lengths().length === 0);
    await node.look();
    world.storage += jump;
    world.pass(1_000);
    await node.look();
    await node.live.look("sample");
    expect(node.time - opened).toBe(IDLE + 1_000);
    expect(await node.does("rights", { type: "ReadRightsStatement" })).toMatchObject({ kind: "done" });
    expect((await world.log.read("sample", 0)).at(-1)?.at).toBe(opened + IDLE + 1_000);
  },
);

it.each([HOUR, -HOUR])("[T8] nor a press that comes before any node has looked (%i ms)", async (jump) => {
  const world = new World();
  const { node, opened } = await world.opened();
  world.pass(500);
  world.storage += jump;
  world.pass(100);
  expect(await node.does("rights", { type: "ReadRightsStatement" })).toMatchObject({ kind: "done" });
  world.storage -= jump / 2;
  world.pass(100);
  expect(await node.does("step", { type: "BeginStep", step: "4.1", despite: [] })).toMatchObject({
    kind: "done",
  });
  const [rights, , step] = (await world.log.read("sample", 0)).slice(-3);
  expect([rights?.at, step?.at]).toEqual([opened + 600, opened + 700]);
});

it.each([HOUR, -HOUR])("[T8] nor at a node that hears of it from another (%i ms)", async (jump) => {
  const world = new World();
  const { node, opened } = await world.opened();
  const other = await world.node();
  await other.look();
  world.storage += jump;
  world.pass(1_000);
  await node.look();
  await until(() => other.view.clock.redisAt === node.view.clock.redisAt);
  expect([node.time, other.time]).toEqual([opened + 1_000, opened + 1_000]);
  expect(await other.does("rights", { type: "ReadRightsStatement" })).toMatchObject({ kind: "done" });
  expect((await world.log.read("sample", 0)).at(-1)?.at).toBe(opened + 1_000);
});

it.each([HOUR, -HOUR])(
  "[T8] nor the time that screens ask for while the clock cannot yet be set anew (%i ms)",
  async (jump) => {
    const world = new World();
    const { node, opened } = await world.opened();
    world.storage += jump;
    world.pass(1_000);
    const { append } = world.log;
    world.log.append = async () => ({ kind: "unknown", reason: "no answer" });
    await node.look();
    expect(node.time).toBe(opened + 1_000);
    expect(await node.does("rights", { type: "ReadRightsStatement" })).toEqual({ kind: "unknown" });
    world.log.append = append;
    expect(await node.does("rights", { type: "ReadRightsStatement" })).toMatchObject({ kind: "done" });
    expect((await world.log.read("sample", 0)).at(-1)?.at).toBe(opened + 1_000);
    expect(node.time).toBe(opened + 1_000);
  },
);

it.each([95_000, -9_000])(
  "a command %i ms wrong: the log has the server's time, and screens one clock (C30)",
  async (wrong) => {
    const world = new World();
    const { node } = await world.opened();
    world.pass(60_000);
    const sent = await node.live.command("sample", "A", {
      id: `clock-command-wrong-${wrong}`,
      madeAt: node.time + wrong,
      command: commandSchema.parse({ type: "BeginStep", step: "4.3", despite: ["rightsNotRead"] }),
    });
    expect(sent).toMatchObject({ kind: "done" });
    expect((await world.log.read("sample", 0)).at(-1)?.at).toBe(node.time);
    expect(node.view.steps.find((step) => step.id === "4.3")?.begunAt).toBe(node.time);
    const clocks = (["A", "T1", "hall", "lectern"] as const).map((seat) => {
      const message = node.live.catchUp("sample", SEATS[seat], null);
      return (message && "whole" in message ? (message.whole as ChairView) : null)?.clock;
    });
    expect(new Set(clocks.map((clock) => JSON.stringify(clock))).size).toBe(1);
  },
);
