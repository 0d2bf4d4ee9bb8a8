/** Each kind of page opened first, by a browser that knows nothing yet, at each stage: the right time, or none. */
import { expect, test } from "@playwright/test";
import { cookieName } from "../../server/web/door/access.ts";
import { PHONE_PAGE } from "../../shared/terms/seats.ts";
import { clockFace, remainingAt, timeOfDay } from "../../shared/terms/time.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { endDay } from "../support/hearingScreens.ts";
import { RealServer } from "../support/realServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const HEARING = "day";
/** every day where the clock runs; the other stages in the long run */
const isLooked = (stage: string) => process.env["LONG"] === "1" || ["speaking", "break"].includes(stage);
/** each is the first that its browser opens */
const PAGES = ["A", "T1", "operator", "hall", "lectern", "unit.U07", PHONE_PAGE] as const;
const SHOWS: Readonly<Record<(typeof PAGES)[number], (now: string) => string | RegExp>> = {
  A: (now) => now.slice(0, 5),
  T1: () => "Biên bản",
  operator: (now) => now,
  hall: () => /./,
  lectern: () => /./,
  "unit.U07": (now) => now.slice(0, 5),
  [PHONE_PAGE]: () => /./,
};
const server = new RealServer();
test.beforeAll(async () => {
  await server.create(HEARING, "sample", { rehearsal: true });
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

/** Instants of the hearing's day; it has no other. */
function instantOf(time: string, view: ChairView): number {
  const instant = timeOfDay(time, view.plannedEnd);
  if (instant === null) throw new Error(`"${time}" is no time of day`);
  return instant;
}

test("each page shows the right time from a cold start, or none, never NaN (P08, C26)", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const chair = new SeatScreen(server, HEARING, "A");
  const secretary = new SeatScreen(server, HEARING, "T1");
  const view = () => chair.view as ChairView;
  await until(() => view() !== null);
  const give = async (screen: SeatScreen, ...commands: CommandInput[]) => {
    for (const command of commands)
      expect(await screen.sendPatiently(envelopeOf(command, Number.MAX_SAFE_INTEGER))).toMatchObject({
        kind: "done",
      });
  };
  /** The hearing's clock stands there, so that every page has the same time however slow it opens. */
  const at = async (time: string): Promise<void> => {
    const instant = instantOf(time, view());
    await give(chair, { type: "SetClock", at: instant, rate: 0 });
    await until(() => view().clock.hearingAt === instant);
  };
  /** `shown`: the pages that show the clock of whoever holds the floor; no other shows any */
  const BREAK_MS = 15 * 60_000;
  const look = async (
    stage: string,
    now: string,
    shown: readonly (typeof PAGES)[number][],
    pages: readonly (typeof PAGES)[number][] = PAGES,
    ofChair: readonly string[] = [],
  ) => {
    if (!isLooked(stage)) return;
    const { floor } = view();
    const left = "clock" in floor && floor.clock ? remainingAt(floor.clock, instantOf(now, view())) : null;
    for (const seat of pages) {
      const says = `${stage}, ${seat}`;
      const context = await browser.newContext({ locale: "vi-VN" });
      const page = await context.newPage();
      if (seat !== PHONE_PAGE)
        await context.addCookies([
          {
            name: cookieName(HEARING, seat, false),
            value: server.sessionOf(HEARING, seat, 86_400_000),
            url: server.url,
          },
        ]);
      await page.goto(`${server.url}/h/${HEARING}/${seat}`);
      const body = page.locator("#root");
      await expect(page.locator(".no-view"), says).toHaveCount(0);
      // each page that has its view tells the wall time, or what it is about
      await expect(body, says).toContainText(SHOWS[seat](now));
      // in a break the chair sees for how long it has lasted
      const ms = seat === "A" && stage === "break" ? BREAK_MS : (left ?? Number.NaN);
      if (shown.includes(seat)) await expect(body, says).toContainText(clockFace(ms));
      // the small pictures of the displays, in trees of their own, show what those show
      else
        expect(await page.evaluate(() => document.querySelectorAll(".digits, p.time").length), says).toBe(0);
      if (seat === "A") for (const words of ofChair) await expect(body, says).toContainText(words);
      await expect(body, says).not.toContainText(/NaN|undefined|Infinity|Invalid/);
      await context.close();
    }
  };

  const all = ["A", "T1", "hall", "lectern"] as const;
  await at("08:00:00");
  await look("before the opening", "08:00:00", []);
  await give(chair, { type: "OpenSession" });
  await give(secretary, { type: "ReadRightsStatement" });
  await at("08:30:00");
  await give(chair, { type: "BeginStep", step: "4.3" });
  await until(() => view().queue.length > 0);
  await give(chair, { type: "CallNext", basis: { floor: null, head: "YK-001" } });
  await give(secretary, { type: "BeginSpeech", turn: "YK-001" });
  await at("08:30:50");
  await until(() => view().floor.kind === "speaking");
  await look("speaking", "08:30:50", all);
  await at("08:40:00");
  await look("over time", "08:40:00", ["A", "T1", "lectern"], ["A", "T1", "hall", "lectern"]);
  await give(chair, { type: "SuspendSession", why: "Giải lao" });
  await at("08:55:00");
  await until(() => view().session.kind === "suspended");
  // the clock stands as it stood, at the desk; the lectern says that there is a break
  await look("break", "08:55:00", ["A", "T1"]);
  await give(chair, { type: "ResumeSession" }, { type: "EndSpeech", turn: "YK-001" });
  await give(chair, {
    type: "AssignAnswer",
    opinions: ["YK-001"],
    lead: view().opinions["YK-001"]?.lead ?? "",
  });
  await give(secretary, { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
  await at("08:56:15");
  await until(() => view().floor.kind === "answering");
  await look("answering", "08:56:15", all);
  await give(chair, { type: "EndAnswer", answer: "TL-01" }, { type: "EndStep", step: "4.3" });
  await give(chair, { type: "BeginStep", step: "4.5" });
  await until(() => view().segment === "after");
  await look(
    "nobody waits",
    "08:56:15",
    [],
    ["A", "hall"],
    ["Chưa có ai chờ phát biểu", "Chưa mời được người tiếp theo: không còn ai chờ"],
  );
  await give(chair, { type: "CloseSession" });
  await until(() => view().session.kind === "closed");
  await look("over", "08:56:15", []);
  for (const screen of [chair, secretary]) screen.close();
});
