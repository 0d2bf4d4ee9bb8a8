/** Whatever the seats press in whatever order: these hold after every commit. */

import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { decide } from "../../server/rulebook/decide.ts";
import { fold, foldCommit } from "../../server/rulebook/fold.ts";
import type { Commit } from "../../server/rulebook/frame/events.ts";
import { FLOOR_ACTS } from "../../server/rulebook/frame/events.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { floorHolder } from "../../server/rulebook/live/floor/facts.ts";
import { AudienceFeed } from "../../server/shell/path/audienceFeed.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type Audience, audienceName, SEATS } from "../../shared/terms/seats.ts";
import type { TurnClock } from "../../shared/terms/time.ts";
import type { ChairView, View } from "../../shared/views/views.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { applyChange, changeBetween } from "../../shared/wire/viewChange.ts";
import { always, LIMIT, people } from "../support/randomHearing.ts";

const audiences: readonly Audience[] = [
  ...Object.values(SEATS),
  { role: "department", unit: "U02" },
  { role: "department", unit: "U07" },
  { role: "department", unit: "W05" },
  { role: "delegate" },
];

/** Used and paused up to an instant; what stands since the clock last stopped is paused. */
function accountedFor(clock: TurnClock, until: number): { used: number; paused: number } {
  const since = until - clock.since;
  return clock.running
    ? { used: clock.used + since, paused: clock.paused }
    : { used: clock.used, paused: clock.paused + since };
}

function addsUp(clock: TurnClock, until: number): void {
  const { used, paused } = accountedFor(clock, until);
  expect(used).toBeGreaterThanOrEqual(0);
  expect(paused).toBeGreaterThanOrEqual(0);
  expect(used + paused).toBe(until - clock.startedAt);
}

describe("random presses from all seats", { timeout: LIMIT }, () => {
  it("[F1] at most one holds the floor, and the turn or answer says so too (P02)", () => {
    const kinds = new Set<string>();
    always(60, ({ after }) => {
      kinds.add(after.floor.kind);
      const onFloor = [...Object.values(after.entries), ...Object.values(after.answers)].filter(
        (turn) => turn.state.kind === "onFloor",
      );
      const holder = floorHolder(after);
      expect(onFloor.map((turn) => turn.id)).toEqual(holder === null ? [] : [holder]);
    });
    expect([...kinds].sort()).toEqual(["answering", "called", "free", "interjection", "speaking"]);
  });

  it("[Q5] the queue holds those who wait and nobody else, each once (P02)", () => {
    always(60, ({ after, spec }) => {
      const wait = Object.values(after.entries).filter(
        (entry) => entry.state.kind === "waiting" || entry.state.kind === "returnsLater",
      );
      expect([...after.queue.order].sort()).toEqual(wait.map((entry) => entry.id).sort());
      const byHand = spec.commits.some((commit) =>
        commit.events.some(
          (event) =>
            event.type === "EntryMoved" || event.type === "EntryPutBack" || event.type === "SpeakerAbsent",
        ),
      );
      if (byHand) return;
      const officials = after.queue.order
        .map((id) => after.entries[id])
        .filter((row) => row?.segment === "officials");
      const orders = officials.map(
        (otherOfficial) =>
          after.plan.officials.find((official) => official.person === otherOfficial?.person)?.order ??
          Infinity,
      );
      expect(orders).toEqual([...orders].sort((a, b) => a - b));
    });
  });

  it("[Q5] what is done to those who wait leaves floor and running clock the very same (P05)", () => {
    const edits = new Set([
      "AddWalkIn",
      "AddRegistered",
      "AddOfficial",
      "MoveEntry",
      "ArrangeQueue",
      "HoldHead",
      "WithdrawEntry",
      "ShowTitle",
      "AskToSpeak",
      "AdmitRequest",
      "WithdrawRequest",
      "TellReadiness",
      "AnswerDue",
    ]);
    let seen = 0;
    always(100, ({ before, after, act, accepted }) => {
      if (!accepted || !edits.has(act.input.type) || before.floor.kind === "free") return;
      expect(after.floor).toBe(before.floor);
      seen++;
    });
    expect(seen).toBeGreaterThan(20);
  });

  it("[T1] used, paused and interjected time add up to the time since the beginning", () => {
    always(60, ({ after, spec }) => {
      const { now } = spec;
      if ("clock" in after.floor) addsUp(after.floor.clock, now);
      const holder = floorHolder(after);
      for (const turn of [...Object.values(after.entries), ...Object.values(after.answers)]) {
        if (!turn.clock || !("at" in turn.state) || turn.id === holder) continue;
        addsUp(turn.clock, turn.state.at);
        if (!("interjections" in turn)) continue;
        const interjected = turn.interjections.reduce((sum, { from, to }) => sum + (to ?? now) - from, 0);
        expect(interjected).toBeLessThanOrEqual(accountedFor(turn.clock, turn.state.at).paused);
      }
    });
  });

  it("[F20] undo right after any act of the floor gives back floor, queue, tray and clocks", () => {
    const undone = new Set<string>();
    const shown = (state: HearingState) => {
      const view = viewFor(SEATS.A, state, people) as ChairView;
      const { floor, queue, tray, answers, session, step, steps, limits, plannedEnd, lastTurn } = view;
      const { entries, opinions } = state;
      return {
        ...{ floor, queue, tray, answers, entries, opinions },
        ...{ session, step, steps, limits, plannedEnd, lastTurn },
      };
    };
    always(40, ({ before, after, spec, accepted }) => {
      const act = after.undo.acts.at(-1);
      if (!accepted || act?.version !== after.version || after.session.kind !== "open") return;
      const verdict = decide(
        after,
        { type: "UndoLastAct", act: act.version },
        {
          now: spec.now,
          realNow: spec.now,
          actor: after.chair.presider,
          commandId: "undo",
          presiderLastSeen: 0,
        },
      );
      if (verdict.kind === "refused") throw new Error(`${act.type}: ${JSON.stringify(verdict.refusal)}`);
      const commit: Commit = {
        version: after.version + 1,
        commandId: "undo",
        fingerprint: "",
        actor: after.chair.presider,
        onBehalfOf: null,
        at: spec.now + 9_000,
        events: verdict.events,
      };
      expect(shown(foldCommit(after, commit)), act.type).toEqual(shown(before));
      undone.add(act.type);
    });
    expect([...undone].sort()).toEqual([...FLOOR_ACTS].sort());
  });

  it("[V5] every audience has a view, and a change leads from one view to the next", () => {
    const views = new Map<string, View>();
    always(12, ({ before, after, accepted }) => {
      if (!accepted) return;
      for (const audience of audiences) {
        const name = audienceName(audience);
        const knownView = views.get(name);
        const was = knownView && before.version > 1 ? knownView : viewFor(audience, before, people);
        const is = viewFor(audience, after, people);
        const change = changeBetween(was, is);
        const applied = change === undefined ? was : applyChange(was, JSON.parse(JSON.stringify(change)));
        if (!isDeepStrictEqual(applied, is)) expect(applied, name).toEqual(is);
        views.set(name, is);
      }
    });
  });

  it("[V5] what is kept of a view for the next is what somebody who comes new works out", () => {
    const feeds = new Map<string, AudienceFeed>();
    const alarm = (text: string) => expect.fail(text);
    const newest = (feed: AudienceFeed) => feed.catchUp(null) as { whole: View; to: string };
    always(3, ({ after, accepted }) => {
      if (!accepted) return;
      // no record, person or part that was ever met before
      const [state, persons] = structuredClone([after, people]);
      for (const audience of audiences) {
        const name = audienceName(audience);
        const feed = feeds.get(name) ?? new AudienceFeed(audience, after, people, alarm);
        feeds.set(name, feed);
        feed.advance(after, people);
        const [keeping, fresh] = [newest(feed), newest(new AudienceFeed(audience, state, persons, alarm))];
        if (!isDeepStrictEqual(keeping, fresh)) expect(keeping, name).toEqual(fresh);
      }
    });
  });

  it("[T6] no view holds what is no number or no text at all (P08)", () => {
    always(6, ({ after, accepted }) => {
      if (!accepted) return;
      for (const audience of audiences) {
        const view = viewFor(audience, after, people);
        if (!isDeepStrictEqual(JSON.parse(JSON.stringify(view)), view))
          expect(JSON.parse(JSON.stringify(view)), audienceName(audience)).toEqual(view);
      }
    });
  });

  it("[M1] a refused command changes nothing, an accepted one makes one version", () => {
    let json = "";
    let of: HearingState | null = null;
    let refusals = 0;
    always(20, ({ before, after, accepted }) => {
      if (before !== of) json = JSON.stringify(before);
      of = after;
      if (accepted) {
        expect(after.version).toBe(before.version + 1);
        json = JSON.stringify(after);
      } else {
        expect(after).toBe(before);
        if (JSON.stringify(after) !== json)
          expect(JSON.parse(JSON.stringify(after))).toEqual(JSON.parse(json));
        refusals++;
      }
    });
    expect(refusals).toBeGreaterThan(200);
  });

  it("[M1] the log read back and folded anew gives the same state", () => {
    always(
      40,
      () => undefined,
      (spec) => {
        const stored = JSON.parse(JSON.stringify(spec.commits)) as Commit[];
        const again = fold(stored);
        if (!isDeepStrictEqual(again, spec.state)) expect(again).toEqual(spec.state);
      },
    );
  });

  it("[M1] every random command is a command: what it is refused for is its sense", () => {
    always(20, ({ act }) => expect(commandSchema.safeParse(act.input).success, act.input.type).toBe(true));
  });
});
