/** The door at 7:45: who comes in is recorded by keyboard alone, and the opening shuts nobody out of a field. */
import { expect, test } from "@playwright/test";
import { endDay, openScreens, press, type Screens, settled } from "../support/hearingScreens.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1", "T2"]);
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
  await settled(T2);
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
