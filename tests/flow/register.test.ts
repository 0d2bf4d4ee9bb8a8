/** Registrations over a server and a real Redis: where what is not accepted may be read, and where it never is. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { exportLines } from "../../server/keeping/exportLines.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { Vault } from "../../server/storage/vault.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import { type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { filesBelow } from "../support/onDisk.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";
import { SeatScreen } from "../support/seatScreen.ts";

const SECRET = "don to cao cua ba Hat De ve dat o khu bay";
const OPEN = "Thu vien khu hai dong cua buoi toi";
const dir = mkdtempSync(join(tmpdir(), "register-"));
let redis: TestRedis;
let log: RedisLog;
let server: LiveServer;
const screens = new Map<SeatName, SeatScreen>();

beforeAll(async () => {
  redis = await startRedis();
  log = new RedisLog({ path: redis.path }, () => undefined, 0, new Vault(dir));
  await log.ready();
  await createHearing(log, "day", "sample", { before: true });
  server = await startLive(log);
  for (const seat of ["org.2", "org.3", "desk.1", "desk.2", "desk.3", "T1", "A", "hall"] as const)
    screens.set(seat, new SeatScreen(server, "day", seat));
  await until(() => [...screens.values()].every((screen) => screen.view !== null));
});
afterAll(async () => {
  for (const screen of screens.values()) screen.close();
  await server.close();
  await log.close();
  await redis.stop();
  rmSync(dir, { recursive: true, force: true });
});

let made = 0;
async function give(seat: SeatName, input: CommandInput): Promise<void> {
  const id = `flow-register-${made++}-x`;
  const command = commandSchema.parse(input);
  const madeAt = Date.now();
  expect(await server.live.command("day", seat, { id, madeAt, command }), input.type).toMatchObject({
    kind: "done",
  });
}
const framesOf = (seat: SeatName) => screens.get(seat)?.frames.join("\n") ?? "";
describe("registrations over a server", () => {
  it("[E6] [E7] a complaint is in no log, export or file; its screeners and sender alone read it", async () => {
    const form = { ...COMMAND_SAMPLES.RegisterOpinion, place: "Khu bay" };
    await give("org.2", { ...form, content: SECRET, speaker: { ...form.speaker, name: "Hat De Gay" } });
    await give("org.3", { ...form, content: OPEN });
    const screen = (registration: string, seen: string, decision: object): CommandInput =>
      ({ type: "Screen", registrations: [{ registration, seen }], decision }) as CommandInput;
    const redirect = { result: "redirect", basis: SECRET, kind: "tố cáo", destination: "Thanh tra" };
    await give("desk.2", screen("PY-0001", "reg.1", redirect));
    await give("desk.2", screen("PY-0002", "reg.2", { result: "accept", basis: "rõ" }));
    // each has a line of its own, and hears of it when it does
    for (const seat of ["desk.1", "desk.2", "desk.3"] as const)
      await until(() => JSON.stringify(screens.get(seat)?.view).includes(OPEN));
    await until(() => framesOf("org.2").includes(SECRET));
    const lines: string[] = [];
    for await (const line of exportLines(log, "day")) lines.push(line);
    const rowsKept = [
      JSON.stringify(await log.read("day", 0)),
      lines.join("\n"),
      filesBelow(redis.dir).join("\n"),
    ];
    for (const text of rowsKept) {
      expect(text).not.toMatch(/Hat De|org\.2"/);
      expect(text).not.toContain(SECRET);
      expect(text).toContain("OpinionRegistered");
      expect(text).toContain(OPEN);
    }
    for (const seat of ["org.3", "desk.3", "T1", "A", "hall"] as const)
      expect(framesOf(seat), seat).not.toMatch(/Hat De|don to cao/);
    expect(framesOf("org.2")).toContain(SECRET);
    // whoever screens read it before; since then both desks show its number alone
    for (const seat of ["desk.1", "desk.2"] as const) {
      expect(framesOf(seat)).toContain(SECRET);
      expect(JSON.stringify(screens.get(seat)?.view), seat).not.toContain(SECRET);
    }
    await give("desk.2", { type: "OpenSealed", registration: "PY-0001" });
    await until(() => JSON.stringify(screens.get("desk.2")?.view).includes(SECRET));
    expect(JSON.stringify(screens.get("desk.1")?.view)).not.toContain(SECRET);
  });

  it("[E35] a complaint about a ward sends that ward nothing, undecided or sealed; what is accepted comes", async () => {
    const ward = new SeatScreen(server, "day", "unit.W01");
    screens.set("unit.W01", ward);
    await until(() => ward.view !== null);
    const before = ward.told;
    const sent = { ...COMMAND_SAMPLES.RegisterOpinion, onBehalfOf: "individual", place: "phường Bắc Sơn" };
    const seenAt = (registration: string) =>
      (screens.get("desk.1")?.view as DeskView | undefined)?.inbox.find(({ id }) => id === registration)
        ?.seen ?? "";
    const screen = async (registration: string, decision: object) => {
      await until(() => seenAt(registration) !== "");
      const registrations = [{ registration, seen: seenAt(registration) }];
      await give("desk.1", { type: "Screen", registrations, decision } as CommandInput);
    };
    await give("desk.1", { ...sent, content: SECRET, inbox: "organiser" });
    await screen("PY-0003", { result: "redirect", basis: SECRET, kind: "tố cáo", destination: "Thanh tra" });
    await give("desk.1", { type: "OpenSealed", registration: "PY-0003" });
    await until(() => JSON.stringify(screens.get("desk.1")?.view).includes(SECRET));
    expect(ward.told).toBe(before);
    await give("desk.1", { ...sent, content: "Cho dot o phuong", inbox: "organiser" });
    await screen("PY-0004", { result: "accept", basis: "rõ" });
    await until(() => framesOf("unit.W01").includes("Cho dot o phuong"));
    expect(ward.told).toBe(before + 1);
    expect(framesOf("unit.W01")).not.toMatch(/don to cao|PY-0003/);
  });
});
