/** Before the hearing, the plan's settings: changed section by section by the organiser's clerk, read by the others. */
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { withFullRedis } from "../support/fullRedis.ts";
import { endDay, openScreens, press, type Screens, settled } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const LONG =
  "Hội Liên hiệp các tổ chức hữu nghị và Hội Bảo trợ người khuyết tật, trẻ mồ côi thành phố Uông Bí";
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  const shiftTo = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await server.create("day", "sample", { before: "bare", shiftTo });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["desk.1", "desk.2", "A"]);
  for (const seat of ["desk.1", "desk.2"] as const)
    await pageOf(seat).setViewportSize({ width: 1366, height: 768 });
});
test.afterAll(({ browser }) => endDay(browser, server));

function pageOf(seat: SeatName): Page {
  const page = screens[seat];
  if (!page) throw new Error(`no screen of ${seat}`);
  return page;
}
const looks = picturesOf("settings");
const OPINION: Extract<CommandInput, { type: "RegisterOpinion" }> = {
  ...{ type: "RegisterOpinion", inbox: "front", kind: "kiến nghị", field: "Nhà ở" },
  ...{ title: "Khu tập thể cũ", content: "Khu tập thể cũ xuống cấp.", place: "phường Phương Nam" },
  ...{ addressed: "Phòng Kinh tế", wantsToSpeak: true, needsHelp: false, mayBeNamed: true },
  speaker: { name: "Lò Thị Suối", addressForm: "bà", position: "Chi hội trưởng" },
};

async function gives(seat: SeatName, input: CommandInput): Promise<void> {
  const screen = new SeatScreen(server, "day", seat);
  await expect.poll(() => screen.view).not.toBeNull();
  const result = await screen.sendPatiently(envelopeOf(input, Date.now()));
  expect(result).toMatchObject({ kind: "done" });
  screen.close();
}
const open = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name, exact: true }).click();

test("[J44] title, times and lines of the plan are changed, and a fault is told at its field", async () => {
  const desk = pageOf("desk.1");
  await desk.getByRole("navigation").getByRole("link", { name: "Thiết lập", exact: true }).click();
  const hearing = desk.getByRole("form", { name: "Tên, cấp, địa điểm" });
  const title = "Hội nghị đối thoại trực tiếp của người đứng đầu cấp ủy, chính quyền với Nhân dân năm 2027";
  await hearing.getByLabel("Tên hội nghị").fill(title);
  await looks(desk, "hearing");
  await hearing.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByRole("region", { name: "Tên, cấp, địa điểm" }).first()).toContainText(title);

  await open(desk, "Thời gian phát biểu, trả lời");
  const limits = desk.getByRole("form", { name: "Thời gian phát biểu, trả lời" });
  await limits.getByLabel("Đại biểu đã đăng ký (phút:giây)").fill("bốn phút");
  await limits.getByRole("button", { name: "Lưu" }).click();
  await expect(limits.getByLabel("Đại biểu đã đăng ký (phút:giây)")).toHaveAttribute("aria-invalid", "true");
  await limits.getByLabel("Đại biểu đã đăng ký (phút:giây)").fill("4:00");
  await looks(desk, "limits");
  await limits.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByText(/^Phát biểu 4:00, phát biểu thêm 2:00/)).toBeVisible();

  await open(desk, "Căn cứ");
  const lines = desk.getByLabel("Từng văn bản căn cứ");
  await lines.fill(`${await lines.inputValue()}\nLuật Tiếp công dân ngày 25 tháng 11 năm 2013`);
  await desk.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.locator("main p", { hasText: "Luật Tiếp công dân" })).toBeVisible();
  await looks(desk, "basis");
  await open(desk, "Tiêu đề văn bản");
  await looks(desk, "letterheads");
});

test("[J40] a quota is changed, an organisation and a clerk are added; the new clerk's link opens a desk", async ({
  browser,
}) => {
  const desk = pageOf("desk.1");
  await open(desk, "Tổ chức: số đại biểu, số ý kiến");
  const form = desk.getByRole("complementary").getByRole("form");
  await form.getByLabel("Tên tổ chức").fill(LONG);
  await form.getByLabel("Số đại biểu").fill("201");
  await form.getByLabel("Số ý kiến tối thiểu").fill("1");
  await form.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(desk.getByText("Ghi một số từ 1 đến 200.")).toBeVisible();
  await form.getByLabel("Số đại biểu").fill("3");
  await form.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(desk.getByText("25 tổ chức, 124 đại biểu, ít nhất 31 ý kiến")).toBeVisible();
  await open(desk, "MTTQ thành phố");
  // the form before it has the same fields
  const change = desk.getByRole("form", { name: "Sửa: MTTQ thành phố" });
  await change.getByLabel("Số đại biểu").fill("12");
  await change.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByText("25 tổ chức, 126 đại biểu, ít nhất 31 ý kiến")).toBeVisible();
  await open(desk, LONG);
  await expect(desk.getByRole("form", { name: `Sửa: ${LONG}` })).toBeVisible();
  await looks(desk, "organisations");
  await desk.getByRole("button", { name: "Bỏ khỏi danh sách" }).click();
  await desk.getByRole("button", { name: "Bỏ thật" }).click();
  await expect(desk.getByText("24 tổ chức, 123 đại biểu, ít nhất 30 ý kiến")).toBeVisible();

  await open(desk, "Cán bộ các bàn làm việc");
  await form.getByLabel("Tên hiện trên bàn làm việc").fill("Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng");
  await form.getByLabel("Của cơ quan").selectOption("front");
  await form.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(desk.getByRole("link", { name: /^Công Tằng/ })).toBeVisible();
  await looks(desk, "clerks");
  const link = (await server.links()).find(({ hearing, seat }) => hearing === "day" && seat === "desk.5");
  const page = await (await browser.newContext()).newPage();
  await page.goto(link?.url ?? "");
  await expect(page.getByText("Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng").first()).toBeVisible();
  await open(desk, "Cơ quan, đơn vị, phường, xã");
  await open(desk, "Phòng Quản lý đô thị");
  await looks(desk, "units");
});

test("[J50] a clerk is taken off with a second press, and the page that its link had opened ends", async ({
  browser,
}) => {
  const desk = pageOf("desk.1");
  await open(desk, "Cán bộ các bàn làm việc");
  const link = (await server.links()).find(({ hearing, seat }) => hearing === "day" && seat === "desk.5");
  const page = await (await browser.newContext()).newPage();
  await page.goto(link?.url ?? "");
  await expect(page.getByRole("navigation")).toBeVisible();
  const [mine] = await desk
    .getByRole("main")
    .getByRole("link", { name: /^Công Tằng/ })
    .all();
  await mine?.click();
  await desk.getByRole("button", { name: "Bỏ khỏi danh sách" }).click();
  await looks(desk, "clerk-off");
  await desk.getByRole("button", { name: "Bỏ thật" }).click();
  await expect(desk.getByRole("link", { name: /^Công Tằng/ })).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await looks(page, "clerk-gone");
  await page.goto(link?.url ?? "");
  await expect(page.getByRole("navigation")).toHaveCount(0);
});

test("[J80] [J81] verb, kind and what holds after the hearing are chosen, and read in the list", async () => {
  const desk = pageOf("desk.1");
  const form = desk.getByRole("complementary").getByRole("form");
  await open(desk, "Cơ quan, đơn vị, phường, xã");
  await open(desk, "Phòng Quản lý đô thị");
  // the form before it has the same fields
  const unit = desk.getByRole("form", { name: "Sửa: Phòng Quản lý đô thị" });
  await expect(unit.getByLabel("Khi phân công, văn bản ghi")).toHaveValue("giao");
  await unit.getByLabel("Khi phân công, văn bản ghi").selectOption("đề nghị");
  await unit.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByText(/^đề nghị · Thoát nước/)).toBeVisible();
  await looks(desk, "verb");
  await open(desk, "Tổ chức: số đại biểu, số ý kiến");
  await open(desk, "Hội Luật gia");
  const organisation = desk.getByRole("form", { name: "Sửa: Hội Luật gia" });
  await organisation.getByLabel("Loại tổ chức").selectOption("tổ chức yêu nước của đồng bào Công giáo");
  await organisation.getByRole("button", { name: "Lưu" }).click();
  await expect(
    desk.getByText("3 đại biểu, ít nhất 1 ý kiến · tổ chức yêu nước của đồng bào Công giáo"),
  ).toHaveCount(2);
  await looks(desk, "kind");
  await open(desk, "Sau hội nghị");
  await form.getByLabel("Số ngày giữ thông tin cá nhân sau bế mạc").fill("0");
  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(form.getByText("Ghi một số từ 1 đến 36500.")).toBeVisible();
  await looks(desk, "followUp-wrong");
  await form.getByLabel("Số ngày giữ thông tin cá nhân sau bế mạc").fill("90");
  await form.getByLabel("Cho ý kiến về kết quả đơn vị báo cáo").selectOption("one");
  await form.getByLabel("Trang công khai ghi việc quá hạn").selectOption("said");
  await form.getByRole("button", { name: "Lưu" }).click();
  const says = desk.getByRole("region", { name: "Sau hội nghị" }).first();
  await expect(says).toContainText("Giữ thông tin cá nhân 90 ngày. Trang công khai ghi rõ “quá hạn”.");
  await desk.setViewportSize({ width: 1920, height: 1080 });
  await looks(desk, "followUp-wide");
  await desk.setViewportSize({ width: 1366, height: 768 });
});

test("[J110] a field is added, renamed and taken off; one that opinions bear is refused with words", async () => {
  const desk = pageOf("desk.1");
  await open(desk, "Lĩnh vực của ý kiến");
  const form = desk.getByRole("complementary").getByRole("form");
  const rows = desk.getByRole("region", { name: "Lĩnh vực của ý kiến" }).first().getByRole("row");
  // they stand there once the section is chosen
  await expect(rows).not.toHaveCount(0);
  const count = await rows.count();
  await form
    .getByLabel("Tên lĩnh vực")
    .fill("Chăm sóc người cao tuổi, người khuyết tật và trẻ em mồ côi ở cơ sở");
  await form.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(rows).toHaveCount(count + 1);
  await open(desk, "Chăm sóc người cao tuổi, người khuyết tật và trẻ em mồ côi ở cơ sở");
  const change = desk.getByRole("form", { name: /^Sửa: Chăm sóc/ });
  await change.getByLabel("Tên lĩnh vực").fill("nhà  Ở");
  await change.getByRole("button", { name: "Lưu" }).click();
  await expect(change.getByRole("alert")).toContainText("Đã có lĩnh vực");
  await change.getByLabel("Tên lĩnh vực").fill("Người cao tuổi");
  await change.getByRole("button", { name: "Lưu" }).click();
  await expect(rows.filter({ hasText: "Người cao tuổi" })).toContainText("chưa có ý kiến");
  await open(desk, "Người cao tuổi");
  await looks(desk, "fields");
  await desk.getByRole("button", { name: "Bỏ khỏi danh sách" }).click();
  await desk.getByRole("button", { name: "Bỏ thật" }).click();
  await expect(rows).toHaveCount(count);

  // an organisation has sent an opinion of this field
  await gives("org.1", OPINION);
  const borne = rows.filter({ hasText: OPINION.field });
  await expect(borne).toContainText("1 ý kiến");
  await borne.getByRole("link").click();
  await expect(desk.getByText("Đã có ý kiến ghi lĩnh vực này: giữ nguyên tên, không bỏ được.")).toBeVisible();
  await desk.getByRole("button", { name: "Bỏ khỏi danh sách" }).click();
  await desk.getByRole("button", { name: "Bỏ thật" }).click();
  await expect(desk.getByText(/1 ý kiến đã ghi lĩnh vực/)).toBeVisible();
  await looks(desk, "field-borne");
  await expect(rows).toHaveCount(count);
});

test("[J111] who runs the floor and how many make ready are chosen, and read in the list", async () => {
  const desk = pageOf("desk.1");
  await open(desk, "Điều hành trong hội trường");
  const floor = desk.getByRole("form", { name: "Điều hành trong hội trường" });
  await expect(floor.getByLabel("Bấm mời phát biểu, tính giờ")).toHaveValue("secretary");
  await floor.getByLabel("Bấm mời phát biểu, tính giờ").selectOption("presider");
  await floor.getByLabel("Màn hình hội trường báo người chuẩn bị").selectOption("2");
  await floor.getByRole("button", { name: "Lưu" }).click();
  const says = desk.getByRole("region", { name: "Điều hành trong hội trường" }).first();
  await expect(says).toContainText("Chỉ người chủ trì bấm.");
  await expect(says).toContainText("Báo trước hai người.");
  await looks(desk, "floor");
});

test("[J82] a seat is given by hand over the one that follows from the order, and taken back", async () => {
  const desk = pageOf("desk.1");
  await open(desk, "Chỗ ngồi trong hội trường");
  const hall = desk.getByRole("form", { name: "Chỗ ngồi trong hội trường" });
  await hall.getByLabel("Số ghế mỗi hàng").fill("10");
  await hall.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByText(/^Mỗi hàng 10 ghế/)).toBeVisible();
  await looks(desk, "hall");
  await desk.getByRole("navigation").getByRole("link", { name: "Tổ chức, đại biểu", exact: true }).click();
  await desk.getByRole("link", { name: "Hội Luật gia" }).click();
  const list = desk.getByRole("region", { name: "Hội Luật gia" });
  for (const name of ["Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng", "Giuse Maria Nguyễn Hoàng Sương"]) {
    await list.getByLabel("Họ và tên").fill(name);
    await list.getByLabel("Xưng hô").last().selectOption("bà");
    await list.getByRole("button", { name: "Thêm vào danh sách" }).click();
    await expect(list.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  }
  const row = (name: string) => list.getByRole("listitem").filter({ hasText: name });
  await expect(row("Hoài Trăng").getByText("Ghế A01", { exact: true })).toBeVisible();
  await expect(row("Hoàng Sương").getByText("Ghế A02", { exact: true })).toBeVisible();
  const form = list.getByRole("form", { name: "Xếp chỗ ngồi bằng tay" });
  await form.getByLabel("Đại biểu").selectOption("15.1");
  await form.getByLabel("Ghế").fill("hàng ba");
  await form.getByRole("button", { name: "Xếp ghế" }).click();
  await expect(form.getByText("Ghi chữ của hàng rồi số ghế, ví dụ A05.")).toBeVisible();
  await form.getByLabel("Ghế").fill("b7");
  await form.getByRole("button", { name: "Xếp ghế" }).click();
  await expect(row("Hoài Trăng").getByText("Ghế B07, xếp tay")).toBeVisible();
  await form.getByLabel("Đại biểu").selectOption("15.2");
  await form.getByLabel("Ghế").fill("B7");
  await form.getByRole("button", { name: "Xếp ghế" }).click();
  await expect(form.getByRole("alert")).toContainText("Ghế B07 đã xếp tay cho người khác");
  await looks(desk, "seats");
  await desk.setViewportSize({ width: 1920, height: 1080 });
  await looks(desk, "seats-wide");
  await desk.emulateMedia({ colorScheme: "dark" });
  await looks(desk, "seats-dark");
  await desk.emulateMedia({ colorScheme: null });
  await desk.setViewportSize({ width: 1366, height: 768 });
  // left empty it follows from the order again
  await form.getByLabel("Đại biểu").selectOption("15.1");
  await form.getByLabel("Ghế").fill("");
  await form.getByRole("button", { name: "Xếp ghế" }).click();
  await expect(row("Hoài Trăng").getByText("Ghế A01", { exact: true })).toBeVisible();
  await desk.getByRole("navigation").getByRole("link", { name: "Thiết lập", exact: true }).click();
});

test("[S22] what is typed while an act is on its way stays as it stands", async () => {
  const desk = pageOf("desk.1");
  await desk.getByRole("navigation").getByRole("link", { name: "Tổ chức, đại biểu", exact: true }).click();
  await desk.getByRole("link", { name: "Hội Luật gia" }).click();
  const list = desk.getByRole("region", { name: "Hội Luật gia" });
  const form = list.getByRole("form", { name: "Xếp chỗ ngồi bằng tay" });
  const who = form.getByLabel("Đại biểu");
  const place = form.getByLabel("Ghế");
  await who.selectOption("15.1");
  await place.fill("C3");
  server.signal("SIGSTOP");
  try {
    await form.getByRole("button", { name: "Xếp ghế" }).click();
    await expect(form.getByRole("button", { name: "Đang lưu…" })).toBeVisible();
    await who.selectOption("15.2");
    await place.fill("C4");
  } finally {
    server.signal("SIGCONT");
  }
  await expect(list.getByText("Ghế C03, xếp tay")).toBeVisible();
  await form.getByRole("button", { name: "Xếp ghế" }).click();
  await expect(list.getByText("Ghế C04, xếp tay")).toBeVisible();
  // nothing typed since: it is empty again
  await expect(who).toHaveValue("");
  await expect(place).toHaveValue("");
  // a refusal is put away, and what was refused is not
  await who.selectOption("15.1");
  await place.fill("C5");
  await withFullRedis(server, async () => {
    await form.getByRole("button", { name: "Xếp ghế" }).click();
    await press(desk.locator(".refusal").last(), "Đã hiểu");
    await expect(form.getByRole("alert")).toHaveCount(0);
    await desk.waitForFunction(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))));
    await expect(place).toHaveValue("C5");
    await expect(who).toHaveValue("15.1");
  });
  await form.getByRole("button", { name: "Xếp ghế" }).click();
  await expect(list.getByText("Ghế C05, xếp tay")).toBeVisible();
  await desk.getByRole("navigation").getByRole("link", { name: "Thiết lập", exact: true }).click();
});

test("[S22] another part of the page is looked at meanwhile: what is half written stays, what was sent does not", async () => {
  const desk = pageOf("desk.1");
  const to = (name: string) => desk.getByRole("navigation").getByRole("link", { name, exact: true }).click();
  const form = desk.getByRole("form", { name: "Xếp chỗ ngồi bằng tay" });
  const toForm = async () => {
    await to("Tổ chức, đại biểu");
    await desk.getByRole("link", { name: "Hội Luật gia" }).click();
  };
  const elsewhere = async () => {
    await to("Thiết lập");
    await expect(form).toHaveCount(0);
    await toForm();
  };
  await toForm();
  await form.getByLabel("Ghế").fill("C7");
  await elsewhere();
  await expect(form.getByLabel("Ghế")).toHaveValue("C7");
  await form.getByLabel("Đại biểu").selectOption("15.2");
  server.signal("SIGSTOP");
  try {
    await form.getByRole("button", { name: "Xếp ghế" }).click();
    await expect(form.getByRole("button", { name: "Đang lưu…" })).toBeVisible();
    await to("Thiết lập");
    await expect(form).toHaveCount(0);
  } finally {
    server.signal("SIGCONT");
  }
  await settled(desk);
  await toForm();
  await expect(desk.getByText("Ghế C07, xếp tay")).toBeVisible();
  await expect(form.getByLabel("Ghế")).toHaveValue("");
  // loaded anew while it is under way: once it is done, nobody sends it a second time
  let isThrough = false;
  await desk.routeWebSocket(/socket\.io/, (line) => {
    if (isThrough) line.connectToServer();
  });
  await desk.reload();
  await form.getByLabel("Đại biểu").selectOption("15.2");
  await form.getByLabel("Ghế").fill("C9");
  await form.getByRole("button", { name: "Xếp ghế" }).click();
  await expect(form.getByRole("button", { name: "Đang lưu…" })).toBeVisible();
  isThrough = true;
  await desk.reload();
  await expect(desk.getByText("Ghế C09, xếp tay")).toBeVisible();
  await expect(form.getByLabel("Ghế")).toHaveValue("");
  // and so it stays where another's list is looked at
  await form.getByLabel("Ghế").fill("C8");
  await desk.getByRole("link", { name: "Hội Đông y" }).click();
  await expect(desk.getByRole("region", { name: "Hội Đông y" })).toBeVisible();
  await desk.getByRole("link", { name: "Hội Luật gia" }).click();
  await expect(form.getByLabel("Ghế")).toHaveValue("C8");
  await to("Thiết lập");
});

test("[J41] the day moves, the deadlines are proposed as many days on, and saved as offices word them", async () => {
  const [desk, front] = [pageOf("desk.1"), pageOf("desk.2")];
  await open(desk, "Hạn gửi");
  const form = desk.getByRole("form", { name: "Hạn gửi" });
  const wards = form.getByLabel("Phường, xã gửi ý kiến");
  const was = await wards.inputValue();
  await wards.fill("hôm nào cũng được");
  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(wards).toHaveAttribute("aria-invalid", "true");
  await wards.fill(was.replace("hết ngày", "17:00"));
  await expect(form.getByText(/là gửi muộn\.$/).first()).toBeVisible();
  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByText(`Phường, xã gửi ý kiến: ${was.replace("hết ngày", "17:00")}`)).toBeVisible();

  const chair = pageOf("A");
  const tentative = chair.getByRole("form", { name: /ngày họp/i }).first();
  await tentative
    .getByLabel(/ngày/i)
    .first()
    .fill(new Date(Date.now() + 34 * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/"));
  await tentative.getByRole("button").first().click();
  await expect(desk.getByText(/^▲ Ngày họp đã đổi\. Hạn đề nghị/)).toBeVisible();
  await looks(desk, "deadlines");
  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(desk.getByText(/^▲ Ngày họp đã đổi/)).toHaveCount(0);

  await front.getByRole("navigation").getByRole("link", { name: "Thiết lập", exact: true }).click();
  await expect(front.getByText("Các mục này do cơ quan tổ chức ghi.")).toBeVisible();
  await expect(front.getByRole("button", { name: "Lưu" })).toHaveCount(0);
});
