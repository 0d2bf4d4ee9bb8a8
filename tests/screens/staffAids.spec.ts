/** Around the floor: what staff say to each other in silence, what is asked and not yet answered, what to say aloud. */
import { expect, type Page, test } from "@playwright/test";
import {
  endDay,
  HearingDay,
  openScreens,
  press,
  type Screens,
  toTheFloor,
} from "../support/hearingScreens.ts";
import { axe, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "B", "T1", "operator", "hall"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

async function look(page: Page, name: string): Promise<void> {
  await picture(page, `staff-aids-${name}`);
  expect.soft(await axe(page), name).toEqual([]);
}

async function sheet(page: Page, name: string) {
  await press(page, "☰ Điều hành");
  await press(page.getByRole("region", { name: "Điều hành", exact: true }), name);
  return page.getByRole("region", { name, exact: true });
}

test("the MC's list is ticked by the operator; a latecomer is put in place", async () => {
  const { operator, T1 } = screens;
  await operator.getByText("Giới thiệu đại biểu", { exact: true }).click();
  const list = operator.getByRole("region", { name: "Giấy nhắc, giới thiệu đại biểu" });
  await list.getByRole("checkbox").first().click();
  await expect(list.getByText(/^Đã giới thiệu 1\//)).toBeVisible();
  await list
    .getByRole("button", { name: /^Đã đến: / })
    .first()
    .click();
  await look(operator, "introduce-operator-1180x820");
  const introductions = await sheet(T1, "Giới thiệu đại biểu");
  await expect(introductions.getByRole("checkbox").first()).toBeChecked();
  await press(T1, "Trở lại");
});

test("a note to the presider is closed until touched; its sender learns of it", async () => {
  const { A, operator } = screens;
  const region = operator.getByRole("region", { name: "Giấy nhắc, giới thiệu đại biểu" });
  await region
    .getByLabel("Nội dung giấy nhắc", { exact: true })
    .fill("Khách mời vừa đến: Trưởng ban Dân vận Tỉnh ủy");
  await press(region, "Gửi giấy nhắc");
  const news = A.getByRole("button", { name: "☰ Điều hành (1 tin)", exact: true });
  await expect(news).toBeVisible();
  await expect(A.getByText("Trưởng ban Dân vận Tỉnh ủy")).toBeHidden();
  await look(A, "news-A-1180x820");
  await news.click();
  await expect(A.getByText("Trưởng ban Dân vận Tỉnh ủy")).toBeVisible();
  await look(A, "note-A-1180x820");
  await press(A, "Đã xem");
  await press(A, "Trở lại");
  await expect(A.getByRole("button", { name: "☰ Điều hành", exact: true })).toBeVisible();
  await region.getByText("Giấy nhắc", { exact: true }).click();
  await expect(region.getByText(/đã xem/)).toBeVisible();
});

test("questions are ticked as they are answered; what is left stands at the outcome", async () => {
  const { A, T1 } = screens;
  const day = new HearingDay(screens);
  await press(A, /^Khai mạc hội nghị/);
  await day.setClock(40 * 60);
  await toTheFloor(A, T1);
  const said = await sheet(A, "Kịch bản điều hành");
  await expect(said).toContainText("Mời bà Nguyễn Thị Nắng Hạ, Trưởng ban Công tác Mặt trận khu 4");
  await look(A, "sayings-A-1180x820");
  await press(A, "Trở lại");
  await press(A, /^Mời bà Nguyễn Thị Nắng Hạ/);
  await press(A, /^Bắt đầu tính giờ/);
  await press(A, /^Kết thúc phát biểu/);
  await press(A, /^Mời trả lời: /);
  await press(A, /^Bắt đầu trả lời: /);
  const questions = T1.getByRole("region", { name: "Các câu hỏi" });
  await questions.getByRole("checkbox").first().click();
  await press(A, "Câu trả lời đã chuẩn bị");
  await expect(A.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await press(A, "Trở lại");
  await press(questions, "Sửa câu hỏi");
  const text = questions.getByLabel("Mỗi dòng một câu hỏi", { exact: true });
  await text.fill(`${await text.inputValue()}\nBao giờ xong?`);
  await press(questions, "Ghi câu hỏi");
  await expect(questions.getByRole("checkbox", { name: "Bao giờ xong?" })).not.toBeChecked();
  await look(T1, "questions-T1-1366x768");
  await press(A, /^Kết thúc trả lời/);
  const card = A.getByRole("region", { name: /^Kết quả: / });
  await expect(A.getByText(/^1\/\d+ nội dung/)).toBeVisible();
  await press(card, "Kết quả khác…");
  await expect(A.getByRole("checkbox", { name: "Bao giờ xong?" })).not.toBeChecked();
  await press(A, "Trở lại");
  await look(A, "unanswered-A-1180x820");
});

test("every act with who and when; one is taken back, one others need is not offered", async () => {
  const { A } = screens;
  const acts = await sheet(A, "Nhật ký điều hành");
  await look(A, "acts-A-1180x820");
  await expect(acts.getByRole("listitem").filter({ hasText: "Kết thúc phát biểu" })).toContainText(
    "việc sau đó phụ thuộc",
  );
  await press(acts, /^Hoàn tác: Kết thúc trả lời/);
  await expect(A.getByRole("button", { name: /^Kết thúc trả lời/ })).toBeVisible();
  await press(A, "Trở lại");
  await press(A, /^Kết thúc trả lời/);
});

test("a co-chair asks to preside, the presider hands over", async () => {
  const { A, B } = screens;
  await press(B, "Xin điều hành");
  await press(A, "☰ Điều hành (1 tin)");
  const asked = A.getByRole("region", { name: / xin điều hành$/ });
  await look(A, "asked-A-1180x820");
  await press(asked, "Chuyển điều hành");
  await expect(B.getByText("Đồng chí đang điều hành")).toBeVisible();
  await expect(asked).toBeHidden();
  await press(A, "Trở lại");
  await look(A, "observer-A-1180x820");
});

test("the others see who is moving which entry", async () => {
  const { A, B } = screens;
  const row = (page: Page) =>
    page
      .getByRole("region", { name: "Chờ phát biểu" })
      .getByRole("listitem")
      .filter({ hasText: "Ông Ngô Văn Thác" });
  await row(B).getByRole("button").first().click();
  await press(row(B), "Đặt trước…");
  await expect(row(A)).toContainText("đang chuyển");
  await press(B, "Thôi");
  await expect(row(A)).not.toContainText("đang chuyển");
});

test("the draft conclusion is written from outcomes, sent, read in large letters", async () => {
  const { B, T1 } = screens;
  const conclusions = await sheet(T1, "Kết luận");
  await press(conclusions, "Soạn từ kết quả đã ghi");
  const draft = conclusions.getByLabel("Dự thảo kết luận", { exact: true });
  await expect(draft).toHaveValue(/^Hội nghị đã nghe 01 ý kiến/);
  await draft.fill(`${await draft.inputValue()}\nXin cảm ơn các vị đại biểu.`);
  await press(conclusions, "Gửi Chủ tọa đọc");
  await press(T1, "Trở lại");
  const read = await sheet(B, "Kết luận");
  await expect(read).toContainText("Xin cảm ơn các vị đại biểu.");
  await look(B, "draft-B-1180x820");
});

test("[S44] pressed in English, the reason stands in Vietnamese in the record", async () => {
  const { B } = screens;
  await press(B, "Trở lại");
  await B.evaluate(() => localStorage.setItem("language", "en"));
  await B.reload();
  await press(B, "☰ Moderation");
  await press(B, "Suspend the hearing");
  await look(B, "suspend-english-B-1180x820");
  await press(B, "Medical emergency");
  await expect(B.getByText("The hearing is suspended").first()).toBeVisible();
  const events = (await server.withLog((log) => log.read("day", 0))).flatMap((entry) => entry.events);
  expect(events.findLast((event) => event.type === "SessionSuspended")).toMatchObject({
    why: "Có người cần cấp cứu",
  });
});
