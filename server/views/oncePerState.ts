/** What several views of one state need is worked out once: thirty units look at the same queue. */
import type { HearingState } from "../hearing/state.ts";

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
