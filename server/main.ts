/** Reads the settings, takes the folder and the storage, starts a node on its ports. The parts are joined in node.ts. */
import cluster from "node:cluster";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import pino from "pino";
import { ArchiveDesk } from "./archiving/desk.ts";
import { type Config, readConfig, storageOf, storageSetting, termsOf } from "./config.ts";
import { DocumentDesk, DocumentRefused } from "./documents/desk.ts";
import { LookDesk } from "./intake/attached/desk.ts";
import { createHearing } from "./intake/createHearing.ts";
import { FileDesk } from "./intake/files/desk.ts";
import { StorageClock } from "./machine/clock.ts";
import { ADDRESS_FILE, DataFolder } from "./machine/dataFolder.ts";
import { type Ends, lifetime } from "./machine/lifetime.ts";
import { listen } from "./machine/listening.ts";
import { atPort, hearsItself, isEverywhere, lanAddresses } from "./machine/network.ts";
import { figuresOfAll } from "./machine/nodeFigures.ts";
import { operatorLog } from "./machine/operatorLog.ts";
import { writeWhole } from "./machine/wholeFile.ts";
import { createNode, type Node, type NodeParts } from "./node.ts";
import { FILE_LIMITS, Uploads } from "./shell/files/uploads.ts";
import { ProseGuard } from "./shell/minutes/proseGuard.ts";
import { sweepFiles } from "./storage/files/sweep.ts";
import { keptHearings } from "./storage/kept.ts";
import { ManagedRedis } from "./storage/redis/managedRedis.ts";
import { FolderRecord } from "./storage/redis/nodeRecord.ts";
import type { RedisAddress } from "./storage/redis/redisLink.ts";
import { ShutOut } from "./storage/redis/redisLink.ts";
import { RedisLog } from "./storage/redis/redisLog.ts";
import { Vault } from "./storage/vault.ts";
import { Access, readSecret } from "./web/door/access.ts";
import { readTls, type Tls, tlsProblems } from "./web/door/tls.ts";
import { type Ports, sayReady } from "./web/pages/console.ts";
import { Metrics } from "./web/pages/metrics.ts";

/** how often this node compares its clock with Redis, ms */
const CLOCK_EVERY = 1_000;
/** how long a start waits for Redis, ms */
const REDIS_PATIENCE = 5_000;
/** how often it tries whether acts could be written, ms */
const WATCH_EVERY = 1_000;
/** how often it looks for new hearings, ms */
const HEARINGS_EVERY = 2_000;

/** how often it looks for attached files that nothing names, ms */
const SWEEP_EVERY = 600_000;
const MEGABYTE = 1024 * 1024;

type Warn = (text: string) => void;

async function start(ends: Ends): Promise<void> {
  const config = readConfig(process.env);
  const dataDir = resolve(config.DATA_DIR);
  const onLan = !hearsItself(config.HOST);
  // a node of several holds the lock of the process that started it
  const folder = cluster.isWorker ? null : await DataFolder.takeForServer(dataDir, console.error);
  ends(() => folder?.release());
  const metrics = new Metrics(config.NODE_NUMBER);
  const { warn, line, close } = operatorLog(pino({ level: config.LOG_LEVEL }, process.stdout), (text) =>
    metrics.lined(text),
  );
  ends(close);
  const { log, address } = await openStorage(config, folder, warn, ends);
  const clock = new StorageClock();
  await clock.measure(() => log.time());
  await makeSample(log, dataDir, clock);

  const access = await sharedSecret(log, dataDir);
  const tls = config.TLS === "off" ? null : readTls(dataDir);
  if (tls) for (const problem of tlsProblems(tls, onLan ? lanAddresses() : [], clock.now())) warn(problem);
  const keptParts = keptByNode(config, dataDir, clock, warn, ends);
  const storage = { address, replicas: storageOf(config).replicas, dataDir, spare: FILE_LIMITS.spare };
  const child = new URL("./archiveChild.js", import.meta.url);
  const archives = new ArchiveDesk(child, storage);
  ends(() => archives.close());
  sweep(config, keptParts.uploads, log, warn, ends);
  const ports = { plain: tls ? config.HTTP_PORT : config.PORT, secure: tls && config.PORT };
  const node = await createNode(
    {
      ...{ log, warn, line, metrics, access, tls },
      ...{ ...keptParts, archives },
      now: () => clock.now(),
      measure: () => clock.measure(() => log.time()),
      steady: () => performance.now(),
      figures: figuresOfAll(metrics.registry),
      say: (text) => console.log(text),
      terms: termsOf(config),
      screens: resolve("dist/client"),
      urls: urlsOf(config, tls, ports),
      heartbeat: config.HEARTBEAT_SECONDS * 1000,
      idle: config.HEARING_IDLE_MS,
      watchEvery: WATCH_EVERY,
    },
    ends,
  );
  keepUp(node, clock, log, ends);
  ends(() => folder?.ending());
  await listenBoth(node, config, ports);
  // for the commands on this machine; nodes of one port have one
  if (config.NODE_NUMBER > 1) return;
  writeWhole(join(dataDir, ADDRESS_FILE), JSON.stringify({ port: ports.plain, host: config.HOST }));
  await sayReady(node.links, onLan, ports);
}

/** The log on the Redis of the settings, or on one that this node starts; it answers, and is fit to keep acts. */
async function openStorage(
  config: Config,
  folder: DataFolder | null,
  warn: Warn,
  ends: Ends,
): Promise<{ readonly log: RedisLog; readonly address: RedisAddress }> {
  const { address, replicas } = storageOf(config);
  const managed = address || !folder ? null : new ManagedRedis(folder, warn);
  if (managed) ends(() => managed.stop());
  await managed?.start();
  const storage = address ?? { path: managed?.socket ?? "" };
  const log = new RedisLog(storage, warn, replicas, new Vault(resolve(config.DATA_DIR)));
  ends(() => log.close());
  await log.ready(REDIS_PATIENCE).catch((error: unknown) => {
    if (error instanceof ShutOut) throw error;
    throw new Error(`${storageSetting(config)}: no Redis answers there.`);
  });
  for (const problem of await log.check()) {
    if (problem.severity === "red" && storage.path !== undefined) throw new Error(problem.text);
    // of another Redis red ones are said by the node, and as long as they last
    if (problem.severity === "warn") warn(problem.text);
  }
  return { log, address: storage };
}

/** Where hearings were, and are not, none is made in their place: what is missing is said, and can be refilled. */
async function makeSample(log: RedisLog, dataDir: string, clock: StorageClock): Promise<void> {
  const isEmpty = Object.keys(await log.hearings()).length === 0 && keptHearings(dataDir).length === 0;
  if (!isEmpty || !existsSync("sample/plan.json")) return;
  const today = new Date(clock.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await createHearing(log, "sample", "sample", { shiftTo: today, clockStartsAtOpening: true });
}

/** What a node keeps for itself, and what works beside it in threads. */
function keptByNode(
  config: Config,
  dataDir: string,
  clock: StorageClock,
  warn: Warn,
  ends: Ends,
): Pick<NodeParts, "record" | "prose" | "draw" | "read" | "uploads"> {
  const ownFolder = config.NODE_NUMBER === 1 ? dataDir : join(dataDir, `node-${config.NODE_NUMBER}`);
  const record = new FolderRecord(ownFolder, storageOf(config).replicas);
  ends(() => record.close());
  const desk = new DocumentDesk(new URL("./documentsWorker.js", import.meta.url));
  ends(() => desk.close());
  const files = new FileDesk(new URL("./filesWorker.js", import.meta.url));
  ends(() => files.close());
  const looks = new LookDesk(new URL("./attachedWorker.js", import.meta.url));
  ends(() => looks.close());
  const limits = {
    ...FILE_LIMITS,
    file: config.FILE_MB * MEGABYTE,
    hearing: config.FILES_MB * MEGABYTE,
  };
  const uploads = new Uploads({ dataDir, limits, now: () => clock.now(), look: looks.look });
  const prose = new ProseGuard(new URL("./proseThread.js", import.meta.url), warn);
  ends(() => prose.close());
  void prose.warm();
  const draw: NodeParts["draw"] = (hearing, wanted, { key, source }) => {
    const drawn = "file" in wanted ? desk.make(hearing, key, wanted, source) : desk.once(hearing, wanted);
    return drawn.catch((error: unknown) => {
      if (!(error instanceof DocumentRefused)) throw error;
      warn(`a document of ${hearing}: ${error.message}`);
      return error.code;
    });
  };
  return { record, prose, draw, read: files.read.bind(files), uploads };
}

/** The key of cookies and links, the same at all nodes of this Redis. */
async function sharedSecret(log: RedisLog, dataDir: string): Promise<Access> {
  const access = new Access(readSecret(dataDir));
  if ((await log.agree("secret", access.check())) !== access.check())
    throw new Error(
      `The secret in ${dataDir} is not the one of the other nodes on this Redis: copy the file "secret" from one of them.`,
    );
  return access;
}

/** Where others reach what listens on `host`: at an address that the certificate covers, where there is one. */
function reachableAt(host: string, tls: Tls | null): string {
  if (!isEverywhere(host)) return host;
  const all = lanAddresses();
  return all.find((address) => tls?.covers(address)) ?? all[0] ?? "127.0.0.1";
}

/** `ports` are read when they are asked for: those of the settings may be 0. */
function urlsOf(config: Config, tls: Tls | null, ports: Ports): NodeParts["urls"] {
  const at = reachableAt(config.HOST, tls);
  const plainUrl = () => `http://${atPort(at, ports.plain)}`;
  const secureUrl = () => `https://${atPort(at, ports.secure)}`;
  const publicUrl = () => config.PUBLIC_URL ?? (tls ? secureUrl() : plainUrl());
  // no delegate's phone trusts our authority
  const isOurs = (tls?.authority ?? null) !== null && config.PUBLIC_URL === undefined;
  return { publicUrl, phonesUrl: isOurs ? plainUrl : publicUrl, plainUrl, secureUrl };
}

/** One node of a machine looks after the folder that all of them share. */
function sweep(
  config: Config,
  { store, sent, coming, now }: Uploads,
  log: RedisLog,
  warn: Warn,
  ends: Ends,
): void {
  if (config.NODE_NUMBER > 1) return;
  const sweeping = setInterval(() => void sweepFiles({ log, store, sent, coming, now, warn }), SWEEP_EVERY);
  ends(() => clearInterval(sweeping));
}

/** The clock is compared, and hearings that were created or imported meanwhile are found. */
function keepUp({ live }: Node, clock: StorageClock, log: RedisLog, ends: Ends): void {
  const compare = () => clock.watch(() => log.time()).then(() => live.keepClocks());
  const measuring = setInterval(() => void compare().catch(() => undefined), CLOCK_EVERY);
  ends(() => clearInterval(measuring));
  const looking = setInterval(() => void live.reload().catch(() => undefined), HEARINGS_EVERY);
  ends(() => clearInterval(looking));
}

/** Notes in `ports` those that were got. */
async function listenBoth(
  { http, front }: Node,
  { HOST, PORT }: Config,
  ports: { -readonly [K in keyof Ports]: Ports[K] },
): Promise<void> {
  ports.plain = await listen(http, ports.plain, HOST, front ? "HTTP_PORT" : "PORT");
  ports.secure = front && (await listen(front, PORT, HOST, "PORT"));
}

await lifetime(["SIGINT", "SIGTERM", "SIGHUP"], start);
