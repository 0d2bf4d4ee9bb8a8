import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SERVER_FLAGS } from "../../scripts/build/build.mjs";
import { readConfig, settingsOfStart } from "../../server/config.ts";
import { DataFolder } from "../../server/machine/dataFolder.ts";
import { lanAddresses } from "../../server/machine/network.ts";
import { RealServer } from "../support/realServer.ts";

const dataDir = mkdtempSync(join(tmpdir(), "settings-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Starts the server as a person would, with these settings; tells how it ended and what it said. */
async function start(settings: Record<string, string>): Promise<{ code: number; said: string }> {
  const child: ChildProcess = spawn(process.execPath, [...SERVER_FLAGS, "dist/server/main.js"], {
    env: { ...process.env, DATA_DIR: dataDir, REDIS_URL: "", ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = (await once(child, "close")) as [number];
  return { code, said: said.trim() };
}

describe("settings", () => {
  it.each([
    [{ PORT: "many" }, "Setting PORT is wrong: a whole number from 0 to 65535 is needed"],
    [
      { REDIS_URL: "http://nowhere" },
      "Setting REDIS_URL is wrong: an address such as redis://127.0.0.1:6379",
    ],
    [{ PUBLIC_URL: "hall" }, "Setting PUBLIC_URL is wrong: an address such as https://hall.example.vn"],
    [{ PUBLIC_URL: "https://hall.example.vn/dt" }, "Setting PUBLIC_URL is wrong: an address without a path"],
    [{ SESSION_HOURS: "0" }, "Setting SESSION_HOURS is wrong: a number from 1 to 720"],
    [{ LINK_DAYS: "-1" }, "Setting LINK_DAYS is wrong: a number from 0 to 3650"],
    [{ SEAT_DEVICES: "some" }, "Setting SEAT_DEVICES is wrong: a whole number from 0 to 1000"],
    [{ HEARTBEAT_SECONDS: "0" }, "Setting HEARTBEAT_SECONDS is wrong: a number from 1 to 30"],
    [{ LOG_LEVEL: "loud" }, "Setting LOG_LEVEL is wrong: one of debug, info, warn, error, silent"],
    [{ HOST: "no host at all" }, "Setting HOST is wrong: 127.0.0.1, 0.0.0.0"],
    [
      { HOST: "203.0.113.7" },
      "Setting HOST is wrong: this machine has no address 203.0.113.7 (it has 127.0.0.1",
    ],
    [
      { HOST: "no-such-host.invalid" },
      "Setting HOST is wrong: this machine has no address no-such-host.invalid",
    ],
    [{ REDIS_URL: "redis://127.0.0.1:1" }, "Setting REDIS_URL is …127.0.0.1:1: no Redis answers there."],
  ])("(Z04, Z06) %j stops the start with one clear line", async (settings, reason) => {
    const { code, said } = await start({ LOG_LEVEL: "silent", ...settings });
    expect(code).toBe(1);
    expect(said.split("\n")).toHaveLength(1);
    expect(said).toContain(reason);
  });

  const from = (env: Record<string, string>, text = "") => {
    const file = join(dataDir, "settings.env");
    writeFileSync(file, text);
    return readConfig(env, file);
  };

  it("(Z06) a blank is no setting; a home folder and an IPv6 address are understood", () => {
    expect(from({ PORT: " ", HOST: "[::1]", DATA_DIR: "~/dt" })).toMatchObject({
      PORT: 3000,
      HOST: "::1",
      DATA_DIR: join(homedir(), "dt"),
    });
    expect(from({ LOG_LEVEL: "Warn", TLS: "OFF" })).toMatchObject({ LOG_LEVEL: "warn", TLS: "off" });
  });

  it("(N09) an address is brought into one form: printed links begin with it", () => {
    expect(from({ PUBLIC_URL: "HTTPS://Hall.Example.vn:443/" }).PUBLIC_URL).toBe("https://hall.example.vn");
    expect(from({ PUBLIC_URL: " http://10.0.0.7:3000/ " }).PUBLIC_URL).toBe("http://10.0.0.7:3000");
  });

  it("(Z06) .env: what is no setting or no line is told; the environment goes first", () => {
    expect(() => from({}, "# the hall\n\nPROT=80\n")).toThrow(
      /settings\.env, line 3: there is no setting PROT; meant: PORT\?/,
    );
    expect(() => from({}, "PORT 80\n")).toThrow(/settings\.env, line 1: write it as NAME=value/);
    expect(
      from({ PORT: "4000" }, "PORT=80\nHOST = localhost\nexport LINK_DAYS=3 # days\nTZ=Asia/Ho_Chi_Minh"),
    ).toMatchObject({
      PORT: 4000,
      HOST: "localhost",
      LINK_DAYS: 3,
    });
  });

  it("(Z04, Z06) npm start: its words and the settings agree, or it says so", () => {
    const none = join(dataDir, "none.env");
    const words = (lan: boolean, nodes?: string) => ({ lan, nodes });
    expect(() => settingsOfStart({ HOST: "127.0.0.1" }, words(true), none)).toThrow("leave one of them out");
    expect(() => settingsOfStart({}, words(false, "many"), none)).toThrow(
      "Setting NODES is wrong: a whole number from 1",
    );
    expect(settingsOfStart({ NODES: "3" }, words(false), none)).toMatchObject({ nodes: 3, ownRedis: true });
    expect(settingsOfStart({ NODES: "3" }, words(false, "2"), none)).toMatchObject({
      nodes: 2,
      env: { NODES: "2" },
    });
    const file = join(dataDir, "redis.env");
    writeFileSync(file, "REDIS_URL=redis://127.0.0.1:6379\n");
    expect(settingsOfStart({}, words(false), file).ownRedis).toBe(false);
    if (lanAddresses().length > 0)
      expect(settingsOfStart({ HOST: "::" }, words(true), none).env["HOST"]).toBe("::");
    else expect(() => settingsOfStart({}, words(true), none)).toThrow("This machine is in no network");
  });

  it("(Z06) a folder that a start was killed in at its first file is ours, no other's", () => {
    const begun = join(dataDir, "begun");
    mkdirSync(begun);
    writeFileSync(join(begun, "owner.json.new"), "{");
    const folder = DataFolder.take(begun) ?? expect.fail("it is free");
    folder.release();
  });

  it("(Z06) a folder with other things is not written into; ours stays out of git", async () => {
    const other = join(dataDir, "other");
    mkdirSync(other);
    writeFileSync(join(other, "plan.docx"), "");
    expect(await start({ DATA_DIR: other })).toEqual({
      code: 1,
      said: `Setting DATA_DIR is wrong: ${other} holds other things (plan.docx). Name a folder that is new or empty.`,
    });
    expect(readdirSync(other)).toEqual(["plan.docx"]);
    const file = join(dataDir, "a file");
    writeFileSync(file, "");
    const { code, said } = await start({ DATA_DIR: file });
    expect({ code, lines: said.split("\n").length }).toEqual({ code: 1, lines: 1 });
    expect(said).toContain(file);
    const ownFolder = join(dataDir, "own");
    DataFolder.take(ownFolder)?.release();
    expect(execFileSync("git", ["init", "-q", dataDir])).toBeDefined();
    expect(String(execFileSync("git", ["-C", dataDir, "status", "--porcelain", "own"]))).toBe("");
  });

  it("(Z06) IPv6: links bear brackets, and commands find the server", async () => {
    const server = new RealServer(1, { HOST: "::1" });
    await server.start();
    const links = await server.links();
    expect(links[0]?.url).toMatch(/^http:\/\/\[::1\]:\d+\/enter\//);
    const front = await fetch(new URL("/", links[0]?.url));
    // (Z07) the address without a link says what this is, and where the links are
    expect(front.status).toBe(200);
    expect(await front.text()).toMatch(/Đối Thoại[\s\S]*npm run links/);
    await server.stop();
  });

  it("a port that is taken is said in one line, and our own Redis is not left behind", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { code, said } = await start({ PORT: String(port), LOG_LEVEL: "silent" });
    taken.close();
    expect({ code, said }).toEqual({
      code: 1,
      said: `Port ${port} is taken: set PORT, or end what listens there.`,
    });
  });

  it("a second signal does not cut the end short: no Redis is left", async () => {
    const server = spawn(process.execPath, [...SERVER_FLAGS, "dist/server/main.js"], {
      env: { ...process.env, DATA_DIR: dataDir, REDIS_URL: "", PORT: "0", LOG_LEVEL: "silent" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let said = "";
    for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
      said += String(chunk);
      if (said.includes("/lectern#")) break;
    }
    const { pid } = JSON.parse(readFileSync(join(dataDir, "redis.json"), "utf8")) as { pid: number };
    server.stdout.resume();
    const ended = once(server, "exit");
    const again = setInterval(() => server.kill("SIGINT"), 2);
    const end = await ended;
    clearInterval(again);
    expect(end).toEqual([0, null]);
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });
});
