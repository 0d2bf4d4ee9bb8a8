/** Several files that were chosen at once: read one after the other, each looked at anew where its list has changed meanwhile. */
import { useEffect, useRef, useState } from "react";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { type Looked, lookInto } from "../sending.ts";

/** read; it waits for its turn; its act is under way; it is written; its act was refused */
export type Stands = "read" | "wanted" | "given" | "taken" | "refused";

export interface Entry {
  readonly key: number;
  readonly file: File;
  /** whose it is, as the clerk says; null: the file does */
  readonly whose: number | null;
  /** rows read, of how many; null: it waits, or is on its way */
  readonly step: readonly [done: number, of: number] | null;
  /** null: it is not read yet */
  readonly looked: Looked | null;
  readonly stands: Stands;
  /** why its act was not taken */
  readonly refusal: Refusal | null;
}

/** files that may be chosen together */
const MOST = 60;

export interface Batch {
  readonly entries: readonly Entry[];
  add(files: Iterable<File>): void;
  change(key: number, change: Partial<Entry>): void;
  /** read once more, from the same bytes */
  again(key: number, change?: Partial<Entry>): void;
  clear(): void;
}

export function useBatch(): Batch {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const next = useRef(1);
  const reading = useRef<number | null>(null);
  const change = (key: number, to: Partial<Entry>) =>
    setEntries((all) => all.map((entry) => (entry.key === key ? { ...entry, ...to } : entry)));
  useEffect(() => {
    const first = entries.find(({ looked }) => looked === null);
    if (!first || reading.current !== null) return;
    const { key, file, whose } = first;
    reading.current = key;
    // another may be said to be its owner while it is read
    const still = (to: Partial<Entry>) =>
      setEntries((all) =>
        all.map((entry) => (entry.key === key && entry.whose === whose ? { ...entry, ...to } : entry)),
      );
    const about = { target: "any", organisation: whose } as const;
    void lookInto(file, about, (done, of) => still({ step: [done, of] })).then((looked) => {
      reading.current = null;
      still({ looked });
      // what waits is read although nothing of the list may have changed
      setEntries((all) => [...all]);
    });
  }, [entries]);
  const fresh = { step: null, looked: null, stands: "read", refusal: null } as const;
  return {
    entries,
    add: (files) => {
      const added = [...files].map((file): Entry => ({ key: next.current++, file, whose: null, ...fresh }));
      setEntries((all) => [...all, ...added].slice(0, MOST));
    },
    change,
    again: (key, to = {}) => change(key, { ...fresh, ...to }),
    clear: () => setEntries([]),
  };
}
