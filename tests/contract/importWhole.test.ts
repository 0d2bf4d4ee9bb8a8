/** `hearing import`: all of a file is checked, then all of it is stored at once; of any other file nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { exportLines } from "../../server/keeping/exportLines.ts";
import { importLines } from "../../server/keeping/importLines.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { startRedis, type TestRedis, witness } from "../support/redis.ts";
import { linesOf, STORED, STORED_BY, storedLines } from "../support/storedLog.ts";

const ID = "old-played";
let redis: TestRedis;
let log: RedisLog;
let client: Awaited<ReturnType<typeof witness>>;
/** as this version exports it */
let lines: readonly string[];

async function exported(of: RedisLog, id = ID): Promise<string[]> {
  const all: string[] = [];
  for await (const line of exportLines(of, id)) all.push(line);
  return all;
}

beforeAll(async () => {
  redis = await startRedis();
  log = new RedisLog({ path: redis.path }, () => undefined);
  await log.ready();
  client = await witness(redis.path);
  await importLines(log, linesOf(storedLines(ID)));
  lines = await exported(log);
});
afterAll(async () => {
  client.destroy();
  await log.close();
  await redis.stop();
});
beforeEach(async () => {
  await client.flushAll();
});

const at = (start: string, nth = 0) => {
  const all = lines.flatMap((line, i) => (line.startsWith(`{"line":"${start}"`) ? [i] : []));
  return all.at(nth) ?? expect.fail();
};
const changed = (i: number, from: string | RegExp, to: string) => {
  const line = (lines[i] ?? "").replace(from, to);
  expect(line).not.toBe(lines[i]);
  return lines.with(i, line);
};
const WRONG: readonly [what: string, change: () => readonly string[], said: string][] = [
  ["another title", () => changed(0, /"title":"/, '"title":"Canary '), "something was changed"],
  ["another name", () => changed(at("person", 40), /"name":"/, '"name":"Canary '), "something was changed"],
  ["a person less", () => lines.toSpliced(at("person", 3), 1), "there must be"],
  [
    "an entry that was changed",
    () => changed(at("entry", 100), /"actor":"\w+"/, '"actor":"B2"'),
    "does not hang on",
  ],
  [
    "the last entry changed",
    () => changed(at("entry", -1), /"actor":"\w+"/, '"actor":"B2"'),
    "something was changed",
  ],
  ["an entry less", () => lines.toSpliced(at("entry", 7), 1), "the log does not go on from version 7"],
  [
    "an entry of an earlier time",
    () => changed(at("entry", 5), /"at":(\d)/, '"at":-$1'),
    "earlier than the one before",
  ],
  [
    "another word in the minutes",
    () => changed(at("minutes", 9), /"author":"T\d"/, '"author":"T9"'),
    "something was changed",
  ],
  ["an update less", () => lines.toSpliced(at("minutes", -1), 1), "there must be"],
  ["a line more behind the end", () => [...lines, lines[1] ?? ""], "behind the last line"],
  ["a line torn", () => lines.with(-1, (lines.at(-1) ?? "").slice(0, 20)), "is no line of an export"],
  ["two hearings", () => [...lines.slice(0, 5), lines[0] ?? ""], "a second hearing"],
];

describe("an import", () => {
  it.each(WRONG)(
    "of a file with %s is refused in one line, and the right one is taken (X07)",
    async (_what, change, said) => {
      const refused = await importLines(log, linesOf(change())).catch((error: Error) => error.message);
      expect(refused).toContain(said);
      expect(refused).not.toContain("\n");
      expect(await client.keys("*")).toEqual([]);
      expect(await importLines(log, linesOf(lines))).toEqual({ id: ID, sealed: true });
      expect(await exported(log)).toEqual(lines);
    },
  );

  it("of a file that was cut at the end of any line is refused (X07)", async () => {
    for (let end = 1; end < lines.length; end += end < 5 || end > lines.length - 5 ? 1 : 37)
      await expect(importLines(log, linesOf(lines.slice(0, end))), `${end}`).rejects.toThrow("cut short");
    expect(await client.keys("*")).toEqual([]);
  });

  it("is all there or not at all, also when its link is cut in the middle (X07)", async () => {
    let over = false;
    const seen = new Set<number>();
    const looking = (async () => {
      while (!over) {
        const [registered, count] = await client.multi().hExists("hearings", ID).xLen(`{${ID}}:log`).exec();
        seen.add(Number(registered) * 1000 + Number(count));
      }
    })();
    await importLines(log, linesOf(lines));
    over = true;
    await looking;
    expect([...seen].filter((count) => count !== 0 && count !== 1000 + 289)).toEqual([]);
    await client.flushAll();

    const cut = new RedisLog({ path: redis.path }, () => undefined);
    await cut.ready();
    const importing = importLines(cut, linesOf(lines)).catch((error: Error) => error);
    while ((await client.keys("*:beside")).length === 0);
    await cut.close();
    expect(await importing).toBeInstanceOf(Error);
    expect([await client.exists(["hearings", `{${ID}}:log`]), await log.hearings()]).toEqual([0, {}]);
    await importLines(log, linesOf(lines));
    expect(await exported(log)).toEqual(lines);
    expect(await client.keys("*:beside")).toEqual([]);
    expect(await client.ttl(`{${ID}}:log`)).toBe(-1);
  });

  it.each(STORED)(
    `of an export of ${STORED_BY}, which has no last line: %s is taken, and it is told that it could not be checked (X07)`,
    async (id) => {
      expect(await importLines(log, linesOf(storedLines(id)))).toEqual({ id, sealed: false });
      const back = await exported(log, id);
      // the same log and minutes; persons may have got a field since
      const linesKept = (all: readonly string[]) => all.filter((line) => /^.{9}"(entry|minutes)"/.test(line));
      expect(linesKept(back)).toEqual(linesKept(storedLines(id)));
    },
  );

  it("writes over an older version's unfinished import of the same hearing alone (X07)", async () => {
    const first = JSON.parse(lines[at("entry")] ?? "") as { v: number; at: number; line: string };
    const {
      line: _,
      v,
      at: time,
      ...rest
    } = first as never as Record<string, never> & { v: number; at: number };
    const left = (actor: object) =>
      log.append(ID, {
        ...(rest as never as object),
        ...actor,
        expected: v - 1,
        people: [],
        clock: { hearingAt: time, redisAt: 0, rate: 0 },
        realNow: null,
      } as never);
    expect(await left({})).toMatchObject({ kind: "appended" });
    await importLines(log, linesOf(lines));
    expect(await exported(log)).toEqual(lines);
    await client.flushAll();
    expect(await left({ actor: "somebody" })).toMatchObject({ kind: "appended" });
    await expect(importLines(log, linesOf(lines))).rejects.toThrow("another hearing");
    expect(await client.xLen(`{${ID}}:log`)).toBe(1);
  });
});
