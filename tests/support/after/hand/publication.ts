/** How the office's hand publishes, withdraws, corrects; the archive; and what everybody takes. */
import { expect, type Page } from "@playwright/test";
import { casesOf } from "../../../../server/rulebook/after/cases/facts.ts";
import { choose, fill, press, section } from "../../hand.ts";
import { type Hand, type Hands, hold, list, text } from "./hand.ts";

/** so many items of one step are released by hand every day; the others in the long run */
const ITEMS = 2;

/** The item that is looked at; a search finds it, as a clerk seeks what he does not see. */
async function toItem(page: Page, id: string): Promise<void> {
  await section(page, "Công bố");
  await fill(page, "Tìm nội dung", id);
  const items = page.getByRole("region", { name: "Các nội dung" });
  await items
    .getByRole("button", { name: new RegExp(`^${id}\\b`) })
    .first()
    .click();
}

const publish: Hand = async ({ page, commands, every, send }) => {
  const [command] = commands;
  if (command?.type !== "PublishItems") throw new Error("nothing to publish");
  const byHand = every ? command.items : command.items.slice(0, ITEMS);
  for (const { item, titles } of byHand) {
    await toItem(page, item);
    const as = page.getByLabel("Công khai là");
    if (await as.isVisible()) await as.selectOption(command.shows);
    for (const { opinion, title } of titles) await fill(page, `Tên công khai của ${opinion}`, title);
    if (command.correction !== undefined)
      await fill(page, "Lời đính chính (hiện cho người dân)", command.correction);
    await press(page, command.correction === undefined ? "Công khai" : "Công khai bản đính chính");
    await expect(page.getByRole("region", { name: "Dấu vết" })).toBeVisible();
  }
  const left = command.items.slice(byHand.length);
  if (left.length > 0) await send({ ...command, items: left });
};

export const PUBLICATION_HANDS: Hands = {
  "publish item": publish,
  "withdraw publication": async ({ page, step }) => {
    for (const id of list(step, "cases")) {
      await toItem(page, id);
      await fill(page, "Lý do rút (hiện cho người dân)", text(step, "why"));
      await press(page, "Rút");
    }
  },
  "change consent": async ({ page, step, state }) => {
    const id = text(step, "opinion");
    await toItem(page, casesOf(state).find(({ opinions }) => opinions.includes(id))?.id ?? id);
    await page.locator("summary", { hasText: `Ghi ý muốn của người nêu ${id}` }).click();
    await choose(page, "Người nêu muốn", text(step, "consentToPublishName"));
    await fill(page, "Người nêu báo bằng cách nào", text(step, "way"));
    await press(page, `Ghi ý muốn của người nêu ${id}`);
  },
  "seal archive": async ({ page }) => {
    await section(page, "Lưu trữ");
    await hold(page, "Giữ 2 giây để niêm phong hồ sơ");
  },
  "verify archive": async ({ page, step }) => {
    await section(page, "Lưu trữ");
    const form = page.getByRole("form", { name: "Ghi kết quả kiểm tra" });
    await choose(form, "Kết quả", text(step, "result"));
    await fill(form, "Số tệp đã kiểm tra", text(step, "files") || "214");
    await fill(form, "Tệp bị thay đổi, nếu có", text(step, "file"));
    await press(form, "Ghi kết quả kiểm tra");
  },
  "restore from second copy": async ({ page, step }) => {
    await section(page, "Lưu trữ");
    const form = page.getByRole("form", { name: "Ghi đã khôi phục" });
    await fill(form, "Tệp đã khôi phục", text(step, "file"));
    await press(form, "Ghi đã khôi phục");
  },
  "delete personal data": async ({ page }) => {
    await section(page, "Lưu trữ");
    await hold(page, "Giữ 2 giây để xóa thông tin cá nhân");
  },
};
