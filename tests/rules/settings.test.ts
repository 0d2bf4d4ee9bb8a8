/** The plan's settings, changed at the desk section by section before the freeze. */

import { describe, expect, it } from "vitest";
import { typedDeadline, typedSpan, writtenDeadline, writtenSpan } from "../../client/ui/typedTime.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { keptUntil } from "../../server/rulebook/after/archive/facts.ts";
import { hasSeat } from "../../server/rulebook/frame/seats.ts";
import { publicView } from "../../server/views/before/public.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { recipientsOf } from "../../shared/terms/recipients.ts";
import { dayOf } from "../../shared/terms/time.ts";
import { ORGANISATION_KINDS, usualKind, usualVerb } from "../../shared/terms/usualBodies.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { founded, MINUTE, preparation, Spec, START } from "../support/hearingSpec.ts";
import { Preparing } from "../support/preparing.ts";

const DAY = 24 * 60 * MINUTE;
const [ORGANISER, FRONT, PARTY] = ["desk.1", "desk.2", "desk.3"] as const;
type Change = Extract<CommandInput, { type: "ChangeSettings" }>["change"];
const change = (change: Change): CommandInput => ({ type: "ChangeSettings", change: change });
const at = (days = 7, first = founded()) => new Spec(first, START - days * DAY);
const settingsOf = (spec: Spec) => {
  const view = viewFor({ role: "desk", clerk: 1 }, spec.state, spec.people) as DeskView;
  return view.offices?.settings;
};

const LIMITS: Extract<Change, { section: "limits" }> = {
  ...{ section: "limits", speechSeconds: 240, walkInSeconds: 150, officialSeconds: 200 },
  ...{ afterAnswersSeconds: 130, answerSeconds: 300, answerPerFurtherOpinionSeconds: 0 },
  ...{ minimumSpeechSeconds: 90, warnAtSeconds: [90, 30] },
};
const places = (number: number | null, name: string, quota: number, minimum = 1): Change => ({
  ...{ section: "organisation", number, name, quota, minimum },
});
const organisations = ({ state }: Spec) =>
  state.plan.organisations.map(({ number, name, quota }) => [number, name, quota]);

describe("settings at the desk", () => {
  it("[J44] title, number, level and venue; the plan's line of the legal basis goes with its number", () => {
    const documents = {
      ...{ place: "Uông Bí", recipients: [], secretariesFrom: "" },
      party: { superior: "", issuer: ["THÀNH ỦY"], symbol: "-BB/TU" },
      state: { superior: "", issuer: [], symbol: "/BB-UBND" },
      basis: ["Chỉ thị số 32-CT/TU", "Kế hoạch số 332-KH/TU, ngày 05/11/2024 của Ban Thường vụ Thành ủy"],
    };
    const spec = at(7, founded({ documents }));
    const changed = { section: "hearing", title: "Hội nghị đối thoại năm 2025", number: "12-KH/ĐU" } as const;
    spec.does(ORGANISER, change({ ...changed, venue: "Nhà văn hóa xã", level: "commune" }));
    expect(spec.state.plan).toMatchObject({
      ...{ title: changed.title, number: "12-KH/ĐU", venue: "Nhà văn hóa xã", level: "commune" },
      documents: {
        ...documents,
        basis: ["Chỉ thị số 32-CT/TU", "Kế hoạch số 12-KH/ĐU, ngày 05/11/2024 của Ban Thường vụ Thành ủy"],
      },
    });
    expect(
      spec.refused(ORGANISER, change({ ...changed, venue: "Nhà văn hóa xã", level: "commune" })),
    ).toEqual({
      code: "alreadyDone",
    });
  });

  it("[J44] rights, basis, recipients and letterheads, also where the plan has no word of documents", () => {
    const spec = at();
    spec.does(ORGANISER, change({ section: "rights", lines: ["Nói rõ nội dung."] }));
    spec.does(ORGANISER, change({ section: "basis", lines: ["Quyết định số 218-QĐ/TW"] }));
    spec.does(ORGANISER, change({ section: "recipients", lines: ["Lưu: VP."] }));
    const head = { superior: "ĐẢNG BỘ TỈNH", issuer: ["ĐẢNG ỦY XÃ", "AN BÌNH"], symbol: "-BB/ĐU" };
    spec.does(
      ORGANISER,
      change({
        ...{ section: "letterheads", place: "An Bình", secretariesFrom: "Ban Xây dựng Đảng" },
        ...{ party: head, state: { superior: "", issuer: [], symbol: "" } },
      }),
    );
    expect(spec.state.plan).toMatchObject({
      rights: ["Nói rõ nội dung."],
      documents: {
        basis: ["Quyết định số 218-QĐ/TW"],
        recipients: ["Lưu: VP."],
        party: head,
        place: "An Bình",
      },
    });
  });

  it("[D58] a document's own recipients take the place of the usual ones, and go with an empty list", () => {
    const spec = at();
    const lists = { resultReport: ["Ban Thường vụ", "Lưu: VP."], minutes: ["Hồ sơ"] };
    spec.does(ORGANISER, change({ section: "recipientsOf", lists }));
    expect(settingsOf(spec)?.recipientsOf).toEqual(lists);
    const { documents } = spec.state.plan;
    expect(recipientsOf(documents, "resultReport")).toEqual(lists.resultReport);
    expect(recipientsOf(documents, "leadersReport")).toEqual(["Như trên"]);
    expect(recipientsOf(documents, "programme")).toEqual(documents?.recipients);
    spec.does(ORGANISER, change({ section: "recipientsOf", lists: {} }));
    expect(recipientsOf(spec.state.plan.documents, "minutes")).toEqual(documents?.recipients);
    expect(spec.refused(ORGANISER, change({ section: "recipientsOf", lists: {} }))).toEqual({
      code: "alreadyDone",
    });
  });

  it("[D59] the plan's paper has a day: what rests on the plan bears it, and gets another with it", () => {
    const spec = at();
    const { title, venue } = spec.state.plan;
    const told = { section: "hearing", title, venue, number: "12-KH/TU", level: "city" } as const;
    spec.does(
      ORGANISER,
      change({ section: "basis", lines: [`Kế hoạch số ${spec.state.plan.number} của Thành ủy`] }),
    );
    spec.does(ORGANISER, change({ ...told, issuedOn: "2024-11-07" }));
    expect(spec.state.plan).toMatchObject({ number: "12-KH/TU", issuedOn: "2024-11-07" });
    expect(spec.state.plan.documents?.basis).toEqual(["Kế hoạch số 12-KH/TU, ngày 07/11/2024 của Thành ủy"]);
    expect(settingsOf(spec)?.issuedOn).toBe("2024-11-07");
    // who does not know of it leaves it as it is
    spec.does(ORGANISER, change({ ...told, number: "13-KH/TU" }));
    expect(spec.state.plan.issuedOn).toBe("2024-11-07");
    expect(spec.state.plan.documents?.basis).toEqual(["Kế hoạch số 13-KH/TU, ngày 07/11/2024 của Thành ủy"]);
    spec.does(ORGANISER, change({ ...told, number: "13-KH/TU", issuedOn: "" }));
    expect(spec.state.plan.documents?.basis).toEqual(["Kế hoạch số 13-KH/TU của Thành ủy"]);
  });

  it("[J44] times of speech hold in the hall after the freeze; none stands under the least", () => {
    const spec = at().does(ORGANISER, change(LIMITS));
    const set = {
      ...{ speech: 240_000, walkIn: 150_000, official: 200_000, after: 130_000, minimum: 90_000 },
      ...{ answerBase: 300_000, answerPerFurther: 0, answersTogether: false, warnAt: [90_000, 30_000] },
    };
    expect(spec.state.time.limits).toEqual(set);
    expect(settingsOf(spec)?.limits).toMatchObject({ speechSeconds: 240, warnAtSeconds: [90, 30] });
    expect(spec.refused(ORGANISER, change({ ...LIMITS, afterAnswersSeconds: 80 }))).toEqual({
      ...{ code: "belowMinimum", seconds: 90 },
    });
    spec.does("operator", { type: "Freeze" });
    expect(spec.state.time.limits).toEqual(set);
  });

  it("[J44] the organiser's clerks alone, before the freeze alone, and in the reader's own measure", () => {
    const rights = change({ section: "rights", lines: ["Nói rõ nội dung."] });
    for (const seat of [FRONT, PARTY, "A", "org.1", "operator"] as const)
      expect(at().refused(seat, rights)).toEqual({ code: "notAllowed" });
    expect(new Spec(preparation()).refused(ORGANISER, rights)).toEqual({ code: "wrongPhase", phase: "live" });
    for (const wrong of [
      { section: "hearing", title: " ", number: "1-KH/TU", venue: "Hội trường", level: "city" },
      { ...LIMITS, speechSeconds: 0 },
      { section: "rights", lines: [""] },
      { section: "clerks", lines: [] },
    ])
      expect(commandSchema.safeParse({ type: "ChangeSettings", change: wrong }).success).toBe(false);
  });
});

describe("bodies at the desk", () => {
  it("[J40] a quota is changed, an organisation added and taken off; its number is given once", () => {
    const spec = at().does(ORGANISER, change(places(1, "Hội Nông dân thành phố", 12, 2)));
    spec.does(ORGANISER, change(places(null, "Hội Cựu giáo chức", 4)));
    expect(organisations(spec)).toEqual([
      [1, "Hội Nông dân thành phố", 12],
      [2, "Hội Phụ nữ thành phố", 2],
      [3, "Hội Cựu giáo chức", 4],
    ]);
    // its link opens the organisation's page
    spec.does("org.3", {
      ...{ type: "EnterDelegate", name: "Lò Văn Nước", addressForm: "ông", position: "Hội viên" },
      substituteFor: null,
    });
    spec.does("org.3", { type: "RemoveDelegate", delegate: "3.1" });
    spec.does(ORGANISER, change({ section: "organisationRemoved", number: 3 }));
    spec.does(ORGANISER, change(places(null, "Hội Đông y", 3)));
    expect(organisations(spec).at(-1)).toEqual([4, "Hội Đông y", 3]);
    expect(spec.refused(ORGANISER, change(places(null, "hội  đông Y", 3)))).toMatchObject({
      code: "nameTaken",
    });
    expect(spec.refused(ORGANISER, change(places(3, "Hội Đông y", 3)))).toEqual({
      ...{ code: "unknownId", id: "3" },
    });
  });

  it("[J40] whose delegates are listed, or whose opinions came, keeps its name, its place and its quota", () => {
    const spec = new Preparing().accepts("YK-001");
    const sender = spec.state.plan.organisations[0];
    const { number = 0, name = "" } = sender ?? {};
    const needed = { code: "bodyNeeded", name };
    expect(spec.refused(ORGANISER, change({ section: "organisationRemoved", number }))).toEqual(needed);
    expect(spec.refused(ORGANISER, change(places(number, "Hội Khác", 9)))).toEqual(needed);
    spec.does(ORGANISER, change(places(number, name, 9)));
    const listed = at();
    for (const who of ["Lò Văn Nước", "Lò Thị Suối"])
      listed.does("org.1", {
        ...{ type: "EnterDelegate", name: who, addressForm: "ông", position: "", substituteFor: null },
      });
    expect(listed.refused(ORGANISER, change(places(1, "Hội Nông dân thành phố", 1)))).toEqual({
      ...{ code: "belowListed", listed: 2 },
    });
    expect(listed.refused(ORGANISER, change({ section: "organisationRemoved", number: 1 }))).toMatchObject({
      code: "bodyNeeded",
    });
  });

  it("[J40] a unit's fields and short name; a ward that is added sends opinions, a unit in use stays", () => {
    const spec = at();
    const unit = { section: "unit", id: "U02", name: "Phòng Kinh tế", shortName: "KT" } as const;
    spec.does(ORGANISER, change({ ...unit, fields: ["Nông nghiệp, thủy lợi"] }));
    const ward = { section: "unit", id: null, name: "phường Bắc Sơn", shortName: "Bắc Sơn" } as const;
    spec.does(ORGANISER, change({ ...ward, fields: [] }));
    expect(spec.state.plan.units).toMatchObject([
      { id: "U02", shortName: "KT", fields: ["Nông nghiệp, thủy lợi"] },
      { id: "U07" },
      { id: "W08", name: "phường Bắc Sơn", group: "ward" },
    ]);
    expect(spec.refused(ORGANISER, change({ section: "unitRemoved", id: "U02" }))).toEqual({
      ...{ code: "bodyNeeded", name: "Phòng Kinh tế" },
    });
    spec.does(ORGANISER, change({ section: "unitRemoved", id: "W08" }));
    spec.does(ORGANISER, change({ ...ward, fields: [] }));
    expect(spec.state.plan.units.at(-1)?.id).toBe("W09");
  });

  it("[J40] a clerk who is added sits at a desk of its body; the number of another stays another's", () => {
    const spec = at();
    const added = { section: "clerk", number: null, name: "Mạc Thị Sương", body: "front" } as const;
    expect(hasSeat(spec.state, "desk.5")).toBe(false);
    spec.does(ORGANISER, change(added));
    expect(spec.state.plan.clerks?.at(-1)).toEqual({ number: 5, name: "Mạc Thị Sương", body: "front" });
    expect(hasSeat(spec.state, "desk.5")).toBe(true);
    spec.does("desk.5", { type: "RemindOrganisations", about: "chưa đủ số ý kiến tối thiểu" });
    spec.does(ORGANISER, change({ ...added, number: 5, name: "Mạc Thị Mây" }));
    expect(spec.refused(ORGANISER, change({ ...added, number: 5, body: "organiser" }))).toEqual({
      ...{ code: "ofAnotherBody", body: "front" },
    });
  });
});

describe("verb and kind at the desk", () => {
  const [police, unit] = [
    "Công an thành phố",
    { section: "unit", id: "U02", name: "Phòng Kinh tế" } as const,
  ];
  const units = ({ state }: Spec) => state.plan.units.map(({ id, verb }) => [id, verb]);

  it("[J80] how a task is put to a unit is set; left out it stays, and of a new one its name tells it", () => {
    const spec = at();
    const as = { ...unit, shortName: "KT", fields: [] };
    spec.does(ORGANISER, change({ ...as, verb: "đề nghị" }));
    spec.does(ORGANISER, change({ ...as, shortName: "K.tế" }));
    expect(units(spec)[0]).toEqual(["U02", "đề nghị"]);
    expect(settingsOf(spec)?.units[0]).toMatchObject({ id: "U02", verb: "đề nghị" });
    spec.does(ORGANISER, change({ ...as, verb: "giao" }));
    expect(spec.refused(ORGANISER, change({ ...as, verb: "giao" }))).toEqual({ code: "alreadyDone" });
    const added = { section: "unit" as const, id: null, fields: [] };
    spec.does(ORGANISER, change({ ...added, name: police, shortName: "CA" }));
    spec.does(ORGANISER, change({ ...added, name: "Trung tâm Y tế", shortName: "TTYT" }));
    spec.does(ORGANISER, change({ ...added, name: "phường Bắc Sơn", shortName: "BS", verb: "đề nghị" }));
    expect(
      units(spec)
        .slice(-3)
        .map(([, verb]) => verb),
    ).toEqual(["đề nghị", "giao", "đề nghị"]);
  });

  it("[J80] an older log's unit says no verb: that is giao, and stays unsaid", () => {
    const spec = at();
    expect(units(spec)[0]).toEqual(["U02", undefined]);
    spec.does(ORGANISER, change({ ...unit, shortName: "KT mới", fields: [], verb: "giao" }));
    expect(units(spec)[0]).toEqual(["U02", undefined]);
  });

  it("[J80] an organisation's kind is set; left out it stays, and of a new one its name tells it", () => {
    const spec = at();
    const kinds = () => spec.state.plan.organisations.map(({ kind }) => kind);
    spec.does(
      ORGANISER,
      change({ ...places(1, "Hội Nông dân thành phố", 12), kind: "câu lạc bộ" } as Change),
    );
    spec.does(ORGANISER, change(places(1, "Hội Nông dân thành phố", 13)));
    expect(kinds()[0]).toBe("câu lạc bộ");
    spec.does(ORGANISER, change(places(null, "CLB Khởi nghiệp", 3)));
    spec.does(ORGANISER, change(places(null, "Ban Trị sự Giáo hội Phật giáo", 3)));
    spec.does(ORGANISER, change({ ...places(null, "Tổ dân phố 3", 3), kind: "tổ dân phố" } as Change));
    expect(kinds().slice(-3)).toEqual(["câu lạc bộ", "tổ chức tôn giáo", "tổ dân phố"]);
    spec.does(ORGANISER, change({ ...places(1, "Hội Nông dân thành phố", 13), kind: "" } as Change));
    expect(kinds()[0]).toBe("");
  });

  it("[J80] names of the sample tell the verbs and kinds that its files give", () => {
    const { plan } = readHearing("sample").prepared;
    for (const { name, verb } of plan.units) expect([name, usualVerb(name)]).toEqual([name, verb]);
    const known = plan.organisations.filter(({ kind }) =>
      (ORGANISATION_KINDS as readonly string[]).includes(kind),
    );
    const wrong = known.filter(({ name, kind }) => usualKind(name) !== kind && usualKind(name) !== "");
    expect([known.length, wrong.map(({ name }) => name)]).toEqual([23, []]);
  });
});

describe("what holds after the hearing", () => {
  const followUp = { oneLeaderDirects: true, retentionDays: 30, publicSaysOverdue: true };
  const usual = { oneLeaderDirects: false, retentionDays: 120, publicSaysOverdue: false };
  const set = (over: Partial<typeof followUp> = {}): CommandInput =>
    change({ section: "followUp", ...followUp, ...over });

  it("[J81] whose word directs, how long persons are kept, whether all read quá hạn; as usual it is no change", () => {
    const spec = at();
    expect(settingsOf(spec)?.followUp).toEqual(usual);
    expect(spec.refused(ORGANISER, set(usual))).toEqual({ code: "alreadyDone" });
    expect(spec.refused(FRONT, set())).toEqual({ code: "notAllowed" });
    spec.does(ORGANISER, set());
    expect(spec.state.plan).toMatchObject(followUp);
    expect(settingsOf(spec)?.followUp).toEqual(followUp);
    spec.does(ORGANISER, set({ oneLeaderDirects: false }));
    expect(settingsOf(spec)?.followUp).toEqual({ ...followUp, oneLeaderDirects: false });
    for (const days of [0, 36_501, 1.5])
      expect(commandSchema.safeParse(set({ retentionDays: days })).success).toBe(false);
  });

  it("[J81] set before the hearing it holds after it: persons are kept for that many days", () => {
    const spec = at().does(ORGANISER, set()).does("operator", { type: "Freeze" });
    spec.now = START;
    spec.does("A", { type: "OpenSession" }).does("A", { type: "CloseSession" });
    expect(keptUntil(spec.state)).toBe(dayOf(START + 30 * DAY));
  });
});

describe("a clerk who is taken off", () => {
  it("[J50] has no seat any more; what it did stays under its name; the last one of a body stays", () => {
    const spec = at();
    const remove = (number: number) => change({ section: "clerkRemoved", number });
    expect(spec.refused(ORGANISER, remove(2))).toEqual({ code: "lastClerk", body: "front" });
    expect(spec.refused(ORGANISER, remove(9))).toEqual({ code: "unknownId", id: "9" });
    const added = { section: "clerk", number: null, name: "Mạc Thị Sương", body: "front" } as const;
    spec.does(ORGANISER, change(added));
    spec.does("desk.5", { type: "RemindOrganisations", about: "chưa đủ số ý kiến tối thiểu" });
    spec.does(ORGANISER, remove(5));
    expect(hasSeat(spec.state, "desk.5")).toBe(false);
    expect(spec.state.links.generations["desk.5"]).toBe(2);
    expect(spec.refused("desk.5", { type: "RemindOrganisations", about: "x" })).toEqual({
      code: "notAllowed",
    });
    expect(spec.refused(ORGANISER, remove(5))).toEqual({ code: "unknownId", id: "5" });
    expect(spec.refused(ORGANISER, change({ ...added, number: 5 }))).toEqual({ code: "unknownId", id: "5" });
    const desk = viewFor({ role: "desk", clerk: 1 }, spec.state, spec.people) as DeskView;
    expect(desk.clerks).toContainEqual({ seat: "desk.5", name: "Mạc Thị Sương", body: "front" });
    expect(desk.offices?.settings.clerks.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    // the next one is another seat
    spec.does(ORGANISER, change(added));
    expect(spec.state.plan.clerks?.at(-1)).toMatchObject({ number: 6 });
  });

  it("[J50] the link of an organisation or unit that is taken off ends, too", () => {
    const spec = at();
    spec.does(ORGANISER, change(places(null, "Hội Cựu giáo chức", 2)));
    const { number = 0 } = spec.state.plan.organisations.at(-1) ?? {};
    spec.does(ORGANISER, change({ section: "organisationRemoved", number }));
    expect(spec.state.links.generations[`org.${number}`]).toBe(2);
  });
});

describe("deadlines at the desk", () => {
  const set = { organisations: START - 7 * DAY, wards: START - 10 * DAY };
  const deadlines = (days: { organisations: number; wards: number; synthesis?: number }): Change => ({
    ...{ section: "deadlines", organisations: days.organisations, wards: days.wards },
    synthesis: days.synthesis ?? null,
  });

  it("[J41] each has its own, the synthesis too; what comes at the instant is late; none after the beginning", () => {
    const spec = at(14, founded({ deadlines: set }));
    const fresh = { organisations: START - 3 * DAY, wards: START - 5 * DAY, synthesis: START - 2 * DAY };
    spec.does(ORGANISER, change(deadlines(fresh)));
    expect(spec.state.plan.deadlines).toEqual(fresh);
    // the synthesis is the offices' own affair
    expect(publicView(spec.state, spec.people).deadlines).toEqual({
      ...{ organisations: fresh.organisations, wards: fresh.wards },
    });
    expect(spec.refused(ORGANISER, change(deadlines({ ...fresh, wards: START + 1 })))).toEqual({
      ...{ code: "deadlineTooLate", start: START },
    });
    spec.now = fresh.organisations;
    spec.does("org.1", {
      ...{
        type: "EnterDelegate",
        name: "Lò Văn Nước",
        addressForm: "ông",
        position: "",
        substituteFor: null,
      },
    });
    expect(spec.state.before?.rosters["1"]?.lateAt).toBe(fresh.organisations);
  });

  it("[J41] a day that moves leaves them, and proposes them as many days on until they are set", () => {
    const spec = at(14, founded({ deadlines: set }));
    expect(settingsOf(spec)?.proposed).toBe(null);
    spec.does("A", { type: "ConfirmDate", date: "2024-11-26", start: "07:30", end: "11:00" });
    expect(spec.state.plan.deadlines).toEqual(set);
    const moved = { organisations: set.organisations + 4 * DAY, wards: set.wards + 4 * DAY };
    expect(settingsOf(spec)?.proposed).toEqual({ ...moved, synthesis: null });
    // another move counts from the day for which they were set
    spec.does("A", { type: "ConfirmDate", date: "2024-11-27", start: "07:30", end: "11:00" });
    expect(settingsOf(spec)?.proposed?.wards).toBe(set.wards + 5 * DAY);
    // they may stay as they are: they were looked at
    spec.does(ORGANISER, change(deadlines(set)));
    expect(settingsOf(spec)?.proposed).toBe(null);
    expect(spec.refused(ORGANISER, change(deadlines(set)))).toEqual({ code: "alreadyDone" });
  });

  it("[J41] a deadline is typed as offices word it, and stands so in the form again", () => {
    const midnight = (day: string) => Date.parse(`${day}T00:00:00+07:00`);
    for (const [typed, late] of [
      ["14/11/2024", midnight("2024-11-15")],
      ["hết ngày 14/11/2024", midnight("2024-11-15")],
      ["Trước 12/11/2024", midnight("2024-11-12")],
      ["trước ngày 12/11/2024", midnight("2024-11-12")],
      ["17:00 14/11/2024", midnight("2024-11-14") + 17 * 60 * MINUTE],
      ["17h30, ngày 14/11/2024", midnight("2024-11-14") + 17.5 * 60 * MINUTE],
      ["14/11", null],
      ["25:00 14/11/2024", null],
      ["mai", null],
    ] as const)
      expect(typedDeadline(typed), typed).toBe(late);
    for (const written of ["hết ngày 14/11/2024", "17:00 14/11/2024"])
      expect(writtenDeadline(typedDeadline(written) ?? 0)).toBe(written);
    expect(["3", "3:30", "0:05", "3:60", "ba"].map(typedSpan)).toEqual([180, 210, 5, null, null]);
    expect(writtenSpan(210)).toBe("3:30");
  });
});
