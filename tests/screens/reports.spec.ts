/** Months of work after a hearing, on one page: a unit reports on its task on a phone, and the leaders read it. */
import { expect, type Page, test } from "@playwright/test";
import { type SeatName, unitSeat } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { endDay, openScreens, press, type Screens, settled } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const TABLETS = [
  { width: 1180, height: 820 },
  { width: 1080, height: 810 },
  { width: 820, height: 1180 },
];
const TASK = "Nạo vét mương sau chợ khu 4; thay tấm đan vỡ";
const FIRST = "Đã nạo vét 300 m mương sau chợ khu 4.\nCòn 12 tấm đan chờ vật tư.";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  const seats: readonly SeatName[] = ["A", "C", "T1", "operator", "hall", "unit.U07", "unit.U08"];
  screens = await openScreens(browser, await server.links(), "day", seats);
});
test.afterAll(({ browser }) => endDay(browser, server));

function unitAt(unit: string): Page {
  const page = screens[unitSeat(unit)];
  if (!page) throw new Error(`no screen of ${unit}`);
  return page;
}

const look = picturesOf("reports");

/** The task is given, with a part of it for another unit, and the session is closed. */
async function givenAndClosed(): Promise<void> {
  const chair = new SeatScreen(server, "day", "A");
  const acts: readonly CommandInput[] = [
    { type: "OpenSession" },
    {
      type: "RecordOutcome",
      opinions: ["YK-001"],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      task: TASK,
      lead: "U07",
      supporting: ["U08"],
      parts: [{ unit: "U08", task: "lập dự toán thay tấm đan" }],
      due: { preset: "10 working days" },
    },
    { type: "ReplyInWriting", opinions: ["YK-002"], due: { preset: "15 days" } },
    { type: "CloseSession" },
  ];
  for (const act of acts)
    expect(await chair.sendPatiently(envelopeOf(act, Number.MAX_SAFE_INTEGER))).toMatchObject({
      kind: "done",
    });
  chair.close();
}

test("[S7] a display that is gone alarms chairs and operator until the closing", async () => {
  const { A, operator, hall } = screens;
  // a display whose line never stood is not gone: it never came
  const board = operator.getByRole("listitem", { name: "Màn hình hội trường", exact: true });
  await expect(board).toContainText("đang kết nối");
  await hall.close();
  const alarm = (page: Page) =>
    page.getByRole("alert").filter({ hasText: "Màn hình hội trường mất kết nối" });
  for (const page of [A, operator]) await expect(alarm(page)).toBeVisible();
  await givenAndClosed();
  for (const page of [A, operator]) await expect(alarm(page)).toHaveCount(0);
});

test("[K5] a unit reports by phone: what is typed outlives a reload, the leaders read it", async () => {
  const { A, C, T1 } = screens;
  const unit = unitAt("U07");
  await unit.setViewportSize(PHONE);
  const task = unit
    .getByRole("region", { name: /^Việc được giao/ })
    .getByRole("listitem")
    .filter({ hasText: TASK });
  await expect(task.getByText(/^chậm nhất Thứ .*còn \d+ ngày$/)).toBeVisible();
  await expect(task.getByText("Chưa gửi báo cáo.")).toBeVisible();
  await look(unit, "unit", PHONE, LAPTOP);
  await unit.setViewportSize(PHONE);

  await press(task, /^Viết báo cáo/);
  const text = task.getByLabel(`Kết quả thực hiện: ${TASK}`);
  await text.fill(FIRST);
  await unit.reload();
  await expect(text).toHaveValue(FIRST);
  await press(task, "Để sau");
  await press(task, /^Viết tiếp báo cáo/);
  await expect(text).toHaveValue(FIRST);
  await look(unit, "writing", PHONE, LAPTOP);
  await unit.setViewportSize(PHONE);
  await press(task, "Gửi báo cáo");
  await expect(task.getByText(/^Đã gửi \d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/)).toBeVisible();
  await expect(text).toHaveCount(0);
  await press(task, /^Báo cáo thêm/);
  await expect(text).toHaveValue("");
  await text.fill("Đã thay xong 12 tấm đan.");
  await press(task, "Gửi báo cáo");
  await expect(task.getByText(/^Đã gửi/)).toHaveCount(2);
  await look(unit, "sent", PHONE, LAPTOP);

  const helper = unitAt("U08");
  const part = helper.getByRole("listitem").filter({ hasText: "lập dự toán thay tấm đan" });
  await expect(part.getByText(/chủ trì: /)).toBeVisible();
  await expect(helper.getByText("300 m mương")).toHaveCount(0);
  await look(helper, "part", PHONE, LAPTOP);

  await press(A, /^Việc đã giao\s*1\/\d+ đã báo cáo/);
  for (const chair of [A, C]) {
    if (chair === C) {
      await press(C, "☰ Điều hành");
      await press(C, "Việc đã giao");
    }
    const item = chair.getByRole("listitem", { name: "Ngập úng sau chợ khu 4 mỗi khi mưa lớn" });
    await expect(item.getByText("Đã nạo vét 300 m mương sau chợ khu 4.")).toBeVisible();
    await expect(item.getByText("Đã thay xong 12 tấm đan.")).toBeVisible();
  }
  await look(A, "chair", ...TABLETS);
  await press(A, "Trở lại");
  await look(A, "chair-closed", ...TABLETS);
  await press(T1, /^☰/);
  await press(T1, "Việc đã giao");
  await expect(T1.getByText("Đã thay xong 12 tấm đan.")).toBeVisible();
  await look(T1, "secretary", LAPTOP, { width: 1920, height: 1080 });
});

test("[K5] a report on its way stays in its form until it is there, and comes once", async () => {
  const unit = unitAt("U07");
  await unit.setViewportSize(PHONE);
  const task = unit.getByRole("listitem").filter({ hasText: TASK });
  const paragraph = task.getByRole("paragraph").filter({ hasText: "Báo cáo viết lúc máy chủ chưa trả lời." });
  await press(task, /^Báo cáo thêm/);
  const text = task.getByLabel(`Kết quả thực hiện: ${TASK}`);
  await text.fill("Báo cáo viết lúc máy chủ chưa trả lời.");
  server.signal("SIGSTOP");
  await press(task, "Gửi báo cáo");
  await expect(task.getByRole("button", { name: "Đang gửi…" })).toBeDisabled();
  // told as under way after its ack is late, and sent again
  await expect(unit.locator("[data-link]")).toContainText("Đang gửi (1)");
  await expect(text).toHaveValue("Báo cáo viết lúc máy chủ chưa trả lời.");
  server.signal("SIGCONT");
  await expect(paragraph).toBeVisible();
  await expect(text).toHaveCount(0);
  await settled(unit);
  await expect(paragraph).toHaveCount(1);
});

test("[K5] in English and in the dark nothing of it is cut off", async () => {
  const unit = unitAt("U07");
  await unit.emulateMedia({ colorScheme: "dark" });
  await unit.evaluate(() => localStorage.setItem("language", "en"));
  await unit.reload();
  await expect(unit.getByRole("region", { name: /^Tasks given/ })).toBeVisible();
  await look(unit, "en-dark", PHONE, LAPTOP);
});
