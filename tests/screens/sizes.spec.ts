/** Every screen at every listed size, in both languages and schemes: nothing clipped, nothing outside, axe content. */

import { expect, type Page, test } from "@playwright/test";
import {
  endDay,
  openScreens,
  press,
  type Screens,
  settled,
  showScene,
  toTheFloor,
} from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

type Size = readonly [number, number];
const long = process.env["LONG"] === "1";
/** the narrowest and the most usual; the others in the long run */
const sizes = (usual: readonly Size[], others: readonly Size[]): readonly Size[] =>
  long ? [...usual, ...others] : usual;
/** Where axe looks every day, for it takes a third of the time; at every stage in the long run. */
const AXE = ["before", "speaking", "tray", "outcome", "results", "scene Ma két"];
const CHAIR = sizes(
  [
    [1180, 820],
    [810, 1080],
  ],
  [
    [1080, 810],
    [1366, 1024],
  ],
);
const SECRETARY = sizes([[1366, 768]], [[1920, 1080]]);
const HALL = sizes(
  [
    [1024, 768],
    [1280, 720],
  ],
  [
    [1920, 1080],
    [3840, 2160],
  ],
);
/** besides the queue, at any stage */
const MOST_TARGETS = 9;

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [
    "A",
    "B",
    "T1",
    "operator",
    "hall",
    "lectern",
  ]);
});
test.afterAll(({ browser }) => endDay(browser, server));

const targets = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll("button, summary, input, select, textarea, a")].filter(
        (element) => !element.closest(".queue") && element.checkVisibility(),
      ).length,
  );

const drawn = (page: Page) =>
  page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));

interface Look {
  readonly seat: "A" | "B" | "T1" | "operator" | "hall" | "lectern";
  readonly sizes: readonly Size[];
}
const CHAIR_LOOK: Look = { seat: "A", sizes: CHAIR };
const HALL_LOOK: Look = { seat: "hall", sizes: HALL };

async function look(stage: string, ...looks: readonly Look[]): Promise<void> {
  for (const { seat, sizes } of looks) {
    const page = screens[seat];
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      // what is measured has been drawn at this size; the pictures are for who looks at them
      if (long) {
        // a button that rests after a change is pale for a second
        await settled(page);
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        await picture(page, `${stage}-${seat}-${width}x${height}`);
      } else await drawn(page);
      expect
        .soft(await clipped(page, seat === "hall" || seat === "lectern"), `${stage} ${seat} ${width}`)
        .toEqual([]);
      if (seat === "hall") await fractions(page, height, stage);
    }
    if (seat === "A" && (await page.getByRole("button", { name: "Trở lại" }).count()) === 0)
      expect.soft(await targets(page), `targets at ${stage}`).toBeLessThanOrEqual(MOST_TARGETS);
    if (long || AXE.includes(stage)) expect.soft(await axe(page), `${stage} ${seat}`).toEqual([]);
  }
}

/** Digits at least 1/4 of the height, the name 1/12, nothing under 1/30. */
async function fractions(page: Page, height: number, stage: string): Promise<void> {
  const sizes = await page.evaluate(() => {
    const size = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? Number.parseFloat(getComputedStyle(element).fontSize) : null;
    };
    const texts = [...document.querySelectorAll("body *")].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    return {
      digits: size(".digits"),
      name: size("h1.who"),
      least: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize))),
    };
  });
  if (sizes.digits !== null)
    expect.soft(sizes.digits, `digits at ${stage}`).toBeGreaterThanOrEqual(height / 4);
  if (sizes.name !== null) expect.soft(sizes.name, `name at ${stage}`).toBeGreaterThanOrEqual(height / 12);
  if (Number.isFinite(sizes.least))
    expect.soft(sizes.least, `least at ${stage}`).toBeGreaterThanOrEqual(height / 30 - 0.1);
}

async function setClock(time: string): Promise<void> {
  await screens.operator.getByLabel("Đặt giờ", { exact: true }).fill(time);
  await press(screens.operator, "Đặt đồng hồ");
  await expect(screens.operator.getByRole("timer")).toHaveText(time);
}

test("each stage of a turn, with the longest names, at every size; warnings in words (P21, P28)", async () => {
  test.setTimeout(1_200_000);
  const { A, T1 } = screens;
  await look(
    "before",
    CHAIR_LOOK,
    HALL_LOOK,
    { seat: "T1", sizes: SECRETARY },
    { seat: "operator", sizes: [[1280, 800]] },
  );
  await A.setViewportSize({ width: 1180, height: 820 });
  await press(A, /^Khai mạc hội nghị/);
  await setClock("08:30:00");
  await toTheFloor(A, T1);
  await look("next", HALL_LOOK);
  await A.setViewportSize({ width: 1180, height: 820 });
  const row = A.getByRole("listitem").filter({ hasText: "Bà Công Tằng Tôn Nữ Hoài Trăng" });
  await row.getByRole("button").first().click();
  await look("row", {
    seat: "A",
    sizes: [
      [1180, 820],
      [810, 1080],
    ],
  });
  await press(row, "Mời ngay");
  await expect(screens.hall.getByRole("heading", { name: "Bà Công Tằng Tôn Nữ Hoài Trăng" })).toBeVisible();
  await look("called", CHAIR_LOOK, HALL_LOOK, { seat: "lectern", sizes: [[1024, 768]] });
  await press(T1, /^Bắt đầu tính giờ/);
  await setClock("08:31:10");
  await look(
    "speaking",
    CHAIR_LOOK,
    HALL_LOOK,
    { seat: "T1", sizes: SECRETARY },
    { seat: "lectern", sizes: [[1024, 768]] },
  );
  await press(A, "⋯ Thêm");
  await look("more", {
    seat: "A",
    sizes: [
      [1180, 820],
      [810, 1080],
    ],
  });
  await press(A, "Trở lại");
  const colour = () =>
    screens.hall.locator(".time .word").evaluate((element) => getComputedStyle(element).color);
  const usual = await colour();
  await setClock("08:32:10");
  await expect(screens.hall.getByText("Còn 1 phút")).toBeVisible();
  expect(await colour(), "colour beside the words").not.toBe(usual);
  await look("minute", HALL_LOOK);
  await setClock("08:32:40");
  await expect(screens.hall.getByText("Còn 30 giây")).toBeVisible();
  await setClock("08:34:00");
  await expect(screens.hall.getByText("Xin mời kết luận")).toBeVisible();
  await look("over", CHAIR_LOOK, HALL_LOOK, { seat: "lectern", sizes: [[1024, 768]] });
  await press(A, /^Kết thúc phát biểu/);
  await look("tray", CHAIR_LOOK, { seat: "T1", sizes: SECRETARY });
  await press(A, "Đơn vị, người khác…");
  await look("assign", {
    seat: "A",
    sizes: [
      [1180, 820],
      [810, 1080],
    ],
  });
  // three matters in one answer: the most that the hall names
  for (const other of [/^Đặt điểm sơ cấp cứu/, /^Vườn thuốc nam/])
    await A.getByRole("checkbox", { name: other }).check();
  await press(A.getByRole("region", { name: "Mời trả lời" }), /^Đồng chí Cao Thế Mái Chèo/);
  await look("asked", CHAIR_LOOK);
  await press(T1, /^Bắt đầu trả lời: /);
  await look("answering", CHAIR_LOOK, HALL_LOOK);
  await press(A, /^Kết thúc trả lời/);
  await look("outcome", CHAIR_LOOK, { seat: "T1", sizes: SECRETARY });
  await press(A, "Giao xác minh, giải quyết");
  await look("verification", { seat: "A", sizes: CHAIR });
  await press(A, /^10 ngày làm việc/);
  await press(A, "Ghi kết quả");
  await press(screens.operator.getByRole("region", { name: "Thẻ kết quả" }), /./);
  await look("card", HALL_LOOK, { seat: "operator", sizes: [[1280, 800]] });
  for (const [sheet, shot] of [
    ["Chương trình", "programme"],
    ["Cân đối thời gian", "time"],
    ["Kết quả các ý kiến", "results"],
    ["Kết luận", "conclude"],
    ["Chuyển điều hành", "handover"],
  ] as const) {
    await press(A, "☰ Điều hành");
    if (shot === "programme")
      await look("menu", {
        seat: "A",
        sizes: [
          [1180, 820],
          [810, 1080],
        ],
      });
    await press(A.getByRole("region", { name: "Điều hành", exact: true }), sheet);
    await look(shot, {
      seat: "A",
      sizes: [
        [1180, 820],
        [810, 1080],
      ],
    });
    await press(A, "Trở lại");
  }
  await look("observer", { seat: "B", sizes: [[1180, 820]] });
});

test("every scene of the hall at every size", async () => {
  const { operator } = screens;
  for (const scene of [
    "Ma két",
    "Chương trình",
    "Quyền, trách nhiệm",
    "Ổn định tổ chức",
    "Vấn đề được quan tâm",
    "Tạm nghỉ…",
    "Kết luận",
    "Nguồn ngoài",
    "Màn hình đen",
  ]) {
    await showScene(operator, scene);
    await expect(operator.getByRole("button", { name: scene, exact: true, pressed: true })).toBeVisible();
    await look(`scene ${scene}`, HALL_LOOK);
  }
  for (const scene of ["Thông báo…", "Tên tài liệu…"]) {
    await showScene(
      operator,
      scene,
      "Báo cáo tóm tắt kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội và giải quyết kiến nghị của Nhân dân năm 2024",
    );
    await expect(operator.getByRole("button", { name: scene, exact: true, pressed: true })).toBeVisible();
    await look(`scene ${scene}`, HALL_LOOK);
  }
  await press(operator, "Sáng");
  await look("scene light", { seat: "hall", sizes: [[1280, 720]] });
});

test("dark and English: nothing clipped, nothing serious", async () => {
  for (const seat of ["A", "T1", "operator", "lectern"] as const) {
    const page = screens[seat];
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 1180, height: 820 });
    expect.soft(await clipped(page, false), `${seat} vi dark`).toEqual([]);
    expect.soft(await axe(page), `${seat} vi dark`).toEqual([]);
    await page.evaluate(() => localStorage.setItem("language", "en"));
    await page.reload();
    await expect(page.getByText(/REHEARSAL/).first()).toBeVisible();
    await picture(page, `en-dark-${seat}`);
    expect.soft(await clipped(page, false), `${seat} en dark`).toEqual([]);
    expect.soft(await axe(page), `${seat} en dark`).toEqual([]);
  }
});
