import type { LecternView } from "../../../shared/views/live/hall.ts";
import { must } from "../../rulebook/frame/ruling.ts";
import type { Entry, HearingState } from "../../rulebook/frame/state.ts";
import { allottedFor } from "../../rulebook/live/floor/facts.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { isTimed } from "../../rulebook/live/queue/facts.ts";
import { isRestricted } from "../../rulebook/matter.ts";
import { hallName, type People } from "../people.ts";
import { turnClock } from "./hall.ts";
import { lastTimed } from "./lastTurn.ts";
import { opinionOf } from "./scenes.ts";
import { pausedUntil } from "./session.ts";

export function lecternView(state: HearingState, people: People): LecternView {
  const { floor } = state;
  // after the closing nobody waits for the time that was used
  const isOver = state.session.kind === "closed";
  const base = {
    role: "lectern",
    clock: state.clock,
    rehearsal: state.plan.rehearsal,
    warnAt: state.time.limits.warnAt,
    announcement: state.displays.hall.announcement,
    turnClock: isOver ? null : turnClock(state, people),
    lastKind: isOver ? null : (lastTimed(state, people)?.kind ?? null),
    message: state.displays.lectern?.text ?? null,
    test: state.displays.hall.scene === "test",
    suspended: state.session.kind === "suspended",
    pausedUntil: pausedUntil(state),
    backdrop: state.plan.backdrop,
  } as const;
  const nobody = { who: null, called: false, soft: false, timed: false, interjection: false } as const;
  if (floor.kind === "free") return { ...base, ...nobody, allotted: null, ownText: null };
  if (floor.kind === "answering") {
    const answer = must(state.answers, floor.answer);
    return {
      ...base,
      who: hallName(people, answer.respondent, null),
      called: false,
      soft: false,
      timed: isTimed(state, answer.respondent),
      interjection: false,
      allotted: floor.clock.allotted,
      ownText: null,
    };
  }
  const entry = must(state.entries, floor.turn);
  return {
    ...base,
    who: hallName(people, entry.person, opinionOf(state, entry)),
    called: floor.kind === "called",
    // whoever speaks in the place of another needs none of the other's help
    soft: entry.insteadOf === null && (opinionOf(state, entry)?.needsHelp ?? false),
    timed: entry.timed,
    interjection: floor.kind === "interjection",
    allotted: base.turnClock ? base.turnClock.allotted : allottedFor(state, entry),
    ownText: mayReadOwn(state, entry) ? entry.id : null,
  };
}

/** Is it the speaker's own registered matter, and none that others may not read over a shoulder (rule V14)? */
function mayReadOwn(state: HearingState, entry: Entry): boolean {
  const opinion = opinionOf(state, entry);
  if (!opinion || entry.source !== "registered" || entry.insteadOf !== null) return false;
  return opinion.person === entry.person && !isRestricted(state, opinion) && !isSealed(state, opinion);
}

/**
 * What the speaker has registered, told to the lectern on request, in that turn alone; null: not now. No view
 * holds it: what nobody asks for does not leave.
 */
export function ownText(state: HearingState, turn: string): string | null {
  if (!("turn" in state.floor) || state.floor.turn !== turn) return null;
  const entry = must(state.entries, turn);
  return mayReadOwn(state, entry) ? (opinionOf(state, entry)?.content.trim() ?? "") : null;
}
