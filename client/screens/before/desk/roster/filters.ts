/** Which lists are shown: a filter and a search, both in the address. Pure. */
import { matchesSearch } from "../../../../../shared/terms/text.ts";
import type { ListedPerson, RosterRow } from "../../../../../shared/views/before/offices.ts";

export const STATES = ["none", "part", "short", "late", "namesakes"] as const;
export type State = (typeof STATES)[number];

const fits: Readonly<Record<State, (row: RosterRow) => boolean>> = {
  none: ({ listed }) => listed === 0,
  part: ({ listed, quota }) => listed > 0 && listed < quota,
  short: ({ registered, minimum }) => registered < minimum,
  late: ({ lateBy }) => lateBy !== null,
  namesakes: ({ delegates }) => delegates.some((delegate) => delegate.namesakes.length > 0),
};

export const countOf = (rows: readonly RosterRow[], state: State): number => rows.filter(fits[state]).length;

/** Whom of the list a search names; nobody where nothing is sought. */
export const foundIn = ({ delegates }: RosterRow, query: string): readonly ListedPerson[] =>
  query.trim() === ""
    ? []
    : delegates.filter((delegate) =>
        matchesSearch(query, `${delegate.name} ${delegate.position} ${delegate.represents}`),
      );

/** The lists that fit: by the organisation's name or number, or by somebody on it. */
export const shown = (rows: readonly RosterRow[], state: string, query: string): readonly RosterRow[] =>
  rows.filter(
    (row) =>
      (!STATES.includes(state as State) || fits[state as State](row)) &&
      (query.trim() === "" ||
        matchesSearch(query, `${row.number} ${row.name}`) ||
        foundIn(row, query).length > 0),
  );
