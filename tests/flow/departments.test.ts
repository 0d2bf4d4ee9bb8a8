/** Units' screens on a real server over a real Redis: who gets in, what a word of theirs does, what is not theirs to do. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { linksOf } from "../../server/web/door/links.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { sameAsSent } from "../support/fields.ts";
import { startLiveOnRedis } from "../support/liveOnRedis.ts";
import { type LiveServer, truthOf } from "../support/liveServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

let log: RedisLog;
let server: LiveServer;
let end: () => Promise<void>;
const screens = new Map<SeatName, SeatScreen>();
const SEATS_USED = ["A", "T1", "operator", "unit.U07", "unit.W05"] as const;

beforeAll(async () => {
  ({ log, server, end } = await startLiveOnRedis(["sample"]));
  for (const seat of SEATS_USED) screens.set(seat, new SeatScreen(server, "sample", seat));
  await until(() => [...screens.values()].every((screen) => screen.view !== null));
});
afterAll(async () => {
  for (const screen of screens.values()) screen.close();
  await end();
});

const screenOf = (seat: SeatName) => screens.get(seat) ?? expect.fail();
const press = (seat: SeatName, input: CommandInput) => screenOf(seat).send(envelopeOf(input, Date.now()));
const view = <V>(seat: SeatName) => screenOf(seat).view as V;

describe("units' screens", () => {
  it("[P5] a link for each of the 31; a cookie opens its own seat and no other", async () => {
    const parts = {
      live: server.live,
      access: server.access,
      log: () => undefined,
      screens: "",
      phonesUrl: () => "",
      publicUrl: () => server.url,
    };
    const links = (await linksOf(parts, "sample")).filter((link) => link.role === "department");
    expect(links).toHaveLength(31);
    expect(links[0]).toMatchObject({ seat: "unit.U01", name: "Phòng Tài chính - Kế hoạch" });
    const [url, token] = (links[6]?.url ?? "").split("#");
    const enter = (to: string) =>
      fetch(to, {
        method: "POST",
        headers: { "content-type": "application/json", origin: server.url },
        body: JSON.stringify({ token }),
      });
    expect((await enter(url ?? "")).headers.get("set-cookie")).toMatch(/^seat\.sample\.unit\.U07=/);
    expect((await enter(`${server.url}/enter/sample/unit.U08`)).status).toBe(401);
    const page = (seat: string, seatName: SeatName) =>
      fetch(`${server.url}/h/sample/${seat}`, { headers: { cookie: server.cookie("sample", seatName) } });
    expect((await page("unit.U08", "unit.U07")).status).toBe(401);
    expect((await page("unit.U99", "unit.U99")).status).toBe(401);
  });

  it("[A8] a word of a unit reaches chair, secretary and itself, nobody else, and is kept", async () => {
    const ward = screenOf("unit.W05").told;
    expect(
      await press("unit.U07", { type: "TellReadiness", opinion: "YK-001", word: "ready" }),
    ).toMatchObject({
      kind: "done",
    });
    const word = [{ id: "U07", word: "ready" }];
    await until(
      () =>
        view<ChairView>("A").opinions["YK-001"]?.readiness.length === 1 &&
        view<ChairView>("T1").opinions["YK-001"]?.readiness.length === 1,
    );
    expect(view<ChairView>("A").opinions["YK-001"]?.readiness).toEqual(word);
    await until(() => view<DepartmentView>("unit.U07").matters.some((matter) => matter.word === "ready"));
    expect(screenOf("unit.W05").told).toBe(ward);
    const { state } = await truthOf(log, "sample");
    expect(state.units.readiness).toEqual({ "YK-001": { U07: "ready" } });
  });

  it("[P5] what is not a unit's is refused, and a unit begins no answer", async () => {
    const refused: readonly CommandInput[] = [
      { type: "OpenSession" },
      { type: "CallNext", basis: { floor: null, head: "YK-001" } },
      { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } },
      { type: "DeferAnswer", answer: "TL-01", until: "inWriting" },
      { type: "RenewSeat", seat: "unit.U07" },
    ];
    for (const input of refused)
      expect(await press("unit.U07", input), input.type).toEqual({
        kind: "refused",
        refusal: { code: "notAllowed" },
      });
    // another's matter is for it as if it were not there (P11)
    expect(await press("unit.U07", { type: "TellReadiness", opinion: "YK-004", word: "ready" })).toEqual({
      kind: "refused",
      refusal: { code: "unknownId", id: "YK-004" },
    });
  });

  it("[V7] asked to answer it is told at once; every screen ends as the log says", async () => {
    await press("A", { type: "OpenSession" });
    await press("T1", { type: "ReadRightsStatement" });
    await press("A", { type: "BeginStep", step: "4.3" });
    await press("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    await press("A", { type: "BeginSpeech", turn: "YK-001" });
    await press("A", { type: "EndSpeech", turn: "YK-001" });
    await press("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U07", supporting: ["W05"] });
    await until(() => view<DepartmentView>("unit.U07").summons.length === 1);
    expect(view<DepartmentView>("unit.W05").summons).toEqual([]);
    const truth = await truthOf(log, "sample");
    for (const seat of SEATS_USED) await until(() => sameAsSent(screenOf(seat).view, truth.view(seat)));
  });

  it("[P5] a renewed link cuts off whoever used the old one", async () => {
    const { connected } = screenOf("unit.W05");
    expect(connected).toBe(true);
    screenOf("unit.W05").close();
    const cookie = server.cookie("sample", "unit.W05");
    await press("operator", { type: "RenewSeat", seat: "unit.W05" });
    const page = await fetch(`${server.url}/h/sample/unit.W05`, { headers: { cookie } });
    expect(page.status).toBe(401);
  });
});
