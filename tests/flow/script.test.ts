/** The whole scripted half day through the rules: every step taken or refused as told, every figure as worked out by hand. */
import { describe, expect, it } from "vitest";
import { readHearing } from "../../server/intake/readHearing.ts";
import { toPerson } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { SEATS } from "../../shared/audiences.ts";
import { usedAt } from "../../shared/time.ts";
import type { HallView } from "../../shared/views.ts";
import { Spec } from "../support/hearingSpec.ts";
import { commandOf, expected, listedBefore, script, seatOf } from "../support/scriptedHearing.ts";

const { prepared, people: rows } = readHearing("sample");
const people = new Map(rows.map((row) => [row.id, toPerson(row)]));
const ZERO = Date.parse(script.zero);

function run(until = Number.POSITIVE_INFINITY): { spec: Spec; refused: number[] } {
  const spec = new Spec(prepared, ZERO);
  const refused: number[] = [];
  for (const step of script.steps) {
    if (step.n > until) break;
    spec.now = ZERO + step.at * 1000;
    for (const listed of listedBefore(step)) spec.does("T2", listed);
    const refusal = spec.try(seatOf(spec.state, step), commandOf(spec.state, step));
    if (refusal && step.expect !== "refused")
      throw new Error(`step ${step.n} (${step.do}) was refused: ${JSON.stringify(refusal)}`);
    if (refusal) refused.push(step.n);
  }
  return { spec, refused };
}

const { spec, refused } = run();
const { state } = spec;
const seconds = (ms: number | null | undefined) => (ms == null ? null : Math.round(ms / 1000));
const hallAfter = (n: number) => viewFor(SEATS.hall, run(n).spec.state, people) as HallView;

describe("the scripted hearing", () => {
  it("takes every step but the three that must be refused, and ends closed", () => {
    expect(refused).toEqual(script.summary.refused);
    expect(state.session).toMatchObject({ kind: "closed", closedAt: ZERO + 11_940_000 });
    expect(state.floor.kind).toBe("free");
    expect(state.queue).toEqual([]);
  });

  it("[T1] every turn's allotted, used and overtime", () => {
    const turns = script.summary.turns.map((turn) => {
      const { clock } = state.entries[turn.entry] ?? {};
      const allotted = seconds(clock?.allotted);
      const used = clock ? Math.round(usedAt(clock, spec.now) / 1000) : 0;
      return {
        entry: turn.entry,
        allotted,
        used,
        over: allotted === null ? 0 : Math.max(0, used - allotted),
      };
    });
    expect(turns).toEqual(
      script.summary.turns.map(({ entry, allotted, used, over }) => ({
        entry,
        allotted: allotted ?? null,
        used,
        over,
      })),
    );
  });

  it("[A2] every answer's time and respondent", () => {
    const answers = script.summary.answers.map(({ answer }) => {
      const { clock, respondent } = state.answers[answer] ?? {};
      return {
        answer,
        allotted: seconds(clock?.allotted),
        used: clock ? Math.round(usedAt(clock, spec.now) / 1000) : 0,
        respondent: Number(respondent?.slice(1)),
      };
    });
    expect(answers).toEqual(
      script.summary.answers.map(({ answer, allotted, used, respondent }) => ({
        answer,
        allotted,
        used,
        respondent,
      })),
    );
  });

  it("the programme's real times, the interjection, the conclusions", () => {
    expect(
      state.steps.map((step) => ({
        step: step.id,
        begins: ((step.begunAt ?? 0) - ZERO) / 1000,
        ends: ((step.endedAt ?? 0) - ZERO) / 1000,
      })),
    ).toEqual(script.summary.agenda.map(({ step, begins, ends }) => ({ step, begins, ends })));
    expect(state.entries["YK-032"]?.interjections).toMatchObject([
      { by: "A", from: ZERO + 2_804_000, to: ZERO + 2_839_000 },
    ]);
    expect(state.conclusions).toHaveLength(9);
    expect(state.conclusions.flatMap((one) => one.groups)).toHaveLength(17);
  });

  it("every opinion's outcome and date, a split one's by its part a", () => {
    const final = expected.opinions.map(({ code }) => {
      const own = state.opinions[code];
      const opinion = own?.parts[0] === undefined ? own : state.opinions[own.parts[0]];
      return { code, outcome: opinion?.outcome?.kind ?? null, due: opinion?.outcome?.due?.date };
    });
    expect(final).toEqual(
      expected.opinions.map(({ code, final: right }) => ({
        code,
        outcome: right?.outcome ?? null,
        due: right?.due,
      })),
    );
  });

  it("attendance: 115 of 121 and 5 of 6 at the end", () => {
    const absent = Object.keys(state.attendance.absent);
    const allocated = state.plan.delegates.filter((one) => one.kind === "allocated");
    expect(allocated).toHaveLength(121);
    expect(allocated.filter((one) => !absent.includes(one.person))).toHaveLength(115);
    expect(state.attendance.substitutes).toEqual({ d58: "Nông Thị Cánh Én" });
  });

  it("[V1] the hall shows a walk-in's field until his title is shown, and never the diverted one's", () => {
    const titleAfter = (call: number) => {
      const { scene } = hallAfter(call);
      return scene.kind === "speaker" ? scene.title : scene.kind;
    };
    const called = (entry: string) =>
      script.steps.find((step) => step.do === "call speaker" && step.entry === entry)?.n ?? 0;
    expect(titleAfter(called("TC-01"))).toBe("Văn hóa, thiết chế cơ sở");
    expect(titleAfter(132)).toBe("Người trực cứu hộ ở bể bơi phường Thanh Sơn");
    expect(titleAfter(called("TC-02"))).toBe("Bồi thường, giải phóng mặt bằng");
    expect(hallAfter(161).scene.kind).toBe("backdrop");
  });

  it("the result card says unit, task and last day as the hall hears it", () => {
    const card = hallAfter(26).scene;
    const told = script.steps.find((step) => step.n === 26);
    expect(card).toMatchObject({ kind: "resultCard", text: told?.text });
  });

  it("[O5] the unheard hear the sentence with the date", () => {
    const told = script.steps.find((step) => step.n === 231);
    expect(hallAfter(231).scene).toEqual({ kind: "notice", text: told?.text });
  });
});
