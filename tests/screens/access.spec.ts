/** For everybody: large text, a thumb, a keyboard alone, no motion for whom it disturbs. */
import { expect, type Page, test } from "@playwright/test";
import {
  endDay,
  HearingDay,
  openScreens,
  press,
  type Screens,
  toTheFloor,
} from "../support/hearingScreens.ts";
import { clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const LEAST_TARGET = 44;
const LEAST_PRIMARY = 64;
const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1", "operator", "hall"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

/** Controls smaller than a finger, by name and size; a line of text with a box beside it counts as one. */
const small = (page: Page, least: number, selector: string) =>
  page.evaluate(
    ([size, which]) =>
      [...document.querySelectorAll<HTMLElement>(which)]
        .filter((element) => element.checkVisibility())
        .map((element) => ({
          one: element.closest("label") ?? element,
          box: (element.closest("label") ?? element).getBoundingClientRect(),
        }))
        .filter(({ box }) => box.height < size - 0.5 || box.width < size - 0.5)
        .map(
          ({ one, box }) =>
            `${one.textContent?.slice(0, 40)} ${Math.round(box.width)}×${Math.round(box.height)}`,
        ),
    [least, selector] as const,
  );

test("every control is at least 44 px, the primary button 64 px", async () => {
  const { A, T1, operator } = screens;
  const day = new HearingDay(screens);
  await press(A, /^Khai mạc hội nghị/);
  await day.setClock(40 * 60);
  await toTheFloor(A, T1);
  const controls = "button, summary, select, input, textarea, a[href]";
  for (const [name, page] of Object.entries({ A, T1, operator }))
    expect.soft(await small(page, LEAST_TARGET, controls), name).toEqual([]);
  expect(await small(A, LEAST_PRIMARY, ".go")).toEqual([]);
  for (const entry of ["Chương trình", "Cân đối thời gian", "Thứ tự, tổ chức phát biểu", "Gửi giấy nhắc"]) {
    await press(A, "☰ Điều hành");
    await press(A.getByRole("region", { name: "Điều hành", exact: true }), entry);
    expect.soft(await small(A, LEAST_TARGET, controls), entry).toEqual([]);
    await press(A, "Trở lại");
  }
});

test("at 200 % nothing runs out to the side, and the primary button is in reach", async () => {
  const { A, T1, operator } = screens;
  // a browser's zoom is a window of half the size
  const half = { A: [590, 410], T1: [683, 384], operator: [640, 400] } as const;
  for (const [name, page] of [
    ["A", A],
    ["T1", T1],
    ["operator", operator],
  ] as const) {
    const [width, height] = half[name];
    await page.setViewportSize({ width, height });
    await picture(page, `zoomed-${name}`);
    expect.soft(await clipped(page, false), name).toEqual([]);
  }
  const primary = A.getByRole("button", { name: /^Mời bà Nguyễn Thị Nắng Hạ/ }).first();
  await primary.scrollIntoViewIfNeeded();
  await expect(primary).toBeInViewport();
  await A.setViewportSize({ width: 1180, height: 820 });
  await T1.setViewportSize({ width: 1366, height: 768 });
});

test("[S48] a row is moved by keyboard; how, and where it is, is told in the screen's language", async () => {
  const { A } = screens;
  const handles = A.getByRole("button", { name: /^Kéo .* đến chỗ khác$/ });
  const names = () => handles.evaluateAll((all) => all.map((handle) => handle.getAttribute("aria-label")));
  const before = await names();
  const [first, second, ...others] = before;
  const aloud = A.locator("[id^=DndLiveRegion]");
  const handle = A.getByRole("button", { name: first ?? "", exact: true });
  await expect(handle).toHaveAccessibleDescription(/^Bấm phím cách để nhấc dòng/);
  await expect(handle).toHaveAttribute("aria-roledescription", "dòng chuyển chỗ được");
  await handle.press("Space");
  await expect(aloud).toHaveText(/^(Đã nhấc dòng ở|Đang ở) chỗ thứ 1\.$/);
  await handle.press("ArrowDown");
  await expect(aloud).toHaveText("Đang ở chỗ thứ 2.");
  await handle.press("Escape");
  await expect(aloud).toHaveText("Đã thôi, dòng ở chỗ cũ.");
  expect(await names()).toEqual(before);
  await handle.press("Space");
  await handle.press("ArrowDown");
  await expect(aloud).toHaveText("Đang ở chỗ thứ 2.");
  await handle.press("Space");
  await expect(aloud).toHaveText("Đã đặt ở chỗ thứ 2.");
  await expect.poll(names).toEqual([second, first, ...others]);
  await handle.press("Space");
  await handle.press("ArrowUp");
  await expect(aloud).toHaveText("Đang ở chỗ thứ 1.");
  await handle.press("Space");
  await expect.poll(names).toEqual(before);
});

test("the secretary adds, runs a turn and writes by keyboard; the focus is always seen", async () => {
  const { T1 } = screens;
  const focused = () =>
    T1.evaluate(() => {
      const active = document.activeElement;
      if (!(active instanceof HTMLElement) || active === document.body) return null;
      const style = getComputedStyle(active);
      const seen = style.outlineStyle !== "none" || style.boxShadow !== "none" || active.isContentEditable;
      const name = active.getAttribute("aria-label") ?? active.textContent ?? "";
      return { name: name.replaceAll("\u00a0", " "), seen };
    });
  const tabTo = async (name: RegExp) => {
    for (let tabs = 0; tabs < 80; tabs++) {
      await T1.keyboard.press("Tab");
      const now = await focused();
      if (now === null) continue;
      expect.soft(now.seen, `focus on ${now.name.slice(0, 40)}`).toBe(true);
      if (name.test(now.name)) return;
    }
    throw new Error(`no key leads to ${name}`);
  };
  await T1.locator("body").press("F2");
  await T1.keyboard.type("120");
  await tabTo(/^Lĩnh vực/);
  // the first letters choose in a list
  await T1.keyboard.type("Giao");
  await tabTo(/^Nội dung một câu/);
  await T1.keyboard.type("Đèn đường hẻm 5");
  await T1.keyboard.press("Enter");
  await expect(T1.getByLabel("Thêm người phát biểu", { exact: true })).toHaveValue("");
  await tabTo(/^Mời bà Nguyễn Thị Nắng Hạ/);
  await T1.keyboard.press("Enter");
  await expect(T1.getByRole("button", { name: /^Bắt đầu tính giờ/ })).toBeEnabled();
  await tabTo(/^Bắt đầu tính giờ/);
  await T1.keyboard.press("Enter");
  await expect(screens.hall.getByRole("heading", { name: "Bà Nguyễn Thị Nắng Hạ" })).toBeVisible();
});

test("who asks for less motion gets none", async () => {
  const { A, hall } = screens;
  for (const page of [A, hall]) {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll("*")].filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return [transitionDuration, animationDuration].some((time) => Number.parseFloat(time) > 0.01);
        }).length,
    );
    expect(moving).toBe(0);
  }
});
