/** A hand on an entry of the queue: chairs and secretaries hear of it, the hall does not. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SeatName } from "../../shared/terms/seats.ts";
import { DeviceScreen } from "../support/deviceScreen.ts";
import { startLiveOnRedis } from "../support/liveOnRedis.ts";
import type { LiveServer } from "../support/liveServer.ts";
import { until } from "../support/redis.ts";

let server: LiveServer;
let other: LiveServer;
let end: () => Promise<void>;
beforeAll(async () => {
  const live = await startLiveOnRedis(["hands"]);
  ({ server, end } = live);
  other = await live.another();
});
afterAll(() => end());

const open = async (seat: SeatName, node = server) => {
  const screen = new DeviceScreen(node, "hands", seat, `${seat}-device`);
  await until(() => screen.connected && screen.held !== null);
  return screen;
};

describe("a hand on an entry", () => {
  it("[Q10] other movers hear on any node who moves what, and when the hand lets go", async () => {
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
