/** How a leader's hand presses on a tablet: a word on each report, on a day that is asked for, on what is stuck. */
import type { Page } from "@playwright/test";
import { fill, press, section } from "../../hand.ts";
import { type Hand, type Hands, list, text, typedDay } from "./hand.ts";

async function toCase(page: Page, id: string): Promise<void> {
  await section(page, "Chờ ý kiến đồng chí");
  await page
    .getByRole("list")
    .getByRole("button", { name: new RegExp(id) })
    .click();
  await page.getByRole("main", { name: id, exact: true }).waitFor();
}

const decide =
  (decided: (page: Page, step: Parameters<Hand>[0]["step"]) => Promise<void>): Hand =>
  async ({ page, step }) => {
    await toCase(page, text(step, "case"));
    await decided(page, step);
  };

export const LEADER_HANDS: Hands = {
  direct: async ({ page, step }) => {
    for (const id of list(step, "cases")) {
      await toCase(page, id);
      const said = text(step, "text") || text(step, "why");
      if (step["direction"] === "send back") {
        await press(page, "Trả lại, ghi lời");
        await fill(page, "Còn thiếu gì", said);
        await press(page, "Trả lại");
      } else if (said !== "") {
        await press(page, "Đồng ý, ghi lời");
        await fill(page, "Ý kiến của đồng chí", said);
        await press(page, "Đồng ý, gửi ý kiến");
      } else await press(page, /^Đồng ý (với báo cáo|chuyển)$/);
      await page
        .getByRole("list")
        .getByRole("button", { name: new RegExp(id) })
        .waitFor({ state: "detached" });
    }
  },
  "change due date": decide(async (page, step) => {
    await press(page, "Cho hạn khác");
    await fill(page, "Hạn mới (ngày/tháng/năm)", typedDay(text(step, "due")));
    await fill(page, "Lý do", text(step, "why"));
    await press(page, "Đổi hạn");
  }),
  "grant extension": decide((page) => press(page, /^Đồng ý hạn /)),
  "refuse extension": decide(async (page, step) => {
    await press(page, "Không gia hạn");
    await fill(page, "Lý do", text(step, "reason"));
    await press(page, "Gửi ý kiến");
  }),
  "direct escalation": decide(async (page, step) => {
    await fill(page, "Nội dung chỉ đạo", text(step, "text"));
    await press(page, "Gửi chỉ đạo");
  }),
  "reopen case": decide(async (page, step) => {
    await fill(page, "Hạn mới (ngày/tháng/năm)", typedDay(text(step, "due")));
    await fill(page, "Lý do", text(step, "why"));
    await press(page, "Giải quyết lại");
  }),
  "release restricted": async ({ page, step }) => {
    await section(page, "Nội dung hạn chế");
    const form = page.getByRole("form", { name: `Cho công khai ${text(step, "opinion")}`, exact: true });
    await fill(form, "Ý kiến của đồng chí", text(step, "text"));
    await press(form, /^Cho công khai/);
  },
};
