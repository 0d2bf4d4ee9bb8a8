/** Five consoles of one hearing at once: one press calls one, the end of a time calls nobody, a late start is set right. */
import { expect, type Page, test } from "@playwright/test";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
/** the presider's and a co-chair's tablet, both secretaries', and a second window of the presider's */
let consoles: Page[];
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  const links = await server.links();
  screens = await openScreens(browser, links, "day", ["A", "B", "T1", "T2", "operator"]);
  const { A: second } = await openScreens(browser, links, "day", ["A"]);
  const { A, B, T1, T2 } = screens;
  consoles = [A, B, T1, T2, second];
});
test.afterAll(({ browser }) => endDay(browser, server));

const events = (type: string) =>
  server.withLog(async (log) =>
    (await log.read("day", 0)).flatMap((entry) => entry.events).filter((event) => event.type === type),
  );
async function setClock(time: string): Promise<void> {
  await screens.operator.getByLabel("Đặt giờ", { exact: true }).fill(time);
  await press(screens.operator, "Đặt đồng hồ");
  await expect(screens.operator.getByRole("timer")).toHaveText(time);
}
async function look(page: Page, name: string): Promise<void> {
  await picture(page, `consoles-${name}`);
  expect.soft(await clipped(page, false), name).toEqual([]);
  expect.soft(await axe(page), name).toEqual([]);
}
const presiding = () => [screens.A, consoles[4] ?? screens.A];

/** Two taps at each window of the presider's at once, where the button stood: nothing waits for it to be there still. */
async function doubleTap(name: RegExp): Promise<void> {
  const taps = await Promise.all(
    presiding().map(async (page) => {
      const button = page.getByRole("button", { name }).first();
      await expect(button).toBeEnabled();
      const { x = 0, y = 0, width = 0, height = 0 } = (await button.boundingBox()) ?? {};
      return () => page.mouse.dblclick(x + width / 2, y + height / 2);
    }),
  );
  await Promise.all(taps.map((tap) => tap()));
}

test("why nobody is called stands beside the button, the order's rule over who waits (C28, P06)", async () => {
  const { A, T1 } = screens;
  const row = A.getByRole("listitem").first();
  await row.getByRole("button").first().click();
  await expect(row.getByRole("button", { name: "Mời ngay" })).toBeDisabled();
  await expect(row.getByText("Chưa mời được: hội nghị không trong giờ làm việc")).toBeVisible();
  await press(A, /^Khai mạc hội nghị/);
  await setClock("08:30:00");
  await expect(row.getByRole("button", { name: "Mời ngay" })).toHaveAccessibleDescription(
    /không có phát biểu/,
  );
  await look(A, "noCall-A");
  await press(T1, "Đã đọc quyền, trách nhiệm");
  for (let step = 0; step < 3; step++) {
    await press(A, /^Sang phần: /);
  }
  await expect(row.getByRole("button", { name: "Mời ngay" })).toBeEnabled();
  await expect(row).toContainText("Theo kế hoạch, rồi ai đăng ký trước đứng trước");
  await expect(A.getByText(/Chưa mời được/)).toHaveCount(0);
  await row.getByRole("button").first().click();
});

test("a double tap at two windows calls one; a late start is set right (P04, P20)", async () => {
  const { A, T1, T2 } = screens;
  await doubleTap(/^Mời /);
  for (const page of presiding())
    await expect(page.getByRole("button", { name: /^Bắt đầu tính giờ/ })).toBeVisible();
  expect(await events("SpeakerCalled")).toHaveLength(1);

  await setClock("08:30:19");
  await expect(A.getByText(/trước, chưa tính giờ/)).toHaveCount(0);
  await setClock("08:30:40");
  for (const page of [A, T1, T2])
    await expect(page.getByText("Đã mời 0:40 trước, chưa tính giờ")).toBeVisible();
  await look(A, "notTimed-A");
  await look(T1, "notTimed-T1");
  await press(T1, /^Bắt đầu tính giờ/);
  for (const page of [A, T1]) await expect(page.getByText(/trước, chưa tính giờ/)).toHaveCount(0);
  const face = A.locator(".digits");
  await expect(face).toHaveText("3:00");
  await press(A, "⋯ Thêm");
  await look(A, "earlier-A");
  await press(A, "Đã nói trước 30 giây");
  await expect(face).toHaveText("2:30");
  await press(T1, "⋯ Thêm");
  await press(T1, "Đã nói trước 1 phút");
  await expect(face).toHaveText("1:30");
  await press(A, "⋯ Thêm");
  await press(A, "Tính từ lúc mời");
  // that time is counted from before the call already: nothing is added twice
  await expect(face).toHaveText("1:30");
});

test("at the end of the time no console calls anybody; one press calls one (P04)", async () => {
  const { A } = screens;
  const before = await events("SpeakerCalled");
  for (const time of ["08:35:00", "08:35:01", "08:36:00"]) {
    await setClock(time);
    for (const page of presiding()) await expect(page.getByText(/Vượt thời gian/).first()).toBeVisible();
  }
  for (const page of consoles) await expect(page.getByText(/−3:50/).first()).toBeVisible();
  expect(await events("SpeakerCalled")).toEqual(before);
  expect(await events("SpeechEnded")).toEqual([]);
  await press(A, /^Kết thúc phát biểu/);
  await doubleTap(/^Hoặc mời /);
  for (const page of presiding())
    await expect(page.getByRole("button", { name: /^Bắt đầu tính giờ/ })).toBeVisible();
  expect(await events("SpeakerCalled")).toHaveLength(before.length + 1);
});
