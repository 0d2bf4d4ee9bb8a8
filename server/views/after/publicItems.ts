/** Items of publication, each made anew only when its own case, its own history or what all of them rest on has become another. */
import { type Case, NO_CASES } from "../../rulebook/after/cases/slice.ts";
import { caseOf } from "../../rulebook/after/publication/followed.ts";
import type { PublicationSlice, Released, TakenBack } from "../../rulebook/after/publication/slice.ts";
import { type AfterState, NOTHING_FOLLOWED } from "../../rulebook/after/state.ts";
import type { HearingState, Opinion, Reads } from "../../rulebook/frame/state.ts";
import { fields, index, item } from "../part.ts";
import type { People } from "../people.ts";

type Held = Reads<"before" | "session" | "opinions" | "entries" | "answers" | "plan" | "minutes.conclusions">;

/** The hearing as it was held: after it hardly an act changes any of it. */
export const asHeld = index(
  fields("before", "session", "opinions", "entries", "answers", "plan", "minutes.conclusions"),
  (read): Held => read,
);

/** What is told or hidden of all items alike. */
type OfAll = Pick<PublicationSlice, "released" | "consents">;

/** A state of the phase after that holds one item and nothing besides, later than all that was: a draft is read as the newest. */
function stateOf(
  held: Held,
  id: string,
  of: Case | Opinion,
  history: readonly (Released | TakenBack)[],
  ofAll: OfAll,
): HearingState {
  const opened = of === held.opinions[id] ? {} : { [id]: of as Case };
  const after: AfterState = {
    ...NOTHING_FOLLOWED,
    cases: { ...NO_CASES, opened },
    publication: { items: { [id]: history }, ...ofAll },
  };
  return { at: Number.MAX_SAFE_INTEGER, ...held, after } as unknown as HearingState;
}

const NO_HISTORY: readonly (Released | TakenBack)[] = [];

/** What `build` makes of an item, by its id; of what is neither an opinion nor a case, nothing. */
export function eachItem<T>(build: (state: HearingState, people: People, id: string) => readonly T[]) {
  const one = item(
    (
      of: Case | Opinion,
      id: string,
      held: Held,
      history: readonly (Released | TakenBack)[],
      released: OfAll["released"],
      consents: OfAll["consents"],
      people: People,
      _learned: number,
    ) => build(stateOf(held, id, of, history, { released, consents }), people, id),
  );
  return (held: Held, after: AfterState, people: People, id: string): readonly T[] => {
    const { items, released, consents } = after.publication;
    const of = caseOf({ after }, id) ?? held.opinions[id];
    return of ? one(of, id, held, items[id] ?? NO_HISTORY, released, consents, people, people.learned) : [];
  };
}
