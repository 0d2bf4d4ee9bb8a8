/** The desk's one place for its documents: what each bears and lacks, fetched in either family, and what fails said there. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import { type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";
import { pageAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { docxFiles, paragraphsOf, pdfPages, squeezed } from "../support/papers.ts";
import { RealServer } from "../support/realServer.ts";
import { until } from "../support/redis.ts";
import { SeatScreen } from "../support/seatScreen.ts";

const COMPLAINT = "Khiếu nại quyết định thu hồi đất số 12 của phường";
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });

/** The preparation as far as these documents need it, given by its seats over their own lines. */
async function prepare(): Promise<void> {
  const seats = new Map([["desk.2" as SeatName, new SeatScreen(server, "day", "desk.2")]]);
  let made = 0;
  const does = async (seat: SeatName, input: CommandInput) => {
    const screen = seats.get(seat) ?? new SeatScreen(server, "day", seat);
    seats.set(seat, screen);
    await until(() => screen.store.getState().view !== null);
    const id = `office-documents-${made++}`;
    const result = await screen.sendPatiently({
      id,
      madeAt: Date.now(),
      command: commandSchema.parse(input),
    });
    expect([input.type, result]).toMatchObject([input.type, { kind: "done" }]);
  };
  const inbox = () => (seats.get("desk.2")?.store.getState().view as DeskView | null)?.inbox ?? [];
  const form = {
    type: "RegisterOpinion",
    kind: "kiến nghị",
    field: "",
    wantsToSpeak: true,
    needsHelp: false,
    mayBeNamed: false,
  } as const;
  const speaker = {
    name: "Nguyễn Hoàng Thị Phương Nghiêm",
    addressForm: "bà",
    position: "Chi hội trưởng chi hội phụ nữ khu 7",
  };
  await does("org.3", {
    type: "EnterDelegate",
    ...speaker,
    substituteFor: null,
    phone: "0900 000 777",
    birthYear: 1951,
  });
  await does("org.3", {
    ...form,
    inbox: "front",
    title: "Kênh N4",
    content: "Kênh N4 sạt hai đoạn",
    place: "phường Phương Nam",
    addressed: "Phòng Kinh tế",
    speaker,
  });
  await does("org.4", {
    ...form,
    inbox: "front",
    title: "",
    content: COMPLAINT,
    place: "khu 9",
    addressed: "UBND",
    speaker: { ...speaker, name: "Lỷ Sì Múi" },
  });
  await until(() => inbox().length === 2);
  const registrations = (i: number) => [{ registration: inbox()[i]?.id ?? "", seen: inbox()[i]?.seen ?? "" }];
  await does("desk.2", {
    type: "Screen",
    registrations: registrations(0),
    decision: { result: "accept", basis: "rõ" },
  });
  await does("desk.2", {
    ...{ type: "Screen", registrations: registrations(1) },
    decision: {
      result: "redirect",
      basis: "đơn",
      kind: "khiếu nại",
      destination: "Ban Tiếp công dân thành phố",
    },
  });
  const slips = [
    { number: "01-PC/MTTQ", kind: "khiếu nại" as const, destination: "Ban Tiếp công dân thành phố" },
  ];
  await does("desk.2", { type: "MakeSlip", registration: inbox()[1]?.id ?? "", slips, way: "giao tận tay" });
  const code = inbox()[0]?.code ?? "";
  await does("desk.1", { type: "FormGroup", group: null, title: "Thủy lợi", opinions: [code] });
  await does("desk.1", { type: "AssignLead", opinions: [code], lead: "U07" });
  await does("desk.1", { type: "ApproveTitles", opinions: [code] });
  await does("desk.1", { type: "SubmitReport", to: "Thường trực Thành ủy", supplements: null });
  for (const screen of seats.values()) screen.close();
}

test.beforeAll(async ({ browser }) => {
  const shiftTo = new Date(Date.now() + 16 * 86_400_000).toISOString().slice(0, 10);
  await server.create("day", "sample", { before: true, shiftTo });
  await server.start();
  await prepare();
  screens = await openScreens(browser, await server.links(), "day", ["desk.1", "desk.2"]);
  for (const seat of ["desk.1", "desk.2"] as const) {
    await pageOf(seat).setViewportSize({ width: 1366, height: 768 });
    await section(pageOf(seat), "Tài liệu");
  }
});
test.afterAll(({ browser }) => endDay(browser, server));

const pageOf = (seat: SeatName) => pageAt(screens, seat);
const section = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
const row = (page: Page, name: string) => page.getByRole("row", { name });

async function fetched(page: Page, name: string): Promise<Uint8Array> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}
const textOf = (bytes: Uint8Array) =>
  paragraphsOf(docxFiles(bytes)["word/document.xml"] ?? "")
    .map((paragraph) => paragraph.text)
    .join("\n");

test("[D25] each document says what it bears and what it lacks", async () => {
  const desk = pageOf("desk.1");
  await expect(row(desk, "Danh sách đại biểu (F2)")).toContainText("dự thảo · 1/121 đại biểu");
  await expect(row(desk, "Danh sách đại biểu (F2)")).toContainText("▲ 23 tổ chức chưa có danh sách");
  await expect(row(desk, "Báo cáo tổng hợp ý kiến (F4)")).toContainText("F4-01 (");
  await expect(row(desk, "Phiếu giao chuẩn bị trả lời (F5)")).toContainText("▲ 1 ý kiến chưa có phiếu");
  await expect(row(desk, "Giấy mời (F6)")).toContainText("ngày họp còn dự kiến");
  await expect(row(desk, "Phiếu chuyển (F16)")).toContainText("1 phiếu · niêm phong");
  await picture(desk, "desk-documents", "whole");
  expect(await clipped(desk, false)).toEqual([]);
  expect(await axe(desk)).toEqual([]);
});

test("[D21] [D25] papers come in the chosen family and part, lists as tables", async () => {
  const desk = pageOf("desk.1");
  await desk
    .getByRole("combobox", { name: "Chọn phần của Danh sách đại biểu (F2)" })
    .selectOption({ label: "3. Hội Liên hiệp Phụ nữ thành phố" });
  const party = textOf(await fetched(desk, "Danh sách đại biểu (F2), DOCX"));
  expect(party).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
  expect(party).toContain("Bà Nguyễn Hoàng Thị Phương Nghiêm");
  expect(party).not.toMatch(/0900|1951/);
  await desk.getByRole("combobox", { name: "Thể thức" }).selectOption({ label: "Nhà nước" });
  expect(desk.url()).toContain("form=nha-nuoc");
  expect(textOf(await fetched(desk, "Danh sách đại biểu (F2), DOCX"))).toContain(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  );
  await desk
    .getByRole("combobox", { name: "Chọn phần của Báo cáo tổng hợp ý kiến (F4)" })
    .selectOption("F4-01");
  const report = squeezed(pdfPages(await fetched(desk, "Báo cáo tổng hợp ý kiến (F4), PDF")).join(" "));
  expect(report).toContain("Kênh N4 sạt hai đoạn");
  expect(report).not.toContain("DỰ THẢO");
  expect(report).not.toContain("thu hồi đất");
  const csv = new TextDecoder().decode(await fetched(desk, "Sổ ý kiến, CSV"));
  expect(csv).toContain("Kênh N4 sạt hai đoạn");
  expect(csv).not.toContain("thu hồi đất");
  expect((await fetched(desk, "Danh mục việc, XLSX")).length).toBeGreaterThan(1_000);
});

test("[D51] [D52] the clerk numbers the report and writes into the next draft; both stand on paper at once", async () => {
  const desk = pageOf("desk.1");
  await desk.getByRole("combobox", { name: "Thể thức" }).selectOption({ label: "Đảng" });
  const number = desk.getByRole("form", { name: /^Ghi số văn bản/ });
  await number.getByLabel("Văn bản").selectOption({ label: "Báo cáo tổng hợp ý kiến: F4-01" });
  await press(desk, "Ghi số");
  await expect(number.getByLabel("Số, ký hiệu")).toHaveAttribute("aria-invalid", "true");
  await number.getByLabel("Số, ký hiệu").fill("121-BC/BDV");
  await press(desk, "Ghi số");
  await expect(row(desk, "Báo cáo tổng hợp ý kiến (F4)")).toContainText("121-BC/BDV");
  expect(textOf(await fetched(desk, "Báo cáo tổng hợp ý kiến (F4), DOCX"))).toContain("Số 121-BC/BDV");
  const words = desk.getByRole("form", { name: "Báo cáo tổng hợp: đề xuất, kiến nghị" });
  await words
    .getByLabel("Lời viết thêm")
    .fill("Đề nghị dành thêm thời gian cho nhóm đất đai\nMời Sở Y tế dự");
  await press(desk, "Lưu lời viết thêm");
  await expect(words.getByRole("button", { name: "Lưu lời viết thêm" })).toBeEnabled();
  await desk.getByRole("combobox", { name: "Chọn phần của Báo cáo tổng hợp ý kiến (F4)" }).selectOption("");
  await expect
    .poll(async () => textOf(await fetched(desk, "Báo cáo tổng hợp ý kiến (F4), DOCX")))
    .toContain("Mời Sở Y tế dự.");
  await expect(words.getByLabel("Lời viết thêm")).toHaveValue(/Sở Y tế/);
  await picture(desk, "desk-paperwork", "whole");
  expect(await clipped(desk, false)).toEqual([]);
  expect(await axe(desk)).toEqual([]);
});

test("[D23] the slip F16 is offered to the clerk who has the matter open alone", async () => {
  const [organiser, front] = [pageOf("desk.1"), pageOf("desk.2")];
  await expect(front.getByRole("link", { name: "Phiếu chuyển (F16), PDF" })).toHaveCount(0);
  await section(front, "Hộp ý kiến");
  await front.getByRole("button", { name: /Nội dung, người gửi đã niêm phong/ }).click();
  await press(front, "Mở niêm phong");
  await expect(front.getByText(COMPLAINT).first()).toBeVisible();
  await section(front, "Tài liệu");
  const slip = squeezed(pdfPages(await fetched(front, "Phiếu chuyển (F16), PDF")).join(" "));
  expect(slip).toContain("Số 01-PC/MTTQ");
  expect(slip).toContain(COMPLAINT);
  await expect(organiser.getByRole("link", { name: "Phiếu chuyển (F16), PDF" })).toHaveCount(0);
  await expect(organiser.locator("body")).not.toContainText("thu hồi đất");
});

test("[D25] what fails says so beside its link; it stands in English, dark and wide", async () => {
  const desk = pageOf("desk.1");
  await desk.context().setOffline(true);
  await desk.getByRole("link", { name: "Chương trình (F7), PDF", exact: true }).click();
  await expect(row(desk, "Chương trình (F7)").getByRole("status")).toContainText("Chưa lấy được văn bản");
  await desk.context().setOffline(false);
  expect(pdfPages(await fetched(desk, "Chương trình (F7), PDF")).join(" ")).toContain("CHƯƠNG TRÌNH");
  await expect(row(desk, "Chương trình (F7)").getByRole("status")).toHaveCount(0);
  await desk.emulateMedia({ colorScheme: "dark" });
  await press(desk, "English");
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await desk.setViewportSize({ width, height });
    await picture(desk, `desk-documents-en-dark-${width}`, "whole");
    expect(await clipped(desk, false)).toEqual([]);
    expect(await axe(desk)).toEqual([]);
  }
});
