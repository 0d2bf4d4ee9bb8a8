/** How a hand presses what concerns who comes: letters, answers, individuals who ask to attend. */
import { expect } from "@playwright/test";
import { applicationsOf } from "../../../../server/rulebook/before/applications/facts.ts";
import { viewFor } from "../../../../server/views/viewFor.ts";
import { audienceOf } from "../../../../shared/terms/seats.ts";
import type { DeskView } from "../../../../shared/views/before/desk.ts";
import { choose, type Doing, fill, type Hands, ofType, press, section, text } from "./hand.ts";

/** so many are picked by hand every day; the others in the long run */
const MOST_PICKED = 4;

/** Ticks the rows of whoever the step names, among all that are shown. */
async function pick({ page, seat, state, people }: Doing, invited: readonly string[]): Promise<void> {
  await page.getByLabel("Tìm tên, chức vụ, đơn vị, số giấy mời").fill("");
  await page.getByLabel("Trạng thái").selectOption("");
  const { offices } = viewFor(audienceOf(seat), state, people) as DeskView;
  const rows = offices?.invitations ?? [];
  const boxes = page.getByRole("main").getByRole("listitem").getByRole("checkbox");
  await expect(boxes).toHaveCount(rows.length);
  for (const [i, { id }] of rows.entries()) if (invited.includes(id)) await boxes.nth(i).check();
}

const nameOf = ({ state, people }: Doing, application: string) =>
  people.get(applicationsOf(state)[application]?.person ?? "")?.name ?? "";

export const INVITATION_HANDS: Hands = {
  "issue invitations": async (doing) => {
    const { page, commands, every, send } = doing;
    await section(page, "Giấy mời");
    const letters = ofType(commands, "IssueInvitations").flatMap((issued) => issued.letters);
    for (const letter of letters) {
      if (!every && letter.invited.length > MOST_PICKED) {
        await send({ type: "IssueInvitations", letters: [letter] });
        continue;
      }
      await pick(doing, letter.invited);
      const form = page.getByRole("form", { name: `Mời ${letter.invited.length} người đã chọn` });
      await fill(form, "Số", letter.number);
      await fill(form, "Kính gửi", letter.to);
      await press(form, "Phát hành giấy mời");
      await expect(page.getByText(letter.number, { exact: true }).first()).toBeVisible();
    }
  },
  "confirm invitations": async (doing) => {
    const { page, commands } = doing;
    await section(page, "Giấy mời");
    const invited = ofType(commands, "ConfirmInvitations").flatMap((confirmed) => confirmed.invited);
    await pick(doing, invited);
    await press(page, `Ghi ${invited.length} người sẽ dự`);
  },
  "decline invitation": async ({ page, step, seat, commands, people }) => {
    const [declined] = ofType(commands, "DeclineInvitation");
    if (seat.startsWith("org.")) await section(page, /^Giấy mời/);
    await press(page, new RegExp(`^Không dự được: .*${people.get(declined?.invited ?? "")?.name}$`));
    await fill(page, "Lý do", text(step, "why"));
    if (declined?.substitute) await choose(page, "Người đi thay", declined.substitute);
    await press(page, "Báo vắng");
    await expect(page.getByText("đã báo vắng", { exact: false }).first()).toBeVisible();
  },
  "apply to attend": async ({ page, commands }) => {
    const [asked] = ofType(commands, "ApplyToAttend");
    if (!asked) return;
    const form = page.getByRole("form", { name: "Gửi nguyện vọng dự" });
    await fill(form, "Họ và tên", asked.name);
    await choose(form, "Xưng hô", asked.addressForm);
    await fill(form, "Công việc, chức danh (nếu có)", asked.position ?? "");
    await fill(form, "Nơi ở", asked.residence);
    await fill(form, "Số điện thoại", asked.phone);
    if (asked.birthYear !== undefined) await fill(form, "Năm sinh (nếu muốn ghi)", String(asked.birthYear));
    await press(form, "Gửi nguyện vọng dự");
    await expect(page.getByText("◐ Ban tổ chức đang xem")).toBeVisible();
  },
  "admit individuals": async (doing) => {
    const { page, step } = doing;
    await section(page, "Cá nhân xin dự");
    for (const application of step["applications"] as readonly string[])
      await press(page, new RegExp(`^Cho phép dự: .*${nameOf(doing, application)}$`));
  },
  "refuse individual": async (doing) => {
    const { page, step } = doing;
    const name = new RegExp(`^Từ chối: .*${nameOf(doing, text(step, "application"))}$`);
    await section(page, "Cá nhân xin dự");
    await press(page, name);
    const form = page.getByRole("form", { name });
    await fill(form, "Lý do", text(step, "reason"));
    await press(form, "Từ chối");
    await expect(form).toHaveCount(0);
  },
};
