/** The protocol under hostile input (run R14): a short time every day, `FUZZ_SECONDS` and `FUZZ_SEED` for longer. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ChairView } from "../../shared/views.ts";
import { truthOf } from "../support/liveServer.ts";
import { fuzz } from "../support/protocolFuzz.ts";
import { RealServer } from "../support/realServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const SECONDS = Number(process.env["FUZZ_SECONDS"] ?? (process.env["LONG"] === "1" ? 300 : 8));
const SEED = Number(process.env["FUZZ_SEED"] ?? 20241122);
const MEGABYTE = 1024 * 1024;

/** What would write on the prototype of all objects throws there, and the server would not live on. */
const FROZEN = "data:text/javascript,Object.freeze(Object.prototype)";
const server = new RealServer(1, { NODE_OPTIONS: `--import=${FROZEN}` });
beforeAll(() => server.start(), 60_000);
afterAll(() => server.stop());

it(
  "[L3] whatever is sent, the server lives, grows within bounds, tells nothing of its inside, and serves the table",
  async () => {
    const { pid } = server;
    const result = await fuzz(server, SECONDS * 1000, SEED);
    console.log(
      `${result.packets} packets, ${result.requests} requests in ${SECONDS} s, +${Math.round(result.grown / MEGABYTE)} MB`,
    );
    expect(result.leaks).toEqual([]);
    expect(server.pid).toBe(pid);
    const started = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    expect(started).toContain("--disable-proto=delete");
    expect(result.grown).toBeLessThan(250 * MEGABYTE);
    expect(result.packets).toBeGreaterThan(50);
    const chair = new SeatScreen(server, "sample", "A");
    await until(() => chair.view !== null);
    const before = (chair.view as ChairView).version;
    const note = envelopeOf({ type: "SendNote", to: "T1", text: "còn đây" }, Date.now() + 86_400_000);
    expect(await chair.send(note)).toMatchObject({ kind: "done" });
    await until(() => (chair.view as ChairView).version > before);
    await server.withLog(async (log) =>
      expect((await truthOf(log, "sample")).state.version).toBeGreaterThan(before),
    );
    chair.close();
  },
  SECONDS * 1000 + 120_000,
);
