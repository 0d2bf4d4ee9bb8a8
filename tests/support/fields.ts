/** Which fields a value has, and which texts of a source a document tells: what an allow-list is held against. */

/** A field's name as the product writes it; other keys are ids, seats with a figure, sections. */
import { isDeepStrictEqual } from "node:util";

const NAME = /^([a-z][A-Za-z]*|hall2)$/;

/** what was looked at, and where it stood: a part that did not change is the same object in the next view */
const looked = new WeakMap<Set<string>, WeakMap<object, string>>();

/** Adds the path of each field in the value; items of lists and of records share one path. */
export function addPaths(value: unknown, paths: Set<string>, at = ""): void {
  if (value === null || typeof value !== "object") return;
  const lookedHere = looked.get(paths) ?? new WeakMap<object, string>();
  looked.set(paths, lookedHere);
  if (lookedHere.get(value) === at) return;
  lookedHere.set(value, at);
  for (const [key, inner] of Object.entries(value)) {
    const child = Array.isArray(value)
      ? `${at}[]`
      : `${at}${at === "" ? "" : "."}${NAME.test(key) ? key : "*"}`;
    if (!Array.isArray(value)) paths.add(child);
    addPaths(inner, paths, child);
  }
}

/** What people write or read: names, sentences. Ids, kinds and dates have no blank and no letter beyond a to z. */
const isWords = (value: string) => /\s|[^\p{ASCII}]/u.test(value);

/** Gives each different text of a value a mark before it, and tells from what a document says which fields were told. */
export class MarkedTexts {
  readonly #fields = new Map<string, Set<string>>();
  readonly #numbers = new Map<string, number>();

  /** The same value, its texts marked; equal texts stay equal. */
  mark<T>(value: T, at: string): T {
    if (typeof value === "string") return (isWords(value) ? this.#marked(value, at) : value) as T;
    if (value === null || typeof value !== "object") return value;
    if (value instanceof Map)
      return new Map([...value].map(([key, inner]) => [key, this.mark(inner, `${at}.*`)])) as T;
    if (Array.isArray(value)) return value.map((inner) => this.mark(inner, `${at}[]`)) as T;
    const entries = Object.entries(value).map(([key, inner]) => [
      key,
      this.mark(inner, `${at}.${NAME.test(key) ? key : "*"}`),
    ]);
    return Object.fromEntries(entries) as T;
  }

  /** The fields that a text tells for certain: those whose text no other field has. */
  told(text: string): Set<string> {
    const seen = new Set([...text.matchAll(/⟪(\d+)⟫/g)].map((match) => Number(match[1])));
    const fieldsTold = new Set<string>();
    for (const [value, n] of this.#numbers) {
      const fields = this.#fields.get(value) ?? new Set();
      if (seen.has(n) && fields.size === 1) for (const field of fields) fieldsTold.add(field);
    }
    return fieldsTold;
  }

  #marked(value: string, at: string): string {
    const n = this.#numbers.get(value) ?? this.#numbers.size;
    this.#numbers.set(value, n);
    this.#fields.set(value, (this.#fields.get(value) ?? new Set()).add(at));
    return `⟪${n}⟫${value}`;
  }
}

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** Are they the same once they are sent? The order of their fields says nothing. */
export const sameAsSent = (a: unknown, b: unknown): boolean => isDeepStrictEqual(asSent(a), asSent(b));
