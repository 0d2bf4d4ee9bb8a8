/** A Redis that answers and takes no writes for a while, in each of the ways that it has. */
import { createClient } from "redis";
import type { RedisProcess } from "./processes.ts";

export const REFUSAL_KINDS = [
  "Redis memory full",
  "Redis without its replicas",
  "Redis a replica",
  "Redis right taken",
] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];
export interface RefusalFault {
  readonly kind: RefusalKind;
  readonly ms: number;
}

type Words = readonly [command: string, ...words: string[]];
const WAYS: Readonly<Record<RefusalKind, { readonly begin: Words; readonly end: Words }>> = {
  "Redis memory full": {
    begin: ["CONFIG", "SET", "maxmemory", "1"],
    end: ["CONFIG", "SET", "maxmemory", "0"],
  },
  "Redis without its replicas": {
    begin: ["CONFIG", "SET", "min-replicas-to-write", "1"],
    end: ["CONFIG", "SET", "min-replicas-to-write", "0"],
  },
  // of a master that is not there: it keeps what it has
  "Redis a replica": { begin: ["REPLICAOF", "127.0.0.1", "1"], end: ["REPLICAOF", "NO", "ONE"] },
  "Redis right taken": {
    begin: ["ACL", "SETUSER", "default", "-xadd"],
    end: ["ACL", "SETUSER", "default", "+xadd"],
  },
};

export const isRefusal = (kind: string): kind is RefusalKind =>
  (REFUSAL_KINDS as readonly string[]).includes(kind);

/** Redis refuses until the wait is over. Where it has been killed meanwhile, its next start has forgotten all of it. */
export async function refuseWrites(
  redis: RedisProcess,
  { kind, ms }: RefusalFault,
  wait: (ms: number) => Promise<void>,
): Promise<void> {
  const link = createClient({ url: `redis://127.0.0.1:${redis.port}` });
  link.on("error", () => undefined);
  const tell = (words: Words) => link.sendCommand([...words]).catch(() => undefined);
  try {
    await link.connect();
    await tell(WAYS[kind].begin);
    await wait(ms);
    await tell(WAYS[kind].end);
  } finally {
    link.destroy();
  }
}
