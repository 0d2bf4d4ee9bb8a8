/** What several views of one state need is worked out once: thirty units look at the same queue. */
import type { HearingState } from "../hearing/state.ts";
import type { People } from "./people.ts";

/** The same for what needs the people too: those of one hearing are one register. */
export function oncePerView<T>(
  work: (state: HearingState, people: People) => T,
): (state: HearingState, people: People) => T {
  const known = new WeakMap<HearingState, { readonly people: People; readonly made: T }>();
  return (state, people) => {
    const found = known.get(state);
    if (found?.people === people) return found.made;
    const made = work(state, people);
    known.set(state, { people, made });
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
