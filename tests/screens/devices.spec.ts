/** The devices board, two displays, the chair's word at the lectern, who of the chairs is there, the chime. */
import { expect, type Page, test } from "@playwright/test";
import { launchInHall, linksInHall } from "../support/hallNetwork.ts";
import { endDay, openScreens, press, type Screens, toTheFloor } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  const seats = ["A", "B", "T1", "operator", "hall", "hall2", "lectern"] as const;
  screens = await openScreens(browser, await server.links(), "day", seats);
});
test.afterAll(({ browser }) => endDay(browser, server));

const shot = (page: Page, name: string) => picture(page, `devices-${name}`);
const board = () => screens.operator.getByRole("region", { name: "Các máy đang nối" });
const row = (name: string) => board().getByRole("listitem", { name, exact: true });

test("[S7] each screen is on the board with what it shows; its name is shown and kept", async () => {
  const { operator, hall2, A } = screens;
  await expect(row("Màn hình hội trường")).toContainText(/đang kết nối.*ma két.*nội dung mới nhất/);
  await expect(row("Máy ở bục phát biểu")).toContainText("chưa có ai phát biểu");
  await expect(row("Màn hình hội trường")).toContainText(/phản hồi \d+ ms/);
  await expect(board()).toContainText("Chưa mở lần nào: Máy Chủ tọa C, Máy thư ký T2");
  await press(row("Màn hình hội trường 2"), "Đổi tên");
  await row("Màn hình hội trường 2").getByLabel("Tên mới của máy").fill("Máy chiếu bên phải");
  await press(row("Màn hình hội trường 2"), "Ghi tên");
  await press(row("Máy chiếu bên phải"), "Nháy tên");
  await expect(hall2.getByRole("button", { name: "Máy chiếu bên phải" })).toBeVisible();
  await shot(hall2, "flash-hall2");
  await press(row("Máy chiếu bên phải"), "Tải lại trang");
  await expect(hall2.getByText("HỘI NGHỊ", { exact: true })).toBeVisible();
  await press(row("Máy Chủ tọa A"), "Nháy tên");
  const sign = A.getByRole("button", { name: "Máy Chủ tọa A" });
  await sign.click();
  await expect(sign).toHaveCount(0);
  await picture(operator, "devices-board", "whole");
});

test("[S1] the second display has its own scene until it follows; [S6] one is sent on", async () => {
  const { operator, hall, hall2 } = screens;
  await press(operator, "Chọn màn hình 2");
  await press(operator, "Chương trình");
  await expect(hall2.getByRole("heading", { name: "Chương trình hội nghị" })).toBeVisible();
  await expect(hall.getByText("HỘI NGHỊ", { exact: true })).toBeVisible();
  await press(row("Máy chiếu bên phải"), "Chuyển thành màn hình 1");
  await hall2.waitForURL("**/h/day/hall");
  await expect(hall2.getByText("HỘI NGHỊ", { exact: true })).toBeVisible();
  await expect(row("Máy chiếu bên phải")).toContainText("Màn hình hội trường");
  await press(row("Máy chiếu bên phải"), "Chuyển thành màn hình 2");
  await hall2.waitForURL("**/h/day/hall2");
  await expect(hall2.getByRole("heading", { name: "Chương trình hội nghị" })).toBeVisible();
  await press(operator, "Như màn hình 1");
  await expect(hall2.getByText("HỘI NGHỊ", { exact: true })).toBeVisible();
  await press(operator, "Chọn màn hình 1");
  await expect(board().getByRole("listitem").filter({ hasText: "mất kết nối" })).toHaveCount(0);
});

test("[S2] the test picture is at the lectern, the chime is tried; the opening ends both", async () => {
  const { operator, A, lectern } = screens;
  await press(operator, "Thử màn hình");
  await expect(lectern.getByText("Bà Nguyễn Thị Thử Nghiệm")).toBeVisible();
  await shot(lectern, "test-lectern");
  await press(row("Máy ở bục phát biểu"), "Chuông báo giờ ở máy này");
  await press(row("Máy ở bục phát biểu"), "Thử chuông");
  await expect(lectern.locator("html")).toHaveAttribute("data-rung", "1");
  await press(A, /^Khai mạc hội nghị/);
  await expect(lectern.getByText("Bà Nguyễn Thị Thử Nghiệm")).toHaveCount(0);
  await expect(board().getByRole("button", { name: "Thử chuông" })).toHaveCount(0);
});

test("[S4] a word to the speaker stands at the lectern until taken back or the turn ends", async () => {
  const { A, T1, lectern } = screens;
  await toTheFloor(A, T1);
  await press(A, /^Mời bà Nguyễn Thị Nắng Hạ/);
  await press(T1, /^Bắt đầu tính giờ/);
  // the row of controls is another one then: a press in between would meet neither
  await expect(A.getByRole("timer")).toBeVisible();
  await press(A, "⋯ Thêm");
  await press(A, "Xin nói gần micro");
  const word = lectern.getByRole("status");
  await expect(word).toHaveText("Xin nói gần micro");
  await expect(A.getByText("Bục đang hiện: Xin nói gần micro")).toBeVisible();
  await shot(lectern, "told-lectern");
  await shot(A, "told-A");
  await press(T1, "⋯ Thêm");
  await T1.getByLabel("Câu khác", { exact: true }).fill(
    "Xin nêu rõ địa chỉ, tên đường và số nhà để ghi vào biên bản ạ",
  );
  await press(T1, "Hiện ở bục");
  await expect(word).toHaveText(/^Xin nêu rõ địa chỉ/);
  await shot(lectern, "long-word-lectern");
  await press(T1, "⋯ Thêm");
  await press(T1, /^Thôi hiện: /);
  await expect(word).toHaveCount(0);
});

test("[S3] the chosen device rings once for a warning, not again when loaded anew", async () => {
  const { operator, lectern } = screens;
  const rung = (page: Page, times: string) =>
    expect(page.locator("html")).toHaveAttribute("data-rung", times);
  await press(row("Màn hình hội trường"), "Chuông báo giờ ở máy này");
  // whether it asks for a touch hangs on whether it was touched before on its way here
  await expect(row("Màn hình hội trường")).toContainText(
    /chuông(: chạm vào máy đó một lần để có tiếng| sẵn sàng)/,
  );
  await screens.hall.mouse.click(10, 10);
  await expect(row("Màn hình hội trường")).toContainText("chuông sẵn sàng");
  await operator.getByLabel("Nhịp").selectOption("1×");
  await operator.getByLabel("Đặt giờ", { exact: true }).fill("08:01:58");
  await press(operator, "Đặt đồng hồ");
  await rung(screens.hall, "1");
  await screens.hall.reload();
  await expect(screens.hall.getByText(/^0:5[0-6]$/)).toBeVisible();
  await expect(screens.hall.locator("html")).not.toHaveAttribute("data-rung");
  await rung(lectern, "1");
  await operator.getByLabel("Nhịp").selectOption("đứng yên");
  await operator.getByLabel("Đặt giờ", { exact: true }).fill("08:02:10");
  await press(operator, "Đặt đồng hồ");
});

test("[S7] who is gone is said: a co-chair to the table, a display to operator and chairs", async ({
  browser,
}) => {
  const { operator, A, T1, B, hall } = screens;
  for (const page of [A, T1]) {
    const chairs = page.getByRole("list", { name: "Đồng chủ trì" });
    const row = (name: string) => chairs.getByRole("listitem").filter({ hasText: name });
    await expect(row("Nguyễn Thị Thu Đồi Chè").getByRole("img", { name: "đang kết nối" })).toBeVisible();
    await expect(row("Trịnh Quang Sông Xanh")).toHaveText(/chưa vào máy$/);
    // a chair knows its own; the secretary sees who presides
    await expect(row("Mạc Công Rừng Thông")).toHaveText(page === A ? [] : [/điều hành$/]);
  }
  await B.close();
  for (const page of [A, T1])
    await expect(page.getByText("Nguyễn Thị Thu Đồi Chè mất kết nối từ 08:02")).toBeVisible();
  await hall.close();
  for (const page of [A, operator])
    await expect(page.getByRole("alert")).toHaveText("▲ Màn hình hội trường mất kết nối từ 08:02");
  for (const [width, height] of [
    [1080, 810],
    [810, 1080],
  ] as const) {
    await A.setViewportSize({ width, height });
    await shot(A, `gone-A-${width}`);
  }
  await shot(T1, "gone-T1");
  // a second device at the same seat is told of too: nothing of either lies under undo, and an act stands whole or not
  const { A: second } = await openScreens(browser, await server.links(), "day", ["A"]);
  await expect(A.getByText(/^Máy khác vừa mở ghế này/)).toBeVisible();
  for (const [width, height] of [
    [1180, 820],
    [1080, 810],
    [820, 1180],
  ] as const) {
    await A.setViewportSize({ width, height });
    await shot(A, `told-A-${width}`);
    const cut = () =>
      A.evaluate(() => {
        const box = (element: Element | null) => element?.getBoundingClientRect() ?? new DOMRect();
        const facts = box(document.querySelector(".facts")).bottom + 1;
        const list = document.querySelector(".acts ul");
        return [
          ...[...document.querySelectorAll(".told .refusal, .told button")].filter(
            (element) => box(element).bottom > facts,
          ),
          ...[...(list?.children ?? [])].filter(
            (child) =>
              child.checkVisibility({ visibilityProperty: true }) && box(child).bottom > box(list).bottom + 1,
          ),
        ].map((element) => element.textContent);
      });
    await expect.poll(cut, { message: `${width}` }).toEqual([]);
  }
  await second.context().close();
  await press(A, "Là máy của tôi");
  await press(row("Màn hình hội trường"), "Bỏ khỏi bảng");
  await expect(A.getByRole("alert")).toHaveCount(0);
});

test("over plain HTTP the board says what browsers do not tell there", async () => {
  const browser = await launchInHall();
  await openScreens(browser, await linksInHall(server), "day", ["hall"]);
  await expect(row("Màn hình hội trường")).toContainText("pin: không rõ (cần HTTPS)");
  await expect(row("Màn hình hội trường")).toContainText("không giữ sáng được (cần HTTPS)");
  const secure = screens.operator.getByRole("region", { name: "Kết nối bảo mật (HTTPS)" });
  await expect(secure).toContainText("Đang dùng HTTP: Màn hình hội trường.");
  await expect(secure).toContainText("trên máy chủ chạy npm run certificate");
  await browser.close();
});
