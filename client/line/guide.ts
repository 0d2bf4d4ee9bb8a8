/** "Diễn tập 5 phút": how far this screen's user has come; the operator begins it, the screen goes on by itself. */
import { lateStore } from "./lateStore.ts";
import { keyOf } from "./place.ts";

const KEY = "guide";

interface Guide {
  /** so many tasks; null: nobody is guided */
  readonly done: number | null;
}

function storedGuide(): Guide {
  try {
    const text = sessionStorage.getItem(keyOf(KEY));
    return { done: text === null ? null : Number(text) };
  } catch {
    return { done: null };
  }
}

const guide = lateStore(storedGuide);

export const useGuide = () => guide()((store) => store.done);

export function guideTo(done: number | null): void {
  try {
    if (done === null) sessionStorage.removeItem(keyOf(KEY));
    else sessionStorage.setItem(keyOf(KEY), String(done));
  } catch {
    // it lasts until the page is left
  }
  guide().setState({ done });
}
