/** Machines that archives are made on and put back on, each with a Redis and a folder of its own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { remade, restoreArchive } from "../../server/archiving/restore.ts";
import { sealArchive } from "../../server/archiving/seal.ts";
import { checkArchive } from "../../server/keeping/archive/container.ts";
import { FileStore } from "../../server/storage/files/fileStore.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { startRedis, type TestRedis } from "./redis.ts";

const machines: { readonly redis: TestRedis; readonly log: RedisLog; readonly dir: string }[] = [];
export async function machine() {
  const redis = await startRedis();
  const log = new RedisLog({ path: redis.path }, () => undefined);
  await log.ready();
  const dir = mkdtempSync(join(tmpdir(), "archive-test-"));
  machines.push({ redis, log, dir });
  return { log, dir, store: new FileStore(dir) };
}
export async function endMachines(): Promise<void> {
  for (const { redis, log, dir } of machines) {
    await log.close();
    await redis.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

type Machine = Awaited<ReturnType<typeof machine>>;

/** A hearing's archive, made twice, is the same file; put back on another machine it makes the same documents, once. */
export async function sameAgain(
  { log, store, dir }: Machine,
  hearing: string,
  other: Machine,
): Promise<void> {
  const [file, again] = [join(dir, `${hearing}.one.zip`), join(dir, `${hearing}.two.zip`)];
  const sealed = await sealArchive(log, hearing, store, file);
  expect(await sealArchive(log, hearing, store, again)).toEqual(sealed);
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  expect(readdirSync(dir).filter((name) => name.includes(".parts"))).toEqual([]);
  const found = await checkArchive(file);
  if (found.kind === "altered") throw new Error(found.file);
  expect(await restoreArchive(other.log, found, other.store)).toBe(hearing);
  expect(await remade(other.log, found)).toBeNull();
  await expect(restoreArchive(other.log, found, other.store)).rejects.toThrow("there already");
}
