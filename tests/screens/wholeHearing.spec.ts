/** The whole scripted half day at the screens, on the hearing's own clock: pressed by name, watched in the hall. */
import { expect, type Page, test } from "@playwright/test";
import { fold } from "../../server/hearing/fold.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { toCommit } from "../../server/live/hearingRoom.ts";
import { toPerson } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { SEATS } from "../../shared/audiences.ts";
import type { ChairView } from "../../shared/views.ts";
import { callsOf, endDay, HearingDay, openScreens } from "../support/hearingScreens.ts";
import { Spec } from "../support/hearingSpec.ts";
import { RealServer } from "../support/realServer.ts";
import {
  commandOf,
  figuresOf,
  listedBefore,
  rightFigures,
  script,
  seatOf,
} from "../support/scriptedHearing.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

/** the last step that is played every day; in the long run all are */
const LAST = process.env["LONG"] === "1" ? Number.POSITIVE_INFINITY : 110;

const server = new RealServer();
const OPTIONS = { rehearsal: true };
test.beforeAll(async () => {
  await server.create("day", "sample", OPTIONS);
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

/** What the hall must show after a step, besides what the rules' view says. */
const WATCHED: Readonly<Record<number, (hall: Page) => Promise<void>>> = {
  19: (hall) => expect(hall.getByRole("heading", { name: "Bà Nguyễn Thị Nắng Hạ" })).toBeVisible(),
  26: (hall) => expect(hall.getByText(/chậm nhất Thứ Sáu 20\/12\/2024/)).toBeVisible(),
  161: (hall) => expect(hall.getByText("HỘI NGHỊ", { exact: true })).toBeVisible(),
  231: (hall) => expect(hall.getByText(/Ý kiến của 03 đại biểu/)).toBeVisible(),
};

/** The operator's own line: the clock is set 284 times, which needs no hand (places.spec.ts sets it by hand). */
async function operatorsLine(page: Page): Promise<SeatScreen> {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  return new SeatScreen({ url: new URL(page.url()).origin, cookie: () => cookie }, "day", "operator");
}

test("the whole scripted hearing: every act at a screen, every figure as expected", async ({ browser }) => {
  test.setTimeout(1_200_000);
  const { prepared, people: rows } = readHearing("sample", OPTIONS);
  const people = new Map(rows.map((row) => [row.id, toPerson(row)]));
  const spec = new Spec(prepared, Date.parse(script.zero));
  const screens = await openScreens(browser, await server.links(), "day");
  const day = new HearingDay(screens);
  const operator = await operatorsLine(screens.operator);
  const setClock = (at: number) => operator.send(envelopeOf({ type: "SetClock", at, rate: 0 }, Date.now()));
  const presidersView = () => viewFor(SEATS[spec.state.presider], spec.state, people) as ChairView;
  for (const step of script.steps.filter(({ n }) => n <= LAST)) {
    spec.now = Date.parse(script.zero) + step.at * 1000;
    await test.step(`${step.n} ${step.do} ${step.entry ?? step.answer ?? ""}`, async () => {
      if (step.n > 1) expect((await setClock(spec.now)).kind).toBe("done");
      for (const [i, listed] of listedBefore(step).entries()) {
        const call = callsOf(step)[i];
        if (call) await day.list(call);
        spec.does("T2", listed);
      }
      const command = commandOf(spec.state, step);
      if (step.expect === "refused") {
        expect(spec.try(seatOf(spec.state, step), command)).not.toBeNull();
        const tablet = screens[step.who as "B"];
        await expect(tablet.getByRole("button", { name: /^Mời (Bà|Ông)|\+1 phút/ })).toHaveCount(0);
        return;
      }
      await day.act(step, command, presidersView());
      spec.does(seatOf(spec.state, step), command);
      await WATCHED[step.n]?.(screens.hall);
    });
  }
  operator.close();
  const entries = await server.withLog((log) => log.read("day", 0));
  const state = fold(entries.map(toCommit));
  expect(state && figuresOf(state)).toEqual(figuresOf(spec.state));
  if (Number.isFinite(LAST)) return;
  await expect(screens.hall.getByText("HỘI NGHỊ", { exact: true })).toBeVisible();
  expect(state && figuresOf(state)).toEqual(rightFigures);
});
