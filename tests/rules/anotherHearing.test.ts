/** Another hearing: from an earlier one, from a preset; what comes along, what never does, and when it is refused. */
import { beforeEach, describe, expect, it } from "vitest";
import { createAnother, earlierHearing } from "../../server/intake/another.ts";
import { createHearing, storePrepared } from "../../server/intake/createHearing.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { fold } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import {
  chairLines,
  organisationLines,
  presetBodies,
  presetLines,
  unitLines,
} from "../../shared/reckoning/bodyLines.ts";
import { legalClocks } from "../../shared/reckoning/legalClocks.ts";
import type { PresetName } from "../../shared/terms/presets.ts";
import { dayOf } from "../../shared/terms/time.ts";
import { type NewHearing, newHearingSchema } from "../../shared/wire/newHearing.ts";
import { MemoryLog } from "../support/memoryLog.ts";

const DAY = 86_400_000;
const NOW = Date.parse("2026-03-02T09:00:00+07:00");

let log: MemoryLog;
beforeEach(async () => {
  log = new MemoryLog(() => NOW);
  await createHearing(log, "day", "sample", {});
});

const stateOf = async (id: string): Promise<HearingState> => {
  const state = fold((await log.read(id, 0)).map(toCommit));
  if (!state) throw new Error(`no hearing ${id}`);
  return state;
};

const form = (basis: NewHearing["basis"], change: Partial<NewHearing> = {}): NewHearing =>
  newHearingSchema.parse({
    ...{ id: "next", title: "Hội nghị đối thoại năm 2026", number: "12-KH/TU", venue: "Nhà văn hóa" },
    ...{ date: "2026-03-20", start: "13:30", end: "17:00", basis, ...change },
  });
const preset = (name: PresetName, locality = "xã An Bình"): NewHearing["basis"] => ({
  ...{ kind: "preset", preset: name, locality, bodies: presetBodies(name) },
});
const fromDay = async () => earlierHearing(log, "day", await stateOf("day"));

describe("another hearing from an earlier one", () => {
  it("[J30] takes over bodies, office holders, limits, rights, recipients; no delegate, opinion, phone, year of birth", async () => {
    expect(await createAnother(log, form({ kind: "earlier" }), await fromDay())).toBe(null);
    const [was, state] = [await stateOf("day"), await stateOf("next")];
    const { plan } = state;
    for (const field of ["organisations", "units", "rights", "fields", "chairs", "clerks"] as const)
      expect([field, plan[field]]).toEqual([field, was.plan[field]]);
    expect(plan.documents?.recipients).toEqual(was.plan.documents?.recipients);
    expect(plan.documents?.party).toEqual(was.plan.documents?.party);
    expect(plan.officials.map(({ person }) => person)).toEqual(
      was.plan.officials.map(({ person }) => person),
    );
    expect([plan.delegates, plan.groups, Object.keys(state.opinions)]).toEqual([[], [], []]);
    const people = await log.people("next");
    expect(people.map(({ id }) => id).sort()).toEqual(plan.officials.map(({ person }) => person).sort());
    expect(JSON.stringify(people)).not.toMatch(/phone|birthYear|address"|0900/);
    expect(people.find(({ id }) => id === "o3")?.["name"]).toBe(
      (await log.people("day", ["o3"]))[0]?.["name"],
    );
  });

  it("[J30] whatever else is stored of an office holder stays where it is", async () => {
    const { prepared, people } = readHearing("sample");
    const rich = people.map((row) => ({
      ...row,
      phone: "0900 000 111",
      address: "số 4, khu 2",
      birthYear: 1970,
    }));
    await storePrepared(log, "rich", { prepared, people: rich }, { hearingAt: NOW, redisAt: NOW, rate: 1 });
    const earlier = await earlierHearing(log, "rich", { plan: prepared.plan, before: null });
    expect(await createAnother(log, form({ kind: "earlier" }), earlier)).toBe(null);
    expect(JSON.stringify(await log.people("next"))).not.toMatch(
      /0900|khu 2|1970|"phone"|"birthYear"|"address"/,
    );
  });

  it("[J30] stands on its own day: hours, steps, deadlines, backdrop and basis move along", async () => {
    await createAnother(log, form({ kind: "earlier" }), await fromDay());
    const [was, { plan, steps }] = [await stateOf("day"), await stateOf("next")];
    expect(new Date(plan.start).toISOString()).toBe("2026-03-20T06:30:00.000Z");
    expect(steps[0]?.plannedStart).toBe(plan.start);
    const moved = Date.parse("2026-03-20") - Date.parse(was.plan.date);
    expect(plan.deadlines?.wards).toBe((was.plan.deadlines?.wards ?? 0) + moved);
    expect(plan.backdrop.slice(-3).filter(Boolean)).toEqual([
      "VỚI NHÂN DÂN NĂM 2026",
      "Uông Bí, ngày 20 tháng 3 năm 2026",
    ]);
    expect(plan.documents?.basis.at(-1)).toBe("Kế hoạch số 12-KH/TU");
    expect(plan.documents?.basis.slice(0, -1)).toEqual(was.plan.documents?.basis.slice(0, -1));
  });

  it("[J30] leaves the earlier one as it is, and takes no id that another has", async () => {
    const before = await log.read("day", 0);
    await createAnother(log, form({ kind: "earlier" }), await fromDay());
    expect(await createAnother(log, form({ kind: "earlier" }), await fromDay())).toBe("idTaken");
    expect(await createAnother(log, form(preset("city"), { id: "day" }), null)).toBe("idTaken");
    expect(await log.read("day", 0)).toEqual(before);
    expect(Object.keys(await log.hearings()).sort()).toEqual(["day", "next"]);
  });
});

describe("another hearing from a preset", () => {
  it("[J31] a commune's is announced seven days before, its results ten after; both bind", async () => {
    const at = (days: number) => form(preset("commune"), { date: dayOf(NOW + days * DAY) });
    expect(await createAnother(log, at(6), null)).toBe("announcedTooLate");
    expect(await createAnother(log, at(7), null)).toBe(null);
    const { plan } = await stateOf("next");
    const { level = "city", date } = plan;
    expect(legalClocks({ level, date, announcedAt: null })).toEqual([
      { what: "announcement", binding: true, due: dayOf(NOW), days: null },
      { what: "results", binding: true, due: dayOf(NOW + 17 * DAY), days: null },
    ]);
  });

  it("[J80] police and military are asked, the commune's own bodies are given tasks; kinds of organisation are known", async () => {
    expect(await createAnother(log, form(preset("commune")), null)).toBe(null);
    const { plan } = await stateOf("next");
    const asked = plan.units.flatMap(({ name, verb }) => (verb === "đề nghị" ? [name] : []));
    expect(asked).toEqual(["Công an xã", "Ban Chỉ huy quân sự xã"]);
    expect(plan.units.filter(({ verb }) => verb === "giao")).toHaveLength(plan.units.length - 2);
    expect(plan.organisations.map(({ kind }) => kind)).toEqual([
      ...["Mặt trận Tổ quốc", "tổ chức chính trị - xã hội", "tổ chức chính trị - xã hội"],
      ...["tổ chức chính trị - xã hội", "tổ chức chính trị - xã hội", "hội quần chúng"],
    ]);
  });

  it("[J31] a city's days advise: tomorrow is taken", async () => {
    const tomorrow = form(preset("city", "thành phố Hoa Sim"), { date: dayOf(NOW + DAY) });
    expect(await createAnother(log, tomorrow, null)).toBe(null);
    const { plan } = await stateOf("next");
    expect(plan.level).toBe("city");
    expect(plan.documents?.party.issuer).toEqual(["THÀNH ỦY HOA SIM"]);
    expect(plan.clerks?.map(({ body }) => body)).toEqual([
      "organiser",
      "front",
      "officeParty",
      "officeCouncil",
    ]);
  });

  it("[J31] has the bodies that were typed; an office without a name is spoken of by itself", async () => {
    const lines = presetLines("commune");
    const bodies = {
      ...presetBodies("commune"),
      units: [
        ...unitLines(`Phòng Kinh tế; Trưởng phòng; Bà Lò Thị Suối\n${lines.units.split("\n")[0]}`).rows,
      ],
    };
    await createAnother(log, form({ ...preset("commune"), bodies } as NewHearing["basis"]), null);
    const { plan, steps } = await stateOf("next");
    expect(plan.units.map(({ name }) => name)).toEqual(["Phòng Kinh tế", "Văn phòng HĐND và UBND"]);
    const people = new Map((await log.people("next")).map((row) => [row.id, row]));
    const named = plan.officials
      .filter(({ role }) => role === "unit head")
      .map(({ person }) => [people.get(person)?.["addressForm"], people.get(person)?.["name"]]);
    expect(named).toEqual([
      ["bà", "Lò Thị Suối"],
      ["đồng chí", "Chánh Văn phòng"],
    ]);
    expect(plan.chairs.map(({ seat }) => seat)).toEqual(["A", "B", "C"]);
    expect(plan.officials.filter(({ seat }) => seat).map(({ seat }) => seat)).toEqual(["T1", "T2"]);
    const minutes = steps.reduce((sum, { planned }) => sum + planned, 0);
    expect(minutes).toBe(plan.end - plan.start);
  });

  it("[J30] refuses a day that is over, an end before the beginning, two bodies of one name", async () => {
    const twice = presetBodies("city");
    twice.units = [...twice.units, ...twice.units.slice(0, 1)];
    const tries = [
      form(preset("city"), { date: "2026-03-01" }),
      form(preset("city"), { end: "13:30" }),
      form({ ...preset("city"), bodies: twice } as NewHearing["basis"]),
      form({ kind: "earlier" }),
    ];
    const said = [];
    for (const attempt of tries) said.push(await createAnother(log, attempt, null));
    expect(said).toEqual(["dayInPast", "endsBeforeStart", "sameNameTwice", "malformed"]);
    expect(Object.keys(await log.hearings())).toEqual(["day"]);
  });
});

describe("bodies typed a line each", () => {
  it("[J31] the presets' own lines can be read", () => {
    for (const name of ["city", "commune"] as const) {
      const { organisations, units, chairs } = presetLines(name);
      const read = [organisationLines(organisations), unitLines(units), chairLines(chairs)];
      expect(read.map(({ wrong }) => wrong)).toEqual([null, null, null]);
    }
  });

  it("[J31] the first line that cannot be read is named by its number", () => {
    expect(organisationLines("Hội A; 10; 2\n\nHội B; nhiều").wrong).toBe(3);
    expect(organisationLines("Hội A; 0").wrong).toBe(1);
    expect(organisationLines("Hội A; 5").rows).toEqual([{ name: "Hội A", quota: 5, minimum: 1 }]);
    expect(unitLines("Phòng A").wrong).toBe(1);
    expect(chairLines("Bí thư\nChủ tịch").wrong).toBe(3);
    expect(chairLines("Bí thư\nChủ tịch\nPhó Chủ tịch\nKhác").wrong).toBe(4);
  });
});
