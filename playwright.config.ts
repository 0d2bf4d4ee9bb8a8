import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/proving/testBrowser.ts";

// `npm run test:long` takes what the everyday run leaves out: the long tests, every size and stage, every act of a phase by hand
const long = process.env["LONG"] === "1";

const WHOLE = "**/whole*.spec.ts";
/** these look at more in the long run */
const MORE = ["sizes", "clerkByHand", "coldStart", "translated"].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: "tests/screens",
  ...(long
    ? { testMatch: ["**/*.long.spec.ts", WHOLE, ...MORE] }
    : {
        projects: [
          // begun last, one of them would run on alone
          { name: "whole", testMatch: WHOLE },
          // each window's service worker would take in all files of the build: the whole ones have it, and https.spec.ts
          { name: "screens", testIgnore: [WHOLE, "**/*.long.spec.ts"], use: { serviceWorkers: "block" } },
        ],
      }),
  // a file is alone with its server; the long ones measure how far screens are apart
  workers: long ? 1 : 2,
  // bounds for what hangs, not for what is slow: a machine under load takes eight times as long
  timeout: 300_000,
  expect: { timeout: 20_000 },
  outputDir: "test-results/playwright",
  use: {
    // a control that is not there fails soon
    actionTimeout: 60_000,
    locale: "vi-VN",
    launchOptions: await launchOptions(),
  },
});
