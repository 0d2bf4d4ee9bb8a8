/** What the chair's tablet says and offers at every step of the scripted half day. */
import { describe, expect, it } from "vitest";
import { inSentence, spokenTo, wholeName } from "../../client/i18n/address.ts";
import { sayingsOf } from "../../client/staff/acts/sayings.ts";
import { otherWayOf, stageOf } from "../../client/staff/stage.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { CHAIR_SEATS, SEATS } from "../../shared/terms/seats.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { people, preparation, Spec } from "../support/hearingSpec.ts";
import { commandOf, listedBefore, script, seatOf } from "../support/scriptedHearing.ts";

const MINUTE = 60_000;
const view = (spec: Spec) => viewFor(SEATS.A, spec.state, people) as ChairView;
const says = (spec: Spec) => sayingsOf(view(spec), spec.now).join(" ");

/** What every sentence is: whole, with nothing left open, and forms of address small after the verb. */
function right(sentence: string): void {
  expect(sentence.length).toBeGreaterThan(20);
  expect(sentence).not.toMatch(/undefined|null|\$\{|, ,| {2}|: \.|,\./);
  expect(sentence).not.toMatch(/(Mời|giới thiệu|cảm ơn|Đề nghị|của|mời) (Bà|Ông|Chị|Anh|Đồng chí) /);
}

describe("the chair's words", () => {
  it("[S10] at each step of the script there is a sentence, whoever presides", () => {
    const { prepared, people: rows } = readHearing("sample", { rehearsal: true });
    const register = Register.of(rows);
    const spec = new Spec(prepared, Date.parse(script.zero));
    let said = 0;
    const look = () => {
      for (const seat of CHAIR_SEATS)
        for (const introduced of [false, true]) {
          const seen = viewFor(SEATS[seat], spec.state, register) as ChairView;
          const sentences = sayingsOf(seen, spec.now, introduced);
          expect(sentences.length).toBeGreaterThan(0);
          for (const sentence of sentences) right(sentence);
          said++;
        }
    };
    look();
    for (const step of script.steps) {
      spec.now = Date.parse(script.zero) + step.at * 1000;
      if (step.expect === "refused") continue;
      for (const listed of listedBefore(step)) spec.does("T2", listed);
      spec.does(seatOf(spec.state, step), commandOf(spec.state, step));
      look();
    }
    expect(said).toBeGreaterThan(1_500);
  });

  it("[S10] what the button and the way beside it give, the rules take at each step", () => {
    const { prepared, people: rows } = readHearing("sample", { rehearsal: true });
    const register = Register.of(rows);
    const spec = new Spec(prepared, Date.parse(script.zero));
    let taken = 0;
    for (const step of script.steps) {
      const seat = spec.state.chair.presider;
      const seen = viewFor(SEATS[seat], spec.state, register) as ChairView;
      const stage = stageOf(seen);
      for (const command of [stage.command, otherWayOf(seen, stage)?.command ?? null]) {
        if (!command) continue;
        expect(spec.would(seat, command), JSON.stringify([step.n, command])).toBeNull();
        taken++;
      }
      spec.now = Date.parse(script.zero) + step.at * 1000;
      if (step.expect === "refused") continue;
      for (const listed of listedBefore(step)) spec.does("T2", listed);
      spec.does(seatOf(spec.state, step), commandOf(spec.state, step));
    }
    expect(taken).toBeGreaterThan(250);
  });

  it("[S10] opening begins the first step: introductions one by one, then the rights", () => {
    const spec = new Spec(preparation());
    const stage = () => stageOf(view(spec));
    expect(stage()).toMatchObject({ kind: "open", command: { type: "OpenSession", first: "4.1" } });
    spec.does("A", { type: "OpenSession", first: "4.1" });
    expect(says(spec)).toBe(
      "Xin trân trọng giới thiệu đồng chí Mạc Thị o1, co-chair A, đồng chủ trì hội nghị.",
    );
    const here = view(spec).officials.filter((official) => official.present);
    for (const { id } of here) {
      expect(stage()).toMatchObject({ kind: "introduce", command: { person: id } });
      spec.does("A", { type: "IntroduceOfficial", person: id, introduced: true });
    }
    expect(stage().kind).toBe("readRights");
    spec.does("A", { type: "ReadRightsStatement" });
    expect(stage()).toMatchObject({ kind: "nextStep", command: { step: "4.3", ends: "4.1" } });
  });

  it("[S10] another person's introduction or reading moves the button; this screen ends it", () => {
    const spec = new Spec(preparation()).does("A", { type: "OpenSession", first: "4.1" });
    expect(stageOf(view(spec), true).kind).toBe("readRights");
    spec.does("T1", { type: "ReadRightsStatement" });
    expect(stageOf(view(spec)).kind).toBe("nextStep");
  });

  it("[S10] who speaks is reminded a minute before the end, and asked to conclude after it", () => {
    const spec = Spec.open().speaking();
    expect(says(spec)).toBe("Thưa ông, thời gian còn một phút. Xin ông nêu ngắn gọn nội dung đề nghị.");
    spec.now += 3 * MINUTE;
    expect(says(spec)).toMatch(/^Thời gian đã hết, xin ông cho ý kiến kết luận\./);
    spec.does("A", { type: "Interject", turn: "YK-001" });
    expect(says(spec)).toBe("Xin cảm ơn ông đã làm rõ. Mời ông Lò Văn Nước 1 tiếp tục phát biểu.");
  });

  it("[S10] [T16] called for twenty seconds, the sentence is another", () => {
    const spec = Spec.open().does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    expect(says(spec)).toMatch(/^Mời ông Lò Văn Nước 1/);
    spec.after(20);
    expect(says(spec)).toMatch(/^Mời ông đến micro/);
  });

  it("[S12] [O8] a diversion's sentence stands until the next act, whatever the button offers", () => {
    const spec = Spec.open().speaking().does("A", { type: "Divert", opinion: "YK-001" });
    expect(says(spec)).toMatch(/bộ phận tiếp công dân/);
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } });
    expect(says(spec)).toMatch(/^Mời ông Lò Văn Nước 2/);
  });

  it("[S10] [O11] what was given to whom is said once it is recorded, before the next is called", () => {
    const spec = Spec.open()
      .speaking()
      .does("A", { type: "EndSpeech", turn: "YK-001" })
      .does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" })
      .does("A", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } })
      .does("A", { type: "EndAnswer", answer: "TL-01" })
      .does("A", {
        type: "RecordOutcome",
        opinions: ["YK-001"],
        outcome: "ASSIGNED_FOR_VERIFICATION",
        task: "Nạo vét mương",
        lead: "U02",
        due: { preset: "10 working days" },
      });
    const [task, invitation] = sayingsOf(view(spec), spec.now);
    expect(task).toBe("Giao Phòng Kinh tế: nạo vét mương; chậm nhất Thứ Sáu 06/12/2024.");
    expect(invitation).toMatch(/^Mời ông Lò Văn Nước 2/);
  });

  it("[F20] the list of acts says how much time was given or taken", () => {
    const spec = Spec.open().speaking();
    for (const seconds of [60, -30]) spec.does("A", { type: "AdjustTime", holder: "YK-001", seconds });
    expect(
      view(spec)
        .acts.slice(0, 3)
        .map((act) => act.detail.given),
    ).toEqual([-30_000, 60_000, null]);
  });

  it("[S10] after a break of the programme people are asked back to their places", () => {
    const first = preparation();
    if (first.type !== "HearingPrepared") throw new Error("not prepared");
    const steps = first.steps.map((step) =>
      step.id === "4.3" ? { ...step, kind: "break", segment: null } : step,
    );
    const spec = new Spec({ ...first, steps })
      .does("A", { type: "OpenSession", first: "4.1" })
      .does("T1", { type: "ReadRightsStatement" })
      .does("A", { type: "BeginStep", step: "4.3", ends: "4.1" });
    expect(says(spec)).toMatch(/^Xin mời các vị đại biểu ổn định chỗ ngồi/);
  });

  it("[S12] closing is offered on the floor in the last step alone, after the conclusion", () => {
    const spec = Spec.open();
    const kinds = () => {
      const stage = stageOf(view(spec));
      return [stage.kind, otherWayOf(view(spec), stage)?.kind];
    };
    for (const step of ["4.4", "4.5", "4.6"]) {
      expect(kinds()).not.toContain("close");
      expect(kinds()).not.toContain("closeInstead");
      spec.does("A", {
        type: "BeginStep",
        step,
        ends: spec.state.steps.find((step) => step.endedAt === null && step.begunAt !== null)?.id ?? "",
      });
    }
    expect(kinds()).toEqual(["conclude", "closeInstead"]);
    spec.does("A", { type: "ConcludeInGeneral", text: "Giao Văn phòng theo dõi." });
    expect(kinds()[0]).toBe("close");
  });
});

describe("names as they are said", () => {
  it("small after a verb, spoken to by their form, and whole on a line", () => {
    expect(inSentence("Bà Nguyễn Thị Nắng Hạ")).toBe("bà Nguyễn Thị Nắng Hạ");
    expect(inSentence("Đồng chí Trịnh Quang Sông Xanh")).toBe("đồng chí Trịnh Quang Sông Xanh");
    expect(inSentence("Đại đức Thích Minh Quang")).toBe("Đại đức Thích Minh Quang");
    expect(inSentence("Đại biểu của Hội Nông dân")).toBe("đại biểu của Hội Nông dân");
    expect(["Bà Nguyễn Thị Hạ", "Đồng chí Vi Đức", "Đại biểu của Hội"].map(spokenTo)).toEqual([
      "bà",
      "đồng chí",
      "đại biểu",
    ]);
    expect(wholeName("Đồng chí Trịnh Quang")).toBe("Đồng\u00a0chí\u00a0Trịnh Quang");
    expect(wholeName("bà Lê Thị Sương")).toBe("bà\u00a0Lê Thị Sương");
    expect(wholeName("Phòng Kinh tế")).toBe("Phòng Kinh tế");
  });
});
