/**
 * A master, two replicas behind a link that can be black-holed, and three Sentinels: all real processes. Two, for once
 * one has taken over, acks wait for the other.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "redis";
import { FaultyProxy } from "../../scripts/faults/faultyProxy.ts";
import { freePort } from "../../scripts/freePort.ts";
import { startRedis, type TestRedis, until } from "./redis.ts";

const SERVER = "redis-server";
const NAME = "hearing";
/** ms without an answer before a Sentinel takes the master for down */
const DOWN = 1_000;

export interface Sentinels {
  readonly address: { readonly master: string; readonly sentinels: { host: string; port: number }[] };
  readonly master: TestRedis;
  /** the master's link to its replica */
  readonly link: FaultyProxy;
  stop(): Promise<void>;
}

async function startSentinel(master: number, port: number): Promise<{ stop(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), "sentinel-test-"));
  const settings = join(dir, "sentinel.conf");
  const lines = [
    `port ${port}`,
    "bind 127.0.0.1",
    `dir ${dir}`,
    `sentinel monitor ${NAME} 127.0.0.1 ${master} 2`,
    `sentinel down-after-milliseconds ${NAME} ${DOWN}`,
    `sentinel failover-timeout ${NAME} 5000`,
  ];
  writeFileSync(settings, `${lines.join("\n")}\n`);
  const child: ChildProcess = spawn(SERVER, [settings, "--sentinel"], { stdio: "ignore" });
  return {
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Each Sentinel knows the replicas, which have all, and the two others. */
async function untilTheyKnowEachOther(port: number): Promise<void> {
  const client = createClient({ socket: { host: "127.0.0.1", port } });
  client.on("error", () => undefined);
  await client.connect();
  await until(async () => {
    const seen = String(await client.sendCommand(["SENTINEL", "ckquorum", NAME]).catch(String));
    const replicas = await client.sendCommand(["SENTINEL", "replicas", NAME]);
    return (
      seen.startsWith("OK 3") &&
      Array.isArray(replicas) &&
      JSON.stringify(replicas).split('"ok"').length === 3
    );
  });
  client.destroy();
}

export async function startSentinels(): Promise<Sentinels> {
  const master = await startRedis({ tcp: true });
  // everybody goes through it, for Sentinels turn a replica that follows another address; its faults are the replica's
  const link = new FaultyProxy(master.port);
  const replicating = new Set<number>();
  link.heard = (nth, bytes) => /psync/i.test(bytes.toString("latin1")) && replicating.add(nth);
  link.meets = (nth) => replicating.has(nth);
  const port = await link.start();
  const settings = ["--replicaof", "127.0.0.1", String(port), "--repl-diskless-sync-delay", "0"];
  const replicas = [await startRedis({ tcp: true, settings }), await startRedis({ tcp: true, settings })];
  const ports = [await freePort(), await freePort(), await freePort()];
  const sentinels = await Promise.all(ports.map((own) => startSentinel(port, own)));
  await Promise.all(ports.map(untilTheyKnowEachOther));
  return {
    address: { master: NAME, sentinels: ports.map((port) => ({ host: "127.0.0.1", port })) },
    master,
    link,
    stop: async () => {
      for (const one of [...sentinels, ...replicas, master]) await one.stop();
      await link.stop();
    },
  };
}
