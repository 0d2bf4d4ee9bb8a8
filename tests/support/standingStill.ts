/** Every page of a browser stands still, as a tablet's does that sleeps: the Chromium of tests knows no frozen page. */
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, expect, type Page } from "@playwright/test";

/** A browser of its own, for all its pages stand still together; `page` shows that they do. Resolves to what wakes them. */
export async function standStill(browser: Browser, page: Page): Promise<() => void> {
  const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
  const renderers = processInfo
    .filter((renderer) => renderer.type === "renderer")
    .map((renderer) => renderer.id);
  for (const pid of renderers) process.kill(pid, "SIGSTOP");
  const stood = await Promise.race([page.evaluate(() => "moves"), pause(2_000, "stands")]);
  expect(stood).toBe("stands");
  return () => {
    for (const pid of renderers) process.kill(pid, "SIGCONT");
  };
}
