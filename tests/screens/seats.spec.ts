/** A seat that is open twice, a session that is over: what the screens say, and what their people can do about it. */
import { expect, test } from "@playwright/test";
import { cookieName } from "../../server/web/door/access.ts";
import { endDay, openScreens } from "../support/hearingScreens.ts";
import { clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer(1, { SEAT_DEVICES: "2" });
test.beforeAll(() => server.start());
test.afterAll(({ browser }) => endDay(browser, server));

test("[P10] the chair cuts off another device at its seat; [P9] a third is told why not", async ({
  browser,
}) => {
  const { A: tablet } = await openScreens(browser, await server.links(), "sample", ["A"]);
  await expect(tablet.getByText("Đã kết nối · đã lưu")).toBeVisible();
  const { A: other } = await openScreens(browser, await server.links(), "sample", ["A"]);
  const alert = tablet.getByRole("alert").filter({ hasText: /Máy khác vừa mở ghế này lúc \d\d:\d\d/ });
  await expect(alert).toBeVisible();
  await expect(other.getByText("Đã kết nối · đã lưu")).toBeVisible();
  await expect(other.getByText("Máy khác vừa mở ghế này")).toHaveCount(0);
  const { A: third } = await openScreens(browser, await server.links(), "sample", ["A"]);
  await expect(third.getByText("Ghế này đã mở ở đủ số máy cho phép.")).toBeVisible();
  await picture(tablet, "seats-company");

  const hold = alert.getByRole("button", { name: "Giữ để đổi đường dẫn, ngắt máy kia" });
  const box = await hold.boundingBox();
  if (!box) throw new Error("the button is not there");
  await tablet.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await tablet.mouse.down();
  await expect(other.getByText("Đường dẫn đã đổi.")).toBeVisible();
  await tablet.mouse.up();
  await expect(tablet.getByText("Đã kết nối · đã lưu")).toBeVisible();
  await expect(alert).toHaveCount(0);
  // the new link opens it again, the old one does not
  await other.goto(
    (await server.links()).find((link) => link.seat === "A" && link.hearing === "sample")?.url ?? "",
  );
  await expect(other.getByText("Đã kết nối · đã lưu")).toBeVisible();
});

test("[P14] a chair's link renewed from its own seat is told, and given back (Y10)", async ({ browser }) => {
  const links = await server.links();
  const { C: taken } = await openScreens(browser, links, "sample", ["C"]);
  const { B, operator } = await openScreens(browser, links, "sample", ["B", "operator"]);
  const { C: stranger } = await openScreens(browser, links, "sample", ["C"]);
  const hold = taken.getByRole("button", { name: "Giữ để đổi đường dẫn, ngắt máy kia" });
  await expect(hold).toBeVisible();
  // it is the stranger who renews: from that page, as its button would
  await stranger.evaluate(() =>
    fetch(`${location.pathname}/renew`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    }),
  );
  await expect(taken.getByText("Nếu đồng chí không tự đổi, xin báo ngay Ban tổ chức")).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByText("Đã kết nối · đã lưu")).toBeVisible();
  await picture(taken, "seats-taken");
  const sentence = /^Đường dẫn của đồng chí Trịnh .+ được đổi từ chính ghế đó lúc \d\d:\d\d/;
  for (const page of [B, operator])
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  await picture(B, "seats-told-B");
  await picture(operator, "seats-told-operator");
  for (const page of [B, operator]) expect.soft(await clipped(page, false)).toEqual([]);
  await B.getByRole("button", { name: /^Cấp lại đường dẫn cho đồng chí Trịnh/ }).click();
  await expect(stranger.getByText("Đường dẫn đã đổi.")).toBeVisible();
  await expect(B.getByRole("img", { name: /^QR: / })).toBeVisible();
  await picture(B, "seats-given-B");
  for (const page of [B, operator])
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toHaveCount(0);
  await B.getByRole("button", { name: "Đã quét xong" }).click();
  await expect(B.getByRole("img", { name: /^QR: / })).toHaveCount(0);
  await taken.goto(
    (await server.links()).find((link) => link.seat === "C" && link.hearing === "sample")?.url ?? "",
  );
  await expect(taken.getByText("Đã kết nối · đã lưu")).toBeVisible();
});

test("[P13] the operator sees chairs' and secretaries' links after the word, for a minute (Y11)", async ({
  browser,
}) => {
  const { operator } = await openScreens(browser, await server.links(), "sample", ["operator"]);
  const guarded = operator.getByRole("region", { name: "Chủ tọa, Thư ký" });
  await expect(guarded.getByText("Thư ký ghi biên bản")).toBeVisible();
  await expect(guarded.getByRole("link")).toHaveCount(0);
  await expect(operator.getByRole("link", { name: "Mở: Màn hình hội trường", exact: true })).toBeVisible();
  expect(await operator.content()).not.toMatch(/\/enter\/sample\/(A|B|C|T1|T2)#/);
  await guarded.getByRole("button", { name: "Hiện đường dẫn Chủ tọa, Thư ký…" }).click();
  await guarded.getByLabel("Mã trên máy chủ").fill("1234 5678");
  await guarded.getByRole("button", { name: "Hiện đường dẫn", exact: true }).click();
  await expect(guarded.getByText("Mã không đúng.")).toBeVisible();
  await picture(guarded, "links-word");
  const word = / is (\d{4} \d{4}) /.exec(server.printed)?.[1] ?? "";
  await guarded.getByLabel("Mã trên máy chủ").fill(word);
  await operator.clock.install();
  await guarded.getByRole("button", { name: "Hiện đường dẫn", exact: true }).click();
  await expect(guarded.getByRole("link")).toHaveCount(5);
  await picture(guarded, "links-shown");
  await operator.clock.fastForward(61_000);
  await expect(guarded.getByRole("link")).toHaveCount(0);
});

test("[P7] a screen whose session is over says what to do; its link brings it back", async ({ browser }) => {
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
