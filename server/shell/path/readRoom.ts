/** A hearing's room as its log and its minutes are stored now. Used wherever one is opened, looked at or folded anew. */
import type { Entry, HearingLog } from "../../storage/log.ts";
import type { NodeRecord } from "../../storage/redis/nodeRecord.ts";
import { MinutesBook } from "../minutes/minutesBook.ts";
import type { ProseKeeper } from "../minutes/proseShelf.ts";
import type { Standing } from "../standing.ts";
import { HearingRoom } from "./hearingRoom.ts";

export interface ReadParts {
  readonly log: HearingLog;
  readonly prose: ProseKeeper;
  readonly standing: Pick<Standing, "alarm">;
}

/** Told at the operator's: a code, and where to look. */
const leftOut = (hearing: string, aside: ReadonlyMap<string, number>) =>
  `BB1 ${hearing}: ${[...aside].map(([section, count]) => `${section} (${count})`).join(", ")}`;

/** A room folded from the whole log; without its minutes where it is only looked at. Throws where it cannot be read. */
export async function readRoom(
  { log, prose, standing }: ReadParts,
  id: string,
  minutesToo = true,
): Promise<{ readonly room: HearingRoom; readonly entries: readonly Entry[] }> {
  const read = () => log.readMinutes(id, 0);
  const minutes = new MinutesBook(prose, read, () =>
    standing.alarm("minutesLeftOut", leftOut(id, minutes.aside())),
  );
  const room = new HearingRoom(id, minutes, (text) => standing.alarm("fieldHeldBack", text));
  const entries = await log.read(id, 0);
  if (entries.length === 0) throw new Error("its log is empty");
  await room.take(entries, log, null);
  if (minutesToo) await minutes.take(await read());
  return { room, entries };
}

interface CompareParts {
  readonly record: NodeRecord;
  readonly standing: Pick<Standing, "doubt">;
}

/** What was acknowledged must be in its log; where it is not, that is said in red. */
export function compare({ id, version }: HearingRoom, { record, standing }: CompareParts): void {
  const highest = record.highest(id);
  if (version < highest)
    standing.doubt(id, `hearing ${id}: the log ends at ${version}, but ${highest} was acknowledged`);
}
