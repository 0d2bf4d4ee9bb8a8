/** Before the hearing: from accepted opinions to the freeze, pressed by clerks, a unit and a leader at their screens. */
import { expect, type Page, test } from "@playwright/test";
import { PREFIX, registrationRow } from "../../shared/terms/ids.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { pageAt } from "../support/atSeats.ts";
import { drag } from "../support/drag.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const [ORGANISER, OFFICE, UNIT] = ["desk.1", "desk.4", "unit.U02"] as const;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const LONG =
  "Bà con ven kênh đề nghị thành phố sửa hai đoạn sạt lở của kênh N4 trước khi đổ ải và báo lịch tưới từng tuần.";
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });

const form = (title: string, name: string): CommandInput => ({
  ...{ type: "RegisterOpinion", inbox: "front", kind: "kiến nghị", field: "Nông nghiệp, thủy lợi" },
  ...{ title, content: `${title}. ${LONG}`, place: "phường Phương Nam", addressed: "Phòng Kinh tế" },
  ...{ wantsToSpeak: true, needsHelp: false, mayBeNamed: true },
  speaker: { name, addressForm: "bà", position: "Chi hội trưởng" },
});

const OPINIONS: readonly (readonly [SeatName, string, string])[] = [
  ["org.1", "Kênh N4 sạt lở, vụ đông xuân thiếu nước tưới", "Công Tằng Tôn Nữ Hoài Trăng"],
  ["org.2", "Đường vào khu sản xuất lầy lội khi mưa lớn", "Giuse Maria Nguyễn Hoàng Sương"],
  ["org.3", "Thủ tục vay vốn trồng rừng còn nhiều giấy tờ", "Lò Thị Suối"],
];

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
  // so many days ahead that nothing is late
  const shiftTo = new Date(Date.now() + 16 * DAY).toISOString().slice(0, 10);
  await server.create("day", "sample", { before: "bare", shiftTo });
  await server.start();
  for (const [seat, title, name] of OPINIONS) await gives(seat, form(title, name));
  await gives("desk.2", {
    ...{ type: "Screen", decision: { result: "accept", basis: "rõ" } },
    registrations: OPINIONS.map((_, i) => ({
      ...{ registration: `${PREFIX.registration}-000${i + 1}`, seen: registrationRow(i + 1) },
      code: `YK-00${i + 1}`,
    })),
  });
  await gives("org.1", {
    ...{ type: "CollectRawOpinion", field: "Nông nghiệp, thủy lợi", place: "phường Phương Nam", people: 31 },
    content: "Đề nghị hỗ trợ giống vải chín sớm, hỏi thêm xin gọi số 0900 000 199.",
  });
  // its deadline was an hour and a half ago
  await gives(ORGANISER, {
    type: "ChangeSettings",
    change: {
      ...{ section: "deadlines", organisations: Date.now() + 5 * DAY, wards: Date.now() + 4 * DAY },
      synthesis: Date.now() - 1.5 * HOUR,
    },
  });
  screens = await openScreens(browser, await server.links(), "day", [ORGANISER, OFFICE, UNIT, "A", "B"]);
  for (const seat of [ORGANISER, OFFICE] as const)
    await pageOf(seat).setViewportSize({ width: 1366, height: 768 });
  await pageOf(UNIT).setViewportSize({ width: 390, height: 844 });
});
test.afterAll(({ browser }) => endDay(browser, server));

const section = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();

const looks = picturesOf();

test("[H1] [H4] a clerk groups what was accepted, names who answers, approves, submits", async () => {
  const desk = pageOf(ORGANISER);
  await section(desk, "Tổng hợp");
  for (const id of ["YK-001", "YK-002"]) await desk.getByLabel(`Chọn ${id}`).check();
  await desk.getByLabel("Tên nhóm mới").fill("Nông nghiệp, thủy lợi");
  await press(desk, "Lập nhóm từ ý kiến đã chọn");
  const table = desk.getByRole("table");
  await expect(table.getByRole("button", { name: "Nông nghiệp, thủy lợi" })).toBeVisible();
  // what is left goes by its field into the group of that name
  await press(desk, "Xếp nhóm theo lĩnh vực: 1 nhóm");
  await expect(desk.getByLabel("Chọn R-01")).toHaveCount(0);
  await table.getByRole("button", { name: "Nông nghiệp, thủy lợi" }).click();
  await press(desk, "Trình Thường trực Thành ủy");
  await expect(desk.getByText("Nhóm G01 chưa có cơ quan chủ trì.", { exact: false })).toBeVisible();
  await press(desk, "Đã hiểu");
  await press(desk, "Lấy cơ quan chủ trì theo lĩnh vực: 3 ý kiến");
  for (const code of ["YK-001", "YK-002", "YK-003"])
    await expect(desk.getByLabel(`Cơ quan chủ trì ${code}`)).toHaveValue("U02");
  await desk.getByLabel("Thêm cơ quan phối hợp… YK-001").selectOption("U07");
  await desk.getByLabel("Vấn đề được quan tâm YK-001").click();
  await expect(desk.getByLabel("Vấn đề được quan tâm YK-001")).toBeChecked();
  await desk.getByLabel("Tên hiển thị trong hội trường YK-001").fill("Kênh N4 sạt lở");
  await press(desk, "Lưu tên đề nghị");
  await press(desk, "Duyệt cả 3 tên");
  await expect(desk.getByText("3 trên 3 tên hiển thị đã duyệt", { exact: false })).toBeVisible();
  await looks(desk, "desk-synthesis");
  await press(desk, "Trình Thường trực Thành ủy");
  await press(desk, "Gửi trao đổi với Thường trực HĐND, Thường trực UBND");
  await expect(desk.getByText("Thường trực HĐND: chưa có ý kiến", { exact: false })).toBeVisible();
});

test("[H5] [H6] a leader reads the synthesis without phone numbers, directs by tap and words", async () => {
  const [leader, head, desk] = [pageOf("A"), pageOf("B"), pageOf(ORGANISER)];
  await expect(leader.getByRole("heading", { name: "G01 Nông nghiệp, thủy lợi" })).toBeVisible();
  expect(await leader.locator("body").textContent()).not.toContain("0900 000 199");
  await looks(leader, "leader-synthesis");
  await press(leader, "Chỉ đạo bằng lời: G01");
  await leader.getByLabel("Chỉ đạo bằng lời G01").fill("Phòng Quản lý đô thị chủ trì việc đường.");
  await leader.getByLabel("Đổi cơ quan chủ trì YK-002").selectOption("U07");
  await leader.reload();
  // what was not sent outlives a reload, and whom it names
  await expect(leader.getByLabel("Chỉ đạo bằng lời G01")).toHaveValue(
    "Phòng Quản lý đô thị chủ trì việc đường.",
  );
  await expect(leader.getByLabel("Đổi cơ quan chủ trì YK-002")).toHaveValue("U07");
  const other = head.getByRole("button", { name: "Chỉ đạo bằng lời: G01" });
  const before = await other.boundingBox();
  await press(leader, "Gửi chỉ đạo");
  await expect(leader.getByText("✓ Đã chỉ đạo (Bí thư Thành ủy", { exact: false })).toBeVisible();
  await expect(head.getByText("✓ Đã chỉ đạo (Bí thư Thành ủy", { exact: false })).toBeVisible();
  // what another leader says moves nothing that this one is about to touch
  expect((await other.boundingBox())?.y).toBe(before?.y);
  await looks(head, "leader-directed");
  await press(head, "Nhất trí");
  await expect(desk.getByText("✓ Thường trực HĐND: Nhất trí", { exact: false })).toBeVisible();
  await expect(desk.getByLabel("Cơ quan chủ trì YK-002")).toHaveValue("U07");
});

test("[H19] a report that went out after its deadline says by how much, beside it and on the clocks", async () => {
  const desk = pageOf(ORGANISER);
  await expect(desk.getByText(/▲ Trình sau hạn tổng hợp 1 giờ \d+ phút/)).toBeVisible();
  await looks(desk, "desk-late-report");
  await section(desk, "Hồ sơ hội nghị");
  const clocks = desk.getByRole("region", { name: "Thời hạn" });
  await expect(clocks.getByText(/▲ Đã trình, trễ 1 giờ \d+ phút/)).toBeVisible();
  // what still runs is in no colour of alarm
  await expect(clocks.getByRole("listitem").filter({ hasText: "còn" }).first()).toBeVisible();
  await looks(desk, "desk-clocks");
  await press(desk, "English");
  await looks(desk, "desk-clocks-english");
  await press(desk, "Tiếng Việt");
});

test("[J49] three accepted opinions stand in the balance, once each; the fields without any are named", async () => {
  const desk = pageOf(ORGANISER);
  await section(desk, "Tổ chức, đại biểu");
  const balance = desk.getByRole("region", { name: "Cân đối cơ cấu" });
  const fields = balance.getByRole("region", { name: "Ý kiến theo lĩnh vực" });
  await expect(fields.getByRole("listitem").filter({ hasText: "Nông nghiệp, thủy lợi" })).toContainText("3");
  await expect(fields.getByText(/▲ \d+ chưa có ý kiến: /)).toBeVisible();
  await looks(desk, "desk-balance");
  await section(desk, "Tổng hợp");
});

test("[H7] [H8] an office issues slips, a draft outlives a reload, it is returned, approved", async () => {
  const [office, unit] = [pageOf(OFFICE), pageOf(UNIT)];
  await section(office, "Chuẩn bị trả lời");
  await office.getByLabel("Ngày hạn").fill(new Date(Date.now() + 5 * DAY).toISOString().slice(0, 10));
  await looks(office, "desk-slips");
  await press(office, "Phát 2 phiếu");
  const form = unit.getByRole("form", { name: "F5-01" });
  await form.getByLabel("Nguyên nhân").fill("Bão làm sạt hai đoạn kênh N4");
  await form.getByLabel("Tiến độ").fill("Đã đo hai đoạn sạt dài 46 m");
  await unit.reload();
  await expect(form.getByLabel("Nguyên nhân")).toHaveValue("Bão làm sạt hai đoạn kênh N4");
  // folded up to read something else
  await press(unit.getByRole("article", { name: /^F5-01/ }), "Thu lại");
  await expect(form).toHaveCount(0);
  await press(unit.getByRole("article", { name: /^F5-01/ }), "Soạn");
  await expect(form.getByLabel("Nguyên nhân")).toHaveValue("Bão làm sạt hai đoạn kênh N4");
  await press(unit, "Gửi duyệt F5-01");
  await expect(unit.getByText("Xin ghi phần này.").first()).toBeVisible();
  await form.getByLabel("Thời gian").fill("Sớm");
  await form.getByLabel("Nguồn lực").fill("Dự phòng ngân sách");
  await looks(unit, "unit-slips");
  await press(unit, "Gửi duyệt F5-01");
  await expect(unit.getByText("◐ Đã gửi, chờ duyệt")).toBeVisible();
  await office.getByRole("button", { name: "F5-01" }).click();
  await expect(office.getByText("▲ Đơn vị chưa ghi văn bản căn cứ")).toBeVisible();
  await office.getByLabel("Lời khi trả lại").fill("chưa nêu ngày");
  await press(office, "Trả lại đơn vị");
  await expect(unit.getByText("Cần bổ sung: chưa nêu ngày")).toBeVisible();
  await form.getByLabel("Thời gian").fill("Gia cố trước khi đổ ải");
  await press(unit, "Gửi duyệt F5-01");
  await expect(office.locator("mark")).toHaveText("Gia cố trước khi đổ ải");
  // a leader is warned too, and returns it as well
  const leader = pageOf("A");
  const drafted = leader.locator("details").filter({ hasText: "Dự thảo trả lời F5-01" });
  await drafted.locator("summary").click();
  await expect(drafted.getByText("▲ Đơn vị chưa ghi văn bản căn cứ")).toBeVisible();
  await drafted.getByLabel("Lời khi trả lại").fill("thiếu số mét");
  await looks(leader, "leader-draft");
  await press(drafted, "Trả lại đơn vị");
  await expect(unit.getByText("Cần bổ sung: thiếu số mét")).toBeVisible();
  await form.getByLabel("Thời gian").fill("Gia cố 46 m trước khi đổ ải");
  await press(unit, "Gửi duyệt F5-01");
  await expect(office.locator("mark")).toHaveText("Gia cố 46 m trước khi đổ ải");
  await looks(office, "desk-preparation");
  await press(office, "Duyệt dự thảo F5-01");
  await expect(unit.getByText("✓ Đã duyệt")).toBeVisible();
});

test("[H10] [H11] [H13] the order is proposed, moved by all ways, published, taken back, frozen", async () => {
  const [desk, leader, unit] = [pageOf(ORGANISER), pageOf("A"), pageOf(UNIT)];
  await section(desk, "Thứ tự phát biểu");
  await press(desk, "Lập thứ tự đề xuất cho 3 ý kiến xin phát biểu");
  const codes = () => desk.locator("tbody td:nth-child(2)").allTextContents();
  await expect.poll(codes).toEqual(["YK-001", "YK-002", "YK-003"]);
  await press(desk, "Đưa YK-003 lên");
  await expect.poll(codes).toEqual(["YK-001", "YK-003", "YK-002"]);
  await desk.getByRole("button", { name: "Kéo YK-003" }).press("Alt+ArrowUp");
  await expect.poll(codes).toEqual(["YK-003", "YK-001", "YK-002"]);
  const grip = (code: string) => desk.getByRole("button", { name: `Kéo ${code}`, exact: true });
  await expect(grip("YK-003")).toHaveAccessibleDescription(/^Giữ phím Alt và bấm mũi tên/);
  await drag(desk, grip("YK-003"), grip("YK-002"));
  await expect.poll(codes).toEqual(["YK-001", "YK-002", "YK-003"]);
  await press(desk, "Công bố 3 lượt");
  await expect(desk.getByText("đã công bố", { exact: false })).toBeVisible();
  // once all have seen it, a change says why
  await expect(desk.getByRole("button", { name: "Đưa YK-003 lên" })).toHaveCount(0);
  await desk.getByLabel("Lý do thay đổi", { exact: false }).fill("cần người dẫn");
  await press(desk, "Đưa YK-003 lên");
  await expect.poll(codes).toEqual(["YK-001", "YK-003", "YK-002"]);
  await press(desk, "↶ Hoàn tác: YK-003 lên trước YK-002");
  await expect.poll(codes).toEqual(["YK-001", "YK-002", "YK-003"]);
  await looks(desk, "desk-order");
  await desk.getByLabel("Người điều hành đồng ý, xác nhận qua").selectOption("officeParty");
  await press(desk, "Chốt, sẵn sàng họp");
  await press(desk, "Xác nhận chốt");
  await expect(desk.getByText("Việc chuẩn bị đã chốt", { exact: false })).toBeVisible();
  // each seat's page is now the one of the hearing
  await expect(leader.getByRole("heading", { name: "Trước giờ khai mạc" })).toBeVisible();
  await expect(unit.getByText("Kênh N4 sạt lở", { exact: false }).first()).toBeVisible();
});
