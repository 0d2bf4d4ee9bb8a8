/** Figures over several hearings: the device that has opened two hearings' links sees both, by month, quarter and year. */
import { expect, type Page, test } from "@playwright/test";
import { withLog } from "../../scripts/commands/withLog.ts";
import { type Played, storePlayed } from "../../scripts/proving/storePlayed.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import { followedUp } from "../support/after/script.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 1920, height: 1080 };
const TABLET = { width: 1180, height: 820 };
const PHONE = { width: 390, height: 844 };
const MARCH = Date.parse("2025-03-31T18:00:00+07:00");
const MID_YEAR =
  "Hội nghị đối thoại giữa năm của cấp ủy, chính quyền thành phố với Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và đại biểu Nhân dân các xã, phường trên địa bàn";

const server = new RealServer();
let page: Page;

/** The same hearing under another name. */
function midYear(): Played {
  const { commits, newPeople, people, state } = followedUp();
  const named = commits.map((commit) => ({
    ...commit,
    events: commit.events.map((event) =>
      event.type === "HearingPrepared" ? { ...event, plan: { ...event.plan, title: MID_YEAR } } : event,
    ),
  }));
  return { commits: named, newPeople, people, state };
}

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await withLog(
    async (log) => {
      const clock = { redisAt: Date.now(), hearingAt: MARCH, rate: 1 };
      await storePlayed(log, "year-end", followedUp(), Number.POSITIVE_INFINITY, clock);
      await storePlayed(log, "mid-year", midYear(), Number.POSITIVE_INFINITY, clock);
    },
    { dataDir: server.dataDir },
  );
  await server.start();
  page = await (await browser.newContext({ acceptDownloads: true })).newPage();
});
test.afterAll(() => server.stop());

async function come(hearing: string, seat: SeatName): Promise<void> {
  const link = (await server.links()).find((link) => link.hearing === hearing && link.seat === seat);
  await page.goto(link?.url ?? "");
  await page.waitForURL(new RegExp(`/h/${hearing}/${seat}`));
}
const section = (name: string) =>
  page.getByRole("navigation").getByRole("link", { name, exact: true }).click();

async function look(stage: string, ...sizes: readonly { width: number; height: number }[]) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await picture(page, `city-${stage}-${size.width}`, "whole");
    expect.soft(await clipped(page, false), `${stage} ${size.width}`).toEqual([]);
  }
  expect.soft(await axe(page), stage).toEqual([]);
}

test("[D46] a device that has opened one hearing sees one; opened at another, it sees both", async () => {
  await page.setViewportSize(LAPTOP);
  await come("year-end", "desk.3");
  await section("Nhiều hội nghị");
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await come("mid-year", "desk.1");
  await come("year-end", "desk.3");
  await section("Nhiều hội nghị");
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  const by = page.getByRole("region", { name: "Số liệu theo" });
  await expect(by.getByRole("rowheader")).toHaveCount(2);
  await expect(by.getByRole("rowheader", { name: new RegExp(MID_YEAR) })).toBeVisible();
});

test("[D47] its charts go by quarter, year and month, each with a table that says the same", async () => {
  const standing = (name: RegExp) => page.getByRole("region", { name });
  const quarters = standing(/^\d+ nội dung, cuối mỗi quý$/);
  await expect(quarters.getByRole("rowheader")).toHaveText(["IV/2024", "I/2025"]);
  await expect(page.getByRole("region", { name: "Việc làm trong quý" })).toBeVisible();
  await look("quarter", LAPTOP, WIDE, TABLET);
  const kind = page.getByRole("combobox", { name: "Loại kỳ" });
  await kind.selectOption("year");
  await expect(standing(/cuối mỗi năm$/).getByRole("rowheader")).toHaveText(["2024", "2025"]);
  await kind.selectOption("halfYear");
  await expect(standing(/cuối mỗi kỳ 6 tháng$/).getByRole("rowheader")).toHaveText(["Cuối 2024", "Đầu 2025"]);
  await kind.selectOption("nineMonths");
  await expect(
    standing(/cuối mỗi kỳ 9 tháng$/)
      .getByRole("rowheader")
      .last(),
  ).toHaveText("9 th. 2025");
  await kind.selectOption("month");
  await expect(
    standing(/cuối mỗi tháng$/)
      .getByRole("rowheader")
      .last(),
  ).toHaveText("03/2025");
  await look("month", LAPTOP);
  await kind.selectOption("quarter");
});

test("[D46] report and table are fetched; what is left out is not counted", async () => {
  const fetched = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name, exact: true }).click(),
    ]);
    return download.suggestedFilename();
  };
  expect(await fetched("Báo cáo tổng hợp, thể thức Đảng, PDF")).toBe("bao-cao-nhieu-hoi-nghi-dang.pdf");
  expect(await fetched("Báo cáo tổng hợp, thể thức Nhà nước, DOCX")).toBe(
    "bao-cao-nhieu-hoi-nghi-nha-nuoc.docx",
  );
  expect(await fetched("Bảng nội dung theo dõi, XLSX")).toBe("so-theo-doi-nhieu-hoi-nghi.xlsx");
  const boxes = page.getByRole("checkbox");
  await boxes.last().uncheck();
  await expect(page.getByRole("region", { name: "Số liệu theo" }).getByRole("combobox")).toHaveValue("lead");
  await boxes.first().uncheck();
  await expect(page.getByText("Chọn ít nhất một hội nghị.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Báo cáo tổng hợp/ })).toHaveCount(0);
  for (const box of await boxes.all()) await box.check();
});

test("[D46] a leader sees the same, on a tablet and on a phone, in English and in the dark too", async () => {
  await page.setViewportSize(TABLET);
  await come("year-end", "B");
  await section("Số liệu các hội nghị");
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  await look("leader", TABLET, PHONE);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.evaluate(() => localStorage.setItem("language", "en"));
  await page.reload();
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  await look("leader-en-dark", TABLET, PHONE);
});
