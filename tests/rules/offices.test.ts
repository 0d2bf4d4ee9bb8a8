/** The offices' preparation: dossier, day, announcement, checklist, programme. */
import { describe, expect, it } from "vitest";
import { unfinished } from "../../server/rulebook/before/checklist/facts.ts";
import { isTentative, otherDayOnBackdrop } from "../../server/rulebook/before/dossier/facts.ts";
import { publicView } from "../../server/views/before/public.ts";
import { legalClocks } from "../../shared/reckoning/legalClocks.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { founded, MINUTE, preparation, Spec, START } from "../support/hearingSpec.ts";

type Steps = Extract<CommandInput, { type: "ChangeProgramme" }>["steps"];

const DAY = 24 * 60 * MINUTE;
const [ORGANISER, FRONT, PARTY, COUNCIL] = ["desk.1", "desk.2", "desk.3", "desk.4"] as const;
const at = (days: number, first = founded()) => new Spec(first, START - days * DAY);

const DOSSIER = {
  type: "CreateDossier",
  ...{ number: "332-KH/TU", date: "2024-11-22", tentative: true, venue: "Nhà văn hóa" },
} as const;
const ANNOUNCEMENT = {
  type: "PublishAnnouncement",
  ...{ dateText: "dự kiến ngày 22 tháng 11", place: "Nhà văn hóa", topics: "Các vấn đề Nhân dân quan tâm" },
  ...{ howToRegister: "Qua tổ chức, đoàn thể", channels: ["Nhà văn hóa các khu, thôn"] },
} as const;

describe("the dossier and its day", () => {
  it("[J1] one dossier a hearing: the second is refused with who opened the first", () => {
    const spec = at(16).does(ORGANISER, DOSSIER);
    expect(spec.refused(FRONT, DOSSIER)).toEqual({
      ...{ code: "dossierExists", number: "332-KH/TU", by: "organiser" },
    });
    expect(spec.state.plan).toMatchObject({ number: "332-KH/TU", venue: "Nhà văn hóa", date: "2024-11-22" });
    expect(at(16).refused(PARTY, DOSSIER)).toEqual({ code: "notAllowed" });
    expect(at(-1).refused(ORGANISER, DOSSIER)).toEqual({ code: "dayInPast" });
  });

  it("[J2] the day is tentative until a leader confirms it; planned times go with it", () => {
    const spec = at(16).does(ORGANISER, DOSSIER);
    expect(isTentative(spec.state)).toBe(true);
    const was = spec.state.steps.map((step) => step.plannedStart);
    const confirm = { type: "ConfirmDate", date: "2024-11-25", start: "08:30", end: "11:30" } as const;
    spec.does("B", confirm);
    expect(isTentative(spec.state)).toBe(false);
    const moved = 3 * DAY + 30 * MINUTE;
    expect(spec.state.plan).toMatchObject({
      date: "2024-11-25",
      ...{ start: START + moved, end: START + 3 * DAY + 210 * MINUTE },
    });
    expect(spec.state.time.plannedEnd).toBe(spec.state.plan.end);
    expect(spec.state.steps.map((step) => step.plannedStart)).toEqual(was.map((start) => start + moved));
    expect(spec.refused("A", confirm)).toEqual({ code: "alreadyDone" });
    expect(spec.refused("A", { ...confirm, end: "08:00" })).toEqual({ code: "malformed", field: "end" });
    expect(spec.refused("A", { ...confirm, date: "2024-11-01" })).toEqual({ code: "dayInPast" });
    // the same hours confirm a day that was tentative
    const same = at(16).does("A", { ...confirm, date: "2024-11-22", start: "08:00" });
    expect(isTentative(same.state)).toBe(false);
  });

  it("[J2] a backdrop that names another day is told of, in any spacing and case", () => {
    const named = (line: string) => otherDayOnBackdrop({ backdrop: ["HỘI NGHỊ", line], date: "2024-11-22" });
    expect(named("Uông Bí, ngày 22 tháng 11 năm 2024")).toBeNull();
    expect(named("UÔNG BÍ, NGÀY 21  THÁNG 11 NĂM 2024")).toBe("2024-11-21");
    expect(named("ngày 2 tháng 1 năm 2025")).toBe("2025-01-02");
    expect(named("NĂM 2024")).toBeNull();
  });
});

describe("the announcement", () => {
  it("[J3] it is published once and added to; of the guidance each is kept", () => {
    const spec = at(16);
    const more = { type: "UpdateAnnouncement", text: "Họp từ 08 giờ 00." } as const;
    expect(spec.refused(ORGANISER, more)).toEqual({ code: "unknownId", id: "TB-1" });
    spec.does(ORGANISER, ANNOUNCEMENT).after(60).does(ORGANISER, more);
    expect(spec.refused(ORGANISER, ANNOUNCEMENT)).toEqual({ code: "alreadyDone" });
    expect(spec.state.before?.dossier.announcement).toMatchObject({
      ...{ id: "TB-1", at: START - 16 * DAY, place: "Nhà văn hóa" },
      updates: [{ at: spec.now, text: "Họp từ 08 giờ 00." }],
    });
    spec.does(ORGANISER, {
      type: "SendGuidance",
      forms: ["F1"],
      to: ["24 tổ chức"],
      text: "Nói rõ địa điểm.",
    });
    expect(spec.state.before?.dossier.guidance).toMatchObject([{ forms: ["F1"], at: spec.now }]);
  });

  it("[J3] a commune announces seven days ahead, the seventh counted; a city is advised", () => {
    const commune = founded({ level: "commune" });
    expect(at(6, commune).refused(ORGANISER, ANNOUNCEMENT)).toEqual({ code: "announcedTooLate", days: 6 });
    at(7, commune).does(ORGANISER, ANNOUNCEMENT);
    at(6).does(ORGANISER, ANNOUNCEMENT);
    const clocked = { date: "2024-11-22", announcedAt: START - 16 * DAY } as const;
    expect(legalClocks({ ...clocked, level: "commune" })).toEqual([
      { what: "announcement", binding: true, due: "2024-11-15", days: 16 },
      { what: "results", binding: true, due: "2024-12-02", days: null },
    ]);
    const [announcement, results] = legalClocks({ ...clocked, level: "city", announcedAt: null });
    expect([announcement?.binding, announcement?.days, results?.binding]).toEqual([false, null, false]);
  });

  it("[J43] the clock on the results stops on the day of the notice, and counts from the hearing's", () => {
    const clock = (resultsOn: string | null) =>
      legalClocks({ level: "commune", date: "2024-11-22", announcedAt: null, resultsOn })[1];
    expect(clock(null)).toMatchObject({ due: "2024-12-02", days: null, binding: true });
    expect(clock("2024-12-02")?.days).toBe(10);
    expect(clock("2024-12-03")?.days).toBe(11);
  });
});

describe("the offices' checklist", () => {
  const made = () =>
    at(16).does(ORGANISER, {
      type: "MakeChecklist",
      items: [
        { title: "Âm thanh", owner: "officeCouncil", due: "2024-11-19" },
        { title: "Giấy mời", owner: "officeParty", due: "2024-11-18" },
      ],
    });
  const update = (items: string[], state: "doing" | "blocked" | "done", note?: string) =>
    ({ type: "UpdateChecklist", items, state, ...(note === undefined ? {} : { note }) }) as const;

  it("[J4] an item is its owner's: that body's clerks alone say how far it has come", () => {
    const spec = made().does(COUNCIL, update(["CK-01"], "doing"));
    expect(spec.refused(ORGANISER, update(["CK-01"], "done"))).toEqual({
      ...{ code: "ofAnotherBody", body: "officeCouncil" },
    });
    expect(spec.refused(COUNCIL, update(["CK-01", "CK-02"], "done"))).toMatchObject({ body: "officeParty" });
    expect(spec.refused(COUNCIL, update(["CK-03"], "done"))).toEqual({ code: "unknownId", id: "CK-03" });
    expect(spec.refused(COUNCIL, update(["CK-01"], "doing"))).toEqual({ code: "alreadyDone" });
    expect(unfinished(spec.state)).toEqual(["CK-01", "CK-02"]);
    spec.does(PARTY, update(["CK-02"], "done"));
    expect(unfinished(spec.state)).toEqual(["CK-01"]);
  });

  it("[J5] what is blocked says why and goes to the leaders; only then one directs", () => {
    const spec = made();
    const [escalate, direct] = [
      { type: "EscalateChecklistItem", item: "CK-01" } as const,
      { type: "DirectChecklistItem", item: "CK-01", text: "Mượn bộ trộn.", state: "doing" } as const,
    ];
    expect(spec.refused(COUNCIL, escalate)).toMatchObject({ code: "wrongState", state: "todo" });
    expect(spec.refused(COUNCIL, update(["CK-01"], "blocked"))).toEqual({ code: "malformed", field: "note" });
    spec.does(COUNCIL, update(["CK-01"], "blocked", "bộ trộn hỏng"));
    expect(spec.refused("C", direct)).toMatchObject({ code: "wrongState" });
    expect(spec.refused(PARTY, escalate)).toEqual({ code: "ofAnotherBody", body: "officeCouncil" });
    spec.does(COUNCIL, escalate).does("C", direct);
    expect(spec.refused(COUNCIL, escalate)).toMatchObject({ code: "wrongState", state: "doing" });
    expect(spec.state.before?.checklist.items[0]).toMatchObject({
      ...{ state: "doing", escalatedAt: spec.now },
      directions: [{ by: "C", text: "Mượn bộ trộn.", state: "doing", at: spec.now }],
      history: [{ by: COUNCIL, state: "blocked", text: "bộ trộn hỏng" }, { by: "C" }],
    });
    // blocked once more, it is the leaders' matter once it is told once more
    spec.does(COUNCIL, update(["CK-01"], "blocked", "chưa mượn được"));
    expect(spec.refused("C", direct)).toMatchObject({ code: "wrongState" });
  });
});

type Edit = Extract<CommandInput, { type: "EditChecklistItem" }>;

describe("a checklist and a backdrop that are put right", () => {
  const made = () =>
    at(16).does(ORGANISER, {
      type: "MakeChecklist",
      items: [{ title: "Âm thanh", owner: "officeCouncil", due: "2024-11-19" }],
    });
  const edit: Edit = {
    type: "EditChecklistItem",
    ...{ item: "CK-01", title: "Âm thanh, micro", owner: "officeParty", due: "2024-11-20" },
  };

  it("[J33] an item is edited by whoever made the list: another owner has it from then on, what was stays told", () => {
    const spec = made();
    expect(spec.refused(COUNCIL, edit)).toEqual({ code: "notAllowed" });
    expect(spec.refused(ORGANISER, { ...edit, item: "CK-09" })).toEqual({ code: "unknownId", id: "CK-09" });
    spec.does(ORGANISER, edit);
    expect(spec.refused(ORGANISER, edit)).toEqual({ code: "alreadyDone" });
    const update: CommandInput = { type: "UpdateChecklist", items: ["CK-01"], state: "done" };
    expect(spec.refused(COUNCIL, update)).toEqual({ code: "ofAnotherBody", body: "officeParty" });
    spec.does(PARTY, update);
    expect(spec.state.before?.checklist.items[0]).toMatchObject({
      ...{ id: "CK-01", title: "Âm thanh, micro", due: "2024-11-20", state: "done" },
      edits: [{ title: "Âm thanh", owner: "officeCouncil", due: "2024-11-19", by: ORGANISER, at: spec.now }],
    });
  });

  it("[J33] an item is taken off with why; the freeze waits for it no more, its number is given to none", () => {
    const spec = made();
    const remove = { type: "RemoveChecklistItem", item: "CK-01", why: "trùng việc" } as const;
    expect(spec.refused(COUNCIL, remove)).toEqual({ code: "notAllowed" });
    spec.does(ORGANISER, remove);
    expect(spec.refused(ORGANISER, remove)).toEqual({ code: "unknownId", id: "CK-01" });
    expect(unfinished(spec.state)).toEqual([]);
    spec.does(ORGANISER, {
      type: "MakeChecklist",
      items: [{ title: "Ánh sáng", owner: "organiser", due: "2024-11-19" }],
    });
    expect(spec.state.before?.checklist.items.map(({ id }) => id)).toEqual(["CK-02"]);
    expect(spec.state.before?.checklist.removed).toEqual([
      {
        id: "CK-01",
        title: "Âm thanh",
        owner: "officeCouncil",
        at: spec.now,
        by: ORGANISER,
        why: "trùng việc",
      },
    ]);
  });

  it("[J34] the backdrop's text is the organiser's; another day on it is told of, and taken all the same", () => {
    const spec = at(16);
    const lines = ["HỘI NGHỊ ĐỐI THOẠI", "", "Ngày 23 tháng 11 năm 2024"];
    const change: CommandInput = { type: "ChangeBackdrop", lines };
    expect(spec.refused(COUNCIL, change)).toEqual({ code: "notAllowed" });
    spec.does(ORGANISER, change);
    expect(spec.state.plan.backdrop).toEqual(lines);
    expect(otherDayOnBackdrop(spec.state.plan)).toBe("2024-11-23");
    expect(spec.refused(ORGANISER, change)).toEqual({ code: "alreadyDone" });
  });
});

describe("the programme", () => {
  const steps = (...minutes: number[]) =>
    ["4.1", "4.3", "4.4", "4.5", "4.6"].map((step, i) => ({ step, minutes: minutes[i] ?? 10 }));

  it("[J6] it never takes more than the half day, and each step of the plan once", () => {
    const spec = at(4);
    const build = (typed: { step: string; minutes: number }[]) =>
      ({ type: "BuildProgramme", steps: typed }) as const;
    expect(spec.refused(PARTY, build(steps(10, 125, 40, 20, 16)))).toEqual({
      ...{ code: "programmeTooLong", minutes: 211, most: 210 },
    });
    expect(spec.refused(PARTY, build([{ step: "4.9", minutes: 5 }]))).toMatchObject({ code: "unknownId" });
    const twice = [...steps(), { step: "4.1", minutes: 5 }];
    expect(spec.refused(PARTY, build(twice))).toEqual({ code: "unknownId", id: "4.1" });
    spec.does(PARTY, build(steps(10, 125, 40, 20, 15)));
    expect(spec.refused(PARTY, build(steps()))).toEqual({ code: "alreadyDone" });
  });

  it("[J6] it is changed for a reason; all read what was published; the freeze takes it", () => {
    const spec = at(4);
    const change = { type: "ChangeProgramme", steps: steps(10, 130, 20, 20, 15), why: "thêm giờ" } as const;
    expect(spec.refused(PARTY, change)).toEqual({ code: "programmeMissing" });
    expect(spec.refused(PARTY, { type: "PublishProgramme" })).toEqual({ code: "programmeMissing" });
    spec.does(PARTY, { type: "BuildProgramme", steps: steps(10, 125, 20, 20, 15) });
    spec.does(PARTY, { type: "PublishProgramme" });
    expect(spec.refused(PARTY, { type: "PublishProgramme" })).toEqual({ code: "alreadyDone" });
    spec.does(PARTY, change);
    const published = () => spec.state.before?.programme.published?.steps.map(({ minutes }) => minutes);
    expect(published()).toEqual([10, 125, 20, 20, 15]);
    spec.does(PARTY, { type: "PublishProgramme" });
    expect(published()).toEqual([10, 130, 20, 20, 15]);
    spec.does("operator", { type: "Freeze" });
    const begins = (minutes: number) => START + minutes * MINUTE;
    expect(spec.state.steps.map((step) => [step.planned / MINUTE, step.plannedStart])).toEqual([
      [10, begins(0)],
      [130, begins(10)],
      [20, begins(140)],
      [20, begins(160)],
      [15, begins(180)],
    ]);
  });

  it("[J51] a step is added, renamed, moved, left out; who does it; a number is given once", () => {
    const spec = at(4);
    const film = { title: "Chiếu phóng sự", by: "Trung tâm Truyền thông", minutes: 10 };
    spec.does(PARTY, {
      type: "BuildProgramme",
      steps: [
        { step: "4.1", minutes: 10, by: "Văn phòng Thành ủy" },
        film,
        { step: "4.4", minutes: 20, title: "Sở, ngành tham gia ý kiến" },
        { title: "Giải lao", kind: "break", minutes: 15 },
        { step: "4.3", minutes: 120 },
        { step: "4.6", minutes: 15 },
      ],
    });
    const rows = () => spec.state.before?.programme.steps ?? [];
    expect(rows()).toEqual([
      { step: "4.1", minutes: 10, by: "Văn phòng Thành ủy" },
      { step: "CT-01", kind: "briefing", ...film },
      { step: "4.4", minutes: 20, title: "Sở, ngành tham gia ý kiến" },
      { step: "CT-02", title: "Giải lao", kind: "break", minutes: 15 },
      { step: "4.3", minutes: 120 },
      { step: "4.6", minutes: 15 },
    ]);
    spec.does(PARTY, { type: "PublishProgramme" });
    // what is not typed again stays; a name as the plan has it is none of its own; CT-02 is never given again
    const change = (steps: Steps) => ({ type: "ChangeProgramme", steps, why: "đổi chương trình" }) as const;
    spec.does(
      PARTY,
      change([
        { step: "4.1", minutes: 10, by: "" },
        { step: "CT-01", minutes: 5 },
        { step: "4.4", minutes: 20, title: "Phần 4.4" },
        { step: "4.3", minutes: 120 },
        { title: "Tặng hoa", minutes: 5 },
        { step: "4.6", minutes: 15 },
      ]),
    );
    expect(rows().map(({ step }) => step)).toEqual(["4.1", "CT-01", "4.4", "4.3", "CT-03", "4.6"]);
    expect(rows()[0]).toEqual({ step: "4.1", minutes: 10 });
    expect(rows()[1]).toEqual({ step: "CT-01", kind: "briefing", ...film, minutes: 5 });
    expect(rows()[2]).toEqual({ step: "4.4", minutes: 20 });
    expect(spec.refused(PARTY, change([{ step: "CT-02", minutes: 5 }]))).toEqual({
      ...{ code: "unknownId", id: "CT-02" },
    });
    const read = publicView(spec.state, spec.people);
    expect(read.programme?.map(({ title }) => title).slice(0, 4)).toEqual([
      ...["Phần 4.1", "Chiếu phóng sự", "Sở, ngành tham gia ý kiến", "Giải lao"],
    ]);
    spec.does("operator", { type: "Freeze" });
    expect(spec.state.steps.map(({ id, by = "", kind, segment }) => [id, by, kind, segment])).toEqual([
      ["4.1", "", "opening", null],
      ["CT-01", "Trung tâm Truyền thông", "briefing", null],
      ["4.4", "", "floor for officials", "officials"],
      ["4.3", "", "floor for the People", "people"],
      ["CT-03", "", "briefing", null],
      ["4.6", "", "conclusion", null],
    ]);
  });

  it("[J51] a number that was left out is not given again, though an earlier one stays", () => {
    const spec = at(4);
    const flowers = { title: "Tặng hoa", minutes: 5 };
    const programme = (...added: readonly Steps[number][]): Steps => [
      { step: "4.1", minutes: 10 },
      ...added,
      { step: "4.3", minutes: 120 },
      { step: "4.6", minutes: 15 },
    ];
    const film = { step: "CT-01", minutes: 5 };
    spec.does(PARTY, { type: "BuildProgramme", steps: programme({ title: "Phim", minutes: 5 }, flowers) });
    for (const steps of [programme(film), programme(film, flowers)])
      spec.does(PARTY, { type: "ChangeProgramme", steps, why: "đổi chương trình" });
    const rows = spec.state.before?.programme.steps ?? [];
    expect(rows.map(({ step }) => step)).toEqual(["4.1", "CT-01", "CT-03", "4.3", "4.6"]);
  });

  it("[J51] what the live hearing stands on cannot go, and the refusal says why", () => {
    const spec = at(4);
    const build = (...ids: string[]) =>
      spec.refused(PARTY, { type: "BuildProgramme", steps: ids.map((step) => ({ step, minutes: 10 })) });
    const needed = (need: string) => ({ code: "stepNeeded", need });
    expect(build("4.3", "4.6")).toEqual(needed("opening"));
    expect(build("4.3", "4.1", "4.6")).toEqual(needed("opening"));
    expect(build("4.1", "4.4", "4.6")).toEqual(needed("people"));
    expect(build("4.1", "4.3")).toEqual(needed("conclusion"));
    expect(build("4.1", "4.6", "4.3")).toEqual(needed("conclusion"));
  });

  it("[J6] without a programme the freeze takes the plan's steps as they are", () => {
    const spec = new Spec(founded()).does("operator", { type: "Freeze" });
    const { steps: planned } = preparation() as Extract<
      ReturnType<typeof preparation>,
      { type: "HearingPrepared" }
    >;
    expect(spec.state.steps).toEqual(planned);
  });
});
