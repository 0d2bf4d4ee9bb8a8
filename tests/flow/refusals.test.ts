/** What a refusal promises, and what a node does whose storage gives no answer for a while. */
import { expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { unguarded } from "../../server/shell/minutes/proseShelf.ts";
import { createLive, type Live } from "../../server/shell/shell.ts";
import { type HearingLog, NoAnswer } from "../../server/storage/log.ts";
import { Metrics } from "../../server/web/pages/metrics.ts";
import { type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";
import { isFinal } from "../../shared/wire/protocol.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { noRecord } from "../support/noRecord.ts";
import { until } from "../support/redis.ts";

const ID = "sample";
let now = Date.parse("2024-11-22T01:00:00Z");

/** A node on a log some of whose answers are another's. */
async function node(log: MemoryLog, other: Partial<HearingLog> = {}) {
  const statuses: number[] = [];
  const warnings: string[] = [];
  const proxied = new Proxy<HearingLog>(log, {
    get: (target, name: keyof HearingLog) => other[name] ?? target[name].bind(target),
  });
  const live = await createLive({
    prose: unguarded(),
    measure: async () => undefined,
    log: proxied,
    now: () => now,
    steady: () => now,
    record: {
      ...noRecord,
      keep: (_hearing, entries) => void statuses.push(...entries.map((entry) => entry.v)),
    },
    figures: new Metrics(),
    warn: (text) => warnings.push(text),
  });
  return { live, kept: statuses, warnings };
}

async function hearing(): Promise<MemoryLog> {
  const log = new MemoryLog(() => now);
  await createHearing(log, ID, "sample", {});
  return log;
}

let made = 0;
const press = (input: CommandInput) => ({
  id: `refusals-command-${made++}`,
  madeAt: now,
  command: commandSchema.parse(input),
});
const versionOf = (live: Live) => live.lengths().find((length) => length.hearing === ID)?.version ?? 0;

it("[M5] what was refused when sent again is not carried out by the first node", async () => {
  const log = await hearing();
  let goOn = () => {};
  const standing = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let reached = false;
  const { live: frozen } = await node(log, {
    append: async (id, entry) => {
      reached = true;
      await standing;
      return log.append(id, entry);
    },
  });
  const { live: other } = await node(log);
  const open = press({ type: "OpenSession" });
  const first = frozen.command(ID, "A", open);
  await until(() => reached);
  now += 11_000;
  expect(await other.command(ID, "A", { ...open, again: true })).toEqual({
    kind: "refused",
    refusal: { code: "tooLate" },
  });
  goOn();
  expect(await first).toEqual({ kind: "refused", refusal: { code: "tooLate" } });
  expect(await log.read(ID, 1)).toEqual([]);
  await frozen.close();
  await other.close();
});

it("[M5] a node that has not yet heard of the commit does not refuse its resend", async () => {
  const log = await hearing();
  const { live: first } = await node(log);
  const { live: behind } = await node(log, {
    follow: () => ({ again: () => undefined, stop: async () => undefined }),
  });
  const open = press({ type: "OpenSession" });
  expect(await first.command(ID, "A", open)).toEqual({ kind: "done", version: 2 });
  now += 11_000;
  expect(await behind.command(ID, "A", { ...open, again: true })).toEqual({ kind: "done", version: 2 });
  await first.close();
  await behind.close();
});

it("[M5] without the storage's answer a resend stays unknown; a first one is refused", async () => {
  const log = await hearing();
  const { live } = await node(log, {
    append: async () => ({ kind: "notSaved", reason: "no link" }),
    bar: async () => ({ kind: "notSaved", reason: "no link" }),
  });
  const open = press({ type: "OpenSession" });
  expect(await live.command(ID, "A", open)).toEqual({ kind: "refused", refusal: { code: "notSaved" } });
  expect(await live.command(ID, "A", { ...open, again: true })).toEqual({ kind: "unknown" });
  // against the rules, and that cannot be made final now
  const close = press({ type: "EndStep", step: "4.3" });
  expect(await live.command(ID, "A", { ...close, again: true })).toEqual({ kind: "unknown" });
  await live.close();
});

it("[M2] a storage without an answer leaves no gap in what a node keeps", async () => {
  const log = await hearing();
  let failures = 0;
  let answers = false;
  const { live, kept, warnings } = await node(log, {
    people: async (id, ids) => {
      if (ids && !answers && ++failures) throw new NoAnswer("no link");
      return log.people(id, ids);
    },
  });
  const { live: other } = await node(log);
  const walkIn = { name: "Y Gió Ayun", addressForm: "anh", organisation: "Cá nhân" };
  await other.command(ID, "A", press({ type: "OpenSession" }));
  await other.command(
    ID,
    "T2",
    press({ type: "AddWalkIn", who: walkIn, content: "Bể bơi", field: "Văn hóa" }),
  );
  await until(() => failures > 0);
  // what comes meanwhile does not fit yet
  await other.command(ID, "A", press({ type: "ShowAskMark", on: true }));
  await until(() => failures > 3);
  answers = true;
  await until(() => versionOf(live) === versionOf(other));
  expect(versionOf(live)).toBe(4);
  expect(kept.slice(1)).toEqual(Array.from({ length: kept.length - 1 }, (_, i) => i + 2));
  expect(kept.at(-1)).toBe(versionOf(other));
  expect(live.health("sample", "chair")).toEqual({ live: true, problem: null });
  expect(warnings).toEqual([]);
  await live.close();
  await other.close();
});

it("[M2] however many hearings wait for the storage at once, Node warns of no leak", async () => {
  const log = new MemoryLog(() => now);
  const ids = Array.from({ length: 12 }, (_, n) => `waiting-${n}`);
  for (const id of ids) await createHearing(log, id, "sample", {});
  const waiting = new Set<string>();
  const { live } = await node(log, {
    people: async (id, asked) => {
      if (!asked) return log.people(id);
      waiting.add(id);
      throw new NoAnswer("no link");
    },
  });
  const { live: other } = await node(log);
  const leaks: Error[] = [];
  const hear = (warning: Error) => {
    if (warning.name === "MaxListenersExceededWarning") leaks.push(warning);
  };
  process.on("warning", hear);
  const who = { name: "Y Gió Ayun", addressForm: "anh", organisation: "Cá nhân" };
  const walkIn = { type: "AddWalkIn", who, content: "Bể bơi", field: "Văn hóa" } as const;
  for (const id of ids) {
    await live.look(id);
    await other.command(id, "A", press({ type: "OpenSession" }));
    expect(await other.command(id, "T2", press(walkIn))).toMatchObject({ kind: "done" });
  }
  await until(() => waiting.size === ids.length);
  await live.close();
  await other.close();
  // warnings come in a later turn
  await new Promise((resume) => setImmediate(resume));
  process.off("warning", hear);
  expect(leaks).toEqual([]);
});

it("[M5] a screen keeps what it sent where the answer is only that it is too fast", () => {
  const tooFast = { kind: "refused", refusal: { code: "tooFast" } } as const;
  expect(isFinal(tooFast, false)).toBe(true);
  expect(isFinal(tooFast, true)).toBe(false);
  expect(isFinal({ kind: "refused", refusal: { code: "tooLate" } }, true)).toBe(true);
  expect(isFinal({ kind: "done", version: 2 }, true)).toBe(true);
  expect(isFinal({ kind: "unknown" }, false)).toBe(false);
});
