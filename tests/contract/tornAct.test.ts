/** A redis-server that nobody repairs cuts a torn file behind the last whole command: what was torn is never taken for done. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { startRedis } from "../support/redis.ts";
import { appended, entry } from "./entries.ts";

const HEARING = "torn";
const FILES = "appendonlydir";
const tailIn = (dir: string) => {
  const name = readdirSync(join(dir, FILES)).find((file) => file.endsWith(".incr.aof")) ?? "";
  return join(dir, FILES, name);
};

/** What is done on a redis-server over a folder, which is killed behind it. */
async function on<T>(dir: string, work: (log: RedisLog) => Promise<T>): Promise<T> {
  const redis = await startRedis({ settings: ["--dir", dir] });
  const log = new RedisLog({ path: redis.path }, () => undefined);
  try {
    await log.ready();
    return await work(log);
  } finally {
    await log.close();
    await redis.stop();
  }
}

it("[M6] an act torn anywhere before its end takes no place of the next, which is there after another start", async () => {
  const dir = mkdtempSync(join(tmpdir(), "torn-"));
  await on(dir, async (log) => {
    appended(await log.append(HEARING, entry(0)));
    appended(await log.append(HEARING, entry(1, { people: [{ id: "p1" }, { id: "p2" }] })));
  });
  const bytes = readFileSync(tailIn(dir));
  const [begin, end] = ["MULTI", "*1\r\n$4\r\nEXEC"].map((word) => bytes.lastIndexOf(word)) as [
    number,
    number,
  ];
  expect(end - begin).toBeGreaterThan(100);
  for (let cut = begin; cut < end; cut += 23) {
    const copy = mkdtempSync(join(tmpdir(), "torn-"));
    cpSync(dir, copy, { recursive: true });
    writeFileSync(tailIn(copy), bytes.subarray(0, cut));
    const next = await on(copy, async (log) =>
      appended(await log.append(HEARING, entry(1, { commandId: "next", people: [{ id: "p3" }] }))),
    );
    const stored = await on(copy, (log) => log.read(HEARING, 1));
    expect([cut - begin, stored]).toEqual([cut - begin, [next]]);
    rmSync(copy, { recursive: true });
  }
  rmSync(dir, { recursive: true });
});
