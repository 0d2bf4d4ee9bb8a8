/** What the nodes of this machine have kept of a hearing beside Redis. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readAcked } from "./ackedVersion.ts";
import { journalsIn, readJournal, readJournals } from "./journal.ts";
import type { Entry } from "./log.ts";

/** Each node keeps its own; the first in DATA_DIR itself. */
function foldersOf(dataDir: string): readonly string[] {
  if (!existsSync(dataDir)) return [];
  const others = readdirSync(dataDir).filter((name) => /^node-\d+$/.test(name));
  return [dataDir, ...others.map((name) => join(dataDir, name))];
}

/** Every hearing that a node of this machine knows of. */
export function keptHearings(dataDir: string): readonly string[] {
  const ids = foldersOf(dataDir).flatMap((folder) => [
    ...journalsIn(join(folder, "journal")),
    ...Object.keys(readAcked(folder)),
  ]);
  return [...new Set(ids)];
}

/** The version below which its log may never end. It only reads: a node may be writing there. */
export function highestKept(dataDir: string, hearing: string, replicas: number): number {
  const keptByFolder = foldersOf(dataDir).map((folder) => {
    const journal = replicas > 0 ? 0 : (readJournal(join(folder, "journal"), hearing).at(-1)?.v ?? 0);
    return Math.max(readAcked(folder)[hearing] ?? 0, journal);
  });
  return Math.max(0, ...keptByFolder);
}

/** The journal that goes furthest, one that was put aside among them. */
export function longestJournal(dataDir: string, hearing: string): readonly Entry[] {
  return foldersOf(dataDir)
    .flatMap((folder) => readJournals(join(folder, "journal"), hearing))
    .reduce<readonly Entry[]>(
      (longest, entries) => (entries.length > longest.length ? entries : longest),
      [],
    );
}
