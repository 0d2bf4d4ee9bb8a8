/**
 * Four controls of the phase after at their screens, with the longest names: a unit's evidence, another day than was asked
 * for, the days off, and the way from a unit's live page to its cases.
 */
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { GOOD, zipOf } from "../support/attachedFiles.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
const TABLET = { width: 1180, height: 820 };
const UPRIGHT = { width: 820, height: 1180 };
const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 1920, height: 1080 };

const UNIT = "U03";
const TASK =
  "Kiểm tra xe chở than không phủ bạt trên tuyến vận chuyển qua khu 3, khu 4; tăng số lần tưới đường; công khai số liệu đo bụi hằng tuần tại nhà văn hóa khu và trên trang thông tin của phường";
const WHY =
  "Còn chờ kết quả quan trắc môi trường đợt hai của Trung tâm Quan trắc tài nguyên và môi trường tỉnh, dự kiến có sau ngày 15/12";
const LONG_NAME =
  "Biên bản kiểm tra hiện trường tuyến vận chuyển than khu 3, khu 4 phường Vàng Danh - lần 02";

const server = new RealServer();
let screens: Screens;
const pageOf = (seat: SeatName): Page => pageAt(screens, seat);
const give = (seat: SeatName, ...acts: readonly CommandInput[]) => giveAt(server, "day", seat, ...acts);

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  await give("A", { type: "OpenSession" });
  await give("A", {
    ...{ type: "RecordOutcome", opinions: ["YK-032"], outcome: "ASSIGNED_FOR_VERIFICATION" },
    ...{ task: TASK, lead: UNIT, supporting: ["W05"], due: { preset: "10 working days" } },
  });
  await give("A", { type: "CloseSession" });
  await give("desk.1", {
    type: "OpenCases",
    cases: [{ case: "ND-01", opinions: ["YK-032"], voice: false }],
  });
  const seats: readonly SeatName[] = [`unit.${UNIT}`, "C", "desk.1", "desk.2"];
  screens = await openScreens(browser, await server.links(), "day", seats);
});
test.afterAll(({ browser }) => endDay(browser, server));

const look = picturesOf("late");

/** The same in English and in the dark. */
async function inEnglish(page: Page, stage: string, size: { width: number; height: number }) {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.evaluate(() => localStorage.setItem("language", "en"));
  await page.reload();
  await expect(page.getByText(/ND-01/).first()).toBeVisible();
  await look(page, `${stage}-en-dark`, size);
}

const file = (name: string, bytes: Uint8Array) => ({
  ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) },
});

test("[C11] a unit adds evidence on a phone; what is not taken says why; leaders fetch it", async () => {
  const unit = pageOf(`unit.${UNIT}`);
  await unit.setViewportSize(PHONE);
  await unit.reload();
  const card = unit.getByRole("region", { name: /^ND-01/ });
  await press(card, "Nhận việc ND-01");
  await press(card, "Thêm minh chứng ND-01");
  const evidence = card.getByRole("region", { name: "Minh chứng ND-01" });
  await look(unit, "evidence-empty", PHONE, NARROW);
  await unit.setViewportSize(PHONE);
  const choose = evidence.getByLabel("Thêm tệp hoặc ảnh");
  await choose.setInputFiles([
    file(`${LONG_NAME}.pdf`, GOOD.pdf),
    file("anh-xe-phu-bat.jpg", GOOD.jpeg),
    file("so-lieu.docm", zipOf({ "word/vbaProject.bin": "macro" })),
    file("anh-thu-tu.jpg", GOOD.jpeg),
  ]);
  await expect(evidence.getByRole("alert")).toHaveCount(2);
  // three at a time: which one was not added is said
  await expect(evidence.getByText(/Chưa thêm: anh-thu-tu\.jpg/)).toBeVisible();
  await expect(evidence.getByText(`${LONG_NAME}.pdf`)).toBeVisible();
  await look(unit, "evidence-chosen", PHONE, NARROW, LAPTOP);
  await unit.setViewportSize(PHONE);
  // a reload keeps what was sent up
  await unit.reload();
  await press(card, "Thêm minh chứng ND-01");
  await expect(evidence.getByText("anh-xe-phu-bat.jpg")).toBeVisible();
  await press(evidence, /^Ghi minh chứng/);
  await expect(card.getByRole("link", { name: `Tải tệp ${LONG_NAME}.pdf` })).toBeVisible();
  await expect(evidence.getByRole("button", { name: /^Ghi minh chứng/ })).toHaveCount(0);
  await look(unit, "evidence-kept", PHONE);
  // the same once more is refused where the hand is
  await choose.setInputFiles([file(`${LONG_NAME}.pdf`, GOOD.pdf)]);
  await press(evidence, /^Ghi minh chứng/);
  await expect(evidence.getByRole("alert")).toContainText("Tệp này đã có trong minh chứng");
  await look(unit, "evidence-refused", PHONE);
  await press(evidence, `Bỏ tệp ${LONG_NAME}.pdf`);
  await expect(evidence.getByRole("alert")).toHaveCount(0);

  await give(`unit.${UNIT}`, {
    type: "ReportResult",
    case: "ND-01",
    text: "Đã kiểm tra 64 xe, xử lý 11 xe.",
  });
  const leader = pageOf("C");
  await leader.reload();
  const link = leader.getByRole("link", { name: `Tải tệp ${LONG_NAME}.pdf` });
  await look(leader, "evidence-leader", TABLET, UPRIGHT);
  const [download] = await Promise.all([leader.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe(`${LONG_NAME}.pdf`);
  await give("C", {
    type: "DirectCase",
    cases: [{ case: "ND-01", reports: 1 }],
    agrees: false,
    text: "thiếu số liệu",
  });
});

test("[C3] a leader gives another day than was asked for, and the unit reads which and why", async () => {
  await give(`unit.${UNIT}`, {
    ...{ type: "AskExtension", case: "ND-01", due: "2024-12-31", was: "2024-12-06", why: WHY },
  });
  const leader = pageOf("C");
  await expect(leader.getByText(/^Xin hạn 31\/12/)).toBeVisible();
  await look(leader, "day-asked", TABLET, UPRIGHT);
  await leader.setViewportSize(TABLET);
  await press(leader, "Cho hạn khác");
  await press(leader, "Đổi hạn");
  await expect(leader.getByRole("alert").first()).toBeVisible();
  await leader.getByLabel("Hạn mới (ngày/tháng/năm)").fill("20/12/2024");
  await leader
    .locator(".decide")
    .getByLabel("Lý do")
    .fill("Kết quả quan trắc có trước ngày 18/12, đủ thời gian.");
  await look(leader, "other-day", TABLET, UPRIGHT);
  await leader.setViewportSize(TABLET);
  await press(leader, "Đổi hạn");
  await expect(leader.getByText("Không còn việc nào chờ ý kiến đồng chí.")).toBeVisible();
  const unit = pageOf(`unit.${UNIT}`);
  await expect(unit.getByText(/Đổi hạn 06\/12 → 20\/12: Kết quả quan trắc/)).toBeVisible();
  await unit.setViewportSize(PHONE);
  await look(unit, "other-day-unit", PHONE);
});

test("[C6] the organiser's clerk sets the days off, and working days are counted anew", async () => {
  const desk = pageOf("desk.1");
  await desk.setViewportSize(LAPTOP);
  await desk.reload();
  const days = desk.getByRole("group").filter({ hasText: /^Ngày nghỉ lễ/ });
  await days.getByText(/^Ngày nghỉ lễ/).click();
  await look(desk, "days-off", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  const typed = days.getByLabel(/^Mỗi dòng một ngày/);
  const before = await typed.inputValue();
  await typed.fill(`${before}\n32/12/2024`);
  await press(days, "Ghi ngày nghỉ");
  await expect(days.getByRole("alert")).toContainText("“32/12/2024”");
  await look(desk, "days-off-wrong", LAPTOP);
  await typed.fill(`${before}\n18/12/2024\n19/12/2024`);
  await press(days, "Ghi ngày nghỉ");
  const count = before.split("\n").filter(Boolean).length + 2;
  await expect(days.getByText(`Ngày nghỉ lễ: ${count}`, { exact: false }).first()).toBeVisible();
  const unit = pageOf(`unit.${UNIT}`);
  // from 22 November to 20 December but the two
  await expect(unit.getByText(/Còn 18 ngày làm việc/)).toBeVisible();
  // others read them
  const front = pageOf("desk.2");
  await front.setViewportSize(LAPTOP);
  await front.reload();
  await front.getByText(/^Ngày nghỉ lễ/).click();
  await expect(front.getByText("18/12/2024", { exact: false })).toBeVisible();
  await look(front, "days-off-front", LAPTOP);
});

test("[C13] a unit's live page leads to its cases", async () => {
  const unit = pageOf(`unit.${UNIT}`);
  await unit.setViewportSize(PHONE);
  await unit.goto(`${server.url}/h/day/unit.${UNIT}?phase=live`);
  const link = unit.getByRole("link", { name: "Mở trang theo dõi" });
  await expect(link).toBeVisible();
  // its day was changed and its report sent back since: the case alone tells of both
  await expect(unit.getByText("Chưa gửi báo cáo.")).toHaveCount(0);
  await expect(unit.getByText(/^Việc được giao/)).toHaveCount(0);
  await look(unit, "live-unit", PHONE, LAPTOP);
  await unit.setViewportSize(PHONE);
  const box = await link.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await link.click();
  await expect(unit.getByRole("heading", { name: "Việc được giao: 1" })).toBeVisible();
});

test("[C13] in English and in the dark nothing of it is cut off", async () => {
  await give(`unit.${UNIT}`, {
    ...{ type: "AskExtension", case: "ND-01", due: "2024-12-31", was: "2024-12-20", why: WHY },
  });
  await inEnglish(pageOf(`unit.${UNIT}`), "unit", PHONE);
  await inEnglish(pageOf("C"), "leader", TABLET);
  await inEnglish(pageOf("desk.1"), "desk", LAPTOP);
});

test("[S44] a leader grants a day in English, and the reason stands in Vietnamese in the record", async () => {
  await press(pageOf("C"), "Agree to 31/12");
  await expect(pageOf("C").getByText("Nothing waits for your word.")).toBeVisible();
  const events = (await server.withLog((log) => log.read("day", 0))).flatMap((entry) => entry.events);
  expect(events.findLast((event) => event.type === "CaseDueChanged")).toMatchObject({
    kind: "granted",
    why: "Đồng ý theo đề nghị của đơn vị",
  });
});
