/** Hints for the first use of this device: each goes for good once it was followed or hidden. */
import { create } from "zustand";

const KEY = "hints.known";

function known(): readonly string[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(all) ? all.map(String) : [];
  } catch {
    return [];
  }
}

const useStore = create<{ readonly known: readonly string[] }>(() => ({ known: known() }));

export const useHint = (name: string): boolean => useStore((store) => !store.known.includes(name));

export function endHint(name: string): void {
  const all = [...new Set([...useStore.getState().known, name])];
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // it is hidden until the page is left
  }
  useStore.setState({ known: all });
}
