/** What everybody may read of a hearing: field by field; by name who shall speak and has agreed to be named. */
import { longDate, spokenLongDate } from "../../../shared/terms/dates.ts";
import { rehearsalMark } from "../../../shared/terms/rehearsal.ts";
import { searchKey } from "../../../shared/terms/text.ts";
import type { PublicView } from "../../../shared/views/before/public.ts";
import { issuedOf } from "../../rulebook/after/documents/facts.ts";
import { consentTo } from "../../rulebook/after/publication/facts.ts";
import { dossierOf, filesFor, isTentative } from "../../rulebook/before/dossier/facts.ts";
import { orderOf, plannedTurns } from "../../rulebook/before/order/facts.ts";
import { programmeOf, stepOf } from "../../rulebook/before/programme/facts.ts";
import { type AcceptedOpinion, acceptedOpinions } from "../../rulebook/before/synthesis/accepted.ts";
import { restrictedMatters, treatmentOf } from "../../rulebook/before/synthesis/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { publicFollowUp } from "../after/public.ts";
import { publicToday } from "../after/publicToday.ts";
import { fullName, type People } from "../people.ts";
import { withSealedWords } from "../sealedWords.ts";

const MINUTE = 60_000;

/** As it was published, with when each step begins. */
function programme(state: HearingState): PublicView["programme"] {
  const { published } = programmeOf(state);
  if (published === null) return null;
  let begins = state.plan.start;
  return published.steps.map((planned) => {
    const { step, minutes } = planned;
    const row = { step, title: stepOf(state, planned).shortTitle, minutes, begins };
    begins += minutes * MINUTE;
    return row;
  });
}

/** By name only who has agreed to be named; of a restricted matter the field. */
function speaker(people: People, { person, from }: AcceptedOpinion, named: boolean): string {
  const names = people.get(person);
  if (!named || names === undefined) return `Đại biểu của ${from}`;
  const { position, addressForm } = names;
  const said = searchKey(position) === searchKey(addressForm) ? "" : position;
  return [fullName(names, person), said].filter((word) => word !== "").join(", ");
}

/** The planned order, once it is published; what was changed since stands there too. */
function queue(state: HearingState, people: People): PublicView["queue"] {
  if (orderOf(state).publishedAt === null) return null;
  const accepted = acceptedOpinions(state);
  const restricted = restrictedMatters(state);
  return plannedTurns(state).flatMap((code, i) => {
    const opinion = accepted[code];
    if (!opinion) return [];
    const { displayTitle } = treatmentOf(state, code);
    const title = restricted.has(code) ? opinion.field : (displayTitle ?? opinion.field);
    return [{ order: i + 1, title, who: speaker(people, opinion, consentTo(state, code)?.named ?? false) }];
  });
}

/** Nothing of the notice before it was told. */
function publicResults(state: HearingState): PublicView["results"] {
  const { announced } = state.after.documents;
  const [notice] = issuedOf(state, "conclusionNotice");
  if (!notice || announced.length === 0) return null;
  return {
    ...{ number: notice.number, date: notice.date },
    announced: announced.map(({ channels, places, date, files, extract }) => ({
      ...{ channels, places, date, extract: extract !== undefined },
      files: extract === undefined ? files : [],
    })),
  };
}

/** What everybody may read, whatever the phase. */
export const publicView = (state: HearingState, people: People): PublicView =>
  viewOf(withSealedWords(state, people), people);

function viewOf(state: HearingState, people: People): PublicView {
  const { venue, date, start, deadlines = null, rights, rehearsal } = state.plan;
  // on every page, in feeds and in the package: nobody takes it for a hearing
  const title = [rehearsalMark(rehearsal), state.plan.title].filter(Boolean).join(": ");
  const { announcement } = dossierOf(state);
  return {
    title,
    venue,
    date,
    dateText: isTentative(state) ? `dự kiến ${longDate(date)}` : spokenLongDate(start),
    announcement: announcement && {
      id: announcement.id,
      at: announcement.at,
      topics: announcement.topics,
      howToRegister: announcement.howToRegister,
      updates: announcement.updates,
    },
    deadlines: deadlines && { organisations: deadlines.organisations, wards: deadlines.wards },
    frozen: phaseOf(state) !== "before",
    programme: programme(state),
    queue: queue(state, people),
    documents: announcement === null ? [] : filesFor(state, "public"),
    results: publicResults(state),
    rights,
    phase: phaseOf(state),
    today: publicToday(state, people),
    followUp: publicFollowUp(state, people),
  };
}
