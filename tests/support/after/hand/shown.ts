/** What pages show of a day after the hearing, read as a person reads them, in the words of the expected file. */
import { expect, type Page } from "@playwright/test";
import { WORDS } from "../../../../server/web/pages/public/words.ts";
import type { Shows } from "../../../../shared/terms/publication.ts";
import { CHAIR_SEATS } from "../../../../shared/terms/seats.ts";
import { section } from "../../hand.ts";
import type { RealServer } from "../../realServer.ts";
import type { Pages } from "../../seatPages.ts";
import type { Expected } from "../standing.ts";

interface Told extends Expected {
  readonly cases: readonly {
    readonly case: string;
    readonly opinions: readonly string[];
    readonly state: string;
    readonly due: string | null;
    readonly lateByWorkingDays?: number;
    readonly overdueWorkingDays?: number;
  }[];
  readonly waitingForDirection: readonly { readonly case: string; readonly still: readonly string[] }[];
  readonly public: {
    readonly items: readonly { readonly opinion: string; readonly title: string; readonly shows: Shows }[];
    readonly numbersOnly: { readonly redirectedAmongThe38: number; readonly redirectedInTheHall: number };
  };
}

const STATES: Readonly<Record<string, string>> = {
  given: "Mới giao",
  verifying: "Đang xác minh",
  reported: "Đã báo cáo",
  directed: "Đã chỉ đạo",
  notified: "Đã thông báo",
  met: "Giám sát đạt",
  "look again": "Đề nghị xem lại",
  reopened: "Giải quyết lại",
  transferred: "Chuyển cấp trên",
};

function lateness({ lateByWorkingDays: late, overdueWorkingDays: over }: Told["cases"][number]): string {
  if (late !== undefined) return ` ▲ Báo cáo trễ ${late} ngày làm việc`;
  return over === undefined ? "" : ` ▲ Quá hạn ${over} ngày làm việc`;
}

const CASE = 0;
const [DUE, STATE] = [3, 6];

/** The register as the Front's clerk reads it: which case, until when, how it stands. */
async function register(page: Page): Promise<readonly (readonly (string | undefined)[])[]> {
  await section(page, "Theo dõi giải quyết");
  await page.getByLabel("Cách xem", { exact: true }).first().selectOption("register");
  const rows = await page.getByRole("table").locator("tbody").getByRole("row").all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.getByRole("cell").allTextContents();
      return [cells[CASE], cells[DUE], cells[STATE]];
    }),
  );
}

const shortDay = (day: string | null) => (day === null ? "–" : day.slice(5).split("-").reverse().join("/"));

async function expectRegister(page: Page, { cases }: Told): Promise<void> {
  const expected = cases.map((eachCase) => [
    eachCase.case,
    shortDay(eachCase.due),
    `${STATES[eachCase.state]}${lateness(eachCase)}`,
  ]);
  await expect.poll(() => register(page)).toEqual(expected);
}

/** What waits for a leader's word on a report. */
async function expectWaiting(page: Page, seat: string, { waitingForDirection }: Told): Promise<void> {
  await section(page, "Chờ ý kiến đồng chí");
  const expected = waitingForDirection
    .filter(({ still }) => still.includes(seat))
    .map((openedCase) => openedCase.case);
  const waiting = page.getByRole("button", { name: /báo cáo kết quả|chuyển cấp có thẩm quyền/ });
  const codes = async () =>
    (await waiting.allTextContents()).map((text) => /ND-\d\d/.exec(text)?.[0] ?? "").toSorted();
  await expect.poll(codes).toEqual(expected.toSorted());
}

/** Everybody's page: each matter with its title and how it stands, page after page. */
async function expectPublic(page: Page, url: string, told: Told): Promise<void> {
  const words = WORDS.vi.shows;
  const others = new Set(told.cases.flatMap(({ opinions }) => opinions.slice(1)));
  const expected = told.public.items
    .filter(({ opinion }) => !others.has(opinion))
    .map(({ title, shows }) => `${title}: ${words[shows]}`);
  await page.goto(url);
  const read: string[] = [];
  for (;;) {
    for (const card of await page.locator("li.card").all()) {
      const [title, state] = [card.getByRole("heading"), card.locator(".state")];
      const says = ((await state.textContent()) ?? "").replace(/^\S+ /, "").replace(/, .*$/, "");
      read.push(`${await title.textContent()}: ${says}`);
    }
    const next = page.getByRole("link", { name: /^Trang sau/ });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect(read.toSorted()).toEqual(expected.toSorted());
  const { redirectedAmongThe38: registered, redirectedInTheHall: inHall } = told.public.numbersOnly;
  await expect(page.getByText(WORDS.vi.guided(registered, inHall))).toBeVisible();
}

/** At the end of a day, once the pages have what the server has. */
export async function expectShown(pages: Pages, server: RealServer, hearing: string, date: Expected) {
  const toldDay = date as Told;
  await expectRegister(await pages.at("desk.2"), toldDay);
  for (const seat of CHAIR_SEATS) await expectWaiting(await pages.at(seat), seat, toldDay);
  // of its own: a browser that has read a page keeps it for moments
  const reader = await pages.browser.newContext({ locale: "vi-VN" });
  await expectPublic(await reader.newPage(), `${server.url}/p/${hearing}`, toldDay);
  await reader.close();
}
