/** A past hearing as what a play goes through: each entry of its log, as it stands there. Pure. */
import type { HearingClock } from "../../shared/terms/time.ts";
import type { Commit, HearingEvent } from "../rulebook/frame/events.ts";
import type { Course } from "./course.ts";

/** The live phase lies between these. */
const BEGINS: ReadonlySet<string> = new Set(["SessionOpened", "SessionReopened"]);

/** The first entry is what the replay itself begins with. */
export function replayCourse(commits: readonly Commit[]): Course {
  let live = false;
  return commits.slice(1).map((commit) => {
    const inWeeks = !live;
    if (commit.events.some(({ type }) => BEGINS.has(type))) live = true;
    if (commit.events.some(({ type }) => type === "SessionClosed")) live = false;
    return {
      ...{ n: commit.version, do: "replay", about: String(commit.version), inWeeks, refused: false },
      ...{ at: () => commit.at, acts: () => [], commit },
      unseen: commit.events.every(({ type }) => type === "ClockSet"),
    };
  });
}

/** An entry's events on the replay's own clock; what the hearing begins with says that it is a replay, and of which. */
export function replayedEvents(
  events: readonly HearingEvent[],
  of: string,
  clock: HearingClock,
): readonly HearingEvent[] {
  const marked = events.flatMap((event): HearingEvent[] => {
    if (event.type === "ClockSet") return [];
    if (event.type !== "HearingPrepared" && event.type !== "HearingFounded") return [event];
    return [{ ...event, plan: { ...event.plan, rehearsal: "replay", replayOf: of } }];
  });
  return [...marked, { type: "ClockSet", clock }];
}

/** Events name others by their version: in a replay that was paused, that is another one. */
export async function renumbered(
  events: readonly HearingEvent[],
  versionOf: (version: number) => Promise<number>,
): Promise<readonly HearingEvent[]> {
  const all: HearingEvent[] = [];
  for (const event of events) {
    if (event.type === "ActUndone") all.push({ ...event, act: await versionOf(event.act) });
    else if (event.type === "OrderChangeExplained" || event.type === "OrderChangeUndone")
      all.push({ ...event, change: await versionOf(event.change) });
    else all.push(event);
  }
  return all;
}
