/** "Diễn tập 5 phút": how far this screen's user has come; the operator begins it, the screen goes on by itself. */
import { create } from "zustand";
import { hearing, seat } from "./socket.ts";

const KEY = `guide.${hearing}.${seat}`;

function kept(): number | null {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? null : Number(text);
  } catch {
    return null;
  }
}

/** `done`: so many tasks; null: nobody is guided */
export const useGuide = create<{ readonly done: number | null }>(() => ({ done: kept() }));

export function guideTo(done: number | null): void {
  try {
    if (done === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, String(done));
  } catch {
    // it lasts until the page is left
  }
  useGuide.setState({ done });
}
