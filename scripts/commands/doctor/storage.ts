/** Redis and the hearings in it: is it there, does it keep what it acknowledges, can every hearing be opened? */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, storageOf } from "../../../server/config.ts";
import { readHearing } from "../../../server/intake/readHearing.ts";
import { keptHearings } from "../../../server/storage/kept.ts";
import type { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import { Access, readSecret } from "../../../server/web/door/access.ts";
import { judgements } from "../../proving/judge.ts";
import { withLog } from "../withLog.ts";
import { type Finding, look, ok, stop, textOf } from "./finding.ts";

const SERVER = "redis-server";
const CHECKER = "redis-check-aof";
/** ms */
const PATIENCE = 2_000;
/** ms by which Redis' clock may differ from this machine's before it is spoken of */
const CLOCKS = 1_000;

function program(): Finding {
  const asked = spawnSync(SERVER, ["--version"], { encoding: "utf8" });
  if (asked.error)
    return stop("redis-server", "is missing", "sudo apt-get install redis-server, or set REDIS_URL.");
  const version = /v=(\S+)/.exec(asked.stdout)?.[1] ?? "?";
  if (Number.parseInt(version, 10) < 7)
    return stop("redis-server", `${version} is too old`, "Install version 7.0 or newer.");
  return spawnSync(CHECKER, ["--version"]).error
    ? look("redis-server", `${version}, without redis-check-aof`, "sudo apt-get install redis-tools")
    : ok("redis-server", version);
}

/** Redis as it runs for the server now, or, while it does not, as it would. */
export async function storage(config: Config, dataDir: string): Promise<Finding[]> {
  const isOwn = storageOf(config).address === null;
  const first = isOwn ? [program()] : [];
  if (first.some((finding) => finding.level === "stop")) return first;
  // where nothing is kept yet, nothing is made: an empty one is tried elsewhere
  const fresh = isOwn && !existsSync(join(dataDir, "redis"));
  const tried = fresh ? mkdtempSync(join(tmpdir(), "doctor-")) : dataDir;
  const found: Finding[] = [];
  try {
    const work = async (log: RedisLog) => {
      found.push(...(await settings(log)), await clocks(log), ...(await hearings(log, config, dataDir)));
    };
    await withLog(work, { dataDir: tried, limit: PATIENCE });
  } catch (error) {
    const todo = isOwn
      ? `Look into ${join(dataDir, "redis")}.`
      : "Check the settings REDIS_…, and that it runs.";
    found.push(stop("Redis", textOf(error), todo));
  } finally {
    if (fresh) rmSync(tried, { recursive: true, force: true });
  }
  return [...first, ...found, sample()];
}

async function settings(log: RedisLog): Promise<Finding[]> {
  const problems = await log.check();
  if (problems.length === 0) return [ok("Redis' settings", "keep what is acknowledged")];
  return problems.map(({ severity, text }) =>
    severity === "red"
      ? stop("Redis' settings", text, "Set it in redis.conf, and start Redis anew.")
      : look("Redis' settings", text, "A power cut could lose what was acknowledged: set it in redis.conf."),
  );
}

async function clocks(log: RedisLog): Promise<Finding> {
  const from = Date.now();
  const theirs = await log.time();
  const apart = Math.round(theirs - (from + Date.now()) / 2);
  return Math.abs(apart) <= CLOCKS
    ? ok("Redis' clock", `is ${Math.abs(apart)} ms from this machine's`)
    : look(
        "Redis' clock",
        `is ${apart} ms from this machine's`,
        "The hearing goes by Redis': set the clock of its machine.",
      );
}

async function hearings(log: RedisLog, config: Config, dataDir: string): Promise<Finding[]> {
  const found: Finding[] = [];
  const ids = Object.keys(await log.hearings()).toSorted();
  if (ids.length === 0 && keptHearings(dataDir).length === 0)
    return [ok("hearings", "none yet: the first start makes one of the sample")];
  if (existsSync(join(dataDir, "secret"))) {
    const mine = new Access(readSecret(dataDir)).check();
    if ((await log.agree("secret", mine)) !== mine)
      found.push(
        stop("secret", "is not the one of this Redis", "Copy the file from the machine that served it."),
      );
  }
  for await (const { id, said, todo } of judgements(log, dataDir, storageOf(config).replicas))
    found.push(todo === null ? ok(`hearing ${id}`, said) : stop(`hearing ${id}`, said, todo));
  found.push(await unsealed(log, ids));
  return found;
}

async function unsealed(log: RedisLog, ids: readonly string[]): Promise<Finding> {
  const name = "sealed persons";
  let plain = 0;
  for (const id of ids) plain += await log.persons.plain(id);
  return plain === 0
    ? ok(name, "phone numbers and the like stand nowhere unsealed")
    : look(name, `phone numbers and the like of ${plain} persons are not sealed`, "npm run secret -- seal");
}

function sample(): Finding {
  try {
    const { prepared } = readHearing("sample");
    return ok("sample", `can be read, ${prepared.opinions.length} opinions`);
  } catch (error) {
    return look("sample", textOf(error), "Fetch the folder sample/ anew; real hearings do not need it.");
  }
}
