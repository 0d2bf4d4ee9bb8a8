/** One contract for every log: in memory and in Redis. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entryHash } from "../../server/storage/codec.ts";
import type { Entry, HearingLog, MinutesUpdate, NewEntry } from "../../server/storage/log.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { startRedis, type TestRedis, until, witness } from "../support/redis.ts";
import { appended, entry } from "./entries.ts";

let redis: TestRedis;
const logs: HearingLog[] = [];
let serial = 0;
const freshHearing = () => `h-${++serial}`;

beforeAll(async () => {
  redis = await startRedis({ settings: ["--maxmemory-policy", "noeviction"] });
});
afterAll(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await redis.stop();
});

async function redisLog(): Promise<RedisLog> {
  const log = new RedisLog({ path: redis.path }, () => undefined);
  logs.push(log);
  await log.ready();
  return log;
}

const makers: [name: string, make: () => Promise<HearingLog>][] = [
  ["memory", async () => new MemoryLog(() => 5_000)],
  ["Redis", redisLog],
];

describe.each(makers)("log in %s", (_name, make) => {
  it("appends after the expected version, gives it back, and the next hangs on its hash", async () => {
    const log = await make();
    const hearing = freshHearing();
    const first = await log.append(hearing, entry(0, { onBehalfOf: "B" }));
    if (first.kind !== "appended") throw new Error(first.kind);
    const second = appended(await log.append(hearing, entry(1, { prev: entryHash(first.entry) })));
    expect(first.entry).toMatchObject({ v: 1, prev: "", commandId: "c-1", onBehalfOf: "B", at: 1000 });
    expect(await log.read(hearing, 0)).toEqual([first.entry, second]);
    expect(await log.read(hearing, 1)).toEqual([second]);
    expect(await log.read(hearing, 2)).toEqual([]);
  });

  it("finds the entry of a command up to a version, across pages", async () => {
    const log = await make();
    const hearing = freshHearing();
    let prev = "";
    for (let n = 0; n < 1_002; n++) {
      const stored = appended(await log.append(hearing, entry(n, { prev })));
      prev = entryHash(stored);
    }
    expect(await log.find(hearing, "c-1", 1_002)).toMatchObject({ v: 1, commandId: "c-1" });
    expect(await log.find(hearing, "c-900", 900)).toMatchObject({ v: 900 });
    expect(await log.find(hearing, "c-900", 899)).toBeNull();
    expect(await log.find(hearing, "c-0", 1_002)).toBeNull();
  });

  it("answers conflict behind and ahead of the last version, and stores nothing", async () => {
    const log = await make();
    const hearing = freshHearing();
    expect(await log.append(hearing, entry(3))).toEqual({ kind: "conflict" });
    appended(await log.append(hearing, entry(0)));
    const people = [{ id: "p1", name: "An" }];
    expect(await log.append(hearing, entry(0, { people }))).toEqual({ kind: "conflict" });
    expect(await log.append(hearing, entry(2, { people }))).toEqual({ kind: "conflict" });
    expect((await log.read(hearing, 0)).map(({ v }) => v)).toEqual([1]);
    expect(await log.people(hearing)).toEqual([]);
  });

  it("appends no entry of a barred command; bars on the expected version alone", async () => {
    const log = await make();
    const hearing = freshHearing();
    appended(await log.append(hearing, entry(0)));
    expect(await log.bar(hearing, 0, "c-2")).toEqual({ kind: "conflict" });
    expect(await log.bar(hearing, 1, "c-2")).toMatchObject({ kind: "barred" });
    const people = [{ id: "p1", name: "An" }];
    expect(await log.append(hearing, entry(1, { people }))).toMatchObject({ kind: "barred" });
    expect(await log.people(hearing)).toEqual([]);
    expect(await log.append(freshHearing(), entry(0, { commandId: "c-2" }))).toMatchObject({
      kind: "appended",
    });
    appended(await log.append(hearing, entry(1, { commandId: "another" })));
    expect((await log.read(hearing, 0)).map(({ v }) => v)).toEqual([1, 2]);
  });

  it("stamps with the storage's time by the hearing's clock, never going back", async () => {
    const log = await make();
    const hearing = freshHearing();
    const redisAt = await log.time();
    const at = async (expected: number, clock: NewEntry["clock"]) =>
      appended(await log.append(hearing, entry(expected, { clock }))).at;
    const before = await at(0, { hearingAt: 100_000.7, redisAt: redisAt - 60_000, rate: 2 });
    expect(before).toBeGreaterThanOrEqual(220_000);
    expect(before).toBeLessThan(240_000);
    expect(Number.isInteger(before)).toBe(true);
    expect(await at(1, { hearingAt: 5, redisAt, rate: 0 })).toBe(before);
    expect(await at(2, { hearingAt: before + 7, redisAt, rate: 0 })).toBe(before + 7);
  });

  it("[T8] stores nothing whose writer takes the storage's time for another, either way", async () => {
    const log = await make();
    const hearing = freshHearing();
    for (const off of [3_600_000, 3_000, -3_000, -3_600_000])
      expect(await log.append(hearing, entry(0, { realNow: (await log.time()) + off }))).toMatchObject({
        kind: "parted",
      });
    expect(await log.read(hearing, 0)).toEqual([]);
    appended(await log.append(hearing, entry(0, { realNow: await log.time() })));
  });

  it("[T8] an entry bears the instant it was decided at, where both clocks agree", async () => {
    const log = await make();
    const hearing = freshHearing();
    const redisAt = (await log.time()) - 60_000;
    const clock = { hearingAt: 100_000, redisAt, rate: 1 };
    const decided = (await log.time()) - 3;
    const first = appended(await log.append(hearing, entry(0, { clock, realNow: decided })));
    expect(first.at).toBe(100_000 + decided - redisAt);
    const off = appended(await log.append(hearing, entry(1, { clock, realNow: (await log.time()) - 1_000 })));
    expect(off.at).toBeGreaterThanOrEqual(first.at);
    // decided before what was stored meanwhile: time never goes back
    const late = appended(await log.append(hearing, entry(2, { clock, realNow: decided - 2 })));
    expect(late.at).toBe(off.at);
  });

  it("stores nothing of what is no entry", async () => {
    const log = await make();
    const hearing = freshHearing();
    const people = [{ id: "p1" }];
    const wrong = [
      entry(0, { events: [], people }),
      entry(0, { commandId: "", people }),
      entry(0, { clock: { hearingAt: Number.NaN, redisAt: 0, rate: 1 }, people }),
    ];
    for (const entry of wrong) expect(await log.append(hearing, entry)).toMatchObject({ kind: "notSaved" });
    expect(await log.read(hearing, 0)).toEqual([]);
    expect(await log.people(hearing)).toEqual([]);
  });

  it("writes people with the entry that names them, and finds them by id", async () => {
    const log = await make();
    const hearing = freshHearing();
    const [an, binh] = [
      { id: "p1", name: "Nguyễn Văn An", phone: "1" },
      { id: "p2", name: "Bình" },
    ];
    appended(await log.append(hearing, entry(0, { people: [an, binh] })));
    appended(await log.append(hearing, entry(1, { people: [{ ...binh, name: "Bình 2" }] })));
    expect(await log.people(hearing, ["p2", "nobody"])).toEqual([{ id: "p2", name: "Bình 2" }]);
    expect((await log.people(hearing)).map(({ id }) => id).sort()).toEqual(["p1", "p2"]);
    expect(await log.people(hearing, [])).toEqual([]);
  });

  it("reads more than a page, whole and in order", async () => {
    const log = await make();
    const hearing = freshHearing();
    for (let v = 0; v < 2100; v++) appended(await log.append(hearing, entry(v)));
    expect((await log.read(hearing, 50)).map(({ v }) => v)).toEqual(
      Array.from({ length: 2050 }, (_, i) => i + 51),
    );
  });

  it("follows entries and minutes in order, from what is known, new hearings too", async () => {
    const log = await make();
    const [first, two] = [freshHearing(), freshHearing()];
    appended(await log.append(first, entry(0)));
    const heldVersions = new Map([[first, 1]]);
    const heldMinutes = new Map([[first, 0]]);
    const seen: string[] = [];
    const texts: MinutesUpdate[] = [];
    const states: boolean[] = [];
    const follower = log.follow(
      () => heldVersions,
      (hearing, entries) => {
        for (const { v } of entries) seen.push(`${hearing}:${v}`);
        heldVersions.set(hearing, entries.at(-1)?.v ?? 0);
      },
      (live) => states.push(live),
      {
        held: () => heldMinutes,
        onLost: async () => expect.fail("nothing is lost"),
        onBroken: () => expect.fail("nothing is broken"),
        onUpdates: (hearing, updates) => {
          texts.push(...updates);
          heldMinutes.set(hearing, updates.at(-1)?.n ?? 0);
        },
      },
    );
    for (let v = 1; v < 5; v++) appended(await log.append(first, entry(v)));
    await log.appendMinutes(first, "s1", "T1", Uint8Array.of(0, 255, 10, 13));
    await until(() => seen.length === 4 && texts.length === 1);
    heldVersions.set(two, 0);
    appended(await log.append(two, entry(0)));
    await until(() => seen.length === 5);
    await follower.stop();
    appended(await log.append(first, entry(5)));
    expect(seen).toEqual([`${first}:2`, `${first}:3`, `${first}:4`, `${first}:5`, `${two}:1`]);
    expect(texts).toEqual([{ n: 1, section: "s1", author: "T1", update: Uint8Array.of(0, 255, 10, 13) }]);
    expect(new Set(states)).toEqual(new Set([true]));
  });

  it("keeps minutes without gaps, byte by byte", async () => {
    const log = await make();
    const hearing = freshHearing();
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const results = await Promise.all(
      ["s1", "s2", "s1"].map((section) => log.appendMinutes(hearing, section, "T2", bytes)),
    );
    expect(results).toEqual([1, 2, 3].map((n) => ({ kind: "saved", n })));
    const updates = await log.readMinutes(hearing, 1);
    expect(updates.map(({ n, section }) => [n, section])).toEqual([
      [2, "s2"],
      [3, "s1"],
    ]);
    expect(updates[0]?.update).toEqual(bytes);
  });

  it("keeps the registry and a script", async () => {
    const log = await make();
    const hearing = freshHearing();
    await log.register(hearing, { title: "Đối thoại" });
    expect((await log.hearings())[hearing]).toEqual({ title: "Đối thoại" });
    expect(await log.script(hearing)).toBeNull();
    await log.keepScript(hearing, '{"zero":"…"}');
    expect(await log.script(hearing)).toBe('{"zero":"…"}');
  });

  it("keeps who is present, until it is forgotten", async () => {
    const log = await make();
    const hearing = freshHearing();
    expect(await log.presence(hearing)).toEqual({});
    const from = await log.time();
    await log.touchPresence(hearing, "A/one", { connection: "c1", facts: 'tên: "máy 1"' }, 60_000);
    await log.touchPresence(hearing, "A/one", { connection: "c2" }, 60_000);
    await log.touchPresence(hearing, "gone", { connection: "c3" }, 0);
    const present = await log.presence(hearing);
    expect(present).toEqual({ "A/one": { at: expect.any(Number), connection: "c2", facts: 'tên: "máy 1"' } });
    expect(present["A/one"]?.at).toBeGreaterThanOrEqual(from);
    await log.forgetPresence(hearing, "A/one");
    expect(await log.presence(hearing)).toEqual({});
  });

  it("[S5] notes the end of the newest connection; the late end of an older is nothing (C03)", async () => {
    const log = await make();
    const hearing = freshHearing();
    await log.touchPresence(hearing, "hall/one", { connection: "old", facts: "x" }, 60_000);
    await log.touchPresence(hearing, "hall/one", { connection: "new" }, 60_000);
    await log.endPresence(hearing, "hall/one", "old");
    expect(await log.presence(hearing)).toMatchObject({ "hall/one": { connection: "new", facts: "x" } });
    await log.endPresence(hearing, "hall/one", "new");
    await log.endPresence(hearing, "hall/other", "new");
    expect(await log.presence(hearing)).toEqual({
      "hall/one": { at: expect.any(Number), connection: "", facts: "x" },
    });
  });

  it("[S5] signs that come together count in their order, each hearing's own", async () => {
    const log = await make();
    const [hearing, other] = [freshHearing(), freshHearing()];
    await Promise.all([
      log.touchPresence(hearing, "A/one", { connection: "c1", facts: "x" }, 60_000),
      log.touchPresence(other, "A/one", { connection: "elsewhere" }, 60_000),
      log.endPresence(hearing, "A/one", "c1"),
      log.touchPresence(hearing, "A/one", { connection: "c2" }, 60_000),
      log.endPresence(hearing, "A/one", "c1"),
      log.touchPresence(hearing, "B/two", { connection: "c3", facts: "y" }, 60_000),
      log.endPresence(hearing, "B/two", "c3"),
      log.touchPresence(hearing, "hall/three", { connection: "c4" }, 60_000),
      log.forgetPresence(hearing, "hall/three"),
    ]);
    const at = expect.any(Number);
    expect(await log.presence(hearing)).toEqual({
      "A/one": { at, connection: "c2", facts: "x" },
      "B/two": { at, connection: "", facts: "y" },
    });
    expect(await log.presence(other)).toEqual({ "A/one": { at, connection: "elsewhere", facts: "" } });
  });

  it("tells whoever listens, each hearing's own; whoever has stopped hears nothing", async () => {
    const log = await make();
    const [first, two] = [freshHearing(), freshHearing()];
    const seen: string[] = [];
    const early: string[] = [];
    const listener = log.listen((hearing, text) => seen.push(`${hearing}: ${text}`));
    const stopped = log.listen((_hearing, text) => early.push(text));
    await until(async () => {
      await log.announce(first, "first");
      return seen.length > 0 && early.length > 0;
    });
    await stopped.stop();
    await log.announce(two, "second");
    await until(() => seen.includes(`${two}: second`));
    expect(seen).toContain(`${first}: first`);
    expect(early).not.toContain("second");
    await listener.stop();
  });
});

describe("log in Redis, several links", () => {
  it("lets two writers race 200 appends without a gap, a double or a loss", async () => {
    const hearing = freshHearing();
    const writers = await Promise.all([redisLog(), redisLog()]);
    const race = async (log: HearingLog, name: string) => {
      let version = 0;
      let conflicts = 0;
      for (let i = 0; i < 100; i++) {
        for (;;) {
          const result = await log.append(hearing, entry(version, { commandId: `${name}-${i}` }));
          if (result.kind === "appended") {
            version = result.entry.v;
            break;
          }
          expect(result.kind).toBe("conflict");
          conflicts++;
          version = (await log.read(hearing, version)).at(-1)?.v ?? version;
        }
      }
      return conflicts;
    };
    const conflicts = await Promise.all(writers.map((log, i) => race(log, `w${i}`)));
    expect((conflicts[0] ?? 0) + (conflicts[1] ?? 0)).toBeGreaterThan(0);
    const client = await witness(redis.path);
    const stored = (await client.xRange(`{${hearing}}:log`, "-", "+")) ?? [];
    client.destroy();
    expect(stored.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, i) => `${i + 1}-0`));
    const ids = stored.map(({ message }) => (JSON.parse(message["body"] ?? "") as Entry).commandId);
    expect(new Set(ids).size).toBe(200);
  });

  it("refuses a key of another type and a log whose end was deleted", async () => {
    const log = await redisLog();
    const client = await witness(redis.path);
    const [first, two, three] = [freshHearing(), freshHearing(), freshHearing()];
    const people = [{ id: "p1" }];
    await client.set(`{${first}}:log`, "x");
    expect(await log.append(first, entry(0, { people }))).toMatchObject({ kind: "notSaved" });
    await client.set(`{${two}}:people`, "x");
    expect(await log.append(two, entry(0, { people }))).toMatchObject({ kind: "notSaved" });
    appended(await log.append(three, entry(0)));
    appended(await log.append(three, entry(1)));
    await client.xDel(`{${three}}:log`, "2-0");
    expect(await log.append(three, entry(1, { people }))).toMatchObject({ kind: "notSaved" });
    expect(await client.exists([`{${first}}:people`, `{${three}}:people`])).toBe(0);
    client.destroy();
  });

  it("an append asks for nothing that is as long as the preparation", async () => {
    const log = await redisLog();
    const client = await witness(redis.path);
    const hearing = freshHearing();
    appended(await log.append(hearing, entry(0)));
    await log.appendMinutes(hearing, "step.1", "T1", new Uint8Array([1]));
    await client.configResetStat();
    for (let v = 1; v < 4; v++) appended(await log.append(hearing, entry(v)));
    await log.appendMinutes(hearing, "step.1", "T1", new Uint8Array([2]));
    const stats = await client.info("commandstats");
    client.destroy();
    expect(stats).toContain("cmdstat_xadd:calls=4,");
    // XINFO, and XRANGE from the beginning, tell the first entry whole
    expect(stats.match(/cmdstat_(\w+)/g)?.sort()).toEqual(
      ["config", "eval", "exists", "time", "type", "xadd", "xrevrange"].map((name) => `cmdstat_${name}`),
    );
  });

  it("hears of others while it writes without a pause itself", async () => {
    const [mine, other] = [await redisLog(), await redisLog()];
    const [busy, followed] = [freshHearing(), freshHearing()];
    const heard: number[] = [];
    const follower = mine.follow(
      () => new Map([[followed, heard.at(-1) ?? 0]]),
      (_hearing, entries) => heard.push(...entries.map(({ v }) => v)),
      () => undefined,
    );
    let n = 0;
    let over = false;
    // two at a time: there is always one that has no answer yet
    const writing = [0, 1].map(async () => {
      while (!over && (await mine.appendMinutes(busy, "step.1", "T1", new Uint8Array([1]))).kind === "saved")
        n++;
    });
    try {
      for (let v = 0; v < 3; v++) {
        const before = n;
        // it is writing, and goes on to
        await until(() => n > before);
        appended(await other.append(followed, entry(v)));
        await until(() => heard.length === v + 1);
      }
    } finally {
      over = true;
      await Promise.all(writing);
      await follower.stop();
    }
    expect(heard).toEqual([1, 2, 3]);
  });

  it("finds a gap that another hand made", async () => {
    const log = await redisLog();
    const hearing = freshHearing();
    for (let v = 0; v < 3; v++) appended(await log.append(hearing, entry(v)));
    const client = await witness(redis.path);
    await client.xDel(`{${hearing}}:log`, "2-0");
    client.destroy();
    await expect(log.read(hearing, 0)).rejects.toThrow("gap");
  });

  it("says which settings could lose what was acknowledged", async () => {
    const log = await redisLog();
    expect(await log.check()).toEqual([]);
    const weak = await startRedis({
      settings: ["--maxmemory-policy", "allkeys-lru", "--appendfsync", "everysec"],
    });
    const other = new RedisLog({ path: weak.path }, () => undefined);
    logs.push(other);
    await other.ready();
    const problems = await other.check();
    expect(problems.map(({ severity }) => severity)).toEqual(["red", "warn"]);
    const client = await witness(weak.path);
    await client.sendCommand(["ACL", "SETUSER", "default", "-config"]);
    client.destroy();
    const [blind] = await other.check();
    expect(blind).toMatchObject({ severity: "red" });
    expect(blind?.text).toContain("not verifiable");
    await other.close();
    await weak.stop();
  });
});
