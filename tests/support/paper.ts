/** The secretary's paper on a real page: what stands in it, and what its badge says. */
import { expect, type Locator, type Page } from "@playwright/test";

export const paper = (page: Page): Locator => page.getByRole("textbox", { name: "Nội dung biên bản" });
/** The paragraphs; the other's caret stands between word joiners, which are no text. */
export const lines = async (page: Page) =>
  (await paper(page).getByRole("paragraph").allTextContents()).map((line) => line.replaceAll("\u2060", ""));
export const badge = (page: Page): Locator => page.getByRole("main").getByRole("status");
export const saved = (page: Page) => expect(badge(page)).toContainText(/Đã lưu \d\d:\d\d:\d\d/);
