/** What an organisation sees of its own list beside the names: lateness, the newest reminder, its invitations. */
import type { OrganisationPageView } from "../../../shared/views/before/organisation.ts";
import { lateBy, rosterOf } from "../../rulebook/before/roster/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { fields, part, partOf } from "../part.ts";
import { organisationInvited } from "./ownInvited.ts";

type Beside = Pick<OrganisationPageView, "lateFrom" | "lateBy" | "lateKept" | "reminder" | "invited">;

const NOTHING: Beside = { lateFrom: null, lateBy: null, lateKept: false, reminder: null, invited: [] };

export const ownRoster = partOf((key) =>
  part(fields("plan", "before", "session"), (state, people): Beside => {
    if (phaseOf(state) !== "before") return NOTHING;
    const number = Number(key);
    const reminded = state.before?.reminders.findLast(({ organisations }) =>
      organisations.some(({ organisation }) => organisation === number),
    );
    const short = reminded?.organisations.find(({ organisation }) => organisation === number);
    return {
      lateFrom: state.plan.deadlines?.organisations ?? null,
      lateBy: lateBy(state, number),
      lateKept: rosterOf(state, number).lateKept !== undefined,
      reminder:
        reminded && short
          ? {
              ...{ at: reminded.at, about: reminded.about },
              ...{ registered: short.registered, minimum: short.minimum },
            }
          : null,
      invited: organisationInvited(state, people, number),
    };
  }),
);
