/** What everybody may read of a hearing that is prepared: field by field, and no person's name. */
import { longDate, spokenLongDate } from "../../../shared/terms/dates.ts";
import type { PublicView } from "../../../shared/views/before/public.ts";
import { dossierOf, isTentative } from "../../rulebook/before/dossier/facts.ts";
import { programmeOf } from "../../rulebook/before/programme/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";

const MINUTE = 60_000;

/** As it was published, with when each step begins. */
function programme(state: HearingState): PublicView["programme"] {
  const { published } = programmeOf(state);
  if (published === null) return null;
  let begins = state.plan.start;
  return published.steps.map(({ step, minutes }) => {
    const row = {
      step,
      title: state.steps.find(({ id }) => id === step)?.shortTitle ?? step,
      minutes,
      begins,
    };
    begins += minutes * MINUTE;
    return row;
  });
}

/** The public view of the phase before. */
export function publicView(state: HearingState): PublicView {
  const { title, venue, date, start, deadlines = null, rights } = state.plan;
  const { announcement } = dossierOf(state);
  return {
    title,
    venue,
    dateText: isTentative(state) ? `dự kiến ${longDate(date)}` : spokenLongDate(start),
    announcement: announcement && {
      id: announcement.id,
      at: announcement.at,
      topics: announcement.topics,
      howToRegister: announcement.howToRegister,
      updates: announcement.updates,
    },
    deadlines,
    frozen: phaseOf(state) !== "before",
    programme: programme(state),
    rights,
  };
}
