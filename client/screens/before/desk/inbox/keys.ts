/** The keyboard of the inbox: letters and Enter count only while no field has the focus. */
import { useEffect, useRef } from "react";
import type { Screening } from "../../../../../shared/terms/register.ts";

/** None of them is a tone key of Telex or VNI. */
export const KEYS: Readonly<Record<Screening, string>> = {
  ...{ accept: "N", merge: "G", return: "T", redirect: "H", outside: "K" },
};

interface Acts {
  readonly choose: (result: Screening) => void;
  readonly decide: () => void;
  readonly step: (by: 1 | -1) => void;
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
/** Enter on a button presses the button; on a row of the list, or a filter or choice that is pressed already, it decides. */
const isOtherButton = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest(`button:not(.inbox-row, [aria-pressed="true"]), a`) !== null;

function press(event: KeyboardEvent, acts: Acts): boolean {
  const key = event.key.toUpperCase();
  const chosen = (Object.keys(KEYS) as Screening[]).find((result) => KEYS[result] === key);
  if (chosen) acts.choose(chosen);
  else if (event.key === "ArrowDown") acts.step(1);
  else if (event.key === "ArrowUp") acts.step(-1);
  else if (event.key === "Enter" && !isOtherButton(event.target)) acts.decide();
  else return false;
  return true;
}

export function useKeys(acts: Acts): void {
  const newest = useRef(acts);
  newest.current = acts;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isField(event.target)) return;
      if (press(event, newest.current)) event.preventDefault();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
