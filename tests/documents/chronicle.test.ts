/** What the state keeps for the minutes alone: told once, and nothing of an act that was taken back. */
import { describe, expect, it } from "vitest";
import { Spec } from "../support/hearingSpec.ts";

const kinds = (spec: Spec) => spec.state.minutes.chronicle.map((remark) => remark.kind);
const lastAct = (spec: Spec) => spec.state.undo.acts.findLast((act) => !act.undone)?.version ?? 0;

describe("the chronicle", () => {
  it("[D1] keeps pauses, hand-overs, documents shown and the closed list, with who and when", () => {
    const spec = Spec.open()
      .does("operator", { type: "ShowOnHall", scene: "document", text: "Báo cáo tóm tắt" })
      .does("operator", { type: "ShowOnHall", scene: "programme" })
      .after(60)
      .does("A", { type: "SuspendSession", why: "mất âm thanh" })
      .after(120)
      .does("A", { type: "ResumeSession" })
      .does("A", { type: "HandOverChair", to: "B" })
      .does("B", { type: "CloseList", why: "hết giờ", basis: { waiting: 4 } });
    expect(kinds(spec)).toEqual(["document", "suspended", "resumed", "presider", "listClosed"]);
    const [, suspended, resumed, presider, closed] = spec.state.minutes.chronicle;
    expect((resumed?.at ?? 0) - (suspended?.at ?? 0)).toBe(120_000);
    expect(presider).toMatchObject({ from: "A", to: "B", by: "A" });
    expect(closed).toMatchObject({ unheard: 4, why: "hết giờ", by: "B" });
    expect(spec.state.at).toBe(spec.now);
  });

  it("[D1] keeps no substitute and no answer given back that was taken back", () => {
    const spec = Spec.open().speaking();
    spec.does("A", {
      type: "SubstituteSpeaker",
      turn: "YK-001",
      who: { person: "d5" },
      why: "nhường lời",
    });
    expect(kinds(spec)).toEqual(["substitute"]);
    spec.does("A", { type: "UndoLastAct", act: lastAct(spec) });
    expect(kinds(spec)).toEqual([]);
    spec
      .does("A", { type: "EndSpeech", turn: "YK-001" })
      .does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02", supporting: [] })
      .does("A", { type: "CannotAnswerNow", answer: "TL-01", why: "cần tra hồ sơ" });
    expect(spec.state.minutes.chronicle).toMatchObject([
      { kind: "answerReturned", lead: "U02", respondent: "o20", opinions: ["YK-001"], why: "cần tra hồ sơ" },
    ]);
    spec.does("A", { type: "UndoLastAct", act: lastAct(spec) });
    expect(kinds(spec)).toEqual([]);
  });

  it("[D1] keeps the day that another took the place of", () => {
    const spec = Spec.open()
      .speaking()
      .does("A", { type: "EndSpeech", turn: "YK-001" })
      .does("A", {
        type: "RecordOutcome",
        opinions: ["YK-001"],
        outcome: "ASSIGNED_FOR_VERIFICATION",
        lead: "U02",
        due: { preset: "date", date: "2024-12-20" },
      })
      .does("A", { type: "ChangeDueDate", opinions: ["YK-001"], due: "2024-12-13", why: "xin sớm hơn" });
    expect(spec.state.minutes.chronicle).toMatchObject([
      { kind: "dueChanged", from: "2024-12-20", to: "2024-12-13", why: "xin sớm hơn" },
    ]);
  });
});
