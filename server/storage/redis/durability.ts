/** Whether Redis keeps what it acknowledges. */
import { setTimeout as pause } from "node:timers/promises";
import { type Redis, ReplyError } from "ioredis";
import type { Problem } from "../log.ts";

const WANTED: readonly [name: string, right: string, severity: Problem["severity"]][] = [
  ["appendonly", "yes", "red"],
  ["maxmemory-policy", "noeviction", "red"],
  ["appendfsync", "always", "warn"],
  ["no-appendfsync-on-rewrite", "no", "warn"],
];

/** the first whose append-only files our own start knows how to check and repair */
const LEAST_VERSION = 7;

/** A field of what INFO tells. */
async function told(redis: Redis, section: string, name: string): Promise<string> {
  const text = await redis.info(section);
  return new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(text)?.[1] ?? "";
}

/** What Redis itself is: too old, a replica, or unable to write its file. Throws where it does not tell. */
async function checkServer(redis: Redis): Promise<Problem[]> {
  const problems: Problem[] = [];
  const version = await told(redis, "server", "redis_version");
  if (Number.parseInt(version, 10) < LEAST_VERSION)
    problems.push({ severity: "red", text: `Redis is ${version}; it must be ${LEAST_VERSION}.0 or newer` });
  if ((await told(redis, "replication", "role")) === "slave")
    problems.push({ severity: "red", text: "this Redis is a replica: it takes no writes" });
  if ((await told(redis, "persistence", "aof_last_write_status")) === "err")
    problems.push({ severity: "red", text: "Redis cannot write its file: is the disk full?" });
  return problems;
}

/** ms between two questions whether the file has been written anew */
const LOOK_EVERY = 50;

/** Has Redis write its file anew, with nothing in it that was replaced before; resolves when it has. */
export async function rewriteFile(
  ask: <T>(question: (redis: Redis) => Promise<T>) => Promise<T>,
): Promise<void> {
  const is = (name: string, value: string) =>
    ask(async (redis) => (await told(redis, "persistence", name)) === value);
  const settled = async () => {
    while (!((await is("aof_rewrite_in_progress", "0")) && (await is("aof_rewrite_scheduled", "0"))))
      await pause(LOOK_EVERY);
  };
  if (await is("aof_enabled", "0")) return;
  // one that is under way has begun with what was there before
  await settled();
  await ask((redis) => redis.bgrewriteaof());
  await settled();
  if (!(await is("aof_last_bgrewrite_status", "ok")))
    throw new Error("Redis could not write its file anew: is the disk full?");
}

/** Reads the settings by CONFIG GET; where that is refused, nothing can be promised. Throws where there is no answer. */
export async function checkDurability(redis: Redis): Promise<Problem[]> {
  try {
    const problems = await checkServer(redis);
    for (const [name, right, severity] of WANTED) {
      const reply: unknown = await redis.config("GET", name);
      const value = String(Array.isArray(reply) ? reply[1] : (reply as Record<string, unknown>)[name]);
      if (value !== right)
        problems.push({
          severity,
          text: `Redis has ${name} ${value}; it must be ${right} for nothing to be lost`,
        });
    }
    return problems;
  } catch (error) {
    if (!(error instanceof ReplyError)) throw error;
    const text = `Redis does not show its settings: durability not verifiable (${(error as Error).message})`;
    return [{ severity: "red", text }];
  }
}
