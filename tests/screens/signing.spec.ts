/** The minutes on their way to signature, at the screens of the secretary, the presider and a clerk. */
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 1920, height: 1080 };
const TABLET = { width: 1180, height: 820 };
const UPRIGHT = { width: 820, height: 1180 };
const WHY = "Ghi 120/121; đúng là 115/121 đại biểu phân bổ và 05/06 cá nhân.";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  const chair = new SeatScreen(server, "day", "A");
  const acts: readonly CommandInput[] = [
    { type: "OpenSession", first: "4.1" },
    { type: "BeginStep", step: "4.2", ends: "4.1" },
    { type: "EndStep", step: "4.2" },
    { type: "CloseSession" },
  ];
  for (const act of acts)
    expect(await chair.sendPatiently(envelopeOf(act, Number.MAX_SAFE_INTEGER))).toMatchObject({
      kind: "done",
    });
  chair.close();
  const seats: readonly SeatName[] = ["A", "T1", "desk.3"];
  screens = await openScreens(browser, await server.links(), "day", seats);
});
test.afterAll(({ browser }) => endDay(browser, server));

const look = picturesOf("signing");

/** Pressed until it acts. */
async function hold(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await button.focus();
  await page.keyboard.down("Enter");
  await expect(button).toHaveCount(0);
  await page.keyboard.up("Enter");
}

test("[Y1] the secretary submits, the presider sends back and approves, the secretary corrects", async () => {
  const { A, T1 } = screens;
  await press(T1, "Duyệt và ký biên bản");
  const number = T1.getByLabel("Số biên bản");
  await number.fill("biên bản");
  await press(T1, "Trình Chủ tọa");
  await expect(T1.getByText("Ghi số trước, rồi đến ký hiệu")).toBeVisible();
  await number.fill("08-BB/TU");
  await look(T1, "submit", LAPTOP, WIDE);
  await press(T1, "Trình Chủ tọa");
  await expect(T1.getByText("Chủ tọa đã duyệt 0/3 phần.")).toBeVisible();

  await press(A, /^Duyệt và ký biên bản/);
  await expect(A.getByText("Số 08-BB/TU, trình lúc")).toBeVisible();
  await press(A, "Trả lại: Phần mở đầu, thành phần tham dự");
  await A.getByLabel("Cần sửa gì").fill(WHY);
  await look(A, "judge", TABLET, { width: 1080, height: 810 }, UPRIGHT);
  await press(A, "Trả lại thư ký");
  await expect(A.getByText(`Chủ tọa: ${WHY}`)).toBeVisible();

  await expect(T1.getByText(`Chủ tọa: ${WHY}`)).toBeVisible();
  await T1.getByLabel("Đã sửa những gì").fill("115/121 đại biểu phân bổ, 05/06 cá nhân");
  await look(T1, "correct", LAPTOP, WIDE);
  await press(T1, "Trình lại phần này");
  await expect(A.getByText(/Đã chỉnh lý .*115\/121/)).toBeVisible();
});

test("[Y2] [Y3] all approved, both sign; what is approved takes no typing and says so", async () => {
  const { A, T1 } = screens;
  const approve = A.getByRole("button", { name: /^Duyệt phần này/ });
  for (let left = 3; left > 0; left--) {
    await approve.first().click();
    await expect(approve).toHaveCount(left - 1);
  }
  await expect(A.getByText("Đã duyệt đủ các phần. Chờ thư ký ký.")).toBeVisible();
  await hold(T1, "Giữ 2 giây để ký với tư cách Thư ký");
  await expect(A.getByText("Thư ký đã ký. Chờ Chủ tọa ký.")).toBeVisible();
  await look(A, "sign", TABLET, UPRIGHT);
  await hold(A, "Giữ 2 giây để ký với tư cách Chủ tọa");
  for (const page of [A, T1])
    await expect(page.getByText("Biên bản đã đủ hai chữ ký và khóa.")).toBeVisible();
  await press(T1, "Trở lại");
  await expect(T1.getByText("Phần này đã được Chủ tọa duyệt hoặc đã ký, không ghi thêm.")).toBeVisible();
  await expect(T1.getByRole("textbox", { name: "Nội dung biên bản" })).toHaveAttribute(
    "contenteditable",
    "false",
  );
  await look(T1, "locked", LAPTOP);
});

test("[Y4] an annex is written by the secretary and signed by the presider; the desk reads how it stands", async () => {
  const { A, T1 } = screens;
  const desk = screens["desk.3"];
  if (!desk) throw new Error("no screen of the desk");
  await press(T1, "Duyệt và ký biên bản");
  await T1.getByLabel("Phần được đính chính").selectOption({ index: 1 });
  await T1.getByLabel("Nội dung đính chính").fill("Người phát biểu thay: bà Thái Thị Trăng, Phó Giám đốc");
  await look(T1, "annex", LAPTOP);
  await press(T1, "Lập và ký phụ lục");
  await expect(T1.getByText("○ Chờ Chủ tọa ký")).toBeVisible();
  await press(A, "Ký phụ lục 1");
  for (const page of [A, T1]) await expect(page.getByText("✓ Đủ hai chữ ký lúc")).toBeVisible();
  await desk.setViewportSize(LAPTOP);
  await desk.getByRole("link", { name: "Biên bản", exact: true }).click();
  await expect(desk.getByText("✓ Đủ hai chữ ký lúc")).toBeVisible();
  await look(desk, "desk", LAPTOP, WIDE);
});

test("[Y1] in English and in the dark nothing of it is cut off", async () => {
  const { A } = screens;
  await A.emulateMedia({ colorScheme: "dark" });
  await A.evaluate(() => localStorage.setItem("language", "en"));
  await A.reload();
  await expect(A.getByText("The minutes are signed by both and locked.")).toBeVisible();
  await look(A, "en-dark", TABLET);
});
