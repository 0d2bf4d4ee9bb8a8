/** Screens that go and come back, by whatever way: they belong where they belonged, and show what all others show. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { viewHash } from "../../server/shell/path/audienceFeed.ts";
import type { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { PHONE_PAGE, type SeatName } from "../../shared/terms/seats.ts";
import type { HallView } from "../../shared/views/live/hall.ts";
import type { ChairView, SecretaryView, View } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { startLiveOnRedis } from "../support/liveOnRedis.ts";
import { type LiveServer, truthOf } from "../support/liveServer.ts";
import { until } from "../support/redis.ts";
import { type Entrance, phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

let log: RedisLog;
let server: LiveServer;
let end: () => Promise<void>;
let hearing = "";
const screens: SeatScreen[] = [];

beforeAll(async () => {
  ({ log, server, end } = await startLiveOnRedis(["back-1", "back-2", "back-3"]));
});
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close();
});
afterAll(() => end());

const screenAt = async (seat: SeatScreen["seat"], entrance: Entrance = server) => {
  const screen = new SeatScreen(entrance, hearing, seat);
  screens.push(screen);
  await until(() => screen.view !== null);
  return screen;
};
const done = async (screen: SeatScreen, ...inputs: CommandInput[]) => {
  for (const input of inputs) expect(await screen.press(input)).toMatchObject({ kind: "done" });
};
const onTheFloor: CommandInput[] = [
  { type: "OpenSession" },
  { type: "ReadRightsStatement" },
  { type: "BeginStep", step: "4.3" },
];
const queueOf = (screen: SeatScreen) => (screen.view as ChairView | SecretaryView).queue.map((row) => row.id);
const isTrue = async (screen: SeatScreen) => {
  const { view } = await truthOf(log, hearing);
  const truth =
    screen.seat === PHONE_PAGE
      ? server.live.catchUp(hearing, { role: "delegate" }, null)?.to
      : viewHash(view(screen.seat) as View);
  return screen.hash === truth;
};

describe("back again", () => {
  it("a display whose line was closed under it hears its audience and nothing else (C05)", async () => {
    hearing = "back-1";
    const [chair, hall] = [await screenAt("A"), await screenAt("hall")];
    await done(chair, ...onTheFloor);
    await done(chair, { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    await until(() => (hall.view as HallView).scene.kind === "speaker");
    for (let times = 0; times < 3; times++) {
      const cut = new Promise<void>((resolve) => hall.onCut(resolve));
      hall.drop();
      await cut;
      await until(() => hall.connected);
    }
    const before = hall.frames.length;
    await done(chair, { type: "BeginSpeech", turn: "YK-001" });
    await until(() => (hall.view as HallView).turnClock?.running === true);
    await until(() => isTrue(hall));
    // once, as a change of the hall's own view
    expect(hall.frames.slice(before).filter((frame) => frame.startsWith('2["view"'))).toHaveLength(1);
    expect((hall.view as HallView).role).toBe("hall");
  });

  it("whichever screen is killed and opened anew: the same place, the same order (P14)", async () => {
    hearing = "back-2";
    const entrance = await phoneEntrance(server, hearing);
    const [chair, secretary] = [await screenAt("A"), await screenAt("T1")];
    let phone = await screenAt(PHONE_PAGE, entrance);
    await done(chair, ...onTheFloor);
    const asked = { name: "Lò Thị Suối", addressForm: "bà", organisation: "Cá nhân", content: "Lối đi" };
    await done(phone, { type: "AskToSpeak", ...asked });
    await until(() => (secretary.view as SecretaryView).requests.length === 1);
    await done(secretary, { type: "AdmitRequest", request: "YC-01", field: "Y tế" });
    await until(() => queueOf(chair).at(-1) === "TC-01");
    const before = queueOf(chair)[3] ?? expect.fail();
    await done(chair, { type: "MoveEntry", entry: "TC-01", before });
    const order = (await truthOf(log, hearing)).state.queue.order;
    expect(order[3]).toBe("TC-01");
    for (const seat of ["A", "B", "C", "T1", "T2"] as const) {
      (await screenAt(seat)).close();
      const anew = await screenAt(seat);
      expect(queueOf(anew), seat).toEqual(order);
    }
    for (let times = 0; times < 2; times++) {
      phone.close();
      phone = await screenAt(PHONE_PAGE, entrance);
      await until(() => phone.own?.requests[0]?.place === 4);
      expect(phone.own?.requests.map((request) => [request.id, request.stage])).toEqual([
        ["YC-01", "waiting"],
      ]);
    }
    // another phone has asked nothing
    const other = await screenAt(PHONE_PAGE, await phoneEntrance(server, hearing));
    await until(() => other.own !== null);
    expect(other.own?.requests).toEqual([]);
  });

  it("unplugged while everything changed, each display is right once it is back (P26)", async () => {
    hearing = "back-3";
    const chair = await screenAt("A");
    await done(chair, ...onTheFloor);
    const seats: readonly SeatScreen["seat"][] = ["hall", "hall2", "lectern", "unit.U07" as SeatName, "B"];
    const away = await Promise.all(seats.map((seat) => screenAt(seat)));
    away.push(await screenAt(PHONE_PAGE, await phoneEntrance(server, hearing)));
    const hashes = away.map((screen) => screen.hash);
    for (const screen of away) screen.close();
    const [first = "", , third = ""] = queueOf(chair);
    await done(
      chair,
      { type: "MoveEntry", entry: third, before: first },
      { type: "CallNext", basis: { floor: null, head: third } },
      { type: "BeginSpeech", turn: third },
      { type: "AdjustTime", holder: third, seconds: 60 },
      { type: "LimitRemaining", seconds: 120 },
    );
    for (const screen of away) screen.comeBack();
    for (const screen of away) await until(() => isTrue(screen));
    for (const [i, screen] of away.entries()) {
      if (screen.seat === "unit.U07") continue;
      expect(screen.hash, screen.seat).not.toBe(hashes[i]);
    }
    const hall = away[0]?.view as HallView;
    expect(hall).toMatchObject({ scene: { kind: "speaker" }, turnClock: { running: true } });
    expect(hall.announcement?.text).toContain("2 phút");
  });
});
