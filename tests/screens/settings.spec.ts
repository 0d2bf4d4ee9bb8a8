/** Before the hearing, the plan's settings: changed section by section by the organiser's clerk, read by the others. */
import { mkdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import { endDay, openScreens, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const SHOTS = "test-results/screenshots";
const LONG =
  "Hội Liên hiệp các tổ chức hữu nghị và Hội Bảo trợ người khuyết tật, trẻ mồ côi thành phố Uông Bí";
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  mkdirSync(SHOTS, { recursive: true });
  const shiftTo = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await server.create("day", "sample", { before: "bare", shiftTo });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["desk.1", "desk.2", "A"]);
  for (const seat of ["desk.1", "desk.2"] as const)
    await pageOf(seat).setViewportSize({ width: 1366, height: 768 });
});
test.afterAll(({ browser }) => endDay(browser, server));

function pageOf(seat: SeatName): Page {
  const page = screens[seat];
  if (!page) throw new Error(`no screen of ${seat}`);
  return page;
}
async function looks(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SHOTS}/settings-${name}.png`, fullPage: true });
  expect.soft(await clipped(page, false), name).toEqual([]);
  expect.soft(await axe(page), name).toEqual([]);
}
const open = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name, exact: true }).click();

test("[J44] title, times and lines of the plan are changed, and a fault is told at its field", async () => {
  const desk = pageOf("desk.1");
  await desk.getByRole("navigation").getByRole("link", { name: "Thiết lập", exact: true }).click();
  const hearing = desk.getByRole("form", { name: "Tên, cấp, địa điểm" });
  const title = "Hội nghị đối thoại trực tiếp của người đứng đầu cấp ủy, chính quyền với Nhân dân năm 2027";
  await hearing.getByLabel("Tên hội nghị").fill(title);
  await looks(desk, "hearing");
  await hearing.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByRole("region", { name: "Tên, cấp, địa điểm" }).first()).toContainText(title);

  await open(desk, "Thời gian phát biểu, trả lời");
  const limits = desk.getByRole("form", { name: "Thời gian phát biểu, trả lời" });
  await limits.getByLabel("Đại biểu đã đăng ký (phút:giây)").fill("bốn phút");
  await limits.getByRole("button", { name: "Lưu" }).click();
  await expect(limits.getByLabel("Đại biểu đã đăng ký (phút:giây)")).toHaveAttribute("aria-invalid", "true");
  await limits.getByLabel("Đại biểu đã đăng ký (phút:giây)").fill("4:00");
  await looks(desk, "limits");
  await limits.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByText(/^Phát biểu 4:00, phát biểu thêm 2:00/)).toBeVisible();

  await open(desk, "Căn cứ");
  const lines = desk.getByLabel("Từng văn bản căn cứ");
  await lines.fill(`${await lines.inputValue()}\nLuật Tiếp công dân ngày 25 tháng 11 năm 2013`);
  await desk.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.locator("main p", { hasText: "Luật Tiếp công dân" })).toBeVisible();
  await looks(desk, "basis");
  await open(desk, "Tiêu đề văn bản");
  await looks(desk, "letterheads");
});

test("[J40] a quota is changed, an organisation and a clerk are added; the new clerk's link opens a desk", async ({
  browser,
}) => {
  const desk = pageOf("desk.1");
  await open(desk, "Tổ chức: số đại biểu, số ý kiến");
  const form = desk.getByRole("complementary").getByRole("form");
  await form.getByLabel("Tên tổ chức").fill(LONG);
  await form.getByLabel("Số đại biểu").fill("201");
  await form.getByLabel("Số ý kiến tối thiểu").fill("1");
  await form.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(desk.getByText("Ghi một số từ 1 đến 200.")).toBeVisible();
  await form.getByLabel("Số đại biểu").fill("3");
  await form.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(desk.getByText("25 tổ chức, 124 đại biểu, ít nhất 31 ý kiến")).toBeVisible();
  await open(desk, "MTTQ thành phố");
  // the form before it has the same fields
  const change = desk.getByRole("form", { name: "Sửa: MTTQ thành phố" });
  await change.getByLabel("Số đại biểu").fill("12");
  await change.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByText("25 tổ chức, 126 đại biểu, ít nhất 31 ý kiến")).toBeVisible();
  await open(desk, LONG);
  await expect(desk.getByRole("form", { name: `Sửa: ${LONG}` })).toBeVisible();
  await looks(desk, "organisations");
  await desk.getByRole("button", { name: "Bỏ khỏi danh sách" }).click();
  await desk.getByRole("button", { name: "Bỏ thật" }).click();
  await expect(desk.getByText("24 tổ chức, 123 đại biểu, ít nhất 30 ý kiến")).toBeVisible();

  await open(desk, "Cán bộ các bàn làm việc");
  await form.getByLabel("Tên hiện trên bàn làm việc").fill("Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng");
  await form.getByLabel("Của cơ quan").selectOption("front");
  await form.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(desk.getByRole("link", { name: /^Công Tằng/ })).toBeVisible();
  await looks(desk, "clerks");
  const link = (await server.links()).find(({ hearing, seat }) => hearing === "day" && seat === "desk.5");
  const page = await (await browser.newContext()).newPage();
  await page.goto(link?.url ?? "");
  await expect(page.getByText("Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng").first()).toBeVisible();
  await open(desk, "Cơ quan, đơn vị, phường, xã");
  await open(desk, "Phòng Quản lý đô thị");
  await looks(desk, "units");
});

test("[J41] the day moves, the deadlines are proposed as many days on, and saved as offices word them", async () => {
  const [desk, front] = [pageOf("desk.1"), pageOf("desk.2")];
  await open(desk, "Hạn gửi");
  const form = desk.getByRole("form", { name: "Hạn gửi" });
  const wards = form.getByLabel("Phường, xã gửi ý kiến");
  const was = await wards.inputValue();
  await wards.fill("hôm nào cũng được");
  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(wards).toHaveAttribute("aria-invalid", "true");
  await wards.fill(was.replace("hết ngày", "17:00"));
  await expect(form.getByText(/là gửi muộn\.$/).first()).toBeVisible();
  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByText(`Phường, xã gửi ý kiến: ${was.replace("hết ngày", "17:00")}`)).toBeVisible();

  const chair = pageOf("A");
  const tentative = chair.getByRole("form", { name: /ngày họp/i }).first();
  await tentative
    .getByLabel(/ngày/i)
    .first()
    .fill(new Date(Date.now() + 34 * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/"));
  await tentative.getByRole("button").first().click();
  await expect(desk.getByText(/^▲ Ngày họp đã đổi\. Hạn đề nghị/)).toBeVisible();
  await looks(desk, "deadlines");
  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByText(/^▲ Ngày họp đã đổi/)).toHaveCount(0);

  await front.getByRole("navigation").getByRole("link", { name: "Thiết lập", exact: true }).click();
  await expect(front.getByText("Các mục này do cơ quan tổ chức ghi.")).toBeVisible();
  await expect(front.getByRole("button", { name: "Lưu" })).toHaveCount(0);
});
