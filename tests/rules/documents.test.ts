/** The register of numbers, and the figures of documents: those of the sample's four months, reckoned by the server. */
import { describe, expect, it } from "vitest";
import { type AfterStep, afterSeat } from "../../server/rehearsal/after/step.ts";
import { afterCommands } from "../../server/rehearsal/after/steps.ts";
import type { CommandInput, CommandOf } from "../../shared/wire/commands/commands.ts";
import { figuresInWords, wordsOf } from "../support/after/figures.ts";
import { held, steps } from "../support/after/script.ts";
import type { Spec } from "../support/hearingSpec.ts";

/** The script up to a step, what no topic has yet left out. */
function played(until: (step: AfterStep) => boolean = () => false, each = (_step: AfterStep) => {}): Spec {
  const spec = held();
  current = spec;
  for (const step of steps) {
    if (until(step)) break;
    spec.now = Date.parse(step.at);
    for (const command of afterCommands(step, { state: spec.state, steps }) ?? [])
      spec.try(afterSeat(step, command.type), command as CommandInput);
    each(step);
  }
  return spec;
}
let current: Spec;

const REPORT = { type: "IssueResultReport", date: "2024-12-02" } as const;

describe("documents", () => {
  it("[Y5] a number is given once in its book and year, leading zeros aside", () => {
    const spec = held();
    spec.now = Date.parse("2024-12-02T09:00:00+07:00");
    spec.does("T1", { type: "SubmitMinutes", number: "08-BB/TU" });
    for (const number of ["8-BB/TU", "008-bb/tu"])
      expect(spec.refused("desk.1", { ...REPORT, number })).toEqual({ code: "numberTaken", number });
    spec.does("desk.1", { ...REPORT, number: "08-BC/BDV" });
    const next = held();
    next.does("T1", { type: "SubmitMinutes", number: "08-BB/TU" });
    next.now = Date.parse("2025-01-06T09:00:00+07:00");
    next.does("desk.1", { ...REPORT, date: "2025-01-06", number: "08-BB/TU" });
  });

  it("[Y5] a document's day lies between the closing and today", () => {
    const spec = held();
    spec.now = Date.parse("2024-12-02T09:00:00+07:00");
    for (const date of ["2024-11-21", "2024-12-03"])
      expect(spec.refused("desk.1", { ...REPORT, number: "128-BC/BDV", date })).toEqual({
        ...{ code: "dayOfDocument", from: "2024-11-22" },
      });
    spec.does("desk.1", { ...REPORT, number: "128-BC/BDV", date: "2024-11-22" });
  });

  it("[Y6] the conclusion notice waits for both signatures; there is one", () => {
    const notice: CommandOf<"IssueConclusionNotice"> = {
      type: "IssueConclusionNotice",
      ...{ number: "415-TB/TU", date: "2024-11-26", signer: "A" },
    };
    const spec = played(({ n }) => n === 18);
    expect(spec.refused("desk.3", notice)).toEqual({ code: "minutesNotSigned" });
    spec.does("A", { type: "SignMinutes" });
    spec.does("desk.3", notice);
    expect(spec.refused("desk.3", { ...notice, number: "416-TB/TU" })).toEqual({
      ...{ code: "alreadyIssued", number: "415-TB/TU" },
    });
  });

  it("[Y7] the figures of each document of the script are the server's", () => {
    const compared: number[] = [];
    played(undefined, (step) => {
      const said = figuresInWords(step, current.state);
      if (said === null) return;
      expect([step.n, said]).toEqual([step.n, wordsOf(step)]);
      compared.push(step.n);
    });
    expect(compared).toEqual([22, 43, 44, 104, 139, 141, 142, 143, 151, 167, 168, 188, 197, 198, 199]);
  });

  it("[Y8] a report on a period says how all stood at its end, whatever came since", () => {
    // 8 January: the report of ND-05 was sent back on 30 December, and came again
    const spec = played(({ n }) => n === 147);
    const report = { type: "IssuePeriodicReport", number: null, kind: "month" } as const;
    spec.does("desk.3", { ...report, day: "2024-12-31" });
    const issued = spec.state.after.documents.issued.at(-1);
    expect(issued?.kind === "periodicReport" && issued.figures.byState).toEqual({
      ...{ met: 4, notified: 9, verifying: 3, transferred: 2 },
    });
    expect(spec.refused("desk.3", { ...report, day: "2025-01-08" })).toEqual({
      ...{ code: "periodNotOver", last: "2025-01-31" },
    });
    expect(held().refused("desk.3", { ...report, day: "2024-10-01" })).toEqual({ code: "casesNotOpened" });
  });

  it("[Y9] the Front's report counts the newest finding up to its day", () => {
    const spec = played(({ n }) => n === 150);
    const report = { type: "IssueSupervisionReport", number: null, period: "2024" } as const;
    const figures = () => {
      const issued = spec.state.after.documents.issued.at(-1);
      return issued?.kind === "supervisionReport" ? issued.figures : null;
    };
    spec.does("desk.2", { ...report, asOf: "2024-12-31" });
    expect(figures()).toMatchObject({ verified: 4, met: 4, lookAgain: 0 });
    spec.does("desk.2", { ...report, asOf: "2025-01-09" });
    expect(figures()).toMatchObject({ verified: 5, met: 4, lookAgain: 1 });
  });
});
