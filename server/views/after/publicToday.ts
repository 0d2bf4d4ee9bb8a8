/** What everybody may read on the day: the step that runs, who speaks, what was decided. */
import { OUTCOME_NAMES } from "../../../shared/terms/outcomes.ts";
import type { PublicToday } from "../../../shared/views/after/public.ts";
import type { HearingState, Opinion, Step } from "../../rulebook/frame/state.ts";
import { resultText } from "../../rulebook/live/gavel/facts.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import { mayBeShown } from "../../rulebook/reach.ts";
import { fields, part } from "../part.ts";
import type { People } from "../people.ts";
import { namedPerson, publicSpeaker } from "./publicNames.ts";
import { publicShares } from "./publicShares.ts";

/** As the hall has it: of what the hall may not see, the field alone. */
const titleOf = (state: HearingState, opinion: Opinion): string =>
  (mayBeShown(state, opinion) && opinion.displayTitle) || opinion.field;

function floorNow(state: HearingState, people: People): PublicToday["floor"] {
  const { floor } = state;
  if (floor.kind === "free") return null;
  if (floor.kind === "answering") {
    const answer = state.answers[floor.answer];
    const [first] = (answer?.opinions ?? []).flatMap((id) => state.opinions[id] ?? []);
    if (!answer || !first || first.diversion !== null) return null;
    return { answers: true, who: namedPerson(people, answer.respondent), title: titleOf(state, first) };
  }
  const entry = state.entries[floor.turn];
  if (!entry) return null;
  const opinion = entry.opinion === null ? undefined : state.opinions[entry.opinion];
  const title = opinion ? titleOf(state, opinion) : null;
  return { answers: false, who: publicSpeaker(state, people, entry), title };
}

function decidedOf(state: HearingState): PublicToday["decided"] {
  const decided = Object.values(state.opinions).flatMap((opinion) => {
    const { outcome, id } = opinion;
    if (!outcome || opinion.parts.length > 0 || !mayBeShown(state, opinion)) return [];
    const text = resultText(state, id) ?? OUTCOME_NAMES[outcome.kind];
    return [{ at: outcome.at, title: titleOf(state, opinion), kind: outcome.kind, text }];
  });
  return decided.toSorted((a, b) => b.at - a.at);
}

const MINUTE = 60_000;

function standsOf({ begunAt, endedAt }: Step): "done" | "now" | "ahead" {
  if (endedAt !== null) return "done";
  return begunAt === null ? "ahead" : "now";
}

const programmeOf = (steps: readonly Step[]): PublicToday["programme"] =>
  steps.map((step) => ({
    title: step.shortTitle,
    begins: step.begunAt ?? step.plannedStart,
    minutes: Math.round(step.planned / MINUTE),
    stands: standsOf(step),
  }));

/** null: the session was not opened yet. */
export const publicToday = part(
  {
    ...fields("session", "steps", "floor", "entries", "answers", "opinions", "plan", "after", "time.limits"),
    shares: publicShares,
  },
  (read, people): PublicToday | null => {
    const {
      session,
      time: { limits },
    } = read;
    if (session.kind === "scheduled") return null;
    // what is read here stands in the fields named above
    const state = read as unknown as HearingState;
    return {
      session: session.kind,
      begunAt: session.openedAt,
      step: currentStep(state)?.shortTitle ?? null,
      programme: programmeOf(read.steps),
      rules: {
        speech: limits.speech,
        walkIn: limits.walkIn,
        official: limits.official,
        answer: limits.answerBase,
      },
      shares: read.shares,
      floor: session.kind === "open" ? floorNow(state, people) : null,
      decided: decidedOf(state),
    };
  },
);
