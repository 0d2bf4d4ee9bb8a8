/** A flood of bad packets at a real server whose output is kept: the log stays small, counts them all, and quotes none. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, fstatSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { io } from "socket.io-client";
import { afterAll, expect, it } from "vitest";
import { SERVER_FLAGS } from "../../scripts/build/build.mjs";
import { aDayFromNow } from "../../scripts/commands/aDayFromNow.ts";
import { Access, cookieName, readSecret } from "../../server/web/door/access.ts";
import { PROTOCOL_VERSION } from "../../shared/wire/protocol.ts";

const PACKETS = 100_000;
/** a line that sends more at once is closed; so many lines together before the next look at what the server has counted */
const OF_A_LINE = 200;
const LINES = 25;
const ANSWER_MS = 2_000;
const MOST_BYTES = 5 * 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), "log-flood-"));
const dataDir = join(folder, "data");
let server: ChildProcess | null = null;
afterAll(async () => {
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

it("10^5 bad packets leave a log under 5 MB that counts them, without a name", async () => {
  const output = join(folder, "output");
  const outputFile = openSync(output, "w", 0o600);
  const { dev, ino } = fstatSync(outputFile);
  server = spawn(process.execPath, [...SERVER_FLAGS, "dist/server/main.js"], {
    // as systemd tells a service whose output its journal keeps
    env: {
      ...process.env,
      ...{ DATA_DIR: dataDir, REDIS_URL: "", PORT: "0", HOST: "127.0.0.1", PUBLIC_URL: "" },
      ...{ LOG_LEVEL: "debug", JOURNAL_STREAM: `${dev}:${ino}` },
    },
    stdio: ["ignore", outputFile, outputFile],
  });
  const ended = once(server, "exit");
  closeSync(outputFile);
  const note = join(dataDir, "server.json");
  while (!existsSync(note) && server.exitCode === null) await pause(20);
  const { port } = JSON.parse(readFileSync(note, "utf8")) as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const counted = async (): Promise<number> => {
    const text = await (await fetch(`${url}/metrics`)).text();
    return Number(
      /^hearing_log_lines_total\{.*line="a malformed report of a device".*\} (\d+)$/m.exec(text)?.[1],
    );
  };

  const access = new Access(readSecret(dataDir));
  const cookie = access.cookie("sample", "T1", 1, aDayFromNow());
  const flood = async () => {
    const socket = io(url, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: `${cookieName("sample", "T1", false)}=${cookie}`, origin: url },
      auth: { hearing: "sample", seat: "T1", protocol: PROTOCOL_VERSION, held: null },
    });
    // whoever floods is let go, and for a while not let in
    const up = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("connect_error", () => resolve(false));
    });
    if (!up) return socket;
    for (let i = 0; i < OF_A_LINE; i++)
      socket.emit("report", { name: "Bà Canari Thị Ướt", phone: `0900-canary-${i}`, note: "canary" });
    // answered after all of them, unless the line is let go, or no more is taken in from it
    await socket
      .timeout(ANSWER_MS)
      .emitWithAck("time")
      .catch(() => undefined);
    return socket;
  };
  for (let sent = 0; sent < PACKETS; sent += LINES * OF_A_LINE) {
    const sockets = await Promise.all(Array.from({ length: LINES }, flood));
    for (const socket of sockets) socket.close();
  }
  const total = await counted();
  // it took in many before it let the lines go
  expect(total).toBeGreaterThan(1_000);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  server.kill("SIGTERM");
  await ended;

  const text = readFileSync(output, "utf8");
  expect(text.length).toBeLessThan(MOST_BYTES);
  const lines = text.split("\n").filter((line) => line.startsWith("{"));
  const rows = lines.map((line) => JSON.parse(line) as { msg: string; kind?: string; leftOut?: number });
  const written = rows.filter((row) => row.msg === "a malformed report of a device");
  const leftOut = rows.filter((row) => row.kind === "a malformed report of a device");
  expect(written.length).toBeGreaterThan(0);
  expect(leftOut.reduce((sum, row) => sum + (row.leftOut ?? 0), written.length)).toBe(total);
  expect(text).not.toMatch(/Canari|Ướt|canary|\/enter\/|#/);
  expect(text).not.toContain(cookie);
  expect(text).not.toContain(access.token("sample", "operator", 1));
});
