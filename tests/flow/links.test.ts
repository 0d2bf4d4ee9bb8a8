/** Who is shown which link, and what becomes of a chair's seat that somebody else has taken. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import type { Link } from "../../server/web/door/links.ts";
import { SEAT_NAMES, type SeatName } from "../../shared/terms/seats.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { until } from "../support/redis.ts";
import { SeatScreen } from "../support/seatScreen.ts";

let server: LiveServer;
const open: { close(): unknown }[] = [];
beforeEach(async () => {
  const log = new MemoryLog(Date.now);
  await createHearing(log, "day", "sample", {});
  server = await startLive(log);
  open.push(server);
});
afterEach(async () => {
  for (const closable of open.splice(0).reverse()) await closable.close();
});

const ask = (seat: SeatName, what: string, body?: object, cookie = server.cookie("day", seat)) =>
  fetch(`${server.url}/h/day/${seat}/${what}`, {
    headers: { cookie, origin: server.url, "content-type": "application/json" },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
const word = () => /(\d{4} \d{4})/.exec(server.said.at(-1) ?? "")?.[1] ?? "";

describe("the operator's links", () => {
  it("[P13] are those of hall, lectern, MC, units and phones; of staff the names alone (Y11)", async () => {
    const links = (await (await ask("operator", "links.json")).json()) as (Omit<Link, "url"> & {
      url: string | null;
    })[];
    const hidden = links.filter((link) => link.url === null).map((link) => link.seat);
    expect(hidden).toEqual(["A", "B", "C", "T1", "T2"]);
    expect(links.some(({ role, url }) => role === "department" && url !== null)).toBe(true);
    for (const seat of SEAT_NAMES.filter((seatName) => seatName !== "operator"))
      for (const [what, body] of [["links.json"], ["word", {}], ["guarded-links", { word: "1" }]] as const)
        expect([seat, what, (await ask(seat, what, body)).status]).toEqual([seat, what, 401]);
    expect(server.said).toEqual([]);
  });

  it("[P13] of chairs and secretaries come with the console's word; wrong ones lock it (Y11)", async () => {
    expect((await ask("operator", "guarded-links", { word: "00000000" })).status).toBe(403);
    expect((await ask("operator", "word", {})).status).toBe(204);
    const answer = await ask("operator", "guarded-links", { word: word() });
    const links = (await answer.json()) as Link[];
    expect(links.map((link) => link.seat)).toEqual(["A", "B", "C", "T1", "T2"]);
    expect(links[0]?.url).toContain(`#${server.access.token("day", "A", 1)}`);
    // good for two minutes and for what is left of the next two
    const { access } = server;
    const now = Date.now();
    expect(
      [0, 100_000, 250_000].map((later) => access.wordFits(access.word("day", now), "day", now + later)),
    ).toEqual([...[true, true, false]]);
    expect(access.wordFits(access.word("other", now), "day", now)).toBe(false);
    for (let n = 0; n < 5; n++) await ask("operator", "guarded-links", { word: "wrong" });
    expect((await ask("operator", "guarded-links", { word: word() })).status).toBe(429);
    const words = await Promise.all([1, 2, 3, 4].map(() => ask("operator", "word", {})));
    expect(words.map((word) => word.status)).toContain(429);
  });
});

describe("a chair's seat that renewed itself", () => {
  const screenAt = async (seat: "A" | "B" | "operator") => {
    const screen = new SeatScreen(server, "day", seat);
    open.push(screen);
    await until(() => screen.view !== null);
    return screen;
  };
  const renewed = (screen: SeatScreen) => (screen.view as ChairView).renewed.map((renewal) => renewal.seat);

  it("[P14] is told at once to the operator and the other chairs; a press gives it back (Y10)", async () => {
    const [b, operator] = [await screenAt("B"), await screenAt("operator")];
    // not before it has renewed itself
    expect((await ask("B", "give-back", { seat: "A" })).status).toBe(409);
    const stranger = server.cookie("day", "A");
    expect((await ask("A", "renew", {}, stranger)).status).toBe(204);
    await until(() => [b, operator].every((screen) => renewed(screen).includes("A")));
    const taken = server.cookie("day", "A");
    for (const seat of ["T1", "hall", "mc"] as const)
      expect((await ask(seat, "give-back", { seat: "A" })).status).toBe(401);
    expect((await ask("A", "give-back", { seat: "A" }, taken)).status).toBe(409);
    const given = await ask("B", "give-back", { seat: "A" });
    expect(((await given.json()) as Link).url).toContain(`#${server.access.token("day", "A", 3)}`);
    expect((await ask("A", "stay", {}, taken)).status).toBe(401);
    await until(() => [b, operator].every((screen) => renewed(screen).length === 0));
    expect((await ask("operator", "give-back", { seat: "A" })).status).toBe(409);
  });
});
