/** What the nodes of this machine have kept of a hearing beside Redis. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readJournals } from "../server/log/journal.ts";
import type { Entry } from "../server/log/log.ts";
import { FolderRecord } from "../server/log/nodeRecord.ts";

/** Each node keeps its own; the first in DATA_DIR itself. */
function foldersOf(dataDir: string): readonly string[] {
  if (!existsSync(dataDir)) return [];
  const others = readdirSync(dataDir).filter((name) => /^node-\d+$/.test(name));
  return [dataDir, ...others.map((name) => join(dataDir, name))].filter((one) =>
    existsSync(join(one, "journal")),
  );
}

/** The version below which its log may never end. */
export function highestKept(dataDir: string, hearing: string, replicas: number): number {
  const records = foldersOf(dataDir).map((folder) => new FolderRecord(folder, replicas, () => undefined));
  return Math.max(0, ...records.map((record) => record.highest(hearing)));
}

/** The journal that goes furthest, one that was put aside among them. */
export function longestJournal(dataDir: string, hearing: string): readonly Entry[] {
  return foldersOf(dataDir)
    .flatMap((folder) => readJournals(join(folder, "journal"), hearing))
    .reduce<readonly Entry[]>((longest, one) => (one.length > longest.length ? one : longest), []);
}
