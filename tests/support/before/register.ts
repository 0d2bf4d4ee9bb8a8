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
    .filter((one) => one.do === "register opinion" && one.expect === undefined)
    .map((one) => String(one["opinion"]));

export const registerStanding = (steps: readonly BeforeStep[]) => {
  const codes = sentCodes(steps);
  return (state: HearingState, _at: number, { registrations }: People) => {
    const all = registered(state);
    const stand = standing(state);
    const names = (some: readonly { id: string }[]) =>
      some.map(({ id }) => codes[all.findIndex((one) => one.id === id)]).sort();
    const rows = rowsOf(state, registrations).filter((one) => one.registered.withdrawnAt === null);
    const organisations = state.plan.organisations.map(({ number, minimum }) => {
      const own = rows.filter(({ row }) => row.sender === `org.${number}`);
      const accepted = own.filter(({ registered: { id } }) => decisionOf(state, id)?.result === "accept");
      return { org: number, minimum, registered: own.length, accepted: accepted.length };
    });
    const below = (key: "registered" | "accepted") =>
      organisations.filter((one) => one[key] < one.minimum).map(({ org }) => org);
    const sum = (key: "registered" | "accepted") => organisations.reduce((total, one) => total + one[key], 0);
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
          SOURCES.map((one) => [one, stand.filter((other) => other.source === one).length]),
        ),
        screening: Object.fromEntries(SCREENINGS.map((one) => [one, withResult(state, one).length])),
        notScreened: names(stand.filter((one) => isUndecided(state, one.id))),
        late: names(stand.filter((one) => one.late !== null)),
        duplicatesRecognised: all.reduce((total, one) => total + one.doubles.length, 0),
      },
    };
  };
};
