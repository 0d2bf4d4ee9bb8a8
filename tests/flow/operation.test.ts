/** What balancers, watchers and the operator are told: health, readiness, figures; on a real Redis that is troubled. */
import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { appended, entry } from "../contract/entries.ts";
import { startLiveOnRedis } from "../support/liveOnRedis.ts";
import type { LiveServer } from "../support/liveServer.ts";
import { type TestRedis, until, witness } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

let redis: TestRedis;
let log: RedisLog;
let server: LiveServer;
let end: () => Promise<void>;
const screens: SeatScreen[] = [];
/** what the links to Redis have said */
const linkErrors: string[] = [];

beforeEach(async () => {
  linkErrors.length = 0;
  ({ redis, log, server, end } = await startLiveOnRedis(["sample"], (text) => linkErrors.push(text)));
});
afterEach(async () => {
  process.kill(redis.pid, "SIGCONT");
  for (const screen of screens.splice(0)) screen.close();
  await end();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers });
const readiness = async () => {
  const answer = await get("/readyz");
  return { status: answer.status, ...((await answer.json()) as { live: boolean; problems: string[] }) };
};
const isReady = async () => (await readiness()).live;
/** The value of a line of /metrics: a name with its labels. */
const figure = async (line: string): Promise<number> => {
  // of one node alone
  const text = (await (await get("/metrics")).text())
    .replaceAll(/,node="1"|node="1",?/g, "")
    .replaceAll("{}", "");
  const found = text.split("\n").find((figure) => figure.startsWith(`${line} `));
  return found === undefined ? Number.NaN : Number(found.slice(line.length + 1));
};
async function screen(seat: "A" | "T1" | "hall"): Promise<SeatScreen> {
  const screen = new SeatScreen(server, "sample", seat);
  screens.push(screen);
  await until(() => screen.view !== null);
  return screen;
}

describe("figures", () => {
  it("tell screens by role, commands by result, times, versions; no name or text", async () => {
    const [chair, secretary] = [await screen("A"), await screen("T1")];
    await screen("hall");
    const opened = await chair.send(envelopeOf({ type: "OpenSession" }, Date.now()));
    expect(opened).toMatchObject({ kind: "done", version: 2 });
    const again = await chair.send(envelopeOf({ type: "OpenSession" }, Date.now()));
    expect(again).toMatchObject({ kind: "refused" });
    const who = { name: "Bà Canari Thị Ướt", addressForm: "bà" as const, organisation: "Cá nhân" };
    await secretary.send(
      envelopeOf({ type: "AddWalkIn", who, content: "canary of a text", field: "Y tế" }, Date.now()),
    );
    expect(await figure('hearing_screens{role="chair"}')).toBe(1);
    expect(await figure('hearing_screens{role="hall"}')).toBe(1);
    expect(await figure('hearing_screens{role="delegate"}')).toBe(0);
    expect(await figure('hearing_commands_total{type="OpenSession",result="done"}')).toBe(1);
    expect(await figure('hearing_commands_total{type="OpenSession",result="refused"}')).toBe(1);
    expect(await figure('hearing_log_version{hearing="sample"}')).toBe(3);
    expect(await figure('hearing_minutes_updates{hearing="sample"}')).toBe(0);
    expect(await figure("hearing_following")).toBe(1);
    expect(await figure("hearing_ready")).toBe(1);
    expect(await figure("hearing_command_durable_seconds_count")).toBe(2);
    expect(await figure("hearing_command_answered_seconds_count")).toBe(3);
    expect(await figure('hearing_append_seconds_count{stream="log",result="appended"}')).toBe(2);
    // durable before answered, and neither in no time
    const durable = await figure("hearing_command_durable_seconds_sum");
    expect(durable).toBeGreaterThan(0);
    expect(await figure("hearing_command_answered_seconds_sum")).toBeGreaterThan(durable);
    expect(await figure("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThan(0);
    expect(await figure("nodejs_heap_size_used_bytes")).toBeGreaterThan(1e6);
    expect(await figure("process_resident_memory_bytes")).toBeGreaterThan(1e7);
    const text = await (await get("/metrics")).text();
    expect(text).not.toMatch(/Canari|Ướt|canary|Nguyễn/);
    expect(text).not.toContain(server.access.token("sample", "A", 1));
    screens.pop()?.close();
    await until(async () => (await figure('hearing_screens{role="hall"}')) === 0);
  });

  it("count what is turned away, and lines for the operator's log", async () => {
    const chair = await screen("A");
    const many = Array.from({ length: 100 }, () =>
      chair.send(envelopeOf({ type: "ReadRightsStatement" }, Date.now())),
    );
    const results = await Promise.all(many);
    const tooFast = results.filter(
      (result) => result.kind === "refused" && result.refusal.code === "tooFast",
    );
    expect(tooFast.length).toBeGreaterThan(10);
    expect(await figure('hearing_turned_away_total{why="tooFast"}')).toBe(tooFast.length);
    await fetch(`${server.url}/enter/sample/A`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: server.url },
      body: JSON.stringify({ token: "guess" }),
    });
    expect(await figure('hearing_log_lines_total{line="a link was refused"}')).toBe(1);
  });
});

describe("who is told", () => {
  it("readiness and figures are the key holder's alone; health is everybody's", async () => {
    for (const header of ["x-forwarded-for", "x-real-ip", "forwarded", "x-forwarded-proto", "via"]) {
      const passedOn = { [header]: "127.0.0.1" };
      expect((await get("/healthz", passedOn)).status).toBe(200);
      for (const path of ["/readyz", "/metrics"]) {
        expect((await get(path, passedOn)).status, `${path} ${header}`).toBe(404);
        const wrong = { ...passedOn, "x-local-key": "guess" };
        expect((await get(path, wrong)).status).toBe(404);
        const right = { ...passedOn, "x-local-key": server.access.localKey() };
        expect((await get(path, right)).status).toBe(200);
      }
    }
  });

  it("a page whose name leads to this machine is none of its own", async () => {
    const { port } = new URL(server.url);
    const asked = (host: string) =>
      new Promise<number>((resolve, reject) => {
        const headers = { host, origin: `http://${host}` };
        request({ port, host: "127.0.0.1", headers, path: "/readyz" }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        })
          .once("error", reject)
          .end();
      });
    for (const host of ["evil.test", "127.0.0.1.evil.test", "localhost.evil.test", ""])
      expect(await asked(`${host}:${port}`), host).toBe(404);
    for (const host of ["127.0.0.1", "localhost", "[::1]"])
      expect(await asked(`${host}:${port}`), host).toBe(200);
  });

  it("a peer on another address of this machine is loopback only where it is", async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const { port } = new URL(server.url);
      request({ port, host: "127.0.0.1", localAddress: "127.0.0.2", path: "/readyz" }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
        .once("error", reject)
        .end();
    });
    expect(status).toBe(200);
  });
});

describe("readiness", () => {
  it("is refused in clear words while Redis is silent, and given again", async () => {
    expect(await readiness()).toEqual({ status: 200, live: true, problems: [] });
    process.kill(redis.pid, "SIGSTOP");
    await until(async () => (await readiness()).problems.join() === "storageSilent,notFollowing");
    expect((await readiness()).status).toBe(503);
    expect((await get("/healthz")).status).toBe(200);
    expect(await figure('hearing_trouble{word="storageSilent"}')).toBe(1);
    expect(await figure("hearing_ready")).toBe(0);
    process.kill(redis.pid, "SIGCONT");
    await until(isReady);
    expect(await figure('hearing_trouble{word="storageSilent"}')).toBeNaN();
  });

  it.each([
    [
      "the append-only file is switched off",
      ["CONFIG", "SET", "appendonly", "no"],
      ["CONFIG", "SET", "appendonly", "yes"],
    ],
    [
      "keys may be evicted",
      ["CONFIG", "SET", "maxmemory-policy", "allkeys-lru"],
      ["CONFIG", "SET", "maxmemory-policy", "noeviction"],
    ],
    ["it is made a replica", ["REPLICAOF", "127.0.0.1", "1"], ["REPLICAOF", "NO", "ONE"]],
  ])("is refused while the storage is unsafe: %s; staff screens are told", async (_what, wrong, right) => {
    const chair = await screen("A");
    const client = await witness(redis.path);
    await client.sendCommand(wrong);
    await until(async () => (await readiness()).problems.includes("storageUnsafe"));
    await until(() => chair.frames.some((frame) => /^2\["health",\{"live":false,"problem":"/.test(frame)));
    const since = chair.frames.length;
    await client.sendCommand(right);
    await until(isReady);
    await until(() =>
      chair.frames.slice(since).some((frame) => frame === '2["health",{"live":true,"problem":null}]'),
    );
    client.destroy();
  });

  it("is refused once an entry cannot be read; what is said of it quotes nothing of it", async () => {
    const chair = await screen("A");
    const client = await witness(redis.path);
    await client.xAdd("{sample}:log", "2-0", { at: "1", body: '{"prev": Bà Canari Thị Ướt, 0900000000' });
    client.destroy();
    await until(async () => (await readiness()).problems.includes("logBroken"));
    await until(() => chair.frames.some((frame) => frame.includes('{"live":false,"problem":"logBroken"}')));
    expect(server.lines.join("\n")).toContain("entry 2 of the log cannot be read");
    expect([...linkErrors, ...server.logged, ...chair.frames].join("")).not.toMatch(/Canari|0900000000/);
  });

  it("is refused once an entry does not hang on the one before", async () => {
    const chair = await screen("A");
    const stranger = { ...entry(1), events: [{ type: "SessionOpened", by: "Canari" }], prev: "none" };
    appended(await log.append("sample", stranger));
    await until(async () => (await readiness()).problems.includes("logBroken"));
    await until(() => chair.frames.some((frame) => frame.includes('{"live":false,"problem":"logBroken"}')));
    expect(server.lines.join("\n")).toContain("the log of sample does not fit");
    expect([...server.logged, ...chair.frames].join("")).not.toContain("Canari");
  });

  it("is refused while the node is being ended", async () => {
    server.live.standing.stop();
    expect(await readiness()).toEqual({ status: 503, live: false, problems: ["stopping"] });
  });
});
