import { describe, expect, it } from "vitest";
import { authorityOf } from "../../server/rulebook/frame/rights.ts";
import { trayOf } from "../../server/rulebook/live/answers/facts.ts";
import { headOf } from "../../server/rulebook/live/queue/facts.ts";
import { ACTS } from "../../server/rulebook/rulebook.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { dueDate } from "../../shared/terms/outcomes.ts";
import { SEAT_NAMES, SEATS } from "../../shared/terms/seats.ts";
import { clockFace, remainingAt, startClock, usedAt } from "../../shared/terms/time.ts";
import { isWeekend } from "../../shared/terms/workingDays.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandType } from "../../shared/wire/commands/commands.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { people, Spec } from "../support/hearingSpec.ts";

describe("the queue", () => {
  it("[Q1] registered opinions wait in the planned order; beginning a step may set it anew", () => {
    const spec = new Spec().does("A", { type: "OpenSession" }).does("T1", { type: "ReadRightsStatement" });
    expect(spec.state.queue.order).toEqual(["YK-001", "YK-002", "YK-003", "YK-004"]);
    spec.does("A", { type: "BeginStep", step: "4.3", queue: ["YK-004", "YK-001"] });
    expect(spec.state.queue.order).toEqual(["YK-004", "YK-001", "YK-002", "YK-003"]);
  });

  it("[Q2] the second asking is told its place; one person may have several turns (P03)", () => {
    const spec = Spec.open().does("T1", {
      type: "AddWalkIn",
      who: { person: "d5" },
      content: "Bể bơi",
      field: "Văn hóa",
    });
    expect(
      spec.refused("T2", { type: "AddWalkIn", who: { person: "d5" }, content: "Bể bơi", field: "Văn hóa" }),
    ).toEqual({ code: "alreadyListed", entry: "TC-01", place: 5 });
    spec.speaking().after(60).does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("T1", { type: "AddRegistered", opinion: "YK-001" });
    expect(spec.state.queue.order.at(-1)).toBe("YK-001.2");
  });

  it("[Q2] a person from the floor may bring another matter, by hand and by phone (P07)", () => {
    const add = { type: "AddWalkIn", who: { person: "d5" }, content: "Bể bơi", field: "Văn hóa" } as const;
    const spec = Spec.open()
      .does("T1", add)
      .does("T2", { ...add, content: "Đèn đường tổ 3" });
    expect(spec.refused("T1", { ...add, content: "  be  BOI " })).toMatchObject({ entry: "TC-01" });
    const ask = { type: "AskToSpeak", name: "Lò Thị Suối", addressForm: "bà", organisation: "" } as const;
    for (const content of ["Bể bơi", "Lối đi bị chắn"])
      spec.does("phone.p1", { ...ask, organisation: "Hội Người mù", content });
    const admit = { type: "AdmitRequest", field: "Văn hóa", person: "d5" } as const;
    expect(spec.refused("T1", { ...admit, request: "YC-01" })).toMatchObject({
      code: "alreadyListed",
      entry: "TC-01",
    });
    spec.does("T1", { ...admit, request: "YC-02" });
    expect(spec.state.queue.order.slice(-3)).toEqual(["TC-01", "TC-02", "TC-03"]);
    // after the answers, too: once for each opinion that is come back to
    const after = { type: "AddAfterAnswers", who: { person: "d5" } } as const;
    spec.does("T1", { ...after, about: "YK-001" }).does("T1", { ...after, about: "YK-002" });
    expect(spec.refused("T1", { ...after, about: "YK-002" })).toMatchObject({ entry: "SD-02" });
  });

  it("[Q13] a name written down wrongly is corrected everywhere; place, number and time stay (N12)", () => {
    const who = { name: "Lô Thị Suôi", addressForm: "ông", organisation: "Hội Người mù thành phố" };
    const register = Register.of([...people.values()].map((person) => ({ ...person })));
    const learn = (spec: Spec) => {
      for (const newPerson of spec.newPeople) register.learn({ ...newPerson });
      return spec;
    };
    const spec = Spec.open().does("T1", {
      type: "AddWalkIn",
      who,
      content: "Lối đi bị chẵn",
      field: "Giao thông",
    });
    const before = spec.state.entries["TC-01"];
    const right = { type: "CorrectName", entry: "TC-01", name: "Lò Thị Suối", addressForm: "bà" } as const;
    learn(spec).does("T2", { ...right, organisation: "Hội Người mù", content: "Lối đi bị chắn" });
    learn(spec);
    const entry = spec.state.entries["TC-01"];
    expect({ ...entry, person: "" }).toEqual({ ...before, person: "" });
    expect(spec.state.queue.order.at(-1)).toBe("TC-01");
    expect(spec.state.opinions["TC-01"]).toMatchObject({
      ...{
        person: entry?.person,
        source: "Hội Người mù",
        title: "Lối đi bị chắn",
        content: "Lối đi bị chắn",
      },
    });
    spec.does("A", { type: "CallSpeaker", entry: "TC-01", basis: { floor: null } });
    spec.does("A", { type: "BeginSpeech", turn: "TC-01" }).after(30);
    // also during the speech: the clock runs on
    const { floor } = spec.state;
    learn(spec.does("T1", { ...right, name: "Lò Thị Suối Trong", organisation: "Hội Người mù" }));
    expect(spec.state.floor).toEqual(floor);
    for (const seat of [SEATS.A, SEATS.T1, SEATS.hall, SEATS.lectern]) {
      const shown = JSON.stringify(viewFor(seat, spec.state, register));
      expect(shown).toContain("Bà Lò Thị Suối Trong");
      expect(shown).not.toMatch(/Lô Thị Suôi|Bà Lò Thị Suối"/);
    }
    expect(spec.commits.at(-1)?.events[0]).toMatchObject({ type: "NameCorrected", entry: "TC-01" });
  });

  it("[Q13] a name of a list, and a registered sentence, are not corrected here (N12)", () => {
    const right = {
      type: "CorrectName",
      name: "Lò Thị Suối",
      addressForm: "bà",
      organisation: "Hội",
    } as const;
    const spec = Spec.open().speaking();
    expect(spec.refused("T1", { ...right, entry: "YK-001" })).toEqual({
      code: "nameOfList",
      entry: "YK-001",
    });
    const who = { name: "Sằn Văn Thay", addressForm: "ông", organisation: "Hội" };
    spec.does("T2", { type: "SubstituteSpeaker", turn: "YK-001", who });
    expect(spec.refused("T1", { ...right, entry: "YK-001", content: "khác" })).toMatchObject({
      code: "wrongState",
    });
    spec.does("T1", { ...right, entry: "YK-001" });
    expect(spec.state.entries["YK-001"]?.insteadOf).toBe("d1");
    expect(spec.state.opinions["YK-001"]?.person).toBe("d1");
  });

  it("[Q3] put X before Y stays valid while others move, speak and come (P01)", () => {
    const spec = Spec.open()
      .speaking()
      .does("T1", { type: "AddWalkIn", who: { person: "d5" }, content: "x", field: "y" });
    spec
      .does("A", { type: "MoveEntry", entry: "YK-004", before: "YK-002" })
      .does("T1", { type: "MoveEntry", entry: "TC-01", before: "YK-002" });
    expect(spec.state.queue.order).toEqual(["YK-004", "TC-01", "YK-002", "YK-003"]);
    expect(spec.refused("A", { type: "MoveEntry", entry: "YK-002", before: "YK-001" })).toMatchObject({
      code: "wrongState",
      id: "YK-001",
    });
  });

  it("[Q4] officials stand in protocol order, people in order of asking (P06)", () => {
    const spec = Spec.open();
    for (const person of ["o22", "o8", "o20"]) spec.does("T2", { type: "AddOfficial", who: { person } });
    expect(spec.state.queue.order.filter((id) => id.startsWith("CB"))).toEqual(["CB-02", "CB-03", "CB-01"]);
    spec
      .does("T2", { type: "AddWalkIn", who: { person: "d5" }, content: "x", field: "y" })
      .does("T2", { type: "AddWalkIn", who: { person: "d4" }, content: "x", field: "y" });
    expect(spec.state.queue.order.filter((id) => id.startsWith("TC"))).toEqual(["TC-01", "TC-02"]);
  });

  it("[Q5] removing or moving who waits leaves the running clock alone (P05)", () => {
    const spec = Spec.open().speaking().after(42);
    const { floor } = spec.state;
    spec
      .does("T1", { type: "WithdrawEntry", entry: "YK-003" })
      .does("A", { type: "MoveEntry", entry: "YK-004", before: "YK-002" });
    expect(spec.state.floor).toBe(floor);
  });

  it("[Q6] an absent person returns later and is not called before being back", () => {
    const spec = Spec.open()
      .does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } })
      .does("T2", { type: "MarkAbsent", turn: "YK-001" });
    spec.does("A", { type: "PutBackForLater", entry: "YK-001", after: "YK-002" });
    expect(spec.state.queue.order).toEqual(["YK-002", "YK-001", "YK-003", "YK-004"]);
    spec.does("A", { type: "MoveEntry", entry: "YK-001", before: "YK-002" });
    expect(headOf(spec.state, "people")?.id).toBe("YK-002");
    spec.does("T2", { type: "SpeakerIsBack", entry: "YK-001" });
    expect(headOf(spec.state, "people")?.id).toBe("YK-001");
  });

  it("[Q7] a turn is withdrawn by the secretary on the person's word, never by the chair", () => {
    const spec = Spec.open();
    expect(spec.refused("A", { type: "WithdrawEntry", entry: "YK-002" })).toEqual({ code: "notAllowed" });
    spec.does("T2", { type: "WithdrawEntry", entry: "YK-002", words: "đã được trả lời" });
    expect(spec.state.entries["YK-002"]?.state).toMatchObject({
      kind: "withdrawn",
      words: "đã được trả lời",
    });
  });

  it("[Q8] the list is closed on the number that the chair saw", () => {
    const spec = Spec.open().does("T2", {
      type: "AddWalkIn",
      who: { person: "d5" },
      content: "x",
      field: "y",
    });
    expect(spec.refused("A", { type: "CloseList", why: "hết giờ", basis: { waiting: 4 } })).toEqual({
      code: "listChanged",
      waiting: 5,
    });
    spec.does("A", { type: "CloseList", why: "hết giờ", basis: { waiting: 5 } });
    expect(spec.state.queue.order).toEqual([]);
    expect(spec.state.entries["YK-004"]?.state.kind).toBe("unheard");
  });

  it("[Q9] a free name from the floor is a person outside the log (P11)", () => {
    const spec = Spec.open().does("T2", {
      type: "AddWalkIn",
      who: { name: "Y Gió Ayun", addressForm: "anh", organisation: "Cá nhân" },
      content: "Bể bơi",
      field: "Văn hóa",
    });
    expect(spec.state.entries["TC-01"]?.person).toMatch(/^w-/);
    expect(JSON.stringify(spec.commits)).not.toContain("Y Gió");
    spec.does("T2", { type: "LinkToDelegate", entry: "TC-01", person: "d5" });
    expect(spec.state.opinions["TC-01"]?.person).toBe("d5");
  });

  it("[Q11] a free name's turn and time go over to the linked delegate (P11)", () => {
    const spec = Spec.open().does("T2", {
      type: "AddWalkIn",
      who: { name: "Y Gió Ayun", addressForm: "anh", organisation: "Cá nhân" },
      content: "Bể bơi",
      field: "Văn hóa",
    });
    spec.does("A", { type: "CallSpeaker", entry: "TC-01", basis: { floor: null } });
    spec.does("A", { type: "BeginSpeech", turn: "TC-01" }).after(70);
    spec.does("A", { type: "EndSpeech", turn: "TC-01" });
    const organisation = spec.state.plan.delegates.find((delegate) => delegate.person === "d5")?.organisation;
    const heard = () => {
      const view = viewFor(SEATS.A, spec.state, people) as ChairView;
      const { spoken, used } =
        view.organisations.find((otherOrganisation) => otherOrganisation.name === organisation) ??
        expect.fail();
      return { spoken, used };
    };
    const before = heard();
    spec.does("T2", { type: "LinkToDelegate", entry: "TC-01", person: "d5" });
    expect(heard()).toEqual({ spoken: before.spoken + 1, used: before.used + 70_000 });
    spec.does("T2", { type: "AddWalkIn", who: { person: "d5" }, content: "Lối đi", field: "Y tế" });
    const { queue } = viewFor(SEATS.A, spec.state, people) as ChairView;
    expect(queue.find((row) => row.id === "TC-02")).toMatchObject({ spokenBefore: 1, used: 70_000 });
  });
});

describe("answers and outcomes", () => {
  const raised = () => Spec.open().speaking().after(60).does("A", { type: "EndSpeech", turn: "YK-001" });

  it("[A1] the unit's head answers, in person", () => {
    const spec = raised().does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    expect(spec.state.answers["TL-01"]).toMatchObject({ respondent: "o20", lead: "U02" });
    spec.does("A", { type: "ChairAnswers", opinions: ["YK-001"], chair: "C" });
    expect(spec.state.answers["TL-02"]).toMatchObject({ respondent: "o3", lead: "chair.C" });
  });

  it("[A2] a grouped answer has the base and a minute for each further opinion", () => {
    const spec = raised().does("A", {
      type: "AssignAnswer",
      opinions: ["YK-001", "YK-002", "YK-003"],
      lead: "U02",
    });
    spec.does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    expect(spec.state.floor).toMatchObject({ kind: "answering", clock: { allotted: 6 * 60_000 } });
  });

  it("[A3] who cannot answer now gives it back; it is assigned anew under its number", () => {
    const spec = raised()
      .does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" })
      .does("T1", { type: "CannotAnswerNow", answer: "TL-01", why: "không thuộc phòng" });
    expect(trayOf(spec.state)).toEqual(["YK-001"]);
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U07", answer: "TL-01" });
    expect(spec.state.answers["TL-01"]).toMatchObject({ respondent: "o22", state: { kind: "assigned" } });
  });

  it("[A4] the tray holds what was raised and is not answered", () => {
    const spec = raised();
    expect(trayOf(spec.state)).toEqual(["YK-001"]);
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    expect(trayOf(spec.state)).toEqual([]);
  });

  it("[A5] an answer begins only on a free floor", () => {
    const spec = raised()
      .does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" })
      .does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } });
    expect(
      spec.refused("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } }),
    ).toMatchObject({ code: "floorTaken", holder: "YK-002" });
  });

  it("[A6] whoever answers in another's place takes over clock and opinions", () => {
    const spec = raised()
      .does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" })
      .does("T2", { type: "AnswerInPlaceOf", answer: "TL-01", who: { person: "o21" } });
    expect(spec.state.answers["TL-01"]).toMatchObject({
      respondent: "o21",
      insteadOf: "o20",
      opinions: ["YK-001"],
    });
  });

  it("[O1] given for verification needs a unit and a date", () => {
    const spec = raised();
    expect(
      spec.refused("A", {
        type: "RecordOutcome",
        opinions: ["YK-001"],
        outcome: "ASSIGNED_FOR_VERIFICATION",
        task: "x",
      }),
    ).toEqual({ code: "dueMissing" });
    spec.does("A", {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      lead: "U02",
      due: { preset: "10 working days" },
    });
    expect(spec.state.opinions["YK-001"]?.outcome?.due?.date).toBe("2024-12-06");
  });

  it("[O2] due dates count from the hearing's date", () => {
    expect([
      dueDate("10 working days", "2024-11-22"),
      dueDate("15 working days", "2024-11-22"),
      dueDate("15 days", "2024-11-22"),
    ]).toEqual(["2024-12-06", "2024-12-13", "2024-12-07"]);
    expect(isWeekend("2024-12-07")).toBe(true);
  });

  it("[O3] parts have outcomes of their own; part a keeps what was registered", () => {
    const part = (title: string, lead: string) => ({ title, field: "Nhà ở", lead, supporting: [] });
    const spec = raised().does("T2", {
      type: "SplitOpinion",
      opinion: "YK-001",
      parts: [part("Kênh N4", "U02"), part("Đèn đường", "U07")],
    });
    spec.does("A", { type: "RecordOutcome", opinions: ["YK-001b"], outcome: "NOTED" });
    const { opinions } = spec.state;
    expect([opinions["YK-001a"]?.outcome, opinions["YK-001b"]?.outcome?.kind]).toEqual([null, "NOTED"]);
    expect([opinions["YK-001a"]?.content, opinions["YK-001b"]?.content]).toEqual([
      "Nội dung đã đăng ký của YK-001",
      "",
    ]);
    expect(trayOf(spec.state)).toEqual(["YK-001a"]);
  });

  it("[O5] the unheard get a written answer with a date, and hear the sentence", () => {
    const spec = Spec.open().does("A", { type: "CloseList", why: "hết giờ", basis: { waiting: 4 } });
    spec
      .does("A", {
        type: "ReplyInWriting",
        opinions: ["YK-001", "YK-002"],
        due: { preset: "10 working days" },
      })
      .does("A", { type: "ReadUnheardNotice", opinions: ["YK-001", "YK-002"] });
    expect(spec.state.displays.hall.text).toBe(
      "Ý kiến của 02 đại biểu sẽ được trả lời bằng văn bản chậm nhất Thứ Sáu 06/12/2024.",
    );
  });
});

describe("the programme", () => {
  it("[G1] no step begins or ends while somebody holds the floor", () => {
    const spec = Spec.open().speaking();
    expect(spec.refused("A", { type: "EndStep", step: "4.3" })).toMatchObject({ code: "floorTaken" });
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    expect(spec.refused("A", { type: "BeginStep", step: "4.4" })).toMatchObject({
      code: "wrongState",
      id: "4.3",
    });
  });

  it("[G2] opening the floor before the rights statement needs a second word", () => {
    const spec = new Spec().does("A", { type: "OpenSession" });
    expect(spec.refused("A", { type: "BeginStep", step: "4.3" })).toEqual({ code: "rightsNotRead" });
    spec.does("A", { type: "BeginStep", step: "4.3", despite: ["rightsNotRead"] });
  });

  it("[G4] after closing only follow-up acts are taken", () => {
    const spec = Spec.open()
      .speaking()
      .after(30)
      .does("A", { type: "EndSpeech", turn: "YK-001" })
      .does("A", { type: "CloseSession" });
    expect(spec.refused("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } })).toEqual({
      code: "sessionNotOpen",
    });
    spec.does("A", { type: "RecordOutcome", opinions: ["YK-001"], outcome: "ANSWERED" });
  });

  it("[P1] every cell of the table command × seat × state is what the table says", () => {
    const states = {
      scheduled: new Spec().state,
      open: Spec.open().state,
      suspended: Spec.open().does("A", { type: "SuspendSession", why: "x" }).state,
      closed: Spec.open().does("A", { type: "CloseSession" }).state,
    };
    let cells = 0;
    for (const type of Object.keys(ACTS) as CommandType[]) {
      expect(COMMAND_SAMPLES[type].type).toBe(type);
      for (const seat of SEAT_NAMES) {
        for (const [kind, state] of Object.entries(states) as [
          keyof typeof states,
          (typeof states)["open"],
        ][]) {
          const row = ACTS[type];
          const right = row.who[SEATS[seat].role];
          const may = (right === "yes" || (right === "presider" && seat === "A")) && row.when[kind];
          expect(authorityOf(state, seat, ACTS[type]).kind, `${type} ${seat} ${kind}`).toBe(
            may ? "allowed" : "refused",
          );
          cells++;
        }
      }
    }
    expect(cells).toBe(Object.keys(ACTS).length * SEAT_NAMES.length * 4);
  });
});

describe("the clock face", () => {
  it("[T6] each second from 10:00 to −0:10 is shown once (P17)", () => {
    const clock = startClock(0, 600_000);
    const shown: string[] = [];
    for (let ms = 0; ms <= 610_999; ms += 50) {
      const face = clockFace(remainingAt(clock, ms) ?? 0);
      if (shown.at(-1) !== face) shown.push(face);
    }
    expect(shown[0]).toBe("10:00");
    expect(shown.at(-1)).toBe("−0:10");
    expect(shown).toHaveLength(611);
    expect(new Set(shown).size).toBe(611);
    expect(usedAt(clock, 610_000)).toBe(610_000);
  });
});
