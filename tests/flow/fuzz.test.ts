/** Two real servers over one real Redis, a screen for each seat; a seed presses, cuts lines, resends, moves screens. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chance } from "../../scripts/proving/chance.ts";
import { randomAct } from "../../scripts/proving/randomCommands.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { foldCommit } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { SEAT_NAMES, SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { Envelope } from "../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../shared/wire/protocol.ts";
import { type LiveServer, startLive, truthOf } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const SEEDS = (process.env["FUZZ_SEEDS"] ?? "1,2").split(",").map(Number);
const PRESSES = 200;

interface Sent {
  readonly seat: SeatName;
  readonly envelope: Envelope;
  readonly results: Promise<CommandResult>[];
}

let redis: TestRedis;
let logs: RedisLog[];

beforeAll(async () => {
  redis = await startRedis();
  logs = [1, 2].map(() => new RedisLog({ path: redis.path }, () => undefined));
  await Promise.all(logs.map((log) => log.ready()));
});
afterAll(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await redis.stop();
});

describe("screens of all seats, two servers, one Redis", () => {
  it.each(SEEDS)(
    "[M1] whatever breaks, each command settles once, each screen is right in the end (C05, C07, P14, P26), seed %i",
    async (seed) => {
      const by = new Chance(seed);
      const hearing = `fuzz-${seed}`;
      const [log = expect.fail(), other = expect.fail()] = logs;
      await createHearing(log, hearing, "sample", {});
      const nodes: LiveServer[] = [await startLive(log), await startLive(other)];
      const node = () => by.pick(nodes, nodes[0] ?? expect.fail());
      const screens = new Map<SeatName, SeatScreen>(
        SEAT_NAMES.map((seat) => [seat, new SeatScreen(node(), hearing, seat)]),
      );
      const screenOf = (seat: SeatName) => screens.get(seat) ?? expect.fail();

      // what the presser knows lags behind the log, as a person's view does
      let known: HearingState | null = null;
      const look = async () => {
        for (const entry of await log.read(hearing, known?.version ?? 0))
          known = foldCommit(known, toCommit(entry));
        return known ?? expect.fail();
      };
      let state = await look();
      const sent: Sent[] = [];
      const broken = { dropped: 0, cut: 0, moved: 0, resent: 0 };
      for (let i = 0; i < PRESSES; i++) {
        const chance = by.below(100);
        const any = screenOf(by.pick(SEAT_NAMES, "hall"));
        const earlier = sent[by.below(sent.length + 1)];
        if (chance < 6) {
          any.drop();
          broken.dropped++;
        } else if (chance < 11) {
          node().cut((connection) => connection % 2 === by.below(2));
          broken.cut++;
        } else if (chance < 16) {
          any.moveTo(node());
          broken.moved++;
        } else if (chance < 26 && earlier) {
          earlier.results.push(screenOf(earlier.seat).send(earlier.envelope));
          broken.resent++;
        } else {
          const { actor, input } = randomAct(by, state);
          const envelope = envelopeOf(input, Date.now());
          sent.push({ seat: actor, envelope, results: [screenOf(actor).send(envelope)] });
        }
        if (by.once(3)) state = await look();
        if (by.once(10)) await Promise.allSettled(sent.slice(-4).flatMap((one) => one.results));
      }
      // what is pressed depends on what is known by then: the counts differ from run to run
      expect(Math.min(...Object.values(broken))).toBeGreaterThan(0);

      for (const { envelope, results } of sent) {
        const settled = await Promise.all(results);
        for (const result of settled) expect(["done", "refused"]).toContain(result.kind);
        const done = settled.flatMap((result) => (result.kind === "done" ? [result.version] : []));
        expect(new Set(done).size, `${envelope.command.type} was done more than once`).toBeLessThanOrEqual(1);
      }
      const entries = await log.read(hearing, 0);
      const ids = entries.map((entry) => entry.commandId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(entries.map((entry) => entry.v)).toEqual(entries.map((_, i) => i + 1));
      expect(entries.every((entry, i) => entry.at >= (entries[i - 1]?.at ?? 0))).toBe(true);
      const acknowledged = await Promise.all(sent.flatMap((one) => one.results));
      const versions = new Set(
        acknowledged.flatMap((result) => (result.kind === "done" ? [result.version] : [])),
      );
      expect([...versions].sort((a, b) => a - b)).toEqual(entries.slice(1).map((entry) => entry.v));
      expect(entries.length).toBeGreaterThan(30);

      const { view } = await truthOf(log, hearing);
      const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
      const whole = new Map<SeatName, string>(
        SEAT_NAMES.map((seat) => [seat, JSON.stringify(nodes[0]?.live.catchUp(hearing, SEATS[seat], null))]),
      );
      await until(() =>
        [...screens].every(
          ([seat, screen]) => screen.connected && whole.get(seat)?.includes(`"to":"${screen.hash}"`),
        ),
      );
      for (const [seat, screen] of screens) expect(screen.view, seat).toEqual(json(view(seat)));
      expect(nodes.flatMap((one) => one.lines.filter((line) => line.startsWith("warning")))).toEqual([]);
      for (const screen of screens.values()) screen.close();
      await Promise.all(nodes.map((one) => one.close()));
    },
  );
});
