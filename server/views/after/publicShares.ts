/** What each organisation has had of the hearing, for everybody: once the session is over, without what has left the dialogue. */
import type { PublicShare } from "../../../shared/views/after/public.ts";
import { organisationViews, turnsHad, withoutSealed } from "../live/fairness.ts";
import { fields, part } from "../part.ts";

/** null: the session is not over. While it runs a figure that falls would tell whose matter was guided elsewhere. */
export const publicShares = part(
  fields("session", "plan", "opinions", "entries", "queue.order", "attendance"),
  (read): readonly PublicShare[] | null => {
    if (read.session.kind !== "closed") return null;
    const state = withoutSealed(read);
    return organisationViews(state, turnsHad(state)).map(
      ({ name, present, quota, registered, accepted, spoken, used }) => ({
        ...{ name, present, quota, registered, accepted, spoken, used },
      }),
    );
  },
);
