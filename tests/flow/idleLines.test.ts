/** TCP lines that carry no screen: thousands of them keep nobody out, and none of them stays. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect as connectTls } from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { certify } from "../../scripts/commands/certify.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import type { LineLimits } from "../../server/web/door/tcpLines.ts";
import { readTls, type Tls } from "../../server/web/door/tls.ts";
import { PHONE_PAGE } from "../../shared/terms/seats.ts";
import { type LiveOptions, type LiveServer, startLive } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";
import { envelopeOf, phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

let redis: TestRedis;
let log: RedisLog;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  redis = await startRedis();
  log = new RedisLog({ path: redis.path }, () => undefined);
  await log.ready();
  await createHearing(log, "day", "sample", {});
});
afterEach(async () => {
  for (const closable of open.splice(0).reverse()) await closable.close();
});
afterAll(async () => {
  await log.close();
  await redis.stop();
});

const serve = async (lines: Partial<LineLimits> = {}, more: LiveOptions = {}): Promise<LiveServer> => {
  const server = await startLive(log, Date.now, { lines, ...more });
  open.push(server);
  return server;
};
const screenAt = async (server: LiveServer, seat: "A" | "T1" | "hall") => {
  const screen = new SeatScreen(server, "day", seat);
  open.push(screen);
  await until(() => screen.view !== null);
  return screen;
};
let notes = 0;
const press = (screen: SeatScreen) =>
  screen.send(envelopeOf({ type: "SendNote", to: "B", text: `việc ${notes++}` }, Date.now()));

/** So many lines that say `first` and then nothing. */
async function idle(
  { url }: Pick<LiveServer, "url">,
  count: number,
  first: string | Uint8Array = "",
): Promise<{ ended(): number }> {
  const { hostname, port } = new URL(url);
  let ended = 0;
  const lines: Socket[] = [];
  open.push({ close: () => lines.forEach((line) => void line.destroy()) });
  for (let n = 0; n < count; n++) {
    const line = connect(Number(port), hostname);
    lines.push(line);
    line.on("error", () => undefined);
    line.on("close", () => ended++);
    line.resume();
    await once(line, "connect");
    line.write(first);
  }
  return { ended: () => ended };
}

/** Lines that had to make room. */
async function turnedAway(server: LiveServer): Promise<number> {
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/hearing_turned_away_total\{[^}]*why="tooMany"[^}]*\} (\d+)/.exec(figures)?.[1] ?? 0);
}

describe("lines without a screen", () => {
  it("[L4] beside three thousand of them a press is done, and screens come in", async () => {
    const server = await serve();
    const chair = await screenAt(server, "A");
    const lines = await idle(server, 3_000);
    expect(await press(chair)).toMatchObject({ kind: "done" });
    const secretary = await screenAt(server, "T1");
    expect(await press(secretary)).toMatchObject({ kind: "done" });
    const phone = new SeatScreen(await phoneEntrance(server, "day"), "day", PHONE_PAGE);
    open.push(phone);
    await until(() => phone.view !== null);
    // so few push nobody out: a hall's phones come from one address, with several lines each
    expect(lines.ended()).toBe(0);
  });

  it.each([
    ["says nothing", ""],
    ["never ends its request", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "],
    ["never sends what it announced", "POST /enter/day/A HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"],
  ])("[L4] a line that %s is closed; a screen that says nothing is not", async (_what, first) => {
    const server = await serve({ head: 200, request: 400, every: 50 });
    const hall = await screenAt(server, "hall");
    let cut = 0;
    hall.onCut(() => cut++);
    const lines = await idle(server, 20, first);
    await until(() => lines.ended() === 20);
    expect(cut).toBe(0);
  });

  it("[L4] beyond the bound the longest silent makes room; a line with a screen stays", async () => {
    const server = await serve({ strangers: 100 });
    const chair = await screenAt(server, "A");
    let cut = 0;
    chair.onCut(() => cut++);
    const lines = await idle(server, 300);
    await until(() => lines.ended() >= 200);
    const secretary = await screenAt(server, "T1");
    expect(await press(secretary)).toMatchObject({ kind: "done" });
    expect(await press(chair)).toMatchObject({ kind: "done" });
    expect(cut).toBe(0);
    expect(await turnedAway(server)).toBeGreaterThanOrEqual(200);
  });
});

describe("lines that never come to terms by TLS", () => {
  const folder = mkdtempSync(join(tmpdir(), "idle-tls-"));
  let tls: Tls;
  beforeAll(async () => {
    await certify(folder, []);
    tls = readTls(folder) ?? expect.fail();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const serveTls = async (lines: Partial<LineLimits>) => {
    const server = await serve(lines, { tls });
    return { server, secure: { url: server.secureUrl ?? expect.fail() } };
  };
  /** So many lines that came to terms and say nothing more. */
  async function secured({ url }: Pick<LiveServer, "url">, count: number): Promise<{ ended(): number }> {
    let ended = 0;
    for (let n = 0; n < count; n++) {
      const line = connectTls({
        host: "127.0.0.1",
        port: Number(new URL(url).port),
        ca: tls.authority ?? "",
      });
      open.push({ close: () => line.destroy() });
      line.on("error", () => undefined);
      line.on("close", () => ended++);
      line.resume();
      await once(line, "secureConnect");
    }
    return { ended: () => ended };
  }
  const PATIENT = { handshake: 600_000, head: 600_000, request: 600_000 };
  // the first bytes of a ClientHello that goes on for ever
  const HELLO = Uint8Array.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]);

  it.each([
    ["says nothing", ""],
    ["breaks off in the middle of its first word", HELLO],
    ["speaks no TLS", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"],
  ])("[L4] a line that %s is closed; a screen that says nothing is not", async (_what, first) => {
    const { server, secure } = await serveTls({ handshake: 300 });
    const hall = await screenAt(server, "hall");
    let cut = 0;
    hall.onCut(() => cut++);
    const lines = await idle(secure, 20, first);
    await until(() => lines.ended() === 20);
    expect(cut).toBe(0);
  });

  it("[L4] beyond the bound of lines without a screen the longest silent makes room", async () => {
    const { server, secure } = await serveTls({ strangers: 100, ...PATIENT });
    const chair = await screenAt(server, "A");
    let cut = 0;
    chair.onCut(() => cut++);
    const before = await idle(server, 50);
    const lines = await idle(secure, 300, HELLO);
    await until(() => before.ended() + lines.ended() >= 250);
    expect(before.ended()).toBe(50);
    // whoever comes to terms comes in, and is counted once, as one that is silent
    const quiet = await secured(secure, 40);
    await until(() => before.ended() + lines.ended() >= 290);
    expect(quiet.ended()).toBe(0);
    const secretary = await screenAt(server, "T1");
    expect(await press(secretary)).toMatchObject({ kind: "done" });
    expect(await press(chair)).toMatchObject({ kind: "done" });
    expect(cut).toBe(0);
  });

  it("[L4] whoever has gone is counted no more, whether it came to terms or not", async () => {
    const { server, secure } = await serveTls({ strangers: 60, ...PATIENT });
    for (let round = 0; round < 4; round++) {
      const [silent, quiet] = [await idle(secure, 20), await secured(secure, 20)];
      expect([silent.ended(), quiet.ended()]).toEqual([0, 0]);
      for (const closable of open.splice(1)) await closable.close();
      await until(() => silent.ended() + quiet.ended() === 40);
    }
    expect(await turnedAway(server)).toBe(0);
  });
});
