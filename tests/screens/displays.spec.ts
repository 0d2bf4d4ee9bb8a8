/** What the hall's displays and the lectern do besides showing: pictures at the operator's, own text, the lock, the chime. */
import { expect, type Page, test } from "@playwright/test";
import {
  endDay,
  openScreens,
  press,
  type Screens,
  showScene,
  toTheFloor,
} from "../support/hearingScreens.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [
    "A",
    "T1",
    "operator",
    "hall",
    "hall2",
    "lectern",
  ]);
});
test.afterAll(({ browser }) => endDay(browser, server));

const card = (name: string) => screens.operator.getByRole("region", { name, exact: true });
/** The words of a picture and of the display itself. */
const picture = (name: string) => card(name).getByRole("img").locator(".drawn").textContent();
const shown = (page: Page) => page.locator(".drawn").textContent();

async function setClock(time: string): Promise<void> {
  await screens.operator.getByLabel("Đặt giờ", { exact: true }).fill(time);
  await press(screens.operator, "Đặt đồng hồ");
  await expect(screens.operator.getByRole("timer")).toHaveText(time);
}

test("[S41] the operator sees each display as the hall does, why, and what comes next", async () => {
  const { A, T1, operator, hall, hall2 } = screens;
  await press(A, /^Khai mạc hội nghị/);
  await setClock("08:30:00");
  await toTheFloor(A, T1);
  const same = async () => {
    await expect.poll(() => picture("Màn hình 1")).toBe(await shown(hall));
    await expect.poll(() => picture("Màn hình 2")).toBe(await shown(hall2));
  };
  await expect(card("Màn hình 1")).toContainText("Tiếp theoĐại biểu phát biểu");
  await same();
  await press(A, /^Mời Bà Nguyễn Thị Nắng Hạ/i);
  await expect(hall.getByRole("heading", { name: "Bà Nguyễn Thị Nắng Hạ" })).toBeVisible();
  await expect(card("Màn hình 1")).toContainText("Đang hiệnĐại biểu phát biểu, tự động");
  await same();
  await press(operator, "Chọn màn hình 2");
  await showScene(operator, "Thông báo…", "Mời các vị đại biểu xem tài liệu số 2");
  await expect(hall2.getByRole("heading", { name: "Mời các vị đại biểu xem tài liệu số 2" })).toBeVisible();
  await expect(card("Màn hình 2")).toContainText("giữ nguyên từ 08:30");
  await same();
  await press(operator, "Như màn hình 1");
  await press(operator, "Chọn màn hình 1");
  await expect(operator.getByRole("button", { name: /^Thử màn hình/ })).toContainText("chỉ trước khai mạc");
  await showScene(operator, "Tạm nghỉ…");
  await expect(hall.getByRole("heading", { name: "Hội nghị tạm nghỉ" })).toBeVisible();
  await press(operator, "Tự động theo điều hành");
});

test("[V14] the speaker's text comes in large letters on request, and goes with the turn", async () => {
  const { A, T1, lectern } = screens;
  await expect(lectern.getByText("Kính mời")).toBeVisible();
  const showText = lectern.getByRole("button", { name: "Xem nội dung của tôi, chữ lớn" });
  await showText.click();
  const text = lectern.getByRole("article");
  await expect(text).toBeVisible();
  expect(await text.evaluate((element) => getComputedStyle(element).fontSize)).toBe("54px");
  expect(((await text.textContent()) ?? "").length).toBeGreaterThan(40);
  await lectern.setViewportSize({ width: 800, height: 480 });
  const first = await text.evaluate((element) => element.scrollTop);
  await press(lectern, /^Trang sau \(1\//);
  expect(await text.evaluate((element) => element.scrollTop)).toBeGreaterThan(first);
  await press(T1, /^Bắt đầu tính giờ/);
  await expect(text).toBeVisible();
  await press(lectern, "Về đồng hồ");
  await expect(showText).toBeVisible();
  await showText.click();
  await expect(text).toBeVisible();
  await press(A, /^Kết thúc phát biểu/);
  await expect(text).toHaveCount(0);
  await expect(lectern.getByText("Thời gian đã phát biểu")).toBeVisible();
  await lectern.setViewportSize({ width: 1024, height: 768 });
});

test("[S3] a speech whose time was over is rung for, though the display was away (P18)", async () => {
  const { A, T1, operator, hall } = screens;
  const devices = operator.getByRole("region", { name: "Các máy đang nối" });
  await press(
    devices.getByRole("listitem", { name: "Màn hình hội trường", exact: true }),
    "Chuông báo giờ ở máy này",
  );
  const row = A.getByRole("listitem").filter({ hasText: "Bà Công Tằng Tôn Nữ Hoài Trăng" });
  await row.getByRole("button").first().click();
  await press(row, "Mời ngay");
  await press(T1, /^Bắt đầu tính giờ/);
  await setClock("08:32:59");
  await expect(hall.getByText("0:01")).toBeVisible();
  const rung = () => hall.evaluate(() => Number(document.documentElement.dataset["rung"] ?? 0));
  const before = await rung();
  await hall.context().setOffline(true);
  await setClock("08:33:00");
  await press(A, /^Kết thúc phát biểu/);
  await expect(A.getByRole("timer")).toHaveCount(0);
  await hall.context().setOffline(false);
  await expect(hall.getByText("Nội dung đại biểu đã nêu")).toBeVisible();
  await expect.poll(rung).toBe(before + 1);
});

test("[S42] [G15] the lectern tells an answer's time from a speech's; a break says until when", async () => {
  const { A, T1, hall, lectern } = screens;
  await press(A, /^Mời trả lời: /);
  await press(T1, /^Bắt đầu trả lời: /);
  await press(A, /^Kết thúc trả lời/);
  await expect(lectern.getByText("Thời gian đã trả lời")).toBeVisible();
  await expect(lectern.getByText("Thời gian đã phát biểu")).toHaveCount(0);
  await press(A, "☰ Điều hành");
  await press(A.getByRole("region", { name: "Điều hành", exact: true }), "Tạm dừng hội nghị");
  const until = A.getByLabel("Nghỉ đến mấy giờ (có thể bỏ trống)", { exact: true });
  await until.fill("0800");
  await expect(A.getByRole("button", { name: "Giải lao", exact: true })).toBeDisabled();
  await expect(A.getByText("Giờ này đã qua.", { exact: false })).toBeVisible();
  await until.fill("");
  await press(A, "+15 phút");
  await expect(until).toHaveValue("08:50");
  await press(A, "Giải lao");
  for (const page of [hall, lectern]) {
    await expect(page.getByText("Hội nghị tạm nghỉ đến")).toBeVisible();
    await expect(page.getByText("08:50", { exact: true })).toBeVisible();
  }
  await expect(T1.getByText("Tạm dừng đến 08:50")).toBeVisible();
  await press(A, /^Tiếp tục hội nghị/);
});

test("a result card's parts stand a line each, with no dot between them", async () => {
  const { A, operator, hall } = screens;
  await press(A, "Giao xác minh, giải quyết");
  await press(A, /^10 ngày làm việc/);
  await press(A, "Ghi kết quả");
  await press(operator.getByRole("region", { name: "Thẻ kết quả" }), /./);
  await expect(hall.getByText(/^chậm nhất /)).toBeVisible();
  expect(await hall.locator("main").textContent()).not.toContain("·");
});

test("[S7] the line's sign is the same on every screen: a green dot while all is well", async () => {
  const signs = await Promise.all(
    [screens.A, screens.T1, screens.operator].map((page) =>
      page
        .locator("[data-link=live] .sign")
        .evaluate((element) => [
          element.textContent,
          getComputedStyle(element).color,
          getComputedStyle(document.documentElement).getPropertyValue("--ok"),
        ]),
    ),
  );
  for (const sign of signs) expect(sign).toEqual(["●", "rgb(20, 108, 67)", "#146c43"]);
});

test("a wake lock that the system takes while the page is in view is asked for again (N10)", async ({
  browser,
}) => {
  const context = await browser.newContext({ permissions: ["screen-wake-lock"] });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const locks: WakeLockSentinel[] = [];
    Object.assign(globalThis, { locks });
    const ask = navigator.wakeLock.request.bind(navigator.wakeLock);
    navigator.wakeLock.request = async (kind) => {
      const lock = await ask(kind);
      locks.push(lock);
      return lock;
    };
  });
  const isHeld = () =>
    page.evaluate(() =>
      (globalThis as unknown as { locks: WakeLockSentinel[] }).locks.map((lock) => !lock.released),
    );
  await page.goto((await server.links()).find((link) => link.seat === "lectern")?.url ?? "");
  await page.waitForURL("**/h/**/lectern");
  await expect.poll(isHeld).toEqual([true]);
  // what the system does is what the lock's own release does: it is gone, and the page hears of it
  await page.evaluate(() => (globalThis as unknown as { locks: WakeLockSentinel[] }).locks[0]?.release());
  await expect.poll(isHeld).toEqual([false, true]);
  await context.close();
});
