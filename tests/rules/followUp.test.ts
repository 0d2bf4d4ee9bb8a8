/** Cases from given to closed: who may do what, when, and what is reckoned of their days. */

import { describe, expect, it } from "vitest";
import { SENT_FILE } from "../../scripts/proving/random/register.ts";
import { noticePaper } from "../../server/documents/after/noticePaper.ts";
import { resultReport } from "../../server/documents/after/resultReport.ts";
import { caseList } from "../../server/documents/lists/caseList.ts";
import type { Source } from "../../server/documents/source.ts";
import { caseDays, caseWith, daysOffOf, isOpenCase } from "../../server/rulebook/after/cases/facts.ts";
import { askersOf, hasOpenCase, notInCases } from "../../server/rulebook/after/cases/openCases.ts";
import { storiesOf } from "../../server/rulebook/after/cases/stories.ts";
import type { HearingEvent } from "../../server/rulebook/frame/events.ts";
import { becameOf } from "../../server/views/after/became.ts";
import { publicView } from "../../server/views/before/public.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { itemPage } from "../../server/web/pages/public/afterPage.ts";
import { tellingOf, timelinessOf } from "../../shared/reckoning/caseDays.ts";
import { SEATS, type SeatName } from "../../shared/terms/seats.ts";
import { addWorkingDays, workingDaysBetween } from "../../shared/terms/workingDays.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const DAY = 86_400;
const DUE = { preset: "date", date: "2024-12-13" } as const;
const ward = { id: "W05", name: "phường Quang Trung", shortName: "Quang Trung", group: "ward", fields: [] };
const why = "chờ vật tư về";

function prepared(more: Partial<typeof plan> = {}): HearingEvent {
  return preparation({ units: [...plan.units, ward], ...more }, [
    opinion("YK-001", "d1", { wards: ["W05"] }),
    opinion("YK-002", "d2", { lead: "U07" }),
    opinion("YK-003", "d3", { lead: "U07" }),
    opinion("YK-004", "d4", { mergedInto: "YK-001", screening: "merge" }),
    opinion("YK-005", "d5", { lead: null }),
  ]);
}

/** U02 leads YK-001 with W05; YK-002 is answered; YK-003 is replied to in writing; YK-005 goes to a higher authority. */
function closed(more: Partial<typeof plan> = {}, questions: readonly string[] = []): Spec {
  return Spec.open(prepared(more))
    .does("T1", { type: "SetQuestions", opinion: "YK-001", questions: [...questions] })
    .does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      task: "Nạo vét mương sau chợ khu 4",
      lead: "U02",
      supporting: ["W05"],
      parts: [{ unit: "W05", task: "Vận động các hộ" }],
      due: DUE,
    })
    .does("A", { type: "RecordOutcome", opinions: ["YK-002"], outcome: "ANSWERED", lead: "U07" })
    .does("A", { type: "ReplyInWriting", opinions: ["YK-003"], due: DUE })
    .does("A", { type: "RecordOutcome", opinions: ["YK-005"], outcome: "TRANSFERRED_TO_HIGHER_AUTHORITY" })
    .does("A", { type: "CloseSession" })
    .after(DAY);
}

const OPEN = {
  type: "OpenCases",
  cases: [
    { case: "ND-01", opinions: ["YK-001", "YK-004"] },
    { case: "ND-02", opinions: ["YK-003"] },
    { case: "ND-03", opinions: ["YK-005"], clockFrom: "2024-11-12" },
  ],
} as const satisfies CommandInput & { type: "OpenCases" };
const openCommand = (): CommandInput => structuredClone(OPEN) as unknown as CommandInput;

const opened = (more: Partial<typeof plan> = {}) => closed(more).does("desk.1", openCommand());
const about = (spec: Spec, id = "ND-01") => {
  const found = caseWith(spec.state, id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};
const report = (text = "Đã nạo vét 300 m mương."): CommandInput => ({
  ...{ type: "ReportResult", case: "ND-01", text },
});
const word = (agrees = true, reports = 1, id = "ND-01"): CommandInput => ({
  ...{ type: "DirectCase", cases: [{ case: id, reports }], agrees, text: agrees ? "" : "chưa đủ số liệu" },
});
const notice: CommandInput = { type: "ReleaseNotice", case: "ND-01", channels: ["writing", "posting"] };
const directed = (more: Partial<typeof plan> = {}) =>
  opened(more).does("unit.U02", report()).does("A", word()).does("B", word()).does("C", word());
const notified = () => directed().does("desk.3", notice);
const code = (spec: Spec, seat: SeatName, command: CommandInput) => spec.try(seat, command)?.code ?? null;

describe("cases are opened", () => {
  it("[C1] from outcomes: who leads, task and day are the outcome's", () => {
    const spec = opened();
    expect(about(spec)).toMatchObject({
      ...{ opinions: ["YK-001", "YK-004"], lead: "U02", supporting: ["W05"], due: "2024-12-13" },
      ...{ task: "Nạo vét mương sau chợ khu 4", state: "given", clockFrom: "2024-11-22" },
      parts: [{ unit: "W05", task: "Vận động các hộ" }],
    });
    expect(about(spec, "ND-02")).toMatchObject({ lead: "U07", task: "Trả lời bằng văn bản" });
    expect(about(spec, "ND-03")).toMatchObject({ lead: "officeParty", due: null, clockFrom: "2024-11-12" });
  });

  it("[C1] a supporting unit reads its part beside the task; desk and leader read each part", () => {
    const { state } = opened();
    for (const audience of [
      ...[{ role: "department", unit: "W05" } as const, { role: "desk", clerk: 1 } as const, SEATS.A],
    ])
      expect((viewFor(audience, state, people) as DeskView).followUp?.cases[0]).toMatchObject({
        supporting: [{ id: "W05", part: "Vận động các hộ" }],
      });
  });

  it("[C1] each matter that was given as a task is proposed once", () => {
    const spec = closed();
    expect(notInCases(spec.state).map(({ id }) => id)).toEqual(["YK-001", "YK-003", "YK-005"]);
    expect(askersOf(spec.state, "YK-001")).toEqual(["YK-004"]);
    expect(notInCases(spec.does("desk.1", openCommand()).state)).toEqual([]);
  });

  it("[C1] no number, no matter twice; without a task or a lead there is no case", () => {
    const spec = closed();
    const open = (...cases: { case: string; opinions: string[] }[]): CommandInput => ({
      type: "OpenCases",
      cases,
    });
    expect(code(spec, "desk.1", open({ case: "ND-01", opinions: ["YK-002"] }))).toBe("noTask");
    expect(code(spec, "desk.1", open({ case: "ND-01", opinions: ["YK-001", "YK-003"] }))).toBe("notOneTask");
    const twice = { case: "ND-01", opinions: ["YK-001"] };
    expect(code(spec, "desk.1", open(twice, { case: "ND-01", opinions: ["YK-003"] }))).toBe("codeTaken");
    expect(code(spec, "desk.1", open(twice, { case: "ND-02", opinions: ["YK-001"] }))).toBe("inAnotherCase");
    spec.does("desk.1", openCommand());
    expect(code(spec, "desk.1", open({ case: "ND-09", opinions: ["YK-001"] }))).toBe("inAnotherCase");
    const nobody = Spec.open(preparation(plan, [opinion("YK-001", "d1", { lead: null })]))
      .does("A", { type: "ReplyInWriting", opinions: ["YK-001"], due: DUE })
      .does("A", { type: "CloseSession" });
    expect(code(nobody, "desk.1", open(twice))).toBe("leadMissing");
  });

  it("[C1] what a unit reported before belongs to the case of its matter", () => {
    const spec = closed();
    const given = spec.state.opinions["YK-001"]?.outcome?.at ?? 0;
    spec.does("unit.U02", { type: "ReportTask", opinion: "YK-001", given, text: "Đã xong." });
    const at = spec.now;
    spec.after(DAY).does("desk.1", openCommand());
    expect(about(spec)).toMatchObject({ state: "reported", reportedAt: at, reports: [{ text: "Đã xong." }] });
    spec.does("unit.U02", { type: "ReportTask", opinion: "YK-001", given: 0, text: "Bổ sung số liệu." });
    expect(about(spec).reports.map(({ text }) => text)).toEqual(["Đã xong.", "Bổ sung số liệu."]);
  });
});

describe("a unit", () => {
  it("[C2] takes its task as the lead, reports its part where it supports", () => {
    const spec = opened();
    const accept: CommandInput = { type: "AcceptTask", cases: ["ND-01"] };
    expect(code(spec, "unit.W05", accept)).toBe("notLead");
    expect(code(spec, "unit.U07", accept)).toBe("unknownId");
    expect(code(spec, "unit.U07", report())).toBe("unknownId");
    spec.does("unit.U02", accept);
    expect(about(spec).state).toBe("verifying");
    expect(code(spec, "unit.U02", accept)).toBe("alreadyDone");
    spec.does("unit.W05", report("Đã dọn mặt bằng."));
    expect(about(spec)).toMatchObject({ state: "verifying", reports: [{ unit: "W05", share: "part" }] });
    const day = { case: "ND-01", due: "2024-12-27", was: "2024-12-13", why } as const;
    expect(code(spec, "unit.W05", { type: "AskExtension", ...day })).toBe("notLead");
    expect(code(spec, "unit.U02", { type: "AskExtension", ...day, was: "2024-12-01" })).toBe("dueChanged");
    expect(code(spec, "unit.U02", { type: "AskExtension", ...day, due: "2024-11-20" })).toBe("dueInPast");
  });

  it("[C3] a leader grants what was asked, refuses it, or changes the day", () => {
    const day = { case: "ND-01", due: "2024-12-27", was: "2024-12-13", why } as const;
    const asked = () => opened().does("unit.U02", { type: "AskExtension", ...day });
    expect(code(opened(), "B", { type: "GrantExtension", ...day })).toBe("nothingAsked");
    const granted = asked().does("C", { type: "GrantExtension", ...day });
    expect(about(granted)).toMatchObject({ due: "2024-12-27", asked: null });
    expect(code(granted, "B", { type: "ChangeCaseDueDate", ...day })).toBe("dueChanged");
    const no = { type: "RefuseExtension", case: "ND-01", due: "2024-12-27", why } as const;
    expect(code(asked(), "B", { ...no, due: "2024-12-20" })).toBe("nothingAsked");
    const refused = asked().does("B", no);
    expect(about(refused)).toMatchObject({ due: "2024-12-13", asked: null });
    expect(about(refused).dueDecisions).toMatchObject([{ kind: "refused", due: "2024-12-27", by: "B" }]);
    expect(code(opened(), "desk.2", { type: "ChangeCaseDueDate", ...day })).toBe("notAllowed");
  });

  it("[C11] adds evidence of its own case that it has sent up, each file once, twenty at most", () => {
    const spec = opened();
    const files = Array.from({ length: 21 }, (_, i) => ({
      ...SENT_FILE,
      file: i.toString(16).padStart(64, "0"),
    }));
    spec.sent = new Map(files.map((file) => [file.file, file]));
    const add = (...chosen: typeof files): CommandInput => ({
      ...{ type: "AddEvidence", case: "ND-01", attached: chosen.map(({ file }) => file) },
    });
    expect(code(spec, "unit.U07", add(...files.slice(0, 1)))).toBe("unknownId");
    expect(code(spec, "unit.U02", add({ ...SENT_FILE, file: "f".repeat(64) }))).toBe("fileGone");
    spec.does("unit.U02", add(...files.slice(0, 2)));
    expect(code(spec, "unit.U02", add(...files.slice(1, 2)))).toBe("filesThere");
    expect(about(spec).evidence).toMatchObject(files.slice(0, 2).map((file) => ({ ...file, unit: "U02" })));
    for (let i = 2; i < 20; i += 3) spec.does("unit.U02", add(...files.slice(i, i + 3)));
    expect(code(spec, "unit.U02", add(...files.slice(20)))).toBe("tooManyItems");
  });
});

describe("what offices do of a case", () => {
  it("[J107] an office hangs on it what it wrote, the Front what it saw; of a file there the other hears", () => {
    const spec = opened();
    const files = ["a", "b"].map((letter) => ({ ...SENT_FILE, file: letter.repeat(64) }));
    spec.sent = new Map(files.map((file) => [file.file, file]));
    const add = (nth: number, id = "ND-01"): CommandInput => ({
      ...{ type: "AddEvidence", case: id, attached: [files[nth]?.file ?? ""] },
    });
    spec.does("desk.4", add(0)).does("desk.2", add(1));
    expect(about(spec).evidence.map(({ unit }) => unit)).toEqual(["officeCouncil", "front"]);
    expect(code(spec, "unit.U02", add(0))).toBe("filesThere");
    expect(code(spec, "desk.3", add(0, "ND-09"))).toBe("unknownId");
  });

  it("[J108] its story names who did what, and the letter that passed it on", () => {
    const spec = opened().does("unit.U02", { type: "AcceptTask", cases: ["ND-01"] });
    spec.does("desk.3", { type: "TellAsker", cases: ["ND-01"], text: "đã tiếp nhận" });
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, 0, "ND-03"));
    spec.does("desk.4", {
      ...{ type: "TransferCase", case: "ND-03", to: "Sở Y tế", number: "7-CV/TU", date: "2024-11-23" },
    });
    const { followUp } = viewFor({ role: "desk", clerk: 1 }, spec.state, people) as DeskView;
    const deeds = (id: string) =>
      followUp?.cases
        .find((followed) => followed.id === id)
        ?.deeds.map(({ kind, who, said }) => [kind, who, said]);
    const unit = spec.state.plan.units.find(({ id }) => id === "U02")?.shortName;
    expect(deeds("ND-01")).toEqual([
      ["opened", "Cán bộ organiser", []],
      ["taken", unit, []],
      ["told", "Cán bộ officeParty", []],
    ]);
    expect(deeds("ND-03")?.at(-1)).toEqual([
      ...(["passedOn", "Cán bộ officeCouncil", ["Sở Y tế", "7-CV/TU", "23/11/2024"]] as const),
    ]);
  });
});

const anew: CommandInput & { type: "ReassignCase" } = {
  ...{ type: "ReassignCase", case: "ND-01", reassigned: 0, lead: "U07", supporting: ["W05"] },
  ...{ parts: [{ unit: "W05", task: "Dọn mặt bằng" }], task: "Nạo vét mương khu 4", voice: true, why },
};

describe("a restricted matter", () => {
  const restricted = () => {
    const spec = Spec.open(preparation(plan, [opinion("YK-001", "d1", { restricted: true })]));
    spec
      .does("A", { type: "ReplyInWriting", opinions: ["YK-001"], due: DUE })
      .does("A", { type: "CloseSession" });
    spec.does("desk.1", { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["YK-001"] }] });
    spec.does("unit.U02", report());
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word());
    return spec;
  };

  it("[C5] [W2] is told to its asker alone before a leader has released it", () => {
    const spec = restricted();
    for (const open of ["posting", "meeting", "media"] as const)
      expect(spec.refused("desk.3", { ...notice, channels: ["writing", open] } as CommandInput)).toEqual({
        ...{ code: "restrictedNotice", case: "ND-01", opinion: "YK-001" },
      });
    spec.does("desk.3", { ...notice, channels: ["writing", "voice"] } as CommandInput);
    expect(about(spec).state).toBe("notified");
  });

  it("[C5] [W2] is posted once a leader has released it", () => {
    const spec = restricted();
    spec.does("B", { type: "ReleaseRestricted", opinion: "YK-001", text: "Cho công khai" });
    spec.does("desk.3", notice);
    expect(about(spec).state).toBe("notified");
  });
});

describe("a case is given anew", () => {
  it("[C16] by a leader: the new lead begins afresh, the first hears that there is none", () => {
    const spec = opened().does("unit.U02", { type: "AcceptTask", cases: ["ND-01"] });
    spec.does("unit.U02", { type: "AskExtension", case: "ND-01", due: "2024-12-27", was: "2024-12-13", why });
    spec.does("B", anew);
    expect(about(spec)).toMatchObject({
      ...{ lead: "U07", task: "Nạo vét mương khu 4", voice: true, parts: [{ unit: "W05" }] },
      ...{ state: "given", acceptedAt: null, asked: null, due: "2024-12-13" },
    });
    expect(about(spec).reassignments).toMatchObject([
      {
        was: { lead: "U02", task: "Nạo vét mương sau chợ khu 4", voice: false },
        by: "B",
        onWordOf: null,
        why,
      },
    ]);
    expect(code(spec, "unit.U02", report())).toBe("unknownId");
    spec.does("unit.U07", { type: "AcceptTask", cases: ["ND-01"] });
    // the clock runs on, what was settled of its lead alone starts again
    expect(about(spec.does("C", { ...anew, reassigned: 1, voice: false })).state).toBe("verifying");
  });

  it("[C16] by the organiser's clerk on a leader's word alone", () => {
    const spec = opened();
    expect(code(spec, "desk.1", anew)).toBe("malformed");
    expect(code(spec, "A", { ...anew, onWordOf: "B" })).toBe("malformed");
    expect(code(spec, "desk.3", { ...anew, onWordOf: "B" })).toBe("notAllowed");
    spec.does("desk.1", { ...anew, onWordOf: "B" });
    expect(about(spec).reassignments).toMatchObject([{ by: "desk.1", onWordOf: "B" }]);
    expect(code(spec, "desk.1", { ...anew, onWordOf: "B" })).toBe("caseChanged");
    expect(code(spec, "A", { ...anew, reassigned: 1 })).toBe("alreadyDone");
  });

  it("[C16] to a unit that is there; a part is for one that helps", () => {
    const spec = opened();
    expect(code(spec, "A", { ...anew, lead: "U99" })).toBe("unknownId");
    expect(code(spec, "A", { ...anew, supporting: ["U99"], parts: [] })).toBe("unknownId");
    expect(code(spec, "A", { ...anew, lead: "W05" })).toBe("malformed");
    expect(code(spec, "A", { ...anew, case: "ND-03", lead: "officeCouncil" })).toBe("unknownId");
    spec.does("A", { ...anew, case: "ND-03", lead: "officeParty" });
  });

  it("[C16] once it is reported words alone are put right, and nothing once the People have notice", () => {
    const spec = opened().does("unit.U02", report());
    expect(code(spec, "A", anew)).toBe("wrongState");
    spec.does("A", word()).does("B", word());
    spec.does("C", { ...anew, lead: "U02" });
    expect(about(spec)).toMatchObject({ state: "reported", task: "Nạo vét mương khu 4", voice: true });
    expect(about(spec).directions).toHaveLength(2);
    const notifiedSpec = notified();
    expect(code(notifiedSpec, "A", { ...anew, lead: "U02" })).toBe("wrongState");
  });
});

describe("the leaders", () => {
  it("[C4] a case is directed once all three agree to the report that stands", () => {
    const spec = opened().does("unit.U02", report());
    expect(about(spec).state).toBe("reported");
    spec.does("A", word()).does("B", word());
    expect(about(spec).state).toBe("reported");
    expect(code(spec, "A", word())).toBe("alreadyDone");
    expect(about(spec.does("C", word())).state).toBe("directed");
    expect(code(spec, "C", word())).toBe("wrongState");
  });

  it("[C4] where the hearing says so one leader's word suffices", () => {
    const spec = opened({ oneLeaderDirects: true }).does("unit.U02", report()).does("B", word());
    expect(about(spec).state).toBe("directed");
  });

  it("[C4] sent back it goes on; a new report needs all three words anew", () => {
    const spec = opened().does("unit.U02", report()).does("A", word());
    expect(code(spec, "B", { ...word(false), text: "" } as CommandInput)).toBe("reasonMissing");
    spec.does("B", word(false));
    expect(about(spec)).toMatchObject({ state: "verifying", reportedAt: null });
    spec.does("unit.U02", report("Đã bổ sung số liệu."));
    expect(about(spec)).toMatchObject({ state: "reported", directions: [] });
    // what was said before stays told
    expect(about(spec).earlierDirections.map(({ seat, agrees }) => [seat, agrees])).toEqual([
      ["A", true],
      ["B", false],
    ]);
    expect(code(spec, "C", word(true, 1))).toBe("reportChanged");
    expect(about(spec.does("C", word(true, 2))).state).toBe("reported");
  });

  it("[C4] what is only to be passed on is directed without a report", () => {
    const spec = opened();
    const pass = { type: "TransferCase", case: "ND-03", to: "Sở Tài nguyên", number: "416-CV/TU" } as const;
    const transfer: CommandInput = { ...pass, date: "2024-11-23" };
    expect(code(spec, "desk.4", transfer)).toBe("notDirected");
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, 0, "ND-03"));
    expect(code(spec, "desk.4", { ...transfer, date: "2024-12-30" } as CommandInput)).toBe("dayOfDocument");
    expect(about(spec.does("desk.4", transfer), "ND-03").state).toBe("transferred");
  });
});

describe("the People", () => {
  it("[C5] are told once a case is directed, by voice who wished so", () => {
    expect(code(opened().does("unit.U02", report()), "desk.3", notice)).toBe("notDirected");
    const spec = directed();
    expect(code(spec, "desk.1", notice)).toBe("notAllowed");
    expect(about(spec.does("desk.3", notice)).state).toBe("notified");
    expect(code(spec, "desk.3", notice)).toBe("notDirected");
    const blind = closed().does("desk.1", {
      type: "OpenCases",
      cases: [{ case: "ND-01", opinions: ["YK-001"], voice: true }],
    });
    blind.does("unit.U02", report()).does("A", word()).does("B", word()).does("C", word());
    expect(code(blind, "desk.3", notice)).toBe("voiceMissing");
    blind.does("desk.3", { ...notice, channels: ["voice", "writing"] } as CommandInput);
  });

  it("[C7] an asker is told within ten working days; a notice tells too", () => {
    const spec = opened();
    const telling = (id: string, day: string) =>
      tellingOf(caseDays(about(spec, id)), day, daysOffOf(spec.state));
    expect(telling("ND-01", "2024-12-06")).toEqual({ by: "2024-12-06", on: null, state: "open" });
    expect(telling("ND-01", "2024-12-07")).toMatchObject({ state: "missed" });
    expect(telling("ND-03", "2024-11-26")).toMatchObject({ by: "2024-11-26", state: "open" });
    const tell: CommandInput = { type: "TellAsker", cases: ["ND-01"], text: "Việc đã được tiếp nhận." };
    spec.does("desk.3", tell);
    expect(telling("ND-01", "2025-01-01")).toMatchObject({ on: "2024-11-23", state: "met" });
    expect(code(spec, "desk.3", tell)).toBe("alreadyDone");
    expect(caseDays(about(notified())).toldOn).toBe("2024-11-23");
  });

  it("[C8] of what was passed on the authority's answer is told as well", () => {
    const spec = opened();
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, 0, "ND-03"));
    const answer: CommandInput = { type: "RecordAuthorityAnswer", case: "ND-03", text: "Ghi nhận." };
    expect(code(spec, "desk.3", answer)).toBe("wrongState");
    spec.does("desk.3", {
      ...{ type: "TransferCase", case: "ND-03", to: "Trung ương", number: "416-CV/TU", date: "2024-11-23" },
    });
    const sent = { ...notice, case: "ND-03" } as CommandInput;
    spec.does("desk.3", sent);
    expect(code(spec, "desk.3", sent)).toBe("alreadyDone");
    spec.after(DAY).does("desk.3", answer).after(DAY).does("desk.3", sent);
    expect(about(spec, "ND-03")).toMatchObject({ state: "transferred", notices: [{}, {}] });
  });
});

describe("days", () => {
  it("[C6] a report stops the clock, a written reply's stops by the reply", () => {
    const spec = opened();
    const time = (id: string, day: string) =>
      timelinessOf(caseDays(about(spec, id)), day, daysOffOf(spec.state));
    expect(time("ND-01", "2024-12-12")).toEqual({ kind: "open", days: 1 });
    expect(time("ND-01", "2024-12-13")).toEqual({ kind: "open", days: 0 });
    expect(time("ND-01", "2024-12-16")).toEqual({ kind: "overdue", days: 1 });
    expect(time("ND-03", "2025-12-16")).toEqual({ kind: "noDue" });
    spec.after(23 * DAY).does("unit.U02", report());
    expect(time("ND-01", "2025-01-20")).toEqual({ kind: "late", days: 1 });
    spec.does("A", word(false));
    expect(time("ND-01", "2025-01-20").kind).toBe("overdue");
    spec.does("unit.U07", { type: "ReportResult", case: "ND-02", text: "Đã có văn bản." });
    expect(time("ND-02", "2024-12-20").kind).toBe("overdue");
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, 1, "ND-02"));
    spec.does("desk.3", { ...notice, case: "ND-02" } as CommandInput);
    expect(time("ND-02", "2024-12-20")).toEqual({ kind: "late", days: 1 });
  });

  it("[C6] working days hold to the day over Tết", () => {
    const tet = ["2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"];
    expect(addWorkingDays("2024-11-22", 10)).toBe("2024-12-06");
    expect(addWorkingDays("2025-01-24", 1, tet)).toBe("2025-02-03");
    expect(workingDaysBetween("2024-12-31", "2025-01-31", tet)).toBe(17);
    expect(workingDaysBetween("2024-12-31", "2025-01-31")).toBe(22);
    expect(workingDaysBetween("2025-01-31", "2024-12-31", tet)).toBe(0);
  });

  it("[C6] the organiser's clerk sets the days off", () => {
    const spec = opened({ daysOff: ["2024-11-25"] });
    expect(daysOffOf(spec.state)).toEqual(["2024-11-25"]);
    spec.does("desk.1", { type: "SetHolidays", days: ["2025-01-27"] });
    expect(daysOffOf(spec.state)).toEqual(["2025-01-27"]);
  });

  it("[C9] what is stuck is carried up and directed; what is overdue is reminded of", () => {
    const spec = opened();
    const up: CommandInput = { type: "EscalateCase", case: "ND-01", to: "Thường trực Thành ủy", why };
    const direct: CommandInput = { type: "DirectEscalation", case: "ND-01", text: "Xong trong tháng." };
    expect(code(spec, "A", direct)).toBe("nothingAsked");
    spec.does("desk.4", up);
    expect(code(spec, "desk.4", up)).toBe("alreadyDone");
    spec.does("A", direct);
    expect(about(spec).escalations).toMatchObject([{ by: "desk.4", direction: { seat: "A" } }]);
    const remind: CommandInput = { type: "RemindUnits", cases: ["ND-01"] };
    expect(code(spec, "desk.3", remind)).toBe("notOverdue");
    spec.after(30 * DAY).does("desk.3", remind);
    expect(about(spec).reminders).toHaveLength(1);
  });
});

describe("what its unit says of a case", () => {
  it("[C9] the unit that leads a case carries up what it is stuck at; no other unit does", () => {
    const spec = opened();
    const up: CommandInput = { type: "EscalateCase", case: "ND-01", to: "Thường trực Thành ủy", why };
    expect(code(spec, "unit.U07", up)).toBe("unknownId");
    expect(code(spec, "unit.W05", up)).toBe("notLead");
    spec.does("unit.U02", up);
    expect(code(spec, "unit.U02", up)).toBe("alreadyDone");
    spec.does("B", { type: "DirectEscalation", case: "ND-01", text: "Mượn máy của phường." });
    expect(about(spec).escalations).toMatchObject([{ by: "unit.U02", why, direction: { seat: "B" } }]);
    spec.does("unit.U02", report());
    expect(code(spec, "unit.U02", up)).toBe("wrongState");
  });

  it("[C9] leaders and desks read which unit carried it up", () => {
    const up: CommandInput = { type: "EscalateCase", case: "ND-01", to: "Thường trực Thành ủy", why };
    const escalatedBy = (seat: SeatName) => {
      const spec = opened().does(seat, up);
      const view = viewFor(SEATS.B, spec.state, spec.people) as ChairView;
      return view.followUp?.cases[0]?.escalations[0]?.unitName;
    };
    expect(escalatedBy("unit.U02")).toBe("Phòng Kinh tế");
    expect(escalatedBy("desk.4")).toBe("");
  });

  it("[C15] a report says which of several questions it answers, and leaders see what is left", () => {
    const seen = (spec: Spec) => (viewFor(SEATS.A, spec.state, spec.people) as ChairView).followUp?.cases[0];
    const with_ = (questions: readonly string[]) => closed({}, questions).does("desk.1", openCommand());
    const asked = ["Bao giờ nạo vét?", "Ai thay tấm đan?"];
    const spec = with_(asked);
    expect(seen(spec)?.points).toEqual(asked.map((text) => ({ key: text, text })));
    // what the case does not ask is not told
    spec.does("unit.U02", {
      ...{ type: "ReportResult", case: "ND-01", text: "Đã nạo vét." },
      answered: ["Bao giờ nạo vét?", "Câu không ai hỏi"],
    });
    expect(seen(spec)?.reports.at(-1)?.answered).toEqual(["Bao giờ nạo vét?"]);
    // an older report says nothing of it
    expect(seen(with_(asked).does("unit.U02", report()))?.reports.at(-1)?.answered).toBeNull();
    // no questions: each of the matters that ask the same
    expect(seen(opened())?.points.map(({ key }) => key)).toEqual(["YK-001", "YK-004"]);
    // one question needs no tick
    expect(seen(with_(asked.slice(1)))?.points).toEqual([]);
  });
});

describe("the Front and the end", () => {
  const verify = (result: "met" | "lookAgain", note = ""): CommandInput => ({
    ...{ type: "VerifyCase", case: "ND-01", result, way: "đi xem tại chỗ", note },
  });
  const again: CommandInput = { type: "ReopenCase", case: "ND-01", due: "2025-02-14", why };

  it("[C10] the Front verifies what was told; a leader opens a case again", () => {
    expect(code(directed(), "desk.2", verify("met"))).toBe("wrongState");
    const spec = notified();
    expect(code(spec, "desk.2", verify("lookAgain"))).toBe("reasonMissing");
    spec.does("desk.2", verify("lookAgain", "đoạn thứ hai rò nước"));
    expect(about(spec).state).toBe("lookAgain");
    expect(code(spec, "desk.2", again)).toBe("notAllowed");
    expect(code(spec, "C", { ...again, due: "2024-11-01" } as CommandInput)).toBe("dueInPast");
    spec.does("C", again);
    expect(about(spec)).toMatchObject({
      ...{ state: "reopened", due: "2025-02-14", directions: [], reportedAt: null, noticedAt: null },
    });
    spec.does("unit.U02", report("Đã xử lý đoạn rò."));
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, 2));
    expect(about(spec.does("desk.3", notice).does("desk.2", verify("met"))).state).toBe("met");
  });

  it("[K4] who sent an opinion keeps the link while its case is open: an organisation, a ward", () => {
    const spec = Spec.open(
      preparation({ units: [...plan.units, ward] }, [
        opinion("YK-001", "d1", { source: ward.name }),
        opinion("YK-002", "d2"),
      ]),
    );
    spec.does("A", { type: "ReplyInWriting", opinions: ["YK-001"], due: DUE });
    spec.does("A", { type: "RecordOutcome", opinions: ["YK-002"], outcome: "ANSWERED", lead: "U02" });
    spec.does("A", { type: "CloseSession" });
    const open = () =>
      (["unit.W05", "org.1", "org.9"] as const).filter((seat) => hasOpenCase(spec.state, seat, spec.now));
    // a task that no case holds yet is open as well
    expect(open()).toEqual(["unit.W05"]);
    spec.does("desk.1", { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["YK-001"] }] });
    expect(open()).toEqual(["unit.W05"]);
    spec.does("unit.U02", report());
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word());
    spec.does("desk.3", notice).does("desk.2", {
      ...{ type: "VerifyCase", case: "ND-01", result: "met", way: "đọc thư trả lời" },
    });
    expect(open()).toEqual([]);
    expect(hasOpenCase(opened().state, "org.1", opened().now)).toBe(true);
  });

  it("[C12] a link lives while a case of its seat is open", () => {
    const only = () =>
      closed()
        .does("desk.1", openCommand())
        .does("unit.U02", report())
        .does("A", word())
        .does("B", word())
        .does("C", word())
        .does("desk.3", notice);
    const spec = only();
    expect(hasOpenCase(spec.state, "unit.U02", spec.now)).toBe(true);
    expect(hasOpenCase(spec.state, "unit.W05", spec.now)).toBe(true);
    spec.does("desk.2", verify("met"));
    expect(hasOpenCase(spec.state, "unit.U02", spec.now)).toBe(false);
    expect(hasOpenCase(spec.state, "unit.W05", spec.now)).toBe(false);
    expect(hasOpenCase(spec.state, "unit.U07", spec.now)).toBe(true);
    expect(hasOpenCase(spec.state, "B", spec.now)).toBe(true);
    for (const id of ["ND-03"])
      for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, 0, id));
    spec.does("unit.U07", { type: "ReportResult", case: "ND-02", text: "Đã có văn bản." });
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, 1, "ND-02"));
    spec.does("desk.3", { ...notice, case: "ND-02" } as CommandInput);
    spec.does("desk.2", { ...verify("met"), case: "ND-02" } as CommandInput);
    spec.does("desk.3", {
      ...{ type: "TransferCase", case: "ND-03", to: "Trung ương", number: "416-CV/TU", date: "2024-11-23" },
    });
    expect(hasOpenCase(spec.state, "desk.1", spec.now)).toBe(true);
    spec.does("desk.3", { type: "RecordAuthorityAnswer", case: "ND-03", text: "Ghi nhận." }).after(60);
    expect(hasOpenCase(spec.state, "C", spec.now)).toBe(true);
    spec.does("desk.3", { ...notice, case: "ND-03" } as CommandInput);
    for (const seat of ["A", "desk.1", "operator", "unit.U07"] as const)
      expect([seat, hasOpenCase(spec.state, seat, spec.now)]).toEqual([seat, false]);
  });

  it("[C23] what waits for others alone keeps links for a year after the newest of it; what is under way always", () => {
    const YEAR = 365 * DAY;
    const passed = () => {
      const spec = opened();
      for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, 0, "ND-03"));
      return spec.does("desk.3", {
        ...{ type: "TransferCase", case: "ND-03", to: "Trung ương", number: "416-CV/TU", date: "2024-11-23" },
      });
    };
    const SEATS_OF_IT = ["A", "desk.4", "operator", "unit.U07", "unit.U02"] as const;
    const kept = (spec: Spec) => SEATS_OF_IT.filter((seat) => hasOpenCase(spec.state, seat, spec.now));
    // ND-01 and ND-02 are under way for ever
    expect(kept(passed().after(3 * YEAR))).toEqual(SEATS_OF_IT);
    const alone = () => {
      const spec = passed().does("unit.U02", report());
      spec.does("unit.U07", { type: "ReportResult", case: "ND-02", text: "Đã có văn bản." });
      for (const seat of ["A", "B", "C"] as const) spec.does(seat, word()).does(seat, word(true, 1, "ND-02"));
      return spec.does("desk.3", notice).does("desk.3", { ...notice, case: "ND-02" } as CommandInput);
    };
    const spec = alone();
    expect(kept(spec.after(YEAR - 60))).toEqual(SEATS_OF_IT);
    expect(kept(spec.after(120))).toEqual([]);
    // an answer that comes late is told, and looked at, by whoever is let in by then
    spec.does("desk.3", { type: "RecordAuthorityAnswer", case: "ND-03", text: "Ghi nhận." });
    expect(kept(spec)).toEqual(["A", "desk.4", "operator"]);
    expect(kept(spec.after(YEAR + 60))).toEqual([]);
    spec.does("desk.2", { ...verify("lookAgain"), note: "chưa đạt" } as CommandInput);
    expect(kept(spec)).toEqual(["A", "desk.4", "operator", "unit.U02"]);
  });
});

describe("an authority that never answers", () => {
  const end: CommandInput = {
    ...{ type: "EndUnanswered", case: "ND-03", reminders: ["2024-12-20", "2024-12-02"] },
    reason: "Cơ quan cấp trên không trả lời",
  };
  const told = { ...notice, case: "ND-03", text: "Trung ương không trả lời." } as CommandInput;
  const passed = () => {
    const spec = opened();
    for (const seat of ["A", "B", "C"] as const) spec.does(seat, word(true, 0, "ND-03"));
    return spec.does("desk.3", {
      ...{ type: "TransferCase", case: "ND-03", to: "Trung ương", number: "416-CV/TU", date: "2024-11-23" },
    });
  };
  const ended = () =>
    passed()
      .does("desk.3", told)
      .after(40 * DAY)
      .does("desk.1", end);
  const lookAgain: CommandInput = {
    ...{ type: "VerifyCase", case: "ND-03", result: "lookAgain", way: "đọc hồ sơ", note: "cần hỏi lại" },
  };

  it("[C40] is ended by an office with the days of its reminders, each since the letter", () => {
    expect(code(opened(), "desk.1", end)).toBe("wrongState");
    const spec = passed().after(40 * DAY);
    for (const reminders of [["2024-11-22"], ["2025-01-15"]])
      expect(code(spec, "desk.4", { ...end, reminders } as CommandInput)).toBe("dayOfReminder");
    expect(code(spec, "desk.2", end)).toBe("notAllowed");
    spec.does("desk.4", end);
    expect(about(spec, "ND-03")).toMatchObject({
      state: "unanswered",
      transfer: { answer: null, unanswered: { reminders: ["2024-12-02", "2024-12-20"] } },
    });
    expect(code(spec, "desk.4", end)).toBe("wrongState");
    const answered = passed()
      .does("desk.3", { type: "RecordAuthorityAnswer", case: "ND-03", text: "Ghi nhận." })
      .after(40 * DAY);
    expect(code(answered, "desk.1", end)).toBe("wrongState");
  });

  it("[C40] is open until the People are told; a notice from before is none of it", () => {
    const spec = ended().after(60);
    expect(isOpenCase(about(spec, "ND-03"))).toBe(true);
    spec.does("desk.3", told);
    expect(isOpenCase(about(spec, "ND-03"))).toBe(false);
    expect(code(spec.after(60), "desk.3", told)).toBe("alreadyDone");
  });

  it("[C40] is never found met; it is looked at again and passed on anew, what was stays told", () => {
    const spec = ended().after(60).does("desk.3", told);
    expect(code(spec, "desk.2", { ...lookAgain, result: "met" } as CommandInput)).toBe("wrongState");
    expect(code(passed(), "desk.2", lookAgain)).toBe("wrongState");
    const reopen: CommandInput = { type: "ReopenCase", case: "ND-03", due: "2025-02-20", why: "hỏi lại" };
    expect(code(ended().after(60).does("desk.3", told), "A", reopen)).toBe(null);
    spec.does("desk.2", lookAgain);
    expect(code(spec, "desk.2", { ...lookAgain, result: "met" } as CommandInput)).toBe("wrongState");
    spec.does("A", reopen);
    expect(about(spec, "ND-03")).toMatchObject({
      ...{ state: "reopened", transfer: null },
      earlierTransfers: [{ number: "416-CV/TU", unanswered: { reason: "Cơ quan cấp trên không trả lời" } }],
    });
    expect(isOpenCase(about(spec, "ND-03"))).toBe(true);
    const desk = viewFor({ role: "desk", clerk: 3 }, spec.state, people) as DeskView;
    const { deeds = [] } = desk.followUp?.cases.find(({ id }) => id === "ND-03") ?? {};
    expect(
      deeds.flatMap(({ kind, said }) => (kind === "passedOn" || kind === "unanswered" ? [said] : [])),
    ).toEqual([
      ["Trung ương", "416-CV/TU", "23/11/2024"],
      ["Cơ quan cấp trên không trả lời", "02/12/2024", "20/12/2024"],
    ]);
    expect(storiesOf(spec.state).find(({ id }) => id === "ND-03")?.transferred).toEqual(["2024-11-23"]);
  });

  it("[C40] that answers late is passed on again, and its answer told", () => {
    const spec = ended().after(60).does("desk.3", told).after(DAY);
    spec.does("desk.3", { type: "RecordAuthorityAnswer", case: "ND-03", text: "Ghi nhận." });
    expect(about(spec, "ND-03")).toMatchObject({
      state: "transferred",
      transfer: { answer: { text: "Ghi nhận." } },
    });
    expect(isOpenCase(about(spec, "ND-03"))).toBe(true);
    spec.after(60).does("desk.3", told);
    expect(isOpenCase(about(spec, "ND-03"))).toBe(false);
  });

  it("[C40] its ending is put right with why, and moves nothing", () => {
    const spec = ended();
    const right = { ...end, reminders: ["2024-12-03"], why: "nhầm ngày" } as CommandInput;
    expect(code(passed().after(40 * DAY), "desk.1", right)).toBe("nothingToCorrect");
    const { transfer } = about(spec, "ND-03");
    spec.after(DAY).does("desk.1", right);
    expect(about(spec, "ND-03")).toMatchObject({
      transfer: { unanswered: { reminders: ["2024-12-03"], at: transfer?.unanswered?.at } },
      corrections: [{ was: { reminders: ["2024-12-02", "2024-12-20"] }, why: "nhầm ngày" }],
    });
  });

  const source = (spec: Spec): Source => ({ state: spec.state, people: spec.people, prose: new Map() });
  const cellsOf = (spec: Spec) => {
    const { columns, rows } = caseList(source(spec), spec.now);
    const row = rows.find(([id]) => id === "ND-03") ?? [];
    return Object.fromEntries(columns.map(({ name }, i) => [name, row[i]]));
  };

  it("[C40] is told honestly: public page, register, reports, notice, and its asker's own page", () => {
    const spec = passed().does("desk.3", told);
    const release = (shows: "transfer" | "result"): CommandInput => ({
      ...{ type: "PublishItems", items: [{ item: "ND-03" }], shows },
    });
    spec
      .does("desk.3", release("transfer"))
      .after(40 * DAY)
      .does("desk.1", end);
    const item = () => publicView(spec.state, spec.people).followUp?.items[0];
    expect(item()).toMatchObject({ shows: "transfer", reminders: [] });
    spec.after(60).does("desk.3", told);
    expect(item()).toMatchObject({ shows: "unanswered", reminders: ["2024-12-02", "2024-12-20"] });
    expect(item()?.progress.map(({ kind, at }) => [kind, at !== null])).toContainEqual(["unanswered", true]);
    expect(code(spec, "desk.3", release("result"))).toBe("notToPublish");
    const read = itemPage(publicView(spec.state, spec.people), { hearing: "day", language: "vi" }, "ND-03");
    expect(read).toContain("Cơ quan cấp trên không trả lời, dù đã nhắc ngày 02/12/2024, 20/12/2024.");
    expect(cellsOf(spec)).toMatchObject({
      "Trạng thái": "Kết thúc, cấp trên không trả lời",
      "Trả lời của cấp có thẩm quyền": expect.stringMatching(/không trả lời, đã nhắc .*02\/12\/2024/),
    });
    const report = JSON.stringify(resultReport(source(spec), "party", null));
    expect(report).toContain("Trong đó 01 nội dung kết thúc mà cơ quan cấp trên không trả lời.");
    expect(JSON.stringify(noticePaper(source(spec), "party", "ND-03"))).toContain(
      "không có trả lời, dù đã nhắc",
    );
    // the notice from before stays as it was
    expect(JSON.stringify(noticePaper(source(spec), "party", "ND-03.1"))).not.toContain("không có trả lời");
    const [matter] = becameOf(spec.state, "YK-005")?.matters ?? [];
    expect(matter).toMatchObject({ state: "unanswered" });
    expect(matter?.steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["sentOn", "unanswered"]));
  });
});
