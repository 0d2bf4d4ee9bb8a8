/** A press costs what it changes: a part of a view is made anew only when something that it reads has become another. */
import { keepIdentity } from "../../shared/wire/viewChange.ts";
import type { HearingState, Path, Reads } from "../rulebook/frame/state.ts";
import type { People } from "./people.ts";

/** What is worked out of a state and its people. */
export type Reader<T> = (state: HearingState, people: People) => T;
type Inputs = Readonly<Record<string, Reader<unknown>>>;
type Read<I extends Inputs> = { readonly [K in keyof I]: ReturnType<I[K]> };

type Fields<P extends Path> = { readonly [S in keyof Reads<P>]: Reader<Reads<P>[S]> };

/** Fields of the state, for a part to read: "floor", or of a slice "queue.order". */
export function fields<P extends Path>(...paths: readonly P[]): Fields<P> {
  const readers: Record<string, Reader<unknown>> = {};
  const slices = new Map<keyof HearingState, string[]>();
  for (const path of paths) {
    const [head, field] = path.split(".") as [keyof HearingState, string?];
    if (field === undefined) readers[head] = (state) => state[head];
    else slices.set(head, [...(slices.get(head) ?? []), field]);
  }
  for (const [slice, names] of slices) readers[slice] ??= fieldsOf(slice, names);
  return readers as Fields<P>;
}

/** Of a slice some fields: the same object while they are the same; null where there is no such slice. */
function fieldsOf(slice: keyof HearingState, names: readonly string[]): Reader<unknown> {
  const inputs: Record<string, Reader<unknown>> = {};
  for (const name of names)
    inputs[name] = (state) => (state[slice] as Readonly<Record<string, unknown>>)[name];
  const some = index(inputs, (read) => read);
  return (state, people) => (state[slice] === null ? null : some(state, people));
}

/** All of the state, for what changes with every act. */
export const whole: Reader<HearingState> = (state) => state;

interface Made<T> {
  /** the state that it was last asked of */
  of: HearingState;
  /** what was known of persons then */
  readonly learned: number;
  readonly values: readonly unknown[];
  readonly made: T;
}

/**
 * A part of a view, or what several parts need. It is made from its inputs (fields of the state and other parts: the
 * compiler lets it read nothing else) and from what is known of persons. While none of these is another, it stays the
 * very same; what has not changed in one that is made anew keeps its identity, so that nobody need compare or write it
 * again. The newest is kept, by the people's register: each hearing has one.
 */
export const part = <const I extends Inputs, T>(
  inputs: I,
  build: (read: Read<I>, people: People) => T,
): Reader<T> => newest(inputs, build, keepIdentity);

/** What parts look something up in: as a part, but its inside is nobody's part, and is not looked at. */
export const index = <const I extends Inputs, T>(
  inputs: I,
  build: (read: Read<I>, people: People) => T,
): Reader<T> => newest(inputs, build, (_before, after) => after);

function newest<I extends Inputs, T>(
  inputs: I,
  build: (read: Read<I>, people: People) => T,
  keep: (before: unknown, after: T) => T,
): Reader<T> {
  const names = Object.keys(inputs);
  const readers = Object.values(inputs);
  const newestMade = new WeakMap<People, Made<T>>();
  return (state, people) => {
    const { learned } = people;
    const before = newestMade.get(people);
    if (before && before.of === state && before.learned === learned) return before.made;
    const values = readers.map((read) => read(state, people));
    if (before && before.learned === learned && same(values, before.values)) {
      before.of = state;
      return before.made;
    }
    const read = Object.fromEntries(names.map((name, i) => [name, values[i]])) as Read<I>;
    const made = keep(before?.made, build(read, people));
    newestMade.set(people, { of: state, learned, values, made });
    return made;
  };
}

/** A part for each seat or unit. */
export function partOf<T>(make: (key: string) => Reader<T>): (key: string) => Reader<T> {
  const parts = new Map<string, Reader<T>>();
  return (key) => {
    const found = parts.get(key) ?? make(key);
    parts.set(key, found);
    return found;
  };
}

/**
 * One item of a part: of the same item and the same of all that it is made of besides, the very same. `build` may read its
 * arguments alone.
 */
export function item<A extends object, R extends readonly unknown[], T>(
  build: (of: A, ...rest: R) => T,
): (of: A, ...rest: R) => T {
  const madeOf = new WeakMap<A, { readonly rest: R; readonly made: T }>();
  return (of, ...rest) => {
    const before = madeOf.get(of);
    if (before && same(rest, before.rest)) return before.made;
    const made = build(of, ...rest);
    madeOf.set(of, { rest, made });
    return made;
  };
}

function same(values: readonly unknown[], before: readonly unknown[]): boolean {
  for (let i = 0; i < values.length; i++) if (!Object.is(values[i], before[i])) return false;
  return values.length === before.length;
}
