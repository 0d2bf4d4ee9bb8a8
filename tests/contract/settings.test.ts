import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SERVER_FLAGS } from "../../scripts/build.mjs";

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
    [{ PORT: "many" }, "Setting PORT is wrong"],
    [{ REDIS_URL: "http://nowhere" }, "Setting REDIS_URL is wrong"],
    [{ PUBLIC_URL: "hall" }, "Setting PUBLIC_URL is wrong"],
    [{ SESSION_HOURS: "0" }, "Setting SESSION_HOURS is wrong"],
    [{ LINK_DAYS: "-1" }, "Setting LINK_DAYS is wrong"],
    [{ SEAT_DEVICES: "some" }, "Setting SEAT_DEVICES is wrong"],
    [{ HEARTBEAT_SECONDS: "0" }, "Setting HEARTBEAT_SECONDS is wrong"],
    [{ LOG_LEVEL: "loud" }, "Setting LOG_LEVEL is wrong"],
  ])("%j stops the start with one clear line", async (settings, told) => {
    const { code, said } = await start(settings);
    expect(code).toBe(1);
    expect(said.split("\n")).toHaveLength(1);
    expect(said).toContain(told);
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

  it("a second signal, as Ctrl+C under npm start sends it, does not cut the end short: no Redis is left", async () => {
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
