/** The figures that the log holds of a document, in the words of the script; null: the step issues none. */

import type { AfterStep } from "../../../server/rehearsal/after/step.ts";
import { daysOffOf } from "../../../server/rulebook/after/cases/facts.ts";
import { storiesOf } from "../../../server/rulebook/after/cases/stories.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { overdueOn } from "../../../shared/reckoning/caseFigures.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { DocumentKind, IssuedDocument, ResultFigures } from "../../../shared/views/after/documents.ts";
import type { PeriodFigures, Timeliness } from "../../../shared/views/after/reports.ts";

const ISSUES: Readonly<Record<string, DocumentKind>> = {
  "issue conclusion notice": "conclusionNotice",
  "issue result report F12": "resultReport",
  "issue periodic report": "periodicReport",
  "issue supervision report F15": "supervisionReport",
};

const present = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

function resultInWords({ final, withoutOutcome, redirected, cases, ...same }: ResultFigures): object {
  return {
    ...same,
    final: { ...present(final), ...(withoutOutcome > 0 ? { None: withoutOutcome } : {}) },
    redirected: { amongThe38: redirected.registered, inTheHall: redirected.inTheHall },
    cases: { total: cases.total, fromThe38: cases.registered, newFromTheFloor: cases.fromTheFloor },
  };
}

const TIMELINESS: Readonly<Record<Timeliness, string>> = {
  ...{ inTime: "in time", late: "late", open: "open", overdue: "overdue", noDue: "no due date" },
};

const periodInWords = ({ timeliness, overdue, ...same }: PeriodFigures): object => ({
  ...same,
  timeliness: Object.fromEntries(
    Object.entries(present(timeliness)).map(([kind, count]) => [TIMELINESS[kind as Timeliness], count]),
  ),
  overdue: overdue.map(({ id }) => id),
});

function inWords(document: IssuedDocument): object | null {
  if (document.kind === "periodicReport") return periodInWords(document.figures);
  if (document.kind === "supervisionReport") {
    const { cases, verified, met, lookAgain, overdue } = document.figures;
    return { cases, verified, met, lookAgain, overdue: overdue.map(({ id }) => id) };
  }
  if (document.kind === "resultReport") return resultInWords(document.figures);
  return document.kind === "conclusionNotice" ? document.figures : null;
}

/** What is overdue on the day of the step. */
function overdueInWords({ at }: AfterStep, state: HearingState): object {
  const day = dayOf(Date.parse(at));
  const all = overdueOn(storiesOf(state), day, daysOffOf(state));
  return { overdue: all.map(({ id, ...same }) => ({ case: id, ...same })) };
}

export function figuresInWords(step: AfterStep, state: HearingState): object | null {
  if (step.do === "make overdue list") return overdueInWords(step, state);
  const kind = ISSUES[step.do];
  const issued = state.after.documents.issued.findLast((document) => document.kind === kind);
  return kind === undefined || step.expect === "refused" || issued === undefined ? null : inWords(issued);
}

/** What the script says that the document holds. */
export function wordsOf({ figures, overdue, tasks, writtenReplies }: AfterStep): unknown {
  return figures ?? (overdue === undefined ? { tasks, writtenReplies } : { overdue });
}
