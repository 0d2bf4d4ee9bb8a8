/** How long whoever was let in may stay: a session's life, what lets it go on, and the end of all links after the closing. */
import { setTimeout as pause } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { afterEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { cookieName } from "../../server/web/door/access.ts";
import { PHONE_PAGE, type SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../shared/wire/protocol.ts";
import { DeviceScreen } from "../support/deviceScreen.ts";
import { type LiveOptions, type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { patience, until } from "../support/redis.ts";
import { envelopeOf, phoneEntrance } from "../support/seatScreen.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** a session that is soon over, in which a line comes in on a crowded machine too (ms) */
const SHORT = 3_000;
/** how much the storage's clock is ahead of this machine's, ms */
let ahead = 0;
const open: { close(): unknown }[] = [];
afterEach(async () => {
  ahead = 0;
  for (const closable of open.splice(0).reverse()) await closable.close();
});

const now = () => Date.now() + ahead;
async function serve(options: LiveOptions = {}, log = new MemoryLog(now)): Promise<LiveServer> {
  if (!(await log.hearings())["day"]) await createHearing(log, "day", "sample", {});
  const server = await startLive(log, now, { sessionsEvery: 20, ...options });
  open.push(server);
  return server;
}
const cookieFor = (server: LiveServer, time: number) =>
  `${cookieName("day", "T1", false)}=${server.access.cookie("day", "T1", 1, time)}`;

/** A line that goes where it is told to, and what it heard at its end. */
async function line(server: LiveServer, cookie: string, seat = "T1") {
  const socket: Socket = io(server.url, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie, origin: server.url },
    auth: { hearing: "day", seat, protocol: 1, held: null },
  });
  open.push(socket);
  const heard: string[] = [];
  socket.on("goodbye", (why) => heard.push(why));
  const error = await new Promise<string | null>((resolve) => {
    socket.once("connect", () => resolve(null));
    socket.once("connect_error", ({ message }) => resolve(message));
  });
  return { socket, told: heard, error };
}
const press = (socket: Socket, input: CommandInput = { type: "ReadRightsStatement" }) =>
  socket
    .timeout(patience(60_000))
    .emitWithAck("command", envelopeOf(input, Date.now() + ahead)) as Promise<CommandResult>;
const stay = (server: LiveServer, cookie: string) =>
  fetch(`${server.url}/h/day/T1/stay`, {
    method: "POST",
    headers: { cookie, origin: server.url, "content-type": "application/json" },
    body: "{}",
  });

describe("a session", () => {
  it("[P7] a seat whose time is over is told so, and its line is closed", async () => {
    const server = await serve({ terms: { session: SHORT } });
    const { socket, told, error } = await line(server, server.cookie("day", "T1"));
    expect(error).toBeNull();
    await until(() => !socket.connected);
    expect(told).toEqual(["expired"]);
  });

  it("[P7] whose time is over gives no command, between two looks at it either", async () => {
    const server = await serve({ terms: { session: SHORT }, sessionsEvery: HOUR });
    const { socket, told } = await line(server, server.cookie("day", "T1"));
    while (socket.connected) {
      await press(socket).catch(() => null);
      // as fast as a hand, or the flood would be what closes it
      await pause(50);
    }
    expect(told).toEqual(["expired"]);
  });

  it("[P7] a seat whose time is over reads nothing more between two looks", async () => {
    const questions: readonly [string, ...unknown[]][] = [
      ["catchUp", null],
      ["openSection", "step.4.1", null],
      ["writtenSections"],
      ["time"],
      ["typed", { section: "step.4.1", bytes: Buffer.alloc(2), piece: null }],
    ];
    const session = 2 * SHORT;
    const server = await serve({ terms: { session }, sessionsEvery: HOUR });
    const all = await Promise.all(questions.map(() => line(server, server.cookie("day", "T1"))));
    const [phone] = [await line(server, (await phoneEntrance(server, "day")).cookie("day", "A"), PHONE_PAGE)];
    const over = performance.now() + session;
    await until(() => performance.now() > over, "the end of the sessions", 2 * session);
    const heard: unknown[] = [];
    for (const [i, { socket }] of [...all, phone].entries()) {
      expect(socket.connected).toBe(true);
      socket.on("view", (view) => heard.push(view));
      const [name, ...words] = questions[i] ?? ["catchUp", null];
      socket.emit(name, ...words, (answer: unknown) => heard.push(answer));
    }
    await until(() => [...all, phone].every(({ socket }) => !socket.connected));
    expect(heard).toEqual([]);
    for (const { told } of [...all, phone]) expect(told).toEqual(["expired"]);
  });

  it("[P7] a cookie of yesterday opens nothing; one with another time is none of ours", async () => {
    const server = await serve();
    const old = cookieFor(server, Date.now() - 1);
    expect((await line(server, old)).error).toBe("expired");
    expect((await fetch(`${server.url}/h/day/T1`, { headers: { cookie: old } })).status).toBe(401);
    expect((await stay(server, old)).status).toBe(401);
    const [name, time, mac] = old.split(/[=.](?=\d{10}|[\w-]{43}$)/);
    expect((await line(server, `${name}=${Number(time) + DAY}.${mac}`)).error).toBe("notAdmitted");
  });

  it("[P7] a phone's ends too, and opening the page again leaves it the phone that it was", async () => {
    const server = await serve({ terms: { session: SHORT } });
    const entrance = await phoneEntrance(server, "day");
    const cookie = entrance.cookie("day", "A");
    const { socket, told } = await line(server, cookie, PHONE_PAGE);
    await until(() => !socket.connected);
    expect(told).toEqual(["expired"]);
    const again = await fetch(`${server.url}/h/day/${PHONE_PAGE}`, { headers: { cookie } });
    const [id] = /[\w-]{22}\./.exec(cookie) ?? [];
    expect(again.headers.get("set-cookie")).toContain(`phone.day=${id}`);
  });

  it("[P7] goes on where its page says that it is open; no other page's word counts", async () => {
    const session = 2 * SHORT;
    const server = await serve({ terms: { session } });
    const cookie = server.cookie("day", "T1");
    const [ownLine, other] = [await line(server, cookie), await line(server, cookie)];
    const answer = await stay(server, cookie);
    const cookiePattern = new RegExp(
      `^seat\\.day\\.T1=\\d+\\.[\\w-]+; Max-Age=${session / 1_000}; .*HttpOnly`,
    );
    expect(answer.headers.get("set-cookie")).toMatch(cookiePattern);
    ownLine.socket.emit("stay", server.access.pass("day", "T1", 1, Date.now() + HOUR));
    // a word that came late takes nothing away
    ownLine.socket.emit("stay", server.access.pass("day", "T1", 1, Date.now() + 1));
    other.socket.emit("stay", server.access.pass("day", "T2", 1, Date.now() + HOUR));
    other.socket.emit("stay", cookie.split("=")[1]);
    await until(() => !other.socket.connected);
    expect(other.told).toEqual(["expired"]);
    expect((await press(ownLine.socket)).kind).not.toBe("unknown");
    const { pass } = (await answer.json()) as { pass: string };
    const third = await line(server, server.cookie("day", "T1"));
    third.socket.emit("stay", pass);
    expect((await press(third.socket)).kind).not.toBe("unknown");
  });

  it("[P7] of an open line does not end because the storage's clock is set forward", async () => {
    const server = await serve();
    const { socket, told } = await line(server, server.cookie("day", "T1"));
    ahead = 2 * DAY;
    // a second line is looked at after the first
    const late = await line(server, cookieFor(server, Date.now() + ahead + 100));
    await until(() => !late.socket.connected);
    expect(socket.connected).toBe(true);
    expect(told).toEqual([]);
  });
});

describe("how many devices", () => {
  const device = (server: LiveServer, seat: SeatName, name: string) => {
    const screen = new DeviceScreen(server, "day", seat, name);
    open.push(screen);
    return screen;
  };

  it("[P9] one device too many is told why; one that comes back or replaces is let in", async () => {
    const server = await serve({ terms: { devices: 2 } });
    const [first, second] = [device(server, "T1", "device-one"), device(server, "T1", "device-two")];
    await until(() => first.held !== null && second.held !== null);
    const third = device(server, "T1", "device-three");
    await until(() => third.refused.length > 0);
    expect(third.refused).toEqual(["seatFull"]);
    expect(third.heard).toEqual([]);
    const [again, other] = [device(server, "T1", "device-one"), device(server, "T2", "device-three")];
    await until(() => again.held !== null && other.held !== null);
    second.close();
    // its place is free once the storage has heard that it went
    for (let late = third; late.held === null; ) {
      late = device(server, "T1", "device-four");
      await until(() => late.held !== null || late.refused.length > 0);
    }
  });

  it("[P10] a chair's tablet hears at once that another device has opened its seat", async () => {
    const log = new MemoryLog(Date.now);
    const [server, node] = [await serve({}, log), await serve({}, log)];
    const tablet = device(server, "A", "the-tablet");
    const others = [device(server, "B", "tablet-of-b"), device(server, "hall", "projector")];
    await until(() => [tablet, ...others].every((line) => line.held !== null));
    const thief = device(node, "A", "the-other");
    await until(() => tablet.company.length > 0);
    expect(tablet.company).toEqual(["the-other"]);
    await until(() => thief.held !== null);
    expect([...others, thief].flatMap((line) => line.company)).toEqual([]);
  });

  it("[P10] a chair renews its seat's link: the other page is cut off, this has the cookie", async () => {
    const server = await serve();
    const renew = (seat: string, cookie: string) =>
      fetch(`${server.url}/h/day/${seat}/renew`, {
        method: "POST",
        headers: { cookie, origin: server.url, "content-type": "application/json" },
        body: "{}",
      });
    const old = server.cookie("day", "A");
    const thief = await line(server, old, "A");
    const answer = await renew("A", old);
    expect(answer.status).toBe(204);
    await until(() => !thief.socket.connected);
    expect(thief.told).toEqual(["revoked"]);
    const fresh = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await line(server, fresh, "A")).error).toBeNull();
    expect((await line(server, old, "A")).error).toBe("notAdmitted");
    expect((await renew("A", old)).status).toBe(401);
    expect((await renew("B", fresh)).status).toBe(401);
    expect((await renew("T1", server.cookie("day", "T1"))).status).toBe(401);
  });
});

describe("after the closing", () => {
  async function closed(server: LiveServer): Promise<void> {
    const at = (seat: "A", input: CommandInput) =>
      server.live.command("day", seat, envelopeOf(input, Date.now() + ahead));
    await at("A", { type: "OpenSession" });
    expect(await at("A", { type: "CloseSession" })).toMatchObject({ kind: "done" });
  }

  it("[P8] links, pages and lines are good for the set days, then end with words", async () => {
    const server = await serve({ terms: { session: 400 * DAY, afterClosing: 30 * DAY } });
    await closed(server);
    const cookie = server.cookie("day", "lectern");
    const enter = () =>
      fetch(`${server.url}/enter/day/lectern`, {
        method: "POST",
        headers: { origin: server.url, "content-type": "application/json" },
        body: JSON.stringify({ token: server.access.token("day", "lectern", 1) }),
      });
    const page = (path: string) => fetch(`${server.url}${path}`, { headers: { cookie } });
    ahead = 29 * DAY;
    const { socket, told } = await line(server, cookie, "lectern");
    expect((await enter()).status).toBe(204);
    expect((await page("/h/day/lectern")).status).toBe(200);
    expect((await page("/h/day/ask")).status).toBe(200);
    ahead = 31 * DAY;
    await until(() => !socket.connected);
    expect(told).toEqual(["ended"]);
    expect((await line(server, cookie, "lectern")).error).toBe("ended");
    expect((await enter()).status).toBe(410);
    for (const path of ["/h/day/lectern", "/h/day/ask"]) {
      const answer = await page(path);
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain("Hội nghị đã bế mạc từ lâu");
    }
    expect((await page("/h/day/operator/links.json")).status).toBe(401);
  });

  it("[P8] of a hearing that is not closed, however old, they stay", async () => {
    const server = await serve({ terms: { session: 400 * DAY, afterClosing: 30 * DAY } });
    ahead = 300 * DAY;
    expect((await line(server, server.cookie("day", "T1"))).error).toBeNull();
  });
});
