/** Files on an opinion: an organisation attaches them on a phone, a clerk downloads them at the desk. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { readHearing } from "../../server/intake/readHearing.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { GOOD } from "../support/attachedFiles.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { before: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["org.2", "desk.1", "unit.U07", "A"]);
  await pageOf("org.2").setViewportSize({ width: 390, height: 844 });
  await pageOf("desk.1").setViewportSize({ width: 1366, height: 768 });
  await pageOf("org.2")
    .getByRole("navigation")
    .getByRole("link", { name: /^Ý kiến/ })
    .click();
});
const pageOf = (seat: SeatName) => pageAt(screens, seat);
test.afterAll(({ browser }) => endDay(browser, server));

const DOCUMENT =
  "Kế hoạch số 332-KH-TU tổ chức hội nghị đối thoại với Nhân dân năm 2024 và các biểu mẫu.docx";
const LONG_NAME = "Ảnh chụp kênh N4 đoạn qua khu 4 phường Vàng Danh sạt lở sau bão số 3 năm 2024.jpg";
/** of three pieces */
const PICTURE = Buffer.concat([GOOD.jpeg.slice(0, -2), Buffer.alloc(1_300_000, 7), GOOD.jpeg.slice(-2)]);
const file = (name: string, buffer: Uint8Array) => ({
  ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) },
});

test("[U2] [U4] a file is sent up with its progress, a wrong one says why at the form, a reload loses nothing", async () => {
  const page = pageOf("org.2");
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Ý kiến/ })
    .click();
  const form = page.getByRole("form", { name: /phiếu F1/ });
  const choose = form.getByLabel("Thêm tệp hoặc ảnh");
  await choose.setInputFiles(file("hình vẽ.png", new TextEncoder().encode("<svg onload=alert(1)>")));
  await expect(form.getByRole("alert")).toContainText("trang web hoặc hình vẽ có mã lệnh");
  await press(form, "Đã rõ");
  await choose.setInputFiles([file(LONG_NAME, PICTURE), file("Đơn.pdf", GOOD.pdf)]);
  await expect(form.getByRole("button", { name: "Bỏ tệp Đơn.pdf" })).toBeVisible();
  await page.reload();
  await expect(form.getByRole("button", { name: `Bỏ tệp ${LONG_NAME}` })).toBeVisible();
  await picture(form.getByRole("group", { name: "Tệp đính kèm" }), "attached-phone");
  expect(await clipped(page, false)).toEqual([]);
  expect(await axe(page)).toEqual([]);
  await form.getByLabel("Nội dung ý kiến").fill("Kênh N4 sạt lở hai đoạn.");
  await form.getByLabel("Họ tên người phát biểu").fill("Hoàng Hữu Vỉa");
  await form.getByLabel("Xưng hô").selectOption("ông");
  await press(form, "Gửi ý kiến");
  const card = page.getByRole("article", { name: "PY-0001" });
  await expect(card.getByRole("link", { name: "Tải tệp Đơn.pdf" })).toBeVisible();
  await expect(form.getByRole("button", { name: "Bỏ tệp Đơn.pdf" })).toHaveCount(0);
});

test("[U7] the desk reads the opinion and downloads its files under their names", async () => {
  const page = pageOf("desk.1");
  await page.getByRole("navigation").getByRole("link", { name: "Hộp ý kiến" }).click();
  const link = page.getByRole("link", { name: `Tải tệp ${LONG_NAME}` });
  await expect(link).toBeVisible();
  await picture(page, "attached-desk");
  expect(await clipped(page, false)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe(LONG_NAME);
  expect(readFileSync(await download.path()).equals(PICTURE)).toBe(true);
});

test("[E8] asked what lacks, the organisation answers with a picture, and the desk has it", async () => {
  const [desk, page] = [pageOf("desk.1"), pageOf("org.2")];
  await press(desk, /^T Trả lại/);
  await desk.getByLabel("nội dung cụ thể").check();
  await desk.getByLabel("Căn cứ").fill("chưa rõ đoạn nào");
  await press(desk, /^Trả lại người gửi/);
  await press(page, /^Trả lời, làm rõ/);
  const form = page.getByRole("form", { name: "Trả lời, làm rõ" });
  await form.getByLabel("Nội dung làm rõ").fill("Đoạn từ số 10 đến số 24, có ảnh kèm theo.");
  await form.getByLabel("Thêm tệp hoặc ảnh").setInputFiles(file("Đoạn sạt lở.jpg", GOOD.jpeg));
  await expect(form.getByRole("button", { name: "Bỏ tệp Đoạn sạt lở.jpg" })).toBeVisible();
  await picture(page, "attached-answer", "whole");
  expect(await clipped(page, false)).toEqual([]);
  await press(form, "Gửi câu trả lời");
  const card = page.getByRole("article", { name: "PY-0001" });
  await expect(card.getByRole("link", { name: "Tải tệp Đoạn sạt lở.jpg" })).toBeVisible();
  await picture(page, "attached-answered", "whole");
  const link = desk
    .getByRole("article", { name: "PY-0001" })
    .getByRole("link", { name: "Tải tệp Đoạn sạt lở.jpg" });
  const [download] = await Promise.all([desk.waitForEvent("download"), link.click()]);
  expect(readFileSync(await download.path()).equals(Buffer.from(GOOD.jpeg))).toBe(true);
  await picture(desk, "attached-answer-desk");
});

test("[U10] once it is accepted and given to a unit, the unit downloads its files, and the leaders with the report", async () => {
  const desk = pageOf("desk.1");
  await press(desk, /^Đã rõ/);
  await press(desk, /^N Đưa vào đối thoại/);
  const decide = desk.getByRole("region", { name: "Quyết định" });
  await decide.getByLabel("Lĩnh vực").selectOption({ index: 1 });
  await press(decide, /^Đưa vào đối thoại Enter/);
  await expect(pageOf("org.2").getByRole("article", { name: "YK-001" })).toBeVisible();
  const links = (seat: SeatName) => pageOf(seat).getByRole("link", { name: `Tải tệp ${LONG_NAME}` });
  await expect(links("unit.U07")).toHaveCount(0);
  const of = ["YK-001"];
  await giveAt(
    ...([server, "day", "desk.1"] as const),
    { type: "FormGroup", group: null, title: "Thủy lợi", opinions: of },
    { type: "AssignLead", opinions: of, lead: "U07" },
    { type: "ApproveTitles", opinions: of },
    { type: "SubmitReport", to: "Thường trực Thành ủy", supplements: null },
  );
  const due = Date.now() + 5 * 86_400_000;
  const officials = readHearing("sample").prepared.plan.officials;
  const respondent = officials.find(({ unit, mayAnswer }) => unit === "U07" && mayAnswer)?.person ?? "";
  await giveAt(server, "day", "desk.4", {
    type: "IssueSlips",
    slips: [{ slip: null, group: "G01", opinions: of, unit: "U07", respondent, due }],
  });
  await expect(links("unit.U07")).toBeVisible();
  await expect(links("A")).toBeVisible();
  const [download] = await Promise.all([
    pageOf("unit.U07").waitForEvent("download"),
    links("unit.U07").click(),
  ]);
  expect(download.suggestedFilename()).toBe(LONG_NAME);
  expect(readFileSync(await download.path()).equals(PICTURE)).toBe(true);
  for (const seat of ["unit.U07", "A"] as const) {
    await picture(pageOf(seat), `attached-accepted-${seat}`, "whole");
    expect(await clipped(pageOf(seat), false)).toEqual([]);
  }
});

test("[J18] the organiser's clerk puts a document into the dossier, an organisation downloads it", async () => {
  const page = pageOf("desk.1");
  await page.getByRole("navigation").getByRole("link", { name: "Hồ sơ hội nghị" }).click();
  const card = page.getByRole("region", { name: "Tài liệu", exact: true });
  await card
    .getByLabel("Thêm tệp hoặc ảnh")
    .setInputFiles(file("Kế hoạch tổ chức hội nghị đối thoại năm 2024.docx", GOOD.docx));
  await press(card, "Đưa vào hồ sơ");
  await expect(card.getByRole("link", { name: /Tải tệp Kế hoạch/ })).toBeVisible();
  await expect(card.getByRole("button", { name: "Đưa vào hồ sơ" })).toHaveCount(0);
  await picture(card, "attached-dossier");
  expect(await clipped(page, false)).toEqual([]);
  const theirs = pageOf("org.2").getByRole("region", { name: "Tài liệu của Ban Tổ chức" });
  const [download] = await Promise.all([
    pageOf("org.2").waitForEvent("download"),
    theirs.getByRole("link", { name: /Tải tệp Kế hoạch/ }).click(),
  ]);
  expect(readFileSync(await download.path()).equals(Buffer.from(GOOD.docx))).toBe(true);
  await picture(theirs, "attached-organisation");
  await card.getByRole("button", { name: /Bỏ tệp Kế hoạch/ }).click();
  await expect(theirs).toHaveCount(0);
});

test("[J46] a document is ticked for units, leaders and everybody: it stands on their pages and on the public one", async ({
  request,
}) => {
  const page = pageOf("desk.1");
  const card = page.getByRole("region", { name: "Tài liệu", exact: true });
  await card.getByLabel("Thêm tệp hoặc ảnh").setInputFiles(file(DOCUMENT, GOOD.docx));
  await press(card, "Đưa vào hồ sơ");
  const readers = card.getByRole("group", { name: `Nơi được tải: ${DOCUMENT}` });
  const theirs = (seat: SeatName) =>
    pageOf(seat).getByRole("region", { name: "Tài liệu của Ban Tổ chức" }).getByRole("link");
  await expect(readers.getByLabel("Tổ chức")).toBeChecked();
  await expect(theirs("unit.U07")).toHaveCount(0);
  await readers.getByLabel("Cơ quan, đơn vị").click();
  await expect(theirs("unit.U07")).toBeVisible();
  await expect(theirs("A")).toHaveCount(0);
  await readers.getByLabel("Lãnh đạo").click();
  await expect(theirs("A")).toBeVisible();
  await readers.getByLabel("Mọi người").click();
  await expect(card.getByText(/hiện trên trang công khai khi thông báo/)).toBeVisible();
  await picture(card, "attached-readers");
  await picture(pageOf("A"), "attached-leader");
  await picture(pageOf("unit.U07"), "attached-unit");
  expect(await clipped(page, false)).toEqual([]);
  expect(await axe(page)).toEqual([]);

  const link = (await theirs("A").getAttribute("href")) ?? "";
  const address = `${server.url}/p/day/files/${link.split("/").at(-1)}`;
  expect((await request.get(address)).status()).toBe(404);
  const desk = new SeatScreen(server, "day", "desk.1");
  await expect.poll(() => desk.view).not.toBeNull();
  const { clock } = desk.view as DeskView;
  const announcement: CommandInput = {
    ...{ type: "PublishAnnouncement", dateText: "dự kiến ngày 22 tháng 11", place: "Nhà văn hóa" },
    ...{ topics: "Các vấn đề Nhân dân quan tâm", howToRegister: "Qua tổ chức", channels: ["Nhà văn hóa"] },
  };
  const madeAt = clock.hearingAt + clock.rate * (Date.now() - clock.redisAt);
  expect(await desk.sendPatiently(envelopeOf(announcement, madeAt))).toMatchObject({ kind: "done" });
  desk.close();
  const reader = pageOf("org.2");
  await reader.goto(`${server.url}/p/day`);
  await picture(reader, "attached-public", "whole");
  expect(await axe(reader)).toEqual([]);
  const [download] = await Promise.all([
    reader.waitForEvent("download"),
    reader.getByRole("link", { name: DOCUMENT }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(DOCUMENT);
  const got = await request.get(address);
  expect(got.headers()).toMatchObject({ "x-content-type-options": "nosniff" });
  expect(got.headers()["content-disposition"]).toContain("attachment");
  const again = await request.get(address, { headers: { "if-none-match": got.headers()["etag"] ?? "" } });
  expect(again.status()).toBe(304);
  await readers.getByLabel("Mọi người").click();
  await expect(readers.getByLabel("Mọi người")).not.toBeChecked();
  expect((await request.get(address)).status()).toBe(404);
});
