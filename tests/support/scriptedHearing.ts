/** The scripted half day of the sample, bound to the product's own translation, and the figures worked out by hand. */

import { readFileSync } from "node:fs";
import * as scripts from "../../server/rehearsal/script.ts";
import type { ScriptStep } from "../../server/rehearsal/scriptStep.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import type { OutcomeKind } from "../../shared/terms/outcomes.ts";
import { type TurnClock, usedAt } from "../../shared/terms/time.ts";

export type { ScriptStep };

/** What the script's file tells besides its steps: for the tests alone. */
interface Told {
  readonly zero: string;
  readonly summary: {
    readonly refused: readonly number[];
    readonly turns: readonly {
      readonly entry: string;
      readonly allotted?: number;
      readonly used: number;
      readonly over: number;
    }[];
    readonly answers: readonly {
      readonly answer: string;
      readonly allotted: number;
      readonly used: number;
      readonly over: number;
      readonly respondent: number;
    }[];
    readonly agenda: readonly { readonly step: string; readonly begins: number; readonly ends: number }[];
  };
}

const text = readFileSync("sample/script.json", "utf8");
const content = JSON.parse(text) as Told;
export const script = { ...scripts.readScript(text), zero: content.zero, summary: content.summary };
export const expected = JSON.parse(readFileSync("tests/fixtures/expected.json", "utf8")) as {
  readonly counts: { readonly final: Readonly<Record<string, number>> };
  readonly opinions: readonly {
    readonly code: string;
    readonly final: { readonly outcome: OutcomeKind; readonly due?: string } | null;
  }[];
};

export const { seatOf } = scripts;
export const aboutOf = (call: ScriptStep) => scripts.aboutOf(script, call);
export const listedBefore = (step: ScriptStep) => scripts.listedBefore(script, step);
export const commandOf = (state: HearingState, step: ScriptStep) => scripts.commandOf(state, script, step);

const seconds = (ms: number | null | undefined) => (ms == null ? null : Math.round(ms / 1000));

/** The figures that a hand has worked out for the script, as a state has them. */
export function figuresOf(state: HearingState) {
  const zero = Date.parse(script.zero);
  const end = zero + 12_000_000;
  const clockOf = (clock: TurnClock | null | undefined) => {
    const allotted = seconds(clock?.allotted);
    const used = clock ? Math.round(usedAt(clock, end) / 1000) : 0;
    return { allotted, used, over: allotted === null ? 0 : Math.max(0, used - allotted) };
  };
  return {
    turns: script.summary.turns.map(({ entry }) => ({ entry, ...clockOf(state.entries[entry]?.clock) })),
    answers: script.summary.answers.map(({ answer }) => ({
      answer,
      ...clockOf(state.answers[answer]?.clock),
      respondent: Number(state.answers[answer]?.respondent.slice(1)),
    })),
    agenda: state.steps.map((step) => ({
      step: step.id,
      begins: ((step.begunAt ?? 0) - zero) / 1000,
      ends: ((step.endedAt ?? 0) - zero) / 1000,
    })),
    // a split opinion counts by its part a
    outcomes: expected.opinions.map(({ code }) => {
      const otherOpinion = state.opinions[code];
      const opinion =
        otherOpinion?.parts[0] === undefined ? otherOpinion : state.opinions[otherOpinion.parts[0]];
      return { code, outcome: opinion?.outcome?.kind ?? null, due: opinion?.outcome?.due?.date };
    }),
    absent: Object.keys(state.attendance.absent).length,
    substitutes: state.attendance.substitutes,
    concludedGroups: state.minutes.conclusions.flatMap((conclusion) => conclusion.groups).length,
  };
}

export const rightFigures: ReturnType<typeof figuresOf> = {
  turns: script.summary.turns.map(({ entry, allotted, used, over }) => ({
    entry,
    allotted: allotted ?? null,
    used,
    over,
  })),
  answers: script.summary.answers.map(({ answer, allotted, used, over, respondent }) => ({
    answer,
    allotted,
    used,
    over,
    respondent,
  })),
  agenda: script.summary.agenda.map(({ step, begins, ends }) => ({ step, begins, ends })),
  outcomes: expected.opinions.map(({ code, final }) => ({
    code,
    outcome: final?.outcome ?? null,
    due: final?.due,
  })),
  absent: 7,
  substitutes: { d58: "Nông Thị Cánh Én" },
  concludedGroups: 17,
};
