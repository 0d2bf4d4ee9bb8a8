/** The whole preparation over a server: what it has come to, what a node that starts anew makes of it, what nobody may read. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { exportLines } from "../../server/keeping/exportLines.ts";
import { beforeSeat } from "../../server/rehearsal/before/step.ts";
import { beforeCommands } from "../../server/rehearsal/before/steps.ts";
import { registered } from "../../server/rulebook/before/register/facts.ts";
import { screenedOf, screeningOf } from "../../server/rulebook/before/screening/facts.ts";
import { fold } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import {
  audienceOf,
  deskSeat,
  organisationSeat,
  PHONE_PAGE,
  SEAT_NAMES,
  type SeatName,
  unitSeat,
} from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { REFUSED } from "../support/before/refused.ts";
import { given, steps } from "../support/before/script.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

let now = Date.parse("2024-11-06T08:00:00+07:00");
const log = new MemoryLog(() => now);
let server: LiveServer;

async function stateNow(): Promise<HearingState> {
  const state = fold((await log.read("day", 0)).map(toCommit));
  if (!state) throw new Error("the hearing has no log");
  return state;
}

/** By which rule a command is refused that its screen sends over a socket; else what became of it. */
async function refusedBy(seat: SeatName, command: CommandInput): Promise<string> {
  const phone = audienceOf(seat).role === "delegate";
  const entrance = phone ? await phoneEntrance(server, "day") : server;
  const screen = new SeatScreen(entrance, "day", phone ? PHONE_PAGE : seat);
  const result = await screen.press(command, () => now);
  screen.close();
  return result.kind === "refused" ? result.refusal.code : result.kind;
}

/** By which rule each step was refused. */
const refused: Record<number, string> = {};

/** Every step until the freeze, sent as its screens would; those that must not take effect over a socket. */
async function prepare(): Promise<void> {
  let made = 0;
  let state = await stateNow();
  for (const step of steps) {
    now = Math.max(now, Date.parse(step.at));
    if (step.do === "freeze" && step.expect === undefined) return;
    for (const command of beforeCommands(step, { ...given, state }) ?? []) {
      if (step.expect === "refused") {
        refused[step.n] = await refusedBy(beforeSeat(step), command);
        continue;
      }
      const envelope = { id: `before-whole-day-${made++}`, madeAt: now, command };
      const result = await server.live.command("day", beforeSeat(step), envelope);
      expect([step.n, result.kind]).toEqual([step.n, "done"]);
    }
    state = await stateNow();
  }
}

beforeAll(async () => {
  await createHearing(log, "day", "sample", { before: "bare" });
  server = await startLive(log, () => now);
  await prepare();
});
afterAll(() => server.close());

/** What was registered and is not in the dialogue: its texts stand in the vault alone. */
async function unaccepted(): Promise<string[]> {
  const state = await stateNow();
  const { registrations } = Register.of(await log.people("day"));
  return registered(state)
    .filter(({ id }) => !((screenedOf(state, id).code ?? "") in screeningOf(state).texts))
    .flatMap(({ row }) => registrations.get(row)?.content ?? []);
}

describe("the whole preparation over a server", () => {
  it("[J16] what must not take effect is sent by its screen over a socket, and refused by its rule", () => {
    expect(refused).toEqual(REFUSED);
  });

  it("[J16] what is not accepted is in no entry of the log and in no export of the hearing", async () => {
    const hidden = await unaccepted();
    expect(hidden.length).toBeGreaterThan(4);
    const stored = JSON.stringify(await log.read("day", 0));
    let exported = "";
    for await (const line of exportLines(log, "day")) exported += line;
    for (const text of hidden) {
      expect(text.length).toBeGreaterThan(20);
      expect(stored).not.toContain(text);
      expect(exported).not.toContain(text);
    }
    // what is accepted would have been found
    const [accepted] = Object.values(screeningOf(await stateNow()).texts);
    for (const text of [stored, exported]) expect(text).toContain(JSON.stringify(accepted?.content ?? "?"));
  });

  it("[V1] a node that starts anew shows every seat what the first one shows", async () => {
    const state = await stateNow();
    const people = Register.of(await log.people("day"));
    const seats: SeatName[] = [
      ...SEAT_NAMES,
      ...state.plan.units.map(({ id }) => unitSeat(id)),
      ...state.plan.organisations.map(({ number }) => organisationSeat(number)),
      ...(state.plan.clerks ?? []).map(({ number }) => deskSeat(number)),
    ];
    const anew = await startLive(log, () => now);
    for (const { live } of [server, anew]) await live.look("day");
    for (const seat of seats) {
      const shown = [server, anew].map(({ live }) => live.catchUp("day", audienceOf(seat), null));
      const view = JSON.stringify(viewFor(audienceOf(seat), state, people));
      expect(shown[0], seat).not.toBeNull();
      expect(shown[0], seat).toEqual(shown[1]);
      expect(JSON.stringify(shown[0]).length, seat).toBeGreaterThan(view.length / 2);
    }
    await anew.close();
  });
});
