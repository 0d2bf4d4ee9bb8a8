/** Files that nothing names go after a day: sent up and then not attached, or attached to what never came. */
import type { HearingLog } from "../log.ts";
import type { ComingFiles } from "./comingFiles.ts";
import { FILES, type FileStore } from "./fileStore.ts";
import { type SentFiles, UNNAMED_KEPT } from "./sentFiles.ts";

const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

export interface Named {
  /** by an event: part of the hearing's record */
  readonly byEvents: ReadonlySet<string>;
  /** by a row of the vault: a person's, as the row is */
  readonly byPeople: ReadonlySet<string>;
  /** false: some rows cannot be read, and may name others */
  readonly complete: boolean;
}

/** What a hearing's log and vault name, in whatever event or row: an id of this form is a file's alone. */
export async function namedFiles(log: Pick<HearingLog, "read" | "people">, hearing: string): Promise<Named> {
  const found = (value: unknown) => JSON.stringify(value).match(HASH) ?? [];
  const rows = await log.people(hearing);
  return {
    byEvents: new Set((await log.read(hearing, 0)).flatMap(({ events }) => found(events))),
    byPeople: new Set(rows.flatMap(found)),
    complete: rows.every(
      (row) => !("sealed" in row) && (!row.id.startsWith("reg.") || "registration" in row),
    ),
  };
}

interface SweepParts {
  readonly log: Pick<HearingLog, "read" | "people">;
  readonly store: FileStore;
  readonly sent: SentFiles;
  readonly coming: ComingFiles;
  readonly now: () => number;
  readonly warn: (text: string) => void;
}

/** Looks at all hearings that have files; how many files went. */
export async function sweepFiles({ log, store, sent, coming, now, warn }: SweepParts): Promise<number> {
  let gone = 0;
  for (const hearing of await store.hearings()) {
    try {
      await coming.sweep(hearing);
      await sent.sweep(hearing);
      const old = (await store.list(hearing)).filter(({ at }) => now() - at > UNNAMED_KEPT);
      if (old.length === 0) continue;
      const { byEvents, byPeople, complete } = await namedFiles(log, hearing);
      // what the key does not open may name it
      if (!complete) continue;
      for (const { file } of old.filter(
        (stored) => !byEvents.has(stored.file) && !byPeople.has(stored.file),
      )) {
        await store.remove(hearing, file);
        gone++;
      }
    } catch (error) {
      warn(`${FILES}/${hearing} could not be swept: ${error instanceof Error ? error.message : error}`);
    }
  }
  return gone;
}
