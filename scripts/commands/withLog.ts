/**
 * Work on the log of this installation: of the Redis that the settings name, of the running server's own, or, while nobody
 * has DATA_DIR, of one that is started for the while.
 */
import { basename, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readConfig, storageOf } from "../../server/config.ts";
import { DataFolder, isServing, nameOf, ownerOf } from "../../server/machine/dataFolder.ts";
import { ManagedRedis, notedSocket } from "../../server/storage/redis/managedRedis.ts";
import type { RedisAddress } from "../../server/storage/redis/redisLink.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { Vault } from "../../server/storage/vault.ts";

export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Beside what a command gives out, which may go into a file. */
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** ms between two looks who has the folder */
const LOOK = 100;
/** ms: a server starts and stops, another command comes to its end */
const PATIENCE = 600_000;
/** ms: a Redis that is there answers */
const ANSWER = 10_000;
/** ms: a server that runs has its Redis */
const STARTING = 10_000;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

interface Storage {
  readonly address: RedisAddress;
  /** what was taken for the while is given back */
  readonly done: () => Promise<void>;
}

/** The running server's Redis, or our own; waits while another command is at work. */
async function storageIn(dataDir: string): Promise<Storage> {
  const doing = basename(process.argv[1] ?? "").replace(/\.\w+$/, "");
  const from = performance.now();
  let said = false;
  for (;;) {
    const folder = DataFolder.take(dataDir, doing);
    if (folder) return ownIn(folder);
    const owner = ownerOf(dataDir);
    const waited = performance.now() - from;
    if (isServing(owner)) {
      const path = notedSocket(dataDir);
      if (path !== null) return { address: { path }, done: async () => undefined };
      if (waited > STARTING)
        throw new Error(
          `${nameOf(owner)} has ${dataDir}, but no Redis of its own: set REDIS_URL as it has it.`,
        );
    }
    if (waited > PATIENCE)
      throw new Error(`${nameOf(owner)} has had ${dataDir} for ten minutes: end it, then try again.`);
    if (!said && waited > 1_000) complain(`Waits for ${nameOf(owner)}, which has ${dataDir}…`);
    said ||= waited > 1_000;
    await pause(LOOK);
  }
}

async function ownIn(folder: DataFolder): Promise<Storage> {
  const managed = new ManagedRedis(folder, complain);
  let ending: Promise<void> | undefined;
  const cut = () => void done().finally(() => process.exit(1));
  const end = async () => {
    folder.ending();
    await managed.stop();
    folder.release();
    for (const signal of SIGNALS) process.off(signal, cut);
  };
  const done = () => {
    ending ??= end();
    return ending;
  };
  // a second one waits for the same end
  for (const signal of SIGNALS) process.on(signal, cut);
  try {
    await managed.start();
  } catch (error) {
    await done();
    throw error;
  }
  return { address: { path: managed.socket }, done };
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
  const storage = address ? { address, done: async () => undefined } : await storageIn(dataDir);
  const vault = new Vault(dataDir);
  const log = new RedisLog(storage.address, () => undefined, replicas, vault);
  try {
    await log.ready(options.limit ?? ANSWER);
    await work(log, vault);
  } finally {
    await log.close();
    await storage.done();
  }
}
