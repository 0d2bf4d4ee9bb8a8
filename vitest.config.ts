import { defineConfig } from "vitest/config";

// `npm run test:long` takes what the everyday run leaves out
const long = process.env["LONG"] === "1";

export default defineConfig({
  test: {
    include: [`tests/**/${long ? "*.long.test.ts" : "!(*.long).test.ts"}`],
    // bounds for what hangs, not for what is slow: a machine under load takes eight times as long
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // files follow each other in one process: what they share is read once, and the code is warm
    isolate: false,
  },
});
