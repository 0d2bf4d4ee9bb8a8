/** Debian's browser, as the tests of the screens and the benchmark start it: nothing else is downloaded. */
import { execFileSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { ensureChromium } from "../build/setUp.mjs";

/** Of a machine that has it from here on; `more`: what the browser is told besides. */
export async function launchOptions(...more: string[]) {
  await ensureChromium();
  const find = "command -v chromium-headless-shell";
  return {
    executablePath: execFileSync("sh", ["-c", find], { encoding: "utf8" }).trim(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  };
}

/** A browser of its own. */
export const launch = async (...more: string[]) => chromium.launch(await launchOptions(...more));
