/** What a play does in a replay: it shows the next entry, and moves the replay's clock. */
import type { Refusal } from "../../../shared/terms/refusals.ts";
import { commandId } from "../../rehearsal/commandId.ts";
import type { CourseStep } from "../../rehearsal/course.ts";
import { replayedEvents } from "../../rehearsal/replay.ts";
import type { PlayParts } from "./playParts.ts";

type GivenUp = () => boolean;

/** The clock stands at the entry's time, or runs on as it does. False where it was given up. */
export async function showEntry(
  { live, now }: PlayParts,
  hearing: string,
  { commit, inWeeks }: CourseStep,
  givenUp: GivenUp,
): Promise<boolean> {
  const state = live.rehearsal(hearing)?.state;
  if (!state || !commit) return false;
  const stands = inWeeks || state.clock.rate === 0;
  const clock = stands ? { hearingAt: commit.at, redisAt: now(), rate: 0 } : state.clock;
  const events = replayedEvents(commit.events, state.plan.replayOf ?? "", clock);
  const { version, actor, onBehalfOf, at } = commit;
  return live.replay(hearing, { commandId: commandId(version), actor, onBehalfOf, at, events }, givenUp);
}

/** It stands in the log at the time of what was shown last: what comes keeps its own. */
export async function setReplayClock(
  { live, now }: PlayParts,
  hearing: string,
  { at, rate }: { readonly at: number; readonly rate: number },
  givenUp: GivenUp,
): Promise<Refusal | null> {
  const state = live.rehearsal(hearing)?.state;
  if (!state || (state.clock.rate === 0 && rate === 0)) return null;
  const entry = {
    ...{ commandId: `rehearsal:clock:${state.version}`, actor: "operator", onBehalfOf: null, at: state.at },
    events: [{ type: "ClockSet", clock: { hearingAt: at, redisAt: now(), rate } } as const],
  };
  return (await live.replay(hearing, entry, givenUp)) ? null : { code: "notSaved" };
}
