/** The offices' preparation over a server: what everybody may read, and what no view, log or page ever holds. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { audienceOf, organisationSeat, SEAT_NAMES, type SeatName } from "../../shared/terms/seats.ts";
import { type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";
import { isVietnamese, languagesOf } from "../support/languages.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";

let now = Date.parse("2024-11-06T08:00:00+07:00");
const log = new MemoryLog(() => now);
let server: LiveServer;
beforeAll(async () => {
  await createHearing(log, "day", "sample", { before: true });
  server = await startLive(log, () => now);
});
afterAll(() => server.close());

let made = 0;
async function give(seat: SeatName, input: CommandInput): Promise<void> {
  const id = `before-offices-${made++}`;
  const command = commandSchema.parse(input);
  expect(await server.live.command("day", seat, { id, madeAt: now, command }), input.type).toMatchObject({
    kind: "done",
  });
}
/** as a browser asks that has the page of that tag; fetch by itself would forbid every answer but a whole one */
const page = (headers: Record<string, string> = {}) =>
  fetch(`${server.url}/p/day`, { headers: { "cache-control": "max-age=0", ...headers } });
const ANNOUNCE: CommandInput = {
  type: "PublishAnnouncement",
  ...{
    dateText: "dự kiến ngày 22 tháng 11",
    place: "Nhà văn hóa",
    topics: "Chợ <b>Trung tâm</b> & thoát nước",
  },
  ...{ howToRegister: "Qua tổ chức, đoàn thể", channels: ["Nhà văn hóa các khu, thôn"] },
};

/** Sealed things of three people, each unlike anything else. */
const SEALED = ["0911 222 333", "0922 333 444", "0933 444 555", "1951", "1963", "1977", "ngõ 17 tổ 99"];

describe("the offices' preparation over a server", () => {
  it("[J3] [W23] everybody reads the announcement once published, without its writer's tags", async () => {
    expect((await page()).status).toBe(404);
    expect(await (await page()).text()).toBe(await (await fetch(`${server.url}/p/nothere`)).text());
    await give("desk.1", ANNOUNCE);
    const answer = await page();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=10, stale-while-revalidate=60");
    const text = await answer.text();
    expect(text).toContain("Chợ &lt;b&gt;Trung tâm&lt;/b&gt; &amp; thoát nước");
    expect(text).toContain("Họp dự kiến ngày 22 tháng 11 năm 2024");
    expect(text).not.toContain("<script");
    expect(text).toContain("Qua tổ chức, đoàn thể: <b>đang nhận</b>");
    expect(text).not.toContain('rel="stylesheet"');
    const english = languagesOf(await (await fetch(`${server.url}/p/day?lang=en`)).text());
    expect(english.filter(({ text, language }) => isVietnamese(text) && language !== "vi")).toEqual([]);
    expect(english).toContainEqual({ text: "How to register an opinion", language: "en" });
  });

  it("[J3] a reader who has the page hears that it is the same, until a deadline passes", async () => {
    const etag = (await page()).headers.get("etag") ?? "";
    expect((await page({ "if-none-match": etag })).status).toBe(304);
    await give("desk.1", { type: "UpdateAnnouncement", text: "Họp từ 08 giờ 00." });
    const updated = await page({ "if-none-match": etag });
    expect(updated.status).toBe(200);
    expect(await updated.text()).toContain("Họp từ 08 giờ 00.");
    const before = updated.headers.get("etag") ?? "";
    now = Date.parse("2024-11-12T00:00:00+07:00");
    const after = await page({ "if-none-match": before });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain("Qua Đảng ủy phường, xã: <b>đã hết hạn</b>");
  });

  it("[J9] phones, years and addresses are in no view, no own part, no entry, no page", async () => {
    const person = (name: string, i: number) => ({
      ...{
        name,
        addressForm: "bà",
        position: "Hội viên",
        phone: SEALED[i] ?? "",
        birthYear: Number(SEALED[3 + i]),
      },
    });
    await give("org.9", { type: "SubmitDelegateList", delegates: [person("Lò Thị Suối", 0)], file: null });
    const { phone, ...apply } = person("Lò Thị Nương", 1);
    await give("phone.p1", {
      ...{ type: "ApplyToAttend", ...apply, phone, residence: "phường Bắc Sơn", address: "ngõ 17 tổ 99" },
    });
    const substitute = { ...person("Lò Thị Bản", 2), substituteFor: "9.1" };
    await give("org.9", { type: "EnterDelegate", ...substitute });
    const refusal = "cư trú ngoài địa bàn thành phố này";
    await give("desk.1", {
      ...{ type: "RefuseIndividual", application: "XD-01", reason: refusal, decider: null },
    });
    const seats: SeatName[] = [
      ...SEAT_NAMES,
      ...([1, 2, 3, 4] as const).map((clerk): SeatName => `desk.${clerk}`),
      ...([8, 9] as const).map(organisationSeat),
      ...(["unit.U02", "unit.W01", "phone.p1"] as const),
    ];
    const views = new Map(
      seats.map((seat) => [seat, JSON.stringify(server.live.catchUp("day", audienceOf(seat), null))]),
    );
    const texts = [
      ...views.values(),
      JSON.stringify(server.live.own("day", "p1")),
      JSON.stringify(await log.read("day", 0)),
      await (await page()).text(),
      ...server.lines,
      ...server.logged,
    ];
    for (const sealed of SEALED) for (const text of texts) expect(text).not.toContain(sealed);
    // the desks see who it is, nobody else does: neither another organisation nor a leader
    for (const [seat, view] of views)
      expect([seat, view.includes("Lò Thị Nương")]).toEqual([seat, seat.startsWith("desk.")]);
    expect(views.get("org.9")).toContain("Lò Thị Suối");
    expect(views.get("org.8")).not.toContain("Lò Thị Suối");
    for (const [seat, view] of views)
      expect([seat, view.includes(refusal)]).toEqual([seat, seat.startsWith("desk.")]);
    // the applicant's own phone is told, no other
    expect(server.live.own("day", "p1").applications).toMatchObject([{ state: "refused", words: refusal }]);
    expect(server.live.own("day", "p2").applications).toEqual([]);
    expect(JSON.stringify(await log.read("day", 0))).not.toContain(refusal);
  });
});
