/** What everybody may read of what became of the hearing: item by item, as it was released, with its trace. */

import { reopenedAt } from "../../../shared/reckoning/caseRound.ts";
import { byNumber } from "../../../shared/terms/order.ts";
import type { Shows } from "../../../shared/terms/publication.ts";
import type { PublicFollowUp, PublicItem, PublicTrace } from "../../../shared/views/after/public.ts";
import { caseDays } from "../../rulebook/after/cases/facts.ts";
import { CONCLUDED } from "../../rulebook/after/cases/matters.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import { itemOf, publicTitle, showsAfter } from "../../rulebook/after/publication/facts.ts";
import type { Released, TakenBack } from "../../rulebook/after/publication/slice.ts";
import { followUpOf } from "../../rulebook/before/plan.ts";
import type { HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { fields, part } from "../part.ts";
import type { People } from "../people.ts";
import { addedIn } from "./added.ts";
import { asHeld, eachItem } from "./publicItems.ts";
import { publicAsker } from "./publicNames.ts";
import { progressOf } from "./publicProgress.ts";

const BEING_DONE: ReadonlySet<Shows> = new Set(["task", "reopened"]);

function traceOf(history: readonly (Released | TakenBack)[], of: Case | null): PublicTrace[] {
  const traces = history.map((release): PublicTrace => {
    if (release.kind === "withdrawn") return { at: release.at, shows: "withdrawn", words: release.why };
    return { at: release.at, shows: release.shows, words: release.correction ?? "" };
  });
  const since = history[0]?.at ?? 0;
  const again = of ? reopenedAt(of) : null;
  if (again === null || again <= since) return traces;
  return [...traces, { at: again, shows: "reopened" as const, words: "" }].toSorted((a, b) => a.at - b.at);
}

const unitName = ({ plan }: HearingState, id: string): string =>
  plan.units.find((unit) => unit.id === id)?.name ?? "";

/** Whoever answered in the hall, where no case was made of it. */
const answeredBy = (state: HearingState, opinion: Opinion | undefined): string => {
  const answer = Object.values(state.answers).findLast(
    (answer) => opinion && answer.opinions.includes(opinion.id),
  );
  return unitName(state, answer?.lead ?? opinion?.outcome?.lead ?? opinion?.lead ?? "");
};

/** Everybody reads the word only where the hearing's settings say so. */
function overdueAfter({ plan }: HearingState, of: Case): string | null {
  const { due, stoppedOn } = caseDays(of);
  return followUpOf(plan).publicSaysOverdue && stoppedOn === null ? due : null;
}

/** What the public reads of an item that has this history; none: it was never public. */
export function publicItem(
  state: HearingState,
  people: People,
  id: string,
  history: readonly (Released | TakenBack)[],
): PublicItem[] {
  const found = itemOf(state, id);
  const last = history.at(-1);
  const release = history.findLast((change): change is Released => change.kind === "released");
  if (!found || !last || !release) return [];
  const { of } = found;
  const [first] = found.opinions;
  const shows = showsAfter(of, last);
  const titleGone = last.kind === "withdrawn" && last.titleToo;
  const current = last.kind === "released" ? last : null;
  const trace = traceOf(history, of);
  return [
    {
      ...{ id, shows, at: trace.at(-1)?.at ?? last.at, field: found.matters[0]?.field ?? "" },
      places: (first?.wards ?? []).map((ward) => unitName(state, ward)).filter(Boolean),
      askers: found.matters.map((matter) => ({
        opinion: matter.id,
        who: matter.opinion ? publicAsker(state, people, matter.opinion) : CONCLUDED,
        title: titleGone ? matter.field : (release.titles[matter.id] ?? publicTitle(state, matter)),
      })),
      concluded: found.opinions.length === 0,
      added: addedIn(state.plan, found.matters[0]?.added),
      questions: current ? (current.questions ?? found.matters.flatMap(({ questions }) => questions)) : [],
      lead: of ? unitName(state, of.lead) : answeredBy(state, first),
      verb: (of && state.plan.units.find(({ id: unit }) => unit === of.lead)?.verb) ?? "giao",
      supporting: (of?.supporting ?? []).map((unit) => unitName(state, unit)).filter(Boolean),
      task: of && current ? (current.task ?? of.task) : "",
      until: of && BEING_DONE.has(shows) ? of.due : null,
      overdueAfter: of && BEING_DONE.has(shows) ? overdueAfter(state, of) : null,
      // what was taken back, or is looked at again, is read as it stood by nobody
      text: current && shows !== "reopened" ? current.text : "",
      sentTo: of?.transfer?.to ?? null,
      reminders: (shows === "unanswered" && of?.transfer?.unanswered?.reminders) || [],
      correction: current?.correction ?? null,
      trace,
      progress: of && current ? progressOf(of) : [],
    },
  ];
}

/** What the public reads of an item now. */
export const publicNow = (state: HearingState, people: People, id: string): PublicItem[] =>
  publicItem(state, people, id, state.after.publication.items[id] ?? []);

const eachNow = eachItem(publicNow);

/** Those that were guided to citizen reception: of the registered ones, and of those raised in the hall. */
function guided({ opinions }: Pick<HearingState, "opinions">): PublicFollowUp["guided"] {
  const all = Object.values(opinions).filter((opinion) => opinion.diversion !== null);
  const inHall = all.filter((opinion) => opinion.diversion?.at !== null).length;
  return { registered: all.length - inHall, inHall };
}

/** null: nothing was released yet. */
export const publicFollowUp = part(
  { ...fields("after"), asHeld },
  ({ after, asHeld: held }, people): PublicFollowUp | null => {
    const ids = Object.keys(after.publication.items);
    if (ids.length === 0) return null;
    const items = ids.toSorted(byNumber).flatMap((id) => eachNow(held, after, people, id));
    const at = Math.max(...items.map((item) => item.at));
    return { items, guided: guided(held), at: items.length === 0 ? null : at };
  },
);
