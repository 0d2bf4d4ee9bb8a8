/** A unit's own cases: those that it leads or supports. Of another's it hears that there is none. */
import { audienceOf, type Body, type SeatName } from "../../../../shared/terms/seats.ts";
import { type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { caseWith, shareIn } from "./facts.ts";
import type { Case } from "./slice.ts";

export function unitOf(seat: SeatName): string {
  const audience = audienceOf(seat);
  return audience.role === "department" ? audience.unit : "";
}

/** A case of the unit's own. */
export function ownCase(state: HearingState, id: string, actor: SeatName): Case | Decision {
  const about = caseWith(state, id);
  return about && shareIn(about, unitOf(actor)) !== null ? about : refuse({ code: "unknownId", id });
}

/** One that it leads. */
export function ledCase(state: HearingState, id: string, actor: SeatName): Case | Decision {
  const about = ownCase(state, id, actor);
  if ("kind" in about || about.lead === unitOf(actor)) return about;
  return refuse({ code: "notLead", case: id });
}

/** One that an office leads itself. */
export function ledByOffice(state: HearingState, id: string, office: Body): Case | Decision {
  const about = caseWith(state, id);
  if (!about) return refuse({ code: "unknownId", id });
  return about.lead === office ? about : refuse({ code: "notLead", case: id });
}
