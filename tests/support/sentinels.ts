/**
 * A master, two replicas behind a link that can be black-holed, and three Sentinels: all real processes. Two, for once
 * one has taken over, acks wait for the other.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FaultyProxy } from "../../scripts/faults/faultyProxy.ts";
import { MASTER, replicaLink, SentinelProcess } from "../../scripts/faults/redisGroup.ts";
import { freePort } from "../../scripts/freePort.ts";
import { startRedis, type TestRedis, until } from "./redis.ts";

export interface Sentinels {
  readonly address: { readonly master: string; readonly sentinels: { host: string; port: number }[] };
  readonly master: TestRedis;
  /** the master's link to its replica */
  readonly link: FaultyProxy;
  stop(): Promise<void>;
}

export async function startSentinels(): Promise<Sentinels> {
  const dir = mkdtempSync(join(tmpdir(), "sentinel-test-"));
  const master = await startRedis({ tcp: true });
  const link = replicaLink(master.port);
  const port = await link.start();
  const settings = ["--replicaof", "127.0.0.1", String(port), "--repl-diskless-sync-delay", "0"];
  const replicas = [await startRedis({ tcp: true, settings }), await startRedis({ tcp: true, settings })];
  const ports = [await freePort(), await freePort(), await freePort()];
  const sentinels = ports.map((own) => new SentinelProcess(join(dir, String(own)), own, port));
  for (const sentinel of sentinels) sentinel.start();
  await Promise.all(sentinels.map((one) => until(() => one.sees())));
  return {
    address: { master: MASTER, sentinels: ports.map((own) => ({ host: "127.0.0.1", port: own })) },
    master,
    link,
    stop: async () => {
      for (const one of sentinels) await one.kill();
      for (const one of [...replicas, master]) await one.stop();
      await link.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
