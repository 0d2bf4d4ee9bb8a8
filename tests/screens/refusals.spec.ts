/** A refusal is in sight on every page that gives acts, wherever one has scrolled to. */
import { expect, type Page, test } from "@playwright/test";
import { withLog } from "../../scripts/commands/withLog.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import { held } from "../support/after/script.ts";
import { endDay } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { Pages } from "../support/seatPages.ts";

const server = new RealServer(1, { LINK_DAYS: "3000" });
test.beforeAll(async () => {
  await server.create("before", "sample", { before: true });
  await server.create("live", "sample", { rehearsal: true });
  await withLog((log) => storePlayed(log, "after", held(), Number.POSITIVE_INFINITY), {
    dataDir: server.dataDir,
  });
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

const PLACES: Readonly<Record<string, readonly SeatName[]>> = {
  before: ["org.2", "unit.W01", "unit.U02", "A", "desk.1"],
  live: ["operator", "police", "mc", "unit.U02", "A", "T1"],
  after: ["desk.3", "unit.U07", "A"],
};

/** What the bar holds for a refused act, as long as one is, put there: it is seen where one looks, and covered by nothing. */
const shown = (page: Page) =>
  page.locator(".refusals").evaluate(async (bar) => {
    const refusal = document.createElement("p");
    refusal.className = "refusal";
    const words = document.createElement("span");
    words.textContent = "Chưa lưu được. Chờ kết nối lại rồi bấm lần nữa. ".repeat(2);
    const close = document.createElement("button");
    close.textContent = "Đã hiểu";
    refusal.append(words, close);
    bar.append(refusal);
    scrollTo(0, document.documentElement.scrollHeight);
    await new Promise(requestAnimationFrame);
    const { left, top, right, bottom } = refusal.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const inside = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    return inside && seen !== null && refusal.contains(seen);
  });

for (const [hearing, seats] of Object.entries(PLACES))
  test(`[S47] ${hearing}: a refusal stays in sight at the end of the page, on a phone too`, async ({
    browser,
  }) => {
    const pages = new Pages(browser, server, hearing);
    for (const seat of seats) {
      const page = await pages.at(seat);
      await expect(page.locator(".refusals")).toBeAttached();
      for (const [width, height] of [
        [1280, 720],
        [390, 844],
      ] as const) {
        if (width === 390 && ["A", "T1", "operator"].includes(seat)) continue;
        await page.setViewportSize({ width, height });
        expect.soft(await shown(page), `${hearing} ${seat} ${width}`).toBe(true);
        await picture(page, `refusal-${hearing}-${seat}-${width}`);
        await page.locator(".refusals > .refusal").evaluate((refusal) => refusal.remove());
      }
    }
  });
