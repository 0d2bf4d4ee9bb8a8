/** What is typed where the server cannot take it: a line that loses it, a session that ends. */
import { expect, test } from "@playwright/test";
import { cookieName } from "../../server/web/door/access.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { badge, paper, saved } from "../support/paper.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1"]);
  await press(screens.A, /^Khai mạc hội nghị/);
});
test.afterAll(({ browser }) => endDay(browser, server));

test("[N3] a line that loses what is typed: after five seconds the badge says so (C16)", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "vi-VN" });
  const tab = await context.newPage();
  let lost = 0;
  let loses = false;
  await tab.routeWebSocket(/socket\.io/, (line) => {
    const server = line.connectToServer();
    // Socket.IO tells a packet with bytes by "45": what is typed, and the other's caret
    line.onMessage((frame) => {
      if (loses && (typeof frame !== "string" || frame.startsWith("45"))) lost++;
      else server.send(frame);
    });
  });
  await tab.goto(
    (await server.links()).find((link) => link.hearing === "day" && link.seat === "T2")?.url ?? "",
  );
  await paper(tab).click();
  await tab.keyboard.press("Control+End");
  await tab.keyboard.press("Enter");
  loses = true;
  await tab.keyboard.insertText("Dòng đang nằm ở máy này.");
  await expect(badge(tab)).toHaveText("Máy chủ chưa nhận chữ mới gõ · đang giữ trên máy này");
  await expect(tab.locator("[data-link=live]")).toHaveText(/Đã kết nối · chữ gõ chưa lưu/);
  expect(lost).toBeGreaterThan(0);
  await expect(paper(screens.T1)).not.toContainText("Dòng đang nằm ở máy này.");
  await picture(tab, "secretary-late-1280x720");
  loses = false;
  await saved(tab);
  await expect(tab.locator("[data-link=live]")).toHaveText(/Đã kết nối · đã lưu/);
  await expect(paper(screens.T1)).toContainText("Dòng đang nằm ở máy này.");
  await context.close();
});

test("[N3] [P7] a session that ends over typed text loses no letter; its link brings it in (P30)", async ({
  browser,
}) => {
  const { T2: tab } = await openScreens(browser, await server.links(), "day", ["T2"]);
  await paper(tab).click();
  await tab.keyboard.press("Control+End");
  await tab.keyboard.press("Enter");
  await server.kill("SIGTERM");
  await expect(tab.locator("[data-link]")).toContainText("Mất kết nối");
  await tab.keyboard.insertText("Gõ lúc phiên hết hạn.");
  await expect(badge(tab)).toContainText("đang giữ trên máy này");
  await tab
    .context()
    .addCookies([
      { name: cookieName("day", "T2", false), value: server.sessionOf("day", "T2", -1), url: server.url },
    ]);
  await server.start();
  await expect(
    tab.getByText("Phiên làm việc đã hết hạn. Xin mở lại đường dẫn của Ban tổ chức."),
  ).toBeVisible();
  await expect(badge(tab)).toContainText("đang giữ trên máy này");
  await expect(paper(screens.T1)).not.toContainText("Gõ lúc phiên hết hạn.");
  // typed text stands in the way of leaving; it is kept all the same
  tab.on("dialog", (dialog) => dialog.accept());
  await tab.goto(
    (await server.links()).find((link) => link.hearing === "day" && link.seat === "T2")?.url ?? "",
  );
  await expect(paper(tab)).toContainText("Gõ lúc phiên hết hạn.");
  await saved(tab);
  await expect(paper(screens.T1)).toContainText("Gõ lúc phiên hết hạn.");
  await tab.context().close();
});
