/** A citizen after the hearing, on a phone with nothing but the code: what became of the opinion, and being named or not. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { withLog } from "../../scripts/commands/withLog.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { NAME, NOTICE, RECEIPT, settled } from "../support/after/sent.ts";
import { endDay, press } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await withLog(
    async (log) => {
      await storePlayed(log, "day", settled());
      await storePlayed(log, "sealed", settled().does("desk.3", { type: "SealArchive" }));
    },
    { dataDir: server.dataDir },
  );
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

async function phone(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ colorScheme: "light", locale: "vi-VN" });
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.urls.http}${path}`);
  return page;
}
/** What everybody reads now; a browser keeps it for moments. */
async function everybody(path: string): Promise<string> {
  const answer = await fetch(`${server.urls.http}/p/day${path}`, {
    headers: { "cache-control": "max-age=0" },
  });
  return answer.text();
}
const looks = picturesOf();

test("[W11] from the public page, by keyboard alone: the code, and what became of it is read out", async ({
  browser,
}) => {
  const page = await phone(browser, "/p/day");
  await page.getByRole("link", { name: "Xem ý kiến của tôi bằng mã" }).focus();
  await page.keyboard.press("Enter");
  const field = page.getByLabel("Mã nhận ý kiến");
  await field.focus();
  await page.keyboard.type("7k4m 29pd");
  await page.keyboard.press("Enter");
  // a screen reader says what comes into it
  const found = page.getByRole("status").filter({ hasText: NOTICE });
  await expect(found).toContainText("Đã giải quyết xong");
  await expect(found).toContainText(NOTICE);
  await expect(found.getByRole("heading", { name: "Kết quả" })).toBeVisible();
  await looks(page, "citizen-result");
  await page.getByRole("button", { name: "English" }).click();
  await expect(found).toContainText("Result made known");
  await looks(page, "citizen-result-en");
  await page.context().close();
});

test("[W7] the name goes from page, feeds and package at one press, and comes back at another", async ({
  browser,
}) => {
  const page = await phone(browser, "/h/day/ask");
  const open = ["", "/i/ND-01", "/feed.json", "/rss.xml"];
  for (const path of open.slice(0, 2)) expect(await everybody(path), path).toContain(NAME);
  await page.getByLabel("Mã nhận ý kiến").fill(RECEIPT);
  await press(page, "Xem");
  await expect(page.getByText("Tên ông (bà) được nêu cùng ý kiến này.")).toBeVisible();
  await press(page, /^Không nêu tên tôi/);
  await expect(page.getByText("Tên ông (bà) không được nêu.")).toBeVisible();
  for (const path of [...open, "/package.zip"]) expect(await everybody(path), path).not.toContain(NAME);
  await looks(page, "citizen-not-named");
  await press(page, /^Đồng ý nêu tên tôi/);
  await expect(page.getByText("Tên ông (bà) được nêu cùng ý kiến này.")).toBeVisible();
  expect(await everybody("/i/ND-01")).toContain(NAME);
  await page.context().close();
});

test("[W12] once sealed it is said that the archive stays as it was", async ({ browser }) => {
  const page = await phone(browser, "/h/sealed/ask");
  await page.getByLabel("Mã nhận ý kiến").fill(RECEIPT);
  await press(page, "Xem");
  await expect(page.getByText(/Hồ sơ lưu trữ đã niêm phong ngày .* giữ nguyên như lúc đó/)).toBeVisible();
  await press(page, /^Không nêu tên tôi/);
  await expect(page.getByText("Tên ông (bà) không được nêu.")).toBeVisible();
  await looks(page, "citizen-sealed");
  await page.context().close();
});
