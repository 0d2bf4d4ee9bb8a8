/** How a hand presses what prepares the answers: slips, drafts, what is returned or approved. */
import { expect } from "@playwright/test";
import { slipsOf } from "../../../../server/rulebook/before/preparation/facts.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import type { Command } from "../../../../shared/wire/commands/commands.ts";
import { type Doing, fill, type Hand, type Hands, ofType, press, section, text } from "./hand.ts";

type Slip = Extract<Command, { type: "IssueSlips" }>["slips"][number];

const hourOf = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(11, 16);

/** The row of a proposed slip: its group, its unit, its opinions. */
const rowOf = ({ page, state }: Doing, { group, unit }: Slip) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("checkbox") })
    .filter({ hasText: group })
    .filter({ hasText: state.plan.units.find(({ id }) => id === unit)?.name ?? unit });

const issue: Hand = async (doing) => {
  const { page, commands } = doing;
  await section(page, "Chuẩn bị trả lời");
  const heading = page.getByText(/^Cần phát phiếu F5/);
  const rows = page.getByRole("listitem").filter({ has: page.getByRole("checkbox") });
  if (!(await rows.first().isVisible())) await heading.click();
  const slips = ofType(commands, "IssueSlips").flatMap((slips) => slips.slips);
  for (const box of await rows.getByRole("checkbox").all()) await box.uncheck();
  for (const slip of slips) {
    const row = rowOf(doing, slip);
    await row.getByRole("checkbox").check();
    if (slip.respondent !== null) await row.getByRole("combobox").selectOption(slip.respondent);
  }
  const due = slips[0]?.due ?? 0;
  await fill(page, "Ngày hạn", dayOf(due));
  await fill(page, "Giờ hạn", hourOf(due));
  await press(page, `Phát ${slips.length} phiếu`);
};

const draft: Hand = async ({ page, step, state }) => {
  const slip = text(step, "slip");
  const article = page.getByRole("article", { name: new RegExp(`^${slip} `) });
  const form = page.getByRole("form", { name: slip });
  const drafted = slipsOf(state).find(({ id }) => id === slip)?.drafts.length ?? 0;
  if (!(await form.isVisible())) await press(article, drafted > 0 ? "Sửa dự thảo đã gửi" : "Soạn");
  await fill(form, "Nguyên nhân", text(step, "cause"));
  await fill(form, "Tiến độ", text(step, "progress"));
  await fill(form, "Thời gian", text(step, "time"));
  await fill(form, "Nguồn lực", text(step, "resources"));
  await press(form, `Gửi duyệt ${slip}`);
  await expect(article.getByText("◐ Đã gửi, chờ duyệt")).toBeVisible();
};

const read = async ({ page }: Doing, slip: string): Promise<void> => {
  await section(page, "Chuẩn bị trả lời");
  await page.getByRole("button", { name: new RegExp(`^${slip}`) }).click();
};

export const ANSWER_HANDS: Hands = {
  "issue slips F5": issue,
  "draft answer": draft,
  "return draft": async (doing) => {
    const { page, step } = doing;
    await read(doing, text(step, "slip"));
    await fill(page, "Lời khi trả lại", text(step, "why"));
    await press(page, "Trả lại đơn vị");
  },
  "approve draft": async (doing) => {
    const { page, seat, step } = doing;
    for (const slip of step["slips"] as readonly string[]) {
      if (seat.startsWith("desk.")) await read(doing, slip);
      // a leader opens what was drafted
      else await page.getByText(new RegExp(`^Dự thảo trả lời ${slip}`)).click();
      await press(page, `Duyệt dự thảo ${slip}`);
      await expect(page.getByRole("button", { name: `Duyệt dự thảo ${slip}` })).toHaveCount(0);
    }
  },
};
