/** What stands of what the public reads at an instant, in the words of the expected file. */
import type { AfterStep } from "../../../server/rehearsal/after/step.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { publicView } from "../../../server/views/before/public.ts";
import type { People } from "../../../server/views/people.ts";
import type { PublicFollowUp, PublicItem } from "../../../shared/views/after/public.ts";
import type { DeskPublication } from "../../../shared/views/after/publication.ts";

const itemsOf = (state: HearingState, people: People): readonly PublicItem[] =>
  publicView(state, people).followUp?.items ?? [];

function rows({ shows, askers, lead, until, correction }: PublicItem) {
  const working = shows === "task" || shows === "reopened";
  return askers.map(({ opinion, who, title }) => ({
    ...{ opinion, who, title, shows },
    ...(correction === null ? {} : { corrected: true }),
    ...(working ? { lead, until } : {}),
  }));
}

/** Of what is public, in the words of the expected file. */
const inWords = (items: readonly PublicItem[], guided: PublicFollowUp["guided"]) => ({
  public: {
    items: items.flatMap(rows).toSorted((a, b) => (a.opinion < b.opinion ? -1 : 1)),
    numbersOnly: { redirectedAmongThe38: guided.registered, redirectedInTheHall: guided.inHall },
  },
});

/** Once the desk has opened its cases. */
export function publicationStanding(state: HearingState, _at: number, people: People): object {
  const { followUp } = publicView(state, people);
  return followUp && Object.keys(state.after.cases.opened).length > 0
    ? inWords(followUp.items, followUp.guided)
    : {};
}

/** As the desk is shown it, and the numbers as everybody reads them. */
export const publicationSeen = ({ items }: DeskPublication, guided: PublicFollowUp["guided"]): object =>
  inWords(
    items.flatMap(({ now }) => now ?? []),
    guided,
  );

/** The media take from the package what it holds: the result of a case alone once it is public. */
export function packageHolds({ case: id }: AfterStep, state: HearingState, people: People): boolean {
  const items = itemsOf(state, people);
  return id === undefined
    ? items.length > 0
    : items.some((item) => item.id === id && item.shows === "result");
}
