/** A task that is added to the conclusion after the closing, on a leader's word: in the minutes, or as an annex of signed ones. */
import { describe, expect, it } from "vitest";
import { caseWith } from "../../server/rulebook/after/cases/facts.ts";
import { concludedInNotice, generalToRead } from "../../server/rulebook/after/documents/facts.ts";
import { conclusionFigures, resultFigures } from "../../server/rulebook/after/documents/resultFigures.ts";
import { publicView } from "../../server/views/before/public.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { tellingOf } from "../../shared/reckoning/caseDays.ts";
import { SEATS } from "../../shared/terms/seats.ts";
import type { FollowedCase } from "../../shared/views/after/followUp.ts";
import type { SigningView } from "../../shared/views/after/signature.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const DAY = 86_400;
const TASK = "Lắp camera tại cổng các trường học";
const GIVEN = {
  ...{ task: TASK, lead: "U02", supporting: ["U07", "U02"] },
  due: { preset: "date", date: "2024-12-20" },
} as const;
type Add = Extract<CommandInput, { type: "AddConclusionTask" }>;
const add = (more: Partial<Add> = {}): Add => ({
  ...{ type: "AddConclusionTask", onWordOf: "B", on: "2024-11-25", ...more },
  given: { ...GIVEN, supporting: [...GIVEN.supporting], ...more.given },
});
const ADDED = { on: "2024-11-25", onWordOf: "Chủ tịch HĐND" };

/** One restricted opinion, a general conclusion that gives nothing; the session is closed, and three days are over. */
const open = () =>
  Spec.open(preparation(plan, [opinion("YK-001", "d1", { restricted: true })]))
    .does("A", { type: "EndStep", step: "4.3" })
    .does("A", { type: "BeginStep", step: "4.6" })
    .does("A", { type: "ConcludeInGeneral", text: "Cảm ơn các vị đại biểu." });
const closed = () =>
  open()
    .does("A", { type: "CloseSession" })
    .after(3 * DAY);
const submitted = (spec = closed()) => spec.does("T1", { type: "SubmitMinutes", number: "08-BB/TU" });
function approved(spec = submitted()): Spec {
  for (const { id } of spec.state.after.minutes.sections)
    spec.does("A", { type: "ApproveSection", section: id, corrections: 0 });
  return spec;
}
const signed = (spec = closed()) =>
  approved(submitted(spec)).does("T1", { type: "SignMinutes" }).does("A", { type: "SignMinutes" });
const issue = (spec: Spec) =>
  spec.does("desk.3", {
    ...{ type: "IssueConclusionNotice", number: "415-TB/TU", date: "2024-11-25", signer: "A" },
  });

const deskOf = ({ state }: Spec) => viewFor({ role: "desk", clerk: 1 }, state, people) as DeskView;
const signingOf = ({ state }: Spec): SigningView | null =>
  (viewFor(SEATS.A, state, people) as ChairView).signing;
const concluded = ({ state }: Spec) => state.minutes.conclusions;
const opened = (spec: Spec) =>
  spec.does("desk.1", { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["KL-02"] }] });

describe("a task is added to the conclusion", () => {
  it("[C41] by the organiser's clerk, on the word of a leader, once the session is closed", () => {
    for (const seat of ["desk.2", "desk.3", "A", "T1", "unit.U02"] as const)
      expect(closed().refused(seat, add())).toEqual({ code: "notAllowed" });
    expect(open().refused("desk.1", add({ on: "2024-11-22" }))).toEqual({ code: "concludedInHall" });
    const spec = closed().does("desk.1", add());
    expect(concluded(spec)[1]).toMatchObject({
      ...{ id: "KL-02", groups: [], text: TASK, at: spec.now },
      outcome: {
        ...{ kind: "ASSIGNED_FOR_VERIFICATION", task: TASK, lead: "U02", supporting: ["U07"], by: "B" },
        due: { preset: "date", date: "2024-12-20" },
      },
      added: { onWordOf: "B", on: "2024-11-25", by: "desk.1", annex: null },
    });
    expect(concluded(spec)[0]?.added).toBeNull();
    spec.does("desk.1", add({ groups: ["G01"], given: { ...GIVEN, task: "Công khai", supporting: [] } }));
    expect(concluded(spec)[2]).toMatchObject({ groups: ["G01"] });
  });

  it("[C41] of a day from the closing to today, to units and groups that there are, by a day that is to come, once", () => {
    for (const on of ["2024-11-21", "2024-11-26"])
      expect(closed().refused("desk.1", add({ on }))).toEqual({ code: "dayOfWord", from: "2024-11-22" });
    closed().does("desk.1", add({ on: "2024-11-22" }));
    expect(closed().refused("desk.1", add({ groups: ["G99"] }))).toEqual({ code: "unknownId", id: "G99" });
    const given = (more: object) => add({ given: { ...GIVEN, supporting: [], ...more } });
    expect(closed().refused("desk.1", given({ lead: "U99" }))).toEqual({ code: "unknownId", id: "U99" });
    const over = given({ due: { preset: "date", date: "2024-11-24" } });
    expect(closed().refused("desk.1", over)).toEqual({ code: "dueInPast" });
    const spec = closed().does("desk.1", add());
    expect(spec.refused("desk.1", add({ onWordOf: "A" }))).toEqual({ code: "alreadyDone" });
    spec.does("desk.1", given({ lead: "U07" }));
  });

  it("[C41] working days count from the leader's word, without the days off that hold", () => {
    const due = { preset: "10 working days" } as const;
    const counted = add({ given: { ...GIVEN, supporting: [], due } });
    const dueOf = (spec: Spec) => concluded(spec)[1]?.outcome?.due?.date;
    expect(dueOf(closed().does("desk.1", counted))).toBe("2024-12-09");
    const off = closed().does("desk.1", { type: "SetHolidays", days: ["2024-12-02"] });
    expect(dueOf(off.does("desk.1", counted))).toBe("2024-12-10");
  });
});

describe("the minutes and the task", () => {
  it("[C41] while they are being signed nothing is added, and it is said for whom they wait", () => {
    const waiting = (spec: Spec) => [spec.would("desk.1", add()), signingOf(spec)?.waitsFor];
    const wait = (waitsFor: "secretary" | "presider") => [{ code: "minutesBeingSigned", waitsFor }, waitsFor];
    expect(waiting(closed())).toEqual([null, null]);
    const spec = submitted();
    expect(waiting(spec)).toEqual(wait("presider"));
    spec.does("A", { type: "SendBackSection", section: "4.3", corrections: 0, why: "sai tên" });
    expect(waiting(spec)).toEqual(wait("secretary"));
    spec.does("T1", { type: "CorrectSection", section: "4.3", text: "đã sửa tên" });
    expect(waiting(spec)).toEqual(wait("presider"));
    const all = approved();
    expect(waiting(all)).toEqual(wait("secretary"));
    expect(waiting(all.does("T1", { type: "SignMinutes" }))).toEqual(wait("presider"));
    expect(waiting(all.does("A", { type: "SignMinutes" }))).toEqual([null, null]);
  });

  it("[C41] to signed ones it is an annex: their secretary signs it first, the presider second, each once", () => {
    const spec = signed()
      .does("T1", { type: "AnnexMinutes", section: "4.3", text: "Người phát biểu thay" })
      .does("desk.1", add({ groups: ["G01"] }));
    const of = (at: number | null, signedAt: number | null) => ({
      ...{ number: 2, section: "4.6", text: TASK, at, signedAt },
      added: {
        ...{ ...ADDED, lead: "Phòng Kinh tế", supporting: ["Phòng Quản lý đô thị"], due: "2024-12-20" },
        groups: ["Nông nghiệp"],
      },
    });
    expect(concluded(spec)[1]?.added).toMatchObject({ annex: 2 });
    expect(signingOf(spec)?.annexes).toMatchObject([
      { number: 1, added: null, at: spec.now },
      of(null, null),
    ]);
    const sign: CommandInput = { type: "SignAnnex", annex: 2 };
    expect(spec.refused("A", sign)).toEqual({ code: "secretarySignsFirst" });
    expect(spec.refused("T2", sign)).toEqual({ code: "notAllowed" });
    expect(spec.refused("B", sign)).toEqual({ code: "notPresiding", presider: "A" });
    // what the secretary has written is signed with that
    expect(spec.refused("T1", { type: "SignAnnex", annex: 1 })).toEqual({ code: "alreadyDone" });
    const first = spec.after(60).does("T1", sign).now;
    expect(signingOf(spec)?.annexes[1]).toEqual(of(first, null));
    expect(spec.refused("T1", sign)).toEqual({ code: "alreadyDone" });
    const second = spec.after(60).does("A", sign).now;
    expect(signingOf(spec)?.annexes[1]).toEqual(of(first, second));
    expect(spec.refused("A", sign)).toEqual({ code: "alreadyDone" });
  });
});

describe("its case", () => {
  it("[C41] is proposed as a conclusion's, and says everywhere that it was added", () => {
    const spec = closed().does("desk.1", add());
    expect(deskOf(spec).followUp?.groups).toEqual([{ id: "G01", title: "Nông nghiệp" }]);
    expect(deskOf(spec).followUp?.toOpen.find(({ concluded }) => concluded)).toMatchObject({
      ...{ opinions: ["KL-02"], task: TASK, due: "2024-12-20", leadName: "Phòng Kinh tế", added: ADDED },
    });
    opened(spec);
    const about = caseWith(spec.state, "ND-01");
    expect(about).toMatchObject({ lead: "U02", supporting: ["U07"], due: "2024-12-20", clockFrom: null });
    for (const audience of [
      SEATS.A,
      { role: "department", unit: "U07" },
      { role: "desk", clerk: 2 },
    ] as const) {
      const view = viewFor(audience, spec.state, people) as ChairView | DepartmentView | DeskView;
      const followed: FollowedCase | undefined = view.followUp?.cases[0];
      expect(followed).toMatchObject({ title: TASK, field: "Kết luận của Chủ tọa", added: ADDED });
      expect(tellingOf(followed ?? { clockFrom: "?", toldOn: null }, "2025-03-01", [])).toBeNull();
      expect(followed?.deeds).toMatchObject([
        { kind: "added", who: "Cán bộ organiser", said: ["Chủ tịch HĐND", "25/11/2024"] },
        { kind: "opened" },
      ]);
    }
    spec.does("desk.3", { type: "PublishItems", shows: "task", items: [{ item: "ND-01" }] });
    const item = publicView(spec.state, spec.people).followUp?.items[0];
    expect(item).toMatchObject({ concluded: true, added: ADDED, task: TASK, until: "2024-12-20" });
  });

  it("[C41] what was given in the hall says nothing of it", () => {
    const spec = open()
      .does("A", { type: "ConcludeInGeneral", text: "Giao.", given: { ...GIVEN, supporting: [] } })
      .does("A", { type: "CloseSession" });
    expect(deskOf(opened(spec)).followUp?.cases[0]).toMatchObject({ title: TASK, added: null });
    expect(deskOf(spec).followUp?.cases[0]?.deeds.map(({ kind }) => kind)).toEqual(["opened"]);
  });
});

describe("what tells of it", () => {
  it("[C41] the notice has it until it is issued, then stays; the reports that follow count it", () => {
    const spec = signed(closed().does("desk.1", add()));
    const ids = () => concludedInNotice(spec.state).map(({ id }) => id);
    expect(conclusionFigures(spec.state).tasks).toBe(1);
    issue(spec);
    expect(ids()).toEqual(["KL-01", "KL-02"]);
    spec.does("desk.1", add({ given: { ...GIVEN, task: "Vẽ lại vạch đường", supporting: [] } }));
    expect(concluded(spec)).toHaveLength(3);
    expect(ids()).toEqual(["KL-01", "KL-02"]);
    expect(resultFigures(spec.state).cases).toMatchObject({ total: 2, concluded: 2 });
  });

  it("[C41] [D80] whoever tells the results reads what the notice has, each once", () => {
    const spec = signed(closed().does("desk.1", add()));
    expect(generalToRead(spec.state)).toEqual(["Cảm ơn các vị đại biểu.", TASK]);
    issue(spec).does("desk.1", add({ given: { ...GIVEN, task: "Vẽ lại vạch đường", supporting: [] } }));
    expect(generalToRead(spec.state)).toEqual(["Cảm ơn các vị đại biểu.", TASK]);
  });
});
