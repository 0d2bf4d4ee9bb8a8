/** Before the hearing: an organisation enters its list on a phone, the operator freezes, the hall's list has whom it entered. */
import { expect, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import { pageAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const SEAT: SeatName = "org.2";
const OTHER: SeatName = "org.1";
/** two places in the hall */
const FEW: SeatName = "org.17";
const WARD: SeatName = "unit.W05";
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { before: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [
    SEAT,
    OTHER,
    FEW,
    WARD,
    "T1",
    "operator",
  ]);
  for (const seat of [SEAT, FEW, WARD]) await pageOf(seat).setViewportSize({ width: 390, height: 844 });
});
const pageOf = (seat: SeatName) => pageAt(screens, seat);
test.afterAll(({ browser }) => endDay(browser, server));

test("[B3] a delegate is entered by phone, stays over reload and kill, is nobody else's", async () => {
  const page = pageOf(SEAT);
  await page.getByLabel("Họ và tên").fill("Lò Thị Suối Trong");
  await page.getByLabel("Xưng hô").last().selectOption("bà");
  await page.getByLabel("Chức vụ, công việc").fill("Chi hội trưởng khu 4");
  await page.getByLabel("Số điện thoại").fill("0901 234 567");
  await press(page, "Thêm vào danh sách");
  await expect(page.getByRole("listitem").filter({ hasText: "Bà Lò Thị Suối Trong" })).toBeVisible();
  await expect(page.getByRole("status").getByText("1/10")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: "Bà Lò Thị Suối Trong" })).toBeVisible();
  await server.kill("SIGKILL");
  await server.start();
  await expect(page.getByText("Đã kết nối")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Bà Lò Thị Suối Trong" })).toBeVisible();
  // the number is kept sealed, and shown nowhere
  expect(await page.locator("body").textContent()).not.toMatch(/0901|234 567/);
  expect(await pageOf(OTHER).locator("body").textContent()).not.toContain("Suối Trong");
  await picture(page, "roster-phone", "whole");
  expect(await clipped(page, false)).toEqual([]);
  expect(await axe(page)).toEqual([]);
});

test("[B4] a list that is full offers a substitute's place alone, and says why", async () => {
  const page = pageOf(FEW);
  for (const name of ["Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng", "Hoàng Văn Dốc"]) {
    await page.getByLabel("Họ và tên").fill(name);
    await page.getByLabel("Xưng hô").last().selectOption("ông");
    await press(page, "Thêm vào danh sách");
    await expect(page.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  }
  await expect(page.getByText("Đã đủ 2 đại biểu chính thức", { exact: false })).toBeVisible();
  const goesAs = page.getByLabel("Tham dự với tư cách");
  await expect(goesAs.getByRole("option", { name: "Đại biểu chính thức" })).toHaveCount(0);
  // whoever is changed keeps the place
  await press(page, "Sửa: Ông Hoàng Văn Dốc");
  await expect(goesAs.getByRole("option", { name: "Đại biểu chính thức" })).toHaveCount(1);
  await press(page, "Thôi");
  await picture(page, "roster-full", "whole");
  expect(await clipped(page, false)).toEqual([]);
});

test("[E15] a ward sends an opinion before, and reads on its live page how it stands", async () => {
  const ward = pageOf(WARD);
  const form = ward.getByRole("form", { name: "Gửi ý kiến (phiếu F1)" });
  await form.getByLabel("Nội dung ý kiến").fill("Vỉa hè bị chiếm làm chỗ để xe trước cổng chợ phường.");
  await form.getByLabel("Địa điểm vụ việc").fill("Chợ phường Quang Trung");
  await form.getByLabel("Cơ quan được hỏi").fill("Phòng Quản lý đô thị");
  await form.getByLabel("Họ tên người phát biểu").fill("Sùng Thị Vách");
  await form.getByLabel("Xưng hô").selectOption("bà");
  await press(form, "Gửi ý kiến");
  await expect(ward.getByRole("article", { name: "PY-0001" })).toBeVisible();
});

test("[E17] an organisation chooses who speaks from its list; somebody else is typed", async () => {
  const page = pageOf(FEW);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Ý kiến/ })
    .click();
  const form = page.getByRole("form", { name: "Gửi ý kiến (phiếu F1)" });
  await form
    .getByLabel("Nội dung ý kiến")
    .fill("Đường bê tông vào khu 4 nứt vỡ, xe máy không đi được khi mưa.");
  await form.getByLabel("Địa điểm vụ việc").fill("Khu 4, phường Bắc Sơn");
  await press(form, "Gửi ý kiến");
  await expect(form.getByText("Xin chọn người phát biểu.")).toBeVisible();
  const speaker = form.getByLabel("Người phát biểu", { exact: true });
  await speaker.selectOption("Người khác, ghi tên");
  await expect(form.getByLabel("Họ tên người phát biểu")).toBeVisible();
  await speaker.selectOption("Ông Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng");
  await expect(form.getByLabel("Họ tên người phát biểu")).toHaveCount(0);
  await picture(page, "roster-speaker", "whole");
  expect(await clipped(page, false)).toEqual([]);
  await press(form, "Gửi ý kiến");
  const sent = page.getByRole("article", { name: /^PY-/ });
  await expect(sent.getByText("Ông Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng", { exact: false })).toBeVisible();
});

test("[B9] [E15] after the freeze the live hearing has whom the organisation entered", async () => {
  const { operator, T1 } = screens;
  await expect(T1.getByText("đang được chuẩn bị", { exact: false })).toBeVisible();
  expect(await axe(T1)).toEqual([]);
  await operator.getByRole("button", { name: "Giữ 2 giây để chốt danh sách" }).click({ delay: 2_500 });
  await expect(pageOf(SEAT).getByText("Danh sách đại biểu đã chốt.", { exact: false })).toBeVisible();
  // the desk opens by itself
  await T1.getByPlaceholder("Tên, số hoặc quét mã thẻ đại biểu").fill("Suối Trong");
  await expect(T1.getByText("Lò Thị Suối Trong")).toBeVisible();
  // the ward's page is another now, and still says how its opinion stands
  const ward = pageOf(WARD);
  const sent = ward.getByRole("article", { name: "PY-0001" });
  await expect(sent.getByText("Đã nhận, chờ phân loại")).toBeVisible();
  await expect(ward.getByText("Hội nghị chưa vào phần nào")).toBeVisible();
  await expect(sent.getByRole("button")).toHaveCount(0);
  await picture(ward, "roster-ward-live", "whole");
  expect(await clipped(ward, false)).toEqual([]);
  expect(await axe(ward)).toEqual([]);
});
