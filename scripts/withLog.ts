/** Work on the log of the running server's Redis, or of our own, started for the while. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readConfig, storageOf } from "../server/config.ts";
import { ManagedRedis } from "../server/log/managedRedis.ts";
import { RedisLog } from "../server/log/redisLog.ts";
import { Vault } from "../server/log/vault.ts";

export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Beside what a command gives out, which may go into a file. */
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** The socket of the running server's own Redis, or null. */
function runningRedis(dataDir: string): string | null {
  const note = join(dataDir, "redis.json");
  if (!existsSync(note)) return null;
  const { socket, pid } = JSON.parse(readFileSync(note, "utf8")) as { socket: string; pid: number };
  try {
    process.kill(pid, 0);
    return existsSync(socket) ? socket : null;
  } catch {
    return null;
  }
}

interface Options {
  /** the installation's, where it is left out */
  readonly dataDir?: string;
  /** ms until an answer is no longer awaited */
  readonly limit?: number;
}

export async function withLog(
  work: (log: RedisLog, vault: Vault) => Promise<void>,
  options: Options = {},
): Promise<void> {
  const config = readConfig(process.env);
  const dataDir = options.dataDir ?? resolve(config.DATA_DIR);
  const { address, replicas } = storageOf(config);
  const running = address === null ? runningRedis(dataDir) : null;
  const managed = address === null && running === null ? new ManagedRedis(dataDir, complain) : null;
  await managed?.start();
  const own = managed?.socket ?? running;
  const storage = address ?? { path: own ?? "" };
  const vault = new Vault(dataDir);
  const log = new RedisLog(storage, () => undefined, replicas, vault);
  try {
    await log.ready(options.limit);
    await work(log, vault);
  } finally {
    await log.close();
    await managed?.stop();
  }
}
