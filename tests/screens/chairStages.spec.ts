/** The chair's tablet through the whole script: what must not move does not, and the centre is never without words. */
import { expect, type Page, test } from "@playwright/test";
import { sceneOf } from "../../client/screens/live/chair/scene.ts";
import { stageOf } from "../../client/staff/stage.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { CHAIR_SEATS, SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { endDay, openScreens, press, type Screens, upToDate } from "../support/hearingScreens.ts";
import { Spec } from "../support/hearingSpec.ts";
import { picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";
import { commandOf, listedBefore, script, seatOf } from "../support/scriptedHearing.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const SIZES = [
  [1180, 820],
  [1080, 810],
  [820, 1180],
] as const;
/** besides the queue, at any stage */
const MOST_TARGETS = 9;
const FINGER = 44;
/** x, y, width, height of what must not move: the mock-ups' grid */
const GRID: Readonly<Record<number, Readonly<Record<string, readonly number[]>>>> = {
  1180: { primary: [344, 722, 558, 84], card: [344, 74, 558, 634], undo: [916, 722, 250, 84] },
  1080: { primary: [318, 712, 500, 84], card: [318, 74, 500, 624], undo: [832, 712, 234, 84] },
  820: { primary: [14, 718, 528, 84], card: [14, 74, 528, 630], undo: [556, 718, 250, 84] },
};
/** heights of the sentence's and the next one's band */
const BANDS = [186, 136];

const server = new RealServer();
const OPTIONS = { rehearsal: true };
test.beforeAll(async () => {
  await server.create("day", "sample", OPTIONS);
  await server.create("hand", "sample", OPTIONS);
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

const lines = new Map<SeatName, SeatScreen>();
async function send(seat: SeatName, command: CommandInput): Promise<void> {
  const line = lines.get(seat) ?? new SeatScreen(server, "day", seat);
  lines.set(seat, line);
  // the clock that is set here is in the server's log, not in the one of the rules
  const acts = (line.view as ChairView | null)?.acts ?? [];
  const newest = acts.find((act) => !act.undone)?.version ?? 0;
  const input = command.type === "UndoLastAct" ? { ...command, act: newest } : command;
  const result = await line.sendPatiently(envelopeOf(input, Date.now()));
  expect(result, JSON.stringify([input, result])).toMatchObject({ kind: "done" });
}

interface Seen {
  readonly rects: Readonly<Record<string, readonly number[]>>;
  readonly bands: readonly number[];
  readonly sentence: string;
  readonly targets: number;
  /** names of those under a finger's size */
  readonly small: readonly string[];
  /** what is cut off in the card, the button or the side */
  readonly cut: readonly string[];
}

const seen = (page: Page): Promise<Seen> =>
  page.evaluate(
    ({ finger }) => {
      const rect = (selector: string) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box ? [box.x, box.y, box.width, box.height].map(Math.round) : [];
      };
      const targets = [...document.querySelectorAll("button, summary, input, select, textarea, a")].filter(
        (element) => !element.closest(".queue") && element.checkVisibility(),
      );
      const touched = (element: Element) => (element.closest("label") ?? element).getBoundingClientRect();
      const cut = [
        ...document.querySelectorAll(
          ".bands > .next > div, .undo > span, .floor button, .side button, .now h2, .tablet > header h1",
        ),
      ];
      return {
        rects: { primary: rect(".floor > .go"), card: rect(".bands"), undo: rect(".side .undo") },
        bands: [rect(".say")[3] ?? 0, rect(".bands > .next")[3] ?? 0],
        sentence: [...document.querySelectorAll(".say > p + p")]
          .map((element) => element.textContent)
          .join(" "),
        targets: targets.length,
        small: targets
          .filter((target) => touched(target).height < finger || touched(target).width < finger)
          .map((target) => target.textContent ?? ""),
        cut: cut
          .filter(
            (element) =>
              element.scrollHeight > element.clientHeight + 2 ||
              element.scrollWidth > element.clientWidth + 1,
          )
          .map((element) => `${element.className}: ${element.textContent}`),
      };
    },
    { finger: FINGER },
  );

async function look(page: Page, at: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const stage = await seen(page);
    const grid = GRID[width] ?? {};
    const where = `${at} ${width}x${height}`;
    expect.soft(stage.rects["primary"], `primary at ${where}`).toEqual(grid["primary"]);
    expect.soft(stage.rects["card"], `card at ${where}`).toEqual(grid["card"]);
    if (stage.rects["undo"]?.length)
      expect.soft(stage.rects["undo"], `undo at ${where}`).toEqual(grid["undo"]);
    expect.soft(stage.bands, `bands at ${where}`).toEqual(BANDS);
    expect.soft(stage.sentence.length, `sentence at ${where}`).toBeGreaterThan(20);
    expect.soft(stage.targets, `targets at ${where}`).toBeLessThanOrEqual(MOST_TARGETS);
    expect.soft(stage.small, `small at ${where}`).toEqual([]);
    expect.soft(stage.cut, `cut at ${where}`).toEqual([]);
    await picture(page, `chair/${at}-${width}`);
  }
}

test("[S11] [S10] through the whole script button, undo and bands keep their place", async ({ browser }) => {
  test.setTimeout(900_000);
  const { prepared, people: rows } = readHearing("sample", OPTIONS);
  const people = Register.of(rows);
  const spec = new Spec(prepared, Date.parse(script.zero));
  // the lines that play the script are there first: whoever comes later is told of nobody
  for (const seat of CHAIR_SEATS) {
    const line = new SeatScreen(server, "day", seat);
    lines.set(seat, line);
    await expect.poll(() => line.view !== null).toBe(true);
  }
  const screens: Screens = await openScreens(browser, await server.links(), "day", CHAIR_SEATS);
  const looked = new Set<string>();
  const lookAt = async (n: number) => {
    const seat = spec.state.chair.presider;
    const view = viewFor(SEATS[seat], spec.state, people) as ChairView;
    const stage = stageOf(view);
    const at = `${sceneOf(view, stage.kind)}-${stage.kind}`;
    if (looked.has(at)) return;
    looked.add(at);
    await upToDate(server, "day", { [seat]: screens[seat] });
    await look(screens[seat], `${String(n).padStart(3, "0")}-${at}`);
  };
  await lookAt(0);
  for (const step of script.steps) {
    spec.now = Date.parse(script.zero) + step.at * 1000;
    if (step.expect === "refused") continue;
    for (const listed of listedBefore(step)) {
      await send("T2", listed);
      spec.does("T2", listed);
    }
    const command = commandOf(spec.state, step);
    const seat = seatOf(spec.state, step);
    if (step.n > 1) await send("operator", { type: "SetClock", at: spec.now, rate: 0 });
    await send(seat, command);
    spec.does(seat, command);
    await lookAt(step.n);
  }
  for (const line of lines.values()) line.close();
  expect(looked.size).toBeGreaterThan(14);
});

/** The strip over a sheet: its place, the name and the clock in it, each wholly to be seen. */
async function stripStays(page: Page, sheet: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const where = `${sheet} ${width}x${height}`;
    const [x = 0, y = 0, wide = 0] = GRID[width]?.["card"] ?? [];
    const strip = page.getByRole("region", { name: "Điều hành hội nghị", exact: true });
    const box = await strip.boundingBox();
    // inside the card's frame
    expect
      .soft(box && [box.x, box.y, box.width, box.height].map(Math.round), where)
      .toEqual([x + 1, y + 1, wide - 2, 76]);
    await expect.soft(strip.getByText("Bà Nguyễn Thị Nắng Hạ"), where).toBeInViewport({ ratio: 1 });
    await expect.soft(strip.getByRole("timer"), where).toBeInViewport({ ratio: 1 });
    await expect.soft(strip.getByRole("timer"), where).toHaveText(/^\d:\d\d$/);
    const stage = await seen(page);
    expect.soft(stage.rects["primary"], where).toEqual(GRID[width]?.["primary"]);
    expect.soft(stage.cut, where).toEqual([]);
    await picture(page, `chair/sheet-${sheet}-${width}`);
  }
  await page.setViewportSize({ width: 1180, height: 820 });
}

test("[S11] [S12] by hand: opening is as many presses as said; closing is held and taken back", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { A, T1 } = await openScreens(browser, await server.links(), "hand", ["A", "T1"]);
  const back = () => press(A, "Trở lại");
  await press(A, /^Khai mạc hội nghị/);
  await look(A, "hand-introduce");
  await press(A, "Đã giới thiệu, sang vị tiếp theo");
  await expect(A.getByText(/1\/89 vị/)).toBeVisible();
  await press(A, "Xong phần giới thiệu");
  await look(A, "hand-rights");
  await press(A, "Trang sau ›");
  await expect(A.getByText(/trang 2\//)).toBeVisible();
  await press(A, "Đã đọc xong quyền, trách nhiệm");
  for (let step = 0; step < 3; step++) await press(A, /^Sang phần: /);
  await expect(A.getByRole("button", { name: /^Mời bà Nguyễn Thị Nắng Hạ/ })).toBeVisible();
  // one press back, the step that ended runs again
  await press(A, /^Hoàn tác: bắt đầu phần/);
  await expect(A.getByRole("button", { name: /^Sang phần: Nhân dân phát biểu/ })).toBeEnabled();
  await press(A, /^Sang phần: /);
  await press(A, /^Mời bà Nguyễn Thị Nắng Hạ/);
  await press(T1, /^Bắt đầu tính giờ/);
  await expect(A.getByRole("timer")).toBeVisible();
  await press(A, "☰ Điều hành");
  await stripStays(A, "menu");
  const menu = A.getByRole("region", { name: "Điều hành", exact: true });
  const entries = await menu.getByRole("button").allTextContents();
  await back();
  for (const entry of entries.filter((entry) => entry !== "Trở lại" && entry !== "English")) {
    await press(A, "☰ Điều hành");
    await press(menu, entry);
    await stripStays(A, entry);
    await back();
  }
  for (const [entry, sheet] of [
    ["⋯ Thêm", "more"],
    [/^Ngập úng sau chợ khu 4/, "matter"],
  ] as const) {
    await press(A, entry);
    await stripStays(A, sheet);
    await back();
  }
  await press(A, "⋯ Thêm");
  await press(A, "Tách ý kiến");
  await stripStays(A, "split");
  await back();
  await press(A, /^Kết thúc phát biểu/);
  // before the last step: behind what it leaves open
  await press(A, "☰ Điều hành");
  await press(menu, "Bế mạc hội nghị");
  const sheet = A.getByRole("region", { name: "Bế mạc hội nghị", exact: true });
  await expect(sheet.getByText(/^Còn chờ phát biểu \(23\)/)).toBeVisible();
  await expect(sheet.getByText(/^Phần chưa kết thúc \(3\)/)).toBeVisible();
  const hold = sheet.getByRole("button", { name: "Giữ 2 giây để bế mạc hội nghị" });
  await hold.scrollIntoViewIfNeeded();
  await hold.click();
  await expect(A.getByText("Đã bế mạc", { exact: true })).toHaveCount(0);
  await hold.hover();
  await A.mouse.down();
  await expect(A.getByText("Đã bế mạc", { exact: true })).toBeVisible();
  await A.mouse.up();
  await press(A, /^Mở lại hội nghị/);
  await expect(A.getByRole("button", { name: /^Mời trả lời: / })).toBeVisible();
});
