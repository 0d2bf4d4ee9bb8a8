/** How somebody who comes to the hearing can be reached, and whose business that is. */
import type { Body } from "../../../shared/terms/seats.ts";
import type { HearingState } from "../frame/state.ts";
import { applicationOf } from "./applications/facts.ts";
import { listOf, organisationOf } from "./roster/facts.ts";

/** The office that decides who may attend, and the one that sends the letters and calls who has not answered. */
const DECIDES: Body = "organiser";
const INVITES: Body = "officeParty";

/**
 * The register's row that says how an applicant or a delegate can be reached, where that office has to: the one that decides
 * on an application; the one that invites, of who may attend. null: it is not its business, or nothing was given.
 */
export function contactOf(state: Pick<HearingState, "before">, body: Body, id: string): string | null {
  const application = applicationOf(state, id);
  if (application) {
    const deals =
      body === DECIDES
        ? application.state !== "withdrawn"
        : body === INVITES && application.state === "admitted";
    return deals ? application.person : null;
  }
  const organisation = body === INVITES ? organisationOf(state, id) : null;
  if (organisation === null) return null;
  return listOf(state, organisation).find((delegate) => delegate.id === id)?.contact ?? null;
}
