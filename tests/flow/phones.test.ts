/** Phones on a real server over a real Redis: how they come in, what they may send, what reaches whom. */
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportLines } from "../../server/keeping/exportLines.ts";
import type { RedisLog } from "../../server/storage/redis/redisLog.ts";
import type { OwnPart } from "../../shared/views/live/phone.ts";
import type { SecretaryView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../shared/wire/protocol.ts";
import { startLiveOnRedis } from "../support/liveOnRedis.ts";
import { type LiveServer, startLive, truthOf } from "../support/liveServer.ts";
import { patience, until } from "../support/redis.ts";
import { envelopeOf, phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

let log: RedisLog;
let server: LiveServer;
let end: () => Promise<void>;
let secretary: SeatScreen;
let chair: SeatScreen;
const opened: { close(): void }[] = [];

beforeAll(async () => {
  ({ log, server, end } = await startLiveOnRedis(["sample", "other"]));
  secretary = open(new SeatScreen(server, "sample", "T1"));
  chair = open(new SeatScreen(server, "sample", "A"));
  await until(() => secretary.view !== null && chair.view !== null);
});
afterAll(async () => {
  for (const screen of opened) screen.close();
  await end();
});

function open<T extends { close(): void }>(item: T): T {
  opened.push(item);
  return item;
}
async function phone(): Promise<SeatScreen> {
  const screen = open(new SeatScreen(await phoneEntrance(server, "sample"), "sample", "ask"));
  await until(() => screen.view !== null && screen.own !== null);
  return screen;
}
const ask = (content: string) => ({
  type: "AskToSpeak" as const,
  name: "Lò Thị Suối",
  addressForm: "bà",
  organisation: "Hội Người mù",
  content,
});
const press = (screen: SeatScreen, input: CommandInput) => screen.send(envelopeOf(input, Date.now()));
const requests = () => (secretary.view as SecretaryView).requests;
async function exported(): Promise<string[]> {
  const lines: string[] = [];
  for await (const exportLine of exportLines(log, "sample")) lines.push(exportLine);
  return lines;
}
const stages = (screen: SeatScreen) => screen.own?.requests.map((request) => request.stage);

/** A bare line with a cookie of the test's choice. */
async function line(cookie: string, hearing = "sample"): Promise<{ socket: Socket; error: string | null }> {
  const socket = open(
    io(server.url, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie, origin: server.url },
      auth: { hearing, seat: "ask", protocol: 1, held: null },
    }),
  );
  const error = await new Promise<string | null>((resolve) => {
    socket.once("connect", () => resolve(null));
    socket.once("connect_error", (why) => resolve(why.message));
  });
  return { socket, error };
}
const send = (socket: Socket, envelope: unknown): Promise<CommandResult> =>
  socket.timeout(patience(60_000)).emitWithAck("command", envelope) as Promise<CommandResult>;

describe("how a phone comes in", () => {
  it("[P6] opening the page gives a cookie, once; a forged one or another's opens nothing", async () => {
    const page = (cookie = "") => fetch(`${server.url}/h/sample/ask`, { headers: { cookie } });
    const first = (await page()).headers.get("set-cookie") ?? "";
    expect(first).toMatch(/^phone\.sample=[\w-]{22}\.\d+\.[\w-]+; .*HttpOnly.*SameSite=Lax/);
    const [cookie = ""] = first.split(";");
    const idIn = (text: string | null) => /^phone\.sample=([\w-]{22})\./.exec(text ?? "")?.[1] ?? "none";
    expect(idIn((await page(cookie)).headers.get("set-cookie"))).toBe(idIn(cookie));
    const forged = cookie.replace(idIn(cookie), "AAAAAAAAAAAAAAAAAAAAAA");
    const anew = idIn((await page(forged)).headers.get("set-cookie"));
    expect([idIn(cookie), "AAAAAAAAAAAAAAAAAAAAAA", "none"]).not.toContain(anew);
    expect((await line(cookie)).error).toBeNull();
    expect((await line(forged)).error).toBe("notAdmitted");
    expect((await line("")).error).toBe("notAdmitted");
    expect((await line(cookie, "other")).error).toBe("notAdmitted");
    expect((await fetch(`${server.url}/h/nothing/ask`)).status).toBe(404);
    const picture = await fetch(`${server.url}/h/sample/ask.svg`);
    expect(picture.headers.get("content-type")).toContain("image/svg+xml");
    expect((await fetch(`${server.url}/h/nothing/ask.svg`)).status).toBe(404);
  });

  it("[P6] the code's picture has a measure for each address; a display gets it anyway", async () => {
    const picture = (cookie = "") => fetch(`${server.url}/h/sample/ask.svg`, { headers: { cookie } });
    const asked = await Promise.all(
      Array.from({ length: 300 }, () => picture().then(({ status }) => status)),
    );
    expect(asked.filter((status) => status === 429).length).toBeGreaterThan(200);
    expect((await picture(server.cookie("sample", "hall"))).status).toBe(200);
  });

  it("[P6] three lines a phone, and no way to be a seat or another phone", async () => {
    const { cookie } = await phoneEntrance(server, "sample");
    const lines = [];
    for (let i = 0; i < 4; i++) lines.push(await line(cookie("sample", "A")));
    expect(lines.map((line) => line.error)).toEqual([null, null, null, "tooMany"]);
    for (const { socket } of lines) socket.close();
    const seat = io(server.url, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: cookie("sample", "A"), origin: server.url },
      auth: { hearing: "sample", seat: "phone.AAAAAAAAAAAAAAAAAAAAAA", protocol: 1, held: null },
    });
    const error = await new Promise<Error>((resolve) => open(seat).once("connect_error", resolve));
    expect(error.message).toBe("malformed");
  });
});

describe("what a phone may send", () => {
  it("[P6] acts of the staff are refused, long packets too, typed text closes the line", async () => {
    const { cookie } = await phoneEntrance(server, "sample");
    const { socket } = await line(cookie("sample", "A"));
    const envelope = envelopeOf({ type: "OpenSession" }, Date.now());
    expect(await send(socket, envelope)).toEqual({ kind: "refused", refusal: { code: "notAllowed" } });
    expect(await send(socket, { ...envelope, command: { ...ask("x"), content: "x".repeat(5_000) } })).toEqual(
      {
        kind: "refused",
        refusal: { code: "malformed", field: "tooLong" },
      },
    );
    expect(server.lines.join("\n")).not.toMatch(/Suối|xxx/);
    const closed = new Promise((resolve) => socket.once("disconnect", resolve));
    socket.emit("typed", { section: "step.4.1", bytes: new Uint8Array(4), piece: null }, () => undefined);
    await closed;
  });

  it("[P6] five at once; a flood is told so, then closed; another phone is served", async () => {
    const { cookie } = await phoneEntrance(server, "sample");
    const { socket } = await line(cookie("sample", "A"));
    const closed = new Promise((resolve) => socket.once("disconnect", resolve));
    const flood = Array.from({ length: 40 }, () =>
      send(socket, envelopeOf({ type: "WithdrawRequest", request: "YC-99" }, Date.now())).catch(() => null),
    );
    await closed;
    const codes = (await Promise.all(flood)).flatMap((answer) =>
      answer?.kind === "refused" ? answer.refusal.code : [],
    );
    expect(codes.filter((code) => code === "unknownId")).toHaveLength(5);
    expect(codes.filter((code) => code === "tooFast").length).toBeGreaterThan(15);
    const other = await phone();
    expect(await press(other, { type: "WithdrawRequest", request: "YC-99" })).toMatchObject({
      refusal: { code: "unknownId" },
    });
  });
});

describe("a phone that goes on", () => {
  it("[L5] its line is closed at five times its measure, though some is within it", async () => {
    const { cookie } = await phoneEntrance(server, "sample");
    const { socket } = await line(cookie("sample", "A"));
    const closed = new Promise((resolve) => socket.once("disconnect", resolve));
    const wish = () => envelopeOf({ type: "WithdrawRequest", request: "YC-99" }, Date.now());
    const results: (CommandResult | null)[] = [];
    while (socket.connected) {
      for (let i = 0; i < 20; i++) socket.emit("time", () => undefined);
      results.push(await send(socket, wish()).catch(() => null));
    }
    await closed;
    expect(results[0]).toMatchObject({ refusal: { code: "unknownId" } });
  });
});

describe("a request on its way", () => {
  it("[R1] [V9] phone, secretary, line, floor; another phone gets what the hall shows, no more", async () => {
    const [ownPhone, other] = [await phone(), await phone()];
    const silent = other.told;
    expect(await press(ownPhone, ask("Lối đi bị chắn"))).toMatchObject({ kind: "done" });
    await until(() => requests().length === 1);
    expect(requests()[0]).toMatchObject({ who: { name: "Bà Lò Thị Suối" }, content: "Lối đi bị chắn" });
    await until(() => stages(ownPhone)?.[0] === "asked");
    const [request] = requests();
    await press(secretary, { type: "AdmitRequest", request: request?.id ?? "", field: "Văn hóa" });
    await until(() => stages(ownPhone)?.[0] === "waiting");
    expect(ownPhone.own?.requests[0]).toMatchObject({ place: 25, name: "Bà Lò Thị Suối" });
    expect(other.told).toBe(silent);

    await press(chair, { type: "OpenSession" });
    await press(secretary, { type: "ReadRightsStatement" });
    await press(chair, { type: "BeginStep", step: "4.3", queue: ["TC-01"] });
    await until(() => stages(ownPhone)?.[0] === "next");
    await press(chair, { type: "CallNext", basis: { floor: null, head: "TC-01" } });
    await until(() => stages(ownPhone)?.[0] === "called");
    await until(() => JSON.stringify(other.view).includes("Bà Lò Thị Suối"));
    expect(other.frames.join("\n")).not.toContain("Lối đi bị chắn");
    expect(other.own).toEqual({
      ...{ requests: [], applications: [], floorClock: null },
      register: { last: null, minimum: null, opinions: [] },
    });
    expect(Object.keys(other.view as object).sort()).toEqual([
      "clock",
      "forgotten",
      "guidance",
      "holder",
      "listClosed",
      "onFloor",
      "organisations",
      "pausedUntil",
      "phase",
      "receipts",
      "rehearsal",
      "role",
      "session",
      "step",
      "title",
    ]);
  });

  it("[R3] [M1] a phone that comes back, to another server too, finds its requests as they are", async () => {
    const entrance = await phoneEntrance(server, "sample");
    const screen = open(new SeatScreen(entrance, "sample", "ask"));
    await until(() => screen.own !== null);
    await press(screen, ask("Hố ga mất nắp"));
    await until(() => stages(screen)?.[0] === "asked");
    const second = await startLive(log);
    screen.moveTo({ url: second.url, cookie: entrance.cookie });
    screen.store.setState({ own: null });
    await until(() => stages(screen)?.[0] === "asked");
    const id = (screen.own as OwnPart | null)?.requests[0]?.id ?? "";
    const envelope = envelopeOf({ type: "WithdrawRequest", request: id }, Date.now());
    // the log's version would tell how much there has been
    expect(await screen.send(envelope)).toEqual({ kind: "done" });
    expect(await screen.send(envelope)).toEqual({ kind: "done" });
    await until(() => stages(screen)?.[0] === "withdrawn");
    await until(() => requests().length === 0);
    screen.close();
    await second.close();
  });

  it("[V3] whose matter left the dialogue is in no export, though a delegate of the list", async () => {
    const ownPhone = await phone();
    await press(ownPhone, { ...ask("Đòi lại đất"), name: "Quàng Thị Ẩn Danh" });
    await until(() => requests().length === 1);
    const [request] = requests();
    expect(JSON.stringify(await exported())).toContain("Quàng Thị Ẩn Danh");
    const admitted = await press(secretary, {
      type: "AdmitRequest",
      request: request?.id ?? "",
      field: "Văn hóa",
      person: "d100",
    });
    expect(admitted).toMatchObject({ kind: "done" });
    const turn = (await truthOf(log, "sample")).state.requests[request?.id ?? ""]?.state;
    const opinion = turn?.kind === "admitted" ? turn.entry : "";
    expect(await press(secretary, { type: "Divert", opinion })).toMatchObject({ kind: "done" });
    expect(JSON.stringify(await exported())).not.toContain("Quàng Thị Ẩn Danh");
    await until(() => stages(ownPhone)?.[0] === "reception");
    expect(ownPhone.own?.requests[0]?.content).toBe("");
  });

  it("[V9] what is wrong with the server is the staff's to know", async () => {
    const firstPhone = await phone();
    const health = firstPhone.frames.filter((frame) => frame.includes('"health"'));
    expect(health.length).toBeGreaterThan(0);
    for (const frame of health)
      expect(frame).toMatch(/^2\["health",\{"live":(true|false),"problem":null\}\]$/);
  });
});
