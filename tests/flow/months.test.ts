/**
 * Four months after a hearing, by the storage's own clock: a real server on a log that was written then, also after a
 * restart. Who still has something to do is let in, nobody else.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withLog } from "../../scripts/commands/withLog.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { exportLines } from "../../server/keeping/exportLines.ts";
import { importLines } from "../../server/keeping/importLines.ts";
import { Access, readSecret } from "../../server/web/door/access.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { RealServer } from "../support/realServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const DAY = 86_400_000;
const AGO = 122 * DAY;

/** The hearing as it was held then: two tasks given, one of them with a part for another unit; closed. */
async function heldThen(): Promise<readonly string[]> {
  const then = () => Date.now() - AGO;
  const log = new MemoryLog(then);
  await createHearing(log, "day", "sample", {});
  const live = await startLive(log, then);
  const acts: readonly CommandInput[] = [
    { type: "OpenSession" },
    {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      task: "Nạo vét mương sau chợ khu 4",
      lead: "U07",
      supporting: ["U08", "U09"],
      parts: [{ unit: "U08", task: "lập dự toán" }],
      due: { preset: "10 working days" },
    },
    { type: "CloseSession" },
  ];
  for (const act of acts)
    expect(await live.live.command("day", "A", envelopeOf(act, then()))).toMatchObject({ kind: "done" });
  await live.close();
  const lines: string[] = [];
  for await (const line of exportLines(log, "day")) lines.push(line);
  return lines;
}

const server = new RealServer();
let access: Access;
beforeAll(async () => {
  const lines = await heldThen();
  async function* written() {
    yield* lines;
  }
  await withLog(
    async (log) => {
      await importLines(log, written());
    },
    { dataDir: server.dataDir },
  );
  await server.start();
  access = new Access(readSecret(server.dataDir));
});
afterAll(() => server.stop());

const KEPT: readonly SeatName[] = ["unit.U07", "unit.U08", "A", "B", "C", "operator"];
const ENDED: readonly SeatName[] = ["unit.U09", "unit.W05", "T1", "hall", "lectern", "mc"];

const enter = (seat: SeatName) =>
  fetch(`${server.url}/enter/day/${seat}`, {
    method: "POST",
    headers: { origin: server.url, "content-type": "application/json" },
    body: JSON.stringify({ token: access.token("day", seat, 1) }),
  });
const cookieOf = (answer: Response) => answer.headers.get("set-cookie")?.split(";")[0] ?? "";
const page = async (seat: SeatName, cookie: string) =>
  (await fetch(`${server.url}/h/day/${seat}`, { headers: { cookie } })).status;

async function onlyThoseWithACase(): Promise<void> {
  for (const seat of KEPT) {
    const answer = await enter(seat);
    expect([seat, answer.status]).toEqual([seat, 204]);
    expect([seat, await page(seat, cookieOf(answer))]).toEqual([seat, 200]);
  }
  for (const seat of ENDED) {
    expect([seat, (await enter(seat)).status]).toEqual([seat, 410]);
    expect([seat, await page(seat, server.cookie("day", seat))]).toEqual([seat, 410]);
  }
  expect((await fetch(`${server.url}/h/day/ask`)).status).toBe(410);
}

describe("four months after a hearing", () => {
  it("[K4] [P8] links with an open case open, all others are ended; after a restart too", async () => {
    await onlyThoseWithACase();
    await server.kill("SIGTERM");
    await server.start();
    await onlyThoseWithACase();
  });

  it("[K4] the session of a seat with an open case is of thirty days, and goes on by use", async () => {
    const answer = await enter("unit.U07");
    expect(answer.headers.get("set-cookie")).toContain(`Max-Age=${(30 * DAY) / 1000};`);
    const opened = await fetch(`${server.url}/h/day/unit.U07`, { headers: { cookie: cookieOf(answer) } });
    expect(opened.headers.get("set-cookie")).toContain(`Max-Age=${(30 * DAY) / 1000};`);
  });

  it("[K1] [K3] the unit reports, the leader reads it; a unit without a part hears nothing", async () => {
    const [unit, helper, leader] = (["unit.U07", "unit.U08", "B"] as const).map(
      (seat) => new SeatScreen(server, "day", seat),
    );
    const stranger = new SeatScreen(server, "day", "unit.U09");
    if (!unit || !helper || !leader) throw new Error("no screens");
    await until(() => [unit, helper, leader].every((one) => one.view !== null) && stranger.refused !== null);
    expect([stranger.refused, stranger.view]).toEqual(["ended", null]);
    const given = () =>
      (unit.view as DepartmentView).matters.find((one) => one.id === "YK-001")?.promise?.given ?? 0;
    const report: CommandInput = {
      type: "ReportTask",
      opinion: "YK-001",
      given: given(),
      text: "Đã nạo vét.",
    };
    expect(await unit.press(report)).toMatchObject({ kind: "done" });
    await until(() => JSON.stringify((leader.view as ChairView).cases).includes("Đã nạo vét."));
    expect(JSON.stringify(helper.view)).not.toContain("Đã nạo vét.");
    await server.kill("SIGKILL");
    await server.start();
    await until(() => unit.connected && leader.connected);
    expect(JSON.stringify((leader.view as ChairView).cases)).toContain("Đã nạo vét.");
    for (const one of [unit, helper, leader, stranger]) one.close();
  });
});
