/** Another Redis takes over: what was acknowledged is there, what was not settles once, and nobody is told otherwise. */
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { FaultyProxy } from "../../scripts/proving/faults/faultyProxy.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { viewHash } from "../../server/shell/path/audienceFeed.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { View } from "../../shared/views/views.ts";
import { appended, entry } from "../contract/entries.ts";
import { type LiveServer, startLive, truthOf } from "../support/liveServer.ts";
import { textOf, typedUpdate } from "../support/prose.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";
import { type Sentinels, startSentinels } from "../support/sentinels.ts";

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

async function start(): Promise<{ redis: Sentinels; log: RedisLog; server: LiveServer }> {
  const redis = await startSentinels();
  ended.push(() => redis.stop());
  const log = new RedisLog(redis.address, () => undefined, 1);
  ended.push(() => log.close());
  await log.ready();
  await createHearing(log, "over", "sample", {});
  const server = await startLive(log);
  ended.push(() => server.close());
  return { redis, log, server };
}

/** Letters of which no replica hears, so that nobody says that they are saved; and what the node shows. */
async function typedInVain() {
  for (;;) {
    const { redis, server } = await start();
    const doc = new Y.Doc();
    server.live.minutes.onTyped((_hearing, _section, update) => Y.applyUpdate(doc, update));
    redis.link.mode = "swallow";
    const { kind } = await server.live.minutes.typed("over", "T1", "step.4.3", typedUpdate("gone "));
    if (kind === "unknown") return { redis, doc, server };
    // another master has taken over already, whose replica heard it: once more
    expect([kind, await redis.isReplaced()]).toEqual(["saved", true]);
  }
}

/** A log that asks the Sentinels over ways that can be broken. */
async function behindWays(redis: Sentinels): Promise<{ log: RedisLog; ways: readonly FaultyProxy[] }> {
  ended.push(() => redis.stop());
  const { address, ways } = await redis.behind();
  const log = new RedisLog(address, () => undefined, 1);
  ended.push(() => log.close());
  await log.ready();
  return { log, ways };
}

const appendedNext = async (log: RedisLog): Promise<boolean> =>
  (await log.append("asked", entry((await log.read("asked", 0)).length))).kind === "appended";

const note = (text: string) =>
  envelopeOf({ type: "SendNote", to: "B", text }, Date.now() + 60_000, `note-${text.padStart(16, "0")}`);

async function allTrue(log: RedisLog, screens: readonly SeatScreen[]): Promise<void> {
  await until(async () => {
    const truth = await truthOf(log, "over").catch(() => null);
    return (
      truth !== null &&
      screens.every((screen) => screen.hash === viewHash(truth.view(screen.seat as SeatName) as View))
    );
  });
}

describe("a failover", { timeout: 90_000 }, () => {
  it("[M4] the master is killed under work: every acknowledged act is there once", async () => {
    const { redis, log, server } = await start();
    const screens = (["A", "T1", "B", "hall"] as const).map((seat) => new SeatScreen(server, "over", seat));
    ended.push(() => screens.map((screen) => screen.close()));
    const [chair, secretary] = screens;
    await until(() => screens.every((screen) => screen.view !== null));
    const acked = new Map<string, number>();
    let over = false;
    const work = async (screen: SeatScreen | undefined, name: string) => {
      for (let n = 0; !over; n++) {
        const envelope = note(`${name}${n}`);
        const result = await screen?.send(envelope);
        // a refusal says that it was not kept
        if (result?.kind === "done") acked.set(envelope.id, result.version);
      }
    };
    const working = [work(chair, "a"), work(secretary, "t")];
    await until(() => acked.size >= 40);
    process.kill(redis.master.pid, "SIGKILL");
    const before = acked.size;
    await until(() => acked.size >= before + 40);
    over = true;
    await Promise.all(working);
    const entries = await log.read("over", 0);
    for (const [id, version] of acked) expect(entries[version - 1]?.commandId).toBe(id);
    const ids = entries.map((entry) => entry.commandId);
    expect(new Set(ids).size).toBe(ids.length);
    await allTrue(log, screens);
    await until(() => server.live.health("over", "chair").live);
    expect(server.live.health("over", "chair").problem).toBeNull();
  });

  it("[M4] [N3] a master with other letters under a number: the node reads them anew", async () => {
    const { redis, doc, server } = await typedInVain();
    await until(() => textOf(doc).includes("gone "));
    const direct = new RedisLog(redis.address, () => undefined);
    ended.push(() => direct.close());
    await direct.ready();
    process.kill(redis.master.pid, "SIGKILL");
    // as another node that was the first to find the new master
    await until(
      async () =>
        (await direct.appendMinutes("over", "step.4.3", "T2", typedUpdate("kept"))).kind === "saved",
    );
    await until(() => textOf(doc).includes("kept"));
    const text = await server.live.minutes.openSection("over", "T1", "step.4.3", null);
    const shown = new Y.Doc();
    if (text && text !== "withheld") Y.applyUpdate(shown, text.update);
    expect(textOf(shown)).toBe("<paragraph>kept</paragraph>");
  });

  it("[M4] without the word of most Sentinels nothing is acknowledged", async () => {
    const { log, ways } = await behindWays(await startSentinels());
    appended(await log.append("asked", entry(0)));
    const [firstWay, two] = ways;
    for (const way of [firstWay, two]) if (way) way.mode = "hold";
    expect(await log.append("asked", entry(1))).toMatchObject({ kind: "unknown" });
    for (const way of [firstWay, two]) if (way) way.mode = "pass";
    await until(() => log.kept("asked", 2, "c-2"));
    expect(await log.read("asked", 0)).toHaveLength(2);
    // one that is silent is in nobody's way
    if (firstWay) firstWay.mode = "hold";
    await until(() => appendedNext(log));
  });

  it("[M4] a link to a master that was replaced unheard is left for the new one", async () => {
    // nobody can make this one a replica: it takes itself for the master for ever
    const redis = await startSentinels([
      "--rename-command",
      "SLAVEOF",
      "",
      "--rename-command",
      "REPLICAOF",
      "",
    ]);
    const { log, ways } = await behindWays(redis);
    const heard: number[] = [];
    const reader = log.follow(
      () => new Map([["asked", heard.length]]),
      (_hearing, entries) => heard.push(...entries.map((entry) => entry.v)),
      () => undefined,
    );
    ended.push(() => reader.stop());
    appended(await log.append("asked", entry(0)));
    for (const way of ways) way.mode = "swallow";
    const direct = new RedisLog(redis.address, () => undefined, 1);
    ended.push(() => direct.close());
    await direct.ready();
    process.kill(redis.master.pid, "SIGSTOP");
    await until(() => appendedNext(direct).catch(() => false));
    process.kill(redis.master.pid, "SIGCONT");
    for (const way of ways) {
      way.mode = "pass";
      way.cut();
    }
    await until(() => appendedNext(log).catch(() => false));
    await until(() => heard.length >= 3);
  });

  it("[M4] a Sentinel that does not answer keeps nobody from the next one", async () => {
    const redis = await startSentinels();
    const { log, ways } = await behindWays(redis);
    const [asked] = ways;
    if (asked) asked.mode = "hold";
    process.kill(redis.master.pid, "SIGKILL");
    await until(() => appendedNext(log).catch(() => false));
  });

  it("[M4] with the replica cut off nothing is acknowledged, and all settles once", async () => {
    const { redis, log, server } = await start();
    const screens = (["A", "B", "hall"] as const).map((seat) => new SeatScreen(server, "over", seat));
    ended.push(() => screens.map((screen) => screen.close()));
    await until(() => screens.every((screen) => screen.view !== null));
    expect(await server.live.command("over", "A", note("kept"))).toMatchObject({ kind: "done" });
    redis.link.mode = "swallow";
    const lost = note("lost");
    expect(await server.live.command("over", "A", lost)).toEqual({ kind: "unknown" });
    // a resend finds it in the log, and is told no more than is promised
    expect(await server.live.command("over", "A", lost)).toEqual({ kind: "unknown" });
    process.kill(redis.master.pid, "SIGKILL");
    await until(async () => (await server.live.command("over", "A", lost)).kind === "done");
    const ids = (await log.read("over", 0)).map((entry) => entry.commandId);
    expect(ids.filter((id) => id === lost.id)).toHaveLength(1);
    expect(ids).toContain(note("kept").id);
    await allTrue(log, screens);
    await until(() => server.live.health("over", "chair").live);
    expect(server.live.health("over", "chair").problem).toBeNull();
    expect(server.lines.some((line) => /^warning: .*over/.test(line))).toBe(true);
  });
});
