/** A hearing's whole life played on a real server and Redis: at every named instant the three expected files hold. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAnew, createHearing } from "../../server/intake/createHearing.ts";
import { commandId } from "../../server/rehearsal/commandId.ts";
import { readCourse } from "../../server/rehearsal/wholeLife.ts";
import { foldCommit } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import type { People } from "../../server/views/people.ts";
import type { RehearsalState } from "../../shared/wire/rehearsal.ts";
import { casesStanding } from "../support/after/cases.ts";
import { figuresInWords } from "../support/after/figures.ts";
import { publicationStanding } from "../support/after/publication.ts";
import { steps as after } from "../support/after/script.ts";
import { steps as before } from "../support/before/script.ts";
import { heldAgainst, instants } from "../support/before/standing.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { startRedis, type TestRedis } from "../support/redis.ts";
import { figuresOf, rightFigures, script } from "../support/scriptedHearing.ts";

const { dates } = JSON.parse(readFileSync("tests/fixtures/after-expected.json", "utf8")) as {
  dates: { at: string }[];
};

/** as fast as the hearing's clock goes */
const FASTEST = 1_000;

let redis: TestRedis;
let log: RedisLog;
let server: LiveServer;
const played: RehearsalState[] = [];
/** who they were before personal data were deleted at the end */
let people: People;

beforeAll(async () => {
  redis = await startRedis();
  log = new RedisLog({ path: redis.path }, () => undefined);
  await log.ready();
  await createHearing(log, "life", "sample", { rehearsal: true, before: "bare" });
  server = await startLive(log);
  const over = new Promise<void>((resolve) =>
    server.rehearsals.onState((_hearing, state) => {
      played.push(state);
      // one register learns of all who come; the deletion puts another in its place
      people ??= server.live.people("life") ?? expect.fail();
      if (state.next === null && state.speed === null) resolve();
    }),
  );
  expect(await server.rehearsals.play("life", FASTEST)).toBeNull();
  await over;
}, 300_000);
afterAll(async () => {
  await server.close();
  await log.close();
  await redis.stop();
});

/** The state once the step of that number of the whole life was done. */
async function statesAt(numbers: readonly number[]): Promise<ReadonlyMap<number, HearingState>> {
  const states = new Map<number, HearingState>();
  const due = [...new Set(numbers)].toSorted((a, b) => a - b);
  let state: HearingState | null = null;
  for (const entry of await log.read("life", 0)) {
    const number = Number(/^rehearsal:step:(\d+)/.exec(entry.commandId)?.[1] ?? 0);
    for (; state && due[0] !== undefined && number > due[0]; due.shift()) states.set(due[0], state);
    state = foldCommit(state, toCommit(entry));
  }
  if (state) for (const number of due) states.set(number, state);
  return states;
}

const lastUpTo = (steps: readonly { readonly at: string }[], at: string) =>
  steps.filter((step) => Date.parse(step.at) <= Date.parse(at)).length;

describe("the whole life of a hearing", () => {
  it("[J15] [X6] every step goes as its script says, on the hearing's own clock", async () => {
    const of = before.length + script.steps.length + after.length;
    expect(played.at(-1)).toMatchObject({ speed: null, done: of, of, next: null, otherwise: [] });
    for (const { otherwise } of played) expect(otherwise).toEqual([]);
    const course = readCourse((await log.script("life")) ?? "");
    const at = new Map((await log.read("life", 0)).map((entry) => [entry.commandId, entry.at]));
    const states = await statesAt([of]);
    const last = states.get(of) ?? expect.fail();
    // the clock of a hearing that was just founded runs until the play begins
    for (const step of course.filter(({ n, inWeeks, refused }) => n > 1 && inWeeks && !refused)) {
      const done = at.get(commandId(step.n));
      if (done !== undefined) expect([step.n, done]).toEqual([step.n, step.at(last)]);
    }
  });

  it("[J15] [X6] at every named instant of before, live and after all stands as expected", async () => {
    const [live, end] = [before.length, before.length + script.steps.length];
    const befores = instants.map(({ at }) => lastUpTo(before, at));
    const afters = dates.map(({ at }) => end + lastUpTo(after, at));
    const states = await statesAt([...befores, live, end, ...afters]);
    for (const [i, instant] of instants.entries())
      for (const { said, expected } of heldAgainst(
        instant,
        states.get(befores[i] ?? 0) ?? expect.fail(),
        people,
      ))
        expect(said).toEqual(expected);
    const closed = states.get(end) ?? expect.fail();
    const { outcomes, absent, substitutes, concludedGroups } = figuresOf(closed);
    const { turns: _, answers: __, agenda: ___, ...right } = rightFigures;
    expect({ outcomes, absent, substitutes, concludedGroups }).toEqual(right);
    for (const [i, date] of dates.entries()) {
      const state = states.get(afters[i] ?? 0) ?? expect.fail();
      for (const standing of [casesStanding, publicationStanding]) {
        const said = standing(state, Date.parse(date.at), people);
        const expected = Object.keys(said).map((key) => [key, (date as Record<string, unknown>)[key]]);
        expect({ at: date.at, ...said }).toEqual({ at: date.at, ...Object.fromEntries(expected) });
      }
    }
  });

  it("[X6] every document says the figures that the script says", async () => {
    const end = before.length + script.steps.length;
    const states = await statesAt(after.map(({ n }) => end + n));
    for (const step of after) {
      const said = step["figures"] && figuresInWords(step, states.get(end + step.n) ?? expect.fail());
      if (said) expect([step.n, said]).toEqual([step.n, step["figures"]]);
    }
  });

  it("[X6] the public page says that it is a rehearsal; a blank file stands for what the script names", async () => {
    const [page, feed] = await Promise.all(
      ["/p/life", "/p/life/rss.xml"].map(async (path) => (await fetch(`${server.url}${path}`)).text()),
    );
    for (const text of [page, feed]) expect(text).toContain("DIỄN TẬP");
    const cases = Object.values(server.live.state("life")?.after.cases.opened ?? {});
    expect(cases.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(8);
  });

  it("[X3] begun anew it stands at its first day, with its office holders alone", async () => {
    const next = await createAnew(log, "life");
    await server.live.look(next);
    const rows = await log.people(next);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ id }) => !/^o\d+$/.test(id))).toEqual([]);
    expect(await server.rehearsals.state(next)).toMatchObject({ done: 0, next: { n: 1 } });
  });
});
