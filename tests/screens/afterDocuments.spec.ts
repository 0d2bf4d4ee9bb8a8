/** After the hearing, at the desks: documents to fetch and to issue, the register of numbers, reports with charts. */
import { mkdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const SHOTS = "test-results/screenshots";
const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 1920, height: 1080 };
const [ORGANISER, PARTY] = ["desk.1", "desk.3"] as const;
const TASKS = [
  ["YK-001", "U07", "Khảo sát, nạo vét mương sau chợ khu 4 và thay tấm đan vỡ"],
  ["YK-012", "U08", "Khảo sát, lập dự toán sửa nhà bia; đối chiếu tên liệt sĩ với thân nhân"],
  ["YK-030", "N01", "Hướng dẫn đủ hồ sơ sửa nhà nguyện, nói rõ cơ quan giải quyết"],
] as const;

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  mkdirSync(SHOTS, { recursive: true });
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  await give("A", { type: "OpenSession", first: "4.1" });
  for (const [opinion, lead, task] of TASKS)
    await give("A", {
      ...{ type: "RecordOutcome", opinions: [opinion], outcome: "ASSIGNED_FOR_VERIFICATION" },
      ...{ task, lead, supporting: [], due: { preset: "10 working days" } },
    });
  const seats: readonly SeatName[] = [ORGANISER, PARTY];
  screens = await openScreens(browser, await server.links(), "day", seats);
  for (const seat of seats) await pageOf(seat).setViewportSize(LAPTOP);
});
test.afterAll(({ browser }) => endDay(browser, server));

const give = (seat: SeatName, ...acts: readonly CommandInput[]) => giveAt(server, "day", seat, ...acts);

const pageOf = (seat: SeatName) => pageAt(screens, seat);

const section = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();

async function look(page: Page, stage: string, ...sizes: readonly { width: number; height: number }[]) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${SHOTS}/after-${stage}-${size.width}.png`, fullPage: true });
    expect.soft(await clipped(page, false), `${stage} ${size.width}`).toEqual([]);
  }
  expect.soft(await axe(page), stage).toEqual([]);
}

async function fetched(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).click(),
  ]);
  return download.suggestedFilename();
}

test("[D25] on the day and after it desks still fetch what was prepared", async () => {
  const desk = pageOf(ORGANISER);
  const all = async (of: Page) => {
    for (const [name, file] of [
      ["Báo cáo tổng hợp ý kiến (F4), PDF", "bao-cao-tong-hop-dang.pdf"],
      ["Chương trình (F7), DOCX", "chuong-trinh-dang.docx"],
      ["Nội dung ma két, PDF", "ma-ket-dang.pdf"],
      ["Sổ ý kiến, XLSX", "so-y-kien.xlsx"],
      ["Bộ giấy dự phòng, PDF", "bo-giay-du-phong.pdf"],
      ["Phát biểu theo tổ chức, nội bộ, PDF", "phat-bieu-theo-to-chuc.pdf"],
    ] as const)
      expect(await fetched(of, name)).toContain(file);
  };
  await all(desk);
  await look(desk, "prepared-live", LAPTOP, WIDE);
  await give("A", { type: "CloseSession" });
  await section(desk, "Văn bản");
  await all(desk);
  await look(desk, "prepared-after", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
});

test("[D41] [J43] drafts of notice and report are two clicks away at the closing; the law's clock on the results runs", async () => {
  const [organiser, party] = [pageOf(ORGANISER), pageOf(PARTY)];
  const clock = /Thông báo kết quả hội nghị trong 10 ngày \(nên làm\), chậm nhất .*: còn 10 ngày$/;
  for (const page of [organiser, party]) await expect(page.getByText(clock)).toBeVisible();
  await section(organiser, "Văn bản");
  expect(await fetched(organiser, "Báo cáo kết quả hội nghị, DOCX")).toContain("bao-cao-ket-qua-dang.docx");
  await section(party, "Văn bản");
  expect(await fetched(party, "Thông báo kết luận, PDF")).toContain("thong-bao-ket-luan-dang.pdf");
  await expect(party.getByText("▲ Biên bản chưa đủ hai chữ ký")).toBeVisible();
  await look(party, "documents-draft", LAPTOP, WIDE);
});

test("[Y5] [Y6] with a number and a day they are issued, and stand in the register", async () => {
  await give("T1", { type: "SubmitMinutes", number: "08-BB/TU" });
  for (const part of ["opening", "4.1"])
    await give("A", { type: "ApproveSection", section: part, corrections: 0 });
  await give("T1", { type: "SignMinutes" });
  await give("A", { type: "SignMinutes" });
  await give(ORGANISER, {
    type: "OpenCases",
    cases: TASKS.map(([opinion], i) => ({ case: `ND-0${i + 1}`, opinions: [opinion], voice: false })),
  });
  const [organiser, party] = [pageOf(ORGANISER), pageOf(PARTY)];
  await party.getByLabel("Số văn bản").fill("08-BB/TU");
  await press(party, "Cấp số và phát hành");
  await expect(party.getByRole("alert")).toContainText("Số 08-BB/TU đã cấp cho văn bản khác");
  await party.getByLabel("Số văn bản").fill("415-TB/TU");
  await look(party, "documents-issue", LAPTOP);
  await press(party, "Cấp số và phát hành");
  const register = (page: Page) => page.getByRole("region", { name: "Sổ văn bản" });
  await expect(register(party).getByRole("row", { name: /^415-TB\/TU/ })).toBeVisible();
  await expect(party.getByText(/đã ban hành Thông báo kết luận sau 0 ngày$/)).toBeVisible();
  await organiser.getByLabel("Số văn bản").fill("128-BC/BDV");
  await press(organiser, "Cấp số và phát hành");
  await expect(register(organiser).getByRole("row", { name: /^128-BC\/BDV/ })).toBeVisible();
  expect(await fetched(party, "Thông báo kết luận, PDF")).toContain("thong-bao-ket-luan");
  expect(await fetched(party, "Biên bản hội nghị, PDF")).toContain("bien-ban-dang.pdf");
  await look(organiser, "documents-issued", LAPTOP, WIDE);
});

test("[Y8] reports show charts with a table beside each, by whatever is chosen", async () => {
  const party = pageOf(PARTY);
  await section(party, "Báo cáo");
  await expect(party.getByRole("region", { name: "3 nội dung, cuối mỗi tháng" })).toBeVisible();
  await expect(party.getByRole("status").filter({ hasText: /^tháng \d\d\/\d{4}$/ })).toBeVisible();
  await expect(party.getByRole("button", { name: /^Phát hành báo cáo tháng/ })).toBeDisabled();
  // its number is of the register's book, or none yet
  const number = party.getByLabel("Số, ký hiệu (theo sổ văn bản)");
  await number.fill("mười hai");
  await expect(party.getByText("Ghi số và ký hiệu, ví dụ 12-BC/TU.")).toBeVisible();
  await number.fill("12-BC/TU");
  await expect(number).toHaveAttribute("aria-invalid", "false");
  const by = party.getByRole("region", { name: "Số liệu theo" });
  await by.getByRole("combobox").selectOption("field");
  await expect(by.getByRole("row")).toHaveCount(4);
  await look(party, "reports", LAPTOP, WIDE);
});

test("[Y8] in English and in the dark nothing of it is cut off", async () => {
  const party = pageOf(PARTY);
  await party.emulateMedia({ colorScheme: "dark" });
  await party.evaluate(() => localStorage.setItem("language", "en"));
  await party.reload();
  await expect(party.getByRole("heading", { name: "Reports on a period" })).toBeVisible();
  await expect(party.getByRole("status").filter({ hasText: /^month \d\d\/\d{4}$/ })).toBeVisible();
  await look(party, "reports-en-dark", LAPTOP);
  await section(party, "Documents");
  await look(party, "documents-en-dark", LAPTOP);
});
