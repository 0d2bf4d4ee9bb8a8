/** How the organiser's hand presses the synthesis: groups, who leads, titles, the report. */
import { expect, type Page } from "@playwright/test";
import { groupOf, synthesisOf } from "../../../../server/rulebook/before/synthesis/facts.ts";
import type { HearingState } from "../../../../server/rulebook/frame/state.ts";
import { type Doing, fill, type Hand, type Hands, ofType, press, section, text, tick } from "./hand.ts";

/** so many titles are written by hand every day; the others in the long run */
const TITLES = 3;

const toSynthesis = (page: Page) => section(page, "Tổng hợp");

/** The group of an opinion is chosen, and the opinion unfolded. */
async function toOpinion(page: Page, state: HearingState, code: string): Promise<void> {
  const group = synthesisOf(state).groups.find(({ id }) => id === groupOf(state, code)?.id);
  if (!group) throw new Error(`${code} is in no group`);
  await page.getByRole("table").getByRole("button", { name: group.title, exact: true }).click();
  const panel = page.getByRole("region", { name: group.title, exact: true });
  const control = panel.getByRole("group").filter({ hasText: code }).first();
  if ((await control.getAttribute("open")) === null) await control.getByText(code, { exact: true }).click();
}

async function pick(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) await tick(page, `Chọn ${id}`);
}

async function intoGroups({ page, commands }: Doing): Promise<void> {
  for (const command of commands) {
    if (command.type === "FormGroup") {
      await pick(page, command.opinions);
      await fill(page, "Tên nhóm mới", command.title);
      await press(page, "Lập nhóm từ ý kiến đã chọn");
      await expect(
        page.getByRole("table").getByRole("button", { name: command.title, exact: true }),
      ).toBeVisible();
    }
    if (command.type !== "GroupOpinions" && command.type !== "GroupRawOpinions") continue;
    const ids = command.type === "GroupOpinions" ? command.opinions : command.raws;
    await pick(page, ids);
    await page.getByLabel("Đưa ý kiến đã chọn vào nhóm").selectOption(command.group);
    for (const id of ids) await expect(page.getByLabel(`Chọn ${id}`, { exact: true })).toHaveCount(0);
  }
}

async function assign({ page, state, commands }: Doing): Promise<void> {
  for (const { opinions, lead, supporting } of ofType(commands, "AssignLead")) {
    const [code = ""] = opinions;
    await toOpinion(page, state, code);
    const leads = page.getByLabel(`Cơ quan chủ trì ${code}`, { exact: true });
    await leads.selectOption(lead);
    await expect(leads).toBeEnabled();
    await expect(leads).toHaveValue(lead ?? "");
    const others = page.getByLabel(`Thêm cơ quan phối hợp… ${code}`, { exact: true });
    for (const unit of supporting) {
      await others.selectOption(unit);
      await expect(
        others.getByRole("option", { includeHidden: true }).and(page.locator(`[value="${unit}"]`)),
      ).toHaveCount(0);
    }
  }
}

/** Titles that are another than the sender's, what the chair reads beside them, and one press for all. */
async function titles({ page, state, commands, every, send }: Doing): Promise<void> {
  const written = commands.filter(
    (command) => command.type === "ProposeTitle" || command.type === "WriteChairNote",
  );
  const byHand = every ? written : written.slice(0, TITLES);
  for (const group of byHand) {
    await toOpinion(page, state, group.opinion);
    const title = group.type === "ProposeTitle";
    const label = title ? "Tên hiển thị trong hội trường" : "Ghi chú riêng cho Chủ tọa";
    await fill(page, `${label} ${group.opinion}`, title ? group.title : group.text);
    const card = page.getByRole("group").filter({ has: page.getByLabel(`${label} ${group.opinion}`) });
    await press(card, title ? "Lưu tên đề nghị" : "Lưu");
  }
  await send(...written.slice(byHand.length));
  const [approved] = ofType(commands, "ApproveTitles");
  await press(page, `Duyệt cả ${approved?.opinions.length} tên`);
}

const mark =
  (label: string): Hand =>
  async ({ page, state, step }) => {
    await toSynthesis(page);
    for (const code of step["opinions"] as readonly string[]) {
      await toOpinion(page, state, code);
      const box = page.getByLabel(`${label} ${code}`, { exact: true });
      await box.click();
      await expect(box).toBeChecked();
    }
  };

export const SYNTHESIS_HANDS: Hands = {
  "form groups": async (doing) => {
    await toSynthesis(doing.page);
    await intoGroups(doing);
  },
  "attach raw opinions": async (doing) => {
    await toSynthesis(doing.page);
    await intoGroups(doing);
  },
  "assign leads": async (doing) => {
    await toSynthesis(doing.page);
    await assign(doing);
  },
  "mark hot": mark("Vấn đề được quan tâm"),
  "mark restricted": mark("Hạn chế: chỉ hiện lĩnh vực"),
  "approve display titles": async (doing) => {
    await toSynthesis(doing.page);
    await titles(doing);
  },
  "submit report F4": async ({ page, step }) => {
    await toSynthesis(page);
    if (step["supplements"] === undefined) return press(page, "Trình Thường trực Thành ủy");
    await fill(page, "Vì sao có bản bổ sung", text(step, "why"));
    await press(page, /^Trình bản bổ sung/);
  },
  consult: async ({ page }) => {
    await toSynthesis(page);
    await press(page, "Gửi trao đổi với Thường trực HĐND, Thường trực UBND");
  },
};
