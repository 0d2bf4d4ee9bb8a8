/** The opinions of the hearing as the preparation leaves them: what was accepted in its words, what was not as a code alone. */

import type { OutcomeKind } from "../../../../shared/terms/outcomes.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import { newEntry } from "../../frame/newEntry.ts";
import type { Entry, HearingState, Opinion } from "../../frame/state.ts";
import { wardsNamed } from "../../frame/wardsNamed.ts";
import { bodiesOf } from "../bodies.ts";
import { plannedTurns } from "../order/facts.ts";
import { approvedAnswer } from "../preparation/facts.ts";
import { standing } from "../register/facts.ts";
import type { Registrations } from "../register/registration.ts";
import type { Registered } from "../register/slice.ts";
import { decisionOf, screenedOf } from "../screening/facts.ts";
import { type AcceptedOpinion, acceptedOpinions } from "../synthesis/accepted.ts";
import { groupOf, proposedTitle, treatmentOf } from "../synthesis/facts.ts";

/** Who speaks to an opinion: a delegate's number, else the row that holds the name; `instead`: who has that one's place. */
type Speaker = (opinion: AcceptedOpinion) => { readonly person: string; readonly instead: string | null };

const UNTOUCHED = {
  ...{ answered: [], clarifies: null, partOf: null, parts: [] },
  ...{ raisedAt: null, outcome: null, diversion: null, reactions: [] },
} as const;

function acceptedMatter(state: HearingState, opinion: AcceptedOpinion, speaker: Speaker): Opinion {
  const { code, from, kind, field, title, content, questions, mayBeNamed, needsHelp, minutes } = opinion;
  const { lead, supporting, hot, restricted, displayTitle, chairNote } = treatmentOf(state, code);
  return {
    ...UNTOUCHED,
    ...{ id: code, source: from, person: speaker(opinion).person, kind, field, title, content, questions },
    displayTitle: displayTitle ?? (proposedTitle(state, opinion) || field),
    group: groupOf(state, code)?.id ?? null,
    ...{ lead, supporting, hot, restricted, mayBeNamed, needsHelp, askedMinutes: minutes },
    preparedAnswer: approvedAnswer(state, code),
    ...{ privateNote: chairNote, screeningNote: "" },
    ...{ screening: opinion.mergedInto === null ? "accept" : "merge", mergedInto: opinion.mergedInto },
    wards: wardsNamed(state.plan.units, opinion.place),
  };
}

/** What screening has settled before the hearing. */
const SETTLED: Partial<Record<Opinion["screening"], OutcomeKind>> = {
  redirect: "REDIRECTED",
  outside: "TRANSFERRED_TO_HIGHER_AUTHORITY",
};

/** Not for the dialogue: its words and whose they are stay in the vault (rule B10). */
function sealedMatter(state: HearingState, registered: Registered, at: Instant): Opinion | null {
  const result = decisionOf(state, registered.id)?.result;
  if (result === undefined || result === "accept" || result === "merge") return null;
  const redirected = result === "redirect";
  const kind = SETTLED[result];
  return {
    ...UNTOUCHED,
    ...{
      id: screenedOf(state, registered.id).code ?? registered.id,
      source: "",
      person: registered.row,
      kind: "",
    },
    field: redirected ? "Tiếp công dân" : "",
    ...{ title: "", displayTitle: null, content: "", questions: [], group: null, lead: null, supporting: [] },
    ...{ hot: false, restricted: false, mayBeNamed: false, needsHelp: false, askedMinutes: null },
    ...{ preparedAnswer: "", privateNote: "", screeningNote: "" },
    ...{ screening: result, mergedInto: null, wards: [] },
    outcome: kind ? { kind, at, by: "intake" } : null,
    ...(!redirected && { sealedIn: registered.row }),
    sourceKind: registered.source,
  };
}

/** Complaints have numbers alone, in the order of their codes. */
function withNumbers({ plan }: HearingState, opinions: readonly Opinion[], rows: Registrations): Opinion[] {
  const destination = bodiesOf(plan).reception;
  let number = 0;
  return opinions.map((opinion) => {
    if (opinion.screening !== "redirect") return opinion;
    // the kind is a category; where exactly it went stays with it in the vault
    const { kind = "khiếu nại" } = rows.get(opinion.person)?.ruled ?? {};
    number++;
    return { ...opinion, diversion: { number, at: null, kind, destination } };
  });
}

/** All matters in the order of their codes, and the turns of those who shall speak in the planned order. */
export function mattersAtFreeze(
  state: HearingState,
  rows: Registrations,
  speaker: Speaker,
  at: Instant,
): { readonly opinions: Opinion[]; readonly entries: Entry[] } {
  const accepted = acceptedOpinions(state);
  const sealed = standing(state).flatMap((registration) => sealedMatter(state, registration, at) ?? []);
  const opinions = [
    ...Object.values(accepted).map((opinion) => acceptedMatter(state, opinion, speaker)),
    ...sealed,
  ].toSorted((a, b) => a.id.localeCompare(b.id));
  const entries = plannedTurns(state).flatMap((code): Entry[] => {
    const opinion = accepted[code];
    if (!opinion) return [];
    const { person, instead } = speaker(opinion);
    const substituted = instead === null ? {} : { insteadOf: person };
    return [newEntry(code, "people", "registered", instead ?? person, { opinion: code, ...substituted })];
  });
  return { opinions: withNumbers(state, opinions, rows), entries };
}
