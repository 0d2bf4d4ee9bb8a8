/** Whole lives under random acts of all seats: prepared, frozen, held, followed up, sealed, forgotten. These hold throughout. */
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { caseDays, casesOf, daysOffOf } from "../../server/rulebook/after/cases/facts.ts";
import { storiesOf } from "../../server/rulebook/after/cases/stories.ts";
import { fold } from "../../server/rulebook/fold.ts";
import type { Commit } from "../../server/rulebook/frame/events.ts";
import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { ACTS } from "../../server/rulebook/rulebook.ts";
import { AudienceFeed } from "../../server/shell/path/audienceFeed.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { timelinessOf } from "../../shared/reckoning/caseDays.ts";
import { standingOn } from "../../shared/reckoning/caseFigures.ts";
import { type Audience, audienceName, SEATS } from "../../shared/terms/seats.ts";
import { dayOf } from "../../shared/terms/time.ts";
import type { View } from "../../shared/views/views.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { applyChange, changeBetween } from "../../shared/wire/viewChange.ts";
import { always, LIMIT, SEED, TIMES } from "../support/randomHearing.ts";
import { type LifeMoment, liveAtRandom } from "../support/randomLife.ts";

/** of the acts that are taken so many give one look at what feeds keep; each in a run that is asked for (PROPERTY_TIMES) */
const EVERY = TIMES > 1 ? 1 : 3;
const seeds = (count: number) => Array.from({ length: count * TIMES }, (_, i) => SEED + i);

const audiences: readonly Audience[] = [
  ...Object.values(SEATS),
  ...[1, 2, 3, 4].map((clerk) => ({ role: "desk", clerk }) as const),
  ...["U02", "U07", "W01"].map((unit) => ({ role: "department", unit }) as const),
  { role: "organisation", organisation: 1 },
  { role: "delegate" },
];

/** How often each kind of act was taken, and why it was refused how often. */
class Tally {
  readonly taken = new Map<string, number>();
  readonly refused = new Map<string, Map<string, number>>();

  note(type: string, code: string | null): void {
    if (code === null) this.taken.set(type, (this.taken.get(type) ?? 0) + 1);
    const codes = this.refused.get(type) ?? new Map<string, number>();
    if (code !== null) codes.set(code, (codes.get(code) ?? 0) + 1);
    this.refused.set(type, codes);
  }
  never = () => Object.keys(ACTS).filter((type) => !this.taken.has(type));
  neverRefused = () => Object.keys(ACTS).filter((type) => (this.refused.get(type)?.size ?? 0) === 0);
  told = () =>
    Object.keys(ACTS).map((type) => {
      const codes = [...(this.refused.get(type) ?? [])].map(([code, times]) => `${code} ${times}`);
      return `${type}: ${this.taken.get(type) ?? 0}; ${codes.join(", ")}`;
    });
}

function copyOf(people: Register): Register {
  const copy = new Register();
  for (const [id, person] of people) copy.set(id, structuredClone(person));
  for (const [id, row] of people.registrations) copy.registrations.set(id, structuredClone(row));
  for (const [id, reach] of people.reaches) copy.reaches.set(id, reach);
  return copy;
}

const tally = new Tally();
const lives: {
  readonly commits: readonly Commit[];
  readonly state: unknown;
  readonly reached: Set<string>;
}[] = [];
const wrong: string[] = [];

/** One version for what is taken, nothing for what is refused, and every act is a command. */
function checked({ before, after, act, refusal }: LifeMoment): void {
  const { type } = act.input;
  tally.note(type, refusal?.code ?? null);
  if (refusal === null ? after.version !== before.version + 1 : after !== before)
    wrong.push(`${type} led from version ${before.version} to ${after.version}`);
  if (!commandSchema.safeParse(act.input).success) wrong.push(`${type} is no command`);
}

/** Cases whose figures of today say another thing than they themselves. */
const clocks: string[] = [];
function sameClock(state: HearingState): void {
  const day = dayOf(state.at);
  const daysOff = daysOffOf(state);
  const stories = new Map(storiesOf(state).map((story) => [story.id, story]));
  for (const about of casesOf(state)) {
    const { kind } = timelinessOf(caseDays(about), day, daysOff);
    const standing = standingOn(stories.get(about.id) ?? expect.fail(), day, daysOff)?.timeliness;
    if (kind !== standing) clocks.push(`${about.id} ${about.outcome} ${about.state}: ${kind}, ${standing}`);
  }
}

beforeAll(() => {
  for (const seed of seeds(12)) {
    const reached = new Set<string>();
    const { commits, state } = liveAtRandom(seed, (moment) => {
      checked(moment);
      if (moment.refusal === null) sameClock(moment.after);
      reached.add(phaseOf(moment.after));
      for (const openedCase of Object.values(moment.after.after.cases.opened))
        reached.add(`case ${openedCase.state}`);
    });
    if (state.after.archive.sealedAt !== null) reached.add("sealed");
    if (state.after.archive.forgottenAt !== null) reached.add("forgotten");
    lives.push({ commits, state, reached });
  }
}, LIMIT);

describe("whole lives under random acts of all seats", { timeout: LIMIT }, () => {
  it("[M1] a refused act changes nothing, one that is taken makes one version", () => {
    expect(wrong).toEqual([]);
  });

  it("every kind of act of all phases is taken, and each that can be is refused too", () => {
    always(60, ({ act, after, before }) => tally.note(act.input.type, after === before ? "live" : null));
    if (process.env["TELL_ACTS"] === "1") console.log(tally.told().join("\n"));
    expect(tally.never(), tally.told().join("\n")).toEqual([]);
    expect(tally.neverRefused()).toEqual([]);
  });

  it("each life goes through all phases to its sealed archive, and cases through all their states", () => {
    for (const { reached } of lives)
      expect([...reached]).toEqual(expect.arrayContaining(["before", "live", "after", "sealed"]));
    const all = new Set(lives.flatMap(({ reached }) => [...reached]));
    expect([...all].filter((name) => name.startsWith("case ")).sort()).toEqual(
      [
        "directed",
        "given",
        "lookAgain",
        "met",
        "notified",
        "reopened",
        "reported",
        "transferred",
        "unanswered",
        "verifying",
      ].map((state) => `case ${state}`),
    );
    expect(all).toContain("forgotten");
  });

  it("[C6] on every day a case's clock stands in the figures as it does in the case", () => {
    expect(clocks).toEqual([]);
  });

  it("[M1] the log read back and folded anew gives the same state", () => {
    for (const { commits, state } of lives) {
      const again = fold(JSON.parse(JSON.stringify(commits)) as Commit[]);
      if (!isDeepStrictEqual(again, state)) expect(again).toEqual(state);
    }
  });

  it("[V5] [T6] every audience has a view in every phase, and a change leads from one view to the next", () => {
    for (const seed of seeds(1)) {
      const views = new Map<string, View>();
      let n = 0;
      liveAtRandom(seed, ({ after, refusal, spec }) => {
        if (refusal !== null || n++ % 4 !== 0) return;
        for (const audience of audiences) {
          const name = audienceName(audience);
          const is = viewFor(audience, after, spec.people);
          const was = views.get(name) ?? is;
          const change = changeBetween(was, is);
          const applied = change === undefined ? was : applyChange(was, JSON.parse(JSON.stringify(change)));
          if (!isDeepStrictEqual(applied, is)) expect(applied, name).toEqual(is);
          if (!isDeepStrictEqual(JSON.parse(JSON.stringify(is)), is))
            expect(JSON.parse(JSON.stringify(is)), name).toEqual(is);
          views.set(name, is);
        }
      });
    }
  });

  it("[V5] what was made ready while an act was stored is told where it was stored, and never else", () => {
    const alarm = (text: string) => expect.fail(text);
    const pairs = new Map<string, readonly [ready: AudienceFeed, plain: AudienceFeed]>();
    let n = 0;
    let k = 0;
    let before: HearingState | null = null;
    liveAtRandom(SEED, ({ after, refusal, spec }) => {
      if (refusal !== null || k++ % EVERY !== 0) return;
      const audience = audiences[n++ % audiences.length] ?? SEATS.A;
      const made = () => new AudienceFeed(audience, after, spec.people, alarm);
      const name = audienceName(audience);
      if (!pairs.has(name)) pairs.set(name, [made(), made()]);
      for (const [ready, plain] of pairs.values()) {
        // of every third act another came of it: a node read somebody else's entry first
        const foreseen = n % 3 === 0 ? (before ?? after) : after;
        ready.foresee(foreseen, spec.people);
        const held = plain.catchUp(null);
        if (!isDeepStrictEqual(ready.catchUp(null), held)) expect(ready.catchUp(null), name).toEqual(held);
        const [told, expected] = [ready, plain].map((feed) => feed.advance(after, spec.people));
        if (!isDeepStrictEqual(told, expected)) expect(told, name).toEqual(expected);
      }
      before = after;
    });
    expect(pairs.size).toBe(audiences.length);
  });

  it("[V5] what is kept of a view for the next is what somebody who comes new works out, in every phase", () => {
    const newest = (feed: AudienceFeed) => feed.catchUp(null) as { whole: View; to: string };
    const alarm = (text: string) => expect.fail(text);
    const feeds = new Map<string, AudienceFeed>();
    let n = 0;
    let k = 0;
    liveAtRandom(SEED, ({ after, refusal, spec }) => {
      if (refusal !== null || k++ % EVERY !== 0) return;
      // one audience after another: each meets what came since it was looked at last
      const audience = audiences[n++ % audiences.length] ?? SEATS.A;
      const name = audienceName(audience);
      const feed = feeds.get(name) ?? new AudienceFeed(audience, after, spec.people, alarm);
      feeds.set(name, feed);
      for (const each of feeds.values()) each.advance(after, spec.people);
      // no record, person or part that was ever met before
      const state = structuredClone(after);
      const people = copyOf(spec.people);
      const [keeping, fresh] = [newest(feed), newest(new AudienceFeed(audience, state, people, alarm))];
      if (!isDeepStrictEqual(keeping, fresh)) expect(keeping, name).toEqual(fresh);
    });
  });
});
