/** Ending on time and fairly, at the screens: what the chair is told and applies, what the hall hears. */
import { expect, type Locator, test } from "@playwright/test";
import { fold } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import { sessionView } from "../../server/views/live/session.ts";
import { Register } from "../../server/views/people.ts";
import { suggestOrder } from "../../shared/reckoning/fairness.ts";
import { timeBudget } from "../../shared/reckoning/timeBudget.ts";
import { proposeTime } from "../../shared/reckoning/timeProposal.ts";
import { hearingTime } from "../../shared/terms/time.ts";
import { endDay, HearingDay, openScreens, press, type Screens, settled } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
let day: HearingDay;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [
    "A",
    "T1",
    "operator",
    "hall",
    "lectern",
  ]);
  day = new HearingDay(screens);
});
test.afterAll(({ browser }) => endDay(browser, server));

/** The hearing as the log has it; its clock stands, so `now` is the screens' own. */
async function logged() {
  const { entries, rows } = await server.withLog(async (log) => ({
    entries: await log.read("day", 0),
    rows: await log.people("day"),
  }));
  const state = fold(entries.map(toCommit)) as HearingState;
  const people = Register.of(rows);
  const view = sessionView(state, people, true);
  const now = hearingTime(state.clock, state.clock.redisAt);
  return { state, view, now, budget: timeBudget(view, now) };
}

const wall = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(11, 16);
const line = (card: Locator, title: string) => card.getByText(title, { exact: true }).locator("..");

/** Every figure of the chair's time card is the one that the log gives. */
async function figuresAreTheLogs(): Promise<void> {
  await settled(screens.A);
  const { budget } = await logged();
  const card = screens.A.getByRole("region", { name: "Thời gian", exact: true });
  const late = Math.round(budget.late / 60_000);
  const against = late === 0 ? "đúng giờ" : late > 0 ? `+${late} phút` : `sớm ${-late} phút`;
  await expect(line(card, "Dự kiến xong")).toContainText(
    budget.span === null
      ? `${wall(budget.projectedEnd)} ${against}`
      : `${wall(budget.span.from)} – ${wall(budget.span.to)}`,
  );
  await expect(line(card, "Kịp phát biểu")).toContainText(`${budget.fits}/${budget.waiting.length}`);
}

test("the chair is told how late it gets and who gets no turn, as the log says (P25)", async () => {
  const { A, T1 } = screens;
  await press(A, /^Khai mạc hội nghị/);
  await day.setClock(10);
  await press(T1, "Đã đọc quyền, trách nhiệm");
  await day.setClock(40 * 60);
  for (let step = 0; step < 3; step++) {
    await press(A, /^Sang phần: /);
  }
  await figuresAreTheLogs();
  await press(A, /^Mời bà Nguyễn Thị Nắng Hạ/);
  await press(A, /^Bắt đầu tính giờ/);
  await day.setClock(41 * 60);
  await figuresAreTheLogs();
  await expect(A.locator(".side")).toContainText("Dự kiến xong");
  await picture(A, "balance-late-A-1180x820");
  await press(A, /^Kết thúc phát biểu/);
  await figuresAreTheLogs();
});

test("the proposal is looked at and applied in two touches; hall and lectern say it", async () => {
  const { A, hall, lectern } = screens;
  await press(A, "☰ Điều hành");
  await press(A, "Cân đối thời gian");
  await A.getByLabel("Lý do", { exact: true }).fill("Chủ tọa có cuộc họp tiếp theo");
  await A.getByLabel("Giờ kết thúc dự kiến", { exact: true }).fill("10:35");
  await expect(A.getByText(/^Khi đó kết thúc lúc .*Chưa kịp phát biểu/).first()).toBeVisible();
  await picture(A, "balance-end-A-1180x820");
  await press(A, "Đổi giờ kết thúc");
  await press(A, "Trở lại");
  await figuresAreTheLogs();
  const before = await logged();
  expect(before.budget.fits).toBeLessThan(before.budget.waiting.length);
  const proposal = proposeTime(before.view, before.now);
  await press(A, "Cân đối thời gian…");
  const offer = A.getByRole("region", { name: "Áp dụng và thông báo" });
  await expect(offer.getByRole("listitem")).toHaveCount(proposal?.measures.length ?? 0);
  await picture(A, "balance-proposal-A-1180x820");
  await press(offer, "Áp dụng và thông báo");
  const sentence = "xin mời mỗi đại biểu trình bày trong";
  await expect(hall.getByText(sentence)).toBeVisible();
  await expect(lectern.getByText(sentence)).toBeVisible();
  await picture(hall, "balance-said-hall-1280x720");
  await picture(lectern, "balance-said-lectern-1024x768");
  await press(A, "Trở lại");
  await figuresAreTheLogs();
  const { budget } = await logged();
  expect(budget.projectedEnd).toBe(proposal?.budget.projectedEnd);
});

test("the suggested order, its reasons, and the changes with theirs (P10)", async () => {
  const { A } = screens;
  const { view } = await logged();
  const places = suggestOrder(view);
  await press(A, "☰ Điều hành");
  await press(A, "Thứ tự, tổ chức phát biểu");
  const sheet = A.getByRole("region", { name: "Thứ tự, tổ chức phát biểu" });
  const moved = places.filter((place) => place.moves !== 0);
  await picture(A, "order-A-1180x820");
  expect(moved.length).toBeGreaterThan(0);
  await press(sheet, "Sắp xếp theo gợi ý");
  await expect(sheet.getByText("Sắp xếp lại cả danh sách")).toBeVisible();
  expect((await logged()).state.queue.order.slice(0, places.length)).toEqual(places.map(({ row }) => row.id));
  await press(sheet, "1 người đầu");
  await expect(A.getByRole("region", { name: "Chờ phát biểu" }).getByText("giữ chỗ")).toHaveCount(1);
  await sheet.getByRole("heading", { name: "Các tổ chức" }).scrollIntoViewIfNeeded();
  await picture(A, "order-organisations-A-1180x820");
  await press(A, "Trở lại");
  const row = A.getByRole("region", { name: "Chờ phát biểu" }).getByRole("listitem").nth(3);
  await row.getByRole("button").first().click();
  await press(row, "Chuyển lên đầu");
  await press(A, "☰ Điều hành");
  await press(A, "Thứ tự, tổ chức phát biểu");
  const reason = sheet.getByLabel(/^Lý do: /);
  await reason.fill("đại biểu phải về sớm");
  await press(sheet, "Ghi lý do");
  await expect(sheet.getByText("đại biểu phải về sớm", { exact: true })).toBeVisible();
  await press(A, "Trở lại");
  // or in one tap, where the order was changed: it is asked until it is answered or passed over
  const asked = A.getByRole("region", { name: "Lý do đổi thứ tự?" });
  await expect(asked).toBeHidden();
  const another = A.getByRole("region", { name: "Chờ phát biểu" }).getByRole("listitem").nth(4);
  await another.getByRole("button").first().click();
  await press(another, "Chuyển lên đầu");
  await expect(asked).toBeVisible();
  await picture(A, "order-reason-A-1180x820");
  await press(asked, "Đại biểu phải về sớm");
  await expect(asked).toBeHidden();
  expect((await logged()).state.queue.changes.at(-1)).toMatchObject({
    how: "moved",
    why: "Đại biểu phải về sớm",
  });
});
