/** What belongs to one matter, and how closed it is: an opinion, its parts, what was merged into it, who asks again about it. */
import type { Entry, HearingState, Opinion } from "./frame/state.ts";

/** The opinions, and the turns that come back to one; other turns may be left out. */
export interface Linked {
  readonly opinions: HearingState["opinions"];
  readonly entries: Readonly<Record<string, Pick<Entry, "opinion" | "about">>>;
}

const restrictedBy = new WeakMap<Linked["opinions"], WeakMap<Linked["entries"], ReadonlySet<string>>>();

/** The opinions that one names: its whole, what it was merged into, what it makes clearer, what it comes back to. */
function links({ opinions, entries }: Linked): [string, string][] {
  const named = Object.values(opinions).flatMap(({ id, partOf, mergedInto, clarifies }) =>
    [partOf, mergedInto, clarifies].flatMap((other): [string, string][] =>
      other === null ? [] : [[id, other]],
    ),
  );
  const again = Object.values(entries).flatMap(({ opinion, about }): [string, string][] =>
    opinion === null || about === null ? [] : [[opinion, about]],
  );
  return [...named, ...again];
}

/** Every opinion of a matter one of whose parts is restricted. */
function restrictedOnes(state: Linked): ReadonlySet<string> {
  const beside = new Map<string, string[]>();
  for (const [a, b] of links(state)) {
    beside.set(a, [...(beside.get(a) ?? []), b]);
    beside.set(b, [...(beside.get(b) ?? []), a]);
  }
  const reached = new Set<string>();
  const left = Object.values(state.opinions).flatMap((opinion) => (opinion.restricted ? [opinion.id] : []));
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    left.push(...(beside.get(id) ?? []));
  }
  return reached;
}

/** Is it restricted, or anything that belongs to the same matter? A matter is as closed as its most closed part (V8). */
export function isRestricted(state: Linked, opinion: Opinion): boolean {
  const { opinions, entries } = state;
  const byEntries = restrictedBy.get(opinions) ?? new WeakMap<Linked["entries"], ReadonlySet<string>>();
  restrictedBy.set(opinions, byEntries);
  const restricted = byEntries.get(entries) ?? restrictedOnes(state);
  byEntries.set(entries, restricted);
  return restricted.has(opinion.id);
}
