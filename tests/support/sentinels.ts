/**
 * A master, two replicas behind a link that can be black-holed, and three Sentinels: all real processes. Two, for once
 * one has taken over, acks wait for the other.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FaultyProxy } from "../../scripts/proving/faults/faultyProxy.ts";
import { MASTER, replicaLink, SentinelProcess } from "../../scripts/proving/faults/redisGroup.ts";
import { freePort } from "../../scripts/proving/freePort.ts";
import { startRedis, type TestRedis, until } from "./redis.ts";

export interface Sentinels {
  readonly address: { readonly master: string; readonly sentinels: { host: string; port: number }[] };
  /** the same, each Sentinel behind a way that can be broken */
  behind(): Promise<{ readonly address: Sentinels["address"]; readonly ways: readonly FaultyProxy[] }>;
  readonly master: TestRedis;
  /** the master's link to its replica */
  readonly link: FaultyProxy;
  /** Has another taken over? So it is on a machine that is so full that the master is late to answer. */
  isReplaced(): Promise<boolean>;
  stop(): Promise<void>;
}

/** `settings`: what the master is started with. */
export async function startSentinels(settings: string[] = []): Promise<Sentinels> {
  const dir = mkdtempSync(join(tmpdir(), "sentinel-test-"));
  const master = await startRedis({ tcp: true, settings });
  const link = replicaLink(master.port);
  const port = await link.start();
  const follow = ["--replicaof", "127.0.0.1", String(port), "--repl-diskless-sync-delay", "0"];
  const replica = () => startRedis({ tcp: true, settings: follow });
  const replicas = [await replica(), await replica()];
  const ports = [await freePort(), await freePort(), await freePort()];
  const sentinels = ports.map(
    (otherPort) => new SentinelProcess(join(dir, String(otherPort)), otherPort, port),
  );
  for (const sentinel of sentinels) sentinel.start();
  await Promise.all(sentinels.map((sentinel) => until(() => sentinel.sees())));
  const addressAt = (all: number[]) => ({
    master: MASTER,
    sentinels: all.map((port) => ({ host: "127.0.0.1", port: port })),
  });
  const ways = ports.map((port) => new FaultyProxy(port));
  return {
    address: addressAt(ports),
    behind: async () => ({ address: addressAt(await Promise.all(ways.map((way) => way.start()))), ways }),
    master,
    link,
    isReplaced: async () => (await sentinels[0]?.names()) !== port,
    stop: async () => {
      for (const sentinel of sentinels) await sentinel.kill();
      for (const server of [...replicas, master]) await server.stop();
      for (const way of [link, ...ways]) await way.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
