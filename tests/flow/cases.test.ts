/** Cases from the field (tests/fixtures/cases.json) that need a server, a Redis and what lies between. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { FaultyProxy } from "../../scripts/proving/faults/faultyProxy.ts";
import { RedisProcess } from "../../scripts/proving/faults/processes.ts";
import { freePort } from "../../scripts/proving/freePort.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { viewHash } from "../../server/shell/path/audienceFeed.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { PHONE_PAGE, type SeatName } from "../../shared/terms/seats.ts";
import type { HallView } from "../../shared/views/live/hall.ts";
import type { ChairView, SecretaryView, View } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { isFinal, PROTOCOL_VERSION } from "../../shared/wire/protocol.ts";
import { DeviceScreen } from "../support/deviceScreen.ts";
import { type LiveServer, startLive, truthOf } from "../support/liveServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

const dir = mkdtempSync(join(tmpdir(), "cases-"));
let redis: RedisProcess;
let proxy: FaultyProxy;
/** a node whose way to Redis is broken at will, and one on the straight way */
let node: LiveServer;
let other: LiveServer;
const logs: RedisLog[] = [];
const screens: SeatScreen[] = [];
let hearing = "";
let serial = 0;

async function startNode(port: number): Promise<LiveServer> {
  const log = new RedisLog({ url: `redis://127.0.0.1:${port}` }, () => undefined);
  logs.push(log);
  await log.ready();
  return startLive(log, Date.now, { heartbeat: 3_000 });
}
beforeAll(async () => {
  redis = new RedisProcess(dir, await freePort());
  await redis.start();
  proxy = new FaultyProxy(redis.port);
  node = await startNode(await proxy.start());
  other = await startNode(redis.port);
});
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close();
});
afterAll(async () => {
  await node.close();
  await other.close();
  for (const log of logs) await log.close();
  await proxy.stop();
  await redis.kill();
  rmSync(dir, { recursive: true, force: true });
});

const straight = () => logs[1] ?? expect.fail();
async function newHearing(): Promise<void> {
  hearing = `cases-${++serial}`;
  await createHearing(straight(), hearing, "sample", {});
}
const seat = async (name: SeatName, at = node) => {
  const screen = new SeatScreen(at, hearing, name);
  screens.push(screen);
  await until(() => screen.view !== null);
  return screen;
};
const press = (screen: SeatScreen, input: CommandInput) => screen.press(input);
const done = async (screen: SeatScreen, ...inputs: CommandInput[]) => {
  for (const input of inputs) expect(await press(screen, input)).toMatchObject({ kind: "done" });
};
const onTheFloor: CommandInput[] = [
  { type: "OpenSession" },
  { type: "ReadRightsStatement" },
  { type: "BeginStep", step: "4.3" },
];
const queueOf = (screen: SeatScreen) => (screen.view as ChairView).queue.map((row) => row.id);
/** The screen shows what the log says. */
const isTrue = async (screen: SeatScreen) => {
  const { view } = await truthOf(straight(), hearing);
  return screen.hash === viewHash(view(screen.seat as SeatName) as View);
};

describe("what happens elsewhere does not happen here", () => {
  it("a display cut off before it was told anything gets what it missed alone (C01)", async () => {
    await newHearing();
    const chair = await seat("A");
    await done(chair, ...onTheFloor);
    const hall = await seat("hall");
    const [hallHash, hallTold] = [hall.hash, hall.told];
    hall.close();
    const entry = queueOf(chair)[6] ?? expect.fail();
    await done(chair, { type: "CallSpeaker", entry, basis: { floor: null } });
    hall.comeBack();
    await until(() => hall.hash !== hallHash);
    expect((hall.view as HallView).scene.kind).toBe("speaker");
    expect(await isTrue(hall)).toBe(true);
    expect(hall.told).toBe(hallTold + 1);
    const news = hall.frames.filter((frame) => frame.startsWith('2["view"'));
    expect(news.at(-1)).toContain(`"from":"${hallHash}"`);
  });

  it("[S5] a black-holed line, a cut one, a third: all arrives, the hall is there once (C03)", async () => {
    await newHearing();
    const edge = new FaultyProxy(Number(new URL(node.url).port));
    const through = { url: `http://127.0.0.1:${await edge.start()}`, cookie: node.cookie };
    const chair = await seat("A");
    const board = new DeviceScreen(node, hearing, "operator", "operator-1");
    const first = new DeviceScreen(through, hearing, "hall", "projector-1", false);
    await until(() => first.held !== null && board.devices.some((device) => device.seat === "hall"));
    edge.meets = (link) => link === 0;
    edge.mode = "hold";
    const second = new DeviceScreen(through, hearing, "hall", "projector-1");
    await until(() => second.held !== null);
    expect(node.screens().hall).toBe(2);
    // nothing answers the server's pings on the first: it lets it go
    await until(() => node.screens().hall === 1);
    await done(chair, ...onTheFloor);
    const hallOf = async () => viewHash((await truthOf(straight(), hearing)).view("hall") as View);
    const hallBefore = await hallOf();
    await until(() => second.held === hallBefore);
    const halls = () => board.boards.map((devices) => devices.filter((device) => device.seat === "hall"));
    expect(halls().filter((rows) => rows.length > 1 || rows.some((row) => !row.here))).toEqual([]);
    edge.mode = "refuse";
    edge.meets = (link) => link === 1;
    edge.cut();
    const entry = queueOf(chair)[6] ?? expect.fail();
    await done(chair, { type: "CallSpeaker", entry, basis: { floor: null } });
    await until(() => board.devices.some((device) => device.seat === "hall" && !device.here));
    const views = second.heard.filter((name) => name === "view").length;
    edge.mode = "pass";
    await until(async () => second.held !== hallBefore && second.held === (await hallOf()));
    expect(second.heard.filter((name) => name === "view")).toHaveLength(views + 1);
    await until(() => board.devices.some((device) => device.seat === "hall" && device.here));
    expect(halls().filter((rows) => rows.length > 1)).toEqual([]);
    for (const screen of [board, first, second]) screen.close();
    await edge.stop();
  });

  it("a line that sends WebSocket pings lives, is answered, and hears what happens (C09)", async () => {
    await newHearing();
    const { host } = new URL(node.url);
    const line = new WebSocket(`ws://${host}/socket.io/?EIO=4&transport=websocket`, {
      headers: { cookie: node.cookie(hearing, "hall"), origin: node.url },
    });
    const heard: string[] = [];
    let pongs = 0;
    line.on("message", (data) => heard.push(String(data)));
    line.on("pong", () => pongs++);
    await until(() => heard.some((frame) => frame.startsWith('0{"sid"')));
    line.send(`40${JSON.stringify({ hearing, seat: "hall", protocol: PROTOCOL_VERSION, held: null })}`);
    await until(() => heard.some((frame) => frame.startsWith('42["view"')));
    for (let n = 1; n <= 12; n++) {
      line.ping(`ping ${n}`);
      await until(() => pongs === n);
    }
    const before = heard.length;
    await done(await seat("A"), ...onTheFloor);
    await until(() => heard.slice(before).some((frame) => frame.startsWith('42["view"')));
    expect(line.readyState).toBe(WebSocket.OPEN);
    line.close();
  });

  it("a command whose answer is lost is unknown, then the first result; one entry (C10)", async () => {
    await newHearing();
    const chair = await seat("A");
    await done(chair, { type: "OpenSession" });
    proxy.meets = () => true;
    proxy.mode = "cutReply";
    const read = envelopeOf({ type: "ReadRightsStatement" }, Date.now());
    const first = await node.live.command(hearing, "A", read);
    expect(first).toEqual({ kind: "unknown" });
    proxy.mode = "pass";
    const again = () => node.live.command(hearing, "A", { ...read, again: true });
    await until(async () => isFinal(await again(), true));
    expect(await again()).toEqual({ kind: "done", version: 3 });
    const entries = await straight().read(hearing, 0);
    expect(entries.filter((entry) => entry.commandId === read.id).map((entry) => entry.v)).toEqual([3]);
  });

  it("Redis is back, its follower later than the writer: it misses nothing (C12)", async () => {
    await newHearing();
    const chair = await seat("A");
    const [hall, there] = [await seat("hall"), await seat("A", other)];
    await done(chair, ...onTheFloor);
    await until(() => queueOf(there).length > 0);
    const followers = new Set<number>();
    proxy.heard = (link, bytes) => {
      if (/xread/i.test(bytes.toString("latin1"))) followers.add(link);
    };
    proxy.meets = (link) => followers.has(link);
    await redis.kill();
    proxy.mode = "hold";
    await redis.start();
    // the writer is back before its follower, at this node; at the other both
    const note = { type: "SendNote", to: "B", text: "Giấy nhắc tại nút này" } as const;
    await until(async () => (await press(chair, note)).kind === "done");
    const entry = queueOf(there)[2] ?? expect.fail();
    const call = { type: "CallSpeaker", entry, basis: { floor: null } } as const;
    await until(async () => (await press(there, call)).kind === "done");
    await until(() => followers.size > 0);
    expect((hall.view as HallView).scene.kind).not.toBe("speaker");
    proxy.mode = "pass";
    for (const screen of [hall, chair, there]) await until(() => isTrue(screen));
    expect((hall.view as HallView).scene.kind).toBe("speaker");
    // at the follower's pace, yet change after change: nobody asked for a whole view
    expect(hall.frames.filter((frame) => frame.includes('"whole"'))).toHaveLength(1);
    proxy.heard = () => undefined;
  });

  it("a turn moved to the top is next in the hall, on its phone, on a new display (C24)", async () => {
    await newHearing();
    const [chair, secretary, hall] = [await seat("A"), await seat("T2"), await seat("hall")];
    const phone = new SeatScreen(await phoneEntrance(node, hearing), hearing, PHONE_PAGE);
    screens.push(phone);
    await until(() => phone.own !== null);
    await done(chair, ...onTheFloor);
    const asked = {
      name: "Lò Thị Suối",
      addressForm: "bà",
      organisation: "Cá nhân",
      content: "Lối đi bị chắn",
    };
    await done(phone, { type: "AskToSpeak", ...asked });
    await until(() => (secretary.view as SecretaryView).requests.length === 1);
    await done(secretary, { type: "AdmitRequest", request: "YC-01", field: "Y tế" });
    await until(() => queueOf(chair).at(-1) === "TC-01");
    const [head = ""] = queueOf(chair);
    await done(chair, { type: "MoveEntry", entry: "TC-01", before: head });
    await until(() => (hall.view as HallView).next[0]?.name === "Bà Lò Thị Suối");
    await until(() => phone.own?.requests[0]?.place === 1);
    expect(phone.own?.requests[0]?.stage).toBe("next");
    const fresh = await seat("hall", other);
    await until(() => fresh.hash === hall.hash);
    for (const screen of [chair, secretary]) await until(() => queueOf(screen)[0] === "TC-01");
  });

  it("two who add the same person at once make one entry; the other is told its place (P03)", async () => {
    await newHearing();
    const [here, there] = [await seat("T1"), await seat("T2", other)];
    const add = { type: "AddWalkIn", who: { person: "d127" }, content: "Bể bơi", field: "Y tế" } as const;
    const results = await Promise.all([press(here, add), press(there, add)]);
    expect(results.map((result) => result.kind).sort()).toEqual(["done", "refused"]);
    const otherResult = results.find((result) => result.kind === "refused");
    const place = queueOf(here).length + (queueOf(here).includes("TC-01") ? 0 : 1);
    expect(otherResult).toEqual({
      kind: "refused",
      refusal: { code: "alreadyListed", entry: "TC-01", place },
    });
    const { state } = await truthOf(straight(), hearing);
    expect(state.queue.order.filter((id) => id.startsWith("TC"))).toEqual(["TC-01"]);
  });

  it("a double tap on five consoles at once calls one person (P04)", async () => {
    await newHearing();
    const consoles = [
      await seat("A"),
      await seat("A", other),
      await seat("T1"),
      await seat("T2", other),
      await seat("A"),
    ];
    const [chair = expect.fail()] = consoles;
    await done(chair, ...onTheFloor);
    for (const screen of consoles) await until(() => (screen.view as ChairView).step === "4.3");
    const [head = ""] = queueOf(chair);
    const call = { type: "CallNext", basis: { floor: null, head } } as const;
    const taps = await Promise.all(consoles.flatMap((screen) => [press(screen, call), press(screen, call)]));
    expect(taps.filter((tap) => tap.kind === "done")).toHaveLength(1);
    const entries = await straight().read(hearing, 0);
    const calls = entries.flatMap((entry) => entry.events).filter((event) => event.type === "SpeakerCalled");
    expect(calls).toEqual([{ type: "SpeakerCalled", turn: head }]);
    for (const screen of consoles) await until(() => isTrue(screen));
  });
});
