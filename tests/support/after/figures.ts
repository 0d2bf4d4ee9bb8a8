/** The figures that the log holds of a document, in the words of the script; null: the step issues none. */
import type { AfterStep } from "../../../server/rehearsal/after/step.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import type { DocumentKind, IssuedDocument, ResultFigures } from "../../../shared/views/after/documents.ts";

const ISSUES: Readonly<Record<string, DocumentKind>> = {
  "issue conclusion notice": "conclusionNotice",
  "issue result report F12": "resultReport",
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

function inWords(document: IssuedDocument): object | null {
  if (document.kind === "resultReport") return resultInWords(document.figures);
  return document.kind === "conclusionNotice" ? document.figures : null;
}

export function figuresInWords(step: AfterStep, { after }: HearingState): object | null {
  const kind = ISSUES[step.do];
  const issued = after.documents.issued.findLast((one) => one.kind === kind);
  return kind === undefined || step.expect === "refused" || issued === undefined ? null : inWords(issued);
}
