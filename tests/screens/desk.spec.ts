/** The secretary's desk: what comes and goes never moves the line that is typed in; phrases, pastes and walk-ins. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { endDay, openScreens, press, type Screens, settled, toTheFloor } from "../support/hearingScreens.ts";
import { lines, paper, saved } from "../support/paper.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1"]);
  const { A, T1 } = screens;
  await press(A, /^Khai mạc hội nghị/);
  await toTheFloor(A, T1);
});
test.afterAll(({ browser }) => endDay(browser, server));

/** How far from the top of the window the line with the caret stands. */
const caretLine = (page: Page) =>
  page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0).cloneRange();
    const box = range?.getBoundingClientRect();
    if (box && box.height > 0) return box.top;
    const block = range?.startContainer;
    return (block instanceof Element ? block : block?.parentElement)?.getBoundingClientRect().top ?? null;
  });

const header = (page: Page) => page.getByRole("banner");

test("[S23] tray, controls and refusals come without moving the line that is typed in", async () => {
  const { A, T1 } = screens;
  await press(A, /^Mời /);
  await expect(T1.getByRole("heading", { name: "Bà Nguyễn Thị Nắng Hạ" })).toBeVisible();
  await paper(T1).click();
  await T1.keyboard.type("Đang gõ giữa chừng");
  await saved(T1);
  const before = await caretLine(T1);
  const unmoved = async (what: string) => {
    await settled(T1);
    expect(await caretLine(T1), what).toBe(before);
    await expect(paper(T1)).toBeFocused();
  };
  await press(A, /^Bắt đầu tính giờ/);
  await expect(T1.getByRole("button", { name: /^Kết thúc phát biểu/ })).toBeVisible();
  await unmoved("the clock's controls");
  await press(A, "Chủ tọa trao đổi");
  await expect(header(T1)).toContainText("Chủ tọa đang trao đổi, đồng hồ dừng");
  await unmoved("an interjection");
  await press(A, /^Mời đại biểu nói tiếp/);
  await press(A, "Tạm dừng giờ");
  await expect(header(T1)).toContainText("Đang tạm dừng giờ");
  await unmoved("a pause");
  await press(A, "Tính giờ tiếp");
  await expect(header(T1)).not.toContainText("tạm dừng");
  await press(A, /^Kết thúc phát biểu/);
  await expect(T1.getByText("Đã nêu, chờ trả lời (1)")).toBeVisible();
  await unmoved("the tray");
  await press(A, /^Hoặc mời /);
  await expect(T1.getByRole("button", { name: /^Đến phần đang diễn ra/ })).toBeVisible();
  await unmoved("another's turn");
  await T1.keyboard.type(" gõ tiếp");
  expect(await caretLine(T1)).toBe(before);
});

test("[S23] a diversion is said in the header until something else is done, by its number", async () => {
  const { A, T1 } = screens;
  await press(A, /^Bắt đầu tính giờ/);
  await press(A, "⋯ Thêm");
  await press(A, /^Mời làm việc với bộ phận tiếp công dân/);
  await expect(header(T1)).toContainText(/Đã hướng dẫn sang tiếp công dân \(số \d+\)/);
  await press(A, /Mời /);
  await expect(header(T1)).not.toContainText("tiếp công dân");
});

test("[N8] a phrase is found by its words and put in by a click; the caret stays", async () => {
  const { T1 } = screens;
  await paper(T1).click();
  await T1.keyboard.press("Control+End");
  await T1.keyboard.press("Enter");
  await T1.keyboard.type("Việc này ;giao don vi");
  const near = T1.getByRole("region", { name: "Câu mẫu" });
  await expect(near.getByRole("button")).toHaveCount(1);
  await near.getByRole("button", { name: /^Chủ tọa giao đơn vị chủ trì/ }).click();
  await expect(paper(T1)).toBeFocused();
  await T1.keyboard.type("06/12.");
  await expect(near).toHaveCount(0);
  expect((await lines(T1)).at(-1)).toBe(
    "Việc này Chủ tọa giao đơn vị chủ trì xác minh, trả lời chậm nhất ngày 06/12.",
  );
  // the card's own search: found without tone marks, and the caret is back in the text
  await T1.keyboard.press("Enter");
  const card = T1.getByRole("group").filter({ hasText: "Câu mẫu" });
  await card.getByText("Câu mẫu", { exact: true }).click();
  const field = T1.getByLabel("Tìm câu mẫu, không cần dấu");
  await field.fill("van ban");
  await field.press("Enter");
  await expect(paper(T1)).toBeFocused();
  await T1.keyboard.type("Hết.");
  expect((await lines(T1)).at(-1)).toBe("Nội dung này được trả lời bằng văn bản. Hết.");
  await saved(T1);
});

test("[N6] Word's clipboard keeps lists, bold words and a table's rows, nothing else", async () => {
  const { T1 } = screens;
  const words = readFileSync("tests/fixtures/wordClipboard.html", "utf8");
  await paper(T1).click();
  await T1.keyboard.press("Control+a");
  await T1.keyboard.press("Delete");
  await paper(T1).evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, words);
  const html = await paper(T1).evaluate((root) => {
    const tags = (node: Element): string =>
      [...node.childNodes]
        .map((child) => {
          if (!(child instanceof Element)) return child.textContent ?? "";
          const name = child.tagName.toLowerCase();
          return /^(p|ul|ol|li|strong|b|em)$/.test(name) ? `<${name}>${tags(child)}</${name}>` : `[${name}]`;
        })
        .join("");
    return [...root.children]
      .map(tags)
      .map((inner, i) => `${root.children[i]?.tagName.toLowerCase()}: ${inner}`);
  });
  expect(html).toEqual([
    "p: <strong>Ý kiến của khu 4</strong>",
    "p: Đề nghị <strong>nạo vét</strong> đoạn mương sau chợ, xem văn bản đã gửi.",
    "ul: <li><p>Bùn lấp kín <strong>miệng cống</strong></p></li><li><p>Tấm đan vỡ</p></li>",
    "ol: <li><p>Việc thứ nhất</p></li><li><p>Việc thứ hai</p></li>",
    "p: Đoạn thụt vào, không phải danh sách",
    "p: <strong>TT</strong>; <strong>Việc</strong>; <strong>Hạn</strong>",
    "p: 1; Nạo vét mương khu 4; 06/12/2024",
  ]);
  await saved(T1);
});

test("[S24] a number is enough to begin, Enter adds, what is missing is asked there", async () => {
  const { T1 } = screens;
  const box = T1.getByLabel("Thêm người phát biểu", { exact: true });
  const field = T1.getByLabel("Lĩnh vực", { exact: true });
  const card = T1.locator("form").filter({ has: box });
  await T1.keyboard.press("F2");
  await T1.keyboard.type("999");
  await expect(card).toContainText("Không có đại biểu số 999.");
  await T1.keyboard.press("Control+a");
  await T1.keyboard.type("40");
  await expect(card).toContainText("Còn thiếu: lĩnh vực");
  await T1.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await expect(card).toContainText("Chọn lĩnh vực.");
  await field.selectOption({ index: 1 });
  await T1.keyboard.press("Enter");
  await settled(T1);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("");
  await expect(T1.getByText(/^Chờ phát biểu \(\d+\)/)).toBeVisible();
});

test("[S24] nobody is picked among equal names; who is on no list can be added", async () => {
  const { T1 } = screens;
  const box = T1.getByLabel("Thêm người phát biểu", { exact: true });
  const card = T1.locator("form").filter({ has: box });
  await box.fill("nguyen");
  await T1.keyboard.press("Enter");
  await T1.keyboard.press("Enter");
  await expect(card.locator("[aria-pressed=true]")).toHaveCount(0);
  await expect(card).toContainText("Chọn đúng người");
  await press(card, /^Không phải ai ở trên/);
  await expect(card).toContainText("Người ngoài danh sách: nguyen");
  await box.fill("Nguyễn Văn Mới Đến");
  await press(card, "Thêm vào cuối");
  await expect(T1.getByLabel("Cách xưng hô", { exact: true })).toBeFocused();
  await T1.getByLabel("Cách xưng hô", { exact: true }).selectOption("ông");
  await T1.keyboard.press("Enter");
  await expect(T1.getByLabel("Tổ chức", { exact: true })).toBeFocused();
  await T1.keyboard.type("Phường Quang Trung");
  await T1.keyboard.press("Enter");
  await T1.getByLabel("Lĩnh vực", { exact: true }).selectOption({ index: 1 });
  await T1.keyboard.press("Enter");
  await settled(T1);
  await T1.getByText(/^Chờ phát biểu \(/).click();
  await expect(T1.getByRole("button", { name: /^Ông Nguyễn Văn Mới Đến/ })).toBeVisible();
});

test("[S24] a walk-in's wrongly typed name is corrected where it stands, on every screen (N12)", async () => {
  const { A, T1 } = screens;
  const row = T1.getByRole("listitem").filter({ hasText: "Ông Nguyễn Văn Mới Đến" });
  await row.getByRole("button", { name: /^Ông Nguyễn Văn Mới Đến/ }).click();
  const place = await T1.getByRole("listitem").allTextContents();
  await press(row, "Sửa tên");
  const form = T1.getByRole("form", { name: /^Sửa tên: / });
  await form.getByLabel("Họ và tên đúng").fill("Nguyễn Văn Mới Tới");
  await form.getByLabel("Tổ chức", { exact: true }).fill("Phường Thanh Sơn");
  await press(form, "Ghi tên đúng");
  await settled(T1);
  const mended = T1.getByRole("button", { name: /^Ông Nguyễn Văn Mới Tới/ });
  await expect(mended).toContainText("Phường Thanh Sơn");
  expect((await T1.getByRole("listitem").allTextContents()).length).toBe(place.length);
  // on the floor, from the section of that turn
  await A.getByRole("button", { name: /^Kết thúc phát biểu|^Bắt đầu tính giờ/ })
    .first()
    .isVisible();
  await expect(A.getByRole("region", { name: "Chờ phát biểu" })).toContainText("Ông Nguyễn Văn Mới Tới");
});
