/** A delegate's phone: asking, waiting, next, called; declined, withdrawn; by keyboard and ear; the code in the hall. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { launch } from "../../scripts/proving/testBrowser.ts";
import {
  endDay,
  openScreens,
  press,
  type Screens,
  showScene,
  toTheFloor,
} from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { standStill } from "../support/standingStill.ts";

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const NAME = "Nguyễn Phước Công Tằng Tôn Nữ Hoài Trăng Rằm";
const MATTER = "Lối đi có gạch dẫn hướng trước bưu điện trung tâm bị xe máy chắn kín suốt buổi chợ sáng";

// a line that stands still is given up soon
const server = new RealServer(1, { HEARTBEAT_SECONDS: "3" });
let screens: Screens;
let phone: Page;
let address: string;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  const links = await server.links();
  screens = await openScreens(browser, links, "day", ["A", "T1", "hall", "operator"]);
  address = links.find((link) => link.hearing === "day" && link.seat === "ask")?.url ?? "";
  phone = await openPhone(browser);
});
test.afterAll(({ browser }) => endDay(browser, server));

async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ colorScheme: "light", locale: "vi-VN", viewport: PHONE });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(globalThis, { vibrations: [] });
    navigator.vibrate = (pattern: unknown) =>
      (globalThis as unknown as { vibrations: unknown[] }).vibrations.push(pattern) > 0;
  });
  await page.goto(address);
  return page;
}
const vibrated = () =>
  phone.evaluate(() => (globalThis as unknown as { vibrations: unknown[] }).vibrations.length);

async function look(page: Page, stage: string): Promise<void> {
  for (const size of [PHONE, LAPTOP]) {
    await page.setViewportSize(size);
    await picture(page, `delegate-${stage}-${size.width}`, "whole");
    expect.soft(await clipped(page, false), `${stage} ${size.width}`).toEqual([]);
  }
  expect.soft(await axe(page), stage).toEqual([]);
  await page.setViewportSize(PHONE);
}

async function fill(page: Page, name: string, matter: string): Promise<void> {
  await page.getByLabel("Xưng hô").selectOption("bà");
  await page.getByLabel("Họ và tên").fill(name);
  await page
    .getByLabel("Tổ chức, địa phương", { exact: true })
    .selectOption("Ban Đại diện Hội người cao tuổi");
  await page.getByLabel("Nội dung muốn nói").fill(matter);
}

test("what is missing is said at its field; nothing is asked before all is there", async () => {
  await expect(phone.getByRole("form", { name: "Đăng ký phát biểu" })).toBeVisible();
  await look(phone, "before");
  await press(phone, "Gửi đăng ký");
  const first = phone.getByLabel("Xưng hô");
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription("Xin chọn cách xưng hô.");
  await expect(phone.getByLabel("Họ và tên")).toHaveAttribute("aria-invalid", "true");
  await look(phone, "missing");
  await phone.getByLabel("Tổ chức, địa phương", { exact: true }).selectOption("Khác, tự ghi");
  await expect(phone.getByLabel("Ghi tên tổ chức, địa phương")).toHaveAccessibleDescription(
    "Xin chọn hoặc ghi tổ chức, địa phương.",
  );
});

test("asked, admitted, in line, next, called: seen large, said aloud, felt", async () => {
  const { A, T1 } = screens;
  const quiet = phone.locator("[aria-live=polite]").first();
  const loud = phone.locator("[aria-live=assertive]");
  await fill(phone, NAME, MATTER);
  await phone.getByLabel("Nội dung muốn nói").press("Tab");
  await phone.keyboard.press("Enter");
  await expect(phone.getByRole("heading", { name: "Đăng ký của đại biểu" })).toBeFocused();
  await expect(quiet).toHaveText("Thư ký đã nhận được, đang xem");
  await expect(phone.getByLabel("Nội dung muốn nói")).toHaveValue("");
  const request = phone.getByRole("article", { name: "Đăng ký YC-01" });
  await expect(request.getByText(MATTER)).toBeVisible();
  await look(phone, "asked");

  const requests = T1.getByRole("region", { name: "Đăng ký từ điện thoại (1)" });
  await expect(requests.getByText(`Bà ${NAME}`)).toBeVisible();
  await expect(requests.getByRole("button", { name: "Đưa vào danh sách chờ" })).toBeDisabled();
  await requests.getByLabel(`Lĩnh vực: Bà ${NAME}`).selectOption("Vỉa hè, tiếp cận cho người khuyết tật");
  await picture(T1, "delegate-secretary");
  expect.soft(await clipped(T1, false)).toEqual([]);
  expect.soft(await axe(T1)).toEqual([]);
  await press(requests, "Đưa vào danh sách chờ");
  await expect(quiet).toHaveText("Đại biểu đứng thứ 25 trong danh sách chờ");
  await expect(request.getByText(/^khoảng \d+ (giờ|phút)/)).toBeVisible();

  await press(A, /^Khai mạc hội nghị/);
  await toTheFloor(A, T1);
  await expect(loud).toHaveText("");
  expect(await vibrated()).toBe(0);
  const row = A.getByRole("listitem").filter({ hasText: NAME });
  await row.getByRole("button").first().click();
  await press(row, "Chuyển lên đầu");
  await expect(loud).toHaveText("Đại biểu là người tiếp theo");
  await expect(quiet).toHaveText("");
  expect(await vibrated()).toBe(1);
  await look(phone, "next");

  await press(A, /^Mời bà Nguyễn Phước/);
  await expect(loud).toHaveText("Mời đại biểu phát biểu");
  expect(await vibrated()).toBe(2);
  const now = phone.getByRole("region", { name: "Đang diễn ra" });
  await expect(now.getByText(`Bà ${NAME}`)).toBeVisible();
  await expect(screens.hall.getByRole("heading", { name: `Bà ${NAME}` })).toBeVisible();
  await expect(screens.hall.getByText(MATTER)).toHaveCount(0);
  await expect(phone.getByRole("button", { name: "Rút đăng ký" })).toHaveCount(0);
  await look(phone, "called");
  await press(T1, /^Bắt đầu tính giờ/);
  await press(A, /^Kết thúc phát biểu/);
  await expect(quiet).toHaveText("Đại biểu đã phát biểu");
});

test("a phone that slept shows, once awake, what a phone opened now shows (C07)", async ({ browser }) => {
  const { A, hall } = screens;
  const phoneBrowser = await launch();
  const asleep = await openPhone(phoneBrowser);
  const now = (page: Page) => page.getByRole("region", { name: "Đang diễn ra" });
  await expect(now(asleep)).toBeVisible();
  const before = await now(asleep).textContent();
  const there = await server.screens("delegate");
  const wake = await standStill(phoneBrowser, asleep);
  const call = () => press(A, /^(Hoặc mời|Mời) (?!trả lời)/);
  let called = "?";
  try {
    await call();
    await press(A, "Vắng mặt");
    await call();
    await expect(A.getByRole("button", { name: "Vắng mặt" })).toBeVisible();
    called = (await hall.getByRole("heading").first().textContent()) ?? called;
    // longer than the server waits for a sign of life: it has given the line up
    await expect.poll(() => server.screens("delegate"), { timeout: 60_000 }).toBe(there - 1);
  } finally {
    wake();
  }
  await expect(now(asleep)).toContainText(called);
  const fresh = await openPhone(browser);
  await expect(now(fresh)).toContainText(called);
  expect(await now(asleep).textContent()).toBe(await now(fresh).textContent());
  expect(await now(asleep).textContent()).not.toBe(before);
  await press(A, "Vắng mặt");
  await fresh.context().close();
  await phoneBrowser.close();
});

test("declined with a sentence; withdrawn in two presses; at most two at a time", async ({ browser }) => {
  const { T1 } = screens;
  const other = await openPhone(browser);
  await fill(other, "Voòng A Chủ Sáng Nguyên", "Việc thứ nhất");
  await press(other, "Gửi đăng ký");
  const first = other.getByRole("article", { name: "Đăng ký YC-02" });
  await expect(first.getByText("Thư ký đã nhận được, đang xem")).toBeVisible();
  await expect(other.getByText("YC-01")).toHaveCount(0);
  await expect(other.getByText(MATTER)).toHaveCount(0);
  await other.getByLabel("Nội dung muốn nói").fill("Việc thứ hai");
  await press(other, "Gửi đăng ký");
  await expect(other.getByText("Mỗi điện thoại đăng ký tối đa 2 ý kiến cùng lúc.")).toBeVisible();
  await expect(other.getByRole("form")).toHaveCount(0);

  const second = other.getByRole("article", { name: "Đăng ký YC-03" });
  await press(second, "Rút đăng ký");
  await press(second, "Đồng ý rút");
  await expect(second.getByText("Đại biểu đã rút đăng ký")).toBeVisible();
  await expect(other.getByRole("form")).toBeVisible();

  const requests = T1.getByRole("region", { name: "Đăng ký từ điện thoại (1)" });
  // a delegate of the list bears this name: offered, not picked
  await expect(requests.getByLabel(/^Là đại biểu trong danh sách/)).toHaveValue("");
  await press(requests, "Từ chối…");
  await picture(T1, "delegate-decline");
  await press(requests, /^Danh sách phát biểu đã đủ/);
  await expect(first.getByText("Chưa vào danh sách phát biểu")).toBeVisible();
  await expect(first.getByText(/^Danh sách phát biểu đã đủ/)).toBeVisible();
  await other.reload();
  await expect(first.getByText("Chưa vào danh sách phát biểu")).toBeVisible();
  await look(other, "declined");
  await other.close();
});

test("[V13] a name with foreign letters is marked where it is decided on, and can be taken", async ({
  browser,
}) => {
  const { T1 } = screens;
  const odd = "Ngu\u0443ễn Thị Nắng";
  const said = /“Ngu\u0443ễn” lẫn chữ của bảng chữ cái khác \(\u0443\)/;
  const mark = T1.getByRole("status").filter({ hasText: said });
  const other = await openPhone(browser);
  await fill(other, odd, "Đèn đường");
  await press(other, "Gửi đăng ký");
  const requests = T1.getByRole("region", { name: "Đăng ký từ điện thoại (1)" });
  await expect(requests.getByText(said)).toBeVisible();
  await picture(T1, "delegate-odd-letters");
  expect.soft(await clipped(T1, false)).toEqual([]);
  expect.soft(await axe(T1)).toEqual([]);
  await requests.getByLabel(`Lĩnh vực: Bà ${odd}`).selectOption("Vỉa hè, tiếp cận cho người khuyết tật");
  await expect(requests.getByRole("button", { name: "Đưa vào danh sách chờ" })).toBeEnabled();
  await press(other, "Rút đăng ký");
  await press(other, "Đồng ý rút");
  await expect(mark).toHaveCount(0);
  await other.close();

  const box = T1.getByLabel("Thêm người phát biểu");
  await box.fill("Nguyễn Không Có Trong Danh Sách");
  await expect(T1.getByText("Người ngoài danh sách: Nguyễn Không Có Trong Danh Sách")).toBeVisible();
  await expect(mark).toHaveCount(0);
  await box.fill(odd);
  await expect(mark).toBeVisible();
  await box.fill("");
  await expect(mark).toHaveCount(0);
});

test("letters of twice the size, and a narrow screen: nothing is cut off", async () => {
  await phone.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await picture(phone, "delegate-200", "whole");
  expect.soft(await clipped(phone, false)).toEqual([]);
  await phone.evaluate(() => {
    document.documentElement.style.fontSize = "";
  });
  await phone.setViewportSize({ width: 320, height: 640 });
  expect.soft(await clipped(phone, false)).toEqual([]);
  await phone.setViewportSize(PHONE);
});

test("the hall has the code where the operator switches it on, never by itself", async () => {
  const { hall, operator } = screens;
  const code = hall.locator("img[src$='/ask.svg']");
  await expect(code).toHaveCount(0);
  await press(operator.getByRole("group", { name: "Mã đăng ký ở góc" }), "Bật");
  await expect(code).toBeVisible();
  expect(
    await code.evaluate((picture: HTMLImageElement) => picture.decode().then(() => picture.naturalWidth)),
  ).toBeGreaterThan(20);
  const row = screens.A.getByRole("listitem").filter({ hasText: "Bà Công Tằng Tôn Nữ Hoài Trăng" });
  const sizes = [
    [1024, 768],
    [1280, 720],
    [1920, 1080],
  ] as const;
  const lookAtHall = async (stage: string) => {
    for (const [width, height] of sizes) {
      await hall.setViewportSize({ width, height });
      await picture(hall, `delegate-hall-${stage}-${width}`);
      expect.soft(await clipped(hall, true), `${stage} ${width}`).toEqual([]);
    }
    expect.soft(await axe(hall), stage).toEqual([]);
  };
  await lookAtHall("next");
  await row.getByRole("button").first().click();
  await press(row, "Mời ngay");
  await press(screens.T1, /^Bắt đầu tính giờ/);
  await expect(hall.getByRole("heading", { name: "Bà Công Tằng Tôn Nữ Hoài Trăng" })).toBeVisible();
  await lookAtHall("speaker");
  await press(operator, "Ma két");
  await lookAtHall("backdrop");
  await showScene(operator, "Mã đăng ký phát biểu");
  await expect(hall.getByRole("heading", { name: "Đăng ký phát biểu" })).toBeVisible();
  await lookAtHall("scene");
  await picture(operator, "delegate-operator", "whole");
  expect.soft(await axe(operator)).toEqual([]);
  await press(operator.getByRole("group", { name: "Mã đăng ký ở góc" }), "Tắt");
  await press(operator, "Tự động theo điều hành");
  await expect(code).toHaveCount(0);
});

test("dark and English: nothing clipped, nothing serious", async () => {
  await phone.emulateMedia({ colorScheme: "dark" });
  await look(phone, "vi-dark");
  await phone.evaluate(() => localStorage.setItem("language", "en"));
  await phone.reload();
  await expect(phone.getByRole("form", { name: "Ask to speak" })).toBeVisible();
  await look(phone, "en-dark");
});
