/** The chair's tablet through the whole script: what must not move does not, and the centre is never without words. */
import { expect, test } from "@playwright/test";
import { sceneOf } from "../../client/screens/live/chair/scene.ts";
import { stageOf } from "../../client/staff/stage.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { CHAIR_SEATS, SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { endDay, openScreens, type Screens, upToDate } from "../support/hearingScreens.ts";
import { Spec } from "../support/hearingSpec.ts";
import { RealServer } from "../support/realServer.ts";
import { commandOf, listedBefore, script, seatOf } from "../support/scriptedHearing.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";
import { lookAtTablet } from "../support/tablet.ts";

const server = new RealServer();
const OPTIONS = { rehearsal: true };
test.beforeAll(async () => {
  await server.create("day", "sample", OPTIONS);
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
    await lookAtTablet(screens[seat], `${String(n).padStart(3, "0")}-${at}`);
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
