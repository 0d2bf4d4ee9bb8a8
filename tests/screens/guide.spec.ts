/** "Diễn tập 5 phút": begun on the home page, it says what to press and goes on when that was pressed; keys and hints. */
import { expect, test } from "@playwright/test";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { clipped, picture } from "../support/looks.ts";
import { paper } from "../support/paper.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1", "operator"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

test("[S26] chair and secretary are led through the first five minutes, press by press", async () => {
  const { A, T1, operator } = screens;
  const strip = A.getByRole("region", { name: "Diễn tập 5 phút" });
  await expect(strip).toHaveCount(0);
  // both are on the operator's board
  for (const name of ["Máy Chủ tọa A", "Máy thư ký T1"])
    await expect(operator.getByRole("listitem", { name })).toContainText("đang kết nối");
  await press(operator, "Diễn tập 5 phút");
  await expect(
    operator.getByText("Đang chỉ từng bước trên 2 màn hình. Nhìn sang màn hình đó."),
  ).toBeVisible();
  await expect(T1.getByRole("region", { name: "Diễn tập 5 phút" })).toContainText("Bước 1/12");
  await expect(strip).toContainText("Bước 1/10");
  expect(await clipped(A, false)).toEqual([]);
  expect(await clipped(T1, false)).toEqual([]);
  await picture(A, "guide-A");
  await picture(T1, "guide-T1");
  // whoever does what the strip says, and nothing else, comes to the end
  for (let step = 0; step < 30; step++) {
    const says = (await strip.getByRole("status").textContent()) ?? "";
    const named = /“([^”]+)”/.exec(says)?.[1];
    if (named === undefined) break;
    const button = A.getByRole("button", { name: named }).filter({ visible: true }).first();
    await expect(button).toBeEnabled();
    await button.click();
    await expect(strip.getByRole("status")).not.toHaveText(says);
  }
  await expect(strip).toContainText("Xong rồi.");
  await press(strip, "Đóng");
  await expect(strip).toHaveCount(0);
});

test("[S27] the keys stand on a sheet, by a button, a key, and F1 in the middle of the text", async () => {
  const { T1 } = screens;
  const sheet = T1.getByRole("region", { name: "Phím tắt" });
  await paper(T1).click();
  await T1.keyboard.press("F1");
  await expect(sheet).toContainText("Thêm người phát biểu, từ bất cứ đâu");
  await T1.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await press(T1, "? Phím tắt");
  await expect(sheet).toBeVisible();
  await press(sheet, "Đóng");
});

test("[S27] a hint goes for good once it was followed or hidden, on this device", async () => {
  const { T1 } = screens;
  const hints = T1.getByText("Gợi ý:");
  await expect(hints).toHaveCount(2);
  await T1.keyboard.press("F2");
  await expect(hints).toHaveCount(1);
  await press(T1, "Ẩn gợi ý");
  await expect(hints).toHaveCount(0);
  await T1.reload();
  await expect(T1.getByRole("button", { name: "? Phím tắt" })).toBeVisible();
  await expect(hints).toHaveCount(0);
});
