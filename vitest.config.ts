import { defineConfig } from "vitest/config";

// `npm run test:long` takes what the everyday run leaves out
const long = process.env["LONG"] === "1";

export default defineConfig({
  test: {
    include: [long ? "tests/**/*.long.test.ts" : "tests/**/!(*.long).test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
