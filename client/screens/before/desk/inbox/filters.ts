/** Which rows of the inbox are shown: a filter and a search, both in the address, so that a link or a reload finds them again. Pure. */
import { matchesSearch, searchKey } from "../../../../../shared/terms/text.ts";
import type { InboxRow } from "../../../../../shared/views/before/register.ts";

export const FILTERS = [
  "all",
  "waiting",
  "returned",
  "late",
  "changed",
  "double",
  "sealed",
  "withdrawn",
] as const;
export type Filter = (typeof FILTERS)[number];

export const isFilter = (text: string | null): text is Filter => FILTERS.some((filter) => filter === text);

/** Its sender has put other words in their place since it was decided. */
export const isChangedSince = (row: InboxRow): boolean =>
  row.changedAt !== null && row.changedAt > (row.decisions.at(-1)?.at ?? Number.POSITIVE_INFINITY);

/** Is there something for a clerk to do? */
export function isWaiting(row: InboxRow): boolean {
  if (row.withdrawnAt !== null) return false;
  const answered = row.clarification?.answeredAt != null && row.clarification.settled === null;
  return row.undecided || answered;
}

const fits: Readonly<Record<Filter, (row: InboxRow) => boolean>> = {
  all: () => true,
  waiting: isWaiting,
  returned: (row) => row.withdrawnAt === null && row.decisions.at(-1)?.result === "return",
  late: (row) => row.late !== null,
  changed: isChangedSince,
  double: (row) => row.doubles.length > 0,
  sealed: (row) => row.sealed !== "no",
  withdrawn: (row) => row.withdrawnAt !== null,
};

export const countOf = (rows: readonly InboxRow[], filter: Filter): number =>
  rows.filter(fits[filter]).length;

const texts = new WeakMap<InboxRow, string>();

/** What a search looks through. */
function textOf(row: InboxRow): string {
  const keptText = texts.get(row);
  if (keptText !== undefined) return keptText;
  const { matter } = row;
  const said = matter ? [matter.called, matter.content, matter.place, matter.from, matter.speaker.name] : [];
  const text = [row.id, row.code ?? "", ...said].join(" ");
  texts.set(row, text);
  return text;
}

/** The rows that fit, the newest last as they came. */
export const shown = (rows: readonly InboxRow[], filter: Filter, query: string): readonly InboxRow[] =>
  rows.filter((row) => fits[filter](row) && (searchKey(query) === "" || matchesSearch(query, textOf(row))));
