/** What stands before a turn or an answer, as the log knows it now; the screens make minutes of it. */
import type { TurnClock } from "../../shared/time.ts";
import { answersBy, timeBefore, type Wait } from "../../shared/waiting.ts";
import { trayOf } from "../hearing/answerRules.ts";
import { foreseenLead } from "../hearing/departmentRules.ts";
import { allottedFor } from "../hearing/floorRules.ts";
import type { Segment } from "../hearing/plan.ts";
import { waitingIn } from "../hearing/queueRules.ts";
import { must } from "../hearing/ruling.ts";
import type { Entry, HearingState, Opinion, Step } from "../hearing/state.ts";
import { oncePerState } from "./oncePerState.ts";

/** The clock that runs or pauses on the floor; null while nobody's time is counted. */
export function clockOnFloor(state: HearingState): TurnClock | null {
  return "clock" in state.floor ? state.floor.clock : null;
}

const stepOf = (state: HearingState, segment: Segment): Step | undefined =>
  state.steps.find((step) => step.segment === segment);

/** Who will be called one after another; who was absent when called is not counted on. */
export const line = oncePerState((state): Readonly<Record<Segment, readonly Entry[]>> => {
  const inLine = (segment: Segment) =>
    waitingIn(state, segment).filter((entry) => entry.state.kind === "waiting");
  return { people: inLine("people"), officials: inLine("officials"), after: inLine("after") };
});

/** The turn that was called and has not begun stands before everybody else. */
function calledTurn(state: HearingState): readonly Entry[] {
  return state.floor.kind === "called" ? [must(state.entries, state.floor.turn)] : [];
}

/** The matters of a turn: its parts, where it was split. */
function mattersOf(state: HearingState, turns: readonly Entry[]): readonly string[] {
  return turns.flatMap((entry) => {
    const opinion = state.opinions[entry.opinion ?? ""];
    if (!opinion) return [];
    return opinion.parts.length > 0 ? opinion.parts : [opinion.id];
  });
}

/** Whose answer is owed before that of anybody who waits: asked for, raised, being said. */
const owed = oncePerState((state): readonly string[] => {
  const asked = Object.values(state.answers)
    .filter((answer) => answer.state.kind === "assigned")
    .flatMap((answer) => answer.opinions);
  const said = "turn" in state.floor ? mattersOf(state, [must(state.entries, state.floor.turn)]) : [];
  return [...new Set([...asked, ...trayOf(state).filter((id) => !said.includes(id)), ...said])];
});

/** The turns of each opinion. */
export const turnsByOpinion = oncePerState((state): ReadonlyMap<string, readonly Entry[]> => {
  const turns = new Map<string, Entry[]>();
  for (const entry of Object.values(state.entries))
    if (entry.opinion !== null) turns.set(entry.opinion, [...(turns.get(entry.opinion) ?? []), entry]);
  return turns;
});

/** Before a turn or an answer of a segment: these speeches, and the answers to these opinions; null once it is over. */
function waitAfter(
  state: HearingState,
  segment: Segment,
  turns: readonly Entry[],
  opinions: readonly string[],
): Wait | null {
  const step = stepOf(state, segment);
  if (!step || step.endedAt !== null || state.session.kind === "closed") return null;
  const before = timeBefore(
    {
      speeches: turns.map((entry) => allottedFor(state, entry) ?? state.limits.speech),
      answers: answersBy(opinions.map((id) => state.opinions[id]?.lead ?? null)),
    },
    state.limits,
  );
  return { before, notBefore: step.begunAt === null ? step.plannedStart : null };
}

/** Until an entry that waits is called. */
export function waitForTurn(state: HearingState, entry: Entry): Wait | null {
  const waiting = line(state)[entry.segment];
  const place = waiting.findIndex((one) => one.id === entry.id);
  if (place < 0) return null;
  const before = waiting.slice(0, place);
  const turns = [...calledTurn(state), ...before];
  return waitAfter(state, entry.segment, turns, [...owed(state), ...mattersOf(state, before)]);
}

/**
 * Until the answer to an opinion is likely to be asked for: after its own speech and what stands before that.
 * Answers of the same unit are given together, so they do not stand before each other. Null: not to be foreseen.
 */
export function waitForAnswer(state: HearingState, opinion: Opinion): Wait | null {
  const { id, partOf } = opinion;
  const lead = foreseenLead(state, opinion);
  const others = (ids: readonly string[]) =>
    ids.filter((one) => one !== id && (lead === null || state.opinions[one]?.lead !== lead));
  const entries = turnsByOpinion(state).get(partOf ?? id) ?? [];
  const due = owed(state);
  const at = due.indexOf(id);
  if (at >= 0) {
    const called = calledTurn(state).filter((turn) => entries.includes(turn));
    return waitAfter(state, entries[0]?.segment ?? "people", called, others(due.slice(0, at)));
  }
  const own = entries.find((entry) => state.queue.includes(entry.id));
  const waiting = own ? line(state)[own.segment] : [];
  const place = waiting.findIndex((entry) => entry.id === own?.id);
  if (!own || place < 0) return null;
  const turns = waiting.slice(0, place + 1);
  return waitAfter(
    state,
    own.segment,
    [...calledTurn(state), ...turns],
    others([...due, ...mattersOf(state, turns)]),
  );
}
