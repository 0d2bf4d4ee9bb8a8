import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/proving/testBrowser.ts";

// `npm run test:long` takes what the everyday run leaves out: the long tests, every size of every screen, every act of the half day and of its preparation by hand
const long = process.env["LONG"] === "1";

const WHOLE = "**/whole*.spec.ts";

export default defineConfig({
  testDir: "tests/screens",
  ...(long
    ? { testMatch: ["**/*.long.spec.ts", "**/sizes.spec.ts", WHOLE, "**/clerkByHand.spec.ts"] }
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
