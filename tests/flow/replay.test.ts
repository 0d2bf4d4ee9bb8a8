/** A past hearing shown again from its log, on a real server and Redis: as each seat saw it, and nothing can be done in it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chance } from "../../scripts/proving/chance.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { createAnew } from "../../server/intake/createHearing.ts";
import { createReplay } from "../../server/intake/replay.ts";
import { commandId } from "../../server/rehearsal/commandId.ts";
import { foldCommit } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import type { Entry } from "../../server/storage/log.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { type People, Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import {
  audienceOf,
  deskSeat,
  organisationSeat,
  SEAT_NAMES,
  type SeatName,
  unitSeat,
} from "../../shared/terms/seats.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { steps } from "../support/after/script.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";
import { envelopeOf } from "../support/seatScreen.ts";

let redis: TestRedis;
let log: RedisLog;
let server: LiveServer;
let past: readonly Entry[];
let people: People;

beforeAll(async () => {
  redis = await startRedis();
  log = new RedisLog({ path: redis.path }, () => undefined);
  await log.ready();
  await storePlayed(log, "past", followedUpTo(steps.length));
  past = await log.read("past", 0);
  people = Register.of(await log.people("past"));
  await log.appendMinutes("past", "step.4.1", "T1", new Uint8Array([0, 0]));
  await createReplay(log, "again", "past", null);
  server = await startLive(log);
}, 120_000);
afterAll(async () => {
  await server.close();
  await log.close();
  await redis.stop();
});

const seatsOf = ({ plan }: HearingState): readonly SeatName[] => [
  ...SEAT_NAMES,
  ...plan.units.map(({ id }) => unitSeat(id)),
  ...plan.organisations.map(({ number }) => organisationSeat(number)),
  ...(plan.clerks ?? []).map(({ number }) => deskSeat(number)),
];

/** As the log of the past hearing had it after that many entries, but for the mark and the clock. */
function pastAt(version: number, { clock }: HearingState): HearingState {
  let state: HearingState | null = null;
  for (const entry of past.slice(0, version)) state = foldCommit(state, toCommit(entry));
  if (!state) throw new Error("no entry");
  return { ...state, clock, plan: { ...state.plan, rehearsal: "replay", replayOf: "past" } };
}

function expectSame(hearing: string, version: number): void {
  const state = server.live.state(hearing) ?? expect.fail();
  const then = pastAt(version, state);
  for (const seat of seatsOf(then)) {
    const audience = audienceOf(seat);
    const message = server.live.catchUp(hearing, audience, null);
    const shown = message && "whole" in message ? message.whole : expect.fail(`no view of ${seat}`);
    const right = JSON.parse(JSON.stringify(viewFor(audience, then, people)));
    expect([version, seat, shown]).toEqual([version, seat, right]);
  }
}

/** What was made a moment ago is known once the node has looked for new hearings again. */
const stateOf = (hearing: string) =>
  until(async () => {
    await server.live.look(hearing);
    return Boolean(server.live.state(hearing));
  });

describe("a replay", () => {
  it("[X7] shows every seat at any instant what it saw then, but for the mark and the clock", async () => {
    const random = new Chance(20261127);
    await stateOf("again");
    expectSame("again", 1);
    for (let n = 0; n < 10; n++) {
      const id = `instant-${n}`;
      await createReplay(log, id, "past", past[random.below(past.length - 4)]?.at ?? 0);
      await stateOf(id);
      for (let more = 0; more < 3; more++) {
        expectSame(id, server.live.state(id)?.version ?? 0);
        expect(await server.rehearsals.step(id)).toBeNull();
      }
    }
    const state = server.live.state("instant-0") ?? expect.fail();
    expect(state.clock).toMatchObject({ rate: 0, hearingAt: state.at });
  }, 300_000);

  it("[X7] from a chosen time it goes on from there, is paused, and an act that was taken back is the same", async () => {
    const undone =
      past.find(({ events }) => events.some(({ type }) => type === "ActUndone")) ?? expect.fail();
    const before = past[undone.v - 4] ?? expect.fail();
    await createReplay(log, "later", "past", before.at);
    await stateOf("later");
    expectSame("later", before.v);
    for (let n = 0; n < 2; n++) {
      const seen = server.live.state("later")?.version ?? 0;
      const shown = new Promise<void>((resolve) =>
        server.rehearsals.onState((hearing, { done }) => hearing === "later" && done > seen && resolve()),
      );
      expect(await server.rehearsals.play("later", 1_000)).toBeNull();
      await shown;
      expect(await server.rehearsals.pause("later")).toBeNull();
    }
    while (!(await log.find("later", commandId(undone.v), 9_999)))
      expect(await server.rehearsals.step("later")).toBeNull();
    const entries = await log.read("later", 0);
    const { version, undo } = server.live.state("later") ?? expect.fail();
    expect(version).toBeGreaterThan(undone.v);
    const shown = entries.filter(({ commandId: id }) => id.startsWith("rehearsal:step:"));
    expect(shown.map(({ at }) => at)).toEqual(past.slice(0, shown.length).map(({ at }) => at));
    const act = pastAt(undone.v, server.live.state("later") ?? expect.fail()).undo.acts.findLast(
      (act) => act.undone,
    );
    const same = undo.acts.findLast((act) => act.undone);
    expect(same?.version).toBe(entries.find(({ commandId: id }) => id === commandId(act?.version ?? 0))?.v);
  }, 120_000);

  it("[X8] nothing can be done in it, and nothing of it goes into the hearing", async () => {
    const length = (await log.read("past", 0)).length;
    const { version } = server.live.state("again") ?? expect.fail();
    const seats = ["A", "T1", "operator", "desk.1", "unit.U07", "phone.p1"] as const;
    for (const command of [
      COMMAND_SAMPLES.OpenSession,
      COMMAND_SAMPLES.AskToSpeak,
      COMMAND_SAMPLES.SetClock,
      COMMAND_SAMPLES.AcceptTask,
      COMMAND_SAMPLES.RenewSeat,
    ])
      for (const seat of seats)
        expect(await server.live.command("again", seat, envelopeOf(command, Date.now()))).toEqual({
          ...{ kind: "refused", refusal: { code: "isReplay" } },
        });
    const typed = await server.live.minutes.typed("again", "T1", "step.4.1", new Uint8Array([0, 0]));
    expect(typed).toMatchObject({ kind: "refused" });
    expect(server.live.state("again")?.version).toBe(version);
    expect(await log.read("past", 0)).toHaveLength(length);
    expect(await log.people("again")).toEqual([]);
    // the hearing itself takes no entry of a replay
    const entry = { commandId: "rehearsal:step:9999", actor: "A", onBehalfOf: null, at: 0, events: [] };
    expect(await server.live.replay("past", entry, () => false)).toBe(false);
    expect(await server.rehearsals.state("past")).toBeNull();
  });

  it("[X7] begun anew it stands at the first entry; a replay of a replay is none", async () => {
    const next = await createAnew(log, "again");
    await stateOf(next);
    expectSame(next, 1);
    await expect(createReplay(log, "twice", "again", null)).rejects.toThrow("again is a replay of past");
    await expect(createReplay(log, "none", "nowhere", null)).rejects.toThrow("no hearing nowhere");
  });
});
