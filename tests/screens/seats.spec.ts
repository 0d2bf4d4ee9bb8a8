/** A seat that is open twice, a session that is over: what the screens say, and what their people can do about it. */
import { expect, test } from "@playwright/test";
import { cookieName } from "../../server/web/access.ts";
import { endDay, openScreens } from "../support/hearingScreens.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer(1, { SEAT_DEVICES: "2" });
test.beforeAll(() => server.start());
test.afterAll(({ browser }) => endDay(browser, server));

test("[P10] the chair sees that another device has opened his seat, and cuts it off; [P9] a third is told why it may not", async ({
  browser,
}) => {
  const { A: tablet } = await openScreens(browser, await server.links(), "sample", ["A"]);
  await expect(tablet.getByText("Đã kết nối · đã lưu")).toBeVisible();
  const { A: other } = await openScreens(browser, await server.links(), "sample", ["A"]);
  const told = tablet.getByRole("alert").filter({ hasText: /Máy khác vừa mở ghế này lúc \d\d:\d\d/ });
  await expect(told).toBeVisible();
  await expect(other.getByText("Đã kết nối · đã lưu")).toBeVisible();
  await expect(other.getByText("Máy khác vừa mở ghế này")).toHaveCount(0);
  const { A: third } = await openScreens(browser, await server.links(), "sample", ["A"]);
  await expect(third.getByText("Ghế này đã mở ở đủ số máy cho phép.")).toBeVisible();
  await tablet.screenshot({ path: "test-results/screenshots/seats-company.png" });

  const hold = told.getByRole("button", { name: "Giữ để đổi đường dẫn, ngắt máy kia" });
  const box = await hold.boundingBox();
  if (!box) throw new Error("the button is not there");
  await tablet.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await tablet.mouse.down();
  await expect(other.getByText("Đường dẫn đã đổi.")).toBeVisible();
  await tablet.mouse.up();
  await expect(tablet.getByText("Đã kết nối · đã lưu")).toBeVisible();
  await expect(told).toHaveCount(0);
  // the new link opens it again, the old one does not
  await other.goto(
    (await server.links()).find((link) => link.seat === "A" && link.hearing === "sample")?.url ?? "",
  );
  await expect(other.getByText("Đã kết nối · đã lưu")).toBeVisible();
});

test("[P7] a screen whose session is over says so and what to do; its link opened again brings it back", async ({
  browser,
}) => {
  const { T1 } = await openScreens(browser, await server.links(), "sample", ["T1"]);
  await expect(T1.getByText("Đã kết nối · đã lưu")).toBeVisible();
  await T1.context().addCookies([
    { name: cookieName("sample", "T1", false), value: server.sessionOf("sample", "T1", -1), url: server.url },
  ]);
  await server.kill("SIGTERM");
  await server.start();
  await expect(
    T1.getByText("Phiên làm việc đã hết hạn. Xin mở lại đường dẫn của Ban tổ chức."),
  ).toBeVisible();
  const link = (await server.links()).find(({ seat, hearing }) => seat === "T1" && hearing === "sample");
  const again = await T1.context().newPage();
  await again.goto(link?.url ?? "");
  await expect(again.getByText("Đã kết nối · đã lưu")).toBeVisible();
  // the same browser, the same cookie: the page that was left open comes back too
  await expect(T1.getByText("Đã kết nối · đã lưu")).toBeVisible();
});
