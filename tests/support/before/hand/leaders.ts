/** How a leader's hand presses: the day, what is blocked, directions, the word of a body. */
import { expect, type Page } from "@playwright/test";
import { checklistOf } from "../../../../server/rulebook/before/checklist/facts.ts";
import { isDirected, synthesisOf } from "../../../../server/rulebook/before/synthesis/facts.ts";
import { choose, fill, type Hand, type Hands, press, text } from "./hand.ts";

const ONE_TAP = "Đồng ý như đề nghị; trả lời thẳng vào câu hỏi, có thời hạn.";
type Leads = Readonly<Record<string, { readonly lead: string }>>;

/** Whoever sees that nothing came of a press, because the page moved under it, presses again. */
async function pressAway(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await expect(async () => {
    if ((await button.count()) > 0) await press(page, name);
    await expect(button).toHaveCount(0, { timeout: 5_000 });
  }).toPass();
}

const direct: Hand = async ({ page, step, state, every }) => {
  const groups = step["groups"] as readonly string[];
  const left = synthesisOf(state).groups.filter(({ id }) => !isDirected(state, id));
  if (text(step, "text") === ONE_TAP && !every) {
    for (const group of groups) await pressAway(page, `Đồng ý như đề nghị ${group}`);
    return;
  }
  if (text(step, "text") === ONE_TAP && left.length === groups.length) {
    await press(page, `Đồng ý cả ${groups.length} nhóm còn lại`);
    return press(page, "Xác nhận");
  }
  for (const group of groups) {
    await press(page, `Chỉ đạo bằng lời: ${group}`);
    await fill(page, `Chỉ đạo bằng lời ${group}`, text(step, "text"));
    for (const [code, { lead }] of Object.entries((step["changes"] ?? {}) as Leads))
      await choose(page, new RegExp(`^Đổi cơ quan chủ trì ${code}`), lead);
    await pressAway(page, "Gửi chỉ đạo");
  }
};

export const LEADER_HANDS: Hands = {
  "confirm date": async ({ page }) => press(page, "Xác nhận ngày họp"),
  "direct checklist item": async ({ page, step, state }) => {
    const title = checklistOf(state).find(({ id }) => id === step["item"])?.title ?? "";
    const item = page.getByRole("region", { name: title, exact: true });
    await fill(item, "Nội dung chỉ đạo", text(step, "text"));
    await press(item, "Cho ý kiến");
  },
  direct,
  acknowledge: async ({ page, step }) => {
    if (step["remark"] === "Nhất trí") return press(page, "Nhất trí");
    await page.getByLabel("Ý kiến của Thường trực", { exact: true }).first().fill(text(step, "remark"));
    await press(page, "Gửi ý kiến");
  },
};
