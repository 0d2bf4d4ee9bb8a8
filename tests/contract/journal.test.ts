/** What is kept beside the log: the journal and the highest acknowledged version. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { AckedVersion } from "../../server/storage/ackedVersion.ts";
import { Journal, readJournal } from "../../server/storage/journal.ts";
import type { Entry } from "../../server/storage/log.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { until } from "../support/redis.ts";
import { appended, entry } from "./entries.ts";

let dataDir: string;
const folder = () => join(dataDir, "journal");
let entries: Entry[];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "journal-test-"));
  const log = new MemoryLog(() => 0);
  entries = [];
  for (let v = 0; v < 4; v++) entries.push(appended(await log.append("h", entry(v))));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const fail = (why: string | null) => {
  if (why !== null) throw new Error(why);
};

it("keeps entries once, in order, across a restart, for its owner alone", () => {
  const journal = new Journal(folder());
  expect([journal.highest("h"), readJournal(folder(), "h")]).toEqual([0, []]);
  journal.keep("h", entries.slice(0, 2));
  journal.keep("h", entries.slice(0, 3));
  const again = new Journal(folder());
  expect(again.highest("h")).toBe(3);
  again.keep("h", entries);
  expect(readJournal(folder(), "h")).toEqual(entries);
  expect(statSync(join(folder(), "h.jsonl")).mode & 0o777).toBe(0o600);
});

it("finds a gap and writes nothing", () => {
  const journal = new Journal(folder());
  journal.keep("h", entries.slice(0, 1));
  expect(() => journal.keep("h", entries.slice(2))).toThrow("does not follow");
  expect(readJournal(folder(), "h")).toEqual(entries.slice(0, 1));
});

it("cuts off the line that a power cut tore, and goes on behind the whole ones", () => {
  new Journal(folder()).keep("h", entries.slice(0, 2));
  appendFileSync(join(folder(), "h.jsonl"), '{"v":3,"pre');
  expect(readJournal(folder(), "h")).toEqual(entries.slice(0, 2));
  new Journal(folder()).keep("h", entries);
  expect(readJournal(folder(), "h")).toEqual(entries);
});

it("notes the highest acknowledged version at once, and whole on close", async () => {
  const acked = new AckedVersion(dataDir, fail);
  expect(acked.highest("h")).toBe(0);
  acked.raise("h", 5);
  await until(() => new AckedVersion(dataDir, fail).highest("h") === 5);
  acked.raise("h", 9);
  acked.raise("h", 7);
  acked.raise("other", 1);
  // a second has not passed since the first writing
  expect(new AckedVersion(dataDir, fail).highest("h")).toBe(5);
  await acked.close();
  expect(JSON.parse(readFileSync(join(dataDir, "acked.json"), "utf8"))).toEqual({ h: 9, other: 1 });
});
