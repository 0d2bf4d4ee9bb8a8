/** The door at 7:45: who comes in is recorded by keyboard alone, and the opening shuts nobody out of a field. */
import { expect, test } from "@playwright/test";
import { pageAt } from "../support/atSeats.ts";
import { withFullRedis } from "../support/fullRedis.ts";
import { endDay, openScreens, press, type Screens, upToDate } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1", "T2", "desk.1"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

test("[S28] before the opening attendance lies open: by keyboard alone, each said", async () => {
  const { T2 } = screens;
  const card = T2.getByRole("group").filter({ hasText: /^Điểm danh: / });
  const box = card.getByLabel("Tên, số hoặc quét mã thẻ đại biểu");
  const said = card.getByRole("status");
  await expect(box).toBeVisible();
  await T2.keyboard.press("F8");
  await expect(box).toBeFocused();
  await T2.keyboard.type("17");
  await T2.keyboard.press("Enter");
  await expect(said).toContainText(/^Đã điểm danh: /);
  await expect(box).toHaveValue("");
  await upToDate(server, "day", { T2 });
  // a badge's code, of one who is in already
  await T2.keyboard.type("DB-017");
  await T2.keyboard.press("Enter");
  await expect(said).toContainText(/^Đã điểm danh trước đó: /);
  await T2.keyboard.type("999");
  await T2.keyboard.press("Enter");
  await expect(said).toContainText("Không có đại biểu số 999.");
  await T2.keyboard.press("Control+a");
  // a name alone checks nobody in: it is chosen, then recorded
  await T2.keyboard.type("nguyen");
  await T2.keyboard.press("Enter");
  await expect(said).toContainText("Chọn đúng người");
  await T2.keyboard.press("Control+a");
  await T2.keyboard.type("cong tang ton nu hoai trang");
  await T2.keyboard.press("Tab");
  await T2.keyboard.press("Enter");
  await expect(card.getByRole("button", { name: "Có mặt" })).toBeFocused();
  await T2.keyboard.press("Enter");
  await expect(said).toContainText("Đã điểm danh: Bà Công Tằng Tôn Nữ Hoài Trăng");
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("");
});

test("[S28] nobody is called checked in before it is so; what was refused is named", async () => {
  const { T2 } = screens;
  const card = T2.getByRole("group").filter({ hasText: /^Điểm danh: / });
  const said = card.getByRole("status");
  await card.getByLabel("Tên, số hoặc quét mã thẻ đại biểu").focus();
  server.signal("SIGSTOP");
  try {
    await T2.keyboard.type("18");
    await T2.keyboard.press("Enter");
    await expect(said).toContainText(/^Đang ghi: (Bà|Ông) /);
  } finally {
    server.signal("SIGCONT");
  }
  await expect(said).toContainText(/^Đã điểm danh: (Bà|Ông) /);
  await withFullRedis(server, async () => {
    await T2.keyboard.type("19");
    await T2.keyboard.press("Enter");
    await expect(said).toContainText(/^Chưa ghi được: (Bà|Ông) /);
    await picture(T2, "attendance-refused");
    // the message above is put away: it was not recorded all the same
    await press(T2.locator(".refusal"), "Đã hiểu");
    await expect(T2.locator(".refusal")).toHaveCount(0);
    await expect(said).toContainText(/^Chưa ghi được: (Bà|Ông) /);
  });
  await card.getByLabel("Tên, số hoặc quét mã thẻ đại biểu").focus();
  await T2.keyboard.type("19");
  await T2.keyboard.press("Enter");
  await expect(said).toContainText(/^Đã điểm danh: (Bà|Ông) /);
});

test("[S28] the opening closes the card only where nobody is in it; F8 opens it again", async () => {
  const { A, T1, T2 } = screens;
  const box = (page: typeof T1) => page.getByLabel("Tên, số hoặc quét mã thẻ đại biểu");
  await box(T2).fill("chua xong");
  await expect(box(T1)).toBeVisible();
  await press(A, /^Khai mạc hội nghị/);
  await expect(box(T1)).toBeHidden();
  await expect(box(T2)).toHaveValue("chua xong");
  await expect(box(T2)).toBeVisible();
  await T1.keyboard.press("F8");
  await expect(box(T1)).toBeFocused();
});

test("[J103] a delegate is moved to a free seat, then changes seats with who sits there; both desks see it", async () => {
  const { T1, T2 } = screens;
  const card = (page: typeof T1) => page.getByRole("group").filter({ hasText: /^Điểm danh: / });
  const box = card(T2).getByLabel("Tên, số hoặc quét mã thẻ đại biểu");
  const open = async (name: string) => {
    await box.fill(name);
    await T2.keyboard.press("Enter");
  };
  await open("cong tang ton nu hoai trang");
  const seat = card(T2).getByLabel("Chuyển sang ghế");
  await seat.fill("hàng đầu");
  await expect(card(T2).getByText("Ghi hàng rồi số ghế, ví dụ A05.")).toBeVisible();
  await expect(card(T2).getByRole("button", { name: "Chuyển ghế" })).toBeDisabled();
  await seat.fill("z9");
  await expect(card(T2).getByText("Ghế Z09 còn trống.")).toBeVisible();
  await press(card(T2), "Chuyển ghế");
  await expect(card(T2).getByRole("status").first()).toContainText("sang ghế Z09");
  await open("cong tang ton nu hoai trang");
  await expect(card(T2).getByText(/· ghế Z09$/)).toBeVisible();
  await seat.fill("A01");
  await expect(card(T2).getByText(/^Ghế A01 của Bà Nguyễn Thị Nắng Hạ: hai người sẽ đổi ghế/)).toBeVisible();
  await card(T2).screenshot({ path: "test-results/screenshots/seat-swap.png" });
  await press(card(T2), "Đổi ghế hai người");
  await box.fill("nguyen thi nang ha");
  await press(card(T2), /^Bà Nguyễn Thị Nắng Hạ ?1 · /);
  await expect(card(T2).getByText(/· ghế Z09$/)).toBeVisible();
  await T1.keyboard.press("F8");
  await card(T1).getByLabel("Tên, số hoặc quét mã thẻ đại biểu").fill("cong tang ton nu hoai trang");
  await T1.keyboard.press("Enter");
  await expect(card(T1).getByText(/· ghế A01$/)).toBeVisible();
});

test("[J120] the organiser's clerk gives a seat and changes two, as the secretary sees at once", async () => {
  const { T1 } = screens;
  const desk = pageAt(screens, "desk.1");
  const card = desk.getByRole("region", { name: "Chỗ ngồi" });
  const find = card.getByLabel("Tên, số hoặc quét mã thẻ đại biểu");
  await find.fill("cong tang ton nu hoai trang");
  await press(card, /^Bà Công Tằng Tôn Nữ Hoài Trăng/);
  const seat = card.getByLabel("Chuyển sang ghế");
  await seat.fill("z9");
  await expect(card.getByText(/^Ghế Z09 của Bà Nguyễn Thị Nắng Hạ: hai người sẽ đổi ghế/)).toBeVisible();
  await picture(desk, "desk-seats", "whole");
  expect(await clipped(desk, false)).toEqual([]);
  expect(await axe(desk)).toEqual([]);
  await press(card, "Đổi ghế hai người");
  await expect(card.getByRole("status").first()).toContainText("sang ghế Z09");
  await T1.keyboard.press("F8");
  const box = T1.getByRole("group").filter({ hasText: /^Điểm danh: / });
  await box.getByLabel("Tên, số hoặc quét mã thẻ đại biểu").fill("cong tang ton nu hoai trang");
  await T1.keyboard.press("Enter");
  await expect(box.getByText(/· ghế Z09$/)).toBeVisible();
  await desk.setViewportSize({ width: 390, height: 844 });
  await picture(card, "desk-seats-phone");
  expect(await clipped(desk, false)).toEqual([]);
});
