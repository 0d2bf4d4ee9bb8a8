/** Ten thousand opinions and applications from one address: a clear word, a bounded vault, and everybody else goes on. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { Vault } from "../../server/storage/vault.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../shared/wire/protocol.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { patience, startRedis, type TestRedis, until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const dir = mkdtempSync(join(tmpdir(), "flood-"));
const SENDS = 60;
let redis: TestRedis;
let log: RedisLog;
let server: LiveServer;
const opened: { close(): void }[] = [];

beforeAll(async () => {
  redis = await startRedis();
  log = new RedisLog({ path: redis.path }, () => undefined, 0, new Vault(dir));
  await log.ready();
  await createHearing(log, "day", "sample", { before: true });
  await createHearing(log, "hall", "sample", {});
  server = await startLive(log, Date.now, { terms: { sends: SENDS } });
}, 60_000);
afterAll(async () => {
  for (const screen of opened) screen.close();
  await server.close();
  await log.close();
  await redis.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** A phone behind an address, as a proxy of this machine tells it. */
async function phoneAt(address: string): Promise<Socket> {
  const headers = { "x-forwarded-for": address };
  const page = await fetch(`${server.url}/h/day/ask`, { headers });
  const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
  const socket = io(server.url, {
    ...{ transports: ["websocket"], forceNew: true, reconnection: false },
    extraHeaders: { ...headers, cookie, origin: server.url },
    auth: { hearing: "day", seat: "ask", protocol: 1, held: null },
  });
  opened.push(socket);
  await new Promise<void>((done, failed) => {
    socket.once("connect", done);
    socket.once("connect_error", failed);
  });
  return socket;
}
let made = 0;
const opinion = (): CommandInput => ({
  ...COMMAND_SAMPLES.RegisterOpinion,
  ...{ content: `Đường ngõ số ${made++} mất đèn`, place: "Khu 4", inbox: "organiser" },
});
const application = (): CommandInput => ({ ...COMMAND_SAMPLES.ApplyToAttend, name: "Lò Thị Suối" });
const send = (socket: Socket, input: CommandInput, again = false) =>
  socket
    .timeout(patience(60_000))
    .emitWithAck("command", { ...envelopeOf(input, Date.now()), ...(again && { again }) })
    // its line was closed
    .catch(() => null) as Promise<CommandResult | null>;

/** What became of each, by the word that its sender got. */
function counted(results: readonly (CommandResult | null)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const said = result?.kind === "refused" ? result.refusal.code : (result?.kind ?? "closed");
    counts[said] = (counts[said] ?? 0) + 1;
  }
  return counts;
}
const PHONES = 400;
const EACH = 25;
const rows = async () =>
  (await log.people("day")).filter((row) => "registration" in row || "phone" in row).length;

describe("ten thousand from one address", () => {
  it("[E14] are told why, fill no vault, and keep nobody else out", async () => {
    const before = await rows();
    const chair = new SeatScreen(server, "hall", "A");
    const clerk = new SeatScreen(server, "day", "org.2");
    opened.push(chair, clerk);
    await until(() => chair.view !== null && clerk.view !== null);
    // an office's wifi: some dozens send, one after the other
    const first = await Promise.all(Array.from({ length: 40 }, () => phoneAt("203.0.113.7")));
    expect(counted(await Promise.all(first.map((phone) => send(phone, opinion()))))).toEqual({ done: 40 });
    const phones: Socket[] = [];
    for (let n = 0; n < PHONES; n += 50)
      phones.push(...(await Promise.all(Array.from({ length: 50 }, () => phoneAt("203.0.113.7")))));
    const flood = Promise.all(
      phones.flatMap((phone, n) =>
        Array.from({ length: EACH }, () => send(phone, n % 2 === 0 ? opinion() : application())),
      ),
    );
    const opening = await chair.press({ type: "OpenSession" });
    expect(opening, JSON.stringify(opening)).toMatchObject({ kind: "done" });
    expect(await clerk.press({ ...COMMAND_SAMPLES.RegisterOpinion, place: "Khu 1" })).toMatchObject({
      kind: "done",
    });
    const other = await phoneAt("198.51.100.20");
    expect(counted([await send(other, opinion()), await send(other, application())])).toEqual({ done: 2 });
    const { done = 0, crowdedAddress = 0, ...rest } = counted(await flood);
    // one a minute may be let in again meanwhile
    expect(done).toBeLessThan(SENDS / 2);
    expect(crowdedAddress).toBeGreaterThan(0);
    expect(["tooFast", "tooManyRequests", "tooLate", "closed"]).toEqual(
      expect.arrayContaining(Object.keys(rest)),
    );
    // of what a line that was closed had under way its sender does not know
    const stored = (await rows()) - before - 40 - 3;
    expect(stored).toBeGreaterThanOrEqual(done);
    expect(stored).toBeLessThanOrEqual(done + (rest["closed"] ?? 0));
    // what was sent before may be stored: it is not refused, and not carried out either
    let late = await phoneAt("203.0.113.7");
    const sentBefore = opinion();
    await until(async () => {
      if (!late.connected) late = await phoneAt("203.0.113.7");
      const result = await send(late, sentBefore, true);
      // its line was closed, as those of the flood: it joins again
      if (result === null) return false;
      // the address that has sent so much is asked to send more slowly for a while
      if (result?.kind === "refused" && result.refusal.code === "tooFast") return false;
      expect(result).toEqual({ kind: "unknown" });
      return true;
    });
  });
});
