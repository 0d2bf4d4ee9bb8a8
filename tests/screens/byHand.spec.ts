/** Before the hearing, what came on paper and what must be put right: pressed by clerks at their desks. */
import { expect, type Page, test } from "@playwright/test";
import { registrationRow } from "../../shared/terms/ids.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { pageAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const [ORGANISER, FRONT, OFFICE, UNIT] = ["desk.1", "desk.2", "desk.4", "unit.U07"] as const;
const DAY = 86_400_000;
const NAME = "Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng";
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  const shiftTo = new Date(Date.now() + 16 * DAY).toISOString().slice(0, 10);
  await server.create("day", "sample", { before: "bare", shiftTo });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [ORGANISER, FRONT, OFFICE, UNIT]);
  for (const seat of [ORGANISER, FRONT, OFFICE])
    await pageOf(seat).setViewportSize({ width: 1366, height: 768 });
});
test.afterAll(({ browser }) => endDay(browser, server));

const pageOf = (seat: SeatName) => pageAt(screens, seat);
async function gives(seat: SeatName, ...inputs: readonly CommandInput[]): Promise<void> {
  const screen = new SeatScreen(server, "day", seat);
  await expect.poll(() => screen.view).not.toBeNull();
  for (const input of inputs) {
    const { clock } = screen.view as DeskView;
    const madeAt = clock.hearingAt + clock.rate * (Date.now() - clock.redisAt);
    expect(await screen.sendPatiently(envelopeOf(input, madeAt)), input.type).toMatchObject({ kind: "done" });
  }
  screen.close();
}
const section = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
async function looks(page: Page, name: string): Promise<void> {
  await picture(page, `hand-${name}`, "whole");
  expect.soft(await clipped(page, false), name).toEqual([]);
  expect.soft(await axe(page), name).toEqual([]);
}

test("[E30] a clerk writes an opinion down for an organisation and for a citizen, who gets a receipt; near ones are shown", async () => {
  const desk = pageOf(FRONT);
  await section(desk, "Hộp ý kiến");
  await press(desk, "Ghi ý kiến hộ…");
  await desk.getByLabel("Người gửi").selectOption({ label: "Hội Nông dân thành phố" });
  await desk.getByLabel("Nhận bằng cách nào").fill("Gọi điện sáng nay");
  await desk
    .getByLabel("Nội dung ý kiến")
    .fill("Kênh N4 sạt hai đoạn từ sau bão, nước không về được 26 ha lúa và vải chín sớm.");
  await desk.getByLabel("Địa điểm vụ việc").fill("Kênh N4, phường Phương Nam");
  await desk.getByLabel("Cơ quan được hỏi").fill("Phòng Kinh tế");
  await desk.getByLabel("Họ tên người phát biểu").fill(NAME);
  await desk.getByLabel("Xưng hô").selectOption("bà");
  await looks(desk, "behalf-organisation");
  await press(desk, "Gửi ý kiến");
  await expect(desk.getByText("Đã ghi vào sổ.")).toBeVisible();

  await desk.getByLabel("Người gửi").selectOption({ label: "Cá nhân" });
  await desk
    .getByLabel("Nội dung ý kiến")
    .fill("Từ sau bão kênh N4 sạt hai đoạn, nước không về được 26 ha lúa, vải chín sớm.");
  await desk.getByLabel("Địa điểm vụ việc").fill("Kênh N4, phường Phương Nam");
  await expect(desk.getByRole("status", { name: "Ý kiến gần giống đã có trong sổ" })).toContainText(
    "PY-0001",
  );
  // a citizen's must say where
  await desk.getByLabel("Địa điểm vụ việc").fill("");
  await press(desk, "Gửi ý kiến");
  await expect(desk.getByLabel("Địa điểm vụ việc")).toHaveAttribute("aria-invalid", "true");
  await desk.getByLabel("Địa điểm vụ việc").fill("Kênh N4, phường Phương Nam");
  await desk.getByLabel("Họ và tên").fill("Lò Thị Suối");
  await desk.getByLabel("Xưng hô").selectOption("bà");
  await looks(desk, "behalf-citizen");
  await press(desk, "Gửi ý kiến");
  await expect(desk.getByText(/Mã biên nhận để người gửi tra cứu: \S{6,}/)).toBeVisible();
  await looks(desk, "behalf-receipt");
  await desk.getByRole("link", { name: "Về danh sách ý kiến" }).click();
  await press(desk, /PY-0001/);
  await expect(desk.getByText("Ủy ban MTTQ thành phố ghi hộ")).toBeVisible();
  await expect(desk.getByText("Gọi điện sáng nay")).toBeVisible();
  await press(desk, "Sửa bản đã ghi hộ: PY-0001");
  const form = desk.getByRole("form", { name: /PY-0001/ });
  await expect(form.getByLabel("Họ tên người phát biểu")).toHaveValue(NAME);
  await form.getByLabel("Địa điểm vụ việc").fill("Kênh N4, đoạn qua khu Đồng Nắng");
  await looks(desk, "behalf-edit");
  await press(desk, "Lưu thay đổi");
  await expect(desk.getByText("Kênh N4, đoạn qua khu Đồng Nắng").first()).toBeVisible();
});

test("[E30] what a clerk has written down the same clerk takes back by a press; another clerk is not offered it", async () => {
  const [desk, other] = [pageOf(FRONT), pageOf(ORGANISER)];
  await section(other, "Hộp ý kiến");
  await press(other, /PY-0002/);
  await expect(other.getByRole("article", { name: "PY-0002" })).toBeVisible();
  await expect(other.getByRole("button", { name: "Rút bản đã ghi hộ: PY-0002" })).toHaveCount(0);
  await press(desk, /PY-0002/);
  await press(desk, "Rút bản đã ghi hộ: PY-0002");
  await desk.getByLabel("Người gửi rút vì sao (có thể để trống)").fill("Đã được giải quyết tại phường");
  await looks(desk, "behalf-withdraw");
  await press(desk, "Đồng ý rút");
  await expect(
    desk.getByRole("article", { name: "PY-0002" }).getByText("Người gửi đã rút").first(),
  ).toBeVisible();
  await expect(desk.getByRole("button", { name: "Rút bản đã ghi hộ: PY-0002" })).toHaveCount(0);
});

test("[J35] a clerk enters an organisation's list by hand: adds, changes, gives a substitute, removes", async () => {
  const desk = pageOf(ORGANISER);
  await section(desk, "Tổ chức, đại biểu");
  await desk.getByRole("link", { name: "Hội Người mù" }).click();
  const list = desk.getByRole("region", { name: "Hội Người mù", exact: true });
  for (const name of [NAME, "Hoàng Văn Dốc"]) {
    await list.getByLabel("Họ và tên").fill(name);
    await list.getByLabel("Xưng hô").selectOption("bà");
    await list.getByLabel("Chức vụ, công việc").fill("Chi hội trưởng Chi hội phường Quang Trung");
    await list.getByLabel("Đại diện cho").fill("Người có uy tín trong cộng đồng người khuyết tật");
    if (name !== NAME)
      await list.getByLabel("Tham dự với tư cách").selectOption({ label: `Dự bị cho Bà ${NAME}` });
    await list.getByRole("button", { name: "Thêm vào danh sách" }).click();
    await expect(list.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  }
  await looks(desk, "list");
  await list.getByRole("button", { name: "Sửa: Bà Hoàng Văn Dốc" }).click();
  await expect(list.getByLabel("Họ và tên")).toHaveValue("Hoàng Văn Dốc");
  await expect(list.getByLabel("Đại diện cho")).toHaveValue(/^Người có uy tín/);
  await list.getByLabel("Xưng hô").selectOption("ông");
  await list.getByRole("button", { name: "Lưu thay đổi" }).click();
  await expect(list.getByRole("listitem").filter({ hasText: "Ông Hoàng Văn Dốc" })).toBeVisible();
  await list.getByRole("button", { name: "Xóa: Ông Hoàng Văn Dốc" }).click();
  await list.getByRole("button", { name: "Đồng ý xóa" }).click();
  await expect(list.getByText("Hoàng Văn Dốc")).toHaveCount(0);
});

test("[B4] once the quota is full, the desk says so and offers a substitute's place alone", async () => {
  const desk = pageOf(ORGANISER);
  const list = desk.getByRole("region", { name: "Hội Người mù", exact: true });
  await list.getByLabel("Họ và tên").fill("Hoàng Văn Dốc");
  await list.getByLabel("Xưng hô").selectOption("ông");
  await list.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(list.getByText("2/2 đại biểu")).toBeVisible();
  await expect(list.getByText("Đã đủ 2 đại biểu chính thức", { exact: false })).toBeVisible();
  const goesAs = list.getByLabel("Tham dự với tư cách");
  await expect(goesAs.getByRole("option", { name: "Đại biểu chính thức" })).toHaveCount(0);
  await list.getByLabel("Họ và tên").fill("Sùng Thị Vách");
  await list.getByLabel("Xưng hô").selectOption("chị");
  await list.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(goesAs).toHaveAttribute("aria-invalid", "true");
  await goesAs.selectOption({ label: "Dự bị cho Ông Hoàng Văn Dốc" });
  await list.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(list.getByRole("listitem").filter({ hasText: "Chị Sùng Thị Vách" })).toBeVisible();
  // who has a substitute is offered to no second
  await expect(goesAs.getByRole("option", { name: "Dự bị cho Ông Hoàng Văn Dốc" })).toHaveCount(0);
  await looks(desk, "full");
});

test("[J33][J34] the organiser puts an item right, takes one off, changes the backdrop and is told of another day on it", async () => {
  const desk = pageOf(ORGANISER);
  await section(desk, "Việc của các văn phòng");
  await press(desk, "Lấy 12 việc thường có");
  await press(desk, "Sửa việc: Âm thanh");
  const form = desk.getByRole("form", { name: "Sửa việc: Âm thanh" });
  await form.getByLabel("Việc").fill("Âm thanh, micro không dây cho đại biểu khiếm thị ở hàng ghế đầu");
  await form.getByLabel("Cơ quan làm").selectOption({ label: "Văn phòng Thành ủy" });
  await looks(desk, "item");
  await form.getByRole("button", { name: "Lưu thay đổi" }).click();
  await expect(desk.getByText(/Trước đó: Âm thanh, /)).toBeVisible();
  await press(desk, "Sửa việc: Nước uống");
  await desk.getByLabel("Lý do bỏ").fill("Trung tâm hội nghị lo");
  await press(desk, "Bỏ khỏi danh mục");
  await expect(desk.getByText("Đã bỏ 1 việc")).toBeVisible();
  await section(desk, "Hồ sơ hội nghị");
  await desk.getByText("Sửa nội dung ma két").first().click();
  const lines = desk.getByLabel("Từng dòng trên ma két");
  await lines.fill(`${await lines.inputValue()}\nNgày 1 tháng 2 năm 2020`.replace(/.*ngày 22.*\n/iu, ""));
  await expect(desk.getByText(/Ma két ghi ngày 01\/02\/2020/)).toBeVisible();
  await looks(desk, "backdrop");
  await press(desk, "Lưu nội dung");
  await expect(desk.getByText("▲ ma két ghi ngày 01/02/2020, khác ngày họp")).toBeVisible();
});

test("[H18] an office gives a slip to another unit with another day; that unit sees it, and the desk what it was", async () => {
  await gives("desk.2", {
    ...{ type: "Screen", decision: { result: "accept", basis: "rõ" } },
    registrations: [{ registration: "PY-0001", seen: registrationRow(1, 1), code: "YK-001" }],
  } as CommandInput);
  await gives(ORGANISER, { type: "FormGroup", group: null, title: "Nông nghiệp", opinions: ["YK-001"] }, {
    type: "AssignLead",
    opinions: ["YK-001"],
    lead: "U02",
  } as CommandInput);
  const due = Date.now() + 8 * DAY;
  const slip = { slip: null, group: "G01", opinions: ["YK-001"], unit: "U02", respondent: "o37", due };
  await gives(OFFICE, { type: "IssueSlips", slips: [slip] });
  const desk = pageOf(OFFICE);
  await section(desk, "Chuẩn bị trả lời");
  await press(desk, /F5-01/);
  await desk.getByText("Chuyển đơn vị, đổi hạn").click();
  const form = desk.getByRole("form", { name: "Chuyển phiếu F5-01 hoặc đổi hạn" });
  const choice = await form
    .getByRole("option", { name: /^Phòng Quản lý đô thị · / })
    .first()
    .textContent();
  await form.getByLabel("Đơn vị và người trả lời").selectOption({ label: choice ?? "" });
  await form.getByLabel("Lý do").fill("thuộc lĩnh vực quản lý đô thị");
  await looks(desk, "readdress");
  await form.getByRole("button", { name: "Lưu thay đổi" }).click();
  await expect(desk.getByText(/trước đó giao .*Lý do: thuộc lĩnh vực quản lý đô thị/)).toBeVisible();
  await looks(desk, "readdressed");
  await expect(pageOf(UNIT).getByText("F5-01").first()).toBeVisible();
});
