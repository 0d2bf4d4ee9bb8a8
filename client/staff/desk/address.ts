/** Which section a clerk looks at, and how it is filtered: both stand in the address, so that a reload or a link finds them. */
import { useSyncExternalStore } from "react";

export interface Address {
  /** "" before anything was chosen */
  readonly section: string;
  readonly filter: URLSearchParams;
}

const subscribe = (listener: () => void) => {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
};

function parse(hash: string): Address {
  const [section = "", filter = ""] = hash.replace(/^#/, "").split("?");
  return { section, filter: new URLSearchParams(filter) };
}

export const useAddress = (): Address => parse(useSyncExternalStore(subscribe, () => location.hash));

/** The link to a section, filtered where a filter is given. */
export function addressOf(section: string, filter: Readonly<Record<string, string>> = {}): string {
  const set = Object.entries(filter).filter(([, value]) => value !== "");
  return `#${section}${set.length > 0 ? `?${new URLSearchParams(set)}` : ""}`;
}

/** @public Filters the section that is looked at; what is empty is left out. Nothing is added to the history. */
export function setFilter(changes: Readonly<Record<string, string>>): void {
  const { section, filter } = parse(location.hash);
  const all = { ...Object.fromEntries(filter), ...changes };
  history.replaceState(null, "", addressOf(section, all));
  dispatchEvent(new HashChangeEvent("hashchange"));
}
