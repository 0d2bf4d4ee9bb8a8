/** The form for another hearing on the operator's page: from this one, from a preset; the new one opens beside it. */
import { expect, type Page, test } from "@playwright/test";
import { dayOf } from "../../shared/terms/time.ts";
import { endDay, openScreens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

const day = (days: number) =>
  dayOf(Date.now() + days * 86_400_000)
    .split("-")
    .reverse()
    .join("/");
const word = () => [...server.printed.matchAll(/ is (\d{4} \d{4}) /g)].at(-1)?.[1] ?? "";

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
}

test("[J30][J32] a hearing from this one and one from the commune's preset are made with the console's word", async ({
  browser,
}) => {
  const { operator } = await openScreens(browser, await server.links(), "sample", ["operator"]);
  const card = operator.getByRole("region", { name: "Hội nghị khác" });
  await card.getByText("Lập hội nghị mới…").click();
  await expect(card.getByText(/^Còn \d mục chưa đúng/)).toBeVisible();
  await fill(operator, {
    "Ngày tổ chức": day(40),
    "Số kế hoạch": "15-KH/TU",
    "Địa điểm": "Trung tâm Hội nghị",
    "Mã hội nghị trong đường dẫn": "doi-thoai-moi",
  });
  await card.getByRole("button", { name: "Hỏi mã để lập hội nghị…" }).click();
  await expect.poll(word).not.toBe("");
  await card.getByLabel("Mã trên máy chủ").fill("1234 5678");
  await card.getByRole("button", { name: "Lập hội nghị", exact: true }).click();
  await expect(card.getByText("Mã không đúng.")).toBeVisible();
  await picture(card, "another-earlier");
  await card.getByLabel("Mã trên máy chủ").fill(word());
  await card.getByRole("button", { name: "Lập hội nghị", exact: true }).click();
  await expect(card.getByText(/^Đã lập hội nghị doi-thoai-moi/)).toBeVisible();

  await card.getByRole("radio", { name: "Mẫu cấp xã, phường" }).check();
  await fill(operator, {
    "Ngày tổ chức": day(3),
    "Tên hội nghị": "Hội nghị đối thoại với Nhân dân xã An Bình năm 2027",
    "Số kế hoạch": "02-KH/ĐU",
    "Địa điểm": "Nhà văn hóa xã",
    "Mã hội nghị trong đường dẫn": "an-binh",
    "Địa phương (để trống nếu chưa cần)": "xã An Bình",
  });
  await operator.getByLabel(/^Cơ quan trả lời/).fill("Phòng Kinh tế");
  await expect(card.getByText("Dòng 1 chưa đúng mẫu.")).toBeVisible();
  await picture(card, "another-commune");
  await operator
    .getByLabel(/^Cơ quan trả lời/)
    .fill("Phòng Kinh tế; Trưởng phòng; Bà Lò Thị Suối\nCông an xã; Trưởng Công an");
  await card.getByRole("button", { name: "Hỏi mã để lập hội nghị…" }).click();
  await card.getByLabel("Mã trên máy chủ").fill(word());
  await card.getByRole("button", { name: "Lập hội nghị", exact: true }).click();
  await expect(card.getByRole("alert")).toContainText("Cấp xã phải thông báo trước ít nhất 7 ngày");
  await fill(operator, { "Ngày tổ chức": day(20) });
  await card.getByRole("button", { name: "Lập hội nghị", exact: true }).click();
  await expect(card.getByText(/^Đã lập hội nghị an-binh/)).toBeVisible();
  expect.soft(await axe(operator)).toEqual([]);
  expect.soft(await clipped(operator, false)).toEqual([]);

  const opened = operator.context().waitForEvent("page");
  await card.getByRole("link", { name: "Mở trang Ban tổ chức của an-binh" }).click();
  const other = await opened;
  await expect(other.getByText("Hội nghị đối thoại với Nhân dân xã An Bình năm 2027").first()).toBeVisible();
  await expect(operator.getByText("Đã kết nối · đã lưu")).toBeVisible();
  await picture(other, "another-made", "whole");
});

test("[J30] the desk of a hearing made from this one has its bodies, and nobody on their lists", async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const link = (await server.links()).find(
    ({ hearing, seat }) => hearing === "doi-thoai-moi" && seat === "desk.1",
  );
  await page.goto(link?.url ?? "");
  await page.getByRole("navigation").getByRole("link", { name: "Tổ chức, đại biểu" }).click();
  await expect(page.getByRole("rowheader", { name: "Hội Người mù" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^1 MTTQ thành phố 10/ })).toBeVisible();
  await picture(page, "another-desk");
});

test("[J37][J38] the clerk of a hearing made from a preset writes who holds its offices, and a guest", async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const link = (await server.links()).find(({ hearing, seat }) => hearing === "an-binh" && seat === "desk.1");
  await page.goto(link?.url ?? "");
  await page.getByRole("navigation").getByRole("link", { name: "Lãnh đạo, khách mời" }).click();
  await expect(page.getByText("▲ 6 chức vụ chưa có tên người")).toBeVisible();
  await page.getByRole("link", { name: "Bí thư Đảng ủy" }).click();
  const leader = page.getByRole("region", { name: "Bí thư Đảng ủy" });
  await leader.getByLabel("Họ và tên").fill("Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng");
  await leader.getByLabel("Chức vụ").fill("Bí thư Đảng ủy, Chủ tịch HĐND xã An Bình");
  await picture(page, "officials-leader");
  await leader.getByRole("button", { name: "Lưu thay đổi" }).click();
  await expect(page.getByText("▲ 5 chức vụ chưa có tên người")).toBeVisible();
  await expect(
    page.getByRole("rowheader", { name: "Đồng chí Công Tằng Tôn Nữ Nguyễn Phúc Hoài Trăng" }),
  ).toBeVisible();

  const guest = page.getByRole("region", { name: "Ghi thêm người" });
  await guest.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(guest.getByLabel("Nơi khác", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await guest.getByLabel("Họ và tên").fill("Gioan Baotixita Đinh Văn Chuông Chiều");
  await guest.getByLabel("Xưng hô").selectOption("Linh mục");
  await guest.getByLabel("Chức vụ").fill("Trưởng Ban Đoàn kết Công giáo thành phố Uông Bí");
  await guest.getByLabel("Cách đọc tên").fill("Gio-an Bao-ti-xi-ta Đinh Văn Chuông Chiều");
  await guest.getByLabel("Dự với tư cách").selectOption({ label: "Khách mời" });
  await guest.getByLabel("Nơi khác", { exact: true }).fill("Ban Đoàn kết Công giáo thành phố Uông Bí");
  await guest.getByLabel("Thứ tự giới thiệu").fill("1");
  await guest.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await expect(page.getByRole("row").first()).toContainText("Linh mục Gioan Baotixita");
  await expect(guest.getByLabel("Họ và tên")).toHaveValue("");
  await expect(page.getByRole("row", { name: /^2 Đồng chí Công Tằng/ })).toBeVisible();
  expect.soft(await axe(page)).toEqual([]);
  expect.soft(await clipped(page, false)).toEqual([]);
  await picture(page, "officials", "whole");

  await page.getByRole("link", { name: /Linh mục Gioan/ }).click();
  const open = page.getByRole("region", { name: /Linh mục Gioan/ });
  await open.getByRole("button", { name: "Bỏ khỏi danh sách" }).click();
  await open.getByRole("button", { name: "Bỏ thật" }).click();
  await expect(page.getByRole("row", { name: /Gioan/ })).toBeHidden();
  await page.getByLabel("Tìm theo tên").fill("cong tang");
  await expect(page.getByRole("row")).toHaveCount(1);
});

test("[D50] nothing that the product itself says of a commune's hearing is a city's", async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const links = (await server.links()).filter(({ hearing }) => hearing === "an-binh");
  const seen = async (part = "#root") =>
    ((await page.locator(part).textContent()) ?? "").replaceAll("cấp thành phố", "");
  const A_CITYS = /Thành ủy|Dân vận|cấp ủy|thành phố/u;
  for (const seat of ["desk.1", "desk.3", "A", "unit.U01"]) {
    await page.goto(links.find((link) => link.seat === seat)?.url ?? "");
    await expect(page.getByText("Đã kết nối · đã lưu")).toBeVisible();
    expect(await seen(), seat).not.toMatch(A_CITYS);
    if (!seat.startsWith("desk.")) continue;
    const sections = page.getByRole("navigation").getByRole("link");
    for (let i = 0; i < (await sections.count()); i++) {
      await sections.nth(i).click();
      await expect(sections.nth(i)).toHaveAttribute("aria-current", "page");
      expect(await seen(), `${seat}, ${await sections.nth(i).textContent()}`).not.toMatch(A_CITYS);
    }
  }
  await page.goto(links.find(({ seat }) => seat === "desk.1")?.url ?? "");
  await expect(page.getByText("Ban Xây dựng Đảng (cơ quan tổ chức)")).toBeVisible();
  await picture(page, "another-commune-desk");
  await page.goto(`${server.url}/p/an-binh`);
  expect(await seen("body")).not.toMatch(A_CITYS);
  await page.close();
});
