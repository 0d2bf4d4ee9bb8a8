/** Joins the parts: settings → Redis → log → live → web. The only file that knows them all. */
import cluster from "node:cluster";
import { existsSync, fstatSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { join, resolve } from "node:path";
import pino from "pino";
import QRCode from "qrcode";
import { readConfig, storageOf, storageSetting, termsOf } from "./config.ts";
import { DocumentDesk, DocumentRefused } from "./documents/desk.ts";
import { createHearing } from "./intake/createHearing.ts";
import { StorageClock } from "./machine/clock.ts";
import { ADDRESS_FILE, DataFolder } from "./machine/dataFolder.ts";
import { type Ends, lifetime } from "./machine/lifetime.ts";
import { atPort, hearsItself, isEverywhere, lanAddresses } from "./machine/network.ts";
import { figuresOfAll } from "./machine/nodeFigures.ts";
import { operatorLog } from "./machine/operatorLog.ts";
import { writeWhole } from "./machine/wholeFile.ts";
import { Company } from "./shell/devices/company.ts";
import { Devices } from "./shell/devices/devices.ts";
import { Hands } from "./shell/devices/hands.ts";
import { ProseGuard } from "./shell/minutes/proseGuard.ts";
import { NodeChannel } from "./shell/nodeChannel.ts";
import { Rehearsals } from "./shell/rehearsals.ts";
import { createLive } from "./shell/shell.ts";
import { keptHearings } from "./storage/kept.ts";
import { ManagedRedis } from "./storage/redis/managedRedis.ts";
import { FolderRecord } from "./storage/redis/nodeRecord.ts";
import { ShutOut } from "./storage/redis/redisLink.ts";
import { RedisLog } from "./storage/redis/redisLog.ts";
import { Vault } from "./storage/vault.ts";
import { Access, readSecret } from "./web/door/access.ts";
import { TcpLines } from "./web/door/tcpLines.ts";
import { readTls, type Tls, tlsProblems } from "./web/door/tls.ts";
import { createHttp, type Link, linksOf } from "./web/pages/http.ts";
import { Metrics } from "./web/pages/metrics.ts";
import type { DocumentPort, StatusPort } from "./web/ports.ts";
import { createSockets } from "./web/sockets/sockets.ts";

/** how often this node compares its clock with Redis, ms */
const CLOCK_EVERY = 1_000;
/** how long a start waits for Redis, ms */
const REDIS_PATIENCE = 5_000;
/** how often it tries whether acts could be written, ms */
const WATCH_EVERY = 1_000;
/** how often it looks for new hearings, ms */
const HEARINGS_EVERY = 2_000;

/** Where others reach what listens on `host`: at an address that the certificate covers, where there is one. */
function reachableAt(host: string, tls: Tls | null): string {
  if (!isEverywhere(host)) return host;
  const all = lanAddresses();
  return all.find((address) => tls?.covers(address)) ?? all[0] ?? "127.0.0.1";
}

/** Resolves with the port that was got; `setting` names the one to change. */
async function listen(server: Server, port: number, host: string, setting: string): Promise<number> {
  await new Promise<void>((up, down) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      down(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is taken: set ${setting}, or end what listens there.`)
          : error.code === "EACCES"
            ? new Error(
                `Port ${port} is not for this user: set ${setting} to one above 1023, behind a proxy.`,
              )
            : new Error(
                `Setting HOST is wrong: this machine has no address ${host} (it has ${["127.0.0.1", ...lanAddresses()].join(", ")}).`,
              ),
      ),
    );
    server.listen(port, host, up);
  });
  return (server.address() as AddressInfo).port;
}

interface Ports {
  readonly plain: number;
  /** null without a certificate */
  readonly secure: number | null;
}

/** Is standard output kept by the system's journal? Links are no matter of a log. */
function isJournaled(): boolean {
  const { dev, ino } = fstatSync(process.stdout.fd);
  return process.env["JOURNAL_STREAM"] === `${dev}:${ino}`;
}

/** What whoever sets up the hall's devices must know: the addresses, the operator's link to scan, what plain HTTP lacks. */
async function tellNetwork(links: readonly Link[], { plain, secure }: Ports): Promise<void> {
  for (const address of lanAddresses()) {
    if (secure !== null) console.log(`reachable at https://${address}:${secure}`);
    console.log(`reachable at http://${address}:${plain}${secure === null ? "" : " (phones, and /trust)"}`);
  }
  for (const link of links.filter((one) => one.seat === "operator"))
    console.log(
      `${link.hearing}, operator:\n${await QRCode.toString(link.url, { type: "terminal", small: true })}`,
    );
  console.log(
    secure === null
      ? "Plain HTTP: whoever shares this network can read along; screens may fall asleep and do not open offline. HTTPS: npm run certificate."
      : `Devices trust the certificate once: open http://${lanAddresses()[0] ?? "127.0.0.1"}:${plain}/trust on each.`,
  );
}

async function start(ends: Ends): Promise<void> {
  const config = readConfig(process.env);
  const dataDir = resolve(config.DATA_DIR);
  const onLan = !hearsItself(config.HOST);
  // a node of several holds the lock of the process that started it
  const folder = cluster.isWorker ? null : await DataFolder.takeForServer(dataDir, console.error);
  ends(() => folder?.release());
  const metrics = new Metrics(config.NODE_NUMBER);
  const told = operatorLog(pino({ level: config.LOG_LEVEL }, process.stdout), (text) => metrics.lined(text));
  ends(() => told.close());
  const { warn, line } = told;

  const { address, replicas } = storageOf(config);
  const managed = address || !folder ? null : new ManagedRedis(folder, warn);
  if (managed) ends(() => managed.stop());
  await managed?.start();
  const storage = address ?? { path: managed?.socket ?? "" };
  const log = new RedisLog(storage, warn, replicas, new Vault(dataDir));
  ends(() => log.close());
  await log.ready(REDIS_PATIENCE).catch((error: unknown) => {
    if (error instanceof ShutOut) throw error;
    throw new Error(`${storageSetting(config)}: no Redis answers there.`);
  });
  for (const problem of await log.check()) {
    if (problem.severity === "red" && storage.path !== undefined) throw new Error(problem.text);
    // of another Redis red ones are said below, and as long as they last
    if (problem.severity === "warn") warn(problem.text);
  }

  const clock = new StorageClock();
  await clock.measure(() => log.time());
  // where hearings were, and are not, none is made in their place: what is missing is said, and can be refilled
  const empty = Object.keys(await log.hearings()).length === 0 && keptHearings(dataDir).length === 0;
  if (empty && existsSync("sample/plan.json")) {
    const today = new Date(clock.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await createHearing(log, "sample", "sample", { shiftTo: today, clockStartsAtOpening: true });
  }

  // what a node keeps for itself
  const own = config.NODE_NUMBER === 1 ? dataDir : join(dataDir, `node-${config.NODE_NUMBER}`);
  const record = new FolderRecord(own, replicas);
  ends(() => record.close());
  const desk = new DocumentDesk(new URL("./documentsWorker.js", import.meta.url));
  ends(() => desk.close());
  const prose = new ProseGuard(new URL("./proseThread.js", import.meta.url), warn);
  ends(() => prose.close());
  void prose.warm();
  const live = await createLive({
    log,
    prose,
    now: () => clock.now(),
    measure: () => clock.measure(() => log.time()),
    steady: () => performance.now(),
    record,
    warn,
    figures: metrics,
  });
  await live.watch();
  ends(() => live.close());
  const channel = new NodeChannel(log);
  ends(() => channel.close());
  const devices = new Devices({ log, channel, now: () => clock.now(), live });
  ends(() => devices.close());
  const rehearsals = new Rehearsals({ log, channel, now: () => clock.now(), live });
  ends(() => rehearsals.close());
  const measuring = setInterval(
    () =>
      void clock
        .watch(() => log.time())
        .then(() => live.keepClocks())
        .catch(() => undefined),
    CLOCK_EVERY,
  );
  ends(() => clearInterval(measuring));
  const watching = setInterval(() => void live.watch(), WATCH_EVERY);
  ends(() => clearInterval(watching));
  // hearings that were created or imported meanwhile
  const looking = setInterval(() => void live.reload().catch(() => undefined), HEARINGS_EVERY);
  ends(() => clearInterval(looking));
  const access = new Access(readSecret(dataDir));
  if ((await log.agree("secret", access.check())) !== access.check())
    throw new Error(
      `The secret in ${dataDir} is not the one of the other nodes on this Redis: copy the file "secret" from one of them.`,
    );
  const tls = config.TLS === "off" ? null : readTls(dataDir);
  if (tls) for (const problem of tlsProblems(tls, onLan ? lanAddresses() : [], clock.now())) warn(problem);
  let ports: Ports = { plain: tls ? config.HTTP_PORT : config.PORT, secure: tls && config.PORT };
  const at = reachableAt(config.HOST, tls);
  const plainUrl = () => `http://${atPort(at, ports.plain)}`;
  const secureUrl = () => `https://${atPort(at, ports.secure)}`;
  const publicUrl = () => config.PUBLIC_URL ?? (tls ? secureUrl() : plainUrl());
  const authority = tls?.authority ?? null;
  const urls = {
    publicUrl,
    // no delegate's phone trusts our authority
    phonesUrl: () => (authority !== null && config.PUBLIC_URL === undefined ? plainUrl() : publicUrl()),
    plainUrl,
    secureUrl,
  };
  const documents: DocumentPort = async (hearing, file) => {
    const asked = performance.now();
    const from = live.source(hearing);
    if (!from) return null;
    const bytes = await desk.make(hearing, from.key, file, from.source).catch((error: unknown) => {
      if (!(error instanceof DocumentRefused)) throw error;
      warn(`${file} of ${hearing}: ${error.message}`);
      return error.code;
    });
    if (typeof bytes !== "string") metrics.gaveDocument(file, performance.now() - asked);
    return bytes;
  };
  const status: StatusPort = {
    troubles: () => live.standing.troubles(),
    setAside: () => live.standing.setAside(),
    doubtful: () => live.standing.doubtful(),
    following: () => live.standing.following,
    screens: () => sockets.screens(),
    lengths: () => live.lengths(),
  };
  metrics.watch(status);
  const screens = resolve("dist/client");
  const figures = figuresOfAll(metrics.registry);
  const terms = termsOf(config);
  const say = (text: string) => console.log(text);
  const parts = {
    live,
    access,
    documents,
    log: line,
    say,
    terms,
    screens,
    status,
    figures,
    authority,
    ...urls,
  };
  const lines = new TcpLines(createHttp(parts), () => metrics.turnedAway("tooMany"));
  const { http } = lines;
  const sockets = createSockets(lines, {
    live,
    devices,
    hands: new Hands(channel),
    company: new Company({ log, channel, now: () => clock.now() }),
    rehearsals,
    access,
    log: line,
    terms,
    figures: metrics,
    heartbeat: config.HEARTBEAT_SECONDS * 1000,
  });
  ends(() => sockets.close());
  ends(() => live.standing.stop());
  ends(() => folder?.ending());
  const plain = await listen(http, ports.plain, config.HOST, tls ? "HTTP_PORT" : "PORT");
  const front = tls && lines.secured(tls);
  if (front) ends(() => front.close());
  ports = { plain, secure: front && (await listen(front, config.PORT, config.HOST, "PORT")) };
  // for the commands on this machine; nodes of one port have one
  const note = JSON.stringify({ port: plain, host: config.HOST });
  if (config.NODE_NUMBER > 1) return;
  writeWhole(join(dataDir, ADDRESS_FILE), note);
  if (isJournaled()) return console.log("Ready. npm run links shows the links.");
  const links = linksOf(parts);
  for (const link of links.filter((one) => one.role !== "department"))
    console.log(`${link.hearing}  ${link.name.padEnd(22)} ${link.url}`);
  console.log("Links of units and wards: npm run links, or the operator's page.");
  if (onLan) await tellNetwork(links, ports);
}

await lifetime(["SIGINT", "SIGTERM", "SIGHUP"], start);
