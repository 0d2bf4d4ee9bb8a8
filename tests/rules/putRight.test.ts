/** What was done by mistake after the hearing is put right by a later record with why; both stay. */
import { describe, expect, it } from "vitest";
import { caseDays, caseWith } from "../../server/rulebook/after/cases/facts.ts";
import { storiesOf } from "../../server/rulebook/after/cases/stories.ts";
import { progressOf } from "../../server/views/after/publicProgress.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { timelinessOf } from "../../shared/reckoning/caseDays.ts";
import { standingOn } from "../../shared/reckoning/caseFigures.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import { dayOf, noonOf } from "../../shared/terms/time.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const DAY = 86_400;
const DUE = { preset: "date", date: "2024-12-13" } as const;
const why = "ghi nhầm";

/** ND-01 is U02's, ND-02 is passed on to a higher authority. */
function opened(): Spec {
  return Spec.open(preparation(plan, [opinion("YK-001", "d1"), opinion("YK-002", "d2", { lead: null })]))
    .does("A", { type: "ReplyInWriting", opinions: ["YK-001"], due: DUE })
    .does("A", { type: "RecordOutcome", opinions: ["YK-002"], outcome: "TRANSFERRED_TO_HIGHER_AUTHORITY" })
    .does("A", { type: "CloseSession" })
    .after(DAY)
    .does("desk.1", {
      type: "OpenCases",
      cases: [
        { case: "ND-01", opinions: ["YK-001"] },
        { case: "ND-02", opinions: ["YK-002"] },
      ],
    });
}

function about(spec: Spec, id = "ND-01") {
  const found = caseWith(spec.state, id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}
const code = (spec: Spec, seat: SeatName, command: CommandInput) => spec.try(seat, command)?.code ?? null;
const report: CommandInput = { type: "ReportResult", case: "ND-01", text: "Đã nạo vét." };
const word = (agrees: boolean, text = "", id = "ND-01", reports = 1): CommandInput => ({
  ...{ type: "DirectCase", cases: [{ case: id, reports }], agrees, text },
});
const notice: CommandInput & { type: "ReleaseNotice" } = {
  ...{ type: "ReleaseNotice", case: "ND-01", channels: ["posting"], place: "nhà văn hóa khu 1" },
};
const transfer: CommandInput & { type: "TransferCase" } = {
  ...{ type: "TransferCase", case: "ND-02", to: "Sở Tài nguyên", number: "416-CV/TU", date: "2024-11-23" },
};
const answer = (text: string, reason?: string): CommandInput => ({
  ...{ type: "RecordAuthorityAnswer", case: "ND-02", text },
  ...(reason === undefined ? {} : { why: reason }),
});

function reported(): Spec {
  return opened().does("unit.U02", report);
}
function notified(): Spec {
  const spec = reported();
  for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true));
  return spec.does("desk.3", notice);
}
function transferred(): Spec {
  const spec = opened();
  for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, "", "ND-02", 0));
  return spec.does("desk.4", transfer);
}
const desk = (spec: Spec, seat: SeatName = "desk.3") =>
  viewFor(audienceOf(seat), spec.state, people) as DeskView;

describe("a leader's other word", () => {
  it("[C18] takes the place of his own while others are awaited, and the first stays told", () => {
    const spec = reported().does("A", word(true));
    expect(code(spec, "A", word(true))).toBe("alreadyDone");
    spec.does("A", word(true, "báo dân sớm")).does("B", word(true));
    expect(about(spec)).toMatchObject({ state: "reported", earlierDirections: [{ seat: "A", text: "" }] });
    expect(about(spec).directions.map(({ seat, text }) => [seat, text])).toEqual([
      ["A", "báo dân sớm"],
      ["B", ""],
    ]);
    spec.does("C", word(true));
    expect(about(spec).state).toBe("directed");
    expect(code(spec, "A", word(false, "nghĩ lại"))).toBe("wrongState");
  });

  it("[C18] what he sent back by mistake stands as it stood, its clock too", () => {
    const spec = reported();
    const { reportedAt } = about(spec);
    spec.does("A", word(true)).does("B", word(false, "chưa đủ")).after(DAY);
    expect(about(spec)).toMatchObject({ state: "verifying", reportedAt: null });
    expect(code(spec, "A", word(false, "cũng vậy"))).toBe("wrongState");
    expect(code(spec, "C", word(true))).toBe("wrongState");
    spec.does("B", word(true));
    expect(about(spec)).toMatchObject({ state: "reported", reportedAt });
    spec.does("C", word(true));
    expect(about(spec)).toMatchObject({
      state: "directed",
      earlierDirections: [{ seat: "B", agrees: false }],
    });
  });

  it("[C18] the last word that agrees after all: in the figures too the clock stopped with the report", () => {
    const spec = Spec.open(preparation(plan, [opinion("YK-001", "d1")]))
      .does("A", {
        ...{ type: "RecordOutcome", opinions: ["YK-001"], outcome: "ASSIGNED_FOR_VERIFICATION" },
        ...{ task: "Nạo vét", lead: "U02", due: DUE },
      })
      .does("A", { type: "CloseSession" })
      .does("desk.1", { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["YK-001"] }] })
      .does("unit.U02", report);
    for (const agrees of [true, false, true]) spec.does("A", word(agrees, agrees ? "" : "chưa rõ"));
    spec.does("B", word(true)).does("C", word(false, "chưa đủ")).after(DAY).does("C", word(true));
    const [story] = storiesOf(spec.state);
    const day = "2024-12-20";
    expect(about(spec).state).toBe("directed");
    expect(story && standingOn(story, day, [])?.timeliness).toBe("inTime");
    expect(timelinessOf(caseDays(about(spec)), day, []).kind).toBe("inTime");
  });

  it("[C18] nothing of what he sent back comes back once its unit reports anew, or another leads it", () => {
    const anew = reported().does("B", word(false, "chưa đủ")).does("unit.U02", report);
    expect(code(anew, "B", word(true))).toBe("reportChanged");
    const moved = reported().does("B", word(false, "chưa đủ"));
    moved.does("A", {
      ...{ type: "ReassignCase", case: "ND-01", reassigned: 0, lead: "U07", supporting: [], parts: [] },
      ...{ task: "Trả lời", voice: false, why },
    });
    expect(code(moved, "B", word(true))).toBe("wrongState");
  });

  it("[C18] of what is only to be passed on it is the same", () => {
    const spec = opened().does("A", word(false, "chưa rõ", "ND-02", 0));
    spec.does("A", word(true, "", "ND-02", 0));
    expect(about(spec, "ND-02").state).toBe("given");
  });
});

describe("what an office recorded", () => {
  it("[C19] a notice's place and channel are put right with why; when the People were told does not move", () => {
    const spec = notified();
    const right = { ...notice, place: "nhà văn hóa khu 4", why };
    const first = about(spec).notices[0];
    expect(code(spec, "desk.3", notice)).toBe("notDirected");
    expect(code(spec, "desk.4", right)).toBe("notAllowed");
    expect(code(spec, "desk.3", { ...notice, why })).toBe("alreadyDone");
    spec.after(DAY).does("desk.3", right);
    expect(about(spec)).toMatchObject({
      ...{ state: "notified", noticedAt: first?.at, notices: [{ place: right.place, at: first?.at }] },
      corrections: [{ was: { of: "notice", place: notice.place }, by: "desk.3", why }],
    });
    expect(about(spec).notices[0]?.version).toBeGreaterThan(first?.version ?? 0);
    expect(desk(spec).followUp?.cases[0]?.corrections).toMatchObject([
      { of: "notice", channels: ["posting"], was: ["23/11/2024", notice.place, ""], why },
    ]);
    expect(code(reported(), "desk.3", right)).toBe("nothingToCorrect");
  });

  it("[C22] a notice bears the day on which it was told, which is put right as its place is; both stay told", () => {
    const spec = reported();
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true));
    const told = dayOf(spec.now);
    spec.after(5 * DAY);
    const on = (day: string, more: object = {}) => ({ ...notice, ...more, on: day }) as CommandInput;
    expect(spec.try("desk.3", on("2024-11-01"))).toEqual({ code: "dayOfNotice", from: told });
    expect(code(spec, "desk.3", on(dayOf(spec.now + DAY * 1000)))).toBe("dayOfNotice");
    const second = dayOf(spec.now - 2 * DAY * 1000);
    spec.does("desk.3", on(second));
    expect(about(spec).notices).toMatchObject([{ on: second }]);
    expect(caseDays(about(spec)).toldOn).toBe(second);
    spec.does("desk.3", on(told, { why }));
    expect(about(spec)).toMatchObject({
      notices: [{ on: told, place: notice.place }],
      corrections: [{ was: { of: "notice", on: second }, why }],
    });
    expect(caseDays(about(spec)).toldOn).toBe(told);
    expect(progressOf(about(spec)).find(({ kind }) => kind === "told")?.at).toBe(noonOf(told));
    // what is put right besides leaves the day as it stands
    spec.does("desk.3", { ...notice, place: "nhà văn hóa khu 4", why });
    expect(about(spec).notices).toMatchObject([{ on: told, place: "nhà văn hóa khu 4" }]);
  });

  it("[C22] a reply that was told in time and recorded late is in time, in figures too", () => {
    const spec = reported();
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true));
    const on = dayOf(spec.now);
    spec.after(40 * DAY).does("desk.3", { ...notice, on } as CommandInput);
    const story = storiesOf(spec.state).find(({ id }) => id === "ND-01") ?? expect.fail();
    expect(timelinessOf(caseDays(about(spec)), "2025-01-20", []).kind).toBe("inTime");
    expect(standingOn(story, "2025-01-20")?.timeliness).toBe("inTime");
  });

  it("[C19] a letter's number and authority: the wrong row stays in the register, its number is free", () => {
    const spec = transferred();
    expect(code(spec, "desk.4", { ...transfer, why })).toBe("alreadyDone");
    spec.does("desk.4", { ...transfer, to: "Bộ Tài nguyên", why });
    spec.does("desk.4", { ...transfer, to: "Bộ Tài nguyên", number: "461-CV/TU", why });
    expect(about(spec, "ND-02")).toMatchObject({
      ...{ state: "transferred", transfer: { to: "Bộ Tài nguyên", number: "461-CV/TU" } },
      corrections: [{ was: { to: "Sở Tài nguyên" } }, { was: { number: "416-CV/TU" } }],
    });
    const rows = desk(spec).documents?.issued.map(({ number, wrong }) => [number, wrong]);
    expect(rows).toEqual([
      ["416-CV/TU", true],
      ["416-CV/TU", true],
      ["461-CV/TU", false],
    ]);
    // the right row's own number is taken, the wrong one is not
    const issue = (number: string): CommandInput => ({
      ...{ type: "TransferCase", case: "ND-02", to: "Bộ Tài nguyên", number, date: "2024-11-23", why },
    });
    spec.does("desk.4", issue("416-CV/TU"));
  });

  it("[C19] a wrong answer of an authority is put right and told anew; a further one takes its place without why", () => {
    const spec = transferred();
    expect(code(spec, "desk.4", answer("Đồng ý.", why))).toBe("nothingToCorrect");
    spec
      .does("desk.4", answer("Đồng ý."))
      .does("desk.3", { ...notice, case: "ND-02" })
      .after(DAY);
    spec.does("desk.4", answer("Không đồng ý.", why));
    expect(about(spec, "ND-02")).toMatchObject({
      transfer: { answer: { text: "Không đồng ý." } },
      corrections: [{ was: { of: "answer", text: "Đồng ý." }, why }],
    });
    spec.after(1).does("desk.3", { ...notice, case: "ND-02" });
    spec.does("desk.4", answer("Bổ sung."));
    expect(about(spec, "ND-02").corrections).toMatchObject([
      { why },
      { was: { text: "Không đồng ý." }, why: "" },
    ]);
  });
});

describe("another round", () => {
  it("[C20] its asker is told again, once; the clock looks at the first time", () => {
    const tell: CommandInput = { type: "TellAsker", cases: ["ND-01"], text: "Việc đã được tiếp nhận." };
    const spec = opened().does("desk.3", tell).does("unit.U02", report);
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true));
    spec.does("desk.3", notice);
    expect(code(spec, "desk.3", tell)).toBe("alreadyDone");
    spec.after(40 * DAY).does("A", { type: "ReopenCase", case: "ND-01", due: "2025-02-28", why });
    spec.after(1).does("desk.3", tell);
    expect(code(spec, "desk.3", tell)).toBe("alreadyDone");
    expect(about(spec).earlierTold).toHaveLength(1);
    expect(caseDays(about(spec)).toldOn).toBe("2024-11-23");
  });
});

describe("the archive", () => {
  it("[Z1] says before it is sealed what has not come yet of cases", () => {
    const spec = notified();
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, "", "ND-02", 0));
    expect(desk(spec).publication?.archive).toMatchObject({ openCase: "ND-02" });
    spec.does("desk.4", transfer);
    const ends = () => desk(spec).publication?.archive.looseEnds;
    expect(ends()).toEqual([
      { case: "ND-01", lacks: "finding" },
      { case: "ND-02", lacks: "answer" },
    ]);
    spec.does("desk.3", { type: "SealArchive" }).after(DAY);
    const met = { type: "VerifyCase", case: "ND-01", result: "met", way: "đi xem", note: "" } as const;
    spec.does("desk.2", met).does("desk.4", answer("Đồng ý."));
    expect(ends()).toEqual([{ case: "ND-02", lacks: "telling" }]);
    spec.after(1).does("desk.3", { ...notice, case: "ND-02" });
    expect(ends()).toEqual([]);
    expect(code(spec, "desk.4", { ...transfer, number: "9-CV/TU", why })).toBe("archiveSealed");
  });
});
