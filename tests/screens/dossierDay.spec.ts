/** What the organisers put into the dossier for leaders, units and organisations is read on the day itself, until the closing. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { GOOD } from "../support/attachedFiles.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const NAME = "Kế hoạch số 332-KH-TU tổ chức hội nghị đối thoại với Nhân dân năm 2024 và các biểu mẫu.docx";
const PHONE = { width: 390, height: 844 };
const TABLETS = [
  { width: 1180, height: 820 },
  { width: 1080, height: 810 },
  { width: 820, height: 1180 },
];
const LAPTOP = { width: 1366, height: 768 };

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { before: true });
  await server.start();
  const seats: readonly SeatName[] = ["desk.1", "A", "unit.U07", "org.2"];
  screens = await openScreens(browser, await server.links(), "day", seats);
  await pageOf("org.2").setViewportSize(PHONE);
  await pageOf("unit.U07").setViewportSize(LAPTOP);
});
test.afterAll(({ browser }) => endDay(browser, server));

const pageOf = (seat: SeatName) => pageAt(screens, seat);
const look = picturesOf("dossier-day");
const documents = (page: Page) => page.getByRole("region", { name: "Tài liệu của Ban Tổ chức" });

async function download(page: Page): Promise<string> {
  const link = documents(page).getByRole("link", { name: `Tải tệp ${NAME}` });
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(file.suggestedFilename()).toBe(NAME);
  expect(readFileSync(await file.path()).equals(Buffer.from(GOOD.docx))).toBe(true);
  return (await link.getAttribute("href")) ?? "";
}

test("[J18] [J46] on the day leaders, units and organisations download it from their pages", async () => {
  const desk = pageOf("desk.1");
  await desk.getByRole("navigation").getByRole("link", { name: "Hồ sơ hội nghị" }).click();
  const card = desk.getByRole("region", { name: "Tài liệu", exact: true });
  await card
    .getByLabel("Thêm tệp hoặc ảnh")
    .setInputFiles({ name: NAME, mimeType: "", buffer: Buffer.from(GOOD.docx) });
  await press(card, "Đưa vào hồ sơ");
  const readers = card.getByRole("group", { name: `Nơi được tải: ${NAME}` });
  for (const label of ["Cơ quan, đơn vị", "Lãnh đạo"]) {
    await readers.getByLabel(label).click();
    await expect(readers.getByLabel(label)).toBeChecked();
  }
  await giveAt(server, "day", "operator", { type: "Freeze" });
  await giveAt(server, "day", "A", { type: "OpenSession" });

  const { A } = screens;
  await press(A, "☰ Điều hành");
  await press(A.getByRole("region", { name: "Điều hành", exact: true }), "Chương trình");
  await download(A);
  await look(A, "leader", ...TABLETS);
  await download(pageOf("unit.U07"));
  await look(pageOf("unit.U07"), "unit", LAPTOP, PHONE);
  await download(pageOf("org.2"));
  await look(pageOf("org.2"), "organisation", PHONE, LAPTOP);
});

test("[J18] once the session is closed none of them has it, nor its address", async () => {
  const seats = ["A", "unit.U07", "org.2"] as const;
  const addresses = await Promise.all(
    seats.map((seat) => documents(pageOf(seat)).getByRole("link").getAttribute("href")),
  );
  await giveAt(server, "day", "A", { type: "CloseSession" });
  for (const [i, seat] of seats.entries()) {
    const page = pageOf(seat);
    await expect(documents(page)).toHaveCount(0);
    expect((await page.request.get(`${server.url}${addresses[i]}`)).status()).toBe(404);
    const again = await page.context().newPage();
    await again.goto(page.url());
    await expect(again.getByRole("main").first()).toBeVisible();
    await expect(documents(again)).toHaveCount(0);
  }
});
