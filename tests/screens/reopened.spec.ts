/** Screens opened again in mid-speech, over plain HTTP at a name of the hall's network, and the secretary at the controls. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { fold } from "../../server/rulebook/fold.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import { HALL, launchInHall, linksInHall } from "../support/hallNetwork.ts";
import { endDay, HearingDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { script } from "../support/scriptedHearing.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [
    "A",
    "B",
    "T1",
    "operator",
    "hall",
    "lectern",
  ]);
});
test.afterAll(({ browser }) => endDay(browser, server));

test("[P3] the secretary directs the first turn on the chair's word, and the log says so", async () => {
  const { T1 } = screens;
  const day = new HearingDay(screens);
  await press(T1, /^Khai mạc hội nghị/);
  await day.setClock(10);
  await press(T1, "Đã đọc quyền, trách nhiệm");
  for (let step = 0; step < 3; step++) {
    await press(T1, /^Sang phần: /);
  }
  await press(T1, /^Mời bà Nguyễn Thị Nắng Hạ/);
  await press(T1, /^Bắt đầu tính giờ/);
  await day.setClock(60);
  await press(T1, "+1 phút");
  await expect(screens.lectern.getByText("3:10", { exact: true })).toBeVisible();
  const entries = await server.withLog((log) => log.read("day", 0));
  const acts = fold(entries.map(toCommit))?.undo.acts ?? [];
  const steps = ["SessionOpened", "StepBegun", "StepBegun", "StepBegun"];
  expect(acts.map(({ type, by, onBehalfOf }) => ({ type, by, onBehalfOf }))).toEqual([
    ...steps.map((type) => ({ type, by: "T1", onBehalfOf: "A" })),
    { type: "SpeakerCalled", by: "T1", onBehalfOf: "A" },
    { type: "SpeechBegun", by: "T1", onBehalfOf: null },
    { type: "TimeAdjusted", by: "T1", onBehalfOf: "A" },
  ]);
});

test("a walk-in by a few keys; the box is empty again, the field alone is shown (P12)", async () => {
  const { A, T1 } = screens;
  const box = T1.getByLabel("Thêm người phát biểu", { exact: true });
  await T1.keyboard.press("F2");
  await expect(box).toBeFocused();
  await T1.keyboard.type("127");
  await T1.getByLabel("Lĩnh vực", { exact: true }).selectOption("Văn hóa, thiết chế cơ sở");
  const content = T1.getByLabel("Nội dung một câu", { exact: true });
  await content.fill("Bể bơi thiếu người trực cứu hộ");
  await content.press("Enter");
  await expect(box).toHaveValue("");
  await expect(box).toBeFocused();
  const row = A.getByRole("listitem").filter({ hasText: "Anh Y Gió Ayun Krông Buôn" });
  await expect(row).toContainText("tại chỗ");
  await expect(T1.getByText("Màn hình hội trường chỉ hiện lĩnh vực: Văn hóa, thiết chế cơ sở")).toBeVisible();
  // the running turn and its clock are as they were
  await expect(A.getByRole("timer")).toHaveText("3:10");
});

test("reload, back and a deep link in mid-speech give the same figures on every screen", async () => {
  const figures = (page: Page) => expect(page.getByText(/(^|Hạ )3:10$/).first()).toBeVisible();
  for (const seat of ["A", "T1", "hall", "lectern"] as const) {
    const page = screens[seat];
    await figures(page);
    await page.reload();
    await figures(page);
    const address = page.url();
    await page.goto(new URL("/healthz", address).href);
    await page.goBack();
    await figures(page);
    const deep = await page.context().newPage();
    await deep.goto(address);
    await figures(deep);
    await deep.close();
  }
});

test("[T10] a page brings view and time before any line, on a machine with a wrong clock (C30)", async ({
  browser,
}) => {
  const { B } = screens;
  const context = await browser.newContext({ storageState: await B.context().storageState() });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const right = Date.now;
    Date.now = () => right() + 95_000;
  });
  // the line opens, and nothing ever comes through it
  await page.routeWebSocket(/socket\.io/, () => undefined);
  await page.goto(B.url());
  await expect(page.getByText("Bà Nguyễn Thị Nắng Hạ").first()).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText("3:10");
  // and it is not taken for the truth for long
  await expect(page.getByText(/Mất kết nối/).first()).toBeVisible();
  await context.close();
});

test("over plain HTTP in the hall everything of the session and minutes works", async () => {
  const browser = await launchInHall();
  const there = await openScreens(browser, await linksInHall(server), "day", ["A", "T1", "hall"]);
  expect(await there.A.evaluate(() => [isSecureContext, location.hostname])).toEqual([false, HALL]);
  await press(there.A, "Tạm dừng giờ");
  await press(there.A, "Tính giờ tiếp");
  await press(there.A, /^Kết thúc phát biểu/);
  await expect(there.hall.getByText(/Xin mời/).first()).toBeVisible();
  for (const page of [there.T1, screens.T1]) await press(page.getByRole("navigation"), /Khai mạc/);
  const paper = there.T1.getByRole("textbox", { name: "Nội dung biên bản" });
  await paper.click();
  await there.T1.keyboard.insertText("Gõ qua mạng hội trường.");
  await expect(there.T1.getByRole("main").getByRole("status")).toContainText("Đã lưu");
  await there.T1.reload();
  await expect(screens.T1.getByRole("textbox", { name: "Nội dung biên bản" })).toContainText(
    "Gõ qua mạng hội trường.",
  );
  await browser.close();
});

test("an absentee, a stopped speech, a suspension show nothing of it in the hall", async () => {
  const { A, hall } = screens;
  const call = script.steps.find((step) => step.do === "call speaker" && step.entry === "YK-006");
  await press(A, /^Hoặc mời chị Bùi Thị Mây Hồng Ngọc|^Mời chị Bùi Thị Mây Hồng Ngọc/);
  await expect(hall.getByRole("heading", { name: call?.speaker ?? "?" })).toBeVisible();
  await press(A, "Vắng mặt");
  await expect(hall.getByRole("heading", { name: call?.speaker ?? "?" })).toHaveCount(0);
  await press(A, "☰ Điều hành");
  await press(A.getByRole("region", { name: "Điều hành", exact: true }), "Tạm dừng hội nghị");
  await press(A, "Có người cần cấp cứu");
  await expect(A.getByText("Tạm dừng", { exact: true })).toBeVisible();
  const text = await hall.locator("body").textContent();
  for (const hidden of ["vắng", "Vắng", "cấp cứu"]) expect(text).not.toContain(hidden);
});

test("a refusal, a cut link, a standing Redis are said where one looks, and mend", async () => {
  const { A, B, T1, hall } = screens;
  const shot = (page: Page, name: string) => picture(page, `trouble-${name}`);
  const link = (page: Page) => page.locator("[data-link]");
  await press(A, /^Tiếp tục hội nghị/);

  // what would be refused is not offered: the presider's tablet is there
  await expect(B.getByRole("button", { name: "Xin điều hành" })).toBeEnabled();
  await expect(B.getByRole("button", { name: /^Nhận điều hành/ })).toHaveCount(0);
  await shot(B, "observer-B");

  await press(A, /^Hoặc mời /);
  await expect(A.getByRole("button", { name: "Vắng mặt" })).toBeVisible();
  await server.kill("SIGKILL");
  await expect(link(A)).toContainText("Mất kết nối");
  // the displays bear a mark without words for who knows it
  for (const display of [hall, screens.lectern]) await expect(display.locator(".stale")).toBeVisible();
  await press(A, "Vắng mặt");
  await expect(link(A)).toContainText(/\([12]\)/);
  await shot(A, "cut-off-A");
  await shot(T1, "cut-off-T1");
  await shot(hall, "cut-off-hall");
  await server.start();
  await expect(link(A)).toContainText("Đã kết nối · đã lưu");
  for (const display of [hall, screens.lectern]) await expect(display.locator(".stale")).toHaveCount(0);
  await expect(A.getByRole("button", { name: "Vắng mặt" })).toHaveCount(0);
  await shot(A, "recovered-A");

  const { pid } = JSON.parse(readFileSync(join(server.dataDir, "redis.json"), "utf8")) as { pid: number };
  process.kill(pid, "SIGSTOP");
  await expect(link(A)).toContainText("KHÔNG LƯU ĐƯỢC");
  await shot(A, "redis-away-A");
  process.kill(pid, "SIGCONT");
  await expect(link(A)).toContainText("Đã kết nối · đã lưu");

  // what is not done at once is told as under way
  server.signal("SIGSTOP");
  await press(A, /^Hoặc mời /);
  await expect(link(A)).toContainText("Đang gửi (1)");
  server.signal("SIGCONT");
  await expect(link(A)).toContainText("Đã kết nối · đã lưu");
});
