/** How clerks' hands issue documents: with number and day, over a period, and the Front's report. */
import { choose, fill, press, section } from "../../hand.ts";
import { type Hands, text, typedDay } from "./hand.ts";

/** `periodName` begins so for each kind */
const KINDS = [
  [/^tháng/, "month"],
  [/^quý/, "quarter"],
  [/^năm/, "year"],
] as const;

export const DOCUMENT_HANDS: Hands = {
  "issue conclusion notice": async ({ page, step }) => {
    await section(page, "Văn bản");
    const form = page.getByRole("form", { name: "Phát hành: Thông báo kết luận" });
    await fill(form, "Số văn bản", text(step, "number"));
    await fill(form, "Ngày văn bản", typedDay(text(step, "date")));
    await choose(form, "Người ký", text(step, "signer"));
    await press(form, "Cấp số và phát hành");
  },
  "issue result report F12": async ({ page, step }) => {
    await section(page, "Văn bản");
    const form = page.getByRole("form", { name: "Phát hành: Báo cáo kết quả hội nghị" });
    await fill(form, "Số văn bản", text(step, "number"));
    await fill(form, "Ngày văn bản", typedDay(text(step, "date")));
    await press(form, "Cấp số và phát hành");
  },
  "issue periodic report": async ({ page, step }) => {
    await section(page, "Báo cáo");
    const name = text(step, "period");
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "month";
    await choose(page, "Loại kỳ", kind);
    const shown = page.getByRole("status").filter({ hasText: /^(tháng|quý|năm) / });
    const sought = page.getByRole("button", { name: `Phát hành báo cáo ${name}`, exact: true });
    for (let steps = 0; (await shown.textContent()) !== name && steps < 12; steps++)
      await press(page, "‹ Kỳ trước");
    await sought.click();
  },
  "issue supervision report F15": async ({ page, step }) => {
    await section(page, "Văn bản");
    const form = page.getByRole("form", { name: "Phát hành: Báo cáo giám sát của Mặt trận" });
    await fill(form, "Kỳ báo cáo", text(step, "period"));
    await fill(form, "Số liệu đến hết ngày", typedDay(text(step, "asOf")));
    await press(form, "Cấp số và phát hành");
  },
};
