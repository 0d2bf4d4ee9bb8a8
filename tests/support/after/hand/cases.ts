/** How clerks' hands press at the desk: cases opened, told, passed on, carried up; the Front's findings. */
import { expect, type Page } from "@playwright/test";
import { choose, fill, press, section, tick } from "../../hand.ts";
import { type Hand, type Hands, list, text, typedDay } from "./hand.ts";

async function toCase(page: Page, id: string) {
  await section(page, "Theo dõi giải quyết");
  const panel = page.getByRole("region", { name: id, exact: true });
  if (!(await panel.isVisible())) {
    const close = page.getByRole("button", { name: "Đóng", exact: true });
    if (await close.isVisible()) await close.click();
    await page
      .getByRole("table")
      .getByRole("link", { name: new RegExp(`^${id}`) })
      .click();
  }
  await expect(panel).toBeVisible();
  return panel;
}

const CHANNELS = { voice: "Gọi điện, đọc cho nghe", writing: "Gửi văn bản", posting: "Niêm yết" } as const;

const notice: Hand = async ({ page, step, commands }) => {
  const panel = await toCase(page, text(step, "case"));
  const [command] = commands;
  if (command?.type !== "ReleaseNotice") throw new Error("no notice");
  for (const [channel, name] of Object.entries(CHANNELS))
    await tick(
      panel,
      name,
      command.channels.some((otherChannel) => otherChannel === channel),
    );
  await fill(panel, "Nơi niêm yết, nơi thông báo", command.place);
  await fill(panel, /^Lời thông báo/, command.text);
  await press(panel, "Phát thông báo");
};

interface Opened {
  readonly case: string;
  readonly clockFrom: string;
}

export const CASE_HANDS: Hands = {
  "open cases": async ({ page, step, commands, state }) => {
    await section(page, "Theo dõi giải quyết");
    const [command] = commands;
    if (command?.type !== "OpenCases") throw new Error("no cases");
    for (const { case: id, voice } of command.cases) await tick(page, `${id}: trả lời bằng lời`, voice);
    for (const { case: id, clockFrom } of step["cases"] as readonly Opened[])
      if (clockFrom !== state.plan.date)
        await fill(page, `${id}: tính từ ngày nhận phiếu`, typedDay(clockFrom));
    await press(page, `Lập ${command.cases.length} nội dung theo dõi`);
  },
  "tell asker": async ({ page, step }) => {
    await section(page, "Báo người nêu");
    const toldCases = list(step, "cases");
    const boxes = page.getByRole("table").getByRole("checkbox");
    for (const box of await boxes.all()) {
      const row = await box.locator("xpath=ancestor::label").textContent();
      await box.setChecked(toldCases.includes(row?.trim() ?? ""));
    }
    await fill(page, "Nội dung báo", text(step, "text"));
    await press(page, `Ghi đã báo ${toldCases.length} nội dung`);
  },
  "release notice": notice,
  "transfer case": async ({ page, step }) => {
    const panel = await toCase(page, text(step, "case"));
    const form = panel.getByRole("form", { name: "Chuyển cấp có thẩm quyền" });
    await fill(form, "Nơi nhận", text(step, "to"));
    await fill(form, "Số văn bản", text(step, "number"));
    await fill(form, "Ngày văn bản", typedDay(text(step, "date")));
    await press(form, "Ghi đã chuyển");
  },
  "record answer from authority": async ({ page, step }) => {
    const panel = await toCase(page, text(step, "case"));
    await fill(panel, "Nội dung trả lời", text(step, "text"));
    await press(panel, "Ghi trả lời");
  },
  "escalate case": async ({ page, step }) => {
    const form = (await toCase(page, text(step, "case"))).getByRole("form", { name: "Báo Thường trực" });
    await fill(form, "Nơi nhận", text(step, "to"));
    await fill(form, "Lý do", text(step, "why"));
    await press(form, "Gửi báo cáo vướng mắc");
  },
  verify: async ({ page, step }) => {
    const panel = await toCase(page, text(step, "case"));
    await choose(panel, "Kết quả", step["result"] === "met" ? "met" : "lookAgain");
    await fill(panel, "Cách xem", text(step, "way"));
    await fill(panel, "Nhận xét", text(step, "note"));
    await press(panel, "Ghi ý kiến giám sát");
  },
  "make overdue list": async ({ page, commands }) => {
    await section(page, "Theo dõi giải quyết");
    const close = page.getByRole("button", { name: "Đóng", exact: true });
    if (await close.isVisible()) await close.click();
    if (commands.length > 0) return press(page, "Nhắc đơn vị");
    await expect(page.getByRole("heading", { name: "Không có việc quá hạn" })).toBeVisible();
  },
};
