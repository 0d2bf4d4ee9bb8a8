/** A redis-server process on a unix socket: ask it who it is, end it. */
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";

/** ms */
const ASK_AGAIN = 20;
/** ms for an ordered end, before it is forced */
const ORDERLY = 10_000;

export type Answer =
  | { readonly kind: "ready"; readonly pid: number; readonly runId: string }
  /** somebody listens, but does not serve yet (loading), or does not answer */
  | { readonly kind: "busy" }
  | { readonly kind: "nobody" };

/** Who answers on a socket. Never throws. */
export async function ask(socket: string): Promise<Answer> {
  let refused = false;
  const client = new Redis({
    path: socket,
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: 500,
    commandTimeout: 500,
  });
  client.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ECONNREFUSED") refused = true;
  });
  try {
    await client.connect();
    const info = await client.info();
    const field = (name: string) => new RegExp(`^${name}:(\\S+)`, "m").exec(info)?.[1] ?? "";
    if (field("loading") === "1") return { kind: "busy" };
    return { kind: "ready", pid: Number(field("process_id")), runId: field("run_id") };
  } catch {
    return { kind: refused ? "nobody" : "busy" };
  } finally {
    client.disconnect();
  }
}

/** Asks until somebody serves or nobody listens; `busy` after `limit` ms. */
export async function askUntilSettled(socket: string, limit: number): Promise<Answer> {
  const from = performance.now();
  for (;;) {
    const answer = await ask(socket);
    if (answer.kind !== "busy" || performance.now() - from > limit) return answer;
    await pause(ASK_AGAIN);
  }
}

/**
 * Ends the server in order (everything is on disk), by force after 10 s. Resolves when nobody listens any more.
 * The pid alone would not tell: where nobody reaps, an ended process keeps it.
 */
export async function shutDown(socket: string, pid: number): Promise<void> {
  const client = new Redis({
    path: socket,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    commandTimeout: 2000,
  });
  client.on("error", () => undefined);
  await client.shutdown().catch(() => undefined);
  client.disconnect();
  const from = performance.now();
  while ((await ask(socket)).kind !== "nobody") {
    if (performance.now() - from > ORDERLY) signal(pid, "SIGKILL");
    await pause(ASK_AGAIN);
  }
}

/** False when there is no such process. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Whether the process still is a server of that socket, though its file may have been swept away (Linux only). */
export function serves(pid: number, socket: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(socket);
  } catch {
    return false;
  }
}
