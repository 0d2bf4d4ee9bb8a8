/** What the phase after asks of a hand: taps, keys and syllables are counted, and their estimate held against what is promised. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { withLog } from "../../scripts/commands/withLog.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { PlayedAfter } from "../support/after/played.ts";
import { held, steps } from "../support/after/script.ts";
import { GOOD } from "../support/attachedFiles.ts";
import { CountedHand } from "../support/handModel.ts";
import { endDay, settled } from "../support/hearingScreens.ts";
import { pdfPages } from "../support/papers.ts";
import { RealServer } from "../support/realServer.ts";
import { Pages } from "../support/seatPages.ts";

const DAY = "day";
/** the same hearing when its first cases were published as settled */
const PUBLISHED = "published";
const SETTLED = 106;
const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1180, height: 820 };
const DESK = { width: 1366, height: 768 };
const sizeOf = (seat: SeatName) => (seat.startsWith("unit.") ? PHONE : seat.length === 1 ? TABLET : DESK);

// the hearing's day is long over: its seats must still open
const server = new RealServer(1, { LINK_DAYS: "3000" });
let pages: Pages;
let played: PlayedAfter;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await withLog(
    async (log) => {
      const spec = held({ rehearsal: true });
      const clock = { hearingAt: spec.now, redisAt: await log.time(), rate: 0 };
      await storePlayed(log, DAY, spec, Number.POSITIVE_INFINITY, clock);
      await storePlayed(log, PUBLISHED, followedUpTo(SETTLED));
    },
    { dataDir: server.dataDir },
  );
  await server.start();
  pages = new Pages(browser, server, DAY, sizeOf);
});
test.afterAll(({ browser }) => endDay(browser, server));

async function playTo(last: number): Promise<void> {
  await server.withLog(async (log) => {
    played = new PlayedAfter(DAY, log, () => server);
    await played.catchUp();
    for (const step of steps.filter(
      ({ n, at }) => n <= last && Date.parse(at) > played.state.clock.hearingAt,
    )) {
      await played.setClock(Date.parse(step.at));
      if (step.do !== "take package") await played.byLine(step);
    }
    played.close();
  });
}

function within(minutes: number, what: string, hand: CountedHand): void {
  console.log(`${what}: ${hand.figures}`);
  test.info().annotations.push({ type: "by hand", description: `${what}: ${hand.figures}` });
  expect(hand.seconds, what).toBeLessThan(minutes * 60);
}

/** A file's text, as it is read before it is signed. */
async function textOf(page: Page, hand: CountedHand, name: string): Promise<string> {
  const link = page.getByRole("link", { name, exact: true });
  const [download] = await Promise.all([page.waitForEvent("download"), hand.tap(link)]);
  return pdfPages(readFileSync(await download.path())).join("\n");
}

test("[D41] a clerk has notice and report to read and sign within ten minutes of the closing", async () => {
  for (const [seat, name] of [
    ["desk.3", "Thông báo kết luận"],
    ["desk.1", "Báo cáo kết quả hội nghị"],
  ] as const) {
    const hand = new CountedHand("keyboard");
    const page = await pages.at(seat);
    await hand.tap(page.getByRole("link", { name: "Văn bản", exact: true }));
    hand.readText(await textOf(page, hand, `${name}, PDF`));
    await textOf(page, hand, `${name}, PDF`);
    within(10, `${seat}: ${name}`, hand);
  }
});

test("[C2] the head of a unit reports a task with a picture on a phone in two minutes", async () => {
  await playTo(2);
  const page = await pages.at("unit.U07");
  const hand = new CountedHand("phone");
  const card = page.getByRole("region", { name: /^ND-01 / });
  await hand.read(card);
  await hand.tap(card.getByRole("button", { name: "Viết báo cáo ND-01", exact: true }));
  await hand.type(
    card.getByLabel("Kết quả", { exact: true }),
    "Đã nạo vét 300 m mương, thay 27 tấm đan vỡ, xong ngày 11/12/2024.",
  );
  await hand.tap(card.getByRole("button", { name: "Gửi báo cáo" }));
  await settled(page);
  await hand.tap(card.getByRole("button", { name: "Thêm minh chứng ND-01", exact: true }));
  await hand.attach(card.getByLabel("Thêm tệp hoặc ảnh"), "nao-vet-muong-01.jpg", GOOD.jpeg);
  await hand.tap(card.getByRole("button", { name: /^Ghi minh chứng/ }));
  await expect(card.getByText("Đã báo cáo")).toBeVisible();
  await expect(card.getByRole("link", { name: /nao-vet-muong-01/ })).toBeVisible();
  within(2, "a report with a picture", hand);
});

test("[C4] a leader reads and directs ten reports in five minutes", async () => {
  await server.withLog(async (log) => {
    played = new PlayedAfter(DAY, log, () => server);
    await played.catchUp();
    const texts = new Map(
      steps
        .filter((step) => step.do === "report result" && step["round"] === undefined)
        .map((step) => [String(step["case"]), step]),
    );
    for (const [, step] of [...texts].filter(([id]) => id !== "ND-01").slice(0, 9)) await played.byLine(step);
    played.close();
  });
  const page = await pages.at("A");
  const hand = new CountedHand("keyboard");
  const waiting = page.getByRole("heading", { name: /^\d+ việc chờ ý kiến$/ });
  const left = async () => Number(/\d+/.exec((await waiting.textContent()) ?? "")?.[0]);
  await expect.poll(left).toBeGreaterThanOrEqual(10);
  for (let n = 0, before = await left(); n < 10; n++, before--) {
    // what is asked, given and reported; the leaders' words are seen at a glance
    const texts = page.locator(".casePage > h2, .casePage > section, .casePage > .late");
    await hand.read(...(await texts.all()));
    await hand.tap(page.getByRole("button", { name: /^Đồng ý (với báo cáo|chuyển)$/ }));
    if (before > 1) await expect.poll(left).toBe(before - 1);
  }
  within(5, "ten reports", hand);
});

test("[W1] a citizen on a phone finds what became of the opinion in a minute", async ({ browser }) => {
  const context = await browser.newContext({ locale: "vi-VN", viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${server.url}/p/${PUBLISHED}`);
  const hand = new CountedHand("phone");
  await hand.read(page.getByRole("heading", { level: 1 }));
  await hand.type(page.getByRole("searchbox", { name: "Tìm ý kiến" }), "sau cho khu 4");
  await hand.tap(page.getByRole("button", { name: "Tìm", exact: true }));
  await hand.read(page.getByRole("status"), page.locator("li.card").first());
  await hand.tap(page.locator("li.card").first().getByRole("link"));
  // up to the result; what was asked and the steps that led to it come after
  const [told = ""] = await page.getByRole("article").allInnerTexts();
  hand.readText(told.slice(0, told.indexOf("Nhân dân hỏi")));
  await expect(page.getByText("Đã nạo vét 300 m mương", { exact: false })).toBeVisible();
  within(1, "a citizen", hand);
  await context.close();
});

/** Vietnamese is spoken at some five syllables a second; whoever hears that it is not what he seeks goes on after so many. */
const SPOKEN_S = 1 / 5;
const HEARD_FIRST = 6;
const JUMP_S = 1.35 + 0.28;
const TYPED_S = 0.45;
const first = (name: string) => name.trim().split(/\s+/).slice(0, HEARD_FIRST).join(" ");

test("[W1] by names alone, as a screen reader goes, it is found in a minute too", async ({ browser }) => {
  const context = await browser.newContext({ locale: "vi-VN", viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${server.url}/p/${PUBLISHED}`);
  let jumps = 0;
  const typed = "sau cho khu 4";
  let heard = "";
  /** One key a jump: each name is spoken until the one that is sought. */
  const jump = async (role: "heading" | "link" | "searchbox", sought: RegExp) => {
    const all = await page.getByRole(role).all();
    for (const control of all) {
      const name =
        (await control.textContent()) ||
        (await control.evaluate((field) => (field as HTMLInputElement).labels?.[0]?.textContent)) ||
        "";
      jumps++;
      heard += ` ${sought.test(name) ? name : first(name)}`;
      if (sought.test(name)) return control;
    }
    throw new Error(`no ${role} says ${sought}`);
  };
  heard += await page.title();
  const search = await jump("searchbox", /Tìm ý kiến/);
  await search.fill(typed);
  jumps++;
  await search.press("Enter");
  await page.waitForURL(/q=/);
  heard += ` ${await page.title()} ${await page.getByRole("status").textContent()}`;
  const found = await jump("heading", /Ngập úng sau chợ khu 4/);
  jumps++;
  await found.getByRole("link").press("Enter");
  await page.waitForURL(/\/i\//);
  heard += ` ${await page.title()}`;
  await jump("heading", /^Kết quả$/);
  const result = page
    .getByRole("heading", { name: "Kết quả", exact: true })
    .locator("xpath=following-sibling::p[1]");
  heard += ` ${await result.textContent()}`;
  expect(heard).toContain("Đã nạo vét 300 m mương");
  const syllables = heard.split(/\s+/).filter(Boolean).length;
  const seconds = Math.round(jumps * JUMP_S + typed.length * TYPED_S + syllables * SPOKEN_S);
  const said = `${jumps} jumps, ${typed.length} keys, ${syllables} syllables heard: some ${seconds} s`;
  console.log(`a citizen with a screen reader: ${said}`);
  test.info().annotations.push({ type: "by hand", description: said });
  expect(seconds).toBeLessThan(60);
  await context.close();
});
