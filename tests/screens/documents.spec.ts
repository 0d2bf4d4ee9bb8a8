/** The secretary types, opens "Văn bản" and has the minutes in Word with what was typed a moment ago. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { docxFiles, paragraphsOf, pdfPages } from "../support/papers.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.beforeAll(async ({ browser }) => {
  await server.start();
  screens = await openScreens(browser, await server.links(), "sample", ["A", "T1"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

async function fetched(page: Page, name: string): Promise<Uint8Array> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}

test("[D9] the secretary's links give the minutes with words just saved, and the pack", async () => {
  const { A, T1 } = screens;
  await press(A, "Khai mạc hội nghị");
  const paper = T1.getByRole("textbox", { name: "Nội dung biên bản" });
  await paper.click();
  await T1.keyboard.insertText("Đồng chí Chủ tọa giới thiệu đại biểu.");
  await expect(T1.getByRole("main").getByRole("status")).toContainText("Đã lưu");
  await T1.getByText("Văn bản", { exact: true }).click();
  const docx = docxFiles(await fetched(T1, "Biên bản, thể thức Đảng (Word)"));
  const words = paragraphsOf(docx["word/document.xml"] ?? "").map((paragraph) => paragraph.text);
  expect(words).toContain("Đồng chí Chủ tọa giới thiệu đại biểu.");
  expect(words.some((text) => text.startsWith("DỰ THẢO, ghi đến 08 giờ"))).toBe(true);
  const pack = pdfPages(await fetched(T1, "Bộ giấy dự phòng để in (PDF)")).join("\n");
  expect(pack).toContain("PHIẾU ĐĂNG KÝ PHÁT BIỂU TẠI CHỖ");
});
