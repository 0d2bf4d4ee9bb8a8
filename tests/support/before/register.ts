/** What register and screening say at an instant of the preparation, in the words of the expected file. */
import type { BeforeStep } from "../../../server/rehearsal/before/step.ts";
import { registered, rowsOf, standing } from "../../../server/rulebook/before/register/facts.ts";
import { decisionOf, isUndecided, withResult } from "../../../server/rulebook/before/screening/facts.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import type { People } from "../../../server/views/people.ts";
import { SCREENINGS, SOURCES } from "../../../shared/terms/register.ts";

/** The script's codes in the order in which the registrations came: what nobody has decided on has no other. */
export const sentCodes = (steps: readonly BeforeStep[]): readonly string[] =>
  steps
    .filter((step) => step.do === "register opinion" && step.expect === undefined)
    .map((step) => String(step["opinion"]));

export const registerStanding = (steps: readonly BeforeStep[]) => {
  const codes = sentCodes(steps);
  return (state: HearingState, _at: number, { registrations }: People) => {
    const all = registered(state);
    const stand = standing(state);
    const names = (some: readonly { id: string }[]) =>
      some.map(({ id }) => codes[all.findIndex((registration) => registration.id === id)]).sort();
    const rows = rowsOf(state, registrations).filter(
      (registration) => registration.registered.withdrawnAt === null,
    );
    const organisations = state.plan.organisations.map(({ number, minimum }) => {
      const ownRows = rows.filter(({ row }) => row.sender === `org.${number}`);
      const accepted = ownRows.filter(({ registered: { id } }) => decisionOf(state, id)?.result === "accept");
      return { org: number, minimum, registered: ownRows.length, accepted: accepted.length };
    });
    const below = (key: "registered" | "accepted") =>
      organisations.filter((organisation) => organisation[key] < organisation.minimum).map(({ org }) => org);
    const sum = (key: "registered" | "accepted") =>
      organisations.reduce((total, organisation) => total + organisation[key], 0);
    return {
      organisations,
      totals: {
        ...{ registered: sum("registered"), accepted: sum("accepted") },
        belowMinimumByRegistered: below("registered"),
        belowMinimumByAccepted: below("accepted"),
      },
      opinions: {
        received: all.length,
        withdrawn: all.length - stand.length,
        standing: stand.length,
        bySource: Object.fromEntries(
          SOURCES.map((source) => [source, stand.filter((other) => other.source === source).length]),
        ),
        screening: Object.fromEntries(
          SCREENINGS.map((screening) => [screening, withResult(state, screening).length]),
        ),
        notScreened: names(stand.filter((registration) => isUndecided(state, registration.id))),
        late: names(stand.filter((registration) => registration.late !== null)),
        duplicatesRecognised: all.reduce((total, registration) => total + registration.doubles.length, 0),
      },
    };
  };
};
