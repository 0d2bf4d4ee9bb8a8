/** What an old version has stored opens today, and shows what it showed then. */
import { describe, expect, it } from "vitest";
import { minutes } from "../../server/documents/minutes/minutes.ts";
import type { Block } from "../../server/documents/paper/model.ts";
import { importLines } from "../../server/keeping/importLines.ts";
import { isSealedSection } from "../../server/rulebook/live/minutes/facts.ts";
import { MinutesBook } from "../../server/shell/minutes/minutesBook.ts";
import { unguarded } from "../../server/shell/minutes/proseShelf.ts";
import { HearingRoom } from "../../server/shell/path/hearingRoom.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { changes, linesOf, STORED, STORED_BY, storedLines, storedShown } from "../support/storedLog.ts";

/**
 * Fields that show something else of the same log by intent: a pattern of the field's path for each, and why. Everything
 * else of an old view stays as it was; new fields are free.
 */
const BY_INTENT: readonly { readonly field: RegExp; readonly why: string }[] = [
  {
    field:
      /^\.(diversions\.\d+\.id|answers\.\d+\.opinions|floor\.opinions|opinions\.[^.]+\.(about|clarifies|merged)|unheard|notes\.\d+\.about)|\.sections\.\d+\.opinion:/,
    why: "a diverted matter's code is told to nobody (V20)",
  },
  {
    field: /\.elsewhere\.\d+\.rows\.\d+\.topic:|^\.opinions\.[^.]+\.title:/,
    why: "who asks again about a matter whose part has left takes no title from it (V3)",
  },
  { field: /^\.diversions[.:]/, why: "parts that left with their whole stand under its number once (W40)" },
  { field: /^\.acts\./, why: "steps, diversions and decisions on time stand in the list of acts too (F20)" },
  { field: /^\.results\.\d+\.text: "Giao phường/, why: "a ward's task is its People's Committee's" },
  { field: /^\.scene[.:]/, why: "between turns the hall shows what was raised, in a break no name (S40)" },
  { field: /^\.turnClock: null →/, why: "a clock stands in one place, whatever the scene (S3)" },
  { field: /^\.onFloor[.:]/, why: "phones and units see as much of the floor as the hall shows (V9, S40)" },
];

function textsOf(block: Block): string[] {
  if (block.kind === "paragraph") return [block.runs.map((run) => run.text).join("")];
  if (block.kind !== "table") return [];
  return [...(block.head ?? []), ...block.rows.flat(2).flatMap(textsOf)];
}

describe(`a log that was stored by ${STORED_BY}`, () => {
  it.each(STORED)("%s: every view at every moment, and the prose, are what they were", async (id) => {
    const log = new MemoryLog(() => 0);
    await importLines(log, linesOf(storedLines(id)));
    const entries = await log.read(id, 0);
    const { moments, prose, updates, head } = storedShown(id);
    const room = new HearingRoom(
      id,
      new MinutesBook(unguarded(), () => log.readMinutes(id, 0)),
      () => undefined,
    );
    for (const { version, views } of moments) {
      await room.take(entries.slice(0, version), log, null);
      for (const [seat, was] of Object.entries(views)) {
        const is = JSON.parse(JSON.stringify(viewFor(audienceOf(seat as SeatName), room.state, room.people)));
        const others = [...changes(was, is)].filter(
          (change) => !BY_INTENT.some(({ field }) => field.test(change)),
        );
        expect(others, `${seat} at version ${version}`).toEqual([]);
      }
    }
    expect([room.version, room.prev]).toEqual([entries.length, head]);
    await room.minutes.take(await log.readMinutes(id, 0));
    expect(room.minutes.n).toBe(updates);
    expect(room.minutes.aside()).toEqual(new Map());
    const source = await room.source();
    expect(Object.fromEntries(source.prose)).toEqual(prose);
    // and the minutes are made of it: whatever was typed and is not sealed stands in them
    for (const family of ["party", "state"] as const) {
      const texts = minutes(source, family).parts.flatMap((part) => part.blocks.flatMap(textsOf));
      for (const [section, paragraphs] of Object.entries(prose))
        for (const runs of isSealedSection(room.state, section) ? [] : paragraphs)
          expect(texts.join("\n")).toContain(runs.map((run) => run.text).join(""));
    }
  });
});
