/** What everybody may read of what became of the hearing: item by item, as it was released, with its trace. */
import type { Shows } from "../../../shared/terms/publication.ts";
import type { PublicFollowUp, PublicItem, PublicTrace } from "../../../shared/views/after/public.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import { itemOf, publicTitle, showsAfter } from "../../rulebook/after/publication/facts.ts";
import { reopenedAt } from "../../rulebook/after/publication/followed.ts";
import type { Released, TakenBack } from "../../rulebook/after/publication/slice.ts";
import type { HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { fields, part } from "../part.ts";
import type { People } from "../people.ts";
import { publicAsker } from "./publicNames.ts";

const BEING_DONE: ReadonlySet<Shows> = new Set(["task", "reopened"]);

function traceOf(history: readonly (Released | TakenBack)[], of: Case | null): PublicTrace[] {
  const own = history.map((one): PublicTrace => {
    if (one.kind === "withdrawn") return { at: one.at, shows: "withdrawn", words: one.why };
    return { at: one.at, shows: one.shows, words: one.correction ?? "" };
  });
  const since = history[0]?.at ?? 0;
  const again = of ? reopenedAt(of) : null;
  if (again === null || again <= since) return own;
  return [...own, { at: again, shows: "reopened" as const, words: "" }].toSorted((a, b) => a.at - b.at);
}

const unitName = ({ plan }: HearingState, id: string): string =>
  plan.units.find((unit) => unit.id === id)?.name ?? "";

/** Whoever answered in the hall, where no case was made of it. */
const answeredBy = (state: HearingState, opinion: Opinion | undefined): string => {
  const answer = Object.values(state.answers).findLast((one) => opinion && one.opinions.includes(opinion.id));
  return unitName(state, answer?.lead ?? opinion?.outcome?.lead ?? opinion?.lead ?? "");
};

/** What the public reads of an item that has this history; none: it was never public. */
export function publicItem(
  state: HearingState,
  people: People,
  id: string,
  history: readonly (Released | TakenBack)[],
): PublicItem[] {
  const found = itemOf(state, id);
  const last = history.at(-1);
  const release = history.findLast((one): one is Released => one.kind === "released");
  if (!found || !last || !release) return [];
  const { of } = found;
  const [first] = found.opinions;
  const shows = showsAfter(of, last);
  const titleGone = last.kind === "withdrawn" && last.titleToo;
  const current = last.kind === "released" ? last : null;
  const trace = traceOf(history, of);
  return [
    {
      ...{ id, shows, at: trace.at(-1)?.at ?? last.at, field: first?.field ?? "" },
      places: (first?.wards ?? []).map((ward) => unitName(state, ward)).filter(Boolean),
      askers: found.opinions.map((opinion) => ({
        opinion: opinion.id,
        who: publicAsker(state, people, opinion),
        title: titleGone ? opinion.field : (release.titles[opinion.id] ?? publicTitle(state, opinion)),
      })),
      questions: current ? found.opinions.flatMap((opinion) => opinion.questions) : [],
      lead: of ? unitName(state, of.lead) : answeredBy(state, first),
      supporting: (of?.supporting ?? []).map((unit) => unitName(state, unit)).filter(Boolean),
      task: of && current ? of.task : "",
      until: of && BEING_DONE.has(shows) ? of.due : null,
      // what was taken back, or is looked at again, is read as it stood by nobody
      text: current && shows !== "reopened" ? current.text : "",
      sentTo: of?.transfer?.to ?? null,
      correction: current?.correction ?? null,
      trace,
    },
  ];
}

/** What the public reads of an item now. */
export const publicNow = (state: HearingState, people: People, id: string): PublicItem[] =>
  publicItem(state, people, id, state.after.publication.items[id] ?? []);

/** Those that were guided to citizen reception: of the registered ones, and of those raised in the hall. */
function guided({ opinions }: HearingState): PublicFollowUp["guided"] {
  const all = Object.values(opinions).filter((one) => one.diversion !== null);
  const inHall = all.filter((one) => one.diversion?.at !== null).length;
  return { registered: all.length - inHall, inHall };
}

/** null: nothing was released yet. */
export const publicFollowUp = part(
  fields("opinions", "entries", "answers", "plan", "after"),
  (read, people): PublicFollowUp | null => {
    const state = read as unknown as HearingState;
    const ids = Object.keys(state.after.publication.items);
    if (ids.length === 0) return null;
    const items = ids
      .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .flatMap((id) => publicNow(state, people, id));
    const at = Math.max(...items.map((one) => one.at));
    return { items, guided: guided(state), at: items.length === 0 ? null : at };
  },
);
