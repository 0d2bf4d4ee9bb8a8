/** Whoever is invited scans the letter's code and answers on a phone, without a seat. */
import { expect, test } from "@playwright/test";
import { withLog } from "../../scripts/commands/withLog.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { Access, readSecret } from "../../server/web/door/access.ts";
import { invitedUrl } from "../../server/web/door/links.ts";
import { playedUntil } from "../support/before/played.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
const spec = playedUntil("2024-11-19T12:00:00+07:00");
const frozen = playedUntil("2024-11-22T07:50:00+07:00");
test.beforeAll(async () => {
  await withLog(
    async (log) => {
      await storePlayed(log, "day", spec);
      await storePlayed(log, "frozen", frozen);
    },
    { dataDir: server.dataDir },
  );
  await server.start();
});
test.afterAll(() => server.stop());

test("[J48] a guest opens the letter's code on a phone, comes, and later cannot", async ({ browser }) => {
  const invited = Object.entries(spec.state.before?.invitations.invited ?? {});
  const [id = "", invitation] = invited.find(([, { answer }]) => answer === null) ?? [];
  const token = new Access(readSecret(server.dataDir)).invitation("day", id, invitation?.letter ?? "");
  const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(invitedUrl(server.urls.http, "day", id, token));
  await expect(page.getByText("Chưa trả lời")).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await axe(page)).toEqual([]);
  expect(await clipped(page, false)).toEqual([]);
  await picture(page, "invited", "whole");

  // without a network it says so, and can be pressed again
  await context.setOffline(true);
  await page.getByRole("button", { name: "Tôi sẽ dự" }).click();
  await expect(page.getByRole("status")).toHaveText(/Chưa gửi được: máy đang mất mạng/);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Tôi sẽ dự" }).click();
  await expect(page.getByText("Đã báo: sẽ dự")).toBeFocused();

  await page.getByText("Tôi không dự được").click();
  await page.getByLabel("Lý do").fill("Đi công tác xa");
  await page.getByRole("button", { name: "Báo không dự" }).click();
  await expect(page.getByText("Đã báo: không dự")).toBeVisible();
  await expect(page.getByText("Đi công tác xa")).toBeVisible();

  // the other language is the same invitation
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByText("You have said: I cannot come")).toBeVisible();
  await picture(page, "invited-en", "whole");
  await page.goto(invitedUrl(server.urls.http, "day", id, "A".repeat(22)));
  await expect(page.getByText("Đường dẫn không đúng hoặc không còn hiệu lực")).toBeVisible();
  await context.close();
});

test("[J121] a delegate reads the seat on a phone, as planned and after the freeze; a guest has none there", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const access = new Access(readSecret(server.dataDir));
  const opens = async (hearing: string, { state }: typeof spec, id: string) => {
    const letter = state.before?.invitations.invited[id]?.letter ?? "";
    await page.goto(invitedUrl(server.urls.http, hearing, id, access.invitation(hearing, id, letter)));
    await expect(page.getByText(`Giấy mời số ${letter}`, { exact: false })).toBeVisible();
  };
  await opens("day", spec, "2.1");
  await expect(page.getByText("A11 (dự kiến, xin xem lại trước giờ họp)")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  expect(await clipped(page, false)).toEqual([]);
  await picture(page, "invited-seat", "whole");
  await opens("frozen", frozen, "2.1");
  await expect(page.getByText("A11", { exact: true })).toBeVisible();
  await picture(page, "invited-seat-frozen", "whole");
  await opens("frozen", frozen, "o20");
  await expect(page.getByText("Chỗ ngồi")).toHaveCount(0);
  await context.close();
});
