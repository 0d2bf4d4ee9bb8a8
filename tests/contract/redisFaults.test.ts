/** What the log says when Redis, or the way to it, fails in the middle. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { FaultyProxy } from "../../scripts/proving/faults/faultyProxy.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { startRedis, type TestRedis, until, witness } from "../support/redis.ts";
import { appended, entry } from "./entries.ts";

let redis: TestRedis;
let proxy: FaultyProxy;
let url: string;
const logs: RedisLog[] = [];
let serial = 0;

beforeAll(async () => {
  redis = await startRedis({ tcp: true, settings: ["--maxmemory-policy", "noeviction"] });
  proxy = new FaultyProxy(redis.port);
  url = `redis://127.0.0.1:${await proxy.start()}`;
});
afterEach(async () => {
  await Promise.all(logs.splice(0).map((log) => log.close()));
  proxy.mode = "pass";
  proxy.cutAll();
});
afterAll(async () => {
  await proxy.stop();
  await redis.stop();
});

async function connected(): Promise<{ log: RedisLog; hearing: string }> {
  const log = new RedisLog({ url }, () => undefined);
  logs.push(log);
  await log.ready();
  return { log, hearing: `f-${++serial}` };
}

async function stored(hearing: string): Promise<number> {
  const client = await witness(redis.path);
  const count = await client.xLen(`{${hearing}}:log`);
  client.destroy();
  return count;
}

describe("the way to Redis fails", () => {
  it("a reply lost with the link is unknown; the entry is found by its command id", async () => {
    const { log, hearing } = await connected();
    appended(await log.append(hearing, entry(0)));
    proxy.mode = "cutReply";
    expect(await log.append(hearing, entry(1, { commandId: "mine" }))).toMatchObject({ kind: "unknown" });
    proxy.mode = "pass";
    await log.ready();
    const found = (await log.read(hearing, 0)).filter(({ commandId }) => commandId === "mine");
    expect(found.map(({ v }) => v)).toEqual([2]);
    expect(await log.append(hearing, entry(1, { commandId: "mine" }))).toEqual({ kind: "conflict" });
    appended(await log.append(hearing, entry(2)));
    expect(await stored(hearing)).toBe(3);
  });

  it("silence is unknown after the limit, and the silent link is left for a new one", async () => {
    const { log, hearing } = await connected();
    proxy.mode = "swallow";
    expect(await log.append(hearing, entry(0))).toMatchObject({ kind: "unknown" });
    // only new links pass: the writer must make one by itself
    proxy.mode = "pass";
    await until(async () => (await log.append(hearing, entry(1))).kind === "appended");
    expect(await stored(hearing)).toBe(2);
  });

  it("many questions without an answer drop the link once, and leave no listener", async () => {
    const { log, hearing } = await connected();
    const warnings: Error[] = [];
    // what others in this process warn of is not meant
    const hear = (warning: Error) => {
      if (warning.name === "MaxListenersExceededWarning") warnings.push(warning);
    };
    process.on("warning", hear);
    for (let round = 0; round < 2; round++) {
      proxy.mode = "swallow";
      const asked = Array.from({ length: 30 }, () => log.presence(hearing).catch(() => "no answer"));
      expect(new Set(await Promise.all(asked))).toEqual(new Set(["no answer"]));
      proxy.mode = "pass";
      await until(async () => (await log.time().catch(() => null)) !== null);
    }
    process.off("warning", hear);
    expect(warnings).toEqual([]);
  });

  it("a log closed while a reply is awaited says unknown, not refused", async () => {
    const { log, hearing } = await connected();
    proxy.mode = "swallow";
    const result = log.append(hearing, entry(0));
    await until(async () => (await stored(hearing)) === 1);
    await log.close();
    expect(await result).toMatchObject({ kind: "unknown" });
  });

  it("[M5] without a link nothing is sent: notSaved at once, and nothing of it comes later", async () => {
    const { log, hearing } = await connected();
    proxy.mode = "refuse";
    proxy.cutAll();
    await until(async () => (await log.append(hearing, entry(0))).kind === "notSaved");
    expect(await log.appendMinutes(hearing, "s", "T1", Uint8Array.of(1))).toMatchObject({ kind: "notSaved" });
    // those that the lost link may have carried are in; of the others none follows when there is a link again
    const before = await stored(hearing);
    for (let i = 0; i < 5; i++)
      expect(await log.append(hearing, entry(before, { commandId: `refused-${i}` }))).toMatchObject({
        kind: "notSaved",
      });
    proxy.mode = "pass";
    await log.ready();
    appended(await log.append(hearing, entry(before, { commandId: "after" })));
    expect((await log.read(hearing, before)).map(({ commandId }) => commandId)).toEqual(["after"]);
  });

  it("a follower says not live, and goes on from what is held when the link is back", async () => {
    const { log, hearing } = await connected();
    const direct = new RedisLog({ path: redis.path }, () => undefined);
    logs.push(direct);
    await direct.ready();
    const ends = new Map([[hearing, 0]]);
    const heard: number[] = [];
    let live = false;
    const follower = log.follow(
      () => ends,
      (_hearing, entries) => {
        for (const { v } of entries) heard.push(v);
        ends.set(hearing, entries.at(-1)?.v ?? 0);
      },
      (now) => {
        live = now;
      },
    );
    appended(await direct.append(hearing, entry(0)));
    await until(() => live && heard.length === 1);
    proxy.mode = "swallow";
    appended(await direct.append(hearing, entry(1)));
    await until(() => !live);
    proxy.mode = "pass";
    appended(await direct.append(hearing, entry(2)));
    await until(() => live && heard.length === 3);
    expect(heard).toEqual([1, 2, 3]);
    await follower.stop();
  });
});

describe("Redis refuses", () => {
  it.each([
    ["a full memory", ["CONFIG", "SET", "maxmemory", "1"], ["CONFIG", "SET", "maxmemory", "0"]],
    ["a replica", ["REPLICAOF", "127.0.0.1", "1"], ["REPLICAOF", "NO", "ONE"]],
  ])("%s: notSaved, nothing written", async (_name, begin, end) => {
    const { log, hearing } = await connected();
    const client = await witness(redis.path);
    await client.sendCommand(begin);
    const people = [{ id: "p1" }];
    const result = await log.append(hearing, entry(0, { people }));
    await client.sendCommand(end);
    expect(result).toMatchObject({ kind: "notSaved" });
    expect(await client.exists([`{${hearing}}:log`, `{${hearing}}:people`])).toBe(0);
    client.destroy();
    appended(await log.append(hearing, entry(0)));
  });
});
