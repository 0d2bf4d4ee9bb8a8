/** Hints for the first use of this device: each goes for good once it was followed or hidden. */
import { lateStore } from "./lateStore.ts";

const KEY = "hints.known";

function known(): readonly string[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(all) ? all.map(String) : [];
  } catch {
    return [];
  }
}

const hints = lateStore(() => ({ known: known() }));

export const useHint = (name: string): boolean => hints()((store) => !store.known.includes(name));

export function endHint(name: string): void {
  const all = [...new Set([...hints().getState().known, name])];
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // it is hidden until the page is left
  }
  hints().setState({ known: all });
}
