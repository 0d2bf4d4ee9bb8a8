/** A list from a file: an organisation on a phone and a clerk at the desk choose it, look at each row, and take it as one act. */
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import { pageAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const MESSY = "tests/fixtures/messy";
/** Hội Nông dân, whose phone it is; Hội Luật gia, for whom a clerk takes a file in */
const SEAT: SeatName = "org.2";
const CLERK: SeatName = "desk.1";
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { before: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [SEAT, CLERK, "org.15", "org.7"]);
  await pageOf(SEAT).setViewportSize({ width: 390, height: 844 });
  await pageOf(CLERK).setViewportSize({ width: 1366, height: 768 });
});
const pageOf = (seat: SeatName) => pageAt(screens, seat);
test.afterAll(({ browser }) => endDay(browser, server));

async function choose(page: Page, file: string, what = "danh sách đại biểu"): Promise<void> {
  const card = page.getByRole("region", { name: `Nhập ${what} từ tệp` });
  await card.getByLabel(/Chọn tệp/).setInputFiles(`${MESSY}/${file}`);
  await expect(page.getByRole("heading", { name: `Xem trước: ${file}` })).toBeVisible();
}
const look = picturesOf("file");

test("[J17] an organisation takes its file in by phone: nine of ten rows; again none is new", async () => {
  const page = pageOf(SEAT);
  await choose(page, "02-hoi-nong-dan-ngay-sinh.xlsx");
  const row = page.getByRole("row").filter({ hasText: "Phạm Thế Thung" });
  await expect(row).toContainText("Không nhận");
  await expect(row).toContainText("cột C (Ngày sinh): Ngày hoặc năm sinh không đúng (31/2/1966)");
  await expect(page.getByText("Còn 9 người chưa có xưng hô.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ghi 9 dòng" })).toBeDisabled();
  await look(page, "phone-preview");
  await page.getByLabel("Xưng hô cho các dòng còn trống").selectOption("ông");
  await page.getByLabel("Xưng hô của Lương Thị Bích Cỏ May").selectOption("bà");
  await press(page, "Ghi 9 dòng");
  await expect(page.getByText("Đã ghi 9 dòng.")).toBeVisible();
  await expect(page.getByRole("status").getByText("9/10")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Bà Lương Thị Bích Cỏ May" })).toBeVisible();
  await choose(page, "02-hoi-nong-dan-ngay-sinh.xlsx");
  await expect(page.getByText("Không có gì mới để ghi: danh sách đã đủ như tệp.")).toBeVisible();
  expect(await page.locator("body").textContent()).not.toMatch(/1968-03-04|0900/);
  // what it downloads and sends back as it came changes nothing
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải danh sách hiện có về sửa (Excel)" }).click(),
  ]);
  const card = page.getByRole("region", { name: "Nhập danh sách đại biểu từ tệp" });
  await card.getByLabel(/Chọn tệp/).setInputFiles(await download.path());
  await expect(page.getByText("Không có gì mới để ghi: danh sách đã đủ như tệp.")).toBeVisible();
});

test("[J17] a clerk takes a list in: twice the same person, one too many, three on the page", async () => {
  const page = pageOf(CLERK);
  await page.getByRole("navigation").getByRole("link", { name: "Nhập từ tệp" }).click();
  await page.getByLabel("Tệp của tổ chức").selectOption({ label: "15. Hội Luật gia (0/3)" });
  await choose(page, "10-luat-gia-vuot-chi-tieu.xlsx");
  await expect(page.getByRole("row", { name: /^7 Trùng HỒ CÔNG THUNG/ })).toContainText("Trùng");
  await expect(page.getByRole("row").filter({ hasText: "Lê Thị Ngọc Cỏ May Xanh" })).toContainText(
    "Vượt chỉ tiêu",
  );
  await look(page, "desk-preview");
  await page.getByLabel("Xưng hô cho các dòng còn trống").selectOption("đồng chí");
  await press(page, "Ghi 3 dòng");
  await expect(page.getByText("Đã ghi 3 dòng.")).toBeVisible();
  await expect(page.getByLabel("Tệp của tổ chức")).toContainText("15. Hội Luật gia (3/3)");
  await expect(pageOf("org.15").getByRole("status").getByText("3/3")).toBeVisible();
  await expect(
    pageOf("org.15").getByRole("listitem").filter({ hasText: "Đồng chí Lương Công Lý Sơn" }),
  ).toBeVisible();
});

test("[J17] guessed letters are looked at before the list is taken; a bad file says why", async () => {
  const page = pageOf("org.7");
  await choose(page, "07-chu-thap-do-windows-1258.csv");
  await expect(page.getByText("Mã chữ của tệp do phần mềm đoán.")).toBeVisible();
  await page.getByLabel("Xưng hô cho các dòng còn trống").selectOption("bà");
  await expect(page.getByRole("button", { name: "Ghi 5 dòng" })).toBeDisabled();
  await page.getByLabel("Tôi đã xem, họ tên ở trên hiện đúng dấu").check();
  await look(page, "guessed");
  await press(page, "Ghi 5 dòng");
  await expect(page.getByText("Đã ghi 5 dòng.")).toBeVisible();
  for (const [file, said] of [
    ["12-khong-phai-zip.xlsx", "Tệp không phải là tệp Excel."],
    ["11-rong.csv", "Tệp không có nội dung."],
  ] as const) {
    await choose(page, file);
    await expect(page.getByRole("alert").filter({ hasText: said })).toBeVisible();
  }
});

test("[E13] a clerk registers opinions from a file as one act; again nothing is new", async () => {
  const page = pageOf(CLERK);
  await page.getByLabel("Tệp của tổ chức").selectOption({ label: "19. Hội Doanh nghiệp (0/5)" });
  await choose(page, "09-doanh-nghiep-o-cong-thuc.csv", "ý kiến");
  await expect(page.getByRole("row").filter({ hasText: "=cmd" })).toContainText("Không phải họ và tên người");
  await expect(page.getByRole("row").filter({ hasText: "@giá thuê đất" })).toContainText("giữ nguyên là chữ");
  await look(page, "desk-opinions");
  await press(page, "Ghi 3 dòng");
  await expect(page.getByText("Đã ghi 3 dòng.")).toBeVisible();
  await choose(page, "09-doanh-nghiep-o-cong-thuc.csv", "ý kiến");
  await expect(page.getByText("Không có gì mới để ghi: các ý kiến này đã có.")).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Hộp ý kiến" }).click();
  await expect(page.getByText("@giá thuê đất").first()).toBeVisible();
});

test("[J36][E13] one file with the lists of several organisations is taken as one act, and 120 long opinions too", async () => {
  const page = pageOf(CLERK);
  const send = (what: string, name: string, lines: readonly string[]) =>
    page
      .getByRole("region", { name: `Nhập ${what} từ tệp` })
      .getByLabel(/Chọn tệp/)
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await page.getByRole("navigation").getByRole("link", { name: "Nhập từ tệp" }).click();
  await page.getByLabel("Tệp của tổ chức").selectOption({ label: "Tệp có nhiều tổ chức" });
  await send("danh sách đại biểu", "tong-hop.csv", [
    "Tổ chức,Họ và tên,Xưng hô,Chức vụ",
    "Hội Người mù,Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng,bà,Chi hội trưởng Chi hội phường Quang Trung",
    "hoi nguoi mu,Trần Dũng Sông Xanh,ông,Hội viên",
    "Hội Khuyến học,Lê Tám Núi Cao,ông,Hội viên",
    "Hội Không Có,Lê Chín,ông,Hội viên",
  ]);
  await expect(page.getByRole("heading", { name: "Xem trước: tong-hop.csv" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Sẽ ghi cho 2 tổ chức" })).toContainText("Hội Người mù 2");
  await expect(page.getByRole("row").filter({ hasText: "Lê Chín" })).toContainText("Không nhận");
  await look(page, "desk-several");
  await press(page, "Ghi 3 dòng");
  await expect(page.getByText("Đã ghi 3 dòng.")).toBeVisible();
  const content = (i: number) =>
    `Đoạn đường số ${i} ${"hỏng nặng, mưa xuống là ngập, xe máy không đi được, ".repeat(8)}đề nghị sửa`;
  await send("ý kiến", "y-kien-dai.csv", [
    "Tổ chức,Người phát biểu,Nội dung,Địa điểm,Đề nghị cụ thể",
    ...Array.from({ length: 120 }, (_, i) => {
      const organisation = i % 2 === 0 ? "Hội Người mù" : "Hội Khuyến học";
      return `${organisation},Nguyễn Thị Hạnh,"${content(i + 1)}",khu ${i + 1},Sửa trước mùa mưa; trả lời dân`;
    }),
  ]);
  await expect(page.getByRole("region", { name: "Sẽ ghi cho 2 tổ chức" }).last()).toContainText(
    "Hội Khuyến học 60",
  );
  await press(page, "Ghi 120 dòng");
  await expect(page.getByText("Đã ghi 120 dòng.")).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Hộp ý kiến" }).click();
  await expect(page.getByRole("button", { name: /^Tất cả/ })).toContainText(/12\d/);
});
