/** How long a server takes to serve a hearing of thousands of commits, and to bring screens back after its death. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entryHash } from "../../../server/storage/codec.ts";
import { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import { Load, startOurs } from "./processes.ts";
import { type Row, row } from "./table.ts";

/** A second hearing in the server's Redis, whose log has so many entries. */
async function lengthen(dataDir: string, count: number): Promise<void> {
  const { socket } = JSON.parse(readFileSync(join(dataDir, "redis.json"), "utf8")) as { socket: string };
  const log = new RedisLog({ path: socket }, () => undefined);
  await log.ready();
  const entries = await log.read("sample", 0);
  const clock = { hearingAt: 0, redisAt: 0, rate: 0 };
  let last = entries.at(-1);
  if (!last) throw new Error("the sample has no log");
  for (let v = entries.length; v < count; v++) {
    const event = { type: "ConclusionDrafted", text: `Dự thảo kết luận, lần ${v}` };
    const result = await log.append("sample", {
      prev: entryHash(last),
      commandId: `lengthened-${v}`,
      fingerprint: "",
      actor: "T1",
      onBehalfOf: null,
      events: [event],
      expected: v,
      people: [],
      clock,
      realNow: null,
    });
    if (result.kind !== "appended") throw new Error(`entry ${v}: ${result.kind}`);
    last = result.entry;
  }
  await log.close();
}

export async function coldStart(lengths: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  const server = await startOurs(1);
  for (const count of lengths) {
    await lengthen(server.dataDir, count);
    const ended = once(server.child, "exit");
    server.child.kill("SIGKILL");
    await ended;
    const from = performance.now();
    await server.restart();
    rows.push(row(`killed → serves again, a log of ${count}`, performance.now() - from, "ms"));
  }
  await server.stop();
  return rows;
}

/** The server is killed under N screens and started again; they all come at once. */
export async function storm(viewers: number): Promise<Row[]> {
  const server = await startOurs(1);
  const load = await Load.start();
  await load.open(server.screens(viewers), viewers);
  const ended = once(server.child, "exit");
  load.close();
  server.child.kill("SIGKILL");
  await ended;
  const from = performance.now();
  await server.restart();
  const up = performance.now() - from;
  const back = await load.open(server.screens(viewers), viewers);
  await load.end();
  await server.stop();
  return [
    row(`killed → up again, ${viewers} screens waiting`, up, "ms"),
    row(`up again → all ${viewers} screens true`, back, "ms"),
  ];
}
