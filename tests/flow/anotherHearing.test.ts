/** Another hearing made on the operator's page: no door for anybody but the operator who knows the console's word. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { presetBodies } from "../../shared/reckoning/bodyLines.ts";
import { SEAT_NAMES, type SeatName } from "../../shared/terms/seats.ts";
import { dayOf } from "../../shared/terms/time.ts";
import type { MadeHearing } from "../../shared/wire/newHearing.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { until } from "../support/redis.ts";
import { SeatScreen } from "../support/seatScreen.ts";

let server: LiveServer;
let log: MemoryLog;
const open: { close(): unknown }[] = [];
beforeEach(async () => {
  log = new MemoryLog(Date.now);
  await createHearing(log, "day", "sample", {});
  server = await startLive(log);
  open.push(server);
});
afterEach(async () => {
  for (const closable of open.splice(0).reverse()) await closable.close();
});

const ask = (seat: SeatName, what: string, body: object) =>
  fetch(`${server.url}/h/day/${seat}/${what}`, {
    headers: {
      ...{ cookie: server.cookie("day", seat), origin: server.url, "content-type": "application/json" },
    },
    ...{ method: "POST", body: JSON.stringify(body) },
  });
const word = () => /(\d{4} \d{4})/.exec(server.said.at(-1) ?? "")?.[1] ?? "";
const form = (id: string, basis: object = { kind: "earlier" }) => ({
  ...{ id, title: "Hội nghị khác", number: "9-KH/TU", venue: "Nhà văn hóa", start: "08:00", end: "11:30" },
  ...{ date: dayOf(Date.now() + 30 * 86_400_000), basis },
});
const commune = {
  ...{ kind: "preset", preset: "commune", locality: "xã An Bình", bodies: presetBodies("commune") },
};

describe("another hearing on the operator's page", () => {
  it("[J32] is made by the operator alone, and by the operator only with the word that the console says", async () => {
    await ask("operator", "word", {});
    for (const seat of SEAT_NAMES.filter((seatName) => seatName !== "operator"))
      expect([
        seat,
        (await ask(seat, "another-hearing", { word: word(), form: form("next") })).status,
      ]).toEqual([seat, 401]);
    expect((await ask("operator", "another-hearing", { form: form("next") })).status).toBe(403);
    const wrong = { word: "00000000", form: form("next") };
    for (let n = 0; n < 4; n++) expect((await ask("operator", "another-hearing", wrong)).status).toBe(403);
    // wrong words lock it, also for the right one
    expect((await ask("operator", "another-hearing", { word: word(), form: form("next") })).status).toBe(429);
    expect(Object.keys(await log.hearings())).toEqual(["day"]);
  });

  it("[J32] what cannot be made is told by name, and nothing is stored", async () => {
    await ask("operator", "word", {});
    const tries = [
      form("day"),
      form("Có Dấu"),
      { ...form("next"), date: "2020-01-01" },
      { ...form("next", commune), date: dayOf(Date.now() + 86_400_000) },
    ];
    const said = [];
    for (const attempt of tries) {
      const answer = await ask("operator", "another-hearing", { word: word(), form: attempt });
      said.push([answer.status, ((await answer.json()) as { refused: string }).refused]);
    }
    expect(said).toEqual([
      [409, "idTaken"],
      [409, "malformed"],
      [409, "dayInPast"],
      [409, "announcedTooLate"],
    ]);
    expect(Object.keys(await log.hearings())).toEqual(["day"]);
  });

  it("[J30] two hearings made so stand side by side: own links, own views, and nothing of one in the other", async () => {
    await ask("operator", "word", {});
    for (const [id, basis] of [
      ["next", undefined],
      ["an-binh", commune],
    ] as const) {
      const answer = await ask("operator", "another-hearing", { word: word(), form: form(id, basis) });
      const made = (await answer.json()) as MadeHearing;
      expect(made).toEqual({
        hearing: id,
        url: expect.stringContaining(`/enter/${id}/operator#${server.access.token(id, "operator", 1)}`),
      });
    }
    const desks = ["next", "an-binh"].map((id) => new SeatScreen(server, id, "desk.1"));
    open.push(...desks);
    await until(() => desks.every(({ view }) => view !== null));
    const [next, commonplace] = desks.map(({ view }) => JSON.stringify(view));
    expect(next).toContain("MTTQ thành phố");
    expect(commonplace).not.toContain("MTTQ thành phố");
    expect(commonplace).toContain("Ban Xây dựng Đảng");
    // a cookie of one opens nothing of the other
    const crossed = await fetch(`${server.url}/h/an-binh/operator/links.json`, {
      headers: { cookie: server.cookie("day", "operator") },
    });
    expect(crossed.status).toBe(401);
  });
});
