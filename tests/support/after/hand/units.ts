/** How the head of a unit presses on a phone: a task taken, another day asked for, a report, evidence. */
import { expect, type Page } from "@playwright/test";
import { choose, fill, press } from "../../hand.ts";
import { fileOf } from "../evidence.ts";
import { type Hand, type Hands, list, text, typedDay } from "./hand.ts";

export const cardOf = (page: Page, id: string) => page.getByRole("region", { name: new RegExp(`^${id} `) });

/** What is folded at a case is opened by its button; it may stand open already. */
async function open(page: Page, id: string, name: string): Promise<void> {
  const button = cardOf(page, id).getByRole("button", { name: `${name} ${id}`, exact: true });
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
}

const otherDay =
  (name: string): Hand =>
  async ({ page, step }) => {
    const id = text(step, "case");
    await open(page, id, name);
    await fill(cardOf(page, id), "Hạn mới (ngày/tháng/năm)", typedDay(text(step, "due")));
    await fill(cardOf(page, id), "Lý do", text(step, "why"));
    await press(cardOf(page, id), "Gửi đề nghị");
  };

export const UNIT_HANDS: Hands = {
  "accept task": async ({ page, step }) => {
    for (const id of list(step, "cases")) await press(page, `Nhận việc ${id}`);
  },
  "propose due date": otherDay("Xin trao đổi về hạn"),
  "ask extension": otherDay("Xin gia hạn"),
  "report result": async ({ page, step }) => {
    const id = text(step, "case");
    await open(page, id, "Viết báo cáo");
    await fill(cardOf(page, id), "Kết quả", text(step, "text"));
    if (step["jurisdiction"] === "outside") await choose(cardOf(page, id), "Thẩm quyền", "outside");
    await press(cardOf(page, id), "Gửi báo cáo");
  },
  "add evidence": async ({ page, step }) => {
    const id = text(step, "case");
    await open(page, id, "Thêm minh chứng");
    const { name, bytes } = fileOf(step);
    const evidence = cardOf(page, id).getByRole("region", { name: `Minh chứng ${id}`, exact: true });
    await evidence
      .getByLabel("Thêm tệp hoặc ảnh")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await expect(evidence.getByText(name)).toBeVisible();
    await press(evidence, /^Ghi minh chứng/);
    await expect(cardOf(page, id).getByRole("link", { name: new RegExp(name) })).toBeVisible();
  },
};
