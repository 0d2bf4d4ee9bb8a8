/** The whole life and a replay at the screens: what plays is seen on each of them, marked, and a replay lets nobody act. */
import { expect, type Page, test } from "@playwright/test";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { createReplay } from "../../server/intake/replay.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { steps } from "../support/after/script.ts";
import { endDay, openScreens, press } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
test.beforeAll(async () => {
  await server.create("life", "sample", { rehearsal: true, before: "bare" });
  await server.start();
  await server.withLog(async (log) => {
    await storePlayed(log, "past", followedUpTo(steps.length));
    await createReplay(log, "again", "past", Date.parse("2024-11-22T10:00:00+07:00"));
  });
});
test.afterAll(({ browser }) => endDay(browser, server));

test("[X6] the whole life plays on desk, chair, hall, unit and public page; it is paused and stepped", async ({
  browser,
}) => {
  const seats = ["operator", "desk.1", "A", "hall", "unit.U07"] as const;
  const screens = await openScreens(browser, await server.links(), "life", seats);
  for (const seat of seats)
    await expect((screens[seat] as Page).getByText("DIỄN TẬP", { exact: true }).first()).toBeVisible();
  const { operator } = screens;
  const play = operator.getByRole("region", { name: "Diễn tập", exact: true });
  const status = play.getByRole("status").last();
  await expect(status).toHaveText("Đang đứng · đã làm 0/723 bước");
  await expect(play).toContainText("06/11 08:00:00 Lập hồ sơ hội nghị");
  await play.getByLabel("Tốc độ chạy").selectOption("20×");
  await press(play, "Chạy kịch bản");
  await expect(status).toContainText("đã làm 3/723 bước");
  await press(play, "Tạm dừng kịch bản");
  await expect(status).toContainText("Đang đứng");
  await expect(
    (screens["desk.1"] as Page).getByText(/dự kiến ngày Thứ Sáu 22\/11\/2024/).first(),
  ).toBeVisible();
  // until the announcement stands on the public page
  const page = await operator.context().newPage();
  const address = `${new URL(operator.url()).origin}/p/life`;
  for (let pressed = 0; pressed < 12; pressed++) {
    await page.goto(address);
    if (await page.getByText("khiếu nại").first().isVisible()) break;
    const before = await status.textContent();
    await press(play, "Bước tiếp");
    await expect(status).not.toHaveText(before ?? "");
  }
  await expect(page.getByRole("heading", { name: /^DIỄN TẬP: / })).toBeVisible();
  for (const seat of seats) await picture(screens[seat] as Page, `life-${seat}`);
});

test("[X7] [X8] a replay stands where it was asked for, says what it is, and takes no act", async ({
  browser,
}) => {
  const seats = ["operator", "A", "hall", "T1"] as const;
  const isKnown = async () => (await server.links()).some(({ hearing }) => hearing === "again");
  await expect.poll(isKnown).toBe(true);
  const { operator, A, hall, T1 } = await openScreens(browser, await server.links(), "again", seats);
  for (const page of [operator, A, hall, T1])
    await expect(page.getByText("PHÁT LẠI", { exact: true }).first()).toBeVisible();
  const play = operator.getByRole("region", { name: "Phát lại", exact: true });
  await expect(play.getByRole("status").last()).toContainText("Đang đứng");
  // what is played is a log, no script: every word says so
  await expect(play.getByRole("button", { name: "Phát lại", exact: true })).toBeVisible();
  await expect(play.getByRole("button", { name: "Tạm dừng phát lại" })).toBeDisabled();
  await expect(play.getByText(/kịch bản|diễn tập/i)).toHaveCount(0);
  await press(play, "Bước tiếp");
  await expect(play.getByText(/Tiếp theo: 22\/11 10:\d\d:\d\d Mục nhật ký số/)).toBeVisible();
  await expect(operator.getByRole("heading", { name: "Đồng hồ diễn tập" })).toHaveCount(0);
  for (const [name, page] of Object.entries({ operator, A, hall, T1 })) await picture(page, `replay-${name}`);
});
