/** Joins the parts: settings → Redis → log → live → web. The only file that knows them all. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import pino from "pino";
import { StorageClock } from "./clock.ts";
import { readConfig } from "./config.ts";
import { createHearing } from "./intake/createHearing.ts";
import { createLive } from "./live/live.ts";
import { Journal } from "./log/journal.ts";
import { ManagedRedis } from "./log/managedRedis.ts";
import { RedisLog } from "./log/redisLog.ts";
import { Access, readSecret } from "./web/access.ts";
import { createHttp, linksOf } from "./web/http.ts";
import { createSockets } from "./web/sockets.ts";

/** how often this node compares its clock with Redis, ms */
const CLOCK_EVERY = 1_000;
/** how often it looks for new hearings, ms */
const HEARINGS_EVERY = 2_000;

async function start(): Promise<() => Promise<void>> {
  const config = readConfig(process.env);
  const dataDir = resolve(config.DATA_DIR);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const logger = pino({ level: config.LOG_LEVEL });
  const warn = (text: string) => logger.warn(text);

  const managed = config.REDIS_URL === undefined ? new ManagedRedis(dataDir, warn) : null;
  await managed?.start();
  const log = new RedisLog(managed ? { path: managed.socket } : { url: config.REDIS_URL ?? "" }, (text) =>
    logger.debug(text),
  );
  await log.ready();
  for (const problem of await log.check()) {
    if (problem.severity === "red" && managed) throw new Error(problem.text);
    logger.warn(problem.text);
  }

  const clock = new StorageClock();
  await clock.measure(() => log.time());
  if (Object.keys(await log.hearings()).length === 0 && existsSync("sample/plan.json")) {
    const today = new Date(clock.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await createHearing(log, "sample", "sample", { shiftTo: today, clockStartsAtOpening: true });
  }

  const journal = new Journal(dataDir);
  const live = await createLive({
    log,
    now: () => clock.now(),
    steady: () => performance.now(),
    keep: (hearing, entries) => journal.keep(hearing, entries),
    highestKept: (hearing) => journal.highest(hearing),
    warn,
  });

  const measuring = setInterval(
    () =>
      void clock
        .watch(() => log.time())
        .then(() => live.keepClocks())
        .catch(() => undefined),
    CLOCK_EVERY,
  );
  // hearings that were created or imported meanwhile
  const looking = setInterval(() => void live.reload().catch(() => undefined), HEARINGS_EVERY);
  const access = new Access(readSecret(dataDir));
  if ((await log.agree("secret", access.check())) !== access.check())
    throw new Error(
      `The secret in ${dataDir} is not the one of the other nodes on this Redis: copy the file "secret" from one of them.`,
    );
  const line = (text: string, facts?: Readonly<Record<string, string | number>>) =>
    logger.info(facts ?? {}, text);
  let port = config.PORT;
  const publicUrl = () => config.PUBLIC_URL ?? `http://${config.HOST}:${port}`;
  const parts = { live, access, log: line, screens: resolve("dist/client"), publicUrl };
  const http = createServer(createHttp(parts));
  const sockets = createSockets(http, { live, access, log: line });
  await new Promise<void>((up, down) => {
    http.once("error", down);
    http.listen(config.PORT, config.HOST, up);
  });
  port = (http.address() as AddressInfo).port;
  writeFileSync(join(dataDir, "server.json"), JSON.stringify({ port, host: config.HOST, pid: process.pid }), {
    mode: 0o600,
  });
  for (const link of linksOf(parts)) console.log(`${link.hearing}  ${link.name.padEnd(22)} ${link.url}`);

  return async () => {
    clearInterval(measuring);
    clearInterval(looking);
    await sockets.close();
    await live.close();
    await log.close();
    await managed?.stop();
  };
}

try {
  const stop = await start();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
