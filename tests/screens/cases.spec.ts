/** After the hearing: cases opened at the desk, reported on a phone, directed on a tablet, told, and verified by the Front. */
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { GOOD } from "../support/attachedFiles.ts";
import { endDay, openScreens, press, type Screens, settled } from "../support/hearingScreens.ts";
import { picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 1920, height: 1080 };
const TABLETS = [
  { width: 1180, height: 820 },
  { width: 1080, height: 810 },
  { width: 820, height: 1180 },
];
const [ORGANISER, FRONT, PARTY] = ["desk.1", "desk.2", "desk.3"] as const;
/** who leads, and what */
const TASKS: readonly (readonly [opinion: string, lead: string, task: string])[] = [
  ["YK-001", "U07", "Khảo sát, nạo vét mương sau chợ khu 4 và thay tấm đan vỡ"],
  ["YK-006", "U05", "Rà soát nhu cầu, lập phương án bổ sung phòng học mầm non"],
  ["YK-012", "U08", "Khảo sát, lập dự toán sửa nhà bia; đối chiếu tên liệt sĩ với thân nhân"],
  ["YK-016", "U08", "Rà năm hồ sơ chờ giám định, trả lời từng hộ"],
  ["YK-024", "U07", "Nối liền gạch dẫn hướng, gắn tiếng báo tại hai nút đèn; trả lời bằng lời cho người hỏi"],
  ["YK-026", "U02", "Lộ trình giao mặt bằng cho ba doanh nghiệp, vá đường vào cụm"],
  ["YK-027", "U15", "Mở buổi hỗ trợ hóa đơn điện tử hằng tuần"],
  ["YK-030", "N01", "Hướng dẫn đủ hồ sơ sửa nhà nguyện, nói rõ cơ quan giải quyết"],
  ["YK-032", "U03", "Kiểm tra xe chở than, lịch tưới đường, công khai số liệu đo bụi"],
  ["YK-036", "U03", "Công khai danh mục giấy tờ, hẹn ngày trả kết quả cho 14 hộ"],
];

/** what a supporting ward has to do of it */
const PART = "Vận động các hộ dời vật liệu, giữ mặt bằng cho tổ nạo vét";

/** with what the screening had found outside the city's authority */
const ALL = TASKS.length + 1;

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  await give("A", { type: "OpenSession" });
  for (const [opinion, lead, task] of TASKS)
    await give("A", {
      type: "RecordOutcome",
      opinions: [opinion],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      task,
      lead,
      supporting: lead === "U07" ? ["W05"] : [],
      ...(lead === "U07" ? { parts: [{ unit: "W05", task: PART }] } : {}),
      due: { preset: "10 working days" },
    });
  await give("A", { type: "CloseSession" });
  const seats: readonly SeatName[] = [ORGANISER, FRONT, PARTY, "A", "B", "unit.U07"];
  screens = await openScreens(browser, await server.links(), "day", seats);
  for (const seat of [ORGANISER, FRONT, PARTY]) await pageOf(seat).setViewportSize(LAPTOP);
});
test.afterAll(({ browser }) => endDay(browser, server));

const give = (seat: SeatName, ...acts: readonly CommandInput[]) => giveAt(server, "day", seat, ...acts);

const pageOf = (seat: SeatName) => pageAt(screens, seat);

const look = picturesOf("cases");

const section = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();

test("[C1] the organiser opens the cases that are proposed, by one press", async () => {
  const desk = pageOf(ORGANISER);
  await desk.reload();
  await expect(desk.getByRole("heading", { name: `${ALL} việc chưa lập nội dung theo dõi` })).toBeVisible();
  await expect(desk.getByLabel("ND-05: trả lời bằng lời")).toBeChecked();
  await look(desk, "open", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(desk, `Lập ${ALL} nội dung theo dõi`);
  await expect(desk.getByRole("heading", { name: `${ALL} nội dung theo dõi` })).toBeVisible();
  await look(desk, "board", LAPTOP, WIDE);
});

test("[C16] the organiser's clerk gives a case anew on a leader's word; a leader does; both are told", async () => {
  const desk = pageOf(ORGANISER);
  await desk.getByRole("link", { name: "ND-01" }).first().click();
  const about = desk.getByRole("region", { name: "ND-01", exact: true });
  await expect(about.getByText(new RegExp(PART))).toBeVisible();
  await about.getByText("Giao lại, sửa nội dung việc").click();
  await expect(about.getByLabel(/^Phần việc của/)).toHaveValue(PART);
  await about.getByLabel("Đơn vị chủ trì").selectOption("U03");
  await expect(about.getByRole("button", { name: "Giao lại", exact: true })).toBeDisabled();
  await about.getByLabel("Theo ý kiến của").selectOption("A");
  await about.getByLabel("Lý do").fill("đúng chức năng hơn");
  await look(desk, "anew", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(about, "Giao lại", true);
  await expect(about.getByText(/Giao lại \(cán bộ ghi theo ý kiến đồng chí Bí thư Thành ủy\)/)).toBeVisible();
  await give("A", {
    ...{ type: "ReassignCase", case: "ND-01", reassigned: 1, lead: "U07", supporting: ["W05"] },
    ...{
      parts: [{ unit: "W05", task: PART }],
      task: TASKS[0]?.[2] ?? "",
      voice: false,
      why: "giữ như hội nghị",
    },
  });
  await expect(about.getByText(/Giao lại \(Đồng chí Bí thư Thành ủy\): giữ như hội nghị/)).toBeVisible();
});

test("[C2] a unit takes its task and reports on a phone; what is typed outlives a reload", async () => {
  const unit = pageOf("unit.U07");
  await unit.setViewportSize(PHONE);
  await unit.reload();
  const card = unit.getByRole("region", { name: /^ND-01/ });
  await expect(card.getByText(/Còn 10 ngày làm việc/)).toBeVisible();
  await look(unit, "unit", PHONE, LAPTOP);
  await unit.setViewportSize(PHONE);
  await press(card, "Nhận việc ND-01");
  await expect(card.getByText("Đang xác minh")).toBeVisible();
  await press(card, "Viết báo cáo ND-01");
  const text = card.getByLabel("Kết quả", { exact: true });
  await text.fill("Đã nạo vét 300 m mương, thay 27 tấm đan vỡ, xong ngày 11/12/2024.");
  await unit.reload();
  await press(card, "Viết báo cáo ND-01");
  await expect(text).toHaveValue(/^Đã nạo vét 300 m/);
  const points = card.getByRole("group", { name: "Đã trả lời từng câu hỏi" }).getByRole("checkbox");
  await points.first().check();
  await look(unit, "report", PHONE, LAPTOP);
  await unit.setViewportSize(PHONE);
  // evidence is looked for meanwhile
  const written = await card.getByLabel("Kết quả", { exact: true }).inputValue();
  await press(card, "Thêm minh chứng ND-01");
  await expect(card.getByLabel("Kết quả", { exact: true })).toHaveCount(0);
  await press(card, "Viết báo cáo ND-01");
  await expect(card.getByLabel("Kết quả", { exact: true })).toHaveValue(written);
  await press(card, "Gửi báo cáo");
  await expect(card.getByText("Đã báo cáo")).toBeVisible();
  await press(unit.getByRole("region", { name: /^ND-05/ }), "Xin trao đổi về hạn ND-05");
  const other = unit.getByRole("region", { name: /^ND-05/ });
  await other.getByLabel("Hạn mới (ngày/tháng/năm)").fill("20/12/2024");
  await other.getByLabel("Lý do").fill("chờ vật tư");
  await press(other, "Gửi đề nghị");
  await expect(other.getByText(/Đã xin hạn 20\/12/)).toBeVisible();
});

test("[C4] a leader directs ten reports, one tap a case, and grants the day", async () => {
  for (const [i, [, lead]] of TASKS.entries()) {
    const id = `ND-${String(i + 1).padStart(2, "0")}`;
    if (id === "ND-01" || id === "ND-05") continue;
    const text = "Đã kiểm tra tại chỗ, làm việc với các hộ; có biên bản và số liệu niêm yết hằng tuần.";
    await give(`unit.${lead}`, { type: "ReportResult", case: id, text });
  }
  const { A } = screens;
  await A.reload();
  await expect(A.getByRole("heading", { name: `${ALL} việc chờ ý kiến` })).toBeVisible();
  await look(A, "leader", ...TABLETS);
  await A.setViewportSize({ width: 1180, height: 820 });
  for (let left = ALL; left > 0; left--) {
    await expect(A.getByRole("heading", { name: `${left} việc chờ ý kiến` })).toBeVisible();
    await A.getByRole("main")
      .getByRole("button", { name: /^Đồng ý (với|chuyển|hạn)/ })
      .click();
    await settled(A);
  }
  await expect(A.getByText("Không còn việc nào chờ ý kiến đồng chí.")).toBeVisible();
});

test("[C9] a unit reports by phone what it is stuck at, and reads what a leader directs", async () => {
  const unit = pageOf("unit.U07");
  await unit.setViewportSize(PHONE);
  const card = unit.getByRole("region", { name: /^ND-05/ });
  await press(card, "Báo vướng mắc ND-05");
  await card
    .getByLabel("Vướng ở đâu, xin ý kiến gì")
    .fill("Đường dây đi qua đất của đơn vị khác quản lý, đơn vị đó chưa cho thi công; xin ý kiến chỉ đạo.");
  await look(unit, "stuck", PHONE, LAPTOP);
  await unit.setViewportSize(PHONE);
  await press(card, "Gửi Thường trực");
  await expect(card.getByText(/^Đã báo vướng mắc, chờ chỉ đạo: Đường dây/)).toBeVisible();
  await expect(card.getByRole("button", { name: /^Báo vướng mắc/ })).toHaveCount(0);
  const { A } = screens;
  await expect(A.getByText(/^Phòng Quản lý đô thị báo vướng mắc: Đường dây/)).toBeVisible();
  await look(A, "stuck", ...TABLETS, PHONE);
  await A.setViewportSize({ width: 1180, height: 820 });
  await A.getByLabel("Nội dung chỉ đạo").fill("Hai đơn vị họp tại chỗ trong tuần này.");
  await press(A, "Gửi chỉ đạo");
  await expect(card.getByText("Chỉ đạo: Hai đơn vị họp tại chỗ trong tuần này.")).toBeVisible();
});

test("[C3] a leader changes the day of a case that is under way, though nobody asked", async () => {
  const { A } = screens;
  await section(A, "Việc đang giải quyết");
  await A.getByRole("list", { name: /việc đang giải quyết$/ })
    .getByRole("button", { name: /ND-05/ })
    .click();
  const form = A.getByRole("form", { name: "Đổi hạn ND-05" });
  await form.getByLabel("Hạn mới (ngày/tháng/năm)").fill("27/12/2024");
  await form.getByLabel("Lý do").fill("hai đơn vị cần họp tại chỗ");
  await look(A, "under-way", ...TABLETS, PHONE);
  await A.setViewportSize({ width: 1180, height: 820 });
  await press(form, "Đổi hạn");
  const card = pageOf("unit.U07").getByRole("region", { name: /^ND-05/ });
  await expect(card.getByText(/^Đổi hạn .* → 27\/12: hai đơn vị cần họp tại chỗ$/)).toBeVisible();
  await section(A, "Chờ ý kiến đồng chí");
});

test("[C18] a leader puts right what he sent back by mistake", async () => {
  const { B } = screens;
  await B.reload();
  await B.getByRole("list").getByRole("button", { name: /ND-02/ }).click();
  await press(B, "Trả lại, ghi lời");
  await B.getByLabel("Còn thiếu gì").fill("trả nhầm việc");
  await press(B, "Trả lại", true);
  await expect(B.getByRole("button", { name: /ND-02/ })).toHaveCount(0);
  await section(B, "Tất cả các việc");
  await B.getByRole("list").getByRole("button", { name: /ND-02/ }).click();
  await expect(B.getByText(/^Đồng chí đã cho ý kiến/)).toBeVisible();
  await look(B, "other-word", ...TABLETS);
  await B.setViewportSize({ width: 1180, height: 820 });
  await press(B, "Đồng ý với báo cáo");
  await expect(B.getByRole("list", { name: "Ý kiến của ba đồng chí" })).not.toContainText("Trả lại");
  await B.getByText("Diễn biến", { exact: true }).click();
  await expect(B.getByText(/Đồng chí Phó Bí thư .*HĐND thành phố trả lại: trả nhầm việc/)).toBeVisible();
  await section(B, "Chờ ý kiến đồng chí");
});

test("[C4] a leader sends a report back with words, and its unit reads them", async () => {
  const { B } = screens;
  await B.reload();
  await B.getByRole("list").getByRole("button", { name: /ND-01/ }).click();
  const points = B.getByRole("region", { name: "Trả lời từng câu hỏi" });
  await expect(points.getByText(/^○ Chưa trả lời: /)).toHaveCount(2);
  await expect(points.getByText(/^▲ Báo cáo chưa trả lời 2\/3 câu hỏi$/)).toBeVisible();
  await press(B, "Trả lại, ghi lời");
  await B.getByLabel("Còn thiếu gì").fill("chưa có số liệu khối lượng");
  await look(B, "back", ...TABLETS);
  await press(B, "Trả lại", true);
  await expect(B.getByRole("button", { name: /ND-01/ })).toHaveCount(0);
  await expect(pageOf("unit.U07").getByText("Lãnh đạo trả lại: chưa có số liệu khối lượng")).toBeVisible();
});

test("[C5] the office tells askers and the People of what is directed", async () => {
  for (const seat of ["B", "C"] as const)
    await give(seat, { type: "DirectCase", cases: [{ case: "ND-04", reports: 1 }], agrees: true });
  const desk = pageOf(PARTY);
  await desk.reload();
  await section(desk, "Báo người nêu");
  await expect(desk.getByRole("heading", { name: `${ALL} nội dung chưa báo người nêu` })).toBeVisible();
  const row = desk.getByRole("row").filter({ hasText: "ND-04" });
  const letter = desk.waitForEvent("download");
  await row.getByRole("link", { name: "Giấy báo tiếp nhận ND-04, PDF" }).click();
  expect((await letter).suggestedFilename()).toMatch(/thong-bao-tiep-nhan-dang\.pdf$/);
  await look(desk, "told", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(desk, `Ghi đã báo ${ALL} nội dung`);
  await expect(desk.getByText("Đã báo hết người nêu")).toBeVisible();
  await section(desk, "Theo dõi giải quyết");
  await desk.getByLabel("Tìm, không cần dấu").fill("giam dinh");
  await desk.getByRole("link", { name: /ND-04/ }).first().click();
  await desk.getByLabel("Niêm yết", { exact: true }).check();
  await desk.getByLabel("Nơi niêm yết, nơi thông báo").fill("nhà văn hóa khu 4");
  await look(desk, "notice", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(desk, "Phát thông báo");
  await expect(desk.getByRole("region", { name: "ND-04" }).getByText("Đã thông báo")).toBeVisible();
});

test("[C13] desk, Front and leader have the evidence and the words of every round", async () => {
  const unit = pageOf("unit.U07");
  const card = unit.getByRole("region", { name: /^ND-01/ });
  await press(card, "Thêm minh chứng ND-01");
  await card
    .getByLabel("Thêm tệp hoặc ảnh")
    .setInputFiles({ name: "Ảnh mương sau chợ.png", mimeType: "", buffer: Buffer.from(GOOD.png) });
  await press(card, /^Ghi minh chứng/);
  await expect(card.getByRole("link", { name: /Ảnh mương/ })).toBeVisible();
  await give("A", {
    type: "ChangeCaseDueDate",
    case: "ND-01",
    due: "2024-12-20",
    was: "2024-12-06",
    why: "chờ vật tư",
  });
  // a new report: what B said of the first one stays told
  await give("unit.U07", { type: "ReportResult", case: "ND-01", text: "Đã nạo vét 300 m, 120 m³ bùn." });
  for (const seat of [FRONT, ORGANISER] as const) {
    const desk = pageOf(seat);
    await desk.reload();
    await section(desk, "Theo dõi giải quyết");
    await desk.getByRole("link", { name: "ND-01" }).first().click();
    const about = desk.getByRole("region", { name: "ND-01", exact: true });
    const file = about.getByRole("link", { name: /Ảnh mương/ });
    const coming = desk.waitForEvent("download");
    await file.click();
    expect((await coming).suggestedFilename()).toBe("Ảnh mương sau chợ.png");
    await expect(about.getByRole("region", { name: "Minh chứng" })).toContainText("Phòng Quản lý đô thị");
    await expect(
      about.getByText(/Đồng chí Phó Bí thư .*HĐND thành phố trả lại: chưa có số liệu khối lượng/),
    ).toBeVisible();
    await expect(
      about.getByText(/Đồng chí Bí thư Thành ủy đổi hạn từ 06\/12 sang 20\/12: chờ vật tư/),
    ).toBeVisible();
    await look(desk, `evidence-${seat}`, LAPTOP);
  }
  const { B } = screens;
  await B.reload();
  await B.getByRole("list").getByRole("button", { name: /ND-01/ }).click();
  await expect(B.getByRole("link", { name: /Ảnh mương/ })).toBeVisible();
  await B.getByText("Diễn biến").click();
  await expect(
    B.getByText(/Đồng chí Phó Bí thư .*HĐND thành phố trả lại: chưa có số liệu khối lượng/),
  ).toBeVisible();
  await look(B, "story", ...TABLETS);
  await B.setViewportSize({ width: 1180, height: 820 });
  // what waits for nobody's word can be read again
  await section(B, "Tất cả các việc");
  await B.getByRole("list").getByRole("button", { name: /ND-04/ }).click();
  await expect(B.getByRole("list", { name: "Ý kiến của ba đồng chí" })).toContainText("Đồng ý");
  await expect(B.getByRole("main").getByRole("button", { name: /Đồng ý|Trả lại/ })).toHaveCount(0);
  await look(B, "all", ...TABLETS);
  await B.setViewportSize({ width: 1180, height: 820 });
  await section(B, "Chờ ý kiến đồng chí");
});

test("[C10] the Front reads the register and records what it finds", async () => {
  const desk = pageOf(FRONT);
  await desk.reload();
  await look(desk, "register", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await desk.getByRole("link", { name: "ND-04" }).first().click();
  const found = desk.getByRole("region", { name: "ND-04" });
  await found.getByLabel("Cách xem").fill("gọi điện cho năm hộ");
  await look(desk, "verify", LAPTOP, WIDE);
  await press(desk, "Ghi ý kiến giám sát");
  await expect(found.locator(".chip")).toHaveText("Giám sát đạt");
});

test("[C19] the office puts right a notice's place, with why; what was wrong stays told", async () => {
  const desk = pageOf(PARTY);
  await desk.reload();
  await desk.getByRole("link", { name: "ND-04" }).first().click();
  const about = desk.getByRole("region", { name: "ND-04", exact: true });
  await about.getByText("Sửa nội dung đã ghi nhầm").click();
  const form = about.getByRole("group", { name: "Sửa thông báo đến Nhân dân" });
  await form.getByLabel("Nơi niêm yết, nơi thông báo").fill("trụ sở Ủy ban nhân dân phường Quang Trung");
  await expect(form.getByRole("button", { name: "Ghi nội dung đúng" })).toBeDisabled();
  await form.getByLabel("Lý do").fill("ghi nhầm nơi niêm yết");
  await look(desk, "right-notice", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(form, "Ghi nội dung đúng");
  await expect(
    about.getByText(/Sửa thông báo đến Nhân dân: ghi nhầm nơi niêm yết\. Đã ghi nhầm: .*nhà văn hóa khu 4/),
  ).toBeVisible();
  await expect(about.getByText(/Thông báo đến Nhân dân: .*trụ sở Ủy ban/)).toBeVisible();
});

test("[C20] of a case that is opened again its asker is told once more, by one press", async () => {
  await give("operator", { type: "SetClock", at: Date.parse("2024-12-20T09:00:00+07:00"), rate: 0 });
  await give("A", {
    ...{ type: "ReopenCase", case: "ND-04", due: "2025-02-28", why: "còn một hộ chưa có kết quả" },
  });
  const desk = pageOf(PARTY);
  await section(desk, "Báo người nêu");
  await expect(desk.getByRole("heading", { name: "1 nội dung chưa báo người nêu" })).toBeVisible();
  const again = desk.getByRole("row", { name: /ND-04/ });
  await expect(again.getByRole("checkbox", { name: "ND-04" })).toBeChecked();
  await expect(desk.getByRole("row", { name: /ND-03/ }).getByRole("checkbox")).toHaveCount(0);
  await desk
    .getByLabel("Nội dung báo")
    .fill("Việc được xem lại theo ý kiến người nêu, báo kết quả trước 28/02/2025.");
  await look(desk, "told-again", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(desk, "Ghi đã báo 1 nội dung");
  await expect(desk.getByText("Đã báo hết người nêu")).toBeVisible();
  await expect(again.getByRole("checkbox")).toHaveCount(0);
  await section(desk, "Theo dõi giải quyết");
  await desk.getByRole("link", { name: "ND-04" }).first().click();
  const about = desk.getByRole("region", { name: "ND-04", exact: true });
  await expect(about.getByText(/Việc được xem lại theo ý kiến người nêu/)).toBeVisible();
  await expect(about.getByText(/Báo người nêu|Đã báo người nêu/)).toHaveCount(2);
});

test("[C17] [C19] the office lays a transfer before the leaders again, passes it on, and puts its number right", async () => {
  const desk = pageOf(PARTY);
  const last = `ND-${ALL}`;
  const word = (agrees: boolean, reports: number): CommandInput => ({
    ...{ type: "DirectCase", cases: [{ case: last, reports }], agrees, text: agrees ? "" : "nêu rõ căn cứ" },
  });
  await give("C", word(false, 0));
  await desk.reload();
  await desk.getByLabel("Tìm, không cần dấu").fill("");
  await desk.getByRole("link", { name: last }).first().click();
  const about = desk.getByRole("region", { name: last, exact: true });
  await about.getByLabel("Đã bổ sung, giải trình").fill("Đã nêu căn cứ, kèm công văn năm 2023.");
  await look(desk, "again", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(about, "Trình lại", true);
  await expect(about.locator(".chip")).toHaveText("Đã báo cáo");
  for (const seat of ["A", "B", "C"] as const) await give(seat, word(true, 1));
  await expect(about.locator(".chip")).toHaveText("Đã chỉ đạo");
  await about.getByLabel("Nơi nhận").fill("Sở Tài nguyên và Môi trường");
  await about.getByLabel("Số văn bản").fill("416-CV/TU");
  await press(about, "Ghi đã chuyển");
  await about.getByText("Sửa nội dung đã ghi nhầm").click();
  const form = about.getByRole("form", { name: "Sửa công văn chuyển" });
  await form.getByLabel("Số văn bản").fill("461-CV/TU");
  await form.getByLabel("Lý do").fill("ghi nhầm số");
  await look(desk, "right-letter", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(form, "Ghi nội dung đúng");
  await expect(about.getByText(/Sửa công văn chuyển: ghi nhầm số\. Đã ghi nhầm: .*416-CV/)).toBeVisible();
  await section(desk, "Văn bản");
  await expect(desk.getByRole("row", { name: /416-CV/ })).toContainText("ghi nhầm, đã sửa");
  await section(desk, "Theo dõi giải quyết");
});

test("[C40] an office ends what no authority answers, and the People are told so", async () => {
  const desk = pageOf(PARTY);
  const about = desk.getByRole("region", { name: `ND-${ALL}`, exact: true });
  await desk
    .getByRole("link", { name: `ND-${ALL}` })
    .first()
    .click();
  const form = about.getByRole("form", { name: "Kết thúc khi cấp trên không trả lời" });
  const days = form.getByLabel("Đã nhắc ngày (ngày/tháng/năm, mỗi dòng một ngày)");
  await days.fill("31/11/2024");
  await form.getByRole("button", { name: "Kết thúc, không có trả lời" }).click();
  await expect(form.getByText(/Chưa đọc được “31\/11\/2024”/)).toBeVisible();
  await days.fill("01/12/2024");
  await press(form, "Kết thúc, không có trả lời");
  await expect(form.getByText(/^Ngày nhắc phải từ/)).toBeVisible();
  await days.fill("20/12/2024");
  await look(desk, "end-unanswered", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await press(form, "Kết thúc, không có trả lời");
  await expect(about.locator(".chip")).toHaveText("Cấp trên không trả lời");
  await expect(
    about.getByText(/Kết thúc, cấp trên không trả lời; lý do, ngày đã nhắc: .*20\/12\/2024/),
  ).toBeVisible();
  await expect(about.getByLabel("Lời thông báo (để trống thì dùng báo cáo của đơn vị)")).toHaveValue(
    /Sở Tài nguyên và Môi trường không trả lời Công văn số 461-CV\/TU, dù đã nhắc ngày 20\/12\/2024/,
  );
  await look(desk, "unanswered", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await give("operator", { type: "SetClock", at: Date.parse("2024-12-20T10:00:00+07:00"), rate: 0 });
  await press(about, "Phát thông báo");
  await expect(about.getByRole("button", { name: "Phát thông báo" })).toHaveCount(0);
});

test("[C13] in English and in the dark nothing of it is cut off", async () => {
  for (const [seat, name] of [
    ["unit.U07", "unit"],
    ["A", "leader"],
    [PARTY, "desk"],
  ] as const) {
    const page = pageOf(seat);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.evaluate(() => localStorage.setItem("language", "en"));
    await page.reload();
    await expect(page.getByText(/ND-0\d/).first()).toBeVisible();
    await look(page, `${name}-en-dark`, seat === "unit.U07" ? PHONE : LAPTOP);
  }
});
