import { defineConfig } from "vitest/config";

// `npm run test:long` takes what the everyday run leaves out
const long = process.env["LONG"] === "1";
const tests = long ? "*.long.test.ts" : "!(*.long).test.ts";
/** Tests that start nothing and keep nothing: their files follow each other in one process, where the code is warm. */
const PURE = "tests/{rules,properties,documents}";

export default defineConfig({
  test: {
    // bounds for what hangs, not for what is slow: a machine under load takes eight times as long
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // on two cores: what a worker waits for (a disk, a clock, a process that starts) leaves its core to the others
    maxWorkers: 3,
    projects: [
      { extends: true, test: { name: "pure", include: [`${PURE}/${tests}`], isolate: false } },
      { extends: true, test: { name: "live", include: [`tests/**/${tests}`], exclude: [`${PURE}/**`] } },
    ],
  },
});
