/** Before the hearing: the offices' sections of the desk, pressed by clerks of four bodies; what one does the others see. */
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture, picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const [ORGANISER, PARTY, COUNCIL, LIST, UNIT] = ["desk.1", "desk.3", "desk.4", "org.9", "unit.U10"] as const;
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  // so many days ahead that nothing is late
  const shiftTo = new Date(Date.now() + 16 * 86_400_000).toISOString().slice(0, 10);
  await server.create("day", "sample", { before: true, shiftTo });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [
    ORGANISER,
    PARTY,
    COUNCIL,
    LIST,
    UNIT,
    "A",
    "C",
  ]);
  for (const seat of [ORGANISER, PARTY, COUNCIL])
    await pageOf(seat).setViewportSize({ width: 1366, height: 768 });
});
const pageOf = (seat: SeatName) => pageAt(screens, seat);
test.afterAll(({ browser }) => endDay(browser, server));

const section = async (page: Page, name: string) => {
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("navigation").getByRole("link", { name, exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
};

const looks = picturesOf("desk");
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
] as const;

test("[J1] the organiser opens the dossier, publishes, and every clerk reads it", async () => {
  const desk = pageOf(ORGANISER);
  await section(desk, "Hồ sơ hội nghị");
  await press(desk, "Lập hồ sơ");
  await expect(desk.getByText("Ban Dân vận lập ngày", { exact: false })).toBeVisible();
  await press(desk, "Công bố thông báo");
  await expect(desk.getByText("Chưa ghi mục này.").first()).toBeVisible();
  await desk.getByLabel("Thời gian, ghi như trong thông báo").fill("½ ngày, dự kiến ngày 22 tháng 11");
  await desk.getByLabel("Nơi công bố").fill("Cổng thông tin điện tử thành phố\nNhà văn hóa các khu, thôn");
  await looks(desk, "dossier-form");
  await press(desk, "Công bố thông báo");
  await expect(desk.getByText("Đã công bố", { exact: false })).toBeVisible();
  await section(pageOf(COUNCIL), "Hồ sơ hội nghị");
  await expect(pageOf(COUNCIL).getByText("Nhà văn hóa các khu, thôn", { exact: false })).toBeVisible();
  await looks(desk, "dossier");
});

test("[J60] guidance that is sent stands on the organisations' pages, the newest of them, and on no unit's", async ({
  browser,
}) => {
  const [desk, list] = [pageOf(ORGANISER), pageOf(LIST)];
  const card = desk.getByRole("region", { name: "Hướng dẫn đăng ký", exact: true });
  const theirs = list.getByRole("region", { name: "Hướng dẫn của Ban tổ chức" });
  for (const text of [
    "Mỗi ý kiến một phiếu.",
    "Mỗi ý kiến một phiếu, không quá 1.000 ký tự, ghi rõ khu, thôn, tổ dân phố.",
  ]) {
    await card.getByLabel("Nơi nhận").fill("24 tổ chức chính trị - xã hội, hội quần chúng\n10 phường, xã");
    await card.getByLabel("Lời hướng dẫn").fill(text);
    await press(card, "Ghi đã gửi hướng dẫn");
    await expect(theirs.getByText(text, { exact: true })).toBeVisible();
  }
  await expect(theirs.getByText("Mỗi ý kiến một phiếu.", { exact: true })).toHaveCount(0);
  await expect(pageOf(UNIT).getByRole("region", { name: "Hướng dẫn của Ban tổ chức" })).toHaveCount(0);
  await looks(list, "organisation-guidance");
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await phone.goto(`${server.url}/h/day/ask`);
  await expect(phone.getByRole("region", { name: "Hướng dẫn của Ban tổ chức" })).toBeVisible();
  await looks(phone, "phone-guidance");
  await looks(desk, "guidance");
  await phone.close();
});

test("[J4] the usual items are taken at once; their owner blocks one and tells the leaders", async () => {
  const [desk, council] = [pageOf(ORGANISER), pageOf(COUNCIL)];
  await section(desk, "Việc của các văn phòng");
  await section(council, "Việc của các văn phòng");
  await press(desk, "Lấy 12 việc thường có");
  await expect(council.getByText("Âm thanh")).toBeVisible();
  await press(council, "Báo vướng: Âm thanh");
  await council.getByLabel("Vướng ở đâu").fill("bộ trộn âm thanh hỏng");
  await council.getByRole("form", { name: "Báo vướng: Âm thanh" }).getByRole("button").click();
  await press(council, "Báo cáo Thường trực: Âm thanh");
  await expect(desk.getByText("Đã báo cáo Thường trực", { exact: false })).toBeVisible();
  await press(council, "Xong: Ánh sáng");
  await expect(desk.getByText("xong 1/12")).toBeVisible();
  await looks(council, "checklist");
  await looks(desk, "checklist-organiser");
});

test("[J6] the Party office builds the programme within the half day and publishes it", async () => {
  const party = pageOf(PARTY);
  await section(party, "Chương trình");
  await party.getByLabel("Số phút: Thông tin kết quả, định hướng").fill("25");
  await expect(party.getByText("215/210 phút", { exact: false })).toBeVisible();
  await expect(party.getByRole("button", { name: "Lập chương trình" })).toBeDisabled();
  await press(party, "Bỏ khỏi chương trình: Báo cáo tổng hợp ý kiến");
  // what the live hearing stands on cannot go, and the screen says why
  await expect(
    party.getByRole("button", { name: "Bỏ khỏi chương trình: Nhân dân phát biểu và đối thoại" }),
  ).toBeDisabled();
  await press(party, "Lập chương trình");
  await press(party, "Công bố chương trình");
  await party.getByLabel("Số phút: Thông tin kết quả, định hướng").fill("20");
  await press(party, "Đưa lại: Báo cáo tổng hợp ý kiến");
  for (let up = 0; up < 3; up++) await press(party, "Chuyển lên: Báo cáo tổng hợp ý kiến");
  await expect(party.getByLabel("Người thực hiện: Báo cáo tổng hợp ý kiến")).toHaveValue(
    "Ủy ban MTTQ thành phố",
  );
  await party.getByLabel("Số phút: Nhân dân phát biểu và đối thoại").fill("115");
  await press(party, "Thêm phần");
  await party.getByLabel("Nội dung: phần mới").fill("Chiếu phóng sự về việc thực hiện lời hứa năm trước");
  const film = "Chiếu phóng sự về việc thực hiện lời hứa năm trước";
  await party.getByLabel(`Người thực hiện: ${film}`).fill("Trung tâm Truyền thông và Văn hóa thành phố");
  await party.getByLabel(`Số phút: ${film}`).fill("10");
  await party.getByLabel("Lý do thay đổi").fill("Mặt trận báo cáo tổng hợp ý kiến 05 phút");
  await press(party, "Lưu thay đổi");
  await expect(party.getByText("sau đó có thay đổi chưa công bố", { exact: false })).toBeVisible();
  await looks(party, "programme");
  await press(party, "Công bố chương trình");
  await expect(party.getByText("✓ Đã công bố", { exact: false })).toBeVisible();
});

test("[J11] [J49] [S22] an organisation pastes its list; the desk sees it, and who shares a name", async () => {
  const [list, desk] = [pageOf(LIST), pageOf(ORGANISER)];

  const pasted = list.getByLabel("Dán danh sách từ bảng tính hoặc tin nhắn, mỗi người một dòng");
  const two =
    "1\tBà Lại Thị Hoa Mướp\t1950\tChi hội trưởng\t0901 234 567\n2\tÔng Ngô Văn Đồng Xanh\tHội viên";
  await pasted.fill(two);
  await picture(list, "organisation-paste", "whole");
  // a line that is added while the list is on its way stays, and alone
  server.signal("SIGSTOP");
  try {
    await press(list, "Nhập 2 đại biểu");
    await expect(list.getByRole("button", { name: "Đang lưu…" })).toBeVisible();
    await pasted.fill(`${two}\n3\tÔng Đinh Văn Lau Sậy`);
  } finally {
    server.signal("SIGCONT");
  }
  await expect(pasted).toHaveValue("3\tÔng Đinh Văn Lau Sậy");
  await pasted.fill("");
  await expect(list.getByRole("status").getByText("2/3")).toBeVisible();
  await press(list, "Thay người: Bà Lại Thị Hoa Mướp");
  await list.getByLabel("Họ và tên").fill("Ngô Văn Đồng Xanh");
  await list.getByLabel("Xưng hô").last().selectOption("ông");
  await list.getByLabel("Lý do").fill("người cũ phải nằm viện");
  await press(list, "Lưu thay đổi");
  await expect(list.getByText("Nếu là người khác cùng tên, bấm lần nữa.", { exact: false })).toBeVisible();
  await press(list, "Lưu thay đổi");
  await expect(list.getByText("Bà Lại Thị Hoa Mướp")).toHaveCount(0);
  await section(desk, "Tổ chức, đại biểu");
  // whoever is sought is found without tone marks, and search and filter stand in the address
  await desk.getByLabel("Tìm tổ chức, tên, chức vụ, đối tượng của đại biểu").fill("dong xanh");
  await desk.getByLabel("Lọc danh sách").selectOption("part");
  await expect(desk.getByRole("link", { name: "MTTQ thành phố", exact: true })).toHaveCount(0);
  await desk.reload();
  await expect(desk.getByText("Ông Ngô Văn Đồng Xanh", { exact: false }).first()).toBeVisible();
  await expect(desk.getByLabel("Tìm tổ chức, tên, chức vụ, đối tượng của đại biểu")).toHaveValue("dong xanh");
  await desk.getByRole("link", { name: "Hội Nạn nhân chất độc da cam" }).click();
  await expect(desk.getByRole("region", { name: "Cân đối cơ cấu" })).toBeVisible();
  await expect(desk.getByText("Trùng họ tên với người của", { exact: false }).first()).toBeVisible();
  await expect(desk.getByText("người cũ phải nằm viện", { exact: false })).toBeVisible();
  for (const page of [list, desk])
    expect(await page.locator("body").textContent()).not.toMatch(/0901|234 567|1950/);
  await looks(desk, "roster");
  await looks(list, "organisation-list");
});

test("[J5] a leader directs what is blocked, and every office reads it", async () => {
  const { C } = screens;
  const item = C.getByRole("region", { name: "Âm thanh" });
  await expect(item.getByText("bộ trộn âm thanh hỏng", { exact: false })).toBeVisible();
  await picture(C, "leader-offices");
  expect(await axe(C)).toEqual([]);
  await item.getByLabel("Nội dung chỉ đạo").fill("Mượn bộ trộn của Trung tâm Truyền thông và Văn hóa.");
  await press(item, "Cho ý kiến");
  await section(pageOf(COUNCIL), "Việc của các văn phòng");
  await expect(pageOf(COUNCIL).getByText("Mượn bộ trộn của Trung tâm", { exact: false })).toBeVisible();
});

test("[J7] no invitation goes out before a leader confirms; a unit declines, a deputy comes", async () => {
  const [party, unit] = [pageOf(PARTY), pageOf(UNIT)];
  await section(party, "Giấy mời");
  await expect(party.getByText("Ngày hội nghị còn dự kiến", { exact: false })).toBeVisible();
  await press(screens.C, "Xác nhận ngày họp");
  await expect(screens.C.getByText("✓ đã xác nhận")).toBeVisible();
  await party.getByLabel("Tìm tên, chức vụ, đơn vị, số giấy mời").fill("quy dat");
  await party.getByLabel("Chọn cả 2 người đang hiện").check();
  await party.getByLabel("Kính gửi").fill("Các cơ quan, đơn vị");
  await press(party, "Phát hành giấy mời");
  await expect(party.getByText("01-GM/TU").first()).toBeVisible();
  await party.getByLabel("Trạng thái").selectOption("waiting");
  await looks(party, "invitations");
  await press(unit, /^Không dự được: .*Hoa Cau$/);
  await unit.getByLabel("Lý do").fill("đi công tác tỉnh");
  await unit.getByLabel("Người đi thay").selectOption({ index: 1 });
  await press(unit, "Báo vắng");
  await expect(unit.getByText("đã báo vắng", { exact: false })).toBeVisible();
  await picture(unit, "unit-invited");
  expect(await axe(unit)).toEqual([]);
  await party.getByLabel("Trạng thái").selectOption("declined");
  await expect(party.getByText("đi công tác tỉnh; đi thay:", { exact: false })).toBeVisible();
});

test("[E43] [E44] who invites opens a delegate's number; its leader reads that it was opened, nobody else", async () => {
  const [party, desk, list] = [pageOf(PARTY), pageOf(ORGANISER), pageOf(LIST)];
  const [NAME, NUMBER] = ["Công Tằng Tôn Nữ Hoài Trăng Nguyệt Cầm", "0900 333 444"];
  await giveAt(server, "day", LIST, {
    ...{ type: "EnterDelegate", name: NAME, addressForm: "bà", phone: NUMBER, substituteFor: null },
    position: "Phó Chủ tịch thường trực Hội, kiêm Chi hội trưởng khu phố",
  });
  const show = `Hiện số điện thoại, địa chỉ: Bà ${NAME}`;
  for (const page of [party, desk]) {
    await section(page, "Giấy mời");
    await page.getByLabel("Trạng thái").selectOption("");
    await page.getByLabel("Tìm tên, chức vụ, đơn vị, số giấy mời").fill("hoai trang nguyet");
    await expect(page.getByRole("listitem").filter({ hasText: NAME })).toBeVisible();
  }
  // the organiser's clerk reads the same row without the button
  await expect(desk.getByRole("button", { name: show })).toHaveCount(0);
  await party.getByRole("button", { name: show }).click();
  await expect(party.getByText(NUMBER)).toBeVisible();
  await expect(party.getByText("Lần xem này được ghi tên và giờ.")).toBeVisible();
  // the desk's sections scroll sideways on a phone
  await party.setViewportSize(SIZES[0]);
  await picture(party, "desk-invitations-reach-390", "whole");
  expect(await axe(party)).toEqual([]);
  await looks(party, "invitations-reach", SIZES[1]);
  const rows = screens.A.locator("details", { hasText: /^Nhật ký mở xem/ });
  await rows.locator("summary", { hasText: "Nhật ký mở xem (1)" }).click();
  await expect(
    rows.getByText("Văn phòng Thành ủy: số điện thoại của đại biểu 9.4 (tổ chức số 9)"),
  ).toBeVisible();
  await looks(screens.A, "leader-looks", ...SIZES);
  await section(party, "Tổng quan");
  await party.locator("summary", { hasText: "Nhật ký mở xem (1)" }).click();
  await expect(party.getByText("số điện thoại của đại biểu 9.4 (tổ chức số 9)")).toBeVisible();
  await section(desk, "Tổng quan");
  for (const page of [desk, screens.C, list, pageOf(COUNCIL)]) {
    await expect(page.getByText("Nhật ký mở xem", { exact: false })).toHaveCount(0);
    await expect(page.locator("body")).not.toContainText(NUMBER);
  }
  // hidden again it is nowhere, and that it was opened stays
  await section(party, "Giấy mời");
  await press(party, "Ẩn đi");
  await expect(party.getByText(NUMBER)).toHaveCount(0);
  await expect(rows.locator("summary")).toHaveText("Nhật ký mở xem (1)");
  await expect(screens.A.locator("body")).not.toContainText(NUMBER);
});

test("[J10] a citizen asks to attend by phone; the refusal's words are for it alone", async ({ browser }) => {
  const desk = pageOf(ORGANISER);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: "light" });
  const phone = await context.newPage();
  await phone.goto(`${server.urls.http}/h/day/ask`);
  await press(phone, "Gửi nguyện vọng dự");
  await expect(phone.getByText("Chưa ghi mục này.").first()).toBeVisible();
  await phone.getByLabel("Họ và tên").last().fill("Lò Thị Bếp Lửa");
  await phone.getByLabel("Xưng hô").last().selectOption("bà");
  await phone.getByLabel("Nơi ở").fill("xã Bản Mây");
  await phone.getByLabel("Số điện thoại").fill("0901 555 666");
  await picture(phone, "attend-form", "whole");
  await press(phone, "Gửi nguyện vọng dự");
  await expect(phone.getByText("◐ Ban tổ chức đang xem")).toBeVisible();
  await section(desk, "Cá nhân xin dự");
  await press(desk, "Từ chối: Bà Lò Thị Bếp Lửa");
  await desk.getByLabel("Lý do").fill("cư trú ngoài địa bàn, hướng dẫn gửi nơi cư trú");
  await desk.getByRole("form", { name: "Từ chối: Bà Lò Thị Bếp Lửa" }).getByRole("button").click();
  await expect(phone.getByText("Lý do: cư trú ngoài địa bàn", { exact: false })).toBeVisible();
  expect(await desk.locator("body").textContent()).not.toMatch(/0901|555 666/);
  await looks(desk, "individuals");
  await picture(phone, "attend-refused", "whole");
  expect(await clipped(phone, false)).toEqual([]);
  expect(await axe(phone)).toEqual([]);
  await context.close();
});

test("[J3] everybody reads the announcement, on a phone too", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: "light" });
  const reader = await context.newPage();
  await reader.goto(`${server.urls.http}/p/day`);
  await expect(reader.getByRole("heading", { name: "Chương trình" })).toBeVisible();
  await expect(reader.getByRole("link", { name: "Gửi ý kiến, xin dự hội nghị" })).toBeVisible();
  await picture(reader, "public-before", "whole");
  expect(await clipped(reader, false)).toEqual([]);
  expect(await axe(reader)).toEqual([]);
  await context.close();
});

test("[J5] the first section says in a line each what is done and waits, and leads there", async () => {
  const desk = pageOf(ORGANISER);
  await section(desk, "Tổng quan");
  await expect(desk.getByText("còn 11 việc, 3 việc của cơ quan mình", { exact: false })).toBeVisible();
  await looks(desk, "overview");
  await desk.getByRole("main").getByRole("link", { name: "Chương trình" }).click();
  await expect(desk.getByRole("heading", { name: "Chương trình hội nghị" })).toBeVisible();
});
