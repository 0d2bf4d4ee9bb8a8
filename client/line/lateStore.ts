/** A small store whose start is read from the browser: when it is first used, not when its file is imported. */
import { create, type UseBoundStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";

export function lateStore<T>(start: () => T): () => UseBoundStore<StoreApi<T>> {
  let made: UseBoundStore<StoreApi<T>> | undefined;
  return () => (made ??= create<T>(start));
}
