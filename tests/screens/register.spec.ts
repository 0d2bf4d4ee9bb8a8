/** Before the hearing: an organisation sends opinions on a phone, two clerks screen them by keyboard, a complaint is sealed. */
import { expect, type Page, test } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import { pageAt } from "../support/atSeats.ts";
import { withFullRedis } from "../support/fullRedis.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { before: true });
  // whose last day to send opinions is still to come
  const shiftTo = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await server.create("later", "sample", { before: true, shiftTo });
  await server.start();
  const seats = ["org.2", "org.3", "desk.1", "desk.2"] as const;
  screens = await openScreens(browser, await server.links(), "day", [...seats]);
  await pageOf("org.2").setViewportSize({ width: 390, height: 844 });
  for (const desk of ["desk.1", "desk.2"] as const)
    await pageOf(desk).setViewportSize({ width: 1366, height: 768 });
  for (const sender of ["org.2", "org.3"] as const)
    await pageOf(sender)
      .getByRole("navigation")
      .getByRole("link", { name: /^Ý kiến/ })
      .click();
});
const pageOf = (seat: SeatName) => pageAt(screens, seat);
test.afterAll(({ browser }) => endDay(browser, server));

const DUST =
  "Xe chở than qua khu 3, khu 4 phường Vàng Danh không che kín bạt, bụi bay vào nhà dân suốt ngày. Đề nghị kiểm tra xe và tưới đường nhiều lần hơn.";
const DUST_TOO =
  "Đề nghị tưới đường nhiều lần hơn. Xe chở than qua khu 3, khu 4 phường Vàng Danh khong che kín bạt, bụi bay vào nhà.";
const COMPLAINT = "Tôi không đồng ý với quyết định thu hồi đất, đã gửi đơn khiếu nại mà chưa được trả lời.";

async function send(
  page: Page,
  content: string,
  name: string,
  place = "Khu 4, phường Vàng Danh",
  questions: readonly string[] = [],
): Promise<void> {
  const form = page.getByRole("form", { name: /Gửi.* ý kiến \(phiếu F1\)/ });
  await form.getByLabel("Nội dung ý kiến").fill(content);
  await form.getByLabel("Đề nghị cụ thể").fill(questions.join("\n"));
  await form.getByLabel("Địa điểm vụ việc").fill(place);
  await form.getByLabel("Cơ quan được hỏi").fill("Phòng Tài nguyên và Môi trường");
  await form.getByLabel("Họ tên người phát biểu").fill(name);
  await form.getByLabel("Xưng hô").selectOption("ông");
  await press(form, "Gửi ý kiến");
}
const article = (page: Page, name: string) => page.getByRole("article", { name });

const ASKS = ["Khi nào kiểm tra các xe không che bạt?", "Tưới đường ngày bốn lần vào mùa khô"];

test("[E1] [E31] an organisation sends an opinion by phone: unsent text survives a reload", async () => {
  const page = pageOf("org.2");
  await press(page.getByRole("form", { name: /phiếu F1/ }), "Gửi ý kiến");
  await expect(page.getByLabel("Nội dung ý kiến")).toBeFocused();
  await expect(page.getByText("Xin ghi nội dung ý kiến.")).toBeVisible();
  await page.getByLabel("Nội dung ý kiến").fill(DUST);
  await expect(
    page.getByText("Vẫn gửi được, nhưng Ban tổ chức có thể trả lại", { exact: false }),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Nội dung ý kiến")).toHaveValue(DUST);
  await picture(page, "register-form-phone", "whole");
  await page.getByLabel("Đề nghị cụ thể").fill("một\nhai\nba\nbốn");
  await press(page.getByRole("form", { name: /phiếu F1/ }), "Gửi ý kiến");
  await expect(page.getByText("Có hơn 3 đề nghị.", { exact: false })).toBeVisible();
  await send(page, DUST, "Hoàng Hữu Vỉa", undefined, ASKS);
  await expect(article(page, "PY-0001").getByRole("listitem")).toHaveText(ASKS);
  await expect(article(page, "PY-0001").getByText("Đã nhận, chờ phân loại")).toBeVisible();
  await expect(page.getByLabel("Nội dung ý kiến")).toHaveValue("");
  // its own near-duplicate is suggested while it is typed, whatever the tone marks and the order
  await page.getByLabel("Nội dung ý kiến").fill(DUST_TOO);
  await expect(page.getByText("Có ý kiến gần giống đã gửi")).toBeVisible();
  await page.getByLabel("Nội dung ý kiến").fill("");
  await send(page, DUST, "Hoàng Hữu Vỉa");
  await expect(article(page, "PY-0001").getByText(/Gửi trùng lúc/)).toBeVisible();
  await picture(page, "register-organisation-phone", "whole");
  expect(await clipped(page, false)).toEqual([]);
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await picture(page, "register-organisation-laptop", "whole");
  expect(await clipped(page, false)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
});

test("[S22] an organisation reads that its act was refused; its words are there again, a change's in its form", async ({
  browser,
}) => {
  const screens = await openScreens(browser, await server.links(), "later", ["org.2"]);
  const page = pageAt(screens, "org.2");
  await page.setViewportSize({ width: 390, height: 844 });
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Ý kiến/ })
    .click();
  await send(page, DUST, "Hoàng Hữu Vỉa");
  await expect(article(page, "PY-0001")).toBeVisible();
  const form = page.getByRole("form", { name: /Gửi.* ý kiến \(phiếu F1\)/ });
  const change = page.getByRole("form", { name: "Sửa ý kiến PY-0001" });
  const refusals = page.locator(".refusal");
  const OTHER = "Đường liên khu vào mùa mưa ngập nửa mét.";
  const LONGER = `${DUST} Xin trả lời trước Tết.`;
  await withFullRedis(server, async () => {
    await send(page, OTHER, "Hoàng Hữu Vỉa");
    await expect(refusals).toBeInViewport({ ratio: 1 });
    await expect(form.getByLabel("Nội dung ý kiến")).toHaveValue(OTHER);
    await picture(page, "register-organisation-refused");
    await press(refusals, "Đã hiểu");
    await expect(form.getByLabel("Nội dung ý kiến")).toHaveValue(OTHER);

    await press(article(page, "PY-0001"), "Sửa: PY-0001");
    await change.getByLabel("Nội dung ý kiến").fill(LONGER);
    await press(change, "Lưu thay đổi");
    await expect(refusals).toBeInViewport({ ratio: 1 });
    await expect(article(page, "PY-0001")).not.toContainText("trước Tết");
    await press(article(page, "PY-0001"), "Sửa: PY-0001");
    await expect(change.getByLabel("Nội dung ý kiến")).toHaveValue(LONGER);
  });
  await press(change, "Lưu thay đổi");
  await expect(article(page, "PY-0001")).toContainText("trước Tết");
  await expect(refusals).toHaveCount(0);
  await expect(form.getByLabel("Nội dung ý kiến")).toHaveValue(OTHER);
  // and where its list is looked at meanwhile
  const part = (name: RegExp) => page.getByRole("navigation").getByRole("link", { name }).click();
  await part(/^Đại biểu/);
  await expect(form).toHaveCount(0);
  await part(/^Ý kiến/);
  await expect(form.getByLabel("Nội dung ý kiến")).toHaveValue(OTHER);
  await page.context().close();
});

test("[E5] [E10] [E16] a clerk screens by keyboard: near-duplicates merged, the sender told", async () => {
  await send(pageOf("org.3"), DUST_TOO, "Ngô Văn Thác");
  await send(pageOf("org.3"), COMPLAINT, "Triệu Đức Ranh", "Khu 7, phường Nam Khê");
  const desk = pageOf("desk.1");
  await desk.getByRole("navigation").getByRole("link", { name: "Hộp ý kiến" }).click();
  const list = desk.getByRole("region", { name: "Danh sách ý kiến" });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await desk.getByLabel("Tìm ý kiến").fill("xe cho than");
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await desk.getByLabel("Tìm ý kiến").fill("");
  await list.getByRole("button", { name: /PY-0001/ }).click();
  await desk.keyboard.press("n");
  const decide = desk.getByRole("region", { name: "Quyết định" });
  await decide.getByLabel("Lĩnh vực").selectOption("Môi trường, bụi mỏ");
  await decide.getByLabel("Xin nói").selectOption("2");
  await picture(desk, "register-treated");
  expect(await clipped(desk, false)).toEqual([]);
  await decide.getByRole("heading", { name: "Quyết định" }).click();
  await desk.keyboard.press("Enter");
  await expect(list.getByText("Đưa vào đối thoại")).toBeVisible();
  // the next that waits comes by itself, with what is near it
  await expect(article(desk, "PY-0002")).toBeVisible();
  await expect(desk.getByText("Ý kiến gần giống: 1")).toBeVisible();
  await desk.keyboard.press("g");
  await expect(desk.getByRole("button", { name: /Gộp vào YK-001/ })).toBeVisible();
  await picture(desk, "register-inbox");
  expect(await clipped(desk, false)).toEqual([]);
  expect(await axe(desk)).toEqual([]);
  await desk.keyboard.press("Enter");
  await expect(article(pageOf("org.3"), "YK-002").getByText("Trả lời cùng YK-001")).toBeVisible();
  await expect(article(pageOf("org.2"), "YK-001").getByText("Đưa vào đối thoại")).toBeVisible();
  await expect(desk).toHaveURL(/#inbox\?.*at=PY-0003/);
  await list.getByRole("button", { name: /^YK-001/ }).click();
  await expect(article(desk, "YK-001")).toContainText("Môi trường");
  await expect(
    article(desk, "YK-001").getByRole("list", { name: "Đề nghị cụ thể" }).getByRole("listitem"),
  ).toHaveText(ASKS);
  await expect(article(desk, "YK-001")).toContainText("xin phát biểu 2 phút");
  await expect(article(desk, "YK-001")).toContainText(": Rõ nội dung, địa điểm");
  await list.getByRole("button", { name: /PY-0003/ }).click();
});

test("[E5] two clerks at one opinion: one wins, the other is told who decided what", async () => {
  const [first, other] = [pageOf("desk.1"), pageOf("desk.2")];
  await other.getByRole("navigation").getByRole("link", { name: "Hộp ý kiến" }).click();
  await other.getByRole("button", { name: /PY-0003/ }).click();
  await other.getByRole("button", { name: /Ngoài thẩm quyền thành phố/ }).click();
  await other.getByLabel("Cơ quan có thẩm quyền").fill("Trung ương");
  await other.getByLabel("Căn cứ").fill("không thuộc thẩm quyền");
  const session = await other.context().newCDPSession(other);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    ...{ offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
  });
  await first.getByRole("button", { name: /Hướng dẫn sang tiếp công dân/ }).click();
  await first.getByLabel("Loại").selectOption("khiếu nại");
  await first.getByLabel("Nơi tiếp nhận").fill("Ban Tiếp công dân thành phố");
  await first.getByLabel("Cách giao phiếu, báo người gửi").fill("phiếu hướng dẫn qua tổ chức");
  await first.getByLabel("Căn cứ").fill("đã có đơn khiếu nại");
  await picture(first, "register-redirect");
  expect(await clipped(first, false)).toEqual([]);
  await press(first, /Niêm phong và lập phiếu/);
  await expect(
    first.getByRole("button", { name: /PY-0003/ }).getByText("Nội dung, người gửi đã niêm phong"),
  ).toBeVisible();
  await press(other, /Ghi ngoài thẩm quyền/);
  await session.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
  });
  await expect(
    other.getByText(/Không tìm thấy PY-0003|vừa quyết định ý kiến PY-0003 trước/).first(),
  ).toBeVisible();
});

test("[E7] a sealed complaint is opened by its inbox alone, and seen by nobody else", async () => {
  const [organiser, front] = [pageOf("desk.1"), pageOf("desk.2")];
  await organiser.getByRole("button", { name: /PY-0003/ }).click();
  await expect(
    organiser.getByText("Chỉ cán bộ của cơ quan nhận ý kiến này mở được.", { exact: false }),
  ).toBeVisible();
  await front.getByRole("button", { name: /PY-0003/ }).click();
  await expect(front.locator("body")).not.toContainText("thu hồi đất");
  await press(front, "Mở niêm phong");
  await expect(front.getByText(COMPLAINT).first()).toBeVisible();
  await picture(front, "register-sealed");
  expect(await organiser.locator("body").textContent()).not.toContain("thu hồi đất");
  await press(front, "Đóng lại");
  await expect(front.locator("body")).not.toContainText("thu hồi đất");
  await expect(article(pageOf("org.3"), "PY-0003").getByText("Chuyển cơ quan tiếp công dân")).toBeVisible();
});

test("[E9] a citizen sends an opinion by phone, keeps the receipt, reads it elsewhere", async ({
  browser,
}) => {
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await phone.goto(`${server.url}/h/day/ask`);
  const form = phone.getByRole("form", { name: "Gửi ý kiến (phiếu F1)" });
  await form
    .getByLabel("Nội dung ý kiến")
    .fill("Vỉa hè bị chiếm làm chỗ để xe, người đi bộ phải xuống lòng đường.");
  await form.getByLabel("Họ và tên").fill("H'Nắng Niê");
  await form.getByLabel("Xưng hô").selectOption("bà");
  await form.getByLabel("Điện thoại hoặc địa chỉ").fill("0900 000 036");
  await press(form, "Gửi ý kiến");
  const place = form.getByLabel("Địa điểm vụ việc");
  await expect(place).toBeFocused();
  await expect(place).toHaveAccessibleDescription("Xin ghi địa điểm để cơ quan đến xem được.");
  await picture(phone, "register-citizen-form", "whole");
  await place.fill("Trước số nhà 12, khu 5, phường Trưng Vương");
  await press(form, "Gửi ý kiến");
  const receipt = phone.getByRole("region", { name: "Đã nhận ý kiến" });
  await expect(receipt).toBeVisible();
  const code = (await receipt.locator(".code [aria-hidden]").textContent()) ?? "";
  expect(code).toMatch(/^[2-9A-Z]{4} [2-9A-Z]{4}$/);
  await picture(phone, "register-citizen-receipt", "whole");
  expect(await clipped(phone, false)).toEqual([]);
  expect(await axe(phone)).toEqual([]);
  // no number, and nobody else's opinion
  expect(await phone.locator("body").textContent()).not.toMatch(/0900|Hoàng Hữu Vỉa/);

  const other = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await other.goto(`${server.url}/h/day/ask`);
  await other.getByLabel("Mã nhận ý kiến").fill("2222 2222");
  await press(other, "Xem");
  await expect(
    other.getByText("Không có ý kiến, nguyện vọng dự nào mang mã này.", { exact: false }),
  ).toBeVisible();
  await other.getByLabel("Mã nhận ý kiến").fill(code.toLowerCase());
  await press(other, "Xem");
  await expect(article(other, "PY-0004").getByText("Đã nhận, chờ phân loại")).toBeVisible();
  await picture(other, "register-citizen-code", "whole");
  const desk = pageOf("desk.1");
  await desk.getByRole("button", { name: /PY-0004/ }).click();
  await press(desk, /^T Trả lại/);
  await desk.getByLabel("nội dung cụ thể").check();
  await desk.getByLabel("Căn cứ").fill("chưa rõ đoạn nào");
  await press(desk, /^Trả lại người gửi/);
  await expect(article(phone, "PY-0004").getByText("Cần làm rõ")).toBeVisible();
  await press(phone, /^Trả lời, làm rõ/);
  await phone.getByLabel("Nội dung làm rõ").fill("Đoạn từ số 10 đến số 24");
  await press(phone, "Gửi câu trả lời");
  await expect(article(phone, "PY-0004").getByText("Đã gửi câu trả lời, chờ xem")).toBeVisible();
  await expect(article(desk, "PY-0004").getByText("Đoạn từ số 10 đến số 24")).toBeVisible();
  await phone.context().close();
  await other.context().close();
});

test("[E32] a clerk withdraws on the sender's word, with why; the sender reads so", async () => {
  const desk = pageOf("desk.1");
  await desk.getByRole("navigation").getByRole("link", { name: "Hộp ý kiến" }).click();
  const list = desk.getByRole("region", { name: "Danh sách ý kiến" });
  await list.getByRole("button", { name: /^YK-001/ }).click();
  await press(article(desk, "YK-001").locator(".."), "Rút theo lời người gửi");
  await desk
    .getByLabel("Người gửi báo khi nào, vì sao rút")
    .fill("Hội gọi điện sáng nay: việc đã được giải quyết");
  await picture(desk, "register-on-word");
  expect(await clipped(desk, false)).toEqual([]);
  await press(desk.getByRole("form", { name: "Rút theo lời người gửi" }), "Gửi");
  await expect(article(desk, "YK-001").getByText(/việc đã được giải quyết/)).toBeVisible();
  await expect(article(pageOf("org.2"), "YK-001").getByText(/Đã rút theo lời người gửi/)).toBeVisible();
});
