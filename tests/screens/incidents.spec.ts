/** Incidents of safety and order: noted by operator and police, seen to, settled. The police's page. */
import { expect, test } from "@playwright/test";
import { giveAt } from "../support/atSeats.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture, picturesOf } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
const looks = picturesOf();
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [
    ...(["operator", "police", "A", "T1", "hall"] as const),
  ]);
});
test.afterAll(({ browser }) => endDay(browser, server));

test("[S45] the operator notes an incident, and later what became of it", async () => {
  const { operator, A } = screens;
  const box = operator.getByRole("region", { name: "An ninh, trật tự" });
  await box.getByText("Ghi sự việc", { exact: true }).first().click();
  const form = box.getByRole("form", { name: "Ghi sự việc" });
  await form.getByLabel("Ở đâu").fill("cổng phụ phía đường Trần Hưng Đạo, cạnh bãi gửi xe của đại biểu");
  await form
    .getByLabel("Việc gì, mấy giờ, ai đang xử lý")
    .fill("7 giờ 40, một nhóm người không có giấy mời đòi vào; Công an phường đang giải thích.");
  await press(form, "Ghi sự việc");
  const row = box.getByRole("listitem", { name: "SV-01" });
  await expect(row.getByText("▲ Đang xử lý")).toBeVisible();
  await expect(box.getByRole("status")).toHaveText("▲ 1 sự việc đang xử lý");
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await operator.setViewportSize(size);
    await box.scrollIntoViewIfNeeded();
    await picture(operator, `incidents-${size.width}`);
    expect.soft(await clipped(operator, false), `${size.width}`).toEqual([]);
  }
  expect.soft(await axe(operator)).toEqual([]);
  await row.getByText("Ghi kết quả xử lý SV-01").first().click();
  const done = row.getByRole("form", { name: "Ghi kết quả xử lý SV-01" });
  await done.getByLabel("Kết quả xử lý").fill("Đã hướng dẫn sang nơi tiếp công dân.");
  await press(done, "Ghi đã xử lý xong");
  await expect(row.getByText("✓ Đã xử lý xong")).toBeVisible();
  await expect(row.getByText(/Đã hướng dẫn sang nơi tiếp công dân\.$/)).toBeVisible();
  await expect(box.getByRole("status")).toHaveCount(0);
  await expect(A.getByText("Công an phường")).toHaveCount(0);
});

const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
] as const;

test("[S46] the police note an incident on a phone; the operator reads it, and the police see that", async () => {
  const { operator, police, A, T1, hall } = screens;
  await police.setViewportSize(SIZES[0]);
  const box = police.getByRole("region", { name: "An ninh, trật tự" });
  await box.getByText("Ghi sự việc", { exact: true }).first().click();
  const form = box.getByRole("form", { name: "Ghi sự việc" });
  await form.getByLabel("Ở đâu").fill("cổng chính, chỗ soát giấy mời của đại biểu các xã, phường vùng cao");
  await form
    .getByLabel("Việc gì, mấy giờ, ai đang xử lý")
    .fill("7 giờ 50, hai người say rượu đòi vào; tổ bảo vệ vòng ngoài đã giữ lại.");
  await press(form, "Ghi sự việc");
  const row = box.getByRole("listitem", { name: "SV-02" });
  await expect(row.getByText("Đã gửi, Ban tổ chức chưa nhận")).toBeVisible();
  await looks(police, "police-sent", ...SIZES);
  // the operator is told at the head of the page, reads it, and says so
  await operator.setViewportSize(SIZES[1]);
  await expect(operator.getByRole("alert")).toHaveText("▲ Công an vừa báo sự việc, chưa ai nhận: SV-02");
  const theirs = operator.getByRole("region", { name: "An ninh, trật tự" });
  await theirs.scrollIntoViewIfNeeded();
  await looks(operator, "police-operator", SIZES[1]);
  await press(theirs, "Đã nhận SV-02");
  await expect(operator.getByRole("alert")).toHaveCount(0);
  await expect(row.getByText(/^✓ Ban tổ chức đã nhận/)).toBeVisible();
  for (const page of [A, T1, hall]) await expect(page.locator("body")).not.toContainText("say rượu");
});

test("[S46] the police see who may come in and who has, and how the session stands", async () => {
  const { A, T1, police } = screens;
  await police.setViewportSize(SIZES[0]);
  const door = police.getByRole("region", { name: "Vào cửa" });
  await expect(door.getByText(/^Đại biểu đã vào: 0\/\d+$/)).toBeVisible();
  await T1.keyboard.press("F8");
  await T1.getByLabel("Tên, số hoặc quét mã thẻ đại biểu").fill("1");
  await T1.keyboard.press("Enter");
  await expect(door.getByText(/^Đại biểu đã vào: 1\/\d+$/)).toBeVisible();
  await looks(police, "police-door", ...SIZES);
  await door.getByLabel("Tìm tên, chức vụ, tổ chức").fill("cong tang ton nu hoai trang");
  const found = door.getByRole("listitem");
  await expect(found).toHaveCount(1);
  await expect(found).toContainText("Bà Công Tằng Tôn Nữ Hoài Trăng");
  await expect(found).toContainText("○ được vào");
  await expect(found).toContainText(/ghế [A-Z]\d\d/);
  await press(door, "Bỏ tìm");
  await press(door, "MTTQ thành phố");
  await expect(door.getByText("✓ đã vào")).toHaveCount(1);
  await looks(police, "police-found", ...SIZES);
  await door.getByLabel("Tìm tên, chức vụ, tổ chức").fill("khong co ai ten nay");
  await expect(door.getByText("Không có ai trong danh sách khớp. Hỏi bàn đón tiếp.")).toBeVisible();
  expect(await police.locator("body").textContent()).not.toMatch(/0900 000/);
  const state = police.getByRole("region", { name: "Hội nghị" }).getByRole("status");
  await expect(state).toHaveText("Dự kiến");
  await press(A, /^Khai mạc hội nghị/);
  await expect(state).toContainText("Đang họp");
  await expect(police.getByText(/^Chủ tọa: .*, Bí thư Thành ủy$/)).toBeVisible();
  await giveAt(server, "day", "A", { type: "SuspendSession", why: "Mất điện" });
  await expect(state).toHaveText("Tạm dừng");
  // in the dark and in English nothing is cut
  await police.emulateMedia({ colorScheme: "dark" });
  await press(police, "English");
  await expect(police.getByRole("region", { name: "The session" })).toContainText("Suspended");
  await looks(police, "police-dark", ...SIZES);
});
