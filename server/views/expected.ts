/** The delegates whom the door expects: before the freeze who is on the lists and was admitted, from then on those of the hearing. */
import { entered } from "../rulebook/before/freeze/delegates.ts";
import { declinedBy } from "../rulebook/before/invitations/facts.ts";
import type { Delegate } from "../rulebook/before/plan.ts";
import { phaseOf } from "../rulebook/frame/phase.ts";
import type { Reads } from "../rulebook/frame/state.ts";

export interface ExpectedDelegate {
  readonly person: string;
  /** the organisation, or where an individual lives */
  readonly from: string;
  readonly kind: Delegate["kind"];
  /** has declined, or is recorded as absent */
  readonly absent: boolean;
  /** the id under which somebody has a place on a list */
  readonly listedAs?: string;
}

export function expectedDelegates(
  state: Reads<"plan" | "before" | "session" | "attendance">,
): ExpectedDelegate[] {
  if (phaseOf(state) !== "before")
    return state.plan.delegates.map(({ person, organisation: from, kind }) => ({
      ...{ person, from, kind, absent: person in state.attendance.absent },
    }));
  return entered(state).map(({ invited, person, from, kind, listedAs }) => ({
    ...{ person, from, kind, listedAs, absent: declinedBy(state, invited) !== null },
  }));
}
