/** Five screens side by side for ten minutes: each second appears on all of them at (nearly) the same moment. */
import { expect, type Page, test } from "@playwright/test";
import {
  endDay,
  HearingDay,
  openScreens,
  press,
  type Screens,
  toTheFloor,
} from "../support/hearingScreens.ts";
import { RealServer } from "../support/realServer.ts";

const MINUTES = Number(process.env["TOGETHER_MINUTES"] ?? 10);
/** what may lie between the first and the last screen, ms; the rule gives each 150 to either side */
const MOST = 300;
const SEATS = ["A", "B", "T1", "hall", "lectern"] as const;
const server = new RealServer();
let screens: Screens;
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [...SEATS, "operator"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

/** From now on the page notes when (epoch, ms) each face of the running clock was first drawn. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seen });
    const look = () => {
      const clock = document.querySelector('[role="timer"], .digits, .time, header .chip .num');
      const shown = /−?\d+:\d\d/.exec(clock?.textContent ?? "")?.[0] ?? "";
      if (shown && !(shown in seen)) seen[shown] = performance.timeOrigin + performance.now();
      requestAnimationFrame(look);
    };
    look();
  });

test("the shown second differs by little between five screens", async () => {
  test.setTimeout((MINUTES + 4) * 60_000);
  const { A, T1, operator } = screens;
  const day = new HearingDay(screens);
  await press(A, /^Khai mạc hội nghị/);
  await day.setClock(10);
  await toTheFloor(A, T1);
  await press(A, /^Mời bà Nguyễn Thị Nắng Hạ/);
  await press(A, /^Bắt đầu tính giờ/);
  for (let minute = 0; minute < MINUTES; minute++) await press(A, "+1 phút");
  await operator.getByLabel("Nhịp").selectOption("1×");
  await day.setClock(30);
  await Promise.all(SEATS.map((seat) => watch(screens[seat])));
  await operator.waitForTimeout(MINUTES * 60_000);
  const seen = await Promise.all(
    SEATS.map((seat) =>
      screens[seat].evaluate(() => (window as unknown as { seen: Record<string, number> }).seen),
    ),
  );
  const faces = Object.keys(seen[0] ?? {}).filter((face) => seen.every((shown) => face in shown));
  // the first that each page saw was there before it looked
  const spreads = faces
    .map((face) => {
      const times = seen.map((shown) => shown[face] ?? 0);
      return Math.max(...times) - Math.min(...times);
    })
    .slice(1)
    .sort((a, b) => a - b);
  const at = (share: number) => Math.round(spreads[Math.floor((spreads.length - 1) * share)] ?? 0);
  console.log(
    `${spreads.length} seconds on ${SEATS.length} screens: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, largest ${at(1)} ms`,
  );
  expect(spreads.length).toBeGreaterThan(MINUTES * 60 * 0.9);
  expect(at(0.99)).toBeLessThan(MOST);
});
