/** A hearing into Redis as a whole: written beside, in pieces, and put in its place by one script, or not at all. */
import type { ChainableCommander } from "ioredis";
import { encodeUpdate } from "../codec.ts";
import type { PersonRow, WholeHearing } from "../log.ts";
import type { RedisWriter } from "./redisWriter.ts";
import { PUT_IN_PLACE } from "./scripts.ts";

export const REGISTRY = "hearings";
const PARTS = ["log", "minutes", "people", "script"] as const;
/** how much is sent in one piece: commands, characters */
const PIECE = { commands: 500, characters: 2_000_000 };
/** seconds until what a store that was cut short has left beside is gone */
const LEFT_FOR = 24 * 60 * 60;

interface StoreParts {
  readonly keyOf: (hearing: string, part: (typeof PARTS)[number]) => string;
  readonly writer: Pick<RedisWriter, "ask" | "write">;
}

/** `people`: the rows as they are stored. */
export async function storeWhole(
  { keyOf, writer }: StoreParts,
  hearing: string,
  { facts, script, entries, updates }: WholeHearing,
  people: readonly PersonRow[],
  over: { readonly entries: number; readonly updates: number },
): Promise<"stored" | "there" | "other"> {
  const keys = PARTS.map((part) => keyOf(hearing, part));
  const beside = keys.map((key) => `${key}:beside`);
  const [log = "", minutes = "", persons = "", texts = ""] = beside;
  type Piece = (pipeline: ChainableCommander) => unknown;
  const commands: [size: number, give: Piece][] = [
    ...entries.map(({ v, at, ...rest }): [number, Piece] => {
      const body = JSON.stringify(rest);
      return [body.length, (pipeline) => pipeline.xadd(log, `${v}-0`, "at", String(at), "body", body)];
    }),
    ...updates.map(({ section, author, update }, i): [number, Piece] => {
      const text = encodeUpdate(update);
      return [
        text.length,
        (pipeline) =>
          pipeline.xadd(minutes, `${i + 1}-0`, "section", section, "author", author, "update", text),
      ];
    }),
    ...people.map((row): [number, Piece] => {
      const text = JSON.stringify(row);
      return [text.length, (pipeline) => pipeline.hset(persons, row.id, text)];
    }),
    ...(script === null
      ? []
      : [[script.length, (pipeline) => pipeline.set(texts, script)] satisfies [number, Piece]]),
    ...beside.map((key): [number, Piece] => [0, (pipeline) => pipeline.expire(key, LEFT_FOR)]),
  ];
  await writer.ask((redis) => redis.del(...beside));
  for (const piece of piecesOf(commands))
    await writer.ask(async (redis) => {
      const pipeline = redis.pipeline();
      for (const give of piece) give(pipeline);
      for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
    });
  const reply = await writer.write(
    PUT_IN_PLACE,
    [REGISTRY, ...keys, ...beside],
    [hearing, JSON.stringify(facts), over.entries, over.updates],
  );
  if (!Array.isArray(reply)) throw new Error(`it could not be stored: ${reply.reason}`);
  return reply[0] === "stored" || reply[0] === "there" ? reply[0] : "other";
}

function* piecesOf<T>(commands: readonly [size: number, give: T][]): Generator<T[]> {
  let piece: T[] = [];
  let characters = 0;
  for (const [size, give] of commands) {
    if (piece.length > 0 && (piece.length >= PIECE.commands || characters + size > PIECE.characters)) {
      yield piece;
      piece = [];
      characters = 0;
    }
    piece.push(give);
    characters += size;
  }
  yield piece;
}
