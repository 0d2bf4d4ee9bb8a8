/** Before the hearing: what wards and organisations collect, what a ward reads of individuals, how a sender is reached, who asks to attend. */
import { mkdirSync, writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { pageAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";
import { workbook } from "../support/workbooks.ts";

const FILES = "test-results/files";
const [ORGANISATION, WARD, ORGANISER, FRONT] = ["org.1", "unit.W01", "desk.1", "desk.2"] as const;
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });

const pageOf = (seat: SeatName) => pageAt(screens, seat);

async function gives(seat: SeatName, ...inputs: readonly CommandInput[]): Promise<void> {
  const screen = new SeatScreen(server, "day", seat);
  await expect.poll(() => screen.view).not.toBeNull();
  for (const input of inputs) {
    const { clock } = screen.view as DeskView;
    const madeAt = clock.hearingAt + clock.rate * (Date.now() - clock.redisAt);
    const result = await screen.sendPatiently(envelopeOf(input, madeAt));
    expect(result, input.type).toMatchObject({ kind: "done" });
  }
  screen.close();
}

test.beforeAll(async ({ browser }) => {
  mkdirSync(FILES, { recursive: true });
  await server.create("day", "sample", { before: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [ORGANISATION, WARD, ORGANISER, FRONT]);
  for (const seat of [ORGANISATION, WARD] as const)
    await pageOf(seat).setViewportSize({ width: 390, height: 844 });
  for (const seat of [ORGANISER, FRONT] as const)
    await pageOf(seat).setViewportSize({ width: 1366, height: 768 });
});
test.afterAll(({ browser }) => endDay(browser, server));

async function looks(page: Page, name: string): Promise<void> {
  await picture(page, name, "whole");
  expect(await clipped(page, false)).toEqual([]);
  expect(await axe(page)).toEqual([]);
}
const section = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();

const LONG =
  "Bà con đề nghị ngành điện báo trước lịch cắt điện ít nhất ba ngày bằng loa phường và tin nhắn, vì nhiều hộ làm nghề sấy vải, ấp trứng, giữ hàng đông lạnh; mỗi lần mất điện bất ngờ thiệt hại vài triệu đồng.";

async function collect(page: Page): Promise<void> {
  const form = page.getByRole("form", { name: "Gửi ý kiến tập hợp (không phát biểu)" });
  if (!(await form.isVisible()))
    await page.locator("summary", { hasText: "Gửi ý kiến tập hợp (không phát biểu)" }).click();
  await form.getByLabel("Lĩnh vực").fill("Điện lực, sản xuất và tiêu thụ nông sản");
  await form.getByLabel("Nội dung").fill(LONG);
  await form
    .getByLabel("Địa điểm")
    .fill("khu Bí Thượng, phường Phương Đông và các khu lân cận dọc quốc lộ 18");
  await form.getByLabel("Số người cùng nêu").fill("31");
  await press(form, "Gửi ý kiến tập hợp");
}

test("[H20] whoever collected it reads it in its own list, puts it right and takes it back", async () => {
  const page = pageOf(ORGANISATION);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Ý kiến/ })
    .click();
  await collect(page);
  await page.locator("summary", { hasText: "Ý kiến tập hợp đã gửi (1)" }).click();
  await expect(page.getByText("31 người nêu", { exact: false })).toBeVisible();
  await press(page, "Sửa ý kiến tập hợp R-01");
  const form = page.getByRole("form", { name: "Sửa ý kiến tập hợp R-01" });
  await expect(form.getByLabel("Nội dung")).toHaveValue(LONG);
  await form.getByLabel("Số người cùng nêu").fill("45");
  await looks(page, "collected-edit-phone");
  await press(form, "Ghi nội dung đã sửa");
  await expect(page.getByText("45 người nêu", { exact: false })).toBeVisible();
  await collect(page);
  await press(page, "Rút ý kiến tập hợp R-02");
  await page.getByLabel("Lý do rút (nếu có)").fill("ghi hai lần");
  await press(page, "Rút ý kiến này");
  await expect(page.getByText(/Đã rút/)).toBeVisible();
  await looks(page, "collected-own-phone");
});

test("[H21] a ward brings its list by file: previewed row by row; the same file again changes nothing", async () => {
  const page = pageOf(WARD);
  const file = `${FILES}/tap-hop-phuong.csv`;
  writeFileSync(
    file,
    `TỔNG HỢP Ý KIẾN NHÂN DÂN,,,\nNội dung,Lĩnh vực,Địa điểm,Số người nêu\n"${LONG}",Điện lực,khu 3,12\nChợ dột khi mưa,,khu 1,5 hộ\nRác ứ,Môi trường,,nhiều\n`,
  );
  const card = page.getByRole("region", { name: "Nhập ý kiến tập hợp từ tệp" });
  await card.getByLabel(/Chọn tệp/).setInputFiles(file);
  await expect(card.getByRole("row").filter({ hasText: "Rác ứ" })).toContainText(
    "Số người không phải là số (nhiều)",
  );
  await expect(card.getByRole("button", { name: "Ghi 2 dòng" })).toBeDisabled();
  await card.getByLabel("Lĩnh vực của các dòng không ghi").fill("Chợ");
  await looks(page, "collected-file-phone");
  await press(card, "Ghi 2 dòng");
  await expect(card.getByText("Đã ghi 2 dòng.")).toBeVisible();
  await expect(page.locator("summary", { hasText: "Ý kiến tập hợp đã gửi (2)" })).toBeVisible();
  await card.getByLabel(/Chọn tệp/).setInputFiles(file);
  await expect(card.getByText("Không có gì mới để ghi: các ý kiến này đã có.")).toBeVisible();
  await page.setViewportSize({ width: 1366, height: 768 });
  await looks(page, "collected-file-laptop");
});

test("[H20] [H21] the desk keeps its own list in the synthesis, and takes a file in for an organisation", async () => {
  const page = pageOf(ORGANISER);
  await section(page, "Tổng hợp");
  await collect(page);
  await page.locator("summary", { hasText: "Ý kiến tập hợp đã gửi (1)" }).click();
  await expect(page.getByRole("button", { name: /^Sửa ý kiến tập hợp/ })).toHaveCount(1);
  await looks(page, "collected-desk");
  await section(page, "Nhập từ tệp");
  await page.getByLabel("Tệp của tổ chức").selectOption("3");
  const card = page.getByRole("region", { name: "Nhập ý kiến tập hợp từ tệp" });
  await card.getByLabel(/Chọn tệp/).setInputFiles(`${FILES}/tap-hop-phuong.csv`);
  await card.getByLabel("Lĩnh vực của các dòng không ghi").fill("Chợ");
  await press(card, "Ghi 2 dòng");
  await expect(card.getByText("Đã ghi 2 dòng.")).toBeVisible();
  await section(page, "Tổng hợp");
  await expect(page.locator("summary", { hasText: "Ý kiến tập hợp đã gửi (3)" })).toBeVisible();
});

test("[E45] one file of several: each row to its own list, a name that nobody knows by choice", async () => {
  const page = pageOf(FRONT);
  const rosters = (names: readonly string[]) => [
    ["TỔNG HỢP Ý KIẾN CÁC TỔ CHỨC, PHƯỜNG"],
    ["Nơi gửi", "Nội dung", "Lĩnh vực", "Địa điểm", "Số người"],
    ...names.map((name, i) => [name, `${LONG} (${i + 1})`, "Điện lực", "khu 3", String(i + 1)]),
  ];
  const names = [
    ...["Hội Nông dân thành phố", "UBND phường Bắc Sơn", "Hội quán Trúc Lâm Yên Tử các phường, xã, khu phố"],
    "Hội quán Trúc Lâm Yên Tử các phường, xã, khu phố",
  ];
  const xlsx = `${FILES}/gop.xlsx`;
  const csv = `${FILES}/gop.csv`;
  writeFileSync(xlsx, workbook([{ rows: rosters(names) }]));
  writeFileSync(
    csv,
    rosters(names)
      .map((row) => row.map((cell) => `"${cell}"`).join(";"))
      .join("\r\n"),
  );
  await section(page, "Nhập từ tệp");
  await page.getByLabel("Tệp của tổ chức").selectOption("all");
  const card = page.getByRole("region", { name: "Nhập ý kiến tập hợp từ tệp" });
  await card.getByLabel(/Chọn tệp/).setInputFiles(xlsx);
  const choice = card.getByLabel("“Hội quán Trúc Lâm Yên Tử các phường, xã, khu phố” (2 dòng) là của");
  await expect(card.getByRole("button", { name: "Ghi 2 dòng" })).toBeEnabled();
  await choice.selectOption("phường Vàng Danh");
  await looks(page, "collected-several");
  await press(card, "Ghi 4 dòng");
  await expect(card.getByText("Đã ghi 4 dòng.")).toBeVisible();
  await expect(pageOf(WARD).locator("summary", { hasText: "Ý kiến tập hợp đã gửi (3)" })).toBeVisible();
  // the same as a text: all is there, by whom it was chosen too
  await card.getByLabel(/Chọn tệp/).setInputFiles(csv);
  await choice.selectOption("phường Vàng Danh");
  await press(card, "Ghi 2 dòng");
  await expect(card.getByRole("alert")).toBeVisible();
});

test("[E34] [E35] a citizen's number is shown by a press; the ward says its word, the clerk reads it", async () => {
  const ward = pageOf(WARD);
  const name = await ward
    .getByRole("banner")
    .getByText(/phường/i)
    .first()
    .textContent();
  await gives(FRONT, {
    ...{ type: "RegisterOpinion", inbox: "organiser", kind: "phản ánh", field: "Môi trường, bụi mỏ" },
    ...{ title: "", content: LONG, place: `khu 3, ${name}`, addressed: "Điện lực", onBehalfOf: "individual" },
    ...{ wantsToSpeak: false, needsHelp: false, mayBeNamed: false },
    speaker: { name: "Công Tằng Tôn Nữ Hoài Trăng", addressForm: "bà", position: "", phone: "0900 111 222" },
  });
  const page = pageOf(ORGANISER);
  await section(page, "Hộp ý kiến");
  await page
    .getByRole("region", { name: "Danh sách ý kiến" })
    .getByRole("button", { name: /PY-0001/ })
    .click();
  await expect(page.getByText("0900 111 222")).toHaveCount(0);
  await press(page, "Hiện số điện thoại, địa chỉ");
  await expect(page.getByText("0900 111 222")).toBeVisible();
  await looks(page, "inbox-reach");
  await expect(pageOf(FRONT).getByRole("button", { name: "Hiện số điện thoại, địa chỉ" })).toHaveCount(0);
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  await expect(
    ward.getByRole("heading", { name: "Ý kiến của cá nhân về việc trên địa bàn (1)" }),
  ).toBeVisible();
  await press(ward, "Ghi ý kiến của phường về YK-001");
  await ward.getByLabel("Ý kiến của phường về việc này").fill("Phường đã làm việc với Điện lực ngày 12/11.");
  await looks(ward, "ward-reads");
  await press(ward, "Gửi ý kiến của phường");
  await expect(page.getByText("Phường đã làm việc với Điện lực ngày 12/11.")).toBeVisible();
  await looks(page, "inbox-ward-word");
  await press(page, "Ẩn đi");
  await expect(page.getByText("0900 111 222")).toHaveCount(0);
});

test("[J73][E43][E44] a clerk writes a wish to attend down; its code shows it on a phone", async ({
  browser,
}) => {
  const page = pageOf(ORGANISER);
  await section(page, "Cá nhân xin dự");
  await press(page, "Ghi hộ người xin dự");
  await page.getByLabel("Họ và tên").fill("Công Tằng Tôn Nữ Hoài Trăng");
  await page.getByLabel("Xưng hô").selectOption("bà");
  await page.getByLabel("Nơi ở").fill("phường Trưng Vương");
  await page.getByLabel("Số điện thoại").fill("0900 111 222");
  await press(page, "Ghi nguyện vọng dự");
  const row = page.getByRole("listitem").filter({ hasText: "XD-01" });
  await expect(row.getByText("ghi hộ", { exact: false })).toBeVisible();
  const code = /[0-9A-Z]{4} [0-9A-Z]{4}/.exec((await row.textContent()) ?? "")?.[0] ?? "";
  expect(code).not.toBe("");
  await looks(page, "individuals-written");
  // [E43] the office that decides calls; [E44] and reads who has
  const reach = "Hiện số điện thoại, địa chỉ: Bà Công Tằng Tôn Nữ Hoài Trăng";
  await row.getByRole("button", { name: reach }).click();
  await expect(row.getByText("0900 111 222")).toBeVisible();
  await looks(page, "individuals-reach");
  await section(page, "Tổng quan");
  await page.locator("summary", { hasText: "Nhật ký mở xem (2)" }).click();
  await expect(page.getByText("số điện thoại, địa chỉ của người xin dự XD-01")).toBeVisible();
  await expect(page.getByText("số điện thoại, địa chỉ của phiếu PY-0001")).toBeVisible();
  await looks(page, "overview-looks");
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await phone.goto(`${server.url}/h/day/ask`);
  await phone.getByLabel("Mã nhận ý kiến").fill(code);
  await press(phone, "Xem");
  await expect(phone.getByText("Xin dự hội nghị: Ban tổ chức đang xem")).toBeVisible();
  await looks(phone, "attend-by-code");
  await context.close();
});

test("[E43][E44][E45][E46] in English and in the dark, the longest names: nothing is cut, all is read", async () => {
  const [desk, front, phone] = [pageOf(ORGANISER), pageOf(FRONT), pageOf(ORGANISATION)];
  for (const page of [desk, front, phone]) {
    await page.emulateMedia({ colorScheme: "dark" });
    await press(page, "English");
  }
  // the number of who asks to attend, and who has looked
  await section(desk, "Individuals");
  const row = desk.getByRole("listitem").filter({ hasText: "XD-01" });
  await expect(row.getByText("0900 111 222")).toBeVisible();
  await looks(desk, "individuals-reach-dark");
  await section(desk, "Overview");
  await desk.locator("summary", { hasText: "Who opened what (2)" }).click();
  await expect(desk.getByText("phone number, address of applicant XD-01")).toBeVisible();
  await looks(desk, "overview-looks-dark");
  await section(front, "From files");
  const whose = front.getByLabel("Whose files they are");
  // what was chosen there before goes with the section's own link
  await expect(whose).toHaveValue("");
  await whose.selectOption("all");
  const card = front.getByRole("region", { name: "Collected opinions from a file" });
  await card.getByLabel(/Choose a file/).setInputFiles(`${FILES}/gop.xlsx`);
  await expect(card.getByText("Hội quán Trúc Lâm Yên Tử", { exact: false }).first()).toBeVisible();
  await looks(front, "collected-several-dark");
  await front.setViewportSize({ width: 390, height: 844 });
  // the desk's own sections scroll sideways there
  await picture(front, "collected-several-dark-phone", "whole");
  expect(await axe(front)).toEqual([]);
  // a list that is typed
  await phone
    .getByRole("navigation")
    .getByRole("link", { name: /^Delegates/ })
    .click();
  const list = phone.getByLabel(/^Paste the list/);
  await list.fill("b Công Tằng Tôn Nữ Hoài Trăng Nguyệt Cầm, tr");
  await expect(phone.getByRole("group", { name: /next line begins/ }).getByRole("button")).not.toHaveCount(0);
  await looks(phone, "typed-list-dark-phone");
  await phone.setViewportSize({ width: 1366, height: 768 });
  await looks(phone, "typed-list-dark");
});
