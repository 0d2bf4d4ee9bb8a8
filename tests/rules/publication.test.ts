/** What the public reads after the hearing: item by item, by name only who has agreed, nothing without a trace. */
import { describe, expect, it } from "vitest";
import type { HearingEvent } from "../../server/rulebook/frame/events.ts";
import { publicView } from "../../server/views/before/public.ts";
import { followedUp } from "../support/after/script.ts";
import { playedUntil } from "../support/before/played.ts";
import { opinion, plan, preparation, Spec } from "../support/hearingSpec.ts";

const ward = { id: "W05", name: "phường Quang Trung", shortName: "Quang Trung", group: "ward", fields: [] };

function prepared(): HearingEvent {
  return preparation({ units: [...plan.units, ward] }, [
    opinion("YK-001", "d1", { questions: ["Nạo vét mương"] }),
    opinion("YK-002", "d2", { mayBeNamed: false }),
    opinion("YK-003", "d3", { restricted: true, displayTitle: "Xây dựng Đảng", title: "Tên thật" }),
    opinion("YK-004", "d4"),
  ]);
}

/** Three are answered, the fourth is given as a task; somebody from the ward rises and is answered too. */
function closed(): Spec {
  const spec = Spec.open(prepared());
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
const item = (spec: Spec, id: string) => page(spec).followUp?.items.find((one) => one.id === id);

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

describe("what the public reads on the day", () => {
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
    const row = (id: string) => spec.newPeople.find((one) => one.id === id);
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
