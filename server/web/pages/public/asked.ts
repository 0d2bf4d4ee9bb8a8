/** What a reader asks of the list: words, and filters that have a known set of values, so that a cache keeps few pages. */
import { searchKey } from "../../../../shared/terms/text.ts";
import type { PublicItem } from "../../../../shared/views/after/public.ts";
import { type Language, plain } from "./html.ts";

export interface Place {
  readonly hearing: string;
  readonly language: Language;
  /** the day (YYYY-MM-DD) on which it is read; left out: kept for any day, it says nothing of being overdue */
  readonly today?: string;
}

/** Filters by name: where it lies, who has it in hand, what it is about. */
export const FILTERS = ["ward", "unit", "field"] as const;
export type Filter = (typeof FILTERS)[number];
/** as the address has them; docs/deployment/nginx.conf lets these through and no others */
const PARAMETER = { ward: "w", unit: "u", field: "f" } as const;
export const parameterOf = (filter: Filter): string => PARAMETER[filter];

export interface Asked extends Readonly<Record<Filter, string>> {
  readonly query: string;
  readonly only: "all" | "doing" | "done";
  readonly page: number;
  /** all of them on one page: as a page, or as a file that is read alone */
  readonly whole?: "page" | "file";
}

export const EVERYTHING: Asked = { query: "", only: "all", ward: "", unit: "", field: "", page: 1 };

export const PAGE = 20;
/** so many stand on one page at the most, to be printed: its size has a measure (rule W22) */
const MOST = 150;
/** as the address says it */
const WHOLE = "all";

export const fitsOnePage = (count: number): boolean => count <= MOST;

/** A value of a filter: its name in an address, as people read it, and how many items have it. */
export interface Choice {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
}
export type Choices = Readonly<Record<Filter, readonly Choice[]>>;

const slugOf = (name: string): string => searchKey(name).replaceAll(/[^a-z0-9]+/g, "-");

const namesOf = (item: PublicItem, filter: Filter): readonly string[] => {
  if (filter === "ward") return item.places;
  return filter === "unit" ? [item.lead, ...item.supporting] : [item.field];
};

export const hasValue = (item: PublicItem, filter: Filter, slug: string): boolean =>
  slug === "" || namesOf(item, filter).some((name) => slugOf(name) === slug);

function choicesIn(items: readonly PublicItem[], filter: Filter): Choice[] {
  const all = new Map<string, Choice>();
  for (const item of items)
    for (const name of new Set(namesOf(item, filter))) {
      const slug = slugOf(name);
      if (slug !== "") all.set(slug, { slug, name, count: (all.get(slug)?.count ?? 0) + 1 });
    }
  return [...all.values()].toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
}

const knownChoices = new WeakMap<readonly PublicItem[], Choices>();

/** The values that each filter has: those that something public has. */
export function choicesOf(items: readonly PublicItem[]): Choices {
  const before = knownChoices.get(items);
  if (before) return before;
  const [ward, unit, field] = FILTERS.map((filter) => choicesIn(items, filter)) as [
    Choice[],
    Choice[],
    Choice[],
  ];
  const choices = { ward, unit, field };
  knownChoices.set(items, choices);
  return choices;
}

type Query = Readonly<Record<string, unknown>>;
const text = (value: unknown): string => (typeof value === "string" ? value.normalize("NFC").trim() : "");

/** What was asked for, and whether the address says it in known values; if it does not, the reader is sent to the one that does. */
export function askedOf(
  query: Query,
  items: readonly PublicItem[],
): { readonly asked: Asked; readonly isKnown: boolean } {
  const choices = choicesOf(items);
  const typed = { only: text(query["s"]), page: text(query["page"]) };
  const only = typed.only === "doing" || typed.only === "done" ? typed.only : "all";
  const last = Math.max(1, Math.ceil(items.length / PAGE));
  const page = /^[1-9]\d{0,3}$/.test(typed.page) ? Math.min(Number(typed.page), last) : 1;
  const [ward = "", unit = "", field = ""] = FILTERS.map((filter) => {
    const slug = text(query[PARAMETER[filter]]);
    return choices[filter].some((choice) => choice.slug === slug) ? slug : "";
  });
  const isWhole = typed.page === WHOLE && fitsOnePage(items.length);
  const asked: Asked = {
    ...{ query: text(query["q"]).slice(0, 100), only, ward, unit, field, page },
    ...(isWhole && { whole: "page" }),
  };
  const isKnown =
    FILTERS.every((filter) => text(query[PARAMETER[filter]]) === asked[filter]) &&
    (typed.only === "" || typed.only === only) &&
    (typed.page === "" || typed.page === String(page) || isWhole) &&
    ["", "vi", "en"].includes(text(query["lang"]));
  return { asked, isKnown };
}

export const root = ({ hearing }: Place): string => `/p/${hearing}`;

/** The one address of what was asked for. */
export function addressOf(place: Place, asked: Partial<Asked>): string {
  const parts = new URLSearchParams();
  if (asked.query) parts.set("q", asked.query);
  for (const filter of FILTERS) if (asked[filter]) parts.set(PARAMETER[filter], asked[filter]);
  if (asked.only && asked.only !== "all") parts.set("s", asked.only);
  if (asked.whole) parts.set("page", WHOLE);
  else if (asked.page && asked.page > 1) parts.set("page", String(asked.page));
  if (place.language === "en") parts.set("lang", "en");
  const query = parts.toString();
  return `${root(place)}${query === "" ? "" : `?${query}`}`;
}

/** The same, within a page. */
export const link = (place: Place, asked: Partial<Asked>): string => plain(addressOf(place, asked));

export const itemAddress = (place: Place, id: string): string =>
  `${root(place)}/i/${encodeURIComponent(id)}${place.language === "en" ? "?lang=en" : ""}`;

/** Is anything left out of the list? */
export const isFiltered = ({ query, only, ward, unit, field }: Asked): boolean =>
  [query, ward, unit, field].some((value) => value !== "") || only !== "all";
