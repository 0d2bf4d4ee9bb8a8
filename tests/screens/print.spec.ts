/** The public page on paper: all matters at A4, none cut, nothing to press, every part that is folded on a screen. */
import { mkdirSync, writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { withLog } from "../../scripts/commands/withLog.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { followedUp } from "../support/after/script.ts";
import { pdfPages, pdfWords, squeezed } from "../support/papers.ts";
import { RealServer } from "../support/realServer.ts";

const SHOTS = "test-results/screenshots";
const server = new RealServer();
test.describe.configure({ mode: "serial", timeout: 180_000 });
test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  await withLog((log) => storePlayed(log, "day", followedUp()), { dataDir: server.dataDir });
  await server.start();
});
test.afterAll(() => server.stop());

/** What is for hands alone. */
const CONTROLS =
  /Tìm ý kiến|Không cần gõ dấu|Lọc theo|Trang sau|Trang trước|trên một trang|RSS|JSON|English|bằng mã|Tất cả ý kiến|Find an opinion|By ward|Tiếng Việt|My opinion|to read or print/;

async function printed(page: Page, path: string, name: string): Promise<Uint8Array> {
  await page.goto(`${server.urls.http}/p/day${path}`);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  writeFileSync(`${SHOTS}/${name}.pdf`, pdf);
  return pdf;
}

/** Blocks of the page that stay whole, and headings, as they are read. */
const textsOf = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map(squeezed).filter(Boolean);
const letters = (text: string) => text.replace(/\s+/g, "");

for (const [path, name] of [
  ["?page=all", "print-all"],
  ["?page=all&lang=en", "print-all-en"],
] as const)
  test(`[W31] all matters are printed, each whole, without controls: ${name}`, async ({ page }) => {
    const pdf = await printed(page, path, name);
    const pages = pdfPages(pdf).map(letters);
    // on paper the address stands beside the title
    const cards = await page.locator(".items .card").evaluateAll((all) =>
      all.map((card) => {
        const [title, ...rest] = [...card.children].map((part) => part.textContent ?? "");
        return `${title}${card.querySelector("a")?.getAttribute("href") ?? ""}${rest.join("")}`;
      }),
    );
    expect(cards.length).toBeGreaterThan(20);
    for (const card of cards)
      expect(pages.filter((text) => text.includes(letters(card))).length, card.slice(0, 60)).toBe(1);
    for (const row of await textsOf(page, "main tr"))
      expect(
        pages.some((text) => text.includes(letters(row))),
        row,
      ).toBe(true);
    for (const folded of await textsOf(page, "main details:not(.filters) p, main details:not(.filters) li"))
      expect(pages.join("").includes(letters(folded)), folded.slice(0, 60)).toBe(true);
    expect(pdfPages(pdf).join("\n")).not.toMatch(CONTROLS);
    const headings = (await textsOf(page, "h2, h3, summary")).map(letters);
    for (const text of pages.slice(0, -1))
      expect(headings.filter((heading) => text.endsWith(heading))).toEqual([]);
    for (const { width, words } of pdfWords(pdf))
      for (const { left, right } of words) expect([left > 9, right < width - 9]).toEqual([true, true]);
  });

test("[W31] links are read on paper: dark on white, where each matter's page is stands beside it", async ({
  page,
}) => {
  const pdf = await printed(page, "?page=all", "print-links");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const link = page.locator(".card a").first();
  expect(await link.evaluate((a) => getComputedStyle(a).color)).toBe("rgb(0, 0, 0)");
  expect(await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
  const text = letters(pdfPages(pdf).join(""));
  for (const href of await page
    .locator(".card a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href"))))
    expect(text).toContain(letters(String(href)));
});

test("[W31] one matter is printed on its own, on a page", async ({ page }) => {
  const pdf = await printed(page, "/i/YK-007", "print-item");
  expect(pdfPages(pdf)).toHaveLength(1);
  expect(pdfPages(pdf).join("")).not.toMatch(CONTROLS);
});
