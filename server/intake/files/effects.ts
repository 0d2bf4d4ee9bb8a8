/** What each row would do: new, as it is already, changed, the same as a row above, or one too many. */
import type { Fault, Warning } from "../../../shared/terms/intake.ts";
import { spellingKey } from "../../../shared/terms/text.ts";
import type { Effect, Target, Value, Values } from "../../../shared/wire/filePreview.ts";
import type { Context, Known } from "./context.ts";

export interface ReadRow {
  readonly values: Values;
  readonly sheet?: string;
  readonly warnings: readonly Warning[];
  readonly faults: readonly Fault[];
}
export interface Judged extends ReadRow {
  readonly effect: Effect;
}

const textOf = (value: Value | undefined): string => (typeof value === "string" ? value : "");
const yearOf = (one: { readonly [field: string]: unknown }): number | null =>
  typeof one["birthYear"] === "number" ? one["birthYear"] : null;

/** What two rows share that are of one person, or of one person's one matter. */
function keyOf(target: Target, one: { readonly [field: string]: unknown }): string {
  const of = (field: string) => spellingKey(String(one[field] ?? ""));
  const what = target === "opinions" ? [of("content"), of("place")] : [of("name")];
  return [String(one["organisation"] ?? ""), ...what].join("\n");
}

/** Two of one name are two people where both have a year, and another one. */
const mayBeOne = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;

export function judge(rows: readonly ReadRow[], target: Target, context: Context): readonly Judged[] {
  const seen = new Map<string, (number | null)[]>();
  const known = new KnownOnes(target, context.known);
  known.claimExact(rows);
  const places = new Map(context.organisations.map(({ name, quota }) => [name, quota]));
  for (const one of target === "delegates" ? context.known : [])
    places.set(one.organisation, (places.get(one.organisation) ?? 0) - 1);
  return rows.map((row): Judged => {
    const at = { row: row.values.row, ...(row.sheet === undefined ? {} : { sheet: row.sheet }) };
    if (row.faults.length > 0) return { ...row, effect: { ...at, effect: "refused" } };
    const key = keyOf(target, row.values);
    const years = seen.get(key) ?? [];
    if (years.some((year) => target === "opinions" || mayBeOne(year, yearOf(row.values))))
      return { ...asDuplicate(row, at), effect: { ...at, effect: "duplicate" } };
    const match = known.take(row, key);
    if (match === null && target === "delegates") {
      const organisation = textOf(row.values["organisation"]);
      const left = places.get(organisation);
      if (left !== undefined && left <= 0) return overQuota(row, at);
      if (left !== undefined) places.set(organisation, left - 1);
    }
    seen.set(key, [...years, yearOf(row.values)]);
    if (match === null) return { ...row, effect: { ...at, effect: "new" } };
    const changes = changesOf(target, match, row.values);
    if (changes.length === 0) return { ...row, effect: { ...at, effect: "same", id: match.id } };
    return { ...row, effect: { ...at, effect: "changed", id: match.id, changes } };
  });
}

type At = { readonly row: number; readonly sheet?: string };

/** It adds nothing: nothing else is said of it. */
const asDuplicate = (row: ReadRow, at: At): ReadRow => ({
  ...row,
  warnings: [{ ...at, code: "duplicate-row" }],
});

const overQuota = (row: ReadRow, at: At): Judged => ({
  ...row,
  faults: [{ ...at, code: "over-quota" }],
  effect: { ...at, effect: "refused" },
});

/** What is kept of a delegate, so that another value is a change. Of opinions the same words are the same. */
const KEPT: Readonly<Record<Target, ReadonlySet<string>>> = {
  delegates: new Set(["name", "birthYear", "addressForm", "position", "represents", "phone"]),
  opinions: new Set(),
};

const changesOf = (target: Target, known: Known, values: Values): readonly string[] =>
  Object.entries(values)
    .filter(
      ([field, value]) =>
        KEPT[target].has(field) && value !== null && String(known[field] ?? "") !== String(value),
    )
    .map(([field]) => field);

/** Those who are on the list: each is one row's at most. */
class KnownOnes {
  readonly #target: Target;
  readonly #all = new Map<string, Known[]>();
  readonly #exact = new Map<ReadRow, Known>();

  constructor(target: Target, known: readonly Known[]) {
    this.#target = target;
    for (const one of known)
      this.#all.set(keyOf(target, one), [...(this.#all.get(keyOf(target, one)) ?? []), one]);
  }

  /** Of two people of one name each row takes the one with its own year. */
  claimExact(rows: readonly ReadRow[]): void {
    for (const row of rows) {
      const key = keyOf(this.#target, row.values);
      const year = yearOf(row.values);
      const one = this.#all.get(key)?.find((known) => year !== null && yearOf(known) === year);
      if (!one || row.faults.length > 0) continue;
      this.#exact.set(row, one);
      this.#leave(key, one);
    }
  }

  take(row: ReadRow, key: string): Known | null {
    const exact = this.#exact.get(row);
    if (exact) return exact;
    const [first] = this.#all.get(key) ?? [];
    if (!first) return null;
    this.#leave(key, first);
    return first;
  }

  #leave(key: string, one: Known): void {
    this.#all.set(
      key,
      (this.#all.get(key) ?? []).filter((other) => other !== one),
    );
  }
}
