/** Two real servers over one real Redis, a screen for each seat of each phase; a seed presses, cuts lines, resends, moves. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chance } from "../../scripts/proving/chance.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { createHearing, storePrepared } from "../../server/intake/createHearing.ts";
import { notYetPrepared, readHearing } from "../../server/intake/readHearing.ts";
import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import type { Phase } from "../../shared/terms/phase.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { FuzzedHearing } from "../support/fuzzedHearing.ts";
import { startLive, truthOf } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";

/** FUZZ_SEEDS=2,3 presses others. */
const SEEDS = (process.env["FUZZ_SEEDS"] ?? "1").split(",").map(Number);
const PRESSES = 200;
/** after what ends a phase, in the next */
const BEYOND = 60;
/** hearing time beside real time, where days pass: more than five hours in a second */
const RATE = 20_000;
const DAY = 86_400_000;
/** step of the sample's aftermath at which its cases stand in many states */
const MIDWAY = 80;

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

/** The sample, where nothing is prepared yet, on its day, or months later. */
async function hearingIn(phase: Phase, log: RedisLog, id: string): Promise<void> {
  const clockFrom = async (hearingAt: number) => ({ hearingAt, redisAt: await log.time(), rate: RATE });
  if (phase === "live") await createHearing(log, id, "sample", {});
  else if (phase === "before") {
    const first = notYetPrepared(readHearing("sample", { rehearsal: true }));
    await storePrepared(log, id, first, await clockFrom(first.prepared.plan.start - 20 * DAY));
  } else {
    const spec = followedUpTo(MIDWAY, { rehearsal: true });
    await storePlayed(log, id, spec, Number.POSITIVE_INFINITY, await clockFrom(spec.now));
  }
}

const cases = (["before", "live", "after"] as const).flatMap((phase) =>
  SEEDS.map((seed) => [phase, seed] as const),
);

describe("screens of all seats, two servers, one Redis", () => {
  it.each(cases)(
    "[M1] whatever breaks, each command settles once, each screen is right in the end (C05, C07, P14, P26), %s, seed %i",
    async (phase, seed) => {
      const hearing = `fuzz-${phase}-${seed}`;
      const [log = expect.fail(), other = expect.fail()] = logs;
      await hearingIn(phase, log, hearing);
      // what is pressed lies years ago, and all phones have one address
      const terms = { afterClosing: 10_000 * DAY, sends: 100_000 };
      const nodes = [
        await startLive(log, Date.now, { terms }),
        await startLive(other, Date.now, { terms }),
      ] as const;
      const fuzzed = await FuzzedHearing.open(new Chance(seed), hearing, log, nodes);
      const { broken } = fuzzed;
      await fuzzed.press(PRESSES);
      // what is pressed depends on what is known by then: the counts differ from run to run
      expect(Math.min(...Object.values(broken))).toBeGreaterThan(0);
      if (phase !== "after" || seed === SEEDS[0]) await fuzzed.lead();
      await fuzzed.press(BEYOND);
      await fuzzed.look();
      const screens = new Map([...fuzzed.screens].filter(([seat]) => fuzzed.isHere(seat)));
      const sent = fuzzed.sent.filter(({ seat }) => fuzzed.isHere(seat));
      const unheard = new Set(
        fuzzed.sent.filter(({ seat }) => !fuzzed.isHere(seat)).map(({ envelope }) => envelope.id),
      );

      for (const { envelope, results } of sent) {
        const settled = await Promise.all(results);
        for (const result of settled) expect(["done", "refused"]).toContain(result.kind);
        const done = settled.flatMap((result) => (result.kind === "done" ? [result.version] : []));
        expect(new Set(done).size, `${envelope.command.type} was done more than once`).toBeLessThanOrEqual(1);
      }
      if (process.env["TELL_ACTS"] === "1") console.log(await fuzzed.told());
      const entries = await log.read(hearing, 0);
      const ids = entries.map((entry) => entry.commandId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(entries.map((entry) => entry.v)).toEqual(entries.map((_, i) => i + 1));
      expect(entries.every((entry, i) => entry.at >= (entries[i - 1]?.at ?? 0))).toBe(true);
      // what was acknowledged is there, and nothing else; a phone hears no version
      const done = new Set<string>();
      for (const { envelope, results } of sent)
        if ((await Promise.all(results)).some(({ kind }) => kind === "done")) done.add(envelope.id);
      const pressed = ids.filter((id) => id.startsWith("command-number-") && !unheard.has(id));
      expect([...done].sort()).toEqual(pressed.sort());
      expect(pressed.length).toBeGreaterThan(30);
      if (phase === "before") expect(phaseOf(fuzzed.state)).not.toBe("before");

      const { view } = await truthOf(log, hearing);
      const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
      const whole = new Map<SeatName, string>(
        [...screens.keys()].map((seat) => [
          seat,
          JSON.stringify(nodes[0].live.catchUp(hearing, audienceOf(seat), null)),
        ]),
      );
      await until(() =>
        [...screens].every(
          ([seat, screen]) => screen.connected && whole.get(seat)?.includes(`"to":"${screen.hash}"`),
        ),
      );
      for (const [seat, screen] of screens) expect(screen.view, seat).toEqual(json(view(seat)));
      expect(nodes.flatMap((node) => node.lines.filter((line) => line.startsWith("warning")))).toEqual([]);
      fuzzed.close();
      await Promise.all(nodes.map((node) => node.close()));
    },
  );
});
