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
import { CHAIR_SEATS, type SeatName } from "../../shared/terms/seats.ts";
import { dayOf } from "../../shared/terms/time.ts";
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

type Given = readonly [seat: SeatName, act: CommandInput];

/** A hearing as it was held then, act by act. */
async function heldThen(id: string, ago: number, acts: readonly Given[]): Promise<readonly string[]> {
  const then = () => Date.now() - ago;
  const log = new MemoryLog(then);
  await createHearing(log, id, "sample", {});
  const live = await startLive(log, then);
  for (const [seat, act] of acts)
    expect(await live.live.command(id, seat, envelopeOf(act, then()))).toMatchObject({ kind: "done" });
  await live.close();
  const lines: string[] = [];
  for await (const line of exportLines(log, id)) lines.push(line);
  return lines;
}

/** Two tasks given, one of them with a part for another unit; closed. */
const DAY_ACTS: readonly Given[] = [
  ["A", { type: "OpenSession" }],
  [
    "A",
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
  ],
  ["A", { type: "CloseSession" }],
];

/** All that is to be followed was passed on to a higher authority, which never answered. */
const passedOn = (ago: number): readonly Given[] => [
  ["A", { type: "OpenSession" }],
  ["A", { type: "RecordOutcome", opinions: ["YK-001"], outcome: "TRANSFERRED_TO_HIGHER_AUTHORITY" }],
  ["A", { type: "CloseSession" }],
  // the second was found to be outside the city's authority before the hearing
  ...["YK-001", "YK-025"].flatMap((opinion, i): Given[] => {
    const id = `ND-0${i + 1}`;
    const agree: CommandInput = { type: "DirectCase", cases: [{ case: id, reports: 0 }], agrees: true };
    const letter = { number: `${416 + i}-CV/TU`, date: dayOf(Date.now() - ago) };
    return [
      ["desk.1", { type: "OpenCases", cases: [{ case: id, opinions: [opinion] }] }],
      ...CHAIR_SEATS.map((seat): Given => [seat, agree]),
      ["desk.3", { type: "TransferCase", case: id, to: "Bộ Xây dựng", ...letter }],
    ];
  }),
];
const [WITHIN, PAST] = [360 * DAY, 370 * DAY];

const server = new RealServer();
let access: Access;
beforeAll(async () => {
  const held = [
    await heldThen("day", AGO, DAY_ACTS),
    await heldThen("within", WITHIN, passedOn(WITHIN)),
    await heldThen("past", PAST, passedOn(PAST)),
  ];
  async function* written(lines: readonly string[]) {
    yield* lines;
  }
  await withLog(
    async (log) => {
      for (const lines of held) await importLines(log, written(lines));
    },
    { dataDir: server.dataDir },
  );
  await server.start();
  access = new Access(readSecret(server.dataDir));
});
afterAll(() => server.stop());

/** who leads, has a part, sent the opinion, has minutes to sign, leads all, hands out links */
const KEPT: readonly SeatName[] = ["unit.U07", "unit.U08", "org.1", "T1", "T2", "A", "B", "C", "operator"];
const ENDED: readonly SeatName[] = ["unit.U09", "unit.W05", "org.2", "hall", "lectern", "mc"];

const enter = (seat: SeatName, hearing = "day") =>
  fetch(`${server.url}/enter/${hearing}/${seat}`, {
    method: "POST",
    headers: { origin: server.url, "content-type": "application/json" },
    body: JSON.stringify({ token: access.token(hearing, seat, 1) }),
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
  it("[C23] what was passed on and never answered keeps links for a year after its letter, and no longer", async () => {
    const seats = ["A", "B", "org.1", "desk.4"] as const;
    const answers = async (hearing: string) =>
      Promise.all(seats.map(async (seat) => (await enter(seat, hearing)).status));
    expect(await answers("within")).toEqual([204, 204, 204, 204]);
    // who presides has minutes to sign
    expect(await answers("past")).toEqual([204, 410, 410, 410]);
  });

  it("[K4] [K7] [P8] links with an open case or minutes to sign open, all others are ended; after a restart too", async () => {
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
    await until(
      () => [unit, helper, leader].every((screen) => screen.view !== null) && stranger.refused !== null,
    );
    expect([stranger.refused, stranger.view]).toEqual(["ended", null]);
    const given = () =>
      (unit.view as DepartmentView).matters.find((matter) => matter.id === "YK-001")?.promise?.given ?? 0;
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
    for (const screen of [unit, helper, leader, stranger]) screen.close();
  });
});
