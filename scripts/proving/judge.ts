/** Is a hearing whole? What Redis has of it, held against what this machine's nodes have kept; and what to do where it is not. */

import { openHearing } from "../../server/shell/path/openHearing.ts";
import { highestKept, keptHearings, longestJournal } from "../../server/storage/kept.ts";
import type { HearingLog } from "../../server/storage/log.ts";

export interface Judgement {
  readonly id: string;
  readonly title: string;
  readonly said: string;
  /** null: it is whole */
  readonly todo: string | null;
}

/** Every hearing that Redis or a node's record knows of. */
export async function* judgements(
  log: HearingLog,
  dataDir: string,
  replicas: number,
): AsyncGenerator<Judgement> {
  const registered = await log.hearings();
  for (const id of [...new Set([...Object.keys(registered), ...keptHearings(dataDir)])].toSorted()) {
    // before the log is read: what is acknowledged meanwhile is in it then
    const highest = highestKept(dataDir, id, replicas);
    const facts = registered[id];
    if (!facts && highest === 0) continue;
    yield { id, title: String(facts?.["title"] ?? ""), ...(await judged(log, dataDir, id, highest)) };
  }
}

async function judged(
  log: HearingLog,
  dataDir: string,
  id: string,
  highest: number,
): Promise<Pick<Judgement, "said" | "todo">> {
  const refillable = () => longestJournal(dataDir, id).length >= highest;
  const refill = () =>
    refillable()
      ? `npm run hearing -- refill ${id}`
      : "Restore a backup into an empty DATA_DIR (docs/operation.md).";
  const entries = await log.read(id, 0).then(
    (all) => all.length,
    () => null,
  );
  if (entries === 0)
    return { said: `is not in Redis, but ${highest} entries were acknowledged here`, todo: refill() };
  try {
    const from = performance.now();
    const { version, minutes } = await openHearing(log, id);
    const took = Math.round(performance.now() - from);
    return highest > version
      ? { said: `ends at version ${version}, but ${highest} were acknowledged here`, todo: refill() }
      : { said: `version ${version}, ${minutes.n} updates of the minutes, opened in ${took} ms`, todo: null };
  } catch (error) {
    return {
      said: `cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
      todo: "Keep DATA_DIR aside; restore a backup into an empty one (docs/operation.md).",
    };
  }
}
