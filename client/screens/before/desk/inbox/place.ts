/** Where the clerk is in the inbox: filter, search and opinion, kept in the address. */
import { setFilter, useAddress } from "../../../../staff/desk/address.ts";
import { type Filter, isFilter } from "./filters.ts";

export interface Place {
  readonly filter: Filter;
  readonly query: string;
  readonly at: string | null;
}

/** in the place of an opinion: one that a clerk writes down for somebody */
export const NEW = "new";
/** in the place of an opinion: all that are complete, read in a row */
export const TOGETHER = "together";
/** before an opinion's id: what was written down is put right */
export const EDIT = "edit.";

export const goTo = {
  filter: (filter: Filter) => setFilter({ show: filter === "all" ? "" : filter }),
  query: (query: string) => setFilter({ q: query }),
  at: (id: string) => setFilter({ at: id }),
};

export function usePlace(): Place {
  const { filter } = useAddress();
  const show = filter.get("show");
  return { filter: isFilter(show) ? show : "all", query: filter.get("q") ?? "", at: filter.get("at") };
}
