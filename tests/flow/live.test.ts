import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { fold } from "../../server/rulebook/fold.ts";
import { unguarded } from "../../server/shell/minutes/proseShelf.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import { createLive, type Live } from "../../server/shell/shell.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { Metrics } from "../../server/web/pages/metrics.ts";
import { audienceName, SEATS } from "../../shared/terms/seats.ts";
import { type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";
import { applyChange } from "../../shared/wire/viewChange.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { noRecord } from "../support/noRecord.ts";
import { until } from "../support/redis.ts";

const START = Date.parse("2024-11-22T01:00:00Z");
let now = START;
const log = new MemoryLog(() => now);
let live: Live;
let made = 0;

const envelope = (input: CommandInput, id = `command-number-${made++}`) => ({
  id,
  madeAt: now,
  command: commandSchema.parse(input),
});

beforeAll(async () => {
  await createHearing(log, "sample", "sample", {});
  live = await createLive({
    prose: unguarded(),
    measure: async () => undefined,
    figures: new Metrics(),
    log,
    now: () => now,
    steady: () => now,
    record: noRecord,
    warn: (text) => expect.fail(text),
  });
});
afterAll(() => live.close());

describe("the shell", () => {
  it("[M1] a resent command is carried out once; the same id with other content is refused", async () => {
    const open = envelope({ type: "OpenSession" });
    const [first, again] = await Promise.all([
      live.command("sample", "A", open),
      live.command("sample", "A", open),
    ]);
    expect(first).toEqual({ kind: "done", version: 2 });
    expect(again).toEqual(first);
    const other = { ...open, command: commandSchema.parse({ type: "CloseSession" }) };
    expect(await live.command("sample", "A", other)).toEqual({
      kind: "refused",
      refusal: { code: "idReused" },
    });
    expect(await live.command("sample", "B", open)).toEqual({
      kind: "refused",
      refusal: { code: "idReused" },
    });
    expect(await log.read("sample", 1)).toHaveLength(1);
  });

  it("refuses what is older than ten seconds, and does it under a new press", async () => {
    const late = envelope({ type: "ReadRightsStatement" });
    now += 11_000;
    expect(await live.command("sample", "T1", late)).toEqual({
      kind: "refused",
      refusal: { code: "tooLate" },
    });
    expect(await live.command("sample", "T1", envelope({ type: "ReadRightsStatement" }))).toMatchObject({
      kind: "done",
    });
  });

  it("brings every screen to its view by changes alone, one speaker for two presses", async () => {
    const views = new Map<string, { view: unknown; hash: string }>();
    for (const [seat, audience] of Object.entries(SEATS)) {
      const whole = live.catchUp("sample", audience, null);
      if (!whole || !("whole" in whole)) throw new Error("no whole view");
      views.set(seat, { view: whole.whole, hash: whole.to });
    }
    await live.command("sample", "A", envelope({ type: "BeginStep", step: "4.3" }));
    const call = (): CommandInput => ({ type: "CallNext", basis: { floor: null, head: "YK-001" } });
    const results = await Promise.all([
      live.command("sample", "A", envelope(call())),
      live.command("sample", "T1", envelope(call())),
    ]);
    expect(results.map((result) => result.kind).sort()).toEqual(["done", "refused"]);
    await live.command("sample", "T1", envelope({ type: "BeginSpeech", turn: "YK-001" }));
    await live.command(
      "sample",
      "T1",
      envelope({
        type: "AddWalkIn",
        who: { name: "Y Gió Ayun", addressForm: "anh", organisation: "Cá nhân" },
        content: "Bể bơi",
        field: "Y tế",
      }),
    );

    const state = fold((await log.read("sample", 0)).map(toCommit));
    const people = Register.of(await log.people("sample"));
    if (!state) throw new Error("no state");
    for (const [seat, audience] of Object.entries(SEATS)) {
      const ownView = views.get(seat);
      const message = live.catchUp("sample", audience, ownView?.hash ?? null);
      const truth = viewFor(audience, state, people);
      // who is shown what is public sees no difference yet
      if (!message && isDeepStrictEqual(ownView?.view, truth)) continue;
      if (!message || !("change" in message)) throw new Error("no change");
      expect(applyChange(ownView?.view, JSON.parse(JSON.stringify(message.change))), seat).toEqual(truth);
    }
    expect(JSON.stringify(live.catchUp("sample", SEATS.T1, null))).toContain("Anh Y Gió Ayun");
  });

  it("[L2] tells the displays first, then the staff, then the phones", async () => {
    await createHearing(log, "order", "sample", {});
    await live.look("order");
    const came = [{ role: "delegate" }, SEATS.A, SEATS.T1, SEATS.hall] as const;
    for (const audience of came) live.catchUp("order", audience, null);
    await live.command("order", "A", envelope({ type: "OpenSession" }));
    const heard: string[] = [];
    live.onView((hearing, audience) => hearing === "order" && heard.push(audience));
    // seen on every screen
    const begin = envelope({ type: "BeginStep", step: "4.1" });
    expect(await live.command("order", "A", begin)).toMatchObject({ kind: "done" });
    const order = [SEATS.hall, SEATS.A, SEATS.T1, { role: "delegate" } as const].map(audienceName);
    expect(heard.filter((name) => order.includes(name))).toEqual(order);
  });
});

it("[M2] an entry that does not hang on the one before is said in red, and is not shown", async () => {
  const heard: string[] = [];
  const chained = new MemoryLog(() => now);
  await createHearing(chained, "sample", "sample", {});
  const node = await createLive({
    prose: unguarded(),
    measure: async () => undefined,
    figures: new Metrics(),
    log: chained,
    now: () => now,
    steady: () => now,
    record: noRecord,
    warn: (text) => heard.push(text),
  });
  const before = JSON.stringify(node.catchUp("sample", SEATS.A, null));
  const [first] = await chained.read("sample", 0);
  await chained.append("sample", {
    expected: 1,
    prev: "0".repeat(64),
    commandId: "forged-command-1",
    fingerprint: "",
    actor: "A",
    onBehalfOf: null,
    events: [{ type: "SessionOpened" }],
    people: [],
    clock: { hearingAt: first?.at ?? 0, redisAt: now, rate: 1 },
    realNow: null,
  });
  await until(() => node.health("sample", "chair").problem === "logBroken");
  expect(node.health("sample", "chair").live).toBe(false);
  expect(heard[0]).toContain("does not fit");
  expect(JSON.stringify(node.catchUp("sample", SEATS.A, null))).toBe(before);
  await node.close();
});
