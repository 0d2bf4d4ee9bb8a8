/** TCP lines that carry no screen: thousands of them keep nobody out, and none of them stays. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { RedisLog } from "../../server/log/redisLog.ts";
import type { LineLimits } from "../../server/web/tcpLines.ts";
import { PHONE_PAGE } from "../../shared/audiences.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
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
  for (const one of open.splice(0).reverse()) await one.close();
});
afterAll(async () => {
  await log.close();
  await redis.stop();
});

const serve = async (lines: Partial<LineLimits> = {}): Promise<LiveServer> => {
  const server = await startLive(log, Date.now, { lines });
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
async function idle(server: LiveServer, count: number, first = ""): Promise<{ ended(): number }> {
  const { hostname, port } = new URL(server.url);
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

describe("lines without a screen", () => {
  it("[L4] beside three thousand of them a chair's press is done, and screens and phones come in", async () => {
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

  it("[L4] beyond the bound the longest silent makes room; who has a screen stays, who asks comes in", async () => {
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
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    expect(
      Number(/hearing_turned_away_total\{[^}]*why="tooMany"[^}]*\} (\d+)/.exec(figures)?.[1]),
    ).toBeGreaterThanOrEqual(200);
  });
});
