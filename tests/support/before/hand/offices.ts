/** How a hand presses what the offices do: dossier, checklist, programme. */
import { expect } from "@playwright/test";
import { checklistOf } from "../../../../server/rulebook/before/checklist/facts.ts";
import { viewFor } from "../../../../server/views/viewFor.ts";
import { audienceOf } from "../../../../shared/terms/seats.ts";
import type { DeskView } from "../../../../shared/views/before/desk.ts";
import { type Doing, fill, type Hand, type Hands, press, section, text } from "./hand.ts";

const deskView = ({ seat, state, people }: Doing) => viewFor(audienceOf(seat), state, people) as DeskView;
const lines = (value: unknown): string => (value as readonly string[]).join("\n");
const typedDay = (day: unknown): string => String(day).split("-").toReversed().join("/");

/** What each item is called that the step is about. */
function titles({ step, state }: Doing): readonly string[] {
  const ids = Array.isArray(step["items"]) ? (step["items"] as string[]) : [text(step, "item")];
  return ids.flatMap((id) => checklistOf(state).find((item) => item.id === id)?.title ?? []);
}

const updateChecklist: Hand = async (doing) => {
  const { page, step, state } = doing;
  await section(page, "Việc của các văn phòng");
  for (const title of titles(doing)) {
    const now = checklistOf(state).find((item) => item.title === title)?.state;
    if (step["state"] === "blocked") {
      await press(page, `Báo vướng: ${title}`);
      const form = page.getByRole("form", { name: `Báo vướng: ${title}` });
      await fill(form, "Vướng ở đâu", text(step, "note"));
      await press(form, "Báo vướng");
    } else if (step["state"] === "done") await press(page, `Xong: ${title}`);
    else await press(page, `${now === "blocked" ? "Hết vướng, làm tiếp" : "Đang làm"}: ${title}`);
  }
};

async function typeProgramme(doing: Doing): Promise<void> {
  const { page, step } = doing;
  await section(page, "Chương trình");
  const minutes = step["steps"] as readonly { readonly step: string; readonly minutes: number }[];
  const { known = [], steps = null } = deskView(doing).offices?.programme ?? {};
  for (const { step: id, title } of known) {
    const typed = minutes.find((row) => row.step === id)?.minutes;
    const stands = steps === null || steps.some((step) => step.step === id);
    if (typed === undefined && stands) await press(page, `Bỏ khỏi chương trình: ${title}`);
    if (typed === undefined) continue;
    if (!stands) {
      await press(page, `Đưa lại: ${title}`);
      // it comes in before the conclusion: up to where the step that follows it stands
      const after = minutes.slice(minutes.findIndex((row) => row.step === id) + 1, -1);
      for (const _ of after) await press(page, `Chuyển lên: ${title}`);
    }
    await fill(page, `Số phút: ${title}`, String(typed));
  }
  await expect(page.getByText("210/210 phút", { exact: false })).toBeVisible();
}

export const OFFICE_HANDS: Hands = {
  "create hearing dossier": async ({ page, step }) => {
    await section(page, "Hồ sơ hội nghị");
    const form = page.getByRole("form", { name: "Lập hồ sơ" });
    await fill(form, "Số kế hoạch", text(step, "plan"));
    await fill(form, "Ngày họp", typedDay(step["date"]));
    await press(form, "Lập hồ sơ");
    await expect(page.getByText("Ban Dân vận", { exact: false }).first()).toBeVisible();
  },
  "publish announcement": async ({ page, step }) => {
    await section(page, "Hồ sơ hội nghị");
    const form = page.getByRole("form", { name: "Công bố thông báo" });
    await fill(form, "Thời gian, ghi như trong thông báo", text(step, "dateText"));
    await fill(form, "Địa điểm", text(step, "place"));
    await fill(form, "Nội dung đối thoại", text(step, "topics"));
    await fill(form, "Cách đăng ký", text(step, "howToRegister"));
    await fill(form, "Nơi công bố", lines(step["channels"]));
    await press(form, "Công bố thông báo");
    await expect(page.getByText("✓ Đã công bố", { exact: false })).toBeVisible();
  },
  "update announcement": async ({ page, step }) => {
    await section(page, "Hồ sơ hội nghị");
    const form = page.getByRole("form", { name: "Bổ sung thông báo" });
    await fill(form, "Nội dung bổ sung", text(step, "text"));
    await press(form, "Bổ sung thông báo");
  },
  "send guidance": async ({ page, step }) => {
    await section(page, "Hồ sơ hội nghị");
    const form = page.getByRole("form", { name: "Ghi đã gửi hướng dẫn" });
    await fill(form, "Mẫu phiếu gửi kèm", (step["forms"] as string[]).join(", "));
    await fill(form, "Nơi nhận", lines(step["to"]));
    await fill(form, "Lời hướng dẫn", text(step, "text"));
    await press(form, "Ghi đã gửi hướng dẫn");
  },
  "make checklist": async ({ page }) => {
    await section(page, "Việc của các văn phòng");
    await press(page, "Lấy 12 việc thường có");
    await expect(page.getByText("xong 0/12")).toBeVisible();
  },
  "update checklist": updateChecklist,
  "escalate checklist item": async (doing) => {
    await section(doing.page, "Việc của các văn phòng");
    await press(doing.page, `Báo cáo Thường trực: ${titles(doing)[0]}`);
  },
  "build programme": async (doing) => {
    await typeProgramme(doing);
    await press(doing.page, "Lập chương trình");
  },
  "change programme": async (doing) => {
    await typeProgramme(doing);
    await fill(doing.page, "Lý do thay đổi", text(doing.step, "why"));
    await press(doing.page, "Lưu thay đổi");
  },
  "publish programme": async ({ page }) => {
    await section(page, "Chương trình");
    await press(page, "Công bố chương trình");
  },
};
