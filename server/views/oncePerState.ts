/** What several views of one state need is worked out once: thirty units look at the same queue. */
import { keepIdentity } from "../../shared/viewChange.ts";
import type { HearingState } from "../hearing/state.ts";
import type { People } from "./people.ts";

/**
 * What a state and its people make: those of one hearing are one register. What has not changed since the view
 * before keeps its identity, so that whoever shares it need not compare it again.
 */
export function oncePerView<T>(
  work: (state: HearingState, people: People) => T,
): (state: HearingState, people: People) => T {
  const known = new WeakMap<HearingState, { readonly people: People; readonly made: T }>();
  const last = new WeakMap<People, T>();
  return (state, people) => {
    const found = known.get(state);
    if (found?.people === people) return found.made;
    const made = keepIdentity(last.get(people), work(state, people));
    last.set(people, made);
    known.set(state, { people, made });
    return made;
  };
}

/**
 * A part of a view that is made anew only when one of the `fields` of the state is another, or the register. The work is
 * given these fields alone: what it does not name, the compiler does not let it read.
 */
export function oncePerChange<K extends keyof HearingState, T>(
  fields: readonly K[],
  work: (state: Pick<HearingState, K>, people: People) => T,
): (state: HearingState, people: People) => T {
  const last = new WeakMap<People, { readonly of: HearingState; readonly made: T }>();
  return (state, people) => {
    const before = last.get(people);
    if (before && fields.every((field) => before.of[field] === state[field])) return before.made;
    const made = keepIdentity(before?.made, work(state, people));
    last.set(people, { of: state, made });
    return made;
  };
}

export function oncePerState<T>(work: (state: HearingState) => T): (state: HearingState) => T {
  const known = new WeakMap<HearingState, T>();
  return (state) => {
    const found = known.get(state);
    if (found !== undefined) return found;
    const made = work(state);
    known.set(state, made);
    return made;
  };
}
