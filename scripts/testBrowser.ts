/** Debian's browser, as the tests of the screens and the benchmark start it: nothing else is downloaded. */
import { execFileSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { ensureChromium } from "./setUp.mjs";

ensureChromium();

const find = "command -v chromium-headless-shell";
export const LAUNCH = {
  executablePath: execFileSync("sh", ["-c", find], { encoding: "utf8" }).trim(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** A browser of its own; `more`: what it is told besides. */
export const launch = (...more: string[]) => chromium.launch({ ...LAUNCH, args: [...LAUNCH.args, ...more] });
