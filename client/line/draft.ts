/**
 * What stands half written in a form outlives a reload of its page: React's state, stored beside it in this tab's session.
 * A form that is sent empties it, one that is closed takes it along: nothing stays behind on a shared device. A part of the
 * page that is left for another keeps it (staff/Part.tsx). What is refused comes back (returned.ts).
 */
import { createContext, type RefObject, useContext, useEffect, useState } from "react";
import { draftKeys, forgetGiven, noteForm, useTimesReturned } from "./returned.ts";
import { lineStore } from "./store.ts";

/** what the forms beneath are about: two forms of one name never share their text */
export const DraftScope = createContext("");

/** Is the part of the page that a form stands in being left, with all that stands in it? */
export const PartIsLeft = createContext<RefObject<boolean>>({ current: false });

/** A page of a newer build may find what an older one has stored. */
function fits(stored: unknown, start: unknown): boolean {
  if (start === null) return true;
  if (stored === null) return false;
  if (Array.isArray(start) || Array.isArray(stored)) return Array.isArray(start) && Array.isArray(stored);
  if (typeof start !== "object" || typeof stored !== "object") return typeof start === typeof stored;
  return Object.entries(start).every(([name, value]) =>
    fits((stored as Record<string, unknown>)[name], value),
  );
}

function keptOr<T>(key: string, start: T): T {
  try {
    const text = sessionStorage.getItem(key);
    const stored: unknown = text === null ? start : JSON.parse(text);
    return fits(stored, start) ? (stored as T) : start;
  } catch {
    return start;
  }
}

function keep(key: string, value: unknown, start: unknown): void {
  try {
    const text = JSON.stringify(value);
    if (text === JSON.stringify(start)) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // a browser that keeps nothing: the text lives as long as the page
  }
}

const forget = (key: string) => keep(key, null, null);

/** A seat that is shut for this device leaves nothing of what was typed at it. */
lineStore.subscribe(({ shut }) => {
  if (shut !== "revoked" && shut !== "expired") return;
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(draftKeys())) forget(key);
  forgetGiven();
});

/** As useState, but a reload brings it back; `sent` keeps it on the screen alone. */
export function useDraft<T>(form: string, start: T): readonly [T, (next: T) => void, () => void] {
  const scope = useContext(DraftScope);
  const isLeft = useContext(PartIsLeft);
  const key = `${draftKeys()}${scope}${scope && "."}${form}`;
  const times = useTimesReturned(key);
  const [state, setState] = useState(() => ({ key, times, value: keptOr(key, start) }));
  const isSame = state.key === key && state.times === times;
  const { value } = isSame ? state : { value: keptOr(key, start) };
  if (!isSame) setState({ key, times, value });
  useEffect(() => noteForm(key), [key]);
  // on a reload nothing is unmounted
  useEffect(
    () => () => {
      if (!isLeft.current) forget(key);
    },
    [key, isLeft],
  );
  const set = (next: T) => {
    keep(key, next, start);
    setState({ key, times, value: next });
  };
  return [value, set, () => forget(key)];
}
