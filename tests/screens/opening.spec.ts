/** The first turn of the sample hearing on real screens: chair, secretary, hall and lectern side by side. */
import { expect, type Page, test } from "@playwright/test";
import { endDay } from "../support/hearingScreens.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
test.beforeAll(async () => {
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

/** How often the page is drawn until its clock has shown so many other seconds. */
const draws = (page: Page, seconds: number): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const face = () => document.querySelector(".time")?.textContent ?? "";
        const seen = new Set([face()]);
        let times = 0;
        new MutationObserver(() => {
          times++;
          if (seen.add(face()).size > wanted) done(times);
        }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    seconds,
  );

test("[T6] the first speaker speaks and is answered; a killed server loses nothing", async ({ browser }) => {
  const links = await server.links();
  // all screens side by side in one browser: one cookie a seat
  const context = await browser.newContext();
  const open = async (seat: string, width: number, height: number): Promise<Page> => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.goto(links.find((link) => link.seat === seat)?.url ?? "");
    await expect(page).toHaveURL(new RegExp(`/h/sample/${seat}$`));
    return page;
  };
  const chair = await open("A", 1180, 820);
  const secretary = await open("T1", 1366, 768);
  const hall = await open("hall", 1280, 720);
  const lectern = await open("lectern", 1024, 768);
  await open("operator", 1280, 800);
  const press = async (page: Page, name: string | RegExp) => {
    const button = page.getByRole("button", { name }).first();
    await expect(button).toBeEnabled();
    await button.click();
  };

  await expect(hall.getByText("HỘI NGHỊ", { exact: true })).toBeVisible();
  await press(chair, "Khai mạc hội nghị");
  await press(secretary, "Đã đọc quyền, trách nhiệm");
  for (const step of [
    "Thông tin kết quả, định hướng",
    "Báo cáo tổng hợp ý kiến",
    "Nhân dân phát biểu và đối thoại",
  ]) {
    await press(chair, `Sang phần: ${step}`);
  }
  await press(chair, "Mời bà Nguyễn Thị Nắng Hạ");
  await expect(hall.getByRole("heading", { name: "Bà Nguyễn Thị Nắng Hạ" })).toBeVisible();
  await expect(hall.getByText("đại biểu do MTTQ thành phố giới thiệu")).toBeVisible();
  await press(secretary, "Bắt đầu tính giờ");
  await expect(hall.getByText("Thời gian còn lại")).toBeVisible();
  await expect(lectern.getByText(/^[23]:\d\d$/)).toBeVisible();
  // when its second is another, and not between
  for (const page of [hall, lectern]) expect(await draws(page, 3)).toBeLessThanOrEqual(4);

  await server.kill("SIGKILL");
  await expect(chair.locator("[data-link]")).toContainText("Mất kết nối");
  await expect(hall.getByText("Thời gian còn lại")).toBeVisible();
  await server.start();
  await expect(chair.locator("[data-link]")).toContainText("đã lưu");

  await press(chair, "Kết thúc phát biểu");
  await expect(hall.getByText("Chị Bùi Thị Mây Hồng Ngọc", { exact: true })).toBeVisible();
  await press(chair, "Mời trả lời: Phòng Quản lý đô thị");
  await press(secretary, /^Bắt đầu trả lời: /);
  await expect(hall.getByRole("heading", { name: "Đồng chí Lê Bá Đường Cày" })).toBeVisible();
  await press(chair, "Kết thúc trả lời");
  await press(chair, "Giao xác minh, giải quyết");
  await press(chair, "10 ngày làm việc");
  await press(chair, "Ghi kết quả");
  await expect(chair.getByRole("button", { name: /^Mời chị Bùi Thị Mây Hồng Ngọc/ })).toBeEnabled();
});

test("nobody without a link sees anything but a plain page", async ({ page }) => {
  const url = new URL((await server.links())[0]?.url ?? "");
  await page.goto(`${url.origin}/h/sample/A`);
  await expect(page.getByText("Cần đường dẫn truy cập")).toBeVisible();
  await page.goto(`${url.origin}/enter/sample/A#wrong-token-wrong-token`);
  await expect(page.getByText("Đường dẫn không còn hiệu lực")).toBeVisible();
});
