/** The communication centre at its screen: the announcement before, the package of what was released after. */
import { expect, type Page, test } from "@playwright/test";
import { withLog } from "../../scripts/commands/withLog.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { followedUp } from "../support/after/script.ts";
import { playedUntil } from "../support/before/played.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

const server = new RealServer(1, { LINK_DAYS: "3000" });
let page: Page;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await withLog(
    async (log) => {
      await storePlayed(log, "past", followedUp());
      await createHearing(log, "coming", "sample", { before: true, rehearsal: true });
      await createHearing(log, "unannounced", "sample", {});
      await storePlayed(log, "today", playedUntil("2024-11-22T07:00:00+07:00"));
    },
    { dataDir: server.dataDir },
  );
  await server.start();
  page = await (await browser.newContext({ acceptDownloads: true })).newPage();
});
test.afterAll(() => server.stop());

async function come(hearing: string): Promise<void> {
  const link = (await server.links()).find((link) => link.hearing === hearing && link.seat === "media");
  await page.goto(link?.url ?? "");
  await page.waitForURL(new RegExp(`/h/${hearing}/media`));
}

async function look(stage: string) {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await picture(page, `media-${stage}-${size.width}`, "whole");
    expect.soft(await clipped(page, false), `${stage} ${size.width}`).toEqual([]);
  }
  expect.soft(await axe(page), stage).toEqual([]);
}

test("[W20] before the hearing it reads the announcement, once there is one", async () => {
  await come("coming");
  await expect(page.getByText(/^Chưa có thông báo nào được công bố/)).toBeVisible();
  await look("before");
});

test("[W20] on the day it is led to the public page", async () => {
  await come("today");
  await look("live");
  await page.getByRole("link", { name: "Trang công khai" }).click();
  await page.waitForURL(/\/p\/today$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await come("unannounced");
  await expect(page.getByText(/^Hội nghị đang trong ngày họp/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Trang công khai" })).toHaveCount(0);
});

test("[W20] after it, it downloads the package and sees what is corrected or withdrawn", async () => {
  await come("past");
  const box = page.getByRole("region", { name: "Gói tin bài" });
  await expect(box.getByRole("status")).toHaveText(/^\d+ nội dung đã công khai, mới nhất \d\d\/\d\d/);
  await expect(box.getByText(/nội dung có đính chính: đăng theo bản mới\.$/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    box.getByRole("link", { name: "Tải gói tin bài (ZIP)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  const items = page.getByRole("region", { name: "Nội dung đã công khai" }).getByRole("listitem");
  expect(await items.count()).toBeGreaterThan(10);
  await look("after");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.evaluate(() => localStorage.setItem("language", "en"));
  await page.reload();
  await expect(page.getByRole("region", { name: "Media package" })).toBeVisible();
  await look("after-en-dark");
});
