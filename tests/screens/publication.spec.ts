/** After the hearing at the desk: an item checked beside what the public will read, released, withdrawn, corrected; the archive. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { withLog } from "../../scripts/commands/withLog.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { checkArchive } from "../../server/keeping/archive/container.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { held } from "../support/after/script.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture, picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

// the sample's day is long over: links of those who have something to do still open (rules K4, K6)
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial", timeout: 300_000 });
test.beforeAll(async ({ browser }) => {
  await withLog((log) => storePlayed(log, "day", held()), { dataDir: server.dataDir });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["desk.1", "desk.3", "A"]);
  for (const seat of ["desk.1", "desk.3"] as const)
    await pageOf(seat).setViewportSize({ width: 1366, height: 768 });
});
test.afterAll(({ browser }) => endDay(browser, server));

const pageOf = (seat: SeatName) => pageAt(screens, seat);
const give = (seat: SeatName, ...acts: readonly CommandInput[]) => giveAt(server, "day", seat, ...acts);
const section = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
const looks = picturesOf();
/** What everybody reads of an item now. */
async function everybody(page: Page, path: string): Promise<Page> {
  const reader = await page.context().newPage();
  await reader.goto(`${server.urls.http}/p/day${path}`);
  // a browser keeps it for moments
  await reader.reload();
  return reader;
}

test("[W5] an answer is checked beside what the public will read, and is read so", async () => {
  const desk = pageOf("desk.3");
  await section(desk, "Công bố");
  await desk.getByLabel("Tìm nội dung").fill("thu gom rac");
  await desk.getByRole("region", { name: "Các nội dung" }).getByRole("button", { name: "YK-007" }).click();
  await desk.getByLabel("Nội dung công khai").fill("Mỗi ngõ nhỏ có điểm gom, xe qua hai buổi.");
  await desk
    .getByLabel("Câu hỏi công khai, mỗi dòng một câu")
    .fill("Khi nào có điểm gom rác?\nXe qua mấy buổi?");
  const preview = desk.getByRole("region", { name: "Người dân sẽ thấy" });
  await expect(preview).toContainText("Mỗi ngõ nhỏ có điểm gom, xe qua hai buổi.");
  await expect(preview).toContainText("Bà Lê Thị Sương, Hội viên phụ nữ");
  await looks(desk, "desk-publication");
  await press(desk, "Công khai");
  await expect(desk.getByText("Công khai: trả lời").first()).toBeVisible();
  const reader = await everybody(desk, "/i/YK-007");
  await expect(reader.getByText("Mỗi ngõ nhỏ có điểm gom, xe qua hai buổi.")).toBeVisible();
  await expect(reader.getByText("Xe qua mấy buổi?")).toBeVisible();
  expect(await axe(reader)).toEqual([]);
  await reader.close();
});

test("[W4] it is withdrawn with words, and comes again corrected; both are read", async () => {
  const desk = pageOf("desk.3");
  await desk.getByLabel("Lý do rút (hiện cho người dân)").fill("ghi nhầm số buổi");
  await press(desk, "Rút");
  await expect(desk.getByText("Đã rút, chờ đính chính").first()).toBeVisible();
  await desk.getByLabel("Nội dung công khai").fill("Mỗi ngõ nhỏ có điểm gom, xe qua một buổi.");
  await desk.getByLabel("Lời đính chính (hiện cho người dân)").fill("một buổi, không phải hai");
  await looks(desk, "desk-publication-correction");
  await press(desk, "Công khai bản đính chính");
  await expect(desk.getByText("Công khai: trả lời").first()).toBeVisible();
  const reader = await everybody(desk, "/i/YK-007");
  await expect(reader.getByText("một buổi, không phải hai").first()).toBeVisible();
  await expect(reader.getByText("ghi nhầm số buổi")).toBeVisible();
  await reader.close();
});

test("[W2] a restricted matter waits for a leader, who releases it", async () => {
  const desk = pageOf("desk.3");
  await desk.getByLabel("Tìm nội dung").fill("YK-002");
  await desk.getByRole("region", { name: "Các nội dung" }).getByRole("button", { name: "YK-002" }).click();
  await expect(desk.getByText("Hạn chế, chờ lãnh đạo cho công khai").first()).toBeVisible();
  const leader = pageOf("A");
  // the page of the half day is theirs until cases are opened
  await leader.goto(`${server.urls.http}/h/day/A?phase=after`);
  await section(leader, "Nội dung hạn chế");
  await leader.getByLabel("Ý kiến của đồng chí").fill("Cho công khai: đã tiếp thu.");
  await press(leader, "Cho công khai YK-002");
  await expect(leader.getByText("Không có nội dung hạn chế nào")).toBeVisible();
  await looks(leader, "leader-restricted");
  await press(desk, "Công khai");
  await expect(desk.getByText("Công khai: trả lời").first()).toBeVisible();
});

test("the public list reads well on a phone, on a laptop and on paper, without tone marks", async () => {
  for (const width of [390, 1280]) {
    const reader = await everybody(pageOf("desk.3"), "");
    await reader.setViewportSize({ width, height: 900 });
    await picture(reader, `public-${width}`, "whole");
    expect(await clipped(reader, false)).toEqual([]);
    expect(await axe(reader)).toEqual([]);
    await reader.getByLabel("Tìm ý kiến").fill("rac ngo nho");
    await reader.getByRole("button", { name: "Tìm" }).click();
    await expect(
      reader.getByRole("heading", { name: "Thu gom rác ngõ nhỏ và phân loại rác tại nguồn" }),
    ).toBeVisible();
    await reader.emulateMedia({ media: "print" });
    await picture(reader, `public-print-${width}`, "whole");
    await reader.close();
  }
});

test("[W23] in English the whole page says that it is English, and what people wrote that it is Vietnamese", async () => {
  const reader = await everybody(pageOf("desk.3"), "?lang=en");
  await reader.setViewportSize({ width: 390, height: 844 });
  await expect(reader.locator("html")).toHaveAttribute("lang", "en");
  const spoken = (name: string) =>
    reader
      .getByText(name)
      .first()
      .evaluate((found) => found.closest("[lang]")?.getAttribute("lang"));
  expect(await spoken("Find an opinion")).toBe("en");
  expect(await spoken("Thu gom rác ngõ nhỏ và phân loại rác tại nguồn")).toBe("vi");
  await picture(reader, "public-en-390", "whole");
  expect(await clipped(reader, false)).toEqual([]);
  expect(await axe(reader)).toEqual([]);
  await reader.close();
});

test("[Z1] the hearing is sealed by holding, and read only from then on", async () => {
  const desk = pageOf("desk.3");
  await give("desk.1", { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["YK-025"] }] });
  for (const seat of ["A", "B", "C"] as const)
    await give(seat, { type: "DirectCase", cases: [{ case: "ND-01", reports: 0 }], agrees: true });
  await section(desk, "Lưu trữ");
  await expect(desk.getByText("ND-01 chưa giải quyết xong", { exact: false })).toBeVisible();
  await give("desk.3", {
    ...{ type: "TransferCase", case: "ND-01", to: "Bộ Ngoại giao", number: "416-CV/TU", date: "2024-11-22" },
  });
  await expect(desk.getByRole("note")).toContainText("ND-01: cấp có thẩm quyền chưa trả lời");
  await looks(desk, "desk-archive");
  const hold = desk.getByRole("button", { name: "Giữ 2 giây để niêm phong hồ sơ" });
  await hold.focus();
  await desk.keyboard.down("Enter");
  await expect(desk.getByText("Hồ sơ chỉ đọc.", { exact: false })).toBeVisible();
  await desk.keyboard.up("Enter");
  await looks(desk, "desk-archive-sealed");
});

test("[Z7] the archive is made at the desk with its progress, fetched, and found whole; a flipped bit is found", async () => {
  const desk = pageOf("desk.3");
  await press(desk, "Lập tệp lưu trữ");
  await expect(desk.getByText(/Đang lập, đã xong \d+ văn bản/)).toBeVisible();
  const link = desk.getByRole("link", { name: "Tải tệp lưu trữ" });
  await expect(link).toBeVisible({ timeout: 240_000 });
  const coming = desk.waitForEvent("download");
  await link.click();
  const file = "test-results/luu-tru.zip";
  await (await coming).saveAs(file);
  const bytes = readFileSync(file);
  expect((await checkArchive(file)).kind).toBe("whole");
  await press(desk, "Kiểm tra tệp trên máy chủ");
  await expect(desk.getByText(/^Nguyên vẹn: \d+ tệp/)).toBeVisible();
  const looks = desk.getByRole("region", { name: "Các lần kiểm tra" });
  await expect(looks.getByText("Nguyên vẹn").first()).toBeVisible();
  const flipped = Buffer.from(bytes);
  flipped[Math.floor(flipped.length / 2)] = (flipped[Math.floor(flipped.length / 2)] ?? 0) ^ 4;
  const choose = desk.getByLabel("Kiểm tra tệp đã tải về:");
  await choose.setInputFiles({ name: "luu-tru.zip", mimeType: "application/zip", buffer: flipped });
  await expect(desk.getByText(/Tệp lưu trữ đã bị thay đổi: /)).toBeVisible();
  await expect(looks.getByText(/Có tệp bị thay đổi/).first()).toBeVisible();
  await picture(desk, "desk-archive-file", "whole");
  expect(await clipped(desk, false)).toEqual([]);
  expect(await axe(desk)).toEqual([]);
});
