/**
 * Several nodes on one machine, on one port: this process starts Redis and hands each connection to the next node.
 * A node that dies is started again; SIGHUP restarts one after another, while the others serve.
 */
import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pino from "pino";
import { readConfig, storageOf } from "./config.ts";
import { DataFolder } from "./machine/dataFolder.ts";
import { type Ends, lifetime } from "./machine/lifetime.ts";
import { answerForAll } from "./machine/nodeFigures.ts";
import { operatorLog } from "./machine/operatorLog.ts";
import { ManagedRedis } from "./storage/redis/managedRedis.ts";

/** ms before a node that has died is started again: the first time, and at most */
const AGAIN = { first: 200, longest: 5_000 };
/** one that has lived longer begins anew with the first */
const STEADY = 10_000;

class Nodes {
  readonly #count: number;
  readonly #redis: string | null;
  readonly #warn: (text: string) => void;
  /** those that serve */
  readonly #workers = new Map<number, Worker>();
  /** those that do not serve yet, and those who wait for them */
  readonly #starting = new Map<number, { readonly worker: Worker; readonly serves: Promise<boolean> }>();
  #ending = false;

  /** `redis`: the socket of the Redis that was started here; null: the setting names one. */
  constructor(count: number, redis: string | null, warn: (text: string) => void) {
    this.#count = count;
    this.#redis = redis;
    this.#warn = warn;
  }

  /**
   * One after another: the first makes the sample hearing where there is none. False: it cannot start. Where it can, so can
   * the others, if not at once.
   */
  async start(): Promise<boolean> {
    if (!(await this.#begin(1))) return false;
    for (let number = 2; number <= this.#count && !this.#ending; number++)
      if (!(await this.#begin(number))) void this.#beginAgain(number, AGAIN.first);
    return true;
  }

  async restartAll(): Promise<void> {
    for (let number = 1; number <= this.#count && !this.#ending; number++) {
      // one that is just starting began with what was there before
      await this.#starting.get(number)?.serves;
      const worker = this.#workers.get(number);
      // one that has died is about to be started anyway
      if (!worker) continue;
      this.#workers.delete(number);
      await end(worker);
      if (!(await this.#begin(number))) void this.#beginAgain(number, AGAIN.first);
    }
  }

  async stop(): Promise<void> {
    this.#ending = true;
    const starting = [...this.#starting.values()].map(({ worker }) => worker);
    await Promise.all([...this.#workers.values(), ...starting].map(end));
  }

  /** Resolves when the node serves (true) or has ended before that (false). */
  async #begin(number: number): Promise<boolean> {
    const worker = cluster.fork({
      NODE_NUMBER: String(number),
      ...(this.#redis === null ? {} : { REDIS_SOCKET: this.#redis }),
    });
    const began = performance.now();
    const listening = once(worker, "listening").then(() => true);
    const ended = once(worker, "exit").then(() => false);
    const serves = Promise.race([listening, ended]);
    this.#starting.set(number, { worker, serves });
    const up = await serves;
    this.#starting.delete(number);
    if (!up) return false;
    this.#workers.set(number, worker);
    void ended.then(() => {
      // ended by us: another has its place, or none is to have it
      if (this.#ending || this.#workers.get(number) !== worker) return;
      this.#workers.delete(number);
      this.#warn(`node ${number} has ended and is started again`);
      void this.#beginAgain(number, performance.now() - began > STEADY ? AGAIN.first : AGAIN.first * 2);
    });
    return true;
  }

  async #beginAgain(number: number, wait: number): Promise<void> {
    await pause(wait);
    if (this.#ending || (await this.#begin(number))) return;
    await this.#beginAgain(number, Math.min(wait * 2, AGAIN.longest));
  }
}

async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = once(worker, "exit");
  worker.process.kill("SIGTERM");
  await ended;
}

async function start(ends: Ends, stop: (code: number) => void): Promise<void> {
  const config = readConfig(process.env);
  const folder = await DataFolder.takeForServer(resolve(config.DATA_DIR), console.error);
  ends(() => folder.release());
  const { warn } = operatorLog(pino({ level: config.LOG_LEVEL }, process.stdout));
  const managed = storageOf(config).address ? null : new ManagedRedis(folder, warn);
  if (managed) ends(() => managed.stop());
  await managed?.start();
  answerForAll();
  cluster.setupPrimary({
    exec: fileURLToPath(new URL("./main.js", import.meta.url)),
    args: [],
    // as long as one of them lives, nobody else is the folder's owner
    stdio: ["inherit", "inherit", "inherit", "ipc", folder.lock],
  });
  const nodes = new Nodes(config.NODES, managed?.socket ?? null, warn);
  ends(() => nodes.stop());
  ends(() => folder.ending());
  let restarting = Promise.resolve();
  process.on("SIGHUP", () => {
    // the terminal that it was started at is closed
    if (process.stdout.isTTY) return stop(0);
    restarting = restarting.then(() => nodes.restartAll());
  });
  if (!(await nodes.start())) stop(1);
}

await lifetime(["SIGINT", "SIGTERM"], start);
