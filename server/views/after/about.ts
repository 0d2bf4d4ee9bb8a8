/** What a document of the register is about, where there are several of its kind. */
import { periodName } from "../../../shared/terms/periods.ts";
import type { IssuedDocument } from "../../../shared/views/after/documents.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";

type Planned = Pick<HearingState, "plan">;

/** An organisation or a unit by name; a report and a case by its own id. */
export function namedIn({ plan }: Planned, kind: string, of: string): string {
  if (kind === "delegateList")
    return plan.organisations.find(({ number }) => String(number) === of)?.name ?? of;
  if (kind === "slips") return plan.units.find(({ id }) => id === of)?.name ?? of;
  return of;
}

/** The period, the day, the case, whom it goes to; "": the hearing. */
export function aboutOf(state: Planned, document: IssuedDocument): string {
  switch (document.kind) {
    case "periodicReport":
      return periodName(document.period);
    case "supervisionReport":
      return document.period;
    case "delegateList":
    case "synthesisReport":
    case "slips":
    case "programme":
    case "notice":
      return namedIn(state, document.kind, document.of);
    case "transfer":
      return `${document.case}, ${document.to}`;
    default:
      return "";
  }
}
