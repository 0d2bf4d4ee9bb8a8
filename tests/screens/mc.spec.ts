/** The master of ceremonies' seat: names in protocol order, as they are said, ticked; latecomers at their place. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { endDay, openScreens, press, type Screens, toTheFloor } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
const folder = mkdtempSync(join(tmpdir(), "mc-"));
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  cpSync("sample", folder, { recursive: true });
  const file = join(folder, "officials.csv");
  const [head = "", first = "", second = "", ...rest] = readFileSync(file, "utf8").split(/\r?\n/);
  // the second of them comes late
  const late = second.replace(/,yes,no,$/, ",no,no,");
  const names = [`${first}Đinh Thế Ruộng-Bậc (Bậc như bậc thang)`, late];
  writeFileSync(file, [head, ...names, ...rest].join("\n"));
  await server.create("day", folder, { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1", "mc"]);
});
test.afterAll(async ({ browser }) => {
  await endDay(browser, server);
  rmSync(folder, { recursive: true, force: true });
});

async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [820, 1180],
    [1180, 820],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `mc-${name}-${width}x${height}`);
    expect(await clipped(page, false), `${name} ${width}`).toEqual([]);
  }
  expect(await axe(page)).toEqual([]);
}

test("[S25] the MC ticks introductions; a latecomer is marked; a name says how it is read", async () => {
  const { A, T1, mc } = screens;
  const list = mc.getByRole("region", { name: "Giới thiệu đại biểu" });
  const here = list.locator("ol > li");
  const count = await here.count();
  await expect(here.first()).toContainText("Đọc là: Đinh Thế Ruộng-Bậc (Bậc như bậc thang)");
  await expect(here.first()).toContainText("Giới thiệu tiếp");
  await look(mc, "before");
  for (const box of await here.getByRole("checkbox").all()) {
    const size = await box.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  // the mark is the server's: it stands when the act is done
  for (const box of [here.nth(0), here.nth(1)].map((row) => row.getByRole("checkbox"))) {
    await box.click();
    await expect(box).toBeChecked();
  }
  await expect(list).toContainText(`Đã giới thiệu 2/${count}`);
  await expect(here.nth(2)).toContainText("Giới thiệu tiếp");
  // who comes late is recorded by the secretary
  await press(T1, "☰ Điều hành");
  await press(T1.getByRole("region", { name: "Điều hành", exact: true }), "Giới thiệu đại biểu");
  await press(T1, /^Đã đến: /);
  await press(T1, "Trở lại");
  await expect(here).toHaveCount(count + 1);
  await expect(here.nth(1)).toContainText("Vừa đến, chưa giới thiệu");
  await look(mc, "late");
  await press(A, /^Khai mạc hội nghị/);
  await toTheFloor(A, T1);
  await press(A, /^Mời /);
  const floor = mc.locator(".floor");
  await expect(floor).toContainText("Bà Nguyễn Thị Nắng Hạ");
  await expect(floor).toContainText("Mời chuẩn bị");
  await look(mc, "floor");
});
