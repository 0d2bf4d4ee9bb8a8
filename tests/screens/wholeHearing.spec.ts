/** The whole scripted half day at the screens, on the hearing's own clock: pressed by name, watched in the hall. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { readHearing } from "../../server/intake/readHearing.ts";
import { fold } from "../../server/rulebook/fold.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { CHAIR_SEATS, type ChairSeat, SEAT_NAMES, SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { callsOf, endDay, HearingDay, openScreens, upToDate } from "../support/hearingScreens.ts";
import { Spec } from "../support/hearingSpec.ts";
import { Pressed } from "../support/onlyInWhole.ts";
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

const LONG = process.env["LONG"] === "1";

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

/** The seats' own lines, for what needs no hand: the clock is set 284 times (reopened.spec.ts sets it by hand). */
const lines = new Map<SeatName, SeatScreen>();
async function send(seat: SeatName, input: CommandInput): Promise<void> {
  const line = lines.get(seat) ?? new SeatScreen(server, "day", seat);
  lines.set(seat, line);
  const result = await line.sendPatiently(envelopeOf(input, Date.now()));
  expect(result, JSON.stringify(result)).toMatchObject({ kind: "done" });
}

/** every day a chair's tablet is open while a hand is at it: each window draws each of the day's changes */
const OPEN: readonly SeatName[] = LONG
  ? SEAT_NAMES.filter((seat) => seat !== "hall2")
  : ["A", "T1", "T2", "operator", "hall"];

async function atTablet(browser: Browser, screens: Record<string, Page>, seat: ChairSeat): Promise<Page> {
  for (const other of CHAIR_SEATS) {
    if (LONG || other === seat) continue;
    await screens[other]?.context().close();
    delete screens[other];
  }
  const page = screens[seat] ?? (await openScreens(browser, await server.links(), "day", [seat]))[seat];
  screens[seat] = page;
  return page;
}

test("the whole scripted hearing at screens; in the long run every act, as expected", async ({ browser }) => {
  test.setTimeout(1_200_000);
  const { prepared, people: rows } = readHearing("sample", OPTIONS);
  const people = Register.of(rows);
  const spec = new Spec(prepared, Date.parse(script.zero));
  const screens = await openScreens(browser, await server.links(), "day", OPEN);
  const day = new HearingDay(screens);
  const pressed = new Pressed();
  const presidersView = () => viewFor(SEATS[spec.state.chair.presider], spec.state, people) as ChairView;
  for (const step of script.steps) {
    spec.now = Date.parse(script.zero) + step.at * 1000;
    await test.step(`${step.n} ${step.do} ${step.entry ?? step.answer ?? ""}`, async () => {
      if (step.n > 1) await send("operator", { type: "SetClock", at: spec.now, rate: 0 });
      for (const [i, listed] of listedBefore(step).entries()) {
        const call = callsOf(step)[i];
        if (call && pressed.wants([listed.type])) await day.list(call);
        else await send("T2", listed);
        spec.does("T2", listed);
      }
      const command = commandOf(spec.state, step);
      if (step.expect === "refused") {
        expect(spec.try(seatOf(spec.state, step), command)).not.toBeNull();
        const tablet = await atTablet(browser, screens, step.who as ChairSeat);
        await expect(tablet.getByRole("button", { name: /^Mời (Bà|Ông)|\+1 phút/ })).toHaveCount(0);
        return;
      }
      const seat = seatOf(spec.state, step);
      // at the screen opening begins the first step too: the script does that 18 s later; what is undone has its number there
      const byHand = command.type === "UndoLastAct" || pressed.wants([command.type]);
      if (step.do !== "open session" && byHand) {
        await atTablet(browser, screens, spec.state.chair.presider);
        await upToDate(server, "day", screens);
        await day.act(step, command, presidersView());
      } else await send(seat, command);
      spec.does(seat, command);
      await WATCHED[step.n]?.(screens.hall);
    });
  }
  for (const line of lines.values()) line.close();
  const entries = await server.withLog((log) => log.read("day", 0));
  const state = fold(entries.map(toCommit));
  expect(state && figuresOf(state)).toEqual(figuresOf(spec.state));
  await expect(screens.hall.getByText("HỘI NGHỊ", { exact: true })).toBeVisible();
  // over: nobody is led through its first minutes
  await expect(screens.operator.getByRole("button", { name: "Diễn tập 5 phút" })).toBeDisabled();
  expect(state && figuresOf(state)).toEqual(rightFigures);
});
