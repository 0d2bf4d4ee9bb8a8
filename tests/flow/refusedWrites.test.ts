/** A Redis that answers and takes no writes: chair, secretary and readiness say so by themselves, and again when it does. */
import { mkdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveOnRedis, startLiveOnRedis } from "../support/liveOnRedis.ts";
import { type TestRedis, until, witness } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

let here: LiveOnRedis;
const screens: SeatScreen[] = [];

beforeEach(async () => {
  here = await startLiveOnRedis(["sample"]);
});
afterEach(async () => {
  for (const screen of screens.splice(0)) screen.close();
  await here.end();
});

async function screen(seat: "A" | "T1" | "hall" | "operator"): Promise<SeatScreen> {
  const screen = new SeatScreen(here.server, "sample", seat);
  screens.push(screen);
  await until(() => screen.view !== null);
  return screen;
}
const readiness = async (url = here.server.url) => {
  const answer = await fetch(`${url}/readyz`);
  return { status: answer.status, problems: ((await answer.json()) as { problems: string[] }).problems };
};
const health = (seatScreen: SeatScreen) =>
  seatScreen.frames.findLast((frame) => frame.startsWith('2["health"')) ?? "";
const green = '2["health",{"live":true,"problem":null}]';
const red = (problem: string) => `2["health",{"live":false,"problem":"${problem}"}]`;

type Words = (redis: TestRedis) => readonly (readonly string[])[];
const set = (name: string, wrong: string, right: string): [Words, Words] => [
  () => [["CONFIG", "SET", name, wrong]],
  () => [["CONFIG", "SET", name, right]],
];
const dump = (redis: TestRedis) => join(redis.dir, "dump.rdb");
/** What makes Redis refuse, and what ends it. */
const REFUSALS: readonly [what: string, begin: Words, end: Words][] = [
  [
    "a snapshot that failed (MISCONF)",
    (redis) => {
      mkdirSync(dump(redis));
      return [["CONFIG", "SET", "save", "3600 1000"], ["BGSAVE"]];
    },
    (redis) => {
      rmdirSync(dump(redis));
      return [["BGSAVE"]];
    },
  ],
  ["too few replicas (NOREPLICAS)", ...set("min-replicas-to-write", "1", "0")],
  ["a full memory (OOM)", ...set("maxmemory", "1", "0")],
  ["a replica (READONLY)", () => [["REPLICAOF", "127.0.0.1", "1"]], () => [["REPLICAOF", "NO", "ONE"]]],
  [
    "a right that was taken (NOPERM)",
    () => [["ACL", "SETUSER", "default", "-xadd"]],
    () => [["ACL", "SETUSER", "default", "+xadd"]],
  ],
  [
    "scripts that may not run (NOPERM)",
    () => [["ACL", "SETUSER", "default", "-eval"]],
    () => [["ACL", "SETUSER", "default", "+eval"]],
  ],
];

describe("a Redis that takes no writes", () => {
  it.each(REFUSALS)(
    "[M9] %s: red before anybody presses, and green again by itself (C40)",
    async (_what, begin, end) => {
      const [chair, secretary, hall] = [await screen("A"), await screen("T1"), await screen("hall")];
      await until(async () => (await readiness()).status === 200);
      const client = await witness(here.redis.path);
      for (const words of begin(here.redis)) await client.sendCommand([...words]);
      await until(async () => (await readiness()).problems.includes("storageRefuses"));
      expect((await readiness()).status).toBe(503);
      await until(
        () => health(chair) === red("storageRefuses") && health(secretary) === red("storageRefuses"),
      );
      // the hall hears that it is so, and nothing of why
      await until(() => health(hall) === '2["health",{"live":false,"problem":null}]');
      const pressed = await chair.send(envelopeOf({ type: "OpenSession" }, Date.now()));
      expect(pressed.kind).not.toBe("done");
      for (const words of end(here.redis)) await client.sendCommand([...words]);
      await until(async () => (await readiness()).status === 200);
      await until(() => health(chair) === green && health(secretary) === green);
      expect(await chair.send(envelopeOf({ type: "ReadRightsStatement" }, Date.now()))).not.toMatchObject({
        refusal: { code: "notSaved" },
      });
      client.destroy();
    },
  );

  it("[M9] a script of somebody's that does not end: BUSY (C40)", async () => {
    const chair = await screen("A");
    const [busy, client] = [await witness(here.redis.path), await witness(here.redis.path)];
    await client.sendCommand(["CONFIG", "SET", "busy-reply-threshold", "50"]);
    const loop = busy.sendCommand(["EVAL", "while true do end", "0"]).catch(() => undefined);
    await until(() => health(chair).includes('"live":false'));
    await until(async () => (await readiness()).status === 503);
    await until(async () => (await client.sendCommand(["SCRIPT", "KILL"]).catch(() => null)) !== null);
    await loop;
    await until(() => health(chair) === green);
    await until(async () => (await readiness()).status === 200);
    for (const socket of [busy, client]) socket.destroy();
  });

  it("[M9] every node of a hearing says so, each for itself (C40)", async () => {
    const other = await here.another();
    const there = new SeatScreen(other, "sample", "A");
    screens.push(there);
    const client = await witness(here.redis.path);
    await client.sendCommand(["CONFIG", "SET", "maxmemory", "1"]);
    for (const { url } of [here.server, other])
      await until(async () => (await readiness(url)).problems.includes("storageRefuses"));
    await until(() => health(there) === red("storageRefuses"));
    await client.sendCommand(["CONFIG", "SET", "maxmemory", "0"]);
    for (const { url } of [here.server, other])
      await until(async () => (await readiness(url)).status === 200);
    client.destroy();
  });

  it("[M9] what Redis said stands in the operator's log, and on no screen (Y09)", async () => {
    const all = [await screen("A"), await screen("T1"), await screen("hall"), await screen("operator")];
    const client = await witness(here.redis.path);
    await client.sendCommand(["CONFIG", "SET", "maxmemory", "1"]);
    await until(() => all.every((screen) => health(screen).includes('"live":false')));
    expect(here.server.lines.join("\n")).toContain("OOM command not allowed");
    for (const screen of all) expect(screen.frames.join("\n")).not.toMatch(/OOM|maxmemory|command not/);
    client.destroy();
  });
});
