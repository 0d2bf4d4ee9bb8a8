/** The client's own line in Node: nothing is touched on import; a screen shows the newest view, however fast they come. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { filesBelow } from "../../scripts/build/files.mjs";
import { FaultyProxy } from "../../scripts/proving/faults/faultyProxy.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

let redis: TestRedis;
let log: RedisLog;
let server: LiveServer;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  redis = await startRedis();
  log = new RedisLog({ path: redis.path }, () => undefined);
  await log.ready();
  server = await startLive(log);
});
afterEach(() => {
  for (const screen of open.splice(0).reverse()) screen.close();
});
afterAll(async () => {
  await server.close();
  await log.close();
  await redis.stop();
});

describe("the client's line", () => {
  it("is imported without a page: client/line opens no socket, touches no global", async () => {
    const files: string[] = filesBelow("client/line", /\.ts$/);
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) await import(/* @vite-ignore */ `../../${file}`);
    const { pageSocket } = await import("../../client/line/pageLine.ts");
    // a page is asked for with the first use, and here is none
    expect(() => pageSocket()).toThrow("location is not defined");
  });

  it("[V21] a slow line shows the newest view though the clock is set again and again", async () => {
    await createHearing(log, "set", "sample", { rehearsal: true });
    const proxy = new FaultyProxy(Number(new URL(server.url).port));
    const port = await proxy.start();
    open.push({ close: () => proxy.cut() });
    const slow = new SeatScreen({ url: `http://127.0.0.1:${port}`, cookie: server.cookie }, "set", "lectern");
    const hall = new SeatScreen(server, "set", "hall");
    open.push(slow, hall);
    await until(() => slow.view !== null && hall.view !== null);
    proxy.delay = 100;
    const from = slow.asked.length;
    const clockOf = (screen: SeatScreen) => screen.store.getState().view?.clock;
    const begin = clockOf(hall)?.hearingAt ?? 0;
    for (let n = 1; n <= 60; n++) {
      const set = { type: "SetClock", at: begin + n * 60_000, rate: 0 } as const;
      const result = await server.live.command("set", "operator", envelopeOf(set, begin));
      expect(result.kind).toBe("done");
      // each is a view of its own
      await until(() => clockOf(hall)?.hearingAt === set.at);
    }
    await until(() => clockOf(slow)?.hearingAt === begin + 60 * 60_000);
    // with six round trips for each view it would be minutes behind
    const trips = slow.asked.slice(from).filter((frame) => frame.includes('["time"]'));
    expect(trips.length).toBeLessThan(60);
    expect(slow.connected).toBe(true);
  });

  it("[M5] a refusal of an earlier sending settles nothing while a later one is under way", async () => {
    await createHearing(log, "twice", "sample", { rehearsal: true });
    const proxy = new FaultyProxy(Number(new URL(server.url).port));
    const port = await proxy.start();
    open.push({ close: () => proxy.cut() });
    const slow = new SeatScreen({ url: `http://127.0.0.1:${port}`, cookie: server.cookie }, "twice", "T2");
    open.push(slow);
    await until(() => slow.view !== null);
    const hearingAt = slow.store.getState().view?.clock.hearingAt ?? 0;
    const reads = envelopeOf({ type: "ReadRightsStatement" }, hearingAt);
    const refusedSoFar = async () => {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      return text
        .split("\n")
        .filter((line) => line.startsWith("hearing_refusals_total{"))
        .join();
    };
    const before = await refusedSoFar();
    proxy.delay = 500;
    const first = slow.send(reads);
    // it is refused there, and the refusal on its way, as what it lacked comes and it is sent once more
    await until(async () => (await refusedSoFar()) !== before);
    const opened = await server.live.command("twice", "A", envelopeOf({ type: "OpenSession" }, hearingAt));
    expect(opened.kind).toBe("done");
    const second = slow.send(reads);
    expect(await second).toMatchObject({ kind: "done" });
    expect(await first).toEqual(await second);
    expect(slow.store.getState()).toMatchObject({ pending: [], refused: [] });
  });
});
