import { expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { createLive } from "../../server/live/live.ts";
import { MemoryLog } from "../../server/log/memoryLog.ts";
import { Metrics } from "../../server/web/metrics.ts";
import { SEATS } from "../../shared/audiences.ts";
import { commandSchema } from "../../shared/commands.ts";
import { hearingTime } from "../../shared/time.ts";
import type { ChairView } from "../../shared/views.ts";
import { noRecord } from "../support/noRecord.ts";

const HOUR = 3_600_000;

it.each([HOUR, -HOUR, 95_000])("[T8] a machine's clock set by %i ms moves no hearing (P23)", async (jump) => {
  let storage = Date.parse("2024-11-22T01:00:00Z");
  let steady = 0;
  const pass = (ms: number) => {
    storage += ms;
    steady += ms;
  };
  const log = new MemoryLog(() => storage);
  await createHearing(log, "sample", "sample", { clockStartsAtOpening: true });
  const live = await createLive({
    figures: new Metrics(),
    log,
    now: () => storage,
    steady: () => steady,
    record: noRecord,
    warn: (text) => expect.fail(text),
  });
  const does = (id: string, command: object) =>
    live.command("sample", "A", {
      id: `clock-command-${id}`,
      madeAt: time(),
      command: commandSchema.parse(command),
    });
  const view = () => {
    const message = live.catchUp("sample", SEATS.A, null);
    return (message && "whole" in message ? message.whole : null) as ChairView;
  };
  const time = () => hearingTime(view().clock, storage);

  await does("open", { type: "OpenSession" });
  const opened = time();
  await live.keepClocks();
  pass(1_000);
  await live.keepClocks();
  storage += jump;
  pass(1_000);
  await live.keepClocks();
  expect(time() - opened).toBe(2_000);
  const corrected = (await log.read("sample", 0)).length;
  pass(1_000);
  await live.keepClocks();
  expect((await log.read("sample", 0)).length).toBe(corrected);
  expect(await does("rights", { type: "ReadRightsStatement" })).toMatchObject({ kind: "done" });
  expect((await log.read("sample", 0)).at(-1)?.at).toBe(opened + 3_000);
  await live.close();
});
