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
const yearOf = (fields: { readonly [field: string]: unknown }): number | null =>
  typeof fields["birthYear"] === "number" ? fields["birthYear"] : null;

/** What two rows share that are of one person, or of one person's one matter. */
function keyOf(target: Target, fields: { readonly [field: string]: unknown }): string {
  const of = (field: string) => spellingKey(String(fields[field] ?? ""));
  const what = target === "delegates" ? [of("name")] : [of("content"), of("place")];
  return [String(fields["organisation"] ?? ""), ...what].join("\n");
}

/** Two of one name are two people where both have a year, and another one. */
const mayBeOne = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;

export function judge(rows: readonly ReadRow[], target: Target, context: Context): readonly Judged[] {
  const seen = new Map<string, (number | null)[]>();
  const known = (target === "opinions" && context.knownOpinions) || context.known;
  const knownRows = new KnownOnes(target, known);
  knownRows.claimExact(rows);
  const places = new Map(context.organisations.map(({ name, quota }) => [name, quota]));
  for (const knownRow of target === "delegates" ? known : [])
    places.set(knownRow.organisation, (places.get(knownRow.organisation) ?? 0) - 1);
  return rows.map((row): Judged => {
    const at = { row: row.values.row, ...(row.sheet === undefined ? {} : { sheet: row.sheet }) };
    if (row.faults.length > 0) return { ...row, effect: { ...at, effect: "refused" } };
    const key = keyOf(target, row.values);
    const years = seen.get(key) ?? [];
    if (years.some((year) => target !== "delegates" || mayBeOne(year, yearOf(row.values))))
      return { ...asDuplicate(row, at), effect: { ...at, effect: "duplicate" } };
    const match = knownRows.take(row, key);
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
  collected: new Set(),
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

  constructor(target: Target, knownRows: readonly Known[]) {
    this.#target = target;
    for (const knownRow of knownRows)
      this.#all.set(keyOf(target, knownRow), [...(this.#all.get(keyOf(target, knownRow)) ?? []), knownRow]);
  }

  /** Of two people of one name each row takes the one with its own year. */
  claimExact(rows: readonly ReadRow[]): void {
    for (const row of rows) {
      const key = keyOf(this.#target, row.values);
      const year = yearOf(row.values);
      const match = this.#all.get(key)?.find((knownRow) => year !== null && yearOf(knownRow) === year);
      if (!match || row.faults.length > 0) continue;
      this.#exact.set(row, match);
      this.#leave(key, match);
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

  #leave(key: string, known: Known): void {
    this.#all.set(
      key,
      (this.#all.get(key) ?? []).filter((other) => other !== known),
    );
  }
}
