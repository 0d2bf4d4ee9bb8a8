/** How a hand presses what is an organisation's: its list, and its and everybody's answers to the invitation. */
import { expect, type Page } from "@playwright/test";
import { upperFirst } from "../../../../shared/terms/address.ts";
import type { Command } from "../../../../shared/wire/commands/commands.ts";
import { choose, fill, type Hand, type Hands, ofType, press, section, text, unfold } from "./hand.ts";

type List = Extract<Command, { type: "SubmitDelegateList" }>;

const quoted = (cell: unknown): string => `"${String(cell ?? "").replaceAll('"', '""')}"`;

/** The organisation's file as a spreadsheet program writes it. */
function fileOf({ delegates }: List): Buffer {
  const head = ["STT", "Họ và tên", "Xưng hô", "Năm sinh", "Chức vụ", "Đối tượng"];
  const rows = delegates.map((delegate, i) => [
    ...[
      i + 1,
      delegate.name,
      delegate.addressForm,
      delegate.birthYear,
      delegate.position,
      delegate.represents,
    ],
  ]);
  return Buffer.from(`\ufeff${[head, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`);
}

async function byFile(page: Page, list: List): Promise<void> {
  const card = page.getByRole("region", { name: "Nhập danh sách đại biểu từ tệp" });
  const name = String(list.file).replace(/xlsx$/, "csv");
  await card.getByLabel(/Chọn tệp/).setInputFiles({ name, mimeType: "text/csv", buffer: fileOf(list) });
  await press(page, `Ghi ${list.delegates.length} dòng`);
  await expect(page.getByText(`Đã ghi ${list.delegates.length} dòng.`)).toBeVisible();
}

async function byPaste(page: Page, { delegates }: List): Promise<void> {
  await unfold(page, "Nhập cả danh sách");
  const lines = delegates.map(({ name, addressForm, position, birthYear }) =>
    [`${upperFirst(addressForm)} ${name}`, birthYear, position].join("\t"),
  );
  await fill(page, "Dán danh sách từ bảng tính hoặc tin nhắn, mỗi người một dòng", lines.join("\n"));
  await press(page, `Nhập ${delegates.length} đại biểu`);
  await expect(page.getByText(`${delegates.length}/`, { exact: false }).first()).toBeVisible();
}

const submit: Hand = async ({ page, commands, step }) => {
  await section(page, /^Đại biểu/);
  for (const list of ofType(commands, "SubmitDelegateList"))
    await (step["way"] === "file" ? byFile : byPaste)(page, list);
};

export const LIST_HANDS: Hands = {
  "submit delegate list": submit,
  "replace delegate": async ({ page, step, commands }) => {
    const [replaced] = ofType(commands, "ReplaceDelegate");
    await section(page, /^Đại biểu/);
    await press(page, new RegExp(`^Thay người: .*${text(step, "out")}$`));
    const form = page.getByRole("form", { name: /^Người thay / });
    await fill(form, "Họ và tên", replaced?.name ?? "");
    await choose(form, "Xưng hô", replaced?.addressForm ?? "");
    await fill(form, "Chức vụ, công việc", replaced?.position ?? "");
    await fill(form, "Lý do", text(step, "why"));
    await press(form, "Lưu thay đổi");
    await expect(form).toHaveCount(0);
  },
  "remind organisations": async ({ page, step }) => {
    await section(page, "Tổ chức, đại biểu");
    await fill(page, "Lời nhắc", text(step, "about"));
    await press(page, /^Nhắc \d+ tổ chức$/);
  },
};
