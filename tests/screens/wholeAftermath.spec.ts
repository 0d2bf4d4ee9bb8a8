/** All that follows the hearing at the screens, on the hearing's own clock: from the minutes to the sealed archive, pressed by name. */
import { type Browser, expect, test } from "@playwright/test";
import { withLog } from "../../scripts/commands/withLog.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import { byHand } from "../support/after/hand/played.ts";
import { expectShown } from "../support/after/hand/shown.ts";
import { PlayedAfter } from "../support/after/played.ts";
import { held, steps } from "../support/after/script.ts";
import { dates, type Expected, heldAgainst } from "../support/after/standing.ts";
import { endDay } from "../support/hearingScreens.ts";
import { Pressed } from "../support/onlyInWhole.ts";
import { RealServer } from "../support/realServer.ts";
import { Pages } from "../support/seatPages.ts";

const LONG = process.env["LONG"] === "1";
const DAY = "day";

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1180, height: 820 };
const DESK = { width: 1366, height: 768 };
const sizeOf = (seat: SeatName) => (seat.startsWith("unit.") ? PHONE : seat.length === 1 ? TABLET : DESK);

// the hearing's day is long over: its seats must still open
const server = new RealServer(1, { LINK_DAYS: "3000" });
test.beforeAll(async () => {
  await withLog(
    async (log) => {
      const spec = held({ rehearsal: true });
      const clock = { hearingAt: spec.now, redisAt: await log.time(), rate: 0 };
      await storePlayed(log, DAY, spec, Number.POSITIVE_INFINITY, clock);
    },
    { dataDir: server.dataDir },
  );
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

/** The media take what everybody may: the page leads them to the package. */
async function takePackage(browser: Browser): Promise<void> {
  const context = await browser.newContext({ locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto(`${server.url}/p/${DAY}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Bộ tài liệu cho báo chí" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${DAY}-noi-dung-cong-khai.zip`);
  await context.close();
}

test("[C13] [W1] all that follows: every act that no other file presses at a screen, in the long run each time; at the five days all stands as expected", async ({
  browser,
}) => {
  test.setTimeout(1_200_000);
  await server.withLog(async (log) => {
    const played = new PlayedAfter(DAY, log, () => server);
    await played.catchUp();
    const pages = new Pages(browser, server, DAY, sizeOf);
    const pressed = new Pressed();
    const due = [...dates];
    const compare = async (date: Expected) => {
      await played.setClock(Date.parse(date.at));
      for (const { said, expected } of heldAgainst(date, played.state, played.people))
        expect(said).toEqual(expected);
      await expectShown(pages, server, DAY, date);
    };
    for (const step of steps) {
      for (; due[0] && due[0].at < step.at; due.shift())
        await test.step(due[0].at, () => compare(due[0] as Expected));
      await test.step(`${step.n} ${step.do} ${step.who}`, async () => {
        await played.setClock(Date.parse(step.at));
        if (step.do === "take package") return step.expect === "refused" ? undefined : takePackage(browser);
        const acts = played.commands(step).map(({ type }) => type);
        if (step.expect === "refused" || !pressed.wants(acts)) return played.byLine(step);
        await byHand(played, step, pages, LONG);
      });
    }
    for (const date of due) await compare(date);
    played.close();
  });
});
