/** The files for a real deployment, as far as this machine can try them: Redis with the product's own, narrow user. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SERVER_FLAGS } from "../../scripts/build/build.mjs";
import { freePort } from "../../scripts/proving/freePort.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { MOST_BYTES } from "../../shared/wire/filePreview.ts";
import { LONG_ACT_BYTES } from "../../shared/wire/longActs.ts";
import { PIECE_BYTES } from "../../shared/wire/uploads.ts";
import { startLive } from "../support/liveServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const SERVER = "redis-server";
const dir = mkdtempSync(join(tmpdir(), "deployment-"));
const settings = readFileSync("docs/deployment/redis.conf", "utf8");
const password = /^user doi-thoai on >(\S+)/m.exec(settings)?.[1] ?? expect.fail();
let port = 0;
let end: () => Promise<void>;

beforeAll(async () => {
  port = await freePort();
  const child = spawn(SERVER, ["-", "--dir", dir, "--port", String(port)], {
    stdio: ["pipe", "ignore", "ignore"],
  });
  // where the file says a folder of the deployment, this is a folder of the test
  child.stdin.end(settings.replace(/^dir .*/m, `dir ${dir}`).replace(/^port .*/m, `port ${port}`));
  end = async () => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
});
afterAll(async () => {
  await end();
  rmSync(dir, { recursive: true, force: true });
});

describe("redis.conf", () => {
  it("is durable; its user can do all that the product does and nothing harmful", async () => {
    const url = `redis://doi-thoai:${password}@127.0.0.1:${port}`;
    const log = new RedisLog({ url }, () => undefined);
    await log.ready();
    expect(await log.check()).toEqual([]);
    await createHearing(log, "deployed", "sample", { rehearsal: true });
    const server = await startLive(log);
    const [chair, secretary] = [
      new SeatScreen(server, "deployed", "A"),
      new SeatScreen(server, "deployed", "T1"),
    ];
    await until(() => chair.view !== null && secretary.view !== null);
    const open = envelopeOf({ type: "OpenSession" }, Date.now());
    expect(await chair.send(open)).toMatchObject({ kind: "done" });
    await until(() => JSON.stringify(secretary.view).includes('"kind":"open"'));
    expect(await log.appendMinutes("deployed", "step.4.1", "T1", new Uint8Array([0, 0]))).toMatchObject({
      kind: "saved",
    });
    await log.touchPresence("deployed", "hall/x", { connection: "c" }, 10_000);
    expect(Object.keys(await log.presence("deployed"))).toContain("hall/x");
    expect(await server.rehearsals.step("deployed")).toBeNull();
    expect(await log.time()).toBeGreaterThan(0);
    const client = createClient({ url });
    await client.connect();
    for (const command of [["FLUSHALL"], ["CONFIG", "SET", "appendonly", "no"], ["KEYS", "*"], ["SHUTDOWN"]])
      await expect(client.sendCommand(command), command.join(" ")).rejects.toThrow(/NOPERM/);
    client.destroy();
    for (const screen of [chair, secretary]) screen.close();
    await server.close();
    await log.close();
  });
});

it("the service runs the nodes as npm start does", () => {
  const service = readFileSync("docs/deployment/doi-thoai.service", "utf8");
  expect(service).toContain(`/node ${SERVER_FLAGS.join(" ")} dist/server/nodes.js`);
});

describe("nginx.conf", () => {
  const site = readFileSync("docs/deployment/nginx.conf", "utf8");

  it("lets through the largest request that a node takes: a piece of a file, a list of an office, a long act", () => {
    const [, number = "0", unit = ""] = /client_max_body_size (\d+)([km]?);/.exec(site) ?? [];
    const most = Number(number) * ({ k: 1024, m: 1024 * 1024 }[unit] ?? 1);
    expect(most).toBeGreaterThanOrEqual(Math.max(PIECE_BYTES, MOST_BYTES, LONG_ACT_BYTES));
  });
});
