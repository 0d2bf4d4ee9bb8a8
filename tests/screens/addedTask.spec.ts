/** A task is added to the conclusion after the closing: into the minutes, then as an annex of signed ones; its unit, a leader and everybody read so. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { giveAt, pageAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, picture, picturesOf } from "../support/looks.ts";
import { pdfPages, squeezed } from "../support/papers.ts";
import { RealServer } from "../support/realServer.ts";

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 1920, height: 1080 };
const TABLET = { width: 1180, height: 820 };
const [ORGANISER, PARTY] = ["desk.1", "desk.3"] as const;
const INTO =
  "Rà soát, sửa chữa toàn bộ hệ thống chiếu sáng công cộng trên các tuyến đường liên khu, liên phường, báo cáo danh mục điểm tối và kế hoạch";
const ANNEXED =
  "Lắp camera, biển báo và gờ giảm tốc tại cổng các trường mầm non, tiểu học, trung học cơ sở trên toàn địa bàn trước năm học mới";
const ADDED = /Bổ sung vào kết luận ngày 26\/11\/2024, theo ý kiến đồng chí/;

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  await give(
    "A",
    { type: "OpenSession", first: "4.1" },
    { type: "BeginStep", step: "4.6", ends: "4.1" },
    { type: "ConcludeInGeneral", text: "Cảm ơn các vị đại biểu, giao các cơ quan thực hiện đúng hạn." },
    { type: "CloseSession" },
  );
  await give("operator", { type: "SetClock", at: Date.parse("2024-11-26T09:00:00+07:00"), rate: 0 });
  const seats: readonly SeatName[] = [ORGANISER, PARTY, "A", "T1", "unit.U07"];
  screens = await openScreens(browser, await server.links(), "day", seats);
  for (const seat of [ORGANISER, PARTY]) await pageOf(seat).setViewportSize(LAPTOP);
});
test.afterAll(({ browser }) => endDay(browser, server));

const give = (seat: SeatName, ...acts: readonly CommandInput[]) => giveAt(server, "day", seat, ...acts);
const pageOf = (seat: SeatName) => pageAt(screens, seat);
const look = picturesOf("addedTask");
const section = (page: Page, name: string | RegExp) =>
  page
    .getByRole("navigation")
    .getByRole("link", { name, exact: typeof name === "string" })
    .click();
const paper = async (page: Page, file: string) =>
  (await page.request.get(`${server.url}${new URL(page.url()).pathname}/documents/${file}`)).body();

/** The first annex as whoever signs it reads it before. */
async function read(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Đọc phụ lục 1" }).click(),
  ]);
  return squeezed(pdfPages(readFileSync(await download.path())).join(" "));
}

/** The form alone, beside tables that scroll there: all of it within the phone's width. */
async function onPhone(desk: Page, name: string): Promise<void> {
  await desk.setViewportSize(PHONE);
  const form = desk.locator("details", { hasText: "Thêm việc vào kết luận" });
  await picture(form, `addedTask-${name}-390`);
  expect(await form.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
}

/** By keyboard alone, from the line that opens the form to the press that gives it. */
async function addByKeyboard(desk: Page, task: string): Promise<void> {
  const form = desk.locator("details", { hasText: "Thêm việc vào kết luận" });
  if ((await form.getAttribute("open")) === null) {
    await form.locator("summary").focus();
    await desk.keyboard.press("Enter");
  }
  const to = async (label: string | RegExp) => {
    const control = form.getByLabel(label, { exact: typeof label === "string" });
    for (let tries = 0; tries < 80; tries++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await desk.keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${label}`);
  };
  await form.locator("summary").focus();
  await to("Theo ý kiến của");
  await desk.keyboard.press("ArrowDown");
  await to(/^Ngày lãnh đạo cho ý kiến/);
  await expect(form.getByLabel(/^Ngày lãnh đạo cho ý kiến/)).toHaveValue("26/11/2024");
  await to("Chiếu sáng, vỉa hè, tiếp cận cho người khuyết tật");
  await desk.keyboard.press("Space");
  await to("Việc giao");
  await desk.keyboard.insertText(task);
  await to("Đơn vị chủ trì");
  const lead = form.getByLabel("Đơn vị chủ trì");
  for (let tries = 0; tries < 40 && (await lead.inputValue()) !== "U07"; tries++)
    await desk.keyboard.press("ArrowDown");
  await expect(lead).toHaveValue("U07");
  await to("Thêm đơn vị phối hợp");
  await desk.keyboard.press("ArrowDown");
  const preset = form.getByRole("button", { name: /^15 ngày làm việc/ });
  await preset.focus();
  await desk.keyboard.press("Enter");
  await expect(preset).toHaveAttribute("aria-pressed", "true");
  const press = form.getByRole("button", { name: "Thêm vào kết luận" });
  await desk.keyboard.press("Tab");
  for (let tries = 0; tries < 40; tries++) {
    if (await press.evaluate((element) => element === document.activeElement)) break;
    await desk.keyboard.press("Tab");
  }
  await expect(press).toBeFocused();
  expect(await axe(desk)).toEqual([]);
}

test("[C41] before the minutes are submitted the clerk adds it by keyboard, and the minutes have it", async () => {
  const desk = pageOf(ORGANISER);
  await addByKeyboard(desk, INTO);
  await expect(desk.getByText(/^Biên bản chưa trình ký: việc được ghi vào phần kết luận/)).toBeVisible();
  await onPhone(desk, "form");
  await look(desk, "form", LAPTOP, WIDE);
  await desk.setViewportSize(LAPTOP);
  await desk.keyboard.press("Enter");
  const row = desk.getByRole("row", { name: /KL-02/ });
  await expect(row).toContainText(INTO);
  await expect(row).toContainText(ADDED);
  await expect(desk.getByLabel("Việc giao", { exact: true })).toHaveValue("");
  await look(desk, "proposed", LAPTOP);
  await press(desk, /^Lập \d+ nội dung theo dõi/);
  await expect(desk.getByRole("heading", { name: /nội dung theo dõi$/ })).toBeVisible();
  const words = squeezed(pdfPages(await paper(pageOf("A"), "bien-ban-dang.pdf")).join(" "));
  expect(words).toContain("bổ sung ngày 26 tháng 11 năm 2024 theo ý kiến của");
});

test("[C41] while they are being signed nothing is added: the form says whom to ask", async () => {
  const desk = pageOf(ORGANISER);
  await give("T1", { type: "SubmitMinutes", number: "08-BB/TU" });
  await expect(desk.getByText(/^Biên bản đang trình duyệt, ký .* Đề nghị Chủ tọa duyệt và ký/)).toBeVisible();
  await expect(desk.getByRole("button", { name: "Thêm vào kết luận" })).toBeDisabled();
  await look(desk, "signing", LAPTOP);
  for (const id of ["opening", "4.1", "4.6"])
    await give("A", { type: "ApproveSection", section: id, corrections: 0 });
  await expect(desk.getByText(/Đề nghị Thư ký ghi biên bản trình lại hoặc ký/)).toBeVisible();
  await give("T1", { type: "SignMinutes" });
  await give("A", { type: "SignMinutes" });
  await expect(desk.getByText(/^Biên bản đã ký giữ nguyên: việc được lập thành phụ lục/)).toBeVisible();
});

test("[C41] after the signature it is an annex: secretary, then presider; the signed minutes stay", async () => {
  const [desk, T1, A] = [pageOf(ORGANISER), pageOf("T1"), pageOf("A")];
  const before = await paper(A, "bien-ban-dang.pdf");
  await addByKeyboard(desk, ANNEXED);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("row", { name: /KL-03/ })).toContainText(ADDED);
  await section(desk, "Biên bản");
  await expect(desk.getByText("○ Chờ Thư ký ký")).toBeVisible();
  await look(desk, "annex-desk", LAPTOP);

  await press(T1, /^Duyệt và ký biên bản\s*1 phụ lục chờ ký/);
  await look(T1, "annex-secretary", LAPTOP);
  expect(await read(T1)).toContain("PHỤ LỤC BỔ SUNG SỐ 1");
  await press(T1, "Ký phụ lục 1");
  await expect(T1.getByText("○ Chờ Chủ tọa ký")).toBeVisible();
  // the tablet stays on the day's page until it is opened anew
  await A.reload();
  await section(A, /^Biên bản \(1\)/);
  await look(A, "annex-presider", TABLET);
  expect(await read(A)).toContain("PHỤ LỤC BỔ SUNG SỐ 1");
  await press(A, "Ký phụ lục 1");
  await expect(A.getByText("✓ Đủ hai chữ ký lúc")).toBeVisible();
  await expect(A.getByRole("navigation").getByRole("link", { name: "Biên bản", exact: true })).toBeVisible();

  expect((await paper(A, "bien-ban-dang.pdf")).equals(before)).toBe(true);
  const words = squeezed(pdfPages(await paper(desk, "phu-luc-bien-ban-dang.pdf")).join(" "));
  for (const part of ["PHỤ LỤC BỔ SUNG SỐ 1", "theo ý kiến của", "Lắp camera"]) expect(words).toContain(part);
});

test("[C41] its unit reads on a phone that it was added, a leader on the case, everybody on the public page", async () => {
  const [desk, unit, A] = [pageOf(ORGANISER), pageOf("unit.U07"), pageOf("A")];
  await section(desk, "Theo dõi giải quyết");
  await press(desk, "Lập 1 nội dung theo dõi");
  await unit.setViewportSize(PHONE);
  await unit.reload();
  const card = unit.getByRole("region", { name: new RegExp(ANNEXED) });
  await expect(card.getByText(ADDED)).toBeVisible();
  await look(unit, "unit", PHONE, LAPTOP);
  const own = (await card.getAttribute("aria-label"))?.split(" ")[0] ?? "";
  await give("unit.U07", { type: "AcceptTask", cases: [own] });
  await give("unit.U07", { type: "ReportResult", case: own, text: "Đã lắp 42 camera." });
  await A.goto(`${server.url}/h/day/A#word`);
  await A.reload();
  await A.getByRole("list")
    .getByRole("button", { name: new RegExp(own) })
    .click();
  await expect(A.getByRole("main", { name: own }).getByText(ADDED)).toBeVisible();
  await look(A, "leader", TABLET);
  await desk.getByRole("link", { name: own }).first().click();
  const about = desk.getByRole("region", { name: own, exact: true });
  await expect(
    about.getByText(/: Ghi bổ sung vào kết luận, theo ý kiến đồng chí: .*26\/11\/2024/),
  ).toBeVisible();
  await look(desk, "case", LAPTOP);
  const office = pageOf(PARTY);
  await give(PARTY, { type: "PublishItems", shows: "task", items: [{ item: own }] });
  await office.goto(`${server.url}/p/day/i/${own}`);
  await expect(office.getByText(ADDED)).toBeVisible();
  await expect(office.getByRole("heading", { name: "Việc giao bổ sung" })).toBeVisible();
  expect(await axe(office)).toEqual([]);
  await look(office, "public", PHONE, LAPTOP);
});
