/** What the public reads after the hearing: item by item, by name only who has agreed, nothing without a trace. */
import { describe, expect, it } from "vitest";
import type { HearingEvent } from "../../server/rulebook/frame/events.ts";
import { publicView } from "../../server/views/before/public.ts";
import { afterPage, itemPage } from "../../server/web/pages/public/afterPage.ts";
import { EVERYTHING } from "../../server/web/pages/public/asked.ts";
import { dayOf } from "../../shared/terms/time.ts";
import { followedUp } from "../support/after/script.ts";
import { playedUntil } from "../support/before/played.ts";
import { opinion, plan, preparation, Spec } from "../support/hearingSpec.ts";
import { isVietnamese, languagesOf } from "../support/languages.ts";

const ward = { id: "W05", name: "phường Quang Trung", shortName: "Quang Trung", group: "ward", fields: [] };

function prepared(more: Partial<typeof plan> = {}): HearingEvent {
  return preparation({ units: [...plan.units, ward], ...more }, [
    opinion("YK-001", "d1", { questions: ["Nạo vét mương"] }),
    opinion("YK-002", "d2", { mayBeNamed: false }),
    opinion("YK-003", "d3", { restricted: true, displayTitle: "Xây dựng Đảng", title: "Tên thật" }),
    opinion("YK-004", "d4"),
  ]);
}

/** Three are answered, the fourth is given as a task; somebody from the ward rises and is answered too. */
function closed(more: Partial<typeof plan> = {}): Spec {
  const spec = Spec.open(prepared(more));
  spec.does("T2", {
    type: "AddWalkIn",
    ...{ who: { person: "d5" }, field: "Văn hóa", content: "Bể bơi thiếu người trực" },
  });
  for (const id of ["YK-001", "YK-002", "YK-003", "TC-01"])
    spec.does("A", {
      type: "RecordOutcome",
      opinions: [id],
      outcome: "ANSWERED",
      policy: `Theo quy định ${id}`,
    });
  return spec
    .does("A", {
      type: "RecordOutcome",
      ...{ opinions: ["YK-004"], outcome: "ASSIGNED_FOR_VERIFICATION", task: "Kiểm tra", lead: "U02" },
      due: { preset: "date", date: "2024-12-20" },
    })
    .does("A", { type: "CloseSession" })
    .after(60);
}
const answer = (...ids: string[]) => ({
  type: "PublishItems" as const,
  ...{ items: ids.map((item) => ({ item })), shows: "answer" as const },
});
const withdraw = (...items: string[]) => ({ type: "WithdrawPublication" as const, items, why: "ghi nhầm" });
const page = (spec: Spec) => publicView(spec.state, spec.people);
const item = (spec: Spec, id: string) => page(spec).followUp?.items.find((item) => item.id === id);

describe("what the public reads of an answer", () => {
  it("[W1] is what the Party's office has released, with the text that it has checked", () => {
    const spec = closed();
    expect(page(spec).followUp).toBeNull();
    expect(spec.refused("desk.1", answer("YK-001"))).toEqual({ code: "notAllowed" });
    spec.does("desk.3", answer("YK-001"));
    expect(item(spec, "YK-001")).toMatchObject({
      ...{ shows: "answer", text: "Theo quy định YK-001", lead: "Phòng Kinh tế" },
      ...{ questions: ["Nạo vét mương"], until: null, correction: null },
    });
  });

  it("[W1] nothing that was not answered is released as an answer, nothing as a task without its case", () => {
    const spec = closed();
    const refused = (shows: "answer" | "task" | "transfer" | "result", id: string) =>
      spec.refused("desk.3", { type: "PublishItems", items: [{ item: id }], shows });
    expect(refused("answer", "YK-004")).toEqual({ code: "notToPublish", item: "YK-004", why: "noAnswer" });
    expect(refused("task", "YK-004")).toEqual({ code: "notToPublish", item: "YK-004", why: "noTask" });
    expect(refused("transfer", "YK-001")).toMatchObject({ why: "noTransfer" });
    expect(refused("result", "YK-001")).toMatchObject({ why: "noNotice" });
    expect(refused("answer", "YK-999")).toEqual({ code: "unknownId", id: "YK-999" });
  });

  it("[W2] of a restricted matter is nothing before a leader has released it", () => {
    const spec = closed();
    expect(spec.refused("desk.3", answer("YK-003"))).toEqual({ code: "restrictedMatter", opinion: "YK-003" });
    expect(
      spec.refused("A", { type: "ReleaseRestricted", opinion: "YK-001", text: "Cho công khai" }),
    ).toEqual({
      code: "alreadyDone",
    });
    spec.does("B", { type: "ReleaseRestricted", opinion: "YK-003", text: "Cho công khai" });
    spec.does("desk.3", answer("YK-003"));
    expect(item(spec, "YK-003")?.askers[0]?.title).toBe("Tên thật");
  });

  it("[W3] is never what has left the dialogue: a number is all that is told of it", () => {
    const spec = Spec.open(prepared()).speaking();
    spec.does("A", { type: "Divert", opinion: "YK-001" });
    spec.does("A", { type: "RecordOutcome", opinions: ["YK-002"], outcome: "ANSWERED" });
    spec.does("A", { type: "CloseSession" });
    expect(spec.refused("desk.3", answer("YK-001"))).toEqual({ code: "hasLeft", number: 1 });
    spec.does("desk.3", answer("YK-002"));
    expect(page(spec).followUp?.guided).toEqual({ registered: 0, inHall: 1 });
    expect(JSON.stringify(page(spec).followUp)).not.toContain("YK-001");
  });

  it("[W4] may be withdrawn with words, and comes again with what was wrong in it", () => {
    const spec = closed().does("desk.3", answer("YK-001"));
    expect(spec.refused("desk.3", withdraw("YK-002"))).toEqual({ code: "notPublished", item: "YK-002" });
    spec.after(60).does("desk.3", withdraw("YK-001"));
    expect(item(spec, "YK-001")).toMatchObject({ shows: "withdrawn", text: "", questions: [] });
    expect(spec.refused("desk.3", answer("YK-001"))).toEqual({ code: "correctionMissing", item: "YK-001" });
    expect(spec.refused("desk.3", { ...answer("YK-002"), correction: "đơn vị đo" })).toEqual({
      ...{ code: "notWithdrawn", item: "YK-002" },
    });
    spec.after(60).does("desk.3", { ...answer("YK-001"), correction: "đơn vị đo" });
    expect(item(spec, "YK-001")).toMatchObject({ shows: "answer", correction: "đơn vị đo" });
    expect(item(spec, "YK-001")?.trace.map(({ shows, words }) => [shows, words])).toEqual([
      ["answer", ""],
      ["withdrawn", "ghi nhầm"],
      ["answer", "đơn vị đo"],
    ]);
  });

  it("[W4] a title that must go goes with what is withdrawn: the field stands in its place", () => {
    const spec = closed().does("desk.3", answer("YK-001"));
    spec.does("desk.3", { ...withdraw("YK-001"), titleToo: true });
    expect(item(spec, "YK-001")?.askers[0]?.title).toBe("Nông nghiệp, thủy lợi");
  });

  it("[W5] stays as it was checked, whatever is typed elsewhere later", () => {
    const spec = closed().does("desk.3", {
      type: "PublishItems",
      items: [{ item: "YK-001", text: "Đã giải thích.", titles: [{ opinion: "YK-001", title: "Mương" }] }],
      shows: "answer",
    });
    spec.does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ANSWERED",
      policy: "Quy định khác",
    });
    expect(item(spec, "YK-001")).toMatchObject({ text: "Đã giải thích.", askers: [{ title: "Mương" }] });
  });

  it("[W5] questions and the task are checked too: nobody's name in them needs to stay", () => {
    const spec = closed().does("desk.1", {
      type: "OpenCases",
      cases: [{ case: "ND-01", opinions: ["YK-004"] }],
    });
    const release = (change: object) =>
      spec.does("desk.3", { type: "PublishItems", items: [{ item: "YK-001", ...change }], shows: "answer" });
    release({ questions: ["Nạo vét mương khi nào?"] });
    expect(item(spec, "YK-001")?.questions).toEqual(["Nạo vét mương khi nào?"]);
    release({ questions: [] });
    expect(item(spec, "YK-001")?.questions).toEqual([]);
    spec.does("desk.3", {
      type: "PublishItems",
      ...{ items: [{ item: "ND-01", task: "Kiểm tra bể bơi" }], shows: "task" },
    });
    expect(item(spec, "ND-01")).toMatchObject({ task: "Kiểm tra bể bơi", verb: "giao" });
  });

  it("[W25] is told to be overdue where the settings say so alone, the day after its day, until it is reported", () => {
    const told = (says: boolean) => {
      const spec = closed({ publicSaysOverdue: says }).does("desk.1", {
        type: "OpenCases",
        cases: [{ case: "ND-01", opinions: ["YK-004"] }],
      });
      return spec.does("desk.3", { type: "PublishItems", items: [{ item: "ND-01" }], shows: "task" });
    };
    const reads = (spec: Spec, today: string) =>
      afterPage(page(spec), { hearing: "day", language: "vi", today }, EVERYTHING).includes("quá hạn");
    expect(reads(told(false), "2025-01-31")).toBe(false);
    const spec = told(true);
    expect([reads(spec, "2024-12-20"), reads(spec, "2024-12-21")]).toEqual([false, true]);
    const place = { hearing: "day", language: "en", today: "2024-12-21" } as const;
    expect(itemPage(page(spec), place, "ND-01")).toContain("▲ overdue");
    // what is kept for any day says nothing
    expect(afterPage(page(spec), { hearing: "day", language: "vi" }, EVERYTHING)).not.toContain("quá hạn");
    spec.does("unit.U02", { type: "ReportResult", case: "ND-01", text: "Đã kiểm tra." });
    expect(reads(spec, "2024-12-21")).toBe(false);
  });

  it("[W6] names only who has agreed to be named, and nobody whose consent was never recorded", () => {
    const spec = closed().does("desk.3", answer("YK-001", "YK-002", "TC-01"));
    const who = (id: string) => item(spec, id)?.askers[0]?.who;
    expect(who("YK-001")).toBe("Ông Lò Văn Nước 1, Chi hội trưởng");
    expect(who("YK-002")).toBe("Đại biểu của Hội Nông dân thành phố");
    expect(who("TC-01")).toBe("Đại biểu của Hội Nông dân thành phố");
  });

  it("[W7] loses a name as soon as consent is taken back", () => {
    const spec = closed().does("desk.3", answer("YK-001"));
    const change = { type: "ChangeConsent" as const, code: "YK-001", mayBeNamed: false, word: "gọi điện" };
    expect(spec.refused("desk.3", { ...change, word: "" })).toEqual({ code: "reasonMissing" });
    expect(spec.refused("desk.3", { ...change, mayBeNamed: true })).toEqual({ code: "alreadyDone" });
    // of another's opinion a phone hears what it would hear if there were none
    expect(spec.refused("phone.p1", change)).toEqual({ code: "unknownId", id: "YK-001" });
    spec.does("desk.2", change);
    expect(item(spec, "YK-001")?.askers[0]?.who).toBe("Đại biểu của Hội Nông dân thành phố");
    expect(JSON.stringify(page(spec))).not.toContain("Lò Văn Nước 1");
  });
});

it("[W8] a case that is opened again shows so, with its new day and without its old result", () => {
  let seen: ReturnType<typeof item>;
  let again: unknown;
  followedUp((spec) => {
    if (spec.now !== Date.parse("2025-01-10T09:00:00+07:00")) return;
    seen = item(spec, "ND-02");
    const items = [{ item: "ND-02", titles: [], text: "kết quả cũ" }];
    again = spec.refused("desk.3", { type: "PublishItems", items, shows: "result" });
  });
  // its result comes with the notice of its new round
  expect(again).toEqual({ code: "notToPublish", item: "ND-02", why: "noNotice" });
  expect(seen).toMatchObject({ shows: "reopened", text: "", until: "2025-02-14" });
});

describe("how far a case has come, for everybody", () => {
  const progressAt = (at: string, id: string) => {
    let seen: readonly (readonly [string, string | null])[] | undefined;
    followedUp((spec) => {
      const shown = item(spec, id);
      if (spec.now <= Date.parse(at) && shown)
        seen = shown.progress.map(({ kind, at: on }) => [kind, on === null ? null : dayOf(on)]);
    });
    return seen;
  };

  it("[W14] is read step by step, each with the day on which it was done", () => {
    expect(progressAt("2025-03-31T18:00:00+07:00", "ND-01")).toEqual([
      ...[["given", "2024-11-22"] as const, ["accepted", expect.any(String)] as const],
      ...[["reported", expect.any(String)] as const, ["directed", expect.any(String)] as const],
      ...[["told", expect.any(String)] as const, ["closed", expect.any(String)] as const],
    ]);
  });

  it("[W14] says that the leaders agree once all of them do, not before", () => {
    const states = new Set<string>();
    followedUp(({ state, people }) => {
      for (const { id, progress } of publicView(state, people).followUp?.items ?? []) {
        const about = state.after.cases.opened[id];
        if (about?.state !== "reported" || about.directions.length === 0) continue;
        states.add(id);
        expect(progress.find(({ kind }) => kind === "directed")?.at).toBeNull();
      }
    });
    expect(states.size).toBeGreaterThan(0);
  });

  it("[W14] [W8] begins anew when it is looked at again", () => {
    const again = progressAt("2025-01-10T09:00:00+07:00", "ND-02");
    expect(again?.map(([kind]) => kind)).toEqual([...["again", "reported", "directed", "told", "closed"]]);
    expect(again?.slice(1).map(([, at]) => at)).toEqual([null, null, null, null]);
  });

  it("[W14] of an answer, and of what was taken back, is none", () => {
    const spec = closed().does("desk.3", answer("YK-001"));
    expect(item(spec, "YK-001")?.progress).toEqual([]);
  });
});

describe("what the public reads on the day", () => {
  it("[W9] is the programme with the step that runs, and how long each may speak", () => {
    const { today } = page(Spec.open(prepared()));
    expect(today?.programme.filter(({ stands }) => stands === "now").map(({ title }) => title)).toEqual([
      "Phần 4.3",
    ]);
    expect(today?.rules).toMatchObject({ speech: 180_000 });
  });

  it("[W15] is what each organisation had, once the session is over, without what was guided elsewhere", () => {
    const spec = Spec.open(prepared()).speaking();
    expect(page(spec).today?.shares).toBeNull();
    spec.does("A", { type: "Divert", opinion: "YK-001" }).does("A", { type: "CloseSession" });
    const [first] = page(spec).today?.shares ?? [];
    expect(first).toMatchObject({
      name: "Hội Nông dân thành phố",
      registered: 3,
      accepted: 3,
      spoken: 0,
      used: 0,
    });
  });

  it("[W9] is the step that runs, who speaks by name only with consent, and what was decided", () => {
    const spec = Spec.open(prepared());
    expect(page(spec).today).toMatchObject({ session: "open", step: "Phần 4.3", floor: null, decided: [] });
    spec.speaking();
    expect(page(spec).today?.floor).toEqual({
      ...{ answers: false, who: "Ông Lò Văn Nước 1, Chi hội trưởng", title: "Tên hiển thị YK-001" },
    });
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "RecordOutcome", opinions: ["YK-001"], outcome: "ANSWERED" });
    expect(page(spec).today?.decided).toMatchObject([{ title: "Tên hiển thị YK-001", text: "Đã trả lời" }]);
  });

  it("[W23] in English is English as a whole, but for what people wrote, which is marked", () => {
    const spec = Spec.open(prepared()).speaking();
    const asked = (language: "vi" | "en") =>
      languagesOf(afterPage(page(spec), { hearing: "day", language }, EVERYTHING));
    const astray = () => asked("en").filter(({ text, language }) => isVietnamese(text) && language !== "vi");
    expect(astray()).toEqual([]);
    expect(asked("en")).toContainEqual({ text: "Ông Lò Văn Nước 1, Chi hội trưởng", language: "vi" });
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ANSWERED",
      policy: "Đúng quy định",
    });
    expect(astray()).toEqual([]);
    expect(asked("en")).toEqual(
      expect.arrayContaining([
        { text: "Tên hiển thị YK-001", language: "vi" },
        { text: expect.stringMatching(/^Answered · /), language: "en" },
      ]),
    );
    spec.does("A", { type: "CloseSession" });
    expect(astray()).toEqual([]);
  });

  it("[W9] is the field alone of what is restricted, or keeps the text of what has left; neither is among what was decided", () => {
    const spec = Spec.open(prepared());
    const { field } = spec.state.opinions["YK-003"] ?? expect.fail();
    spec.does("A", { type: "CallSpeaker", entry: "YK-003", basis: { floor: null } });
    expect(page(spec).today?.floor).toMatchObject({ answers: false, title: field });
    spec.does("A", { type: "BeginSpeech", turn: "YK-003" }).does("A", { type: "EndSpeech", turn: "YK-003" });
    spec.does("A", { type: "RecordOutcome", opinions: ["YK-003"], outcome: "ANSWERED" });
    expect(page(spec).today?.decided).toEqual([]);
    spec.speaking();
    expect(page(spec).today?.floor?.title).toBe("Tên hiển thị YK-001");
    const part = { title: "Mương", field: "Môi trường", lead: null };
    spec.does("A", { type: "SplitOpinion", opinion: "YK-001", parts: [part, part] });
    spec.does("A", { type: "Divert", opinion: "YK-001a" });
    expect(page(spec).today?.floor?.title).toBe(spec.state.opinions["YK-001"]?.field);
    expect(JSON.stringify(page(spec))).not.toContain("Tên");
  });

  it("[W9] is nobody, while what is answered has left the dialogue", () => {
    const spec = Spec.open(prepared()).speaking().does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "ChairAnswers", opinions: ["YK-001"], chair: "A" });
    const [answer] = Object.keys(spec.state.answers);
    spec.does("A", { type: "BeginAnswer", answer: answer ?? "", basis: { floor: null } });
    expect(page(spec).today?.floor).toMatchObject({ answers: true, title: "Tên hiển thị YK-001" });
    spec.does("A", { type: "Divert", opinion: "YK-001" });
    expect(page(spec).today?.floor).toBeNull();
  });
});

describe("the archive", () => {
  it("[Z1] once sealed lets nothing more be changed but what a person may ask for", () => {
    const spec = closed().does("desk.3", answer("YK-001"));
    const check = { type: "NoteArchiveCheck" as const, result: "altered" as const, files: 12, file: "a.pdf" };
    expect(spec.refused("desk.3", check)).toEqual({ code: "notSealed" });
    spec.does("desk.3", { type: "SealArchive" });
    expect(spec.refused("desk.3", answer("YK-002"))).toEqual({ code: "archiveSealed" });
    spec.does("desk.3", withdraw("YK-001"));
    spec.does("desk.3", { type: "ChangeConsent", code: "YK-001", mayBeNamed: false, word: "đơn" });
    expect(spec.refused("desk.3", { type: "NoteArchiveRestored", file: "a.pdf" })).toEqual({
      code: "nothingToRestore",
    });
    spec.does("desk.3", check).does("desk.3", { type: "NoteArchiveRestored", file: "a.pdf" });
    expect(spec.state.after.archive.looks.map(({ result }) => result)).toEqual(["altered", "restored"]);
  });

  it("[Z2] personal data stays to the end of its last day, and goes after it", () => {
    const spec = closed();
    spec.now = Date.parse("2025-03-22T23:59:59+07:00");
    const forget = { type: "DeletePersonalData" as const };
    expect(spec.refused("desk.3", forget)).toEqual({ code: "keptUntil", day: "2025-03-22" });
    spec.after(1).does("desk.3", forget);
    expect(spec.refused("desk.3", forget)).toEqual({ code: "alreadyDone" });
  });

  it("[Z3] with it go who was guided elsewhere, phone numbers and addresses; other names stay", () => {
    const spec = Spec.open(prepared()).speaking();
    spec.does("A", { type: "Divert", opinion: "YK-001" }).does("A", { type: "CloseSession" });
    spec.now = Date.parse("2025-03-23T00:00:00+07:00");
    spec.does("desk.3", { type: "DeletePersonalData" });
    const row = (id: string) => spec.newPeople.find((newPerson) => newPerson.id === id);
    expect(row("d1")).toEqual({ id: "d1", name: "", addressForm: "", position: "", organisation: "" });
    expect(row("d2")).toMatchObject({ name: "Lò Văn Nước 2", position: "Chi hội trưởng" });
    expect(JSON.stringify(spec.newPeople)).not.toContain("0900");
  });
});

describe("what stands in the vault alone", () => {
  it("[H16] is public in its own words, and may be named no more once its sender says so", () => {
    const spec = playedUntil("2024-11-22T07:00:00+07:00");
    spec.now = Date.parse("2024-11-22T08:00:00+07:00");
    spec
      .does("A", { type: "OpenSession" })
      .does("A", {
        type: "RecordOutcome",
        ...{ opinions: ["YK-011"], outcome: "ANSWERED", policy: "Theo quy định" },
      })
      .does("A", { type: "CloseSession" })
      .after(60)
      .does("desk.3", answer("YK-011"));
    const who = "Chị Nguyễn Hoàng Sao Mai Anh Thư, Đoàn viên";
    expect(item(spec, "YK-011")?.askers).toMatchObject([{ who, title: "Thanh niên, khởi nghiệp" }]);
    expect(JSON.stringify(spec.commits)).not.toContain("tạo điều kiện tốt hơn như đã nói lần trước");
    const consent = { type: "ChangeConsent" as const, code: "YK-011", mayBeNamed: false, word: "mã phiếu" };
    spec.does("desk.3", consent);
    expect(item(spec, "YK-011")?.askers).toMatchObject([{ who: "Đại biểu của Đoàn TNCS Hồ Chí Minh" }]);
    expect(spec.refused("desk.3", consent)).toEqual({ code: "alreadyDone" });
  });
});
