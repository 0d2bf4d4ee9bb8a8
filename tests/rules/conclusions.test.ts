/** A conclusion that gives a task: proposed, opened, followed to its end as any other case, though nobody has asked it. */
import { describe, expect, it } from "vitest";
import { caseDays, caseWith } from "../../server/rulebook/after/cases/facts.ts";
import { hasOpenCase } from "../../server/rulebook/after/cases/openCases.ts";
import { storiesOf } from "../../server/rulebook/after/cases/stories.ts";
import { conclusionFigures, resultFigures } from "../../server/rulebook/after/documents/resultFigures.ts";
import { publicView } from "../../server/views/before/public.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { tellingOf } from "../../shared/reckoning/caseDays.ts";
import { SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const DAY = 86_400;
const TASK = "Rà soát toàn bộ hệ thống mương thoát nước khu dân cư";
const GIVEN = {
  ...{ task: TASK, lead: "U02", supporting: ["U07"] },
  due: { preset: "date", date: "2024-12-20" },
} as const;

const code = (spec: Spec, seat: SeatName, command: CommandInput) => spec.try(seat, command)?.code ?? null;
const conclude = (given: object = GIVEN): CommandInput =>
  ({ type: "ConcludeInGeneral", text: "Giao các cơ quan rà soát.", given }) as unknown as CommandInput;

/** One opinion given as a task; then a conclusion without a task, one that gives one in general, one on a group. */
const closed = () =>
  Spec.open(preparation(plan, [opinion("YK-001", "d1")]))
    .does("A", {
      ...{
        type: "RecordOutcome",
        opinions: ["YK-001"],
        outcome: "ASSIGNED_FOR_VERIFICATION",
        task: "Nạo vét",
      },
      ...{ lead: "U02", due: { preset: "date", date: "2024-12-13" } },
    })
    .does("A", { type: "ConcludeInGeneral", text: "Cảm ơn các vị đại biểu." })
    .does("A", conclude())
    .does("T1", {
      ...{ type: "ConcludeOnGroups", groups: ["G01"], text: "Công khai tiến độ." },
      given: { task: "Công khai tiến độ", lead: "U07", due: { preset: "10 working days" } },
    })
    .does("A", { type: "CloseSession" })
    .after(DAY);

const OPEN: CommandInput = {
  type: "OpenCases",
  cases: [
    { case: "ND-01", opinions: ["YK-001"] },
    { case: "ND-02", opinions: ["KL-02"] },
  ],
};
const opened = () => closed().does("desk.1", OPEN);
const about = (spec: Spec, id = "ND-02") => {
  const found = caseWith(spec.state, id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};
const notice = (...channels: ("writing" | "posting" | "voice" | "meeting" | "media")[]): CommandInput => ({
  ...{ type: "ReleaseNotice", case: "ND-02", channels, place: "nhà văn hóa khu 4" },
});
function directed(): Spec {
  const spec = opened()
    .does("unit.U02", { type: "AcceptTask", cases: ["ND-02"] })
    .does("unit.U02", { type: "ReportResult", case: "ND-02", text: "Đã rà 42 tuyến mương." });
  for (const seat of ["A", "B", "C"] as const)
    spec.does(seat, { type: "DirectCase", cases: [{ case: "ND-02", reports: 1 }], agrees: true });
  return spec;
}
const deskOf = ({ state }: Spec) => viewFor({ role: "desk", clerk: 1 }, state, people) as DeskView;

describe("a conclusion gives a task", () => {
  it("[C21] the desk is proposed a case for each, after those of outcomes", () => {
    const proposed = deskOf(closed()).followUp?.toOpen ?? [];
    expect(proposed.map(({ case: id, opinions, concluded }) => [id, opinions, concluded])).toEqual([
      ["ND-01", ["YK-001"], false],
      ["ND-02", ["KL-02"], true],
      ["ND-03", ["KL-03"], true],
    ]);
    expect(proposed[1]).toMatchObject({ task: TASK, due: "2024-12-20", voice: false, leadMissing: false });
    expect(proposed[2]).toMatchObject({ task: "Công khai tiến độ", due: "2024-12-06" });
  });

  it("[C21] by a day that is to come, to units that there are; one without a task is no case", () => {
    const open = () => Spec.open(preparation(plan, [opinion("YK-001", "d1")]));
    const with_ = (more: object) => conclude({ ...GIVEN, ...more });
    expect(code(open(), "A", with_({ due: { preset: "date" } }))).toBe("dueMissing");
    expect(code(open(), "A", with_({ due: { preset: "date", date: "2024-11-01" } }))).toBe("dueInPast");
    expect(code(open(), "A", with_({ lead: "U99" }))).toBe("unknownId");
    const none: CommandInput = { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["KL-01"] }] };
    expect(code(closed(), "desk.1", none)).toBe("noTask");
  });

  it("[C21] its case is the conclusion's: who leads, who supports, task and day", () => {
    expect(about(opened())).toMatchObject({
      ...{ opinions: ["KL-02"], lead: "U02", supporting: ["U07"], task: TASK, due: "2024-12-20" },
      ...{ outcome: "ASSIGNED_FOR_VERIFICATION", state: "given", clockFrom: null },
    });
    expect(
      code(opened(), "desk.1", { ...OPEN, cases: [{ case: "ND-09", opinions: ["KL-02"] }] } as never),
    ).toBe("inAnotherCase");
  });

  it("[C21] what the desk leaves out is proposed on, and keeps no link", () => {
    const spec = opened();
    expect(deskOf(spec).followUp?.toOpen.map(({ opinions }) => opinions)).toEqual([["KL-03"]]);
    const left = Spec.open(preparation(plan, [opinion("YK-001", "d1")]))
      .does("A", conclude())
      .does("A", { type: "CloseSession" });
    for (const seat of ["desk.1", "unit.U02", "A"] as const)
      expect(hasOpenCase(left.state, seat, left.now)).toBe(false);
    expect(hasOpenCase(spec.state, "unit.U07", spec.now)).toBe(true);
  });

  it("[C21] unit and leader see it as they see every case, with what was concluded", () => {
    const { state } = opened();
    for (const audience of [{ role: "department", unit: "U02" } as const, SEATS.A])
      expect(
        (viewFor(audience, state, people) as DepartmentView | ChairView).followUp?.cases.find(
          ({ id }) => id === "ND-02",
        ),
      ).toMatchObject({
        ...{ title: TASK, field: "Kết luận của Chủ tọa", due: "2024-12-20" },
        askers: [{ id: "KL-02", who: "Kết luận của Chủ tọa", content: "Giao các cơ quan rà soát." }],
      });
  });
});

describe("nobody has asked it", () => {
  it("[C21] nobody is told alone, and no clock runs for it", () => {
    const spec = opened();
    expect(tellingOf(caseDays(about(spec)), "2025-03-01", [])).toBeNull();
    expect(code(spec, "desk.3", { type: "TellAsker", cases: ["ND-02"], text: "Đã tiếp nhận." })).toBe(
      "noAsker",
    );
    const voice: CommandInput = {
      type: "OpenCases",
      cases: [{ case: "ND-03", opinions: ["KL-03"], voice: true }],
    };
    expect(code(spec, "desk.1", voice)).toBe("noAsker");
    expect(
      code(spec, "B", {
        ...{ type: "ReassignCase", case: "ND-02", reassigned: 0, lead: "U02", supporting: ["U07"] },
        ...{ task: TASK, voice: true, why: "thử" },
      }),
    ).toBe("noAsker");
  });

  it("[C21] its notice is posted, said at a meeting or given to the media; the Front looks, and it is closed", () => {
    const spec = directed();
    for (const channel of ["writing", "voice"] as const)
      expect(code(spec, "desk.3", notice("posting", channel))).toBe("noAsker");
    spec.does("desk.3", notice("posting", "meeting"));
    expect(about(spec).state).toBe("notified");
    spec.does("desk.2", {
      type: "VerifyCase",
      case: "ND-02",
      result: "lookAgain",
      way: "đi xem",
      note: "còn 3 tuyến",
    });
    spec.does("A", { type: "ReopenCase", case: "ND-02", due: "2025-01-10", why: "theo Mặt trận" });
    expect(about(spec).state).toBe("reopened");
    spec.does("unit.U02", { type: "ReportResult", case: "ND-02", text: "Đã rà đủ." });
    for (const seat of ["A", "B", "C"] as const)
      spec.does(seat, { type: "DirectCase", cases: [{ case: "ND-02", reports: 2 }], agrees: true });
    spec.does("desk.3", notice("media")).does("desk.2", {
      ...{ type: "VerifyCase", case: "ND-02", result: "met", way: "đi xem", note: "" },
    });
    expect(about(spec).state).toBe("met");
    expect(hasOpenCase(spec.state, "unit.U07", spec.now)).toBe(false);
  });

  it("[C21] everybody reads it, released as any other, as a conclusion", () => {
    const spec = directed().does("desk.3", notice("posting"));
    expect(deskOf(spec).publication?.items.find(({ id }) => id === "ND-02")).toMatchObject({
      hidden: null,
      consents: [],
    });
    spec.does("desk.3", { type: "PublishItems", shows: "result", items: [{ item: "ND-02" }] });
    const item = publicView(spec.state, spec.people).followUp?.items[0];
    expect(item).toMatchObject({
      ...{ id: "ND-02", shows: "result", concluded: true, questions: [], text: "Đã rà 42 tuyến mương." },
      askers: [{ opinion: "KL-02", who: "Kết luận của Chủ tọa", title: TASK }],
    });
  });

  it("[C21] the reports count it, as none that was sent in", () => {
    const before = closed().state;
    expect(resultFigures(before).cases).toEqual({ total: 3, registered: 1, fromTheFloor: 0, concluded: 2 });
    expect(conclusionFigures(before).tasks).toBe(3);
    const { state } = opened();
    expect(resultFigures(state).cases).toEqual({ total: 2, registered: 1, fromTheFloor: 0, concluded: 1 });
    expect(storiesOf(state)[1]).toMatchObject({ title: TASK, sources: ["Kết luận của Chủ tọa"] });
  });
});
