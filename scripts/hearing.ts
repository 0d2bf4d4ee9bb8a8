/** npm run hearing -- create <folder> | list | export <id> | import <file>: with the server running or not. */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../server/config.ts";
import { createHearing } from "../server/intake/createHearing.ts";
import { exportLines, importLines } from "../server/intake/transfer.ts";
import { ManagedRedis } from "../server/log/managedRedis.ts";
import { RedisLog } from "../server/log/redisLog.ts";

const USAGE = `npm run hearing -- create <folder> [--id x] [--shift-to YYYY-MM-DD] [--rehearsal]
npm run hearing -- list
npm run hearing -- export <id> > file.jsonl
npm run hearing -- import <file>`;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** The socket of the running server's own Redis, or null. */
function runningRedis(dataDir: string): string | null {
  const note = join(dataDir, "redis.json");
  if (!existsSync(note)) return null;
  const { socket, pid } = JSON.parse(readFileSync(note, "utf8")) as { socket: string; pid: number };
  try {
    process.kill(pid, 0);
    return existsSync(socket) ? socket : null;
  } catch {
    return null;
  }
}

async function withLog(work: (log: RedisLog) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const dataDir = resolve(config.DATA_DIR);
  const running = config.REDIS_URL === undefined ? runningRedis(dataDir) : null;
  const managed = config.REDIS_URL === undefined && running === null ? new ManagedRedis(dataDir, say) : null;
  await managed?.start();
  const path = managed ? managed.socket : running;
  const log = new RedisLog(path === null ? { url: config.REDIS_URL ?? "" } : { path }, () => undefined);
  try {
    await log.ready();
    await work(log);
  } finally {
    await log.close();
    await managed?.stop();
  }
}

const COMMANDS: Readonly<Record<string, (subject: string) => Promise<void>>> = {
  create: async (folder) => {
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new Error(`"${folder}" is no folder. It must hold plan.json and the CSV files (see sample/).`);
    const id = values.id ?? basename(resolve(folder)).toLowerCase();
    const shiftTo = values["shift-to"];
    await withLog((log) =>
      createHearing(log, id, folder, {
        rehearsal: values.rehearsal,
        ...(shiftTo === undefined ? {} : { shiftTo }),
      }),
    );
    say(`Hearing ${id} is there. "npm run links" shows the links once the server runs.`);
  },
  list: () =>
    withLog(async (log) => {
      for (const [id, { title }] of Object.entries(await log.hearings())) say(`${id}  ${title}`);
    }),
  export: (id) =>
    withLog(async (log) => {
      for await (const line of exportLines(log, id)) say(line);
    }),
  import: async (file) => {
    if (!existsSync(file)) throw new Error(`There is no file "${file}".`);
    await withLog(async (log) => say(`Hearing ${await importLines(log, createReadStream(file))} is there.`));
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    id: { type: "string" },
    "shift-to": { type: "string" },
    rehearsal: { type: "boolean", default: false },
  },
});
const [name = "", subject = ""] = positionals;
const command = COMMANDS[name];
try {
  if (!command || (name !== "list" && subject === "")) throw new Error(USAGE);
  await command(subject);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
