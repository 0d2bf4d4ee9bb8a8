/** A rehearsal from the operator's page: step by step, at a speed, paused, begun anew; every screen says what it is. */
import { expect, test } from "@playwright/test";
import { endDay, openScreens, press } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const SEATS = ["A", "T1", "operator", "hall", "lectern"] as const;
const server = new RealServer();
test.beforeAll(async () => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

test("[X2] [X3] the operator steps, lets the script run, stops it and begins anew everywhere", async ({
  browser,
}) => {
  const screens = await openScreens(browser, await server.links(), "day", SEATS);
  const { operator, A, T1, hall, lectern } = screens;
  for (const seat of SEATS)
    await expect(screens[seat].getByText("DIỄN TẬP", { exact: true }).first()).toBeVisible();
  const play = operator.getByRole("region", { name: "Diễn tập", exact: true });
  await expect(play.getByRole("status").last()).toHaveText("Đang đứng · đã làm 0/284 bước");
  await expect(play).toContainText("08:00:00 Khai mạc hội nghị");
  for (let done = 1; done <= 19; done++) {
    await press(play, "Bước tiếp");
    await expect(play.getByRole("status").last()).toHaveText(`Đang đứng · đã làm ${done}/284 bước`);
  }
  await expect(hall.getByRole("heading", { name: "Bà Nguyễn Thị Nắng Hạ" })).toBeVisible();
  await expect(play).toContainText("08:34:06 Bắt đầu tính giờ · YK-001");
  await play.getByLabel("Tốc độ chạy").selectOption("20×");
  await press(play, "Chạy kịch bản");
  await expect(play.getByRole("status").last()).toContainText("Đang chạy 20×");
  // 172 s of speech at twenty times the pace
  await expect(lectern.getByText(/^1:\d\d$/)).toBeVisible();
  await expect(A.getByRole("timer")).toHaveText(/^[01]:\d\d$/);
  await press(play, "Tạm dừng kịch bản");
  await expect(play.getByRole("status").last()).toContainText("Đang đứng · đã làm 20/284 bước");
  await operator.setViewportSize({ width: 1280, height: 800 });
  for (const seat of SEATS) await picture(screens[seat], `rehearsal-${seat}`);

  operator.once("dialog", (dialog) => void dialog.accept());
  await press(play, "Làm lại từ đầu");
  for (const seat of SEATS) {
    await screens[seat].waitForURL(`**/h/day-r2/${seat}`);
    await expect(screens[seat].getByText("DIỄN TẬP", { exact: true }).first()).toBeVisible();
  }
  await expect(play.getByRole("status").last()).toHaveText("Đang đứng · đã làm 0/284 bước");
  await expect(A.getByRole("button", { name: /^Khai mạc hội nghị/ })).toBeEnabled();
  await expect(T1.getByRole("navigation").getByRole("button")).toHaveCount(0);
  await expect(hall.getByText("HỘI NGHỊ", { exact: true })).toBeVisible();
});
