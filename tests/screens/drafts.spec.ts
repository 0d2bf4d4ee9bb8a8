/** What stands half written in a form is there again after a reload, at every seat; sent or closed it is gone. */
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { withFullRedis } from "../support/fullRedis.ts";
import { endDay, openScreens, press, type Screens, settled, toTheFloor } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1", "operator"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

const TEXTS = "input:not([type=checkbox]):not([type=radio]), textarea";

/** What stands in each text of a place, by its label; those in closed parts too. */
const written = (place: Locator): Promise<Readonly<Record<string, string>>> =>
  place.evaluate((root, texts) => {
    for (const details of root.querySelectorAll("details")) details.open = true;
    const fields = [...root.querySelectorAll<HTMLInputElement>(texts)].filter((field) =>
      field.checkVisibility(),
    );
    const label = (hTMLInputElement: HTMLInputElement) =>
      hTMLInputElement.ariaLabel ?? hTMLInputElement.labels?.[0]?.textContent ?? "";
    return Object.fromEntries(fields.map((field, i) => [`${i} ${label(field)}`, field.value]));
  }, TEXTS);

/** Writes into every text of a place; one that shows more texts when it is filled has them filled too. */
async function fillAll(place: Locator): Promise<Readonly<Record<string, string>>> {
  await written(place);
  const fields = place.locator(TEXTS).filter({ visible: true });
  for (let i = 0; i < (await fields.count()); i++) {
    const field = fields.nth(i);
    const label = (await field.getAttribute("aria-label")) ?? "";
    const number = (await field.getAttribute("type")) === "number";
    if (/Giờ kết thúc/.test(label)) await field.fill("11:45");
    else if (/[Nn]gày|Hạn/.test(label)) await field.fill("05/12/2024");
    else await field.fill(number ? String(20 + i) : `Chữ chưa gửi ${i}`);
  }
  const all = await written(place);
  for (const [label, value] of Object.entries(all)) expect(value, label).not.toBe("");
  return all;
}

async function outlivesReload(page: Page, place: () => Locator): Promise<void> {
  const before = await fillAll(place());
  expect(Object.keys(before).length, "texts to be written in").toBeGreaterThan(0);
  await page.reload();
  await expect(place()).toBeVisible();
  await expect.poll(() => written(place())).toEqual(before);
}

const region = (page: Page, name: string | RegExp) =>
  page.getByRole("region", { name, exact: typeof name === "string" });

/** A sheet keeps its texts over a reload; once it was closed by hand it opens empty. */
async function sheetKeeps(page: Page, name: string, open: () => Promise<void>): Promise<void> {
  await test.step(name, async () => {
    await open();
    await expect(region(page, name)).toBeVisible();
    const empty = await written(region(page, name));
    await outlivesReload(page, () => region(page, name));
    await press(region(page, name), "Trở lại");
    await open();
    expect(await written(region(page, name))).toEqual(empty);
    await press(region(page, name), "Trở lại");
  });
}

const fromMenu = (page: Page, name: string) => async () => {
  await press(page, "☰ Điều hành");
  await press(region(page, "Điều hành"), name);
};

test("[S22] every sheet of chair and secretary keeps what is half written over a reload (N08)", async () => {
  const { A, T1 } = screens;
  for (const [page, names] of [
    [A, ["Mời trả lời", "Cân đối thời gian", "Kết luận", "Gửi giấy nhắc"]],
    [T1, ["Kết luận", "Gửi giấy nhắc"]],
  ] as const)
    for (const name of names) await sheetKeeps(page, name, fromMenu(page, name));
});

test("[S22] so do those about the turn on the floor, which goes with it (N08)", async () => {
  const { A, T1 } = screens;
  await press(A, /^Khai mạc hội nghị/);
  await sheetKeeps(A, "Tạm dừng hội nghị", fromMenu(A, "Tạm dừng hội nghị"));
  await toTheFloor(A, T1);
  await press(A, /^Mời /);
  await sheetKeeps(T1, "Người phát biểu thay", () => press(T1, "Người phát biểu thay"));
  await press(A, /^Bắt đầu tính giờ/);
  await expect(A.getByRole("button", { name: /^Kết thúc phát biểu/ }).first()).toBeVisible();
  await sheetKeeps(A, "Thêm", () => press(A, "⋯ Thêm"));
  await sheetKeeps(A, "Tách ý kiến", async () => {
    await press(A, "⋯ Thêm");
    await press(A, "Tách ý kiến");
  });
});

test("[S22] words of what is refused stand in their form again, or beside the refusal", async () => {
  const { A } = screens;
  const sheet = region(A, "Kết luận");
  const field = sheet.getByLabel("Nội dung kết luận");
  const group = sheet.getByRole("checkbox").first();
  const refusals = A.locator(".refusal");
  await fromMenu(A, "Kết luận")();
  await withFullRedis(server, async () => {
    await group.check();
    await field.fill("Giao Phòng Kinh tế lát lại vỉa hè.");
    await press(sheet, "Kết luận 1 nhóm vấn đề");
    await expect(refusals).toHaveCount(1);
    await expect(field).toHaveValue("Giao Phòng Kinh tế lát lại vỉa hè.");
    await expect(group).toBeChecked();
    await A.reload();
    await expect(field).toHaveValue("Giao Phòng Kinh tế lát lại vỉa hè.");

    // other words stand there by then
    server.signal("SIGSTOP");
    try {
      await press(sheet, "Kết luận 1 nhóm vấn đề");
      await field.fill("Nhóm sau.");
    } finally {
      server.signal("SIGCONT");
    }
    await expect(refusals).toContainText("Giao Phòng Kinh tế lát lại vỉa hè.");
    await expect(field).toHaveValue("Nhóm sau.");
    await picture(A, "drafts-refused");
    await press(refusals.first(), "Đã hiểu");
    await field.fill("");
    await press(sheet, "Trở lại");

    // a sheet that the press has shut stays so, and has the words when it is opened
    await press(A, "⋯ Thêm");
    const more = region(A, "Thêm");
    await more.getByLabel("Lý do khác").fill("Nói ngoài nội dung");
    await press(more, "Dừng phát biểu vì vi phạm");
    await expect(refusals).toHaveCount(1);
    await expect(more).toHaveCount(0);
    await press(A, "⋯ Thêm");
    await expect(more.getByLabel("Lý do khác")).toHaveValue("Nói ngoài nội dung");
    await more.getByLabel("Lý do khác").fill("");
    await press(more, "Trở lại");
    await press(refusals.first(), "Đã hiểu");
    await fromMenu(A, "Tạm dừng hội nghị")();
    const why = region(A, "Tạm dừng hội nghị").getByLabel("Lý do khác");
    await why.fill("Mời đại biểu ra sân");
    await press(region(A, "Tạm dừng hội nghị"), "Tạm dừng");
    await expect(refusals).toHaveCount(1);
    await fromMenu(A, "Tạm dừng hội nghị")();
    await expect(why).toHaveValue("Mời đại biểu ra sân");
  });
  // stored at last, it is gone
  await press(region(A, "Tạm dừng hội nghị"), "Tạm dừng");
  await press(A, /^Tiếp tục hội nghị/);
  await fromMenu(A, "Tạm dừng hội nghị")();
  await expect(region(A, "Tạm dừng hội nghị").getByLabel("Lý do khác")).toHaveValue("");
  await press(region(A, "Tạm dừng hội nghị"), "Trở lại");
});

test("[S22] what the secretary's desk has half written comes back, and is gone once sent (N08)", async () => {
  const { T1 } = screens;
  const desk = () => T1.getByRole("complementary");
  await outlivesReload(T1, desk);
  // sent: a walk-in
  const box = T1.getByLabel("Thêm người phát biểu", { exact: true });
  await box.fill("Trần Văn Chưa Có Tên");
  await T1.getByLabel("Cách xưng hô", { exact: true }).first().selectOption("ông");
  await T1.getByLabel("Tổ chức", { exact: true }).first().fill("Phường Quang Trung");
  await T1.getByLabel("Lĩnh vực", { exact: true }).first().selectOption({ index: 1 });
  await T1.getByLabel("Lĩnh vực", { exact: true }).first().press("Enter");
  await settled(T1);
  await expect(box).toHaveValue("");
  await T1.reload();
  await expect(box).toHaveValue("");
});

test("[S22] so does the operator's page: a device's name, the rehearsal's time, a note (N08)", async () => {
  const { operator } = screens;
  const page = () => operator.locator("main.home");
  const device = () => region(operator, "Các máy đang nối").getByRole("listitem", { name: "Máy thư ký T1" });
  await press(device(), "Đổi tên");
  await press(operator, "Thông báo…");
  await outlivesReload(operator, page);
  await expect(device().getByLabel("Tên mới của máy")).toBeVisible();
  await device().getByLabel("Tên mới của máy").fill("Máy ở bàn thư ký");
  await press(device(), "Ghi tên");
  await expect(region(operator, "Các máy đang nối")).toContainText("Máy ở bàn thư ký");
  await operator.reload();
  await expect(region(operator, "Các máy đang nối")).toContainText("Máy ở bàn thư ký");
  await expect(operator.getByLabel("Tên mới của máy")).toHaveCount(0);
});

async function phone(browser: Browser): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  ).newPage();
  await page.goto(`${server.url}/h/day/ask`);
  return page;
}

test("[S22] a phone keeps what its owner writes, and nothing of it once it is sent (N08)", async ({
  browser,
}) => {
  const page = await phone(browser);
  const form = () => page.getByRole("form", { name: "Đăng ký phát biểu" });
  await form().getByLabel("Xưng hô").selectOption("bà");
  await form().getByLabel("Tổ chức, địa phương").selectOption({ label: "Khác, tự ghi" });
  await outlivesReload(page, form);
  await expect(form().getByLabel("Xưng hô")).toHaveValue("bà");
  await page.getByRole("button", { name: "Gửi đăng ký" }).click();
  await settled(page);
  await expect(form().getByLabel("Nội dung muốn nói")).toHaveValue("");
  await page.reload();
  await expect(form()).toBeVisible();
  for (const value of Object.values(await written(form()))) expect(value).toBe("");
  expect(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => /^(draft|given)\./.test(key))),
  ).toEqual([]);
  // nor does pulling the page down load it anew
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorY)).toBe(
    "none",
  );
  await page.context().close();
});

test("[S22] a phone's refused words stand in its form, or beside the refusal where the browser keeps nothing", async ({
  browser,
}) => {
  const words = "Xin nói về nước sạch";
  for (const keeps of [true, false]) {
    const page = await phone(browser);
    if (!keeps) {
      await page.addInitScript(() =>
        Object.defineProperty(globalThis, "sessionStorage", {
          get: () => {
            throw new Error("forbidden");
          },
        }),
      );
      await page.reload();
    }
    const form = page.getByRole("form", { name: "Đăng ký phát biểu" });
    const content = form.getByLabel("Nội dung muốn nói");
    await form.getByLabel("Xưng hô").selectOption("bà");
    await form.getByLabel("Tổ chức, địa phương").selectOption({ index: 1 });
    await form.getByLabel("Họ và tên").fill("Lò Thị Suối");
    await content.fill(words);
    await withFullRedis(server, async () => {
      await form.getByRole("button", { name: "Gửi đăng ký" }).click();
      await expect(page.locator(".refusal")).toBeVisible();
      if (keeps) await expect(content).toHaveValue(words);
      else await expect(page.locator(".refusal")).toContainText(words);
      await picture(page, `drafts-phone-refused${keeps ? "" : "-kept-nothing"}`, "whole");
    });
    await page.context().close();
  }
});
