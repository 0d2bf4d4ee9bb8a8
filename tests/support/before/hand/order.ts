/** How the organiser's hand presses the order of speakers, and the freeze. */
import { expect, type Page } from "@playwright/test";
import { drag } from "../../drag.ts";
import { choose, type Doing, fill, type Hands, ofType, press, section, text } from "./hand.ts";

const toOrder = (page: Page) => section(page, "Thứ tự phát biểu");
const codes = (page: Page) =>
  page.getByRole("main").getByRole("row").getByRole("cell", { name: /^YK-/ }).allTextContents();

/** so many places up or down are both in sight */
const IN_SIGHT = 8;

/** One is put before another: the next place by a press, a far one by dragging, as far as is in sight. */
async function put(page: Page, code: string, before: string | null): Promise<void> {
  for (;;) {
    const order = await codes(page);
    const others = order.filter((otherCode) => otherCode !== code);
    const at = order.indexOf(code);
    const by = (before === null ? others.length : others.indexOf(before)) - at;
    if (by === 0) return;
    const to = at + Math.sign(by) * Math.min(Math.abs(by), IN_SIGHT);
    if (Math.abs(by) === 1) await press(page, `Đưa ${code} ${by < 0 ? "lên" : "xuống"}`);
    else await dragTo(page, code, order[to] ?? "");
    await expect.poll(() => codes(page)).toEqual(others.toSpliced(to, 0, code));
  }
}

/** One row is dragged to where another stands now. */
async function dragTo(page: Page, code: string, over: string): Promise<void> {
  const grip = (turn: string) => page.getByRole("button", { name: `Kéo ${turn}`, exact: true });
  await drag(page, grip(code), grip(over));
}

/** As the script wants it, from what the screen proposes. */
async function arrange({ page, commands }: Doing): Promise<void> {
  const order = ofType(commands, "BuildQueue")[0]?.order ?? [];
  for (const [i, code] of order.entries()) {
    const now = await codes(page);
    if (now[i] !== code) await put(page, code, now[i] ?? null);
  }
}

export const ORDER_HANDS: Hands = {
  "build queue": async (doing) => {
    await toOrder(doing.page);
    await press(doing.page, /^Lập thứ tự đề xuất cho \d+ ý kiến/);
    await expect.poll(() => codes(doing.page)).not.toEqual([]);
    await arrange(doing);
  },
  "publish queue": async ({ page, step }) => {
    await toOrder(page);
    await press(page, `Công bố ${text(step, "entries")} lượt`);
  },
  "move in queue": async ({ page, step }) => {
    await toOrder(page);
    await fill(page, /^Lý do thay đổi/, text(step, "why"));
    await put(page, text(step, "opinion"), step["before"] as string | null);
  },
  "undo last act": async ({ page }) => {
    await toOrder(page);
    await press(page, /^↶ Hoàn tác/);
  },
  freeze: async ({ page, step }) => {
    await toOrder(page);
    await choose(page, "Người điều hành đồng ý, xác nhận qua", text(step, "confirmedBy"));
    await press(page, "Chốt, sẵn sàng họp");
    await press(page, "Xác nhận chốt");
    await expect(page.getByText("Việc chuẩn bị đã chốt", { exact: false })).toBeVisible();
  },
};
