/** A hand on an entry of the queue: chairs and secretaries hear of it, the hall does not. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { RedisLog } from "../../server/log/redisLog.ts";
import type { SeatName } from "../../shared/audiences.ts";
import { DeviceScreen } from "../support/deviceScreen.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";

let redis: TestRedis;
let log: RedisLog;
let server: LiveServer;
/** a second node on the same storage */
let otherLog: RedisLog;
let other: LiveServer;
beforeAll(async () => {
  redis = await startRedis();
  log = new RedisLog({ path: redis.path }, () => undefined);
  await log.ready();
  await createHearing(log, "hands", "sample", {});
  server = await startLive(log, Date.now);
  otherLog = new RedisLog({ path: redis.path }, () => undefined);
  await otherLog.ready();
  other = await startLive(otherLog, Date.now);
});
afterAll(async () => {
  await server.close();
  await other.close();
  await log.close();
  await otherLog.close();
  await redis.stop();
});

const open = async (seat: SeatName, node = server) => {
  const screen = new DeviceScreen(node, "hands", seat, `${seat}-device`);
  await until(() => screen.connected && screen.held !== null);
  return screen;
};

describe("a hand on an entry", () => {
  it("[Q10] the other movers hear, on whichever node, who moves what, and when he lets go or is gone", async () => {
    const [a, b, secretary, hall, operator] = await Promise.all(
      (["A", "B", "T1", "hall", "operator"] as const).map((seat) =>
        open(seat, seat === "A" || seat === "hall" ? other : server),
      ),
    );
    if (!a || !b || !secretary || !hall || !operator) return expect.fail();
    b.hand("YK-007");
    await until(() => a.hands.length === 1 && secretary.hands.length === 1);
    expect(a.hands).toEqual([["B", "YK-007"]]);
    b.hand(null);
    await until(() => a.hands.length === 2);
    secretary.hand("YK-003");
    await until(() => a.hands.length === 3);
    // what is no entry and who is no mover are passed over
    b.hand("không có" as string);
    hall.hand("YK-001");
    operator.hand("YK-001");
    secretary.close();
    await until(() => a.hands.length === 4);
    expect(a.hands.slice(1)).toEqual([
      ["B", null],
      ["T1", "YK-003"],
      ["T1", null],
    ]);
    expect([hall.hands, operator.hands]).toEqual([[], []]);
    for (const screen of [a, b, hall, operator]) screen.close();
  });
});
