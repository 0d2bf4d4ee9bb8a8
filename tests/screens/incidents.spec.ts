/** Incidents of safety and order at the operator's page: noted, seen to, settled. */
import { expect, test } from "@playwright/test";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["operator", "A"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

test("[S45] the operator notes an incident, and later what became of it", async () => {
  const { operator, A } = screens;
  const box = operator.getByRole("region", { name: "An ninh, trật tự" });
  await box.getByText("Ghi sự việc", { exact: true }).first().click();
  const form = box.getByRole("form", { name: "Ghi sự việc" });
  await form.getByLabel("Ở đâu").fill("cổng phụ phía đường Trần Hưng Đạo, cạnh bãi gửi xe của đại biểu");
  await form
    .getByLabel("Việc gì, mấy giờ, ai đang xử lý")
    .fill("7 giờ 40, một nhóm người không có giấy mời đòi vào; Công an phường đang giải thích.");
  await press(form, "Ghi sự việc");
  const row = box.getByRole("listitem", { name: "SV-01" });
  await expect(row.getByText("▲ Đang xử lý")).toBeVisible();
  await expect(box.getByRole("status")).toHaveText("▲ 1 sự việc đang xử lý");
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await operator.setViewportSize(size);
    await box.scrollIntoViewIfNeeded();
    await picture(operator, `incidents-${size.width}`);
    expect.soft(await clipped(operator, false), `${size.width}`).toEqual([]);
  }
  expect.soft(await axe(operator)).toEqual([]);
  await row.getByText("Ghi kết quả xử lý SV-01").first().click();
  const done = row.getByRole("form", { name: "Ghi kết quả xử lý SV-01" });
  await done.getByLabel("Kết quả xử lý").fill("Đã hướng dẫn sang nơi tiếp công dân.");
  await press(done, "Ghi đã xử lý xong");
  await expect(row.getByText("✓ Đã xử lý xong")).toBeVisible();
  await expect(row.getByText(/Đã hướng dẫn sang nơi tiếp công dân\.$/)).toBeVisible();
  await expect(box.getByRole("status")).toHaveCount(0);
  await expect(A.getByText("Công an phường")).toHaveCount(0);
});
