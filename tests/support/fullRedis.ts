/** A server whose Redis is full for a while. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "redis";
import type { RealServer } from "./realServer.ts";

/** While nothing can be stored: each act is refused. */
export async function withFullRedis(server: RealServer, work: () => Promise<void>): Promise<void> {
  const note = readFileSync(join(server.dataDir, "redis.json"), "utf8");
  const { socket } = JSON.parse(note) as { socket: string };
  const client = createClient({ socket: { path: socket, tls: false } });
  await client.connect();
  try {
    await client.sendCommand(["CONFIG", "SET", "maxmemory", "1"]);
    await work();
  } finally {
    await client.sendCommand(["CONFIG", "SET", "maxmemory", "0"]);
    client.destroy();
  }
}
