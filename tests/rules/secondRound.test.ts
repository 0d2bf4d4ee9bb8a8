/** A case that is opened again, sent back or passed on goes on as it did at first: nothing of an earlier round stands in its way. */
import { describe, expect, it } from "vitest";
import { noticePaper } from "../../server/documents/after/noticePaper.ts";
import { caseDays, caseWith } from "../../server/rulebook/after/cases/facts.ts";
import { storiesOf } from "../../server/rulebook/after/cases/stories.ts";
import { clerkAt } from "../../server/rulebook/frame/seats.ts";
import { progressOf } from "../../server/views/after/publicProgress.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { timelinessOf } from "../../shared/reckoning/caseDays.ts";
import { standingOn } from "../../shared/reckoning/caseFigures.ts";
import { carriedUp, isNoticed, isToPassOn } from "../../shared/reckoning/caseRound.ts";
import { CHAIR_SEATS, SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const DAY = 86_400;
const DUE = "2024-12-13";
const LATER = "2024-12-31";
const why = "chờ vật tư về";
const ward = { id: "W05", name: "phường Quang Trung", shortName: "Quang Trung", group: "ward", fields: [] };

/** ND-01: U02's, with W05; ND-02: U07's written reply; ND-03: to a higher authority, which no unit leads; ND-04: U07's own. */
function opened(): Spec {
  const due = { preset: "date", date: DUE } as const;
  const first = preparation({ units: [...plan.units, ward] }, [
    opinion("YK-001", "d1", { wards: ["W05"] }),
    opinion("YK-002", "d2", { lead: "U07" }),
    opinion("YK-003", "d3", { lead: null }),
    opinion("YK-004", "d4", { lead: "U07" }),
  ]);
  const transfer = { type: "RecordOutcome", outcome: "TRANSFERRED_TO_HIGHER_AUTHORITY" } as const;
  return Spec.open(first)
    .does("A", {
      ...{ type: "RecordOutcome", opinions: ["YK-001"], outcome: "ASSIGNED_FOR_VERIFICATION", lead: "U02" },
      ...{ task: "Nạo vét mương sau chợ khu 4", supporting: ["W05"], due },
    })
    .does("A", { type: "ReplyInWriting", opinions: ["YK-002"], due })
    .does("A", { ...transfer, opinions: ["YK-003"] })
    .does("A", { ...transfer, opinions: ["YK-004"], lead: "U07", due })
    .does("A", { type: "CloseSession" })
    .after(DAY)
    .does("desk.1", {
      type: "OpenCases",
      cases: ["YK-001", "YK-002", "YK-003", "YK-004"].map((code, i) => ({
        case: `ND-0${i + 1}`,
        opinions: [code],
      })),
    });
}

const about = (spec: Spec, id: string) => caseWith(spec.state, id) ?? expect.fail(`no case ${id}`);
const code = (spec: Spec, seat: SeatName, command: CommandInput) => spec.try(seat, command)?.code ?? null;
const report = (id: string, text = "Đã làm xong.", outside = false): CommandInput => ({
  ...{ type: "ReportResult", case: id, text, outside },
});
const notice = (id: string, text = ""): CommandInput => ({
  ...{ type: "ReleaseNotice", case: id, channels: ["writing"], text },
});
/** All three agree to what stands. */
function agreed(spec: Spec, id: string): Spec {
  const reports = about(spec, id).reports.filter(({ share }) => share === "whole").length;
  for (const seat of CHAIR_SEATS)
    spec.after(60).does(seat, { type: "DirectCase", cases: [{ case: id, reports }], agrees: true, text: "" });
  return spec;
}
const sendBack = (id: string, reports: number): CommandInput => ({
  ...{ type: "DirectCase", cases: [{ case: id, reports }], agrees: false, text: "chưa đủ hồ sơ" },
});
/** The Front asks to look again, a leader opens it again. */
const again = (spec: Spec, id: string) =>
  spec
    .after(DAY)
    .does("desk.2", { ...{ type: "VerifyCase", case: id, result: "lookAgain", way: "đi xem" }, note: why })
    .after(DAY)
    .does("A", { type: "ReopenCase", case: id, due: LATER, why })
    .after(60);

describe("a transfer that no unit leads", () => {
  it("[C17] sent back by a leader, its office lays it before all three again", () => {
    const spec = opened().does("B", sendBack("ND-03", 0));
    expect(about(spec, "ND-03")).toMatchObject({ lead: "officeParty", state: "verifying" });
    // no other desk, and nothing that a unit leads
    expect(code(spec, "desk.4", report("ND-03"))).toBe("notAllowed");
    expect(code(spec, "desk.1", report("ND-03"))).toBe("notAllowed");
    expect(code(spec, "desk.3", report("ND-01"))).toBe("notLead");
    expect(code(spec, "desk.3", report("ND-99"))).toBe("unknownId");
    expect(clerkAt(spec.state, "desk.3")?.body).toBe("officeParty");
    spec.does("desk.3", report("ND-03", "Đã bổ sung hồ sơ."));
    expect(about(spec, "ND-03")).toMatchObject({ state: "reported", directions: [] });
    agreed(spec, "ND-03").does("desk.3", {
      ...{ type: "TransferCase", case: "ND-03", to: "Trung ương", number: "416-CV/TU", date: "2024-11-23" },
    });
    expect(about(spec, "ND-03").state).toBe("transferred");
  });

  it("[C17] told without being passed on and opened again, it goes on to be passed on and told anew", () => {
    const spec = agreed(opened(), "ND-03").does("desk.3", notice("ND-03"));
    again(spec, "ND-03").does("desk.3", report("ND-03"));
    agreed(spec, "ND-03").does("desk.3", {
      ...{ type: "TransferCase", case: "ND-03", to: "Trung ương", number: "416-CV/TU", date: "2024-11-23" },
    });
    expect(isNoticed(about(spec, "ND-03"))).toBe(false);
    spec.after(60).does("desk.3", notice("ND-03"));
    expect(isNoticed(about(spec, "ND-03"))).toBe(true);
    expect(code(spec, "desk.3", notice("ND-03"))).toBe("alreadyDone");
  });
});

describe("what is left of an earlier round", () => {
  it("[C17] a day that was asked for waits for nobody once the task is no longer under way", () => {
    const spec = opened();
    spec.does("unit.U07", { type: "ProposeDueDate", case: "ND-04", due: "2024-12-20", was: DUE, why });
    agreed(spec, "ND-04");
    const grant: CommandInput = { type: "GrantExtension", case: "ND-04", due: "2024-12-20", was: DUE, why };
    const seen = () =>
      (viewFor(SEATS.A, spec.state, people) as ChairView).followUp?.cases.find(({ id }) => id === "ND-04");
    expect(code(spec, "A", grant)).toBe("nothingAsked");
    expect(code(spec, "A", { type: "RefuseExtension", case: "ND-04", due: "2024-12-20", why })).toBe(
      "nothingAsked",
    );
    expect(seen()?.asked).toBeNull();
    again(spec.does("desk.3", notice("ND-04")), "ND-04");
    expect(code(spec, "A", { ...grant, was: LATER })).toBe("nothingAsked");
    spec.does("unit.U07", { type: "AskExtension", case: "ND-04", due: "2025-01-10", was: LATER, why });
    expect(seen()?.asked).toMatchObject({ due: "2025-01-10" });
    spec.does("B", { type: "GrantExtension", case: "ND-04", due: "2025-01-10", was: LATER, why });
    expect(about(spec, "ND-04")).toMatchObject({ state: "reopened", due: "2025-01-10", asked: null });
  });

  it("[C17] what was carried up and never directed is over with its round; it is carried up anew", () => {
    const up: CommandInput = { type: "EscalateCase", case: "ND-01", to: "Thường trực", why };
    const spec = opened().does("desk.3", up);
    expect(code(spec, "desk.3", up)).toBe("alreadyDone");
    agreed(spec.does("unit.U02", report("ND-01")), "ND-01").does("desk.3", notice("ND-01"));
    expect(carriedUp(about(spec, "ND-01"))).toBeNull();
    expect(code(spec, "A", { type: "DirectEscalation", case: "ND-01", text: why })).toBe("nothingAsked");
    again(spec, "ND-01").does("desk.4", up).does("A", { type: "DirectEscalation", case: "ND-01", text: why });
    expect(about(spec, "ND-01").escalations.map(({ direction }) => direction?.text ?? null)).toEqual([
      null,
      why,
    ]);
  });

  it("[C17] a part that comes after the lead's report hides neither that report nor that it is to be passed on", () => {
    const spec = opened().does("unit.U02", report("ND-01", "Kênh của tỉnh.", true));
    for (let n = 0; n < 12; n++) spec.after(60).does("unit.W05", report("ND-01", `Phần ${n}`));
    expect(isToPassOn(about(spec, "ND-01"))).toBe(true);
    const [seen] = (viewFor(SEATS.A, spec.state, people) as ChairView).followUp?.cases ?? [];
    expect(seen?.reports.map(({ text }) => text)).toContain("Kênh của tỉnh.");
    agreed(spec, "ND-01").does("desk.3", notice("ND-01"));
    again(spec, "ND-01").does("unit.U02", report("ND-01"));
    expect(isToPassOn(about(spec, "ND-01"))).toBe(false);
  });
});

describe("what everybody reads of it", () => {
  const steps = (spec: Spec, id: string) =>
    progressOf(about(spec, id)).map(({ kind, at }) => [kind, at !== null]);

  it("[C17] a second round has no step that nobody will take", () => {
    const spec = agreed(opened().does("unit.U02", report("ND-01")), "ND-01").does("desk.3", notice("ND-01"));
    again(spec, "ND-01");
    agreed(spec.does("unit.U02", report("ND-01")), "ND-01").does("desk.3", notice("ND-01"));
    expect(steps(spec, "ND-01")).toEqual([
      ["again", true],
      ["reported", true],
      ["directed", true],
      ["told", true],
      ["closed", false],
    ]);
  });

  it("[C17] what was told in place of being passed on waits for no authority", () => {
    const spec = agreed(opened(), "ND-04").does("desk.3", notice("ND-04"));
    expect(steps(spec, "ND-04")).toEqual([
      ["given", true],
      ["directed", true],
      ["told", true],
      ["closed", false],
    ]);
  });
});

describe("days and papers of a second round", () => {
  it("[C6] a written reply of the first round stops no clock of the second, in figures either", () => {
    const spec = agreed(opened().does("unit.U07", report("ND-02")), "ND-02").does("desk.3", notice("ND-02"));
    const reckoned = (day: string) => {
      const story = storiesOf(spec.state).find(({ id }) => id === "ND-02") ?? expect.fail();
      return [
        timelinessOf(caseDays(about(spec, "ND-02")), day, []).kind,
        standingOn(story, day)?.timeliness ?? null,
      ];
    };
    expect(reckoned("2025-01-06")).toEqual(["inTime", "inTime"]);
    again(spec, "ND-02");
    expect(reckoned("2024-12-31")).toEqual(["open", "open"]);
    expect(reckoned("2025-01-06")).toEqual(["overdue", "overdue"]);
    agreed(spec.does("unit.U07", report("ND-02")), "ND-02").does("desk.3", notice("ND-02"));
    expect(reckoned("2025-01-06")).toEqual(["inTime", "inTime"]);
  });

  it("[C6] what is added to a report that stands makes nothing late, nor that the case is opened after it", () => {
    const spec = opened().does("unit.U02", report("ND-01"));
    const days = (day: string) => {
      const story = storiesOf(spec.state).find(({ id }) => id === "ND-01") ?? expect.fail();
      return [timelinessOf(caseDays(about(spec, "ND-01")), day, []).kind, standingOn(story, day)?.timeliness];
    };
    spec.after(30 * DAY).does("unit.U02", report("ND-01", "Bổ sung số liệu."));
    expect(days("2025-01-06")).toEqual(["inTime", "inTime"]);
  });

  it("[C6] what was passed on, or told in its place, has its clock stopped, in figures too", () => {
    const spec = agreed(opened(), "ND-04").does("desk.3", notice("ND-04"));
    const story = storiesOf(spec.state).find(({ id }) => id === "ND-04") ?? expect.fail();
    expect(timelinessOf(caseDays(about(spec, "ND-04")), "2025-01-06", []).kind).toBe("inTime");
    expect(standingOn(story, "2025-01-06")?.timeliness).toBe("inTime");
  });

  it("[C17] the notice F14 keeps the words that were told; of the next round it is a draft without them", () => {
    const spec = agreed(opened().does("unit.U02", report("ND-01", "Đã nạo vét 300 m.")), "ND-01");
    const text = () =>
      JSON.stringify(
        noticePaper({ state: spec.state, people: spec.people, prose: new Map() }, "party", "ND-01"),
      );
    spec.does("desk.3", notice("ND-01"));
    const sent = text();
    expect(sent).toContain("Đã nạo vét 300 m.");
    expect(sent).not.toMatch(/dự thảo/i);
    again(spec, "ND-01");
    expect(text()).toMatch(/dự thảo/i);
    expect(text()).not.toContain("Đã nạo vét 300 m.");
    spec.does("unit.U02", report("ND-01", "Đã làm lại toàn tuyến."));
    expect(text()).toContain("Đã làm lại toàn tuyến.");
    spec.does("C", sendBack("ND-01", 2));
    expect(text()).not.toContain("Đã làm lại toàn tuyến.");
  });
});
