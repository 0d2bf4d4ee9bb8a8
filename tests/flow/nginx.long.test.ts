/** docs/deployment/nginx.conf as it stands, before two nodes, with the certificate of `npm run certificate`. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { freePort } from "../../scripts/proving/freePort.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { PROTOCOL_VERSION } from "../../shared/wire/protocol.ts";
import { settled } from "../support/after/sent.ts";
import { runs, until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";
import { SecureServer } from "../support/secureServer.ts";

const PROGRAM = "nginx";
/** the name that the file itself uses */
const NAME = "hoinghi.example";
const ORIGIN = `https://${NAME}`;
const dir = mkdtempSync(join(tmpdir(), "nginx-"));
const server = new SecureServer(2, { PUBLIC_URL: ORIGIN, TLS: "off" });
let nginx: ChildProcess;
let front = 0;

beforeAll(async () => {
  await server.startSecure(NAME);
  front = await freePort();
  const tls = join(server.dataDir, "tls");
  const site = readFileSync("docs/deployment/nginx.conf", "utf8")
    .replace("listen 443 ssl", `listen 127.0.0.1:${front} ssl`)
    .replace(/(?<=^proxy_cache_path )\S+/m, join(dir, "cache"))
    .replace("/etc/ssl/doi-thoai/cert.pem", join(tls, "cert.pem"))
    .replace("/etc/ssl/doi-thoai/key.pem", join(tls, "key.pem"))
    .replace("127.0.0.1:3000", new URL(server.url).host);
  for (const name of ["logs", "temp"]) mkdirSync(join(dir, name));
  const temps = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(dir, "temp", name)};`,
  );
  writeFileSync(
    join(dir, "nginx.conf"),
    `daemon off;\n${process.getuid?.() === 0 ? "user root;" : ""}\npid ${dir}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temps.join("\n")}\n${site}\n}\n`,
  );
  nginx = spawn(PROGRAM, ["-p", dir, "-c", join(dir, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await until(async () => {
    if (nginx.exitCode !== null) throw new Error("nginx does not take the file");
    return (await ask("/healthz").catch(() => null)) !== null;
  });
}, 120_000);
afterAll(async () => {
  const ended = once(nginx, "exit");
  nginx.kill("SIGTERM");
  await ended;
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

const ask = (path: string, asking: Parameters<SecureServer["ask"]>[2] = {}) =>
  server.ask(`https://127.0.0.1:${front}`, path, {
    ...asking,
    headers: { host: NAME, ...asking.headers },
  });

async function enter(seat: string): Promise<string> {
  const { path, token } = await server.linkOf(seat);
  const answer = await ask(path, {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  expect(answer.status).toBe(204);
  return answer.headers["set-cookie"]?.[0] ?? "";
}

/** A seat's line through the proxy; `heard`: the frames so far. */
async function line(seat: string, cookie: string): Promise<{ socket: WebSocket; heard: string[] }> {
  const socket = new WebSocket(`wss://${NAME}:${front}/socket.io/?EIO=4&transport=websocket`, {
    ca: server.ca,
    lookup: (_name, { all }, found) =>
      all ? found(null, [{ address: "127.0.0.1", family: 4 }]) : found(null, "127.0.0.1", 4),
    // as a screen does: one that was handed to a node as it died is tried anew
    handshakeTimeout: 5_000,
    headers: { host: NAME, origin: ORIGIN, cookie: cookie.split(";")[0] ?? "" },
  });
  const heard: string[] = [];
  socket.on("message", (data) => {
    const frame = String(data);
    heard.push(frame);
    if (frame === "2") socket.send("3");
  });
  socket.on("error", () => undefined);
  const opened = () => heard.some((frame) => frame.startsWith('0{"sid"'));
  await until(() => opened() || socket.readyState === WebSocket.CLOSED);
  if (!opened()) return line(seat, cookie);
  socket.send(`40${JSON.stringify({ hearing: "sample", seat, protocol: PROTOCOL_VERSION, held: null })}`);
  await until(() => heard.some((frame) => frame.startsWith('42["view"')));
  return { socket, heard };
}

describe("nginx before two nodes", { timeout: 120_000 }, () => {
  it("hands on pages and links: one HSTS, a bound cookie, nothing of the inside", async () => {
    const page = await ask("/trust");
    expect(page.headers["strict-transport-security"]).toBe("max-age=15552000");
    expect(await enter("hall")).toMatch(/^__Host-.*; Secure/);
    expect((await ask("/readyz")).status).toBe(404);
    expect((await ask("/metrics")).status).toBe(404);
    const alien = { origin: "https://evil.example", "content-type": "application/json" };
    expect(
      (await ask((await server.linkOf("hall")).path, { method: "POST", headers: alien, body: "{}" })).status,
    ).toBe(403);
  });

  it("[W13] hands on what everybody reads from its cache, with the node's own words", async () => {
    await server.withLog((log) => storePlayed(log, "followed", settled()));
    await until(async () => (await ask("/p/followed")).status === 200);
    for (const encoding of ["gzip", "gzip, br", "identity"]) {
      const page = await ask("/p/followed", { headers: { "accept-encoding": encoding } });
      expect(page.headers["content-encoding"]).toBe(encoding === "identity" ? undefined : "gzip");
      expect(page.headers["cache-control"]).toBe("public, max-age=10, stale-while-revalidate=60");
    }
    expect((await ask("/p/nothing")).status).toBe(404);
  });

  it("[Z7] lets an archive through that is to be looked at, and nothing else of that size", async () => {
    const sent = { method: "POST", headers: { origin: ORIGIN, "content-type": "application/octet-stream" } };
    const body = "0".repeat(6 * 1024 * 1024);
    const statusOf = async (what: string) =>
      (await ask(`/h/sample/desk.3/${what}`, { ...sent, body }).catch(() => null))?.status ?? null;
    expect(await statusOf("archive/sent")).not.toBe(413);
    expect(await statusOf("intake/delegates")).toBe(413);
  });

  it("a display's WebSocket goes through and outlives the proxy's patience", async () => {
    const { socket, heard } = await line("hall", await enter("hall"));
    const chair = new SeatScreen(server, "sample", "A");
    await until(() => chair.view !== null);
    const before = heard.length;
    expect(
      await chair.send(envelopeOf({ type: "ShowOnHall", scene: "programme" }, Date.now())),
    ).toMatchObject({
      kind: "done",
    });
    await until(() => heard.slice(before).some((frame) => frame.startsWith('42["view"')));
    // pings come every ten seconds, the proxy gives up after sixty without any
    await until(() => heard.filter((frame) => frame === "2").length >= 7);
    expect(socket.readyState).toBe(WebSocket.OPEN);
    chair.close();
    socket.close();
  });

  it("a node dies: the next line is served by the other, with the same cookie", async () => {
    const cookie = await enter("hall");
    const first = await line("hall", cookie);
    const closed = once(first.socket, "close");
    for (const pid of server.nodePids()) {
      process.kill(pid, "SIGKILL");
      await until(() => !runs(pid));
      const next = await line("hall", cookie);
      expect(next.heard.some((frame) => frame.startsWith('42["view"'))).toBe(true);
      next.socket.close();
      await until(() => server.nodePids().length === 2);
    }
    await closed;
  });
});
