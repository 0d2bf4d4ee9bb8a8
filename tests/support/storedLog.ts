/**
 * Two hearings as an old version has stored and exported them: the sample played through, with its minutes, and one under
 * random presses of all seats; and what that version showed of them.
 */
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import type { ProseParagraph } from "../../server/documents/minutes/prose.ts";
import type { SeatName } from "../../shared/terms/seats.ts";

const FOLDER = "tests/fixtures/stored";
const unpacked = (file: string) => brotliDecompressSync(readFileSync(`${FOLDER}/${file}`)).toString();

/** What the old version made of a hearing. */
interface Shown {
  readonly moments: readonly {
    readonly version: number;
    readonly views: Readonly<Record<SeatName, unknown>>;
  }[];
  readonly prose: Readonly<Record<string, readonly ProseParagraph[]>>;
  /** updates of the minutes */
  readonly updates: number;
  /** hash of the last entry */
  readonly head: string;
}

export const STORED = ["old-played", "old-random"] as const;
/** the commit whose version has written them */
export const STORED_BY = "1fa2229";

/** The export's lines. */
export const storedLines = (id: string): readonly string[] =>
  unpacked(`${STORED_BY}.${id}.jsonl.br`).trimEnd().split("\n");

export async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const all = JSON.parse(unpacked(`${STORED_BY}.views.json.br`)) as Readonly<Record<string, Shown>>;

export function storedShown(id: (typeof STORED)[number]): Shown {
  const shown = all[id];
  if (!shown) throw new Error(`nothing is known of ${id}`);
  return shown;
}

/** Where a value is another than it was; fields that it had not are left out. */
export function* changes(was: unknown, is: unknown, at = ""): Generator<string> {
  if (was === null || typeof was !== "object") {
    if (was !== is) yield `${at}: ${JSON.stringify(was)} → ${JSON.stringify(is)?.slice(0, 200)}`;
  } else if (is === null || typeof is !== "object") yield `${at}: is ${JSON.stringify(is)}`;
  else if (Array.isArray(was) && was.length !== (is as unknown[]).length)
    yield `${at}: ${was.length} → ${(is as unknown[]).length} items`;
  else
    for (const [key, inner] of Object.entries(was))
      yield* changes(inner, (is as Record<string, unknown>)[key], `${at}.${key}`);
}
