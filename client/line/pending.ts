/** Commands under way: kept over reloads until the server has said what became of them. */
import { type LineStore, type PendingCommand, UNTOLD_MS } from "./state.ts";
import type { Timers } from "./timers.ts";

/** Where texts are kept: sessionStorage, or what stands in its place. */
export type Keeping = Pick<Storage, "getItem" | "setItem">;

export interface PendingParts {
  readonly store: LineStore;
  readonly timers: Timers;
  /** where what is under way outlives the page, and under what name */
  readonly storage: Keeping;
  readonly key: string;
}

export interface Pending {
  readonly all: () => readonly PendingCommand[];
  readonly has: (id: string) => boolean;
  readonly add: (command: PendingCommand) => void;
  readonly drop: (id: string) => void;
}

/** Begins with what the page before a reload had under way. */
export function createPending({ store, timers, storage, key }: PendingParts): Pending {
  let unwait: (() => void) | undefined;
  const all = () => store.getState().pending;
  const has = (id: string) => all().some((command) => command.id === id);
  /** a command that is settled soon is not shown as under way: a press then draws only what it changes */
  const set = (pending: readonly PendingCommand[]) => {
    if (pending.length > 0) {
      store.setState({ pending });
      unwait ??= timers.after(UNTOLD_MS, () => store.setState({ late: true }));
      return;
    }
    unwait?.();
    unwait = undefined;
    store.setState({ pending, late: false });
  };
  const keep = (pending: readonly PendingCommand[]) => {
    try {
      storage.setItem(key, JSON.stringify(pending));
    } catch {
      // a browser that keeps nothing must not stop the command itself
    }
    set(pending);
  };
  set(storedIn(storage, key));
  return {
    all,
    has,
    add: (command) => has(command.id) || keep([...all(), command]),
    drop: (id) => keep(all().filter((command) => command.id !== id)),
  };
}

function storedIn(storage: Keeping, key: string): readonly PendingCommand[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? (stored as PendingCommand[]) : [];
  } catch {
    return [];
  }
}
