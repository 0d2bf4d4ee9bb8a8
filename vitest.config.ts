import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// `npm run test:long` takes what the everyday run leaves out
const long = process.env["LONG"] === "1";

/** Of these each takes half a minute: begun last, one of them would run on alone. */
const SLOW =
  /\/(smallDisk|faults|archive|hearingCommand|hostileMinutes|oneOwner|wholeLife|rehearsal)\.test\.ts$/;

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const slow = (file: TestSpecification) => SLOW.test(file.moduleId);
    return [...sorted.filter(slow), ...sorted.filter((file) => !slow(file))];
  }
}

export default defineConfig({
  test: {
    include: [`tests/**/${long ? "*.long.test.ts" : "!(*.long).test.ts"}`],
    sequence: { sequencer: SlowFirst },
    // bounds for what hangs, not for what is slow: a machine under load takes eight times as long
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // of two cores, one more: whoever waits for a clock, a disk or a process leaves its core to another
    maxWorkers: long ? 2 : 3,
    // files follow each other in one process: what they share is read once, and the code is warm
    isolate: false,
    // what a failing test compared is told whole: it may not fail again
    chaiConfig: { truncateThreshold: 8_000 },
  },
});
