/** A real redis-server for a test, in a folder of its own, ended by its process id. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "redis";
import { freePort } from "../../scripts/proving/freePort.ts";

const SERVER = "redis-server";

export interface TestRedis {
  /** for a unix socket */
  readonly path: string;
  /** 0 when it listens on the unix socket alone */
  readonly port: number;
  readonly pid: number;
  /** where its files lie */
  readonly dir: string;
  stop(): Promise<void>;
}

/** Durable settings, unless `settings` says otherwise. With `tcp` it listens on a free loopback port as well. */
export async function startRedis({ tcp = false, settings = [] as string[] } = {}): Promise<TestRedis> {
  const dir = mkdtempSync(join(tmpdir(), "redis-test-"));
  const path = join(dir, "redis.sock");
  const port = tcp ? await freePort() : 0;
  const durable = ["--appendonly", "yes", "--appendfsync", "always", "--save", "", "--dir", dir];
  const address = ["--bind", "127.0.0.1", "--port", String(port), "--unixsocket", path];
  const child = spawn(SERVER, [...address, ...durable, ...settings], { stdio: "ignore" });
  await untilServing(child, path);
  return {
    path,
    port,
    dir,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "exit");
        child.kill("SIGKILL");
        await ended;
      }
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A client of another make, to witness what is stored. */
export async function witness(path: string) {
  const client = createClient({ socket: { path, tls: false } });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** ms: what is waited for must have a core to run on */
const LOOK_EVERY = 4;

/** ms after which a wait says what it waits for, and after which it fails on a machine that is free */
const SAY = 10_000;
const LIMIT = 60_000;
/** ms on a machine that is free; as many times as long where so many want each core */
export const patience = (ms: number) => Math.round(ms * Math.max(1, (loadavg()[0] ?? 1) / cpus().length));

/**
 * Resolves when the condition holds. What it waits for (the condition's own source, where no words are given) is said
 * after ten seconds, and again when it fails; what truly needs longer than a minute says so by `limit`.
 */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what = condition.toString(),
  limit = LIMIT,
): Promise<void> {
  const ms = patience(limit);
  const saying = setTimeout(() => console.error(`waits for 10 s: ${what}`), SAY);
  let failing: NodeJS.Timeout | undefined;
  const inVain = new Promise<never>((_, fail) => {
    failing = setTimeout(() => fail(new Error(`waited ${ms / 1000} s in vain: ${what}`)), ms);
  });
  try {
    while (!(await Promise.race([inVain, condition()]))) await pause(LOOK_EVERY);
  } finally {
    clearTimeout(saying);
    clearTimeout(failing);
  }
}

/** False for a process that has ended, though nobody has reaped it. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

async function untilServing(child: ChildProcess, path: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error("redis-server ended while it started");
    const client = createClient({ socket: { path, tls: false, reconnectStrategy: false } });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.ping();
      return;
    } catch {
      await pause(LOOK_EVERY);
    } finally {
      if (client.isOpen) client.destroy();
    }
  }
}
