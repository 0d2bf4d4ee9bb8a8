/** The whole scripted half day through the rules: every step taken or refused as told, every figure as worked out by hand. */
import { describe, expect, it } from "vitest";
import { readHearing } from "../../server/intake/readHearing.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { SEATS } from "../../shared/terms/seats.ts";
import type { HallView } from "../../shared/views/live/hall.ts";
import { Spec } from "../support/hearingSpec.ts";
import {
  commandOf,
  figuresOf,
  listedBefore,
  rightFigures,
  script,
  seatOf,
} from "../support/scriptedHearing.ts";

const { prepared, people: rows } = readHearing("sample");
const people = Register.of(rows);
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
const hallAfter = (n: number) => viewFor(SEATS.hall, run(n).spec.state, people) as HallView;

describe("the scripted hearing", () => {
  it("takes every step but the three that must be refused, and ends closed", () => {
    expect(refused).toEqual(script.summary.refused);
    expect(state.session).toMatchObject({ kind: "closed", closedAt: ZERO + 11_940_000 });
    expect(state.floor.kind).toBe("free");
    expect(state.queue.order).toEqual([]);
  });

  it("[T1] [A2] every turn, answer, step, outcome, date and the attendance as worked out by hand", () => {
    expect(figuresOf(state)).toEqual(rightFigures);
    expect(state.entries["YK-032"]?.interjections).toMatchObject([
      { by: "A", from: ZERO + 2_804_000, to: ZERO + 2_839_000 },
    ]);
  });

  it("[V1] the hall shows a walk-in's field until the title, never the diverted one's", () => {
    const titleAfter = (call: number) => {
      const { scene } = hallAfter(call);
      return scene.kind === "speaker" ? scene.questions[0] : scene.kind;
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
    const otherStep = script.steps.find((step) => step.n === 26);
    expect(card).toMatchObject({ kind: "resultCard", text: otherStep?.text });
  });

  it("[O5] the unheard hear the sentence with the date", () => {
    const otherStep = script.steps.find((step) => step.n === 231);
    expect(hallAfter(231).scene).toEqual({ kind: "notice", text: otherStep?.text });
  });
});
