/** What the nodes of this machine have kept of a hearing beside Redis: the journal that goes furthest. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readJournal } from "../server/log/journal.ts";
import type { Entry } from "../server/log/log.ts";

export function longestJournal(dataDir: string, hearing: string): readonly Entry[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir)
    .filter((name) => /^journal(\.\d+)?$/.test(name))
    .map((name) => readJournal(join(dataDir, name), hearing))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), []);
}
