/** Who has just spoken or answered, from the end of it until the next is called. */

import type { Instant, TurnClock } from "../../../shared/terms/time.ts";
import type { LastTurnView } from "../../../shared/views/live/session.ts";
import { isTimed } from "../../rulebook/live/queue/facts.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import { fields, part, type Reader } from "../part.ts";
import { personView } from "../people.ts";

interface Ended {
  readonly kind: "speech" | "answer";
  readonly id: string;
  readonly person: string;
  readonly opinions: readonly string[];
  readonly clock: TurnClock;
  readonly timed: boolean;
  readonly at: Instant;
}

/** The turn or answer that ended last; null: somebody has the floor, another step has begun, or its matter has left the dialogue. */
const lastEnded = part(
  fields("floor", "entries", "answers", "opinions", "steps", "plan"),
  (state): Ended | null => {
    if (state.floor.kind !== "free") return null;
    const ended: Ended[] = [];
    for (const { id, person, opinion, clock, timed, state: how } of Object.values(state.entries))
      if (clock && "at" in how)
        ended.push({
          kind: "speech",
          id,
          person,
          opinions: opinion === null ? [] : [opinion],
          clock,
          timed,
          at: how.at,
        });
    for (const { id, respondent, opinions, clock, state: how } of Object.values(state.answers)) {
      const timed = isTimed(state, respondent);
      if (clock && "at" in how)
        ended.push({ kind: "answer", id, person: respondent, opinions, clock, timed, at: how.at });
    }
    const last = ended.reduce<Ended | null>(
      (newest, speech) => (newest && newest.at > speech.at ? newest : speech),
      null,
    );
    if (!last || last.opinions.some((id) => state.opinions[id]?.diversion)) return null;
    return (currentStep(state)?.begunAt ?? 0) > last.at ? null : last;
  },
);

/** When its time was over; null: it was not, or had no limit. */
function zeroAt({ clock, timed, at }: Ended): Instant | null {
  const over = timed && clock.allotted !== null ? clock.used - clock.allotted : -1;
  return over < 0 ? null : at - over;
}

/** For those who direct and write. */
export const lastTurn = part({ lastEnded }, ({ lastEnded: last }, people): LastTurnView | null => {
  if (!last) return null;
  const { kind, id, person, opinions, clock, timed, at } = last;
  const zero = zeroAt(last);
  return {
    kind,
    holder: id,
    who: personView(people, person),
    opinion: opinions[0] ?? null,
    opinions,
    used: clock.used,
    allotted: timed ? clock.allotted : null,
    endedAt: at,
    ranOut: zero !== null,
    zeroAt: zero,
  };
});

/** The same where it had a clock: for the lectern. */
export const lastTimed = part({ lastEnded }, ({ lastEnded: last }): Pick<Ended, "kind" | "clock"> | null =>
  last?.timed ? last : null,
);

/** Its clock as it stood at the end: for a chime whose zero was a moment ago. */
export const lastClock: Reader<TurnClock | null> = (state, people) => lastTimed(state, people)?.clock ?? null;
