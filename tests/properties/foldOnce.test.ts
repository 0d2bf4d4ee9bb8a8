/** What trying out an entry has come to is taken for the entry where that is stored as it was tried, and only there. */
import { expect, it } from "vitest";
import { importLines } from "../../server/keeping/importLines.ts";
import { MinutesBook } from "../../server/shell/minutes/minutesBook.ts";
import { unguarded } from "../../server/shell/minutes/proseShelf.ts";
import { HearingRoom } from "../../server/shell/path/hearingRoom.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { linesOf, STORED, storedLines } from "../support/storedLog.ts";

it.each(STORED)("[M1] %s: an entry that was tried gives the state that folding it gives", async (id) => {
  const log = new MemoryLog(() => 0);
  await importLines(log, linesOf(storedLines(id)));
  const roomOf = () =>
    new HearingRoom(id, new MinutesBook(unguarded(), () => log.readMinutes(id, 0)), () => undefined);
  const [folds, tries, late] = [roomOf(), roomOf(), roomOf()];
  for (const entry of await log.read(id, 0)) {
    await folds.take([entry], log, null);
    const tried = entry.v === 1 ? undefined : tries.tryOut(entry);
    await tries.take([entry], log, null, tried);
    if (tried) expect(tries.state).toBe(tried);
    // stored a moment after it was tried
    await late.take(
      [entry],
      log,
      null,
      entry.v === 1 ? undefined : late.tryOut({ ...entry, at: entry.at - 1 }),
    );
    expect(late.state).toEqual(folds.state);
  }
});
