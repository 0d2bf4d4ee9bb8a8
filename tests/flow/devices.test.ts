/** Devices over two real servers and one real Redis: who is there, what is asked of whom, and who hears of it. */
import { isDeepStrictEqual } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { Device } from "../../shared/wire/devices.ts";
import { DeviceScreen, REPORT } from "../support/deviceScreen.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";
import { envelopeOf } from "../support/seatScreen.ts";

let redis: TestRedis;
let logs: RedisLog[];
let here: LiveServer;
let there: LiveServer;
let hearing = "";
/** ms by which the servers' time runs ahead of the devices' signs */
let ahead = 0;
const screens: DeviceScreen[] = [];

beforeAll(async () => {
  redis = await startRedis();
  logs = [1, 2].map(() => new RedisLog({ path: redis.path }, () => undefined));
  await Promise.all(logs.map((log) => log.ready()));
  for (hearing of ["devices-1", "devices-2", "devices-3", "devices-4", "devices-5", "devices-6", "devices-7"])
    await createHearing(log(), hearing, "sample", {});
  const now = () => Date.now() + ahead;
  [here, there] = [await startLive(log(), now), await startLive(logs[1] ?? expect.fail(), now)];
  hearing = "";
});
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close();
  ahead = 0;
});
afterAll(async () => {
  await here.close();
  await there.close();
  await Promise.all(logs.map((log) => log.close()));
  await redis.stop();
});

const log = () => logs[0] ?? expect.fail();
const open = async (server: LiveServer, seat: SeatName, device: string) => {
  const screen = new DeviceScreen(server, hearing, seat, device);
  screens.push(screen);
  await until(() => screen.connected && screen.held !== null);
  return screen;
};
const onBoard = (board: DeviceScreen, key: string): Device | undefined =>
  board.devices.find((device) => device.key === key);

describe("devices", () => {
  it("[S7] what a device tells is on the board at another server, in no view, no log", async () => {
    hearing = "devices-1";
    const board = await open(here, "operator", "operator-1");
    const hall = await open(there, "hall", "projector-1");
    const version = (await log().read(hearing, 0)).length;
    await hall.report({ name: "Máy chiếu trái", held: hall.held, shows: "backdrop" });
    await until(() => onBoard(board, "hall/projector-1")?.report?.name === "Máy chiếu trái");
    expect(onBoard(board, "hall/projector-1")).toEqual({
      key: "hall/projector-1",
      seat: "hall",
      here: true,
      lastSeen: expect.any(Number),
      behind: 0,
      chime: false,
      report: { ...REPORT, name: "Máy chiếu trái", held: hall.held, shows: "backdrop" },
    });
    expect(await log().read(hearing, 0)).toHaveLength(version);
    for (const audience of Object.values(SEATS))
      expect(JSON.stringify(here.live.catchUp(hearing, audience, null))).not.toMatch(/Máy chiếu|projector/);
  });

  it("[S7] staff hear which co-chair or display is gone since when; displays do not", async () => {
    hearing = "devices-2";
    const a = await open(here, "A", "tablet-of-A");
    const t1 = await open(there, "T1", "laptop-of-T1");
    const lectern = await open(here, "lectern", "lectern-1");
    const b = await open(there, "B", "tablet-of-B");
    const hall = await open(there, "hall", "projector-1");
    const all = { A: null, B: null, hall: null };
    await until(() => isDeepStrictEqual(a.seats, all) && isDeepStrictEqual(t1.seats, all));
    const from = await log().time();
    b.close();
    hall.close();
    await until(() => typeof a.seats.B === "number" && typeof a.seats.hall === "number");
    expect(a.seats.B).toBeGreaterThanOrEqual(from);
    await until(() => isDeepStrictEqual(t1.seats, a.seats));
    const again = await open(here, "hall", "projector-1");
    await until(() => a.seats.hall === null);
    await again.report();
    expect(new Set([...again.heard, ...lectern.heard])).toEqual(new Set(["view", "health"]));
  });

  it("[S5] a device is there once; the late end of its older connection is not its end (C03)", async () => {
    hearing = "devices-3";
    const board = await open(here, "operator", "operator-1");
    const old = await open(there, "hall", "projector-1");
    const next = await open(here, "hall", "projector-1");
    await until(() => onBoard(board, "hall/projector-1")?.here === true);
    old.close();
    await next.report({ name: "Máy chiếu" });
    await until(() => onBoard(board, "hall/projector-1")?.report?.name === "Máy chiếu");
    expect(board.devices.filter((device) => device.seat === "hall")).toMatchObject([{ here: true }]);
    next.close();
    await until(() => onBoard(board, "hall/projector-1")?.here === false);
  });

  it("[S5] without a sign for 25 seconds it is gone; behind is a device with an old view", async () => {
    hearing = "devices-3";
    const board = await open(here, "operator", "operator-1");
    const hall = await open(here, "hall", "projector-2");
    const { held } = hall;
    await hall.report({ held });
    await until(() => onBoard(board, "hall/projector-2")?.behind === 0);
    const shown = { type: "ShowOnHall", scene: "programme" } as const;
    await here.live.command(hearing, "operator", envelopeOf(shown, Date.now()));
    await until(() => hall.held !== held);
    ahead = 5_000;
    await hall.report({ held, shows: "programme" });
    await until(() => onBoard(board, "hall/projector-2")?.behind === 1);
    await hall.report({ held: hall.held });
    await until(() => onBoard(board, "hall/projector-2")?.behind === 0);
    ahead = 40_000;
    await board.report();
    await until(() => onBoard(board, "hall/projector-2")?.here === false);
  });

  it("[S6] an order reaches its device on any node; the operator alone gives one", async () => {
    hearing = "devices-4";
    const board = await open(here, "operator", "operator-1");
    const [hall, second, lectern, a] = await Promise.all([
      open(there, "hall", "projector-1"),
      open(there, "hall2", "projector-2"),
      open(here, "lectern", "lectern-1"),
      open(there, "A", "tablet-of-A"),
    ]);
    await until(() => board.devices.length === 5);
    for (const screen of [hall, lectern, a])
      expect(await screen.order("hall/projector-1", { kind: "flash" })).toEqual({ code: "notAllowed" });
    expect(await board.order("hall/nobody-here", { kind: "flash" })).toMatchObject({ code: "unknownId" });
    expect(await board.order("hall/projector-1", { kind: "flash" })).toBeNull();
    expect(await board.order("hall/projector-1", { kind: "rename", name: "Máy chiếu trái" })).toBeNull();
    expect(await board.order("lectern/lectern-1", { kind: "reload" })).toBeNull();
    await until(() => hall.orders.length === 2 && lectern.orders.length === 1);
    expect(hall.orders).toEqual([{ kind: "flash" }, { kind: "rename", name: "Máy chiếu trái" }]);
    expect(lectern.orders).toEqual([{ kind: "reload" }]);
    expect([...second.orders, ...a.orders]).toEqual([]);
    expect(await board.order("hall/projector-1", { kind: "forget" })).toMatchObject({ code: "wrongState" });
    a.close();
    await until(() => onBoard(board, "A/tablet-of-A")?.here === false);
    expect(await board.order("A/tablet-of-A", { kind: "forget" })).toBeNull();
    await until(() => onBoard(board, "A/tablet-of-A") === undefined);
  });

  it("[S6] a display is sent to the other display's link; no other seat is given away", async () => {
    hearing = "devices-5";
    const board = await open(here, "operator", "operator-1");
    const hall = await open(there, "hall", "projector-1");
    await open(there, "lectern", "lectern-1");
    await until(() => board.devices.length === 3);
    for (const key of ["lectern/lectern-1", "operator/operator-1"])
      expect(await board.order(key, { kind: "redirect", to: "hall" })).toEqual({ code: "notAllowed" });
    expect(await board.order("hall/projector-1", { kind: "redirect", to: "hall" })).toEqual({
      code: "notAllowed",
    });
    expect(await board.order("hall/projector-1", { kind: "chime", on: true })).toBeNull();
    expect(await board.order("hall/projector-1", { kind: "redirect", to: "hall2" })).toBeNull();
    await until(() => hall.orders.some((order) => order.kind === "goTo"));
    const goTo = hall.orders.find((order) => order.kind === "goTo") ?? expect.fail();
    const [path, token] = goTo.path.split("#");
    expect(goTo.seat).toBe("hall2");
    const entered = await fetch(`${there.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: there.url },
      body: JSON.stringify({ token }),
    });
    expect(entered.status).toBe(204);
    // its last words from the old place count no more
    hall.report().catch(() => undefined);
    hall.close();
    const arrived = await open(here, "hall2", "projector-1");
    await until(() => onBoard(board, "hall2/projector-1")?.here === true);
    expect(onBoard(board, "hall/projector-1")).toBeUndefined();
    expect(board.seats).toEqual({ hall2: null });
    expect(await arrived.report()).toEqual({ chime: true });
  });

  it("[S3] [S2] one device has the chime, over new connections too; no test after the opening", async () => {
    hearing = "devices-6";
    const board = await open(here, "operator", "operator-1");
    const projector = await open(there, "hall", "projector-1");
    const other = await open(here, "lectern", "lectern-1");
    await until(() => board.devices.length === 3);
    expect(await projector.report()).toEqual({ chime: false });
    await board.order("hall/projector-1", { kind: "chime", on: true });
    await until(() => onBoard(board, "hall/projector-1")?.chime === true && projector.orders.length === 1);
    expect([await projector.report(), await other.report()]).toEqual([{ chime: true }, { chime: false }]);
    await board.order("lectern/lectern-1", { kind: "chime", on: true });
    await until(() => projector.orders.length === 2 && other.orders.length === 2);
    expect([projector.orders.at(-1), other.orders.at(-1)]).toEqual([
      { kind: "chime", on: false },
      { kind: "chime", on: true },
    ]);
    other.close();
    const again = await open(there, "lectern", "lectern-1");
    expect(await again.report()).toEqual({ chime: true });
    expect(await board.order("lectern/lectern-1", { kind: "testChime" })).toBeNull();
    await until(() => again.orders.some((order) => order.kind === "testChime"));
    await here.live.command(hearing, "A", envelopeOf({ type: "OpenSession" }, Date.now()));
    expect(await board.order("lectern/lectern-1", { kind: "testChime" })).toEqual({
      code: "testAfterOpening",
    });
    await board.order("lectern/lectern-1", { kind: "chime", on: false });
    await until(() => again.orders.at(-1)?.kind === "chime");
    expect(await again.report()).toEqual({ chime: false });
  });

  it("[S6] a report or an order that is none changes nothing and ends nobody's line", async () => {
    hearing = "devices-7";
    const board = await open(here, "operator", "operator-1");
    const hall = await open(here, "hall", "projector-1");
    await hall.report({ name: "Máy chiếu" });
    await until(() => onBoard(board, "hall/projector-1")?.report?.name === "Máy chiếu");
    const wrong: unknown[] = [
      null,
      "x",
      [],
      { ...REPORT, name: "x".repeat(400) },
      { ...REPORT, shows: "<b>" },
      { ...REPORT, battery: { level: 900, charging: true } },
      { ...REPORT, more: 1 },
    ];
    for (const report of wrong) hall.say("report", report);
    for (const order of [
      null,
      "flash",
      { kind: "format" },
      { kind: "redirect", to: "A" },
      { kind: "rename", name: " " },
    ])
      expect(await board.ask("order", "hall/projector-1", order)).toEqual({
        code: "malformed",
        field: "order",
      });
    expect(await board.ask("order", { key: 1 }, { kind: "flash" })).toMatchObject({ code: "malformed" });
    board.say("order", "hall/projector-1", { kind: "flash" });
    expect(await hall.report({ name: "Máy chiếu" })).toEqual({ chime: false });
    expect([hall.connected, board.connected, hall.orders]).toEqual([true, true, []]);
    expect(here.lines.filter((line) => line.includes("malformed report"))).toHaveLength(wrong.length);
  });
});
