/** Cases over several hearings, over a server: a browser is told of those alone at which it has come in as a clerk or a leader. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Played, storePlayed } from "../../scripts/proving/storePlayed.ts";
import { CITY_REPORTS, CITY_TABLES } from "../../shared/terms/cityFiles.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CityView } from "../../shared/views/after/city.ts";
import { followedUp } from "../support/after/script.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";

const END = Date.parse("2025-03-31T18:00:00+07:00");
const log = new MemoryLog(() => END);
let server: LiveServer;

/** The same hearing as another kind of one. */
function as(more: { readonly rehearsal?: boolean; readonly replayOf?: string }): Played {
  const played = followedUp();
  const [first, ...others] = played.commits;
  const events = first?.events.map((event) =>
    event.type === "HearingPrepared" ? { ...event, plan: { ...event.plan, ...more } } : event,
  );
  if (!first || !events) throw new Error("nothing was played");
  const { newPeople, people, state } = played;
  return { newPeople, people, state, commits: [{ ...first, events }, ...others] };
}

beforeAll(async () => {
  await storePlayed(log, "year-end", followedUp());
  await storePlayed(log, "mid-year", followedUp());
  await storePlayed(log, "rehearsed", as({ rehearsal: true }));
  await storePlayed(log, "replayed", as({ replayOf: "year-end" }));
  server = await startLive(log, () => END);
});
afterAll(() => server.close());

/** Seats that the asking browser has opened, `hearing seat`; it asks from the first. */
function get(path: string, ...opened: readonly (readonly [hearing: string, seat: SeatName])[]) {
  const [[hearing, seat] = ["", "hall"]] = opened;
  const cookie = opened.map((opening) => server.cookie(...opening)).join("; ");
  return fetch(`${server.url}/h/${hearing}/${seat}/${path}`, { headers: { cookie } });
}
const hearingsTold = async (...opened: Parameters<typeof get>[1][]) =>
  ((await (await get("city.json", ...opened)).json()) as CityView).hearings.map(({ id }) => id).toSorted();

describe("figures over several hearings", () => {
  it("[D46] are of those at which the browser has come in as a clerk or a leader, each once", async () => {
    expect(await hearingsTold(["year-end", "desk.3"])).toEqual(["year-end"]);
    expect(await hearingsTold(["year-end", "desk.3"], ["mid-year", "desk.1"], ["mid-year", "A"])).toEqual([
      "mid-year",
      "year-end",
    ]);
    expect(await hearingsTold(["year-end", "B"], ["mid-year", "C"])).toEqual(["mid-year", "year-end"]);
    // what others may open tells nothing of the cases
    for (const seat of ["unit.U07", "hall", "operator", "T1", "org.3"] as const)
      expect([seat, await hearingsTold(["year-end", "desk.3"], ["mid-year", seat])]).toEqual([
        seat,
        ["year-end"],
      ]);
  });

  it("[D46] a rehearsal is not counted among real hearings, a replay not beside its hearing", async () => {
    for (const other of ["rehearsed", "replayed"] as const) {
      expect(await hearingsTold(["year-end", "desk.3"], [other, "desk.3"])).toEqual(["year-end"]);
      // alone it has its own figures
      expect(await hearingsTold([other, "desk.3"])).toEqual([other]);
    }
  });

  it("[D46] a cookie of one hearing, or of an old link, opens nothing of another", async () => {
    const ownCookie = server.cookie("year-end", "desk.3");
    const value = ownCookie.slice(ownCookie.indexOf("=") + 1);
    const forged = ["seat.mid-year.desk.3", "seat.nowhere.desk.3", "seat.mid-year.A"].map(
      (name) => `${name}=${value}`,
    );
    const headers = { cookie: [ownCookie, ...forged].join("; ") };
    const answer = await fetch(`${server.url}/h/year-end/desk.3/city.json`, { headers });
    expect(((await answer.json()) as CityView).hearings.map(({ id }) => id)).toEqual(["year-end"]);
    const path = `documents/city/${CITY_TABLES[0]}?kind=year&day=2024-12-31&hearings=mid-year`;
    expect((await fetch(`${server.url}/h/year-end/desk.3/${path}`, { headers })).status).toBe(404);
    for (const seat of ["unit.U07", "hall", "operator", "T1", "org.3"] as const)
      for (const asked of ["city.json", path])
        expect([seat, (await get(asked, ["year-end", seat])).status]).toEqual([seat, 401]);
  });

  it("[D46] report and table come for the hearings that are chosen; what cannot be is not found", async () => {
    const both = [
      ["year-end", "desk.3"],
      ["mid-year", "desk.3"],
    ] as const;
    const asked = "kind=quarter&day=2024-12-31&hearings=year-end,mid-year";
    for (const file of [...CITY_REPORTS, ...CITY_TABLES]) {
      const answer = await get(`documents/city/${file}?${asked}`, ...both);
      const begins = new TextDecoder("latin1").decode(await answer.arrayBuffer()).slice(0, 3);
      const expected = { docx: "PK\x03", xlsx: "PK\x03", pdf: "%PD", csv: "ï»¿" };
      expect([file, answer.status, begins]).toEqual([
        file,
        200,
        expected[file.split(".")[1] as keyof typeof expected],
      ]);
    }
    const rows = async (hearings: string) => {
      const path = `documents/city/so-theo-doi-nhieu-hoi-nghi.csv?kind=year&day=2025-01-01&hearings=${hearings}`;
      return (await (await get(path, ...both)).text()).trim().split("\r\n").length - 1;
    };
    const alone = await rows("year-end");
    expect(alone).toBeGreaterThan(10);
    expect(await rows("year-end,mid-year,nowhere")).toBe(2 * alone);
    for (const path of [
      `bao-cao-nhieu-hoi-nghi-dang.docx?${asked.replace("quarter", "week")}`,
      `bao-cao-nhieu-hoi-nghi-dang.docx?${asked.replace("2024-12-31", "2024-99-99")}`,
      `bao-cao-nhieu-hoi-nghi-khac.docx?${asked}`,
      "bao-cao-nhieu-hoi-nghi-dang.docx?kind=quarter&day=2024-12-31&hearings=nowhere",
    ])
      expect([path, (await get(`documents/city/${path}`, ...both)).status]).toEqual([path, 404]);
  });

  it("[D45] what is counted tells nothing of persons", async () => {
    const [figures] = ((await (await get("city.json", ["year-end", "desk.3"])).json()) as CityView).hearings;
    expect(Object.keys(figures ?? {}).toSorted()).toEqual([
      "date",
      "daysOff",
      "id",
      "leads",
      "stories",
      "title",
    ]);
    const text = JSON.stringify(figures);
    for (const name of ["Lê Thị Sương", "Phạm Văn Lúa"]) expect(text).not.toContain(name);
    expect(figures?.leads["U07"]).toBe("Phòng Quản lý đô thị");
  });
});
