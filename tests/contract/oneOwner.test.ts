/** DATA_DIR has one owner: what a second start says, and what commands do beside a server and without one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SERVER_FLAGS } from "../../scripts/build/build.mjs";
import { serversIn } from "../../scripts/proving/faults/processes.ts";
import { DataFolder } from "../../server/machine/dataFolder.ts";
import { command } from "../support/commands.ts";
import { RealServer } from "../support/realServer.ts";
import { runs, until } from "../support/redis.ts";
import { SeatScreen } from "../support/seatScreen.ts";

type Settings = Readonly<Record<string, string>>;

/** A server started by hand; `said` grows. */
function byHand(program: "main" | "nodes", dataDir: string, settings: Settings) {
  const child = spawn(process.execPath, [...SERVER_FLAGS, `dist/server/${program}.js`], {
    env: { ...process.env, DATA_DIR: dataDir, REDIS_URL: "", PORT: "0", LOG_LEVEL: "warn", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const run = { child, said: "", ended: once(child, "close") };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      run.said += String(chunk);
    });
  return run;
}

describe("beside a server that runs (X03)", () => {
  const server = new RealServer(1);
  let redis: number;
  const files = () => join(server.dataDir, "redis");

  beforeAll(async () => {
    await server.start();
    [redis = 0] = serversIn(files());
  });
  afterAll(() => server.stop());
  // whatever is tried: the same Redis, the same server, and it takes acts
  afterEach(async () => {
    expect(serversIn(files())).toEqual([redis]);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const chair = new SeatScreen(server, "sample", "A");
    const note = { type: "SendNote", to: "B", text: "Còn đây" } as const;
    await until(() => chair.view !== null);
    expect(await chair.press(note)).toMatchObject({ kind: "done" });
    chair.close();
  });

  it.each<["main" | "nodes", boolean]>([
    ["main", true],
    ["main", false],
    ["nodes", true],
    ["nodes", false],
  ])("a second start (%s, on the same port: %s) says in one line who has it", async (program, same) => {
    const port = new URL(server.url).port;
    const { said, ended } = await (async () => {
      const second = byHand(program, server.dataDir, { PORT: same ? port : "0", NODES: "2" });
      return { ended: await second.ended, said: second.said };
    })();
    expect(ended).toEqual([1, null]);
    expect(said.trim().split("\n")).toHaveLength(1);
    for (const part of [server.dataDir, `pid ${server.pid}`, `port ${port}`, "--nodes"])
      expect(said).toContain(part);
  });

  it("a node with another number or another Redis is told the same", async () => {
    const { socket } = JSON.parse(readFileSync(join(server.dataDir, "redis.json"), "utf8")) as {
      socket: string;
    };
    for (const settings of [
      { NODE_NUMBER: "2", REDIS_SOCKET: socket },
      { REDIS_URL: "redis://127.0.0.1:1" },
    ]) {
      const second = byHand("main", server.dataDir, settings);
      expect(await second.ended).toEqual([1, null]);
      expect(second.said).toContain(`in use by the server with pid ${server.pid}`);
    }
  });

  it("[M8] every command works on its Redis, all at once", async () => {
    const out = mkdtempSync(join(tmpdir(), "beside-"));
    const { dataDir } = server;
    const settings = { DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: "0", PUBLIC_URL: "" };
    const run = (name: string, ...words: string[]) => command(name, settings, ...words);
    const runs = await Promise.all([
      run("hearing", "list"),
      run("hearing", "export", "sample"),
      run("backup", "--out", join(out, "backup")),
      run("documents", "sample", "--out", join(out, "documents")),
      run("links"),
      run("doctor").catch((error: { stdout: string }) => ({ stdout: error.stdout })),
      run("secret", "seal"),
    ]);
    rmSync(out, { recursive: true, force: true });
    const words = [
      "sample  ",
      '"line":"entry"',
      "Backup of 1 hearing",
      ".docx",
      "/enter/sample/A#",
      "hearing sample: version",
      "sealed",
    ];
    for (const [i, word] of words.entries()) expect(runs[i]?.stdout.includes(word), word).toBe(true);
  });
});

describe("without a server (X03)", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "owner-test-"));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const files = () => join(dataDir, "redis");
  const run = (name: string, ...words: string[]) => command(name, { DATA_DIR: dataDir }, ...words);

  it("[M8] commands wait for each other, and leave nothing behind", async () => {
    await run("hearing", "create", "sample", "--id", "mot");
    let most = 0;
    const looking = setInterval(() => {
      most = Math.max(most, serversIn(files()).length);
    }, 5);
    const lists = await Promise.all([run("hearing", "list"), run("hearing", "list"), run("hearing", "list")]);
    clearInterval(looking);
    for (const { stdout } of lists) expect(stdout).toMatch(/^mot {2}/);
    expect(most).toBe(1);
    expect(serversIn(files())).toEqual([]);
    expect(["owner.json", "redis.json"].filter((file) => existsSync(join(dataDir, file)))).toEqual([]);
  });

  it("a start waits for a command that is at work, and says so", async () => {
    const folder = DataFolder.take(dataDir, "backup") ?? expect.fail();
    const server = byHand("main", dataDir, {});
    await until(() => server.said.includes(`npm run backup with pid ${process.pid} is at work`));
    folder.release();
    await until(() => server.said.includes("Links of units"));
    server.child.kill("SIGTERM");
    expect(await server.ended).toEqual([0, null]);
  });

  it("a start waits for a server that is ending", async () => {
    const folder = DataFolder.take(dataDir) ?? expect.fail();
    folder.ending();
    const server = byHand("main", dataDir, {});
    expect(DataFolder.take(dataDir)).toBeNull();
    folder.release();
    await until(() => server.said.includes("Links of units"));
    server.child.kill("SIGTERM");
    await server.ended;
  });

  it.each(["main", "nodes"] as const)(
    "of a killed server (%s) Redis is taken over, by a command and by a start",
    async (program) => {
      for (const next of ["command", "start"]) {
        const killed = byHand(program, dataDir, { NODES: "2" });
        await until(() => killed.said.includes("Links of units"));
        const [redis = 0] = serversIn(files());
        killed.child.kill("SIGKILL");
        await killed.ended;
        expect(serversIn(files())).toEqual([redis]);
        if (next === "command") expect((await run("hearing", "list")).stdout).toMatch(/^sample {2}/);
        else {
          const again = byHand(program, dataDir, { NODES: "2" });
          await until(() => again.said.includes("Links of units"));
          expect(serversIn(files())).toEqual([redis]);
          again.child.kill("SIGTERM");
          await again.ended;
        }
        expect(runs(redis)).toBe(false);
      }
    },
  );
});
