/** The sample hearing under random presses of all seats: a tape of them, replayed through decide and fold. */
import fc from "fast-check";
import { Chance } from "../../scripts/proving/chance.ts";
import { type RandomAct, randomAct } from "../../scripts/proving/randomCommands.ts";
import { notYetFrozen, readHearing } from "../../server/intake/readHearing.ts";
import type { Prepared } from "../../server/rulebook/before/freeze/events.ts";
import type { Commit } from "../../server/rulebook/frame/events.ts";
import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { Register } from "../../server/views/people.ts";
import { Spec } from "./hearingSpec.ts";

export const { prepared, people: rows } = readHearing("sample");
export const people = Register.of(rows);

/** One press: what the chance makes of the state, so many seconds after the one before. */
const press = fc.record({ seed: fc.nat(), seconds: fc.nat({ max: 40 }) }, { noNullPrototype: true });
export const presses = fc.array(press, { minLength: 1, maxLength: 150, size: "max" });
// the normal run is the same each time; a long one is set from outside: PROPERTY_SEED, PROPERTY_TIMES
export const SEED = Number(process.env["PROPERTY_SEED"] ?? 20241122);
export const TIMES = Number(process.env["PROPERTY_TIMES"] ?? 1);
// no measure of speed: a busy machine only needs longer
export const LIMIT = 300_000 * TIMES;

/** What a phone asks is seldom admitted by chance: here one request is, and another is declined. */
export function askedByPhone(look: (state: HearingState) => void): void {
  const asked = { name: "Lò Thị Suối", addressForm: "bà", organisation: "Hội Người mù" } as const;
  const spec = Spec.open(prepared);
  const seen = (): void => look(spec.state);
  for (const content of ["Lối đi bị chắn", "Đèn đường không sáng"])
    spec.does("phone.p1", { type: "AskToSpeak", ...asked, content });
  seen();
  spec.does("T1", { type: "AdmitRequest", request: "YC-01", field: "Văn hóa" });
  spec.does("T1", { type: "DeclineRequest", request: "YC-02", words: "Xin gửi bằng văn bản" });
  seen();
  spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } }).after(5);
  spec.does("A", { type: "BeginSpeech", turn: "YK-001" });
  seen();
}

/** A task is given, the session closed, and its unit and a ward that has a part of it report. */
export function reported(look: (state: HearingState) => void): readonly Commit[] {
  const spec = Spec.open(prepared);
  spec.does("A", {
    type: "RecordOutcome",
    opinions: ["YK-001"],
    outcome: "ASSIGNED_FOR_VERIFICATION",
    lead: "U07",
    supporting: ["W05"],
    parts: [{ unit: "W05", task: "dọn mặt bằng" }],
    due: { preset: "10 working days" },
  });
  const given = spec.now;
  spec.does("A", { type: "CloseSession" }).after(86_400);
  for (const seat of ["unit.U07", "unit.W05"] as const)
    spec.does(seat, { type: "ReportTask", opinion: "YK-001", given, text: "Đã kiểm tra." });
  look(spec.state);
  return spec.commits;
}

/** The phase before under random presses of organisations; `look` sees each state. Ends with the freeze. */
export function prepareAtRandom(look: (state: HearingState) => void): Spec {
  const { prepared: first, people: peopleKept } = notYetFrozen(readHearing("sample"));
  const spec = new Spec(first);
  spec.prepared = peopleKept.find((row) => row.id === "prepared")?.["prepared"] as Prepared;
  for (let seed = 0; seed < 200 && phaseOf(spec.state) === "before"; seed++) {
    const act = randomAct(new Chance(seed), spec.state, true);
    if (act.input.type !== "Freeze") spec.try(act.actor, act.input);
    look(spec.state);
  }
  spec.does("operator", { type: "Freeze" });
  look(spec.state);
  return spec;
}

export interface Moment {
  readonly before: HearingState;
  readonly after: HearingState;
  readonly spec: Spec;
  readonly act: RandomAct;
  readonly accepted: boolean;
}

/** Runs the presses; `look` sees the states before and after each. */
export function run(
  tape: readonly { seed: number; seconds: number }[],
  look: (moment: Moment) => void,
): Spec {
  const spec = new Spec(prepared, prepared.plan.start);
  for (const { seed, seconds } of tape) {
    spec.after(seconds);
    const before = spec.state;
    const act = randomAct(new Chance(seed), before, true);
    const refusal = spec.try(act.actor, act.input, 60_000);
    look({ before, after: spec.state, spec, act, accepted: refusal === null });
  }
  return spec;
}

export function always(
  runs: number,
  look: (moment: Moment) => void,
  end: (spec: Spec) => void = () => undefined,
): void {
  fc.assert(
    fc.property(presses, (tape) => end(run(tape, look))),
    { seed: SEED, numRuns: runs * TIMES },
  );
}
