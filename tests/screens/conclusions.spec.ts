/** A conclusion that gives a task: recorded by the chair, opened by the desk, reported, directed, told to all, looked at, published. */
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 1920, height: 1080 };
const TABLETS = [
  { width: 1180, height: 820 },
  { width: 1080, height: 810 },
  { width: 820, height: 1180 },
];
const [ORGANISER, FRONT, PARTY] = ["desk.1", "desk.2", "desk.3"] as const;
const TASK =
  "Rà soát toàn bộ hệ thống mương thoát nước khu dân cư, lập danh mục điểm ngập và kế hoạch nạo vét hằng năm, công khai tại nhà văn hóa khu";
const TEXT = "Giao các cơ quan rà soát hệ thống thoát nước ở mọi khu dân cư, không chỉ nơi có ý kiến.";
/** after a matter that was given as a task and one that the screening had found outside the city's authority */
const OWN = "ND-03";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  await give("A", { type: "OpenSession" });
  await give("A", {
    ...{ type: "RecordOutcome", opinions: ["YK-001"], outcome: "ASSIGNED_FOR_VERIFICATION" },
    ...{ task: "Nạo vét mương sau chợ khu 4", lead: "U07", due: { preset: "10 working days" } },
  });
  const seats: readonly SeatName[] = [ORGANISER, FRONT, PARTY, "A", "unit.U07"];
  screens = await openScreens(browser, await server.links(), "day", seats);
  for (const seat of [ORGANISER, FRONT, PARTY]) await pageOf(seat).setViewportSize(LAPTOP);
});
test.afterAll(({ browser }) => endDay(browser, server));

const give = (seat: SeatName, ...acts: readonly CommandInput[]) => giveAt(server, "day", seat, ...acts);
const pageOf = (seat: SeatName) => pageAt(screens, seat);
const look = picturesOf("conclusions");
const section = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();

test("[C21] the chair records a conclusion with what it gives to whom until when", async () => {
  const { A } = screens;
  await press(A, "☰ Điều hành");
  await press(A.getByRole("region", { name: "Điều hành", exact: true }), "Kết luận");
  const sheet = A.getByRole("region", { name: "Kết luận", exact: true });
  await sheet.getByLabel("Nội dung kết luận", { exact: true }).fill(TEXT);
  await sheet.getByLabel(/^Kèm một nhiệm vụ/).check();
  await expect(sheet.getByRole("button", { name: "Kết luận chung", exact: true })).toBeDisabled();
  await sheet.getByLabel("Việc giao", { exact: true }).fill(TASK);
  await sheet.getByLabel("Đơn vị chủ trì").selectOption("U07");
  await sheet.getByLabel("Thêm đơn vị phối hợp").selectOption("W05");
  await press(sheet, /^15 ngày làm việc/);
  await look(A, "chair", ...TABLETS);
  await A.setViewportSize({ width: 1180, height: 820 });
  await press(sheet, "Kết luận chung");
  await expect(sheet.getByLabel("Nội dung kết luận", { exact: true })).toHaveValue("");
  await expect(sheet.getByLabel(/^Kèm một nhiệm vụ/)).not.toBeChecked();
  await give("A", { type: "CloseSession" });
});

test("[C21] the desk is proposed a case for it, may leave it out, and opens it with the others", async () => {
  // the page of the phase after comes by itself
  const desk = pageOf(ORGANISER);
  const row = desk.getByRole("row", { name: /KL-01/ });
  await expect(row).toContainText("theo kết luận");
  await expect(row.getByLabel(`${OWN}: trả lời bằng lời`)).toHaveCount(0);
  await row.getByLabel(`${OWN}: lập nội dung theo dõi`).uncheck();
  await press(desk, "Lập 2 nội dung theo dõi");
  const left = desk.getByText("1 việc theo kết luận không lập nội dung theo dõi");
  await expect(left).toBeVisible();
  await look(desk, "left", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await left.click();
  await row.getByLabel(`${OWN}: lập nội dung theo dõi`).check();
  await look(desk, "open", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(desk, "Lập 1 nội dung theo dõi");
  await expect(desk.getByRole("heading", { name: "3 nội dung theo dõi" })).toBeVisible();
});

test("[C21] its unit takes and reports it, a leader reads what was concluded and agrees", async () => {
  const unit = pageOf("unit.U07");
  await unit.setViewportSize(PHONE);
  await unit.reload();
  const card = unit.getByRole("region", { name: new RegExp(`^${OWN}`) });
  await press(card, `Nhận việc ${OWN}`);
  await expect(card.getByText("Đang xác minh")).toBeVisible();
  await press(card, `Viết báo cáo ${OWN}`);
  await card
    .getByLabel("Kết quả", { exact: true })
    .fill("Đã rà 42 tuyến mương, 9 điểm ngập; có kế hoạch năm.");
  await look(unit, "unit", PHONE, LAPTOP);
  await unit.setViewportSize(PHONE);
  await press(card, "Gửi báo cáo");
  await expect(card.getByText("Đã báo cáo")).toBeVisible();
  const { A } = screens;
  await A.reload();
  await A.getByRole("list")
    .getByRole("button", { name: new RegExp(OWN) })
    .click();
  const shown = A.getByRole("main", { name: OWN });
  await expect(shown.getByRole("heading", { name: "Kết luận tại hội nghị" })).toBeVisible();
  await expect(shown).toContainText(TEXT);
  await look(A, "leader", ...TABLETS);
  await A.setViewportSize({ width: 1180, height: 820 });
  await press(A, "Đồng ý với báo cáo");
  await expect(A.getByRole("button", { name: new RegExp(OWN) })).toHaveCount(0);
  for (const seat of ["B", "C"] as const)
    await give(seat, { type: "DirectCase", cases: [{ case: OWN, reports: 1 }], agrees: true });
});

test("[C21] [C22] it is told to all, nobody alone, on a day of its own, which is put right", async () => {
  await give("operator", { type: "SetClock", at: Date.parse("2024-11-27T09:00:00+07:00"), rate: 0 });
  const desk = pageOf(PARTY);
  await desk.reload();
  await section(desk, "Báo người nêu");
  await expect(desk.getByRole("row", { name: /ND-01/ })).toBeVisible();
  await expect(desk.getByText(OWN)).toHaveCount(0);
  await section(desk, "Theo dõi giải quyết");
  await desk.getByRole("link", { name: OWN }).first().click();
  const about = desk.getByRole("region", { name: OWN, exact: true });
  await expect(about.getByLabel("Gửi văn bản", { exact: true })).toHaveCount(0);
  await expect(about.getByLabel("Niêm yết", { exact: true })).toBeChecked();
  await about.getByLabel("Nơi niêm yết, nơi thông báo").fill("nhà văn hóa 42 khu dân cư");
  const day = about.getByLabel("Ngày thông báo (ngày/tháng/năm)");
  await expect(day).toHaveValue("27/11/2024");
  await day.fill("ngày kia");
  await expect(about.getByRole("button", { name: "Phát thông báo" })).toBeDisabled();
  await day.fill("20/11/2024");
  await press(about, "Phát thông báo");
  await expect(desk.getByText(/^Ngày thông báo phải từ .* đến hôm nay/)).toBeVisible();
  await day.fill("26/11/2024");
  await look(desk, "notice", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(about, "Phát thông báo");
  await expect(about.locator(".chip")).toHaveText("Đã thông báo");
  await expect(about.getByText(/Thông báo đến Nhân dân: .*26\/11\/2024/)).toBeVisible();
  await about.getByText("Sửa nội dung đã ghi nhầm").click();
  const form = about.getByRole("group", { name: "Sửa thông báo đến Nhân dân" });
  await form.getByLabel("Ngày thông báo (ngày/tháng/năm)").fill("25/11/2024");
  await form.getByLabel("Lý do").fill("ghi nhầm ngày");
  await look(desk, "right-day", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(form, "Ghi nội dung đúng");
  await expect(about.getByText(/ghi nhầm ngày\. Đã ghi nhầm: .*26\/11\/2024/)).toBeVisible();
  await expect(about.getByText(/Thông báo đến Nhân dân: .*25\/11\/2024/)).toBeVisible();
});

test("[C21] the Front finds it met, and everybody reads it as a conclusion", async () => {
  const desk = pageOf(FRONT);
  await desk.reload();
  await desk.getByRole("link", { name: OWN }).first().click();
  const found = desk.getByRole("region", { name: OWN, exact: true });
  await found.getByLabel("Cách xem").fill("đi xem 5 khu");
  await press(desk, "Ghi ý kiến giám sát");
  await expect(found.locator(".chip")).toHaveText("Giám sát đạt");
  const office = pageOf(PARTY);
  await section(office, "Công bố");
  await office.getByRole("region", { name: "Các nội dung" }).getByRole("button", { name: OWN }).click();
  await expect(office.getByRole("region", { name: "Người dân sẽ thấy" })).toContainText(
    "Kết luận tại hội nghị",
  );
  await look(office, "publication", LAPTOP, WIDE);
  await office.setViewportSize(LAPTOP);
  await press(office, "Công khai");
  await office.goto(`${server.url}/p/day/i/${OWN}`);
  await expect(office.getByRole("heading", { name: "Kết luận tại hội nghị" })).toBeVisible();
  await expect(office.getByText("Kết luận của Chủ tọa").first()).toBeVisible();
  await expect(office.getByText("25/11/2024").first()).toBeVisible();
  expect(await axe(office)).toEqual([]);
  await look(office, "public", PHONE, LAPTOP);
});
