/** Hints for the first use of this device: each goes for good once it was followed or hidden. */
import { lateStore } from "./lateStore.ts";

const KEY = "hints.known";

function storedHints(): readonly string[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(all) ? all.map(String) : [];
  } catch {
    return [];
  }
}

const hints = lateStore(() => ({ hidden: storedHints() }));

export const useHint = (name: string): boolean => hints()((store) => !store.hidden.includes(name));

export function endHint(name: string): void {
  const all = [...new Set([...hints().getState().hidden, name])];
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // it is hidden until the page is left
  }
  hints().setState({ hidden: all });
}
