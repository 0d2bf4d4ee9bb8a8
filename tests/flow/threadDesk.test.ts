/** The measure of a thread's work is what it computes; how long it waits is bounded apart. */
import { buildSync } from "esbuild";
import { afterEach, describe, expect, it } from "vitest";
import { ThreadDesk, type ThreadLimits } from "../../server/machine/threadDesk.ts";
import type { TimeLimits } from "../../server/machine/threadTime.ts";
import { ProseGuard } from "../../server/shell/minutes/proseGuard.ts";

const HOUR = 3_600_000;

const built = (contents: string) => {
  const [script] = buildSync({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  }).outputFiles;
  return new URL(`data:text/javascript,${encodeURIComponent(script?.text ?? "")}`);
};
const WORK = `
  const work = {
    waits: (ms) => new Promise((done) => setTimeout(done, ms)),
    computes: () => { for (;;); },
  };`;

const DESK = built(`
  import { threadWork } from "./server/machine/threadWork.ts";
  ${WORK}
  threadWork(async ({ does, ms }) => { await work[does](ms); return "done"; });`);
let desk: ThreadDesk<{ readonly does: "waits" | "computes"; readonly ms: number }, string>;
const begin = (limits: Pick<ThreadLimits, "time" | "longest">) => {
  desk = new ThreadDesk(DESK, { ...limits, megabytes: 64, waiting: 4 });
};
afterEach(() => desk?.close());

describe("work for a thread", () => {
  it("[D12] that only waits, as for a core that others have, is done; the thread's next too", async () => {
    begin({ time: 400, longest: HOUR });
    for (let n = 0; n < 2; n++)
      expect(await desk.ask("day", () => ({ does: "waits", ms: 1_000 }))).toBe("done");
  });

  it("[D12] that computes beyond its time is refused, and the next is done", async () => {
    begin({ time: 400, longest: HOUR });
    await expect(desk.ask("day", () => ({ does: "computes", ms: 0 }))).rejects.toMatchObject({
      code: "tooLong",
    });
    expect(await desk.ask("day", () => ({ does: "waits", ms: 0 }))).toBe("done");
  });

  it("[D12] that never ends and computes nothing is refused after its longest", async () => {
    begin({ time: HOUR, longest: 500 });
    await expect(desk.ask("day", () => ({ does: "waits", ms: HOUR }))).rejects.toMatchObject({
      code: "tooLong",
    });
  });

  it("[D12] is not refused for the time that the whole program stood still", async () => {
    begin({ time: HOUR, longest: 1_000 });
    await desk.ask("day", () => ({ does: "waits", ms: 0 }));
    const work = desk.ask("day", () => ({ does: "waits", ms: 1_900 }));
    // handed to the thread
    await new Promise(setImmediate);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_600);
    expect(await work).toBe("done");
  });
});

/** The thread of the minutes, with other work in place of text: the book's name says which, the section how long. */
const PROSE = built(`
  import { workerData, parentPort } from "node:worker_threads";
  import { ownTask } from "./server/machine/threadTime.ts";
  ${WORK}
  const progress = new Int32Array(workerData);
  parentPort.on("message", async ({ book, section }) => {
    for (let step = 0; step < 3; step++) {
      Atomics.add(progress, 0, 1);
      await work[book](Number(section));
    }
    parentPort.postMessage({ kind: "done" });
  });
  parentPort.postMessage(ownTask());`);

describe("the minutes' thread", () => {
  const said: string[] = [];
  const job = (book: string, ms: number) => ({ do: "giveUp", book, section: String(ms) }) as const;
  let guard: ProseGuard;
  const watched = (limits: TimeLimits) => {
    said.length = 0;
    guard = new ProseGuard(PROSE, (text) => said.push(text), limits);
  };
  afterEach(() => guard.close());

  it("[N9] that only waits, as for a core that others have, gives no update up", async () => {
    watched({ time: 200, longest: HOUR });
    for (let n = 0; n < 2; n++) expect(await guard.ask(job("waits", 300))).toEqual({ kind: "done" });
    expect(said).toEqual([]);
  });

  it("[N9] is bounded from one update to the next, not for all of them", async () => {
    watched({ time: HOUR, longest: 800 });
    expect(await guard.ask(job("waits", 400))).toEqual({ kind: "done" });
    expect(said).toEqual([]);
  });

  it("[N9] that computes without a step is ended, and the next job is done", async () => {
    watched({ time: 400, longest: HOUR });
    await expect(guard.ask(job("computes", 0))).rejects.toThrow("has ended");
    expect(await guard.ask(job("waits", 0))).toEqual({ kind: "done" });
    expect(said).toHaveLength(1);
  });

  it("[N9] that waits for ever is ended after its longest", async () => {
    watched({ time: HOUR, longest: 500 });
    await expect(guard.ask(job("waits", HOUR))).rejects.toThrow("has ended");
    expect(said).toHaveLength(1);
  });
});
