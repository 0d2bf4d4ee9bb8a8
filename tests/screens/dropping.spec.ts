/** Files dropped by mouse: on the intake of lists, on the form of an opinion and on a case's evidence; beside them nothing is lost. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { GOOD } from "../support/attachedFiles.ts";
import { dropOn } from "../support/dropping.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const messy = (name: string) => resolve("tests/fixtures/messy", name);
const folder = mkdtempSync(join(tmpdir(), "dropped-"));
/** of this name, as it lies on the person's machine */
function onDisk(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const PHOTO = "Ảnh mương khu 4 sau khi nạo vét.jpg";
const look = picturesOf("dropped");
test.describe.configure({ mode: "serial" });
test.afterAll(() => rmSync(folder, { recursive: true }));

test.describe("before the hearing", () => {
  const server = new RealServer();
  let screens: Screens;
  const pageOf = (seat: SeatName) => pageAt(screens, seat);
  test.beforeAll(async ({ browser }) => {
    await server.create("day", "sample", { before: true });
    await server.start();
    screens = await openScreens(browser, await server.links(), "day", ["org.2", "desk.1"]);
    for (const seat of ["org.2", "desk.1"] as const)
      await pageOf(seat).setViewportSize({ width: 1366, height: 768 });
  });
  test.afterAll(({ browser }) => endDay(browser, server));

  test("[J17] an organisation drops its list on the card: it is looked at; of two at once the second is named", async () => {
    const page = pageOf("org.2");
    const card = page.getByRole("region", { name: "Nhập danh sách đại biểu từ tệp" });
    await dropOn(card, messy("02-hoi-nong-dan-ngay-sinh.xlsx"), messy("11-rong.csv"));
    await expect(
      page.getByRole("heading", { name: "Xem trước: 02-hoi-nong-dan-ngay-sinh.xlsx" }),
    ).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "Phạm Thế Thung" })).toContainText("Không nhận");
    await expect(card.getByText("Chưa lấy: 11-rong.csv.")).toBeVisible();
    await look(page, "list");
  });

  test("[J95] a clerk drops several files at once, and each has its line", async () => {
    const page = pageOf("desk.1");
    await page.getByRole("navigation").getByRole("link", { name: "Nhập từ tệp" }).click();
    const card = page.getByRole("region", { name: "Nhập nhiều tệp một lần" });
    await dropOn(card, messy("01-mttq-hai-dong-tieu-de.xlsx"), messy("10-luat-gia-vuot-chi-tieu.xlsx"));
    for (const name of ["01-mttq-hai-dong-tieu-de.xlsx", "10-luat-gia-vuot-chi-tieu.xlsx"])
      await expect(card.getByRole("row").filter({ hasText: name }).first()).toBeVisible();
  });

  test("[U2] a picture is dropped on the form of an opinion; one that misses it takes no page away", async () => {
    const page = pageOf("org.2");
    await page
      .getByRole("navigation")
      .getByRole("link", { name: /^Ý kiến/ })
      .click();
    const form = page.getByRole("form", { name: /phiếu F1/ });
    await form.getByLabel("Nội dung ý kiến").fill("Mương khu 4 còn tắc.");
    const path = onDisk(PHOTO, GOOD.jpeg);
    await dropOn(form.getByRole("group", { name: "Tệp đính kèm" }), path);
    await expect(form.getByRole("button", { name: `Bỏ tệp ${PHOTO}` })).toBeVisible();
    await missed(page, path);
    await expect(form.getByLabel("Nội dung ý kiến")).toHaveValue("Mương khu 4 còn tắc.");
  });
});

/** Let go above the page's head, where nobody takes files. */
async function missed(page: Page, path: string): Promise<void> {
  const address = page.url();
  await dropOn(page.getByRole("banner").first(), path);
  // whatever would have been opened is by now on its way
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(page.url()).toBe(address);
}

test.describe("after the hearing", () => {
  const server = new RealServer();
  let screens: Screens;
  const pageOf = (seat: SeatName) => pageAt(screens, seat);
  test.beforeAll(async ({ browser }) => {
    await server.create("later", "sample", { rehearsal: true });
    await server.start();
    const give = (seat: SeatName, ...acts: Parameters<typeof giveAt>[3][]) =>
      giveAt(server, "later", seat, ...acts);
    await give("A", { type: "OpenSession" });
    await give("A", {
      ...{ type: "RecordOutcome", opinions: ["YK-001"], outcome: "ASSIGNED_FOR_VERIFICATION" },
      ...{ task: "Nạo vét mương sau chợ khu 4", lead: "U07", supporting: [] },
      due: { preset: "10 working days" },
    });
    await give("A", { type: "CloseSession" });
    await give("desk.1", {
      type: "OpenCases",
      cases: [{ case: "ND-01", opinions: ["YK-001"], voice: false }],
    });
    await give("unit.U07", { type: "AcceptTask", cases: ["ND-01"] });
    screens = await openScreens(browser, await server.links(), "later", ["unit.U07"]);
    await pageOf("unit.U07").setViewportSize({ width: 1366, height: 768 });
  });
  test.afterAll(({ browser }) => endDay(browser, server));

  test("[U2] a unit drops evidence on its case: sent up, added, and to be downloaded; a wrong file says why", async () => {
    const page = pageOf("unit.U07");
    await press(page, "Thêm minh chứng ND-01");
    const evidence = page.getByRole("region", { name: "Minh chứng ND-01" });
    const box = evidence.getByRole("group", { name: "Minh chứng ND-01" });
    await dropOn(box, onDisk("hình vẽ.png", new TextEncoder().encode("<svg onload=alert(1)>")));
    await expect(evidence.getByRole("alert")).toContainText("trang web hoặc hình vẽ có mã lệnh");
    await press(evidence, "Đã rõ");
    await dropOn(box, onDisk(PHOTO, GOOD.jpeg), onDisk("Biên bản nghiệm thu.pdf", GOOD.pdf));
    for (const name of [PHOTO, "Biên bản nghiệm thu.pdf"])
      await expect(evidence.getByRole("button", { name: `Bỏ tệp ${name}` })).toBeVisible();
    await look(page, "evidence");
    await press(evidence, "Ghi minh chứng: 2 tệp");
    await expect(page.getByRole("link", { name: `Tải tệp ${PHOTO}` })).toBeVisible();
  });
});
