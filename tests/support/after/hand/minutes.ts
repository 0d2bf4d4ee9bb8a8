/** How the secretary's and the presider's hands bring the minutes to signature. */
import type { Page } from "@playwright/test";
import { choose, fill, press, section } from "../../hand.ts";
import { settled } from "../../hearingScreens.ts";
import { type Hand, type Hands, hold, text } from "./hand.ts";

/** The sheet on a secretary's page; it stays open. */
async function toSheet(page: Page): Promise<void> {
  const sheet = page.getByText(
    /^Biên bản (chưa trình ký|đã đủ)|^Chủ tọa đã duyệt|^Đã duyệt đủ|^Thư ký đã ký\. /,
  );
  if (!(await sheet.first().isVisible())) await press(page, "Duyệt và ký biên bản");
}

/** with the number of what waits there, where something does */
const MINUTES = /^Biên bản( \(\d+\))?$/;
const named = (page: Page, id: string) =>
  page
    .getByRole("listitem")
    .filter({ hasText: id === "opening" ? "Phần mở đầu, thành phần tham dự" : new RegExp(`^${id} `) });

const judge =
  (judged: (page: Page, id: string, why: string) => Promise<void>): Hand =>
  async ({ page, step }) => {
    await section(page, MINUTES);
    await judged(page, text(step, "section"), text(step, "why"));
  };

export const MINUTES_HANDS: Hands = {
  "submit minutes": async ({ page, step }) => {
    await toSheet(page);
    await fill(page, "Số biên bản", text(step, "number"));
    await press(page, "Trình Chủ tọa");
  },
  "approve section": judge((page, id) => press(named(page, id), /^Duyệt phần này/)),
  "send back section": judge(async (page, id, why) => {
    await press(named(page, id), /^Trả lại: /);
    await fill(named(page, id), "Cần sửa gì", why);
    await press(named(page, id), "Trả lại thư ký");
  }),
  "correct section": async ({ page, step }) => {
    await toSheet(page);
    await fill(page, "Đã sửa những gì", text(step, "text"));
    await press(page, "Trình lại phần này");
  },
  "sign minutes": async ({ page, step }) => {
    const presides = step.who.length === 1;
    if (presides) await section(page, MINUTES);
    else await toSheet(page);
    await hold(page, `Giữ 2 giây để ký với tư cách ${presides ? "Chủ tọa" : "Thư ký"}`);
  },
  "annex minutes": async ({ page, step, pageOf }) => {
    await toSheet(page);
    await choose(page, "Phần được đính chính", text(step, "section"));
    await fill(page, "Nội dung đính chính", text(step, "text"));
    await press(page, "Lập và ký phụ lục");
    const presider = await pageOf("A");
    await section(presider, MINUTES);
    await press(presider, /^Ký phụ lục \d+$/);
    await settled(presider);
  },
};
