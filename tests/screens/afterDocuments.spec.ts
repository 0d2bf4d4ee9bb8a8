/** After the hearing, at the desks: documents to fetch and to issue, the register of numbers, reports with charts. */
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { GOOD } from "../support/attachedFiles.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 1920, height: 1080 };
const [ORGANISER, PARTY] = ["desk.1", "desk.3"] as const;
const TASKS = [
  ["YK-001", "U07", "Khảo sát, nạo vét mương sau chợ khu 4 và thay tấm đan vỡ"],
  ["YK-012", "U08", "Khảo sát, lập dự toán sửa nhà bia; đối chiếu tên liệt sĩ với thân nhân"],
  ["YK-030", "N01", "Hướng dẫn đủ hồ sơ sửa nhà nguyện, nói rõ cơ quan giải quyết"],
] as const;

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  await give("A", { type: "OpenSession", first: "4.1" });
  for (const [opinion, lead, task] of TASKS)
    await give("A", {
      ...{ type: "RecordOutcome", opinions: [opinion], outcome: "ASSIGNED_FOR_VERIFICATION" },
      ...{ task, lead, supporting: [], due: { preset: "10 working days" } },
    });
  await give("A", { type: "ConcludeInGeneral", text: GENERAL });
  const seats: readonly SeatName[] = [ORGANISER, PARTY];
  screens = await openScreens(browser, await server.links(), "day", seats);
  for (const seat of seats) await pageOf(seat).setViewportSize(LAPTOP);
});
/** as long as a chair's may be */
const GENERAL = "Giao các cơ quan giải quyết dứt điểm, công khai kết quả từng việc để Nhân dân giám sát. "
  .repeat(20)
  .trim();
test.afterAll(({ browser }) => endDay(browser, server));

const give = (seat: SeatName, ...acts: readonly CommandInput[]) => giveAt(server, "day", seat, ...acts);

const pageOf = (seat: SeatName) => pageAt(screens, seat);

const section = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();

const look = picturesOf("after");

async function fetched(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).click(),
  ]);
  return download.suggestedFilename();
}

test("[D25] on the day and after it desks still fetch what was prepared", async () => {
  const desk = pageOf(ORGANISER);
  const all = async (of: Page) => {
    for (const [name, file] of [
      ["Báo cáo tổng hợp ý kiến (F4), PDF", "bao-cao-tong-hop-dang.pdf"],
      ["Chương trình (F7), DOCX", "chuong-trinh-dang.docx"],
      ["Nội dung ma két, PDF", "ma-ket-dang.pdf"],
      ["Sổ ý kiến, XLSX", "so-y-kien.xlsx"],
      ["Bộ giấy dự phòng, PDF", "bo-giay-du-phong.pdf"],
      ["Phát biểu theo tổ chức, nội bộ, PDF", "phat-bieu-theo-to-chuc.pdf"],
    ] as const)
      expect(await fetched(of, name)).toContain(file);
  };
  await all(desk);
  await look(desk, "prepared-live", LAPTOP, WIDE);
  await give("A", { type: "CloseSession" });
  await section(desk, "Văn bản");
  await all(desk);
  await look(desk, "prepared-after", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
});

test("[D41] [J43] drafts of notice and report are two clicks away at the closing; the law's clock on the results runs", async () => {
  const [organiser, party] = [pageOf(ORGANISER), pageOf(PARTY)];
  const clock = /Thông báo kết quả hội nghị trong 10 ngày \(nên làm\), chậm nhất .*: còn 10 ngày$/;
  for (const page of [organiser, party]) await expect(page.getByText(clock)).toBeVisible();
  await section(organiser, "Văn bản");
  expect(await fetched(organiser, "Báo cáo kết quả hội nghị, DOCX")).toContain("bao-cao-ket-qua-dang.docx");
  await section(party, "Văn bản");
  expect(await fetched(party, "Thông báo kết luận, PDF")).toContain("thong-bao-ket-luan-dang.pdf");
  await expect(party.getByText("▲ Biên bản chưa đủ hai chữ ký")).toBeVisible();
  await look(party, "documents-draft", LAPTOP, WIDE);
});

test("[Y5] [Y6] [D80] with a number and a day they are issued, and stand in the register", async () => {
  await give("T1", { type: "SubmitMinutes", number: "08-BB/TU" });
  for (const part of ["opening", "4.1"])
    await give("A", { type: "ApproveSection", section: part, corrections: 0 });
  await give("T1", { type: "SignMinutes" });
  await give("A", { type: "SignMinutes" });
  await give(ORGANISER, {
    type: "OpenCases",
    cases: TASKS.map(([opinion], i) => ({ case: `ND-0${i + 1}`, opinions: [opinion], voice: false })),
  });
  const [organiser, party] = [pageOf(ORGANISER), pageOf(PARTY)];
  await party.getByLabel("Số văn bản").fill("08-BB/TU");
  await press(party, "Cấp số và phát hành");
  await expect(party.getByRole("alert")).toContainText("Số 08-BB/TU đã cấp cho văn bản khác");
  await party.getByLabel("Số văn bản").fill("415-TB/TU");
  await look(party, "documents-issue", LAPTOP);
  await press(party, "Cấp số và phát hành");
  const register = (page: Page) => page.getByRole("region", { name: "Sổ công văn đi" });
  await expect(register(party).getByRole("row", { name: /^415-TB\/TU/ })).toBeVisible();
  // issued is not told yet
  await expect(party.getByText(/đã công bố sau/)).toHaveCount(0);
  const results = party.getByRole("region", { name: "Công bố kết quả hội nghị" });
  await results
    .locator("input[type=file]")
    .setInputFiles({ name: "415-TB-TU đã ký.png", mimeType: "", buffer: Buffer.from(GOOD.png) });
  // what is not sent yet survives a reload, its files too
  await expect(results.locator("progress")).toHaveCount(0);
  await party.reload();
  await expect(results.getByText(/415-TB-TU đã ký/).first()).toBeVisible();
  await results
    .getByLabel("Nơi công bố, nơi nhận")
    .fill("nhà văn hóa 12 khu; 24 cơ quan, tổ chức dự hội nghị");
  // something is restricted: the general conclusion is read, and somebody chooses (D80)
  await expect(results.getByText(GENERAL)).toBeVisible();
  await results.getByRole("button", { name: "Công bố kết quả" }).click();
  const choice = results.getByLabel("Kết luận chung trong bản trích");
  await expect(choice).toBeFocused();
  await choice.selectOption("inOtherWords");
  await results.getByRole("button", { name: "Công bố kết quả" }).click();
  const other = results.getByLabel("Lời viết lại (chỉ khi chọn Viết lại)");
  await expect(other).toBeFocused();
  await other.fill("Giao các cơ quan giải quyết, công khai kết quả.");
  await look(party, "documents-results", LAPTOP, WIDE);
  await party.setViewportSize(LAPTOP);
  await press(party, "Công bố kết quả");
  await expect(results.getByText("Kết luận chung trong bản trích: Viết lại")).toBeVisible();
  await expect(party.getByText(/đã công bố sau 0 ngày$/)).toBeVisible();
  await expect(results.getByRole("link", { name: /415-TB-TU đã ký/ })).toBeVisible();
  const words = organiser.getByRole("form", { name: "Báo cáo kết quả: khó khăn, đề xuất" });
  await words.getByLabel("Lời viết thêm").fill("Một số phòng họp trực tuyến còn thiếu micro");
  await press(organiser, "Lưu lời viết thêm");
  await expect(words.getByRole("button", { name: "Lưu lời viết thêm" })).toBeEnabled();
  await look(organiser, "documents-words", LAPTOP);
  await organiser.getByLabel("Số văn bản").fill("128-BC/BDV");
  await press(organiser, "Cấp số và phát hành");
  await expect(register(organiser).getByRole("row", { name: /^128-BC\/BDV/ })).toBeVisible();
  await expect(words).toHaveCount(0);
  expect(await fetched(party, "Thông báo kết luận, PDF")).toContain("thong-bao-ket-luan");
  expect(await fetched(party, "Biên bản hội nghị, PDF")).toContain("bien-ban-dang.pdf");
  await look(organiser, "documents-issued", LAPTOP, WIDE);
});

test("[J98] [J100] a clerk notes where the notice went, all at once; one is put right, another office reads it", async () => {
  const [organiser, party] = [pageOf(ORGANISER), pageOf(PARTY)];
  const book = (page: Page) => page.getByRole("region", { name: "Sổ công văn đi" });
  const row = (page: Page) => book(page).getByRole("row", { name: /^415-TB\/TU/ });
  await expect(row(party)).toContainText("Chưa gửi: ");
  await press(row(party), "Ghi gửi: 415-TB/TU");
  const form = book(party).getByRole("form", { name: "Ghi gửi: 415-TB/TU" });
  const to = form.getByLabel("Nơi nhận");
  await expect(to).toBeFocused();
  const given = (await to.inputValue()).split("\n");
  expect(given.length).toBeGreaterThan(1);
  await to.fill(`${given.join("\n")}\nBà Mận, 0912 345 678`);
  await look(party, "book-form", LAPTOP);
  await party.setViewportSize(LAPTOP);
  await press(form, "Ghi gửi");
  await expect(form.getByRole("alert")).toContainText("không ghi họ tên, điện thoại");
  await to.fill(`${given.join("\n")}\nBáo Quảng Ninh`);
  await press(form, "Ghi gửi");
  await expect(row(party)).toContainText("Đã gửi đủ nơi nhận");
  await expect(row(organiser).getByRole("listitem")).toHaveCount(given.length + 1);
  await expect(row(organiser).getByRole("button")).toHaveCount(0);
  await press(row(party), "Sửa lượt gửi: Báo Quảng Ninh");
  const mend = book(party).getByRole("form", { name: "Sửa lượt gửi: Báo Quảng Ninh" });
  await mend.getByLabel("Cách gửi").selectOption({ label: "thư điện tử" });
  await press(mend, "Lưu sửa");
  await expect(mend.getByLabel("Lý do sửa")).toHaveAttribute("aria-invalid", "true");
  await mend.getByLabel("Lý do sửa").fill("báo nhận bản điện tử");
  await press(mend, "Lưu sửa");
  await expect(row(organiser)).toContainText("Báo Quảng Ninh: thư điện tử");
  await expect(row(organiser)).toContainText("Lý do sửa: báo nhận bản điện tử");
  await press(book(party), "Đóng");
  for (const [kind, file] of [
    ["XLSX", "so-cong-van-di.xlsx"],
    ["CSV", "so-cong-van-di.csv"],
    ["PDF", "so-cong-van-di-dang.pdf"],
  ] as const)
    expect(await fetched(party, `Sổ công văn đi, ${kind}`)).toContain(file);
  await look(party, "book", LAPTOP, WIDE);
  await party.setViewportSize(LAPTOP);
});

test("[J101] the organiser's clerk sets after the closing what holds then; the other desks read it", async () => {
  const [organiser, party] = [pageOf(ORGANISER), pageOf(PARTY)];
  for (const page of [organiser, party]) await section(page, "Thiết lập");
  const after = organiser.getByRole("form", { name: "Sau hội nghị" });
  await after.getByLabel("Số ngày giữ thông tin cá nhân sau bế mạc").fill("90");
  await press(after, "Lưu");
  await expect(party.getByText(/^Giữ thông tin cá nhân 90 ngày\./)).toBeVisible();
  const lists = organiser.getByRole("form", { name: "Nơi nhận riêng của từng văn bản" });
  await expect(lists.getByLabel("Giấy mời")).toHaveCount(0);
  await lists.getByLabel("Báo cáo giám sát").fill("Thường trực Thành ủy\nHội đồng nhân dân thành phố");
  await press(lists, "Lưu");
  await expect(
    party.getByText("Báo cáo giám sát: Thường trực Thành ủy; Hội đồng nhân dân thành phố"),
  ).toBeVisible();
  await look(organiser, "settings", LAPTOP, WIDE);
  await look(party, "settings-read", LAPTOP);
  await organiser.setViewportSize(LAPTOP);
});

test("[Y8] reports show charts with a table beside each, by whatever is chosen", async () => {
  const party = pageOf(PARTY);
  await section(party, "Báo cáo");
  await expect(party.getByRole("region", { name: "3 nội dung, cuối mỗi tháng" })).toBeVisible();
  await expect(party.getByRole("status").filter({ hasText: /^tháng \d\d\/\d{4}$/ })).toBeVisible();
  await expect(party.getByRole("button", { name: /^Phát hành báo cáo tháng/ })).toBeDisabled();
  // its number is of the register's book, or none yet
  const number = party.getByLabel("Số, ký hiệu (theo sổ văn bản)");
  await number.fill("mười hai");
  await expect(party.getByText("Ghi số và ký hiệu, ví dụ 12-BC/TU.")).toBeVisible();
  await number.fill("12-BC/TU");
  await expect(number).toHaveAttribute("aria-invalid", "false");
  const by = party.getByRole("region", { name: "Số liệu theo" });
  await by.getByRole("combobox").selectOption("field");
  await expect(by.getByRole("row")).toHaveCount(4);
  await look(party, "reports", LAPTOP, WIDE);
});

test("[Y8] in English and in the dark nothing of it is cut off", async () => {
  const party = pageOf(PARTY);
  await party.emulateMedia({ colorScheme: "dark" });
  await party.evaluate(() => localStorage.setItem("language", "en"));
  await party.reload();
  await expect(party.getByRole("heading", { name: "Reports on a period" })).toBeVisible();
  await expect(party.getByRole("status").filter({ hasText: /^month \d\d\/\d{4}$/ })).toBeVisible();
  await look(party, "reports-en-dark", LAPTOP);
  await section(party, "Documents");
  await look(party, "documents-en-dark", LAPTOP);
  await section(party, "Settings");
  await look(party, "settings-en-dark", LAPTOP);
});
