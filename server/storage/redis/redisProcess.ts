/** A redis-server process on a unix socket: ask it who it is, find it, end it. */
import { readdirSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";

/** ms */
const ASK_AGAIN = 20;
/** ms for an ordered end, before it is forced */
const ORDERLY = 10_000;

export type Answer =
  /** `dir`: where its files lie */
  | { readonly kind: "ready"; readonly pid: number; readonly dir: string }
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
    const settings: unknown = await client.config("GET", "dir");
    const dir = Array.isArray(settings) ? settings[1] : (settings as Record<string, unknown>)["dir"];
    return { kind: "ready", pid: Number(field("process_id")), dir: String(dir) };
  } catch {
    return { kind: refused ? "nobody" : "busy" };
  } finally {
    client.disconnect();
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

/** A redis-server that works in a folder, for whoever must end it by hand; null: none is seen (Linux alone tells). */
export function processIn(folder: string): number | null {
  try {
    const real = realpathSync(folder);
    const found = readdirSync("/proc").find((pid) => /^\d+$/.test(pid) && worksIn(pid) === real);
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}

function worksIn(pid: string): string | null {
  try {
    return readlinkSync(join("/proc", pid, "cwd"));
  } catch {
    // another user's, or just gone
    return null;
  }
}
