/** `npm start` as a person, a terminal or a service manager ends it: whatever is signalled, nothing is left of it. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runs, until } from "../support/redis.ts";

let dataDir: string;
let started: ChildProcess;
let said: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "signals-"));
});
afterEach(() => {
  for (const pid of running()) process.kill(pid, "SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

/** Process ids of all that runs on this test's DATA_DIR, whoever started it. */
function running(): number[] {
  const here = (pid: string) => {
    try {
      return (
        readFileSync(`/proc/${pid}/environ`, "utf8").includes(`DATA_DIR=${dataDir}\0`) && runs(Number(pid))
      );
    } catch {
      // it has just ended
      return false;
    }
  };
  return readdirSync("/proc").flatMap((pid) => (/^\d+$/.test(pid) && here(pid) ? [Number(pid)] : []));
}

const childOf = (pid: number): number =>
  running().find(
    (processId) =>
      readFileSync(`/proc/${processId}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1] === String(pid),
  ) ?? expect.fail(`${pid} has no child`);

/** In a process group of its own; resolves when the server serves, with its process id. */
async function start(program: string, ...words: string[]): Promise<number> {
  said = "";
  started = spawn(program, words, {
    env: { ...process.env, DATA_DIR: dataDir, REDIS_URL: "", PORT: "0", LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  for (const stream of [started.stdout, started.stderr])
    stream?.on("data", (chunk) => {
      said += String(chunk);
    });
  await Promise.race([
    until(() => said.includes("Links of units")),
    once(started, "exit").then(() => {
      throw new Error(said);
    }),
  ]);
  return started.pid ?? 0;
}

/** Nothing of it runs, and it has ended in order: it has given DATA_DIR and Redis back. */
async function allEnded(): Promise<void> {
  await until(() => running().length === 0);
  const left = ["owner.json", "redis.json", "server.json"].filter((file) => existsSync(join(dataDir, file)));
  expect(left).toEqual([]);
}

describe("nothing is left of npm start (X04, Z03)", () => {
  it.each<[signal: NodeJS.Signals, to: string, nodes: number]>([
    ["SIGTERM", "npm", 1],
    ["SIGINT", "npm", 3],
    ["SIGHUP", "npm", 1],
    ["SIGKILL", "npm", 1],
    ["SIGKILL", "npm start's script", 3],
    ["SIGTERM", "npm start's script", 1],
    ["SIGHUP", "the server", 1],
    ["SIGTERM", "the server", 3],
    ["SIGHUP", "the whole group", 1],
    ["SIGINT", "the whole group", 3],
  ])("after %s to %s, with %i node(s)", async (signal, to, nodes) => {
    const npm = await start("npm", "start", "--", "--nodes", String(nodes));
    const script = childOf(npm);
    const targets = {
      npm,
      "npm start's script": script,
      "the server": childOf(script),
      "the whole group": -npm,
    };
    const target = targets[to as keyof typeof targets];
    process.kill(target, signal);
    await allEnded();
  });

  it("after three signals, one upon the other", async () => {
    const npm = await start("npm", "start");
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.kill(-npm, signal);
    await allEnded();
  });

  it("after its terminal was closed", async () => {
    await start("script", "--quiet", "--flush", "--command", "npm start", "/dev/null");
    started.kill("SIGKILL");
    await allEnded();
  });

  it.each<[signal: NodeJS.Signals, whole: boolean]>([
    ["SIGINT", true],
    ["SIGTERM", false],
    ["SIGHUP", false],
    ["SIGKILL", false],
  ])("after %s during the install (the whole group: %s)", async (signal, whole) => {
    // a checkout without packages, and an npm that comes to no end by itself
    const checkout = join(dataDir, "checkout");
    cpSync("scripts", join(checkout, "scripts"), { recursive: true });
    for (const file of ["package.json", "package-lock.json"]) cpSync(file, join(checkout, file));
    const bin = join(dataDir, "bin");
    mkdirSync(bin);
    const npm = `#!/bin/sh\n[ "$1" = ci ] || exit 0\ntouch ${dataDir}/installing\ntail -f /dev/null & wait\n`;
    writeFileSync(join(bin, "npm"), npm, { mode: 0o700 });
    const real = spawnSync("sh", ["-c", "command -v npm"], { encoding: "utf8" }).stdout.trim();
    started = spawn(real, ["start"], {
      cwd: checkout,
      env: { ...process.env, DATA_DIR: dataDir, PATH: `${bin}:${process.env["PATH"]}` },
      stdio: "ignore",
      detached: true,
    });
    await until(() => existsSync(join(dataDir, "installing")));
    process.kill((whole ? -1 : 1) * (started.pid ?? 0), signal);
    await until(() => running().length === 0);
  });

  it("after a signal before it serves", async () => {
    const booting = start("npm", "start").catch(() => undefined);
    await until(() => existsSync(join(dataDir, "redis.json")));
    process.kill(started.pid ?? 0, "SIGTERM");
    await booting;
    await allEnded();
  });
});
