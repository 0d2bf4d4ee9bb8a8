/** The chair's tablet by hand, from the opening to the closing: no press more than said, the strip stays over each sheet. */
import { expect, type Page, test } from "@playwright/test";
import { endDay, openScreens, press } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { GRID, lookAtTablet, seen, TABLET_SIZES } from "../support/tablet.ts";

const server = new RealServer();
test.beforeAll(async () => {
  await server.create("hand", "sample", { rehearsal: true });
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

/** The strip over a sheet: its place, the name and the clock in it, each wholly to be seen. */
async function stripStays(page: Page, sheet: string): Promise<void> {
  for (const [width, height] of TABLET_SIZES) {
    await page.setViewportSize({ width, height });
    const where = `${sheet} ${width}x${height}`;
    const [x = 0, y = 0, wide = 0] = GRID[width]?.["card"] ?? [];
    const strip = page.getByRole("region", { name: "Điều hành hội nghị", exact: true });
    const box = await strip.boundingBox();
    // inside the card's frame
    expect
      .soft(box && [box.x, box.y, box.width, box.height].map(Math.round), where)
      .toEqual([x + 1, y + 1, wide - 2, 76]);
    await expect.soft(strip.getByText("Bà Nguyễn Thị Nắng Hạ"), where).toBeInViewport({ ratio: 1 });
    await expect.soft(strip.getByRole("timer"), where).toBeInViewport({ ratio: 1 });
    await expect.soft(strip.getByRole("timer"), where).toHaveText(/^\d:\d\d$/);
    const stage = await seen(page);
    expect.soft(stage.rects["primary"], where).toEqual(GRID[width]?.["primary"]);
    expect.soft(stage.cut, where).toEqual([]);
    await picture(page, `chair/sheet-${sheet}-${width}`);
  }
  await page.setViewportSize({ width: 1180, height: 820 });
}

test("[S11] [S12] by hand: opening is as many presses as said; closing is held and taken back", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { A, T1 } = await openScreens(browser, await server.links(), "hand", ["A", "T1"]);
  const back = () => press(A, "Trở lại");
  await press(A, /^Khai mạc hội nghị/);
  await lookAtTablet(A, "hand-introduce");
  await press(A, "Đã giới thiệu, sang vị tiếp theo");
  await expect(A.getByText(/1\/89 vị/)).toBeVisible();
  await press(A, "Xong phần giới thiệu");
  await lookAtTablet(A, "hand-rights");
  await press(A, "Trang sau ›");
  await expect(A.getByText(/trang 2\//)).toBeVisible();
  await press(A, "Đã đọc xong quyền, trách nhiệm");
  for (let step = 0; step < 3; step++) await press(A, /^Sang phần: /);
  await expect(A.getByRole("button", { name: /^Mời bà Nguyễn Thị Nắng Hạ/ })).toBeVisible();
  // one press back, the step that ended runs again
  await press(A, /^Hoàn tác: bắt đầu phần/);
  await expect(A.getByRole("button", { name: /^Sang phần: Nhân dân phát biểu/ })).toBeEnabled();
  await press(A, /^Sang phần: /);
  await press(A, /^Mời bà Nguyễn Thị Nắng Hạ/);
  await press(T1, /^Bắt đầu tính giờ/);
  await expect(A.getByRole("timer")).toBeVisible();
  await press(A, "☰ Điều hành");
  await stripStays(A, "menu");
  const menu = A.getByRole("region", { name: "Điều hành", exact: true });
  const entries = await menu.getByRole("button").allTextContents();
  await back();
  for (const entry of entries.filter((entry) => entry !== "Trở lại" && entry !== "English")) {
    await press(A, "☰ Điều hành");
    await press(menu, entry);
    await stripStays(A, entry);
    await back();
  }
  for (const [entry, sheet] of [
    ["⋯ Thêm", "more"],
    [/^Ngập úng sau chợ khu 4/, "matter"],
  ] as const) {
    await press(A, entry);
    await stripStays(A, sheet);
    await back();
  }
  await press(A, "⋯ Thêm");
  await press(A, "Tách ý kiến");
  await stripStays(A, "split");
  await back();
  await press(A, /^Kết thúc phát biểu/);
  // before the last step: behind what it leaves open
  await press(A, "☰ Điều hành");
  await press(menu, "Bế mạc hội nghị");
  const sheet = A.getByRole("region", { name: "Bế mạc hội nghị", exact: true });
  await expect(sheet.getByText(/^Còn chờ phát biểu \(23\)/)).toBeVisible();
  await expect(sheet.getByText(/^Phần chưa kết thúc \(3\)/)).toBeVisible();
  const hold = sheet.getByRole("button", { name: "Giữ 2 giây để bế mạc hội nghị" });
  await hold.scrollIntoViewIfNeeded();
  await hold.click();
  await expect(A.getByText("Đã bế mạc", { exact: true })).toHaveCount(0);
  await hold.hover();
  await A.mouse.down();
  await expect(A.getByText("Đã bế mạc", { exact: true })).toBeVisible();
  await A.mouse.up();
  await press(A, /^Mở lại hội nghị/);
  await expect(A.getByRole("button", { name: /^Mời trả lời: / })).toBeVisible();
});
