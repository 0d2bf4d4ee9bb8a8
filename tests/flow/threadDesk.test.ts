/** The measure of a thread's work is what it computes; how long it waits is bounded apart. */
import { buildSync } from "esbuild";
import { afterEach, describe, expect, it } from "vitest";
import { ThreadDesk, type ThreadLimits } from "../../server/machine/threadDesk.ts";

const HOUR = 3_600_000;

const [script] = buildSync({
  stdin: {
    contents: `
      import { threadWork } from "./server/machine/threadWork.ts";
      const work = {
        waits: (ms) => new Promise((done) => setTimeout(done, ms)),
        computes: () => { for (;;); },
      };
      threadWork(async ({ does, ms }) => { await work[does](ms); return "done"; });`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  platform: "node",
  format: "esm",
  write: false,
}).outputFiles;

let desk: ThreadDesk<{ readonly does: "waits" | "computes"; readonly ms: number }, string>;
const begin = (limits: Pick<ThreadLimits, "time" | "longest">) => {
  const url = new URL(`data:text/javascript,${encodeURIComponent(script?.text ?? "")}`);
  desk = new ThreadDesk(url, { ...limits, megabytes: 64, waiting: 4 });
};
afterEach(() => desk.close());

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
});
