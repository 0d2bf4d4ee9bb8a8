/** npm run backup, restore and doctor as a person types them. */
import { once } from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeBrowsers } from "../../scripts/commands/doctor/browser.ts";
import type { Finding } from "../../scripts/commands/doctor/finding.ts";
import { judgeFsync } from "../../scripts/commands/doctor/machine.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { Journal } from "../../server/storage/journal.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { command } from "../support/commands.ts";
import { startRedis, type TestRedis, witness } from "../support/redis.ts";

mkdirSync(".cache", { recursive: true });
// not under the system's temporary folder: that may lie in memory, which the doctor finds
const root = mkdtempSync(".cache/operation-");
let here: TestRedis;
let there: TestRedis;

beforeAll(async () => {
  [here, there] = await Promise.all([startRedis({ tcp: true }), startRedis({ tcp: true })]);
  const log = new RedisLog({ path: here.path }, () => undefined);
  await log.ready();
  for (const id of ["phien-1", "phien-2"]) await createHearing(log, id, "sample", {});
  await log.close();
});
afterAll(async () => {
  for (const redis of [here, there]) await redis.stop();
  rmSync(root, { recursive: true, force: true });
});

type Settings = Readonly<Record<string, string>>;
const run = (name: string, settings: Settings, ...words: string[]) =>
  command(name, { HOST: "127.0.0.1", PORT: "0", PUBLIC_URL: "", ...settings }, ...words);
const urlOf = (redis: TestRedis) => `redis://127.0.0.1:${redis.port}`;

describe("npm run backup, npm run restore", () => {
  it("take hearings and secret from one installation to another", async () => {
    const from = { DATA_DIR: join(root, "from"), REDIS_URL: urlOf(here) };
    const to = { DATA_DIR: join(root, "to"), REDIS_URL: urlOf(there) };
    const out = join(root, "backup");
    mkdirSync(from.DATA_DIR);
    writeFileSync(join(from.DATA_DIR, "secret"), "the secret of an installation\n", { mode: 0o600 });
    const { stdout } = await run("backup", from, "--out", out, "--with-secret");
    expect(stdout).toMatch(
      /^phien-1 {2}1 entries, 0 updates of the minutes, \d+ persons, head [0-9a-f]{32}$/m,
    );
    expect(stdout).toContain("personal data: ");
    const restored = await run("restore", to, out);
    expect(restored.stdout).toContain("Hearing phien-1 is there: version 1");
    const secret = join(to.DATA_DIR, "secret");
    expect(readFileSync(secret, "utf8").trim()).toBe("the secret of an installation");
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    await expect(run("backup", from)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--out <folder>"),
    });
  });
});

describe("npm run doctor", () => {
  /** What it found, by name, and how it ended. */
  async function doctor(settings: Settings): Promise<{ code: number; found: Record<string, Finding> }> {
    const { code, stdout } = await run("doctor", settings, "--json").then(
      (done) => ({ code: 0, stdout: done.stdout }),
      (error: { code: number; stdout: string }) => error,
    );
    const list = JSON.parse(stdout) as Finding[];
    return { code, found: Object.fromEntries(list.map((finding) => [finding.name, finding])) };
  }

  it("finds nothing that stops the day on a new machine, and leaves nothing behind", async () => {
    const home = join(root, "new");
    mkdirSync(home);
    const { code, found } = await doctor({ DATA_DIR: join(home, "data") });
    expect(Object.values(found).filter((finding) => finding.level === "stop")).toEqual([]);
    expect(code).toBe(0);
    for (const name of [
      ...["Node", "memory", "disk", "disk speed", "vm.overcommit_memory", "clock", "data folder", "secret"],
      "people.key",
      ...[
        "port",
        "network",
        "PUBLIC_URL",
        "certificate",
        "redis-server",
        "Redis' settings",
        "Redis' clock",
        "browser",
      ],
      ...["hearings", "sample"],
    ])
      expect(found[name]?.said, name).toMatch(/\S/);
    expect(found["disk speed"]?.said).toMatch(/takes \d+\.\d\d ms \(p50\), \d+\.\d\d ms \(p99\) of \d+/);
    expect(readdirSync(home)).toEqual([]);
    // whatever is not in order says what to do
    for (const finding of Object.values(found))
      expect(finding.todo === null, finding.name).toBe(finding.level === "ok");
  });

  it("names what stops the day: a taken port, a Redis that may lose, broken logs", async () => {
    const data = join(root, "wrong");
    mkdirSync(data, { mode: 0o755 });
    chmodSync(data, 0o755);
    writeFileSync(join(data, "secret"), "the secret of quite another installation", { mode: 0o644 });
    writeFileSync(join(data, "people.key"), "k".repeat(43), { mode: 0o644 });
    const client = await witness(here.path);
    await client.configSet("appendonly", "no");
    await client.set("agreed:secret", "of the first");
    await client.xAdd("{phien-1}:log", "2-0", { at: "1", body: "{" });
    client.destroy();
    const log = new RedisLog({ path: here.path }, () => undefined);
    await log.ready();
    const [first] = await log.read("phien-2", 0);
    await log.close();
    if (!first) throw new Error("there is no entry");
    new Journal(join(data, "node-2", "journal")).keep("phien-2", [first, { ...first, v: 2 }]);
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const PORT = String((taken.address() as AddressInfo).port);
    const { code, found } = await doctor({ DATA_DIR: data, REDIS_URL: urlOf(here), PORT });
    taken.close();
    expect(code).toBe(1);
    const levels = Object.fromEntries(Object.values(found).map(({ name, level }) => [name, level]));
    expect(levels).toMatchObject({
      port: "stop",
      "Redis' settings": "stop",
      "hearing phien-1": "stop",
      "hearing phien-2": "stop",
      "data folder": "look",
      secret: "stop",
      "people.key": "look",
    });
    // made by a log without a key
    expect(found["sealed persons"]).toMatchObject({ level: "look", todo: "npm run secret -- seal" });
    expect(found["people.key"]?.todo).toBe(`chmod 600 ${join(process.cwd(), data, "people.key")}`);
    expect(found["hearing phien-1"]?.said).toContain("entry 2 of the log cannot be read");
    expect(found["hearing phien-2"]?.said).toBe("ends at version 1, but 2 were acknowledged here");
    expect(found["data folder"]?.todo).toBe(`chmod 700 ${join(process.cwd(), data)}`);
  });

  it.each([
    [[], "look", "none on this machine"],
    [["Chromium 120.0.6099.71 built on Debian 12"], "ok", "Chromium 120"],
    [["Chromium 99.0.4844.51"], "look", "too old"],
    [["Chromium 99.0.4844.51", "Mozilla Firefox 128.3.0esr"], "ok", "Firefox 128"],
    [["Mozilla Firefox 112.0"], "look", "too old"],
    [["nothing that is known"], "look", "too old"],
  ])("judges the browsers of this machine: %j", (answers, level, said) => {
    expect(judgeBrowsers(answers)).toMatchObject({ level, said: expect.stringContaining(said) });
  });

  it("says in one line that Redis is not there, or that a setting is wrong", async () => {
    const gone = await doctor({ DATA_DIR: join(root, "x"), REDIS_URL: "redis://127.0.0.1:1" });
    expect([gone.code, gone.found["Redis"]?.level]).toEqual([1, "stop"]);
    const wrong = await doctor({ DATA_DIR: join(root, "x"), PORT: "many" });
    expect([wrong.code, wrong.found["settings"]?.said]).toEqual([
      1,
      expect.stringContaining("PORT is wrong"),
    ]);
  });

  it.each([
    ["good", [...Array(99).fill(0.4), 5], "ok", "good"],
    ["usable", [...Array(98).fill(2), 40, 40], "ok", "usable"],
    ["slow", Array(100).fill(150), "look", "slow"],
    ["hopeless", Array(3).fill(1_500), "stop", "1500.00 ms"],
    ["no disk", Array(100).fill(0.004), "look", "faster than a disk"],
  ])("judges a disk by its slowest durable writes: %s", (_what, times, level, said) => {
    expect(judgeFsync(times)).toMatchObject({ level, said: expect.stringContaining(said) });
  });
});
