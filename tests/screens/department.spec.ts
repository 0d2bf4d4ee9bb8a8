/** A unit's phone and laptop through one matter: foreseen, ready, asked to answer, given a task; a ward's beside it. */
import { expect, type Page, test } from "@playwright/test";
import { type SeatName, unitSeat } from "../../shared/terms/seats.ts";
import { endDay, openScreens, press, type Screens, toTheFloor } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const LED = "Ngập úng sau chợ khu 4 mỗi khi mưa lớn";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  const seats: readonly SeatName[] = ["A", "T1", "unit.U07", "unit.U08", "unit.W05", "operator"];
  screens = await openScreens(browser, await server.links(), "day", seats);
  await unitAt("U07").setViewportSize(PHONE);
});
test.afterAll(({ browser }) => endDay(browser, server));

function unitAt(unit: string): Page {
  const page = screens[unitSeat(unit)];
  if (!page) throw new Error(`no screen of ${unit}`);
  return page;
}

/** On phone and laptop, light; then as it was. */
async function look(page: Page, stage: string): Promise<void> {
  for (const size of [PHONE, LAPTOP]) {
    await page.setViewportSize(size);
    await page.evaluate(() => scrollTo(0, 0));
    await picture(page, `department-${stage}-${size.width}`, "whole");
    expect.soft(await clipped(page, false), `${stage} ${size.width}`).toEqual([]);
  }
  expect.soft(await axe(page), stage).toEqual([]);
  await page.setViewportSize(PHONE);
}

/** How often the phone was told to vibrate. */
async function watchVibration(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const calls: unknown[] = [];
    Object.assign(globalThis, { vibrations: calls });
    navigator.vibrate = (pattern: unknown) => calls.push(pattern) > 0;
  });
  await page.reload();
  return () => page.evaluate(() => (globalThis as unknown as { vibrations: unknown[] }).vibrations.length);
}

const matter = (page: Page, title: string) => page.getByRole("article", { name: title });

test("a unit is ready, is asked, answers, gets its task; chair and secretary see it", async () => {
  const { A, T1 } = screens;
  const unit = unitAt("U07");
  const vibrated = await watchVibration(unit);
  await expect(unit.getByRole("heading", { name: "Phòng Quản lý đô thị" })).toBeVisible();
  await look(unit, "before");
  await look(unitAt("U08"), "before-U08");

  await press(A, /^Khai mạc hội nghị/);
  await toTheFloor(A, T1);
  const ownMatter = matter(unit, LED);
  await expect(ownMatter.getByText("Chờ phát biểu")).toBeVisible();
  await expect(ownMatter.getByText("khoảng 3 phút nữa")).toBeVisible();
  await press(ownMatter, "Cần hồ sơ");
  await expect(ownMatter.getByText("Chủ tọa và thư ký đã nhận được.")).toBeVisible();
  await expect(T1.getByRole("region", { name: "Các đơn vị báo" }).getByText("QLĐT: cần hồ sơ")).toBeVisible();
  await press(ownMatter, "Sẵn sàng");

  await press(A, /^Mời bà Nguyễn Thị Nắng Hạ/);
  await expect(A.getByText("QLĐT: sẵn sàng")).toBeVisible();
  await press(T1, /^Bắt đầu tính giờ/);
  await expect(ownMatter.getByText("Đang được nêu")).toBeVisible();
  await look(unit, "speaking");
  await press(A, /^Kết thúc phát biểu/);
  await expect(ownMatter.getByText("Đã nêu, chờ trả lời")).toBeVisible();
  expect(await vibrated()).toBe(0);

  await unit.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await press(A, /^Mời trả lời: Phòng Quản lý đô thị/);
  const call = unit.getByRole("alert", { name: "Mời trả lời" });
  await expect(call.getByRole("heading", { name: "Đồng chí Lê Bá Đường Cày" })).toBeInViewport();
  await expect(call.getByRole("listitem").filter({ hasText: "Nạo vét mương sau chợ khu 4" })).toBeVisible();
  expect(await vibrated()).toBe(1);
  await press(call, "Xin báo cáo sau");
  await press(call, "Cuối phần");
  await expect(A.getByText("QLĐT: xin báo cáo cuối phần")).toBeVisible();
  await expect(T1.getByText("QLĐT: xin báo cáo cuối phần").first()).toBeVisible();
  await look(unit, "called");
  await picture(A, "department-chair-asked");
  await press(A, "Xin báo cáo sau");
  await expect(A.getByRole("button", { name: "Báo cáo cuối phần này" })).toHaveClass(/suggested/);
  await press(A, "Trở lại");
  await picture(T1, "department-secretary-asked");
  await press(call, "Sẵn sàng");

  await press(T1, /^Bắt đầu trả lời: /);
  await expect(unit.getByRole("alert", { name: "Đang trả lời" })).toBeVisible();
  await expect(unit.getByRole("button", { name: /Bắt đầu/ })).toHaveCount(0);
  await press(A, /^Kết thúc trả lời/);
  await press(A, "Giao xác minh, giải quyết");
  await press(A, /^10 ngày làm việc/);
  await press(A, "Ghi kết quả");
  const tasks = unit.getByRole("region", { name: "Việc được giao (1)" });
  await expect(tasks.getByText(/^chậm nhất Thứ Sáu \d\d\/\d\d\/\d{4}$/)).toBeVisible();
  expect(await vibrated()).toBe(1);

  await press(tasks, "Xin trao đổi về hạn");
  const shown = (await tasks.getByText(/^chậm nhất Thứ/).textContent()) ?? "";
  const given = /(\d\d)\/(\d\d)\/(\d{4})/.exec(shown)?.slice(1).reverse().join("-");
  const later = new Date(Date.parse(`${given}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10);
  await tasks.getByLabel("Ngày đơn vị đề nghị").fill(later);
  await look(unit, "due");
  await press(tasks, "Gửi Chủ tọa");
  await expect(tasks.getByText("Chủ tọa và thư ký đã nhận được.")).toBeVisible();
  const [year, month, date] = later.split("-");
  const says = new RegExp(`đơn vị xin trao đổi, đề nghị .* ${date}/${month}/${year}`);
  await expect(T1.getByRole("region", { name: "Các đơn vị báo" }).getByText(says)).toBeVisible();
  await press(A, "☰ Điều hành");
  await press(A.getByRole("region", { name: "Điều hành", exact: true }), "Kết quả các ý kiến");
  await expect(A.getByText(says)).toBeVisible();
  await picture(A, "department-chair-due");
  await press(A, "Trở lại");
  await press(tasks, "Nhận");
  await expect(tasks.getByRole("button", { name: "Nhận", pressed: true })).toBeVisible();
  await expect(T1.getByText(says)).toHaveCount(0);
  await look(unit, "tasks");
});

test("a ward has what lies in it; what leaves the dialogue is gone from its screen", async () => {
  const { A, T1 } = screens;
  const ward = unitAt("W05");
  await ward.setViewportSize(PHONE);
  const place = ward.getByRole("region", { name: /^Ý kiến trên địa bàn/ });
  const pavement = "Gạch dẫn hướng bị cắt ngang, lối đi bị chắn";
  await expect(matter(ward, pavement).getByText("Phòng Quản lý đô thị chủ trì trả lời")).toBeVisible();
  await expect(place.getByRole("button")).toHaveCount(0);
  await expect(ward.getByText("Phòng Quản lý đô thị đã kiểm tra thực tế")).toHaveCount(0);
  await look(ward, "ward");
  const row = A.getByRole("listitem").filter({ hasText: "Ông Tô Văn Ánh Ngày" });
  await row.getByRole("button").first().click();
  await expect(row).toContainText(pavement);
  await press(row, "Mời ngay");
  await press(T1, /^Bắt đầu tính giờ/);
  await press(A, "⋯ Thêm");
  await press(A, /^Mời làm việc với bộ phận tiếp công dân/);
  await expect(matter(ward, pavement)).toHaveCount(0);
  await expect(matter(unitAt("U07"), pavement)).toHaveCount(0);
  await expect(unitAt("U07").getByText(/^Đã hướng dẫn sang tiếp công dân: số \d$/)).toBeVisible();
});

test("the operator hands out a link for each unit and ward, and renews one", async () => {
  const { operator } = screens;
  await operator.getByText("Cơ quan, đơn vị, phường, xã (31)").click();
  await expect(operator.getByRole("img", { name: "QR: phường Quang Trung" })).toBeVisible();
  await picture(operator, "department-links", "whole");
  operator.once("dialog", (dialog) => void dialog.accept());
  await press(operator, "Đổi đường dẫn: phường Quang Trung");
  await expect(unitAt("W05").getByText("Đường dẫn đã đổi.")).toBeVisible();
});

test("dark and English: nothing clipped, nothing serious", async () => {
  const page = unitAt("U07");
  await page.emulateMedia({ colorScheme: "dark" });
  await look(page, "vi-dark");
  await page.evaluate(() => localStorage.setItem("language", "en"));
  await page.reload();
  await expect(page.getByRole("region", { name: "Tasks given (1)" })).toBeVisible();
  await look(page, "en-dark");
});
