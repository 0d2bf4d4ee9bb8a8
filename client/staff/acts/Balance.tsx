/** Who does not get to speak as it stands, and the proposal with which everybody does: looked at, then applied. */

import { timeBudget } from "../../../shared/reckoning/timeBudget.ts";
import {
  type Measure,
  proposeTime,
  saveTimeOf,
  timeSentence,
} from "../../../shared/reckoning/timeProposal.ts";
import { clockFace } from "../../../shared/terms/time.ts";
import { useNow, wallTime } from "../../line/clock.ts";
import { send } from "../../line/send.ts";
import type { StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TIME_SAVED } from "../recorded.ts";
import { useTimeWords } from "./timeWords.ts";

function useMeasureWords() {
  const words = useTimeWords();
  return (measure: Measure): string => {
    switch (measure.kind) {
      case "together":
        return words.together;
      case "answers":
        return words.answers(clockFace(measure.base), clockFace(measure.perFurther));
      case "officials":
        return words.officials(measure.planned, clockFace(measure.limit));
      case "people":
        return words.people(measure.limit);
      default:
        return measure satisfies never;
    }
  };
}

/** What the planned end, a limit or whatever is tried would bring. */
export function Then({ view, now }: { view: Parameters<typeof timeBudget>[0]; now: number }) {
  const words = useTimeWords();
  const budget = timeBudget(view, now);
  const out = budget.waiting.slice(budget.fits);
  return (
    <p className={budget.late > 0 ? "late" : "muted"}>
      {words.wouldEnd(wallTime(budget.projectedEnd), budget.fits, budget.waiting.length)}
      {out.length > 0 && `. ${words.doNotFit(out.map((row) => row.who.name).join(", "))}`}
    </p>
  );
}

export function Balance({ view }: { view: StaffView }) {
  const words = useTimeWords();
  const measureWords = useMeasureWords();
  const now = useNow(view.clock);
  const proposal = proposeTime(view, now);
  if (!proposal) return <p className="muted">{words.onTime}</p>;
  const { measures, budget } = proposal;
  const waiting = budget.waiting.length;
  return (
    <section className="proposal" aria-label={words.apply}>
      <h3>{waiting > 0 ? words.everybodySpeaks(waiting) : words.endOnTime}</h3>
      {measures.length === 0 ? (
        <p className="late">{words.nothingLeft}</p>
      ) : (
        <>
          <ol>
            {measures.map((measure) => (
              <li key={measure.kind}>
                {measureWords(measure)} <small className="muted">{words.saves(measure.saves)}</small>
              </li>
            ))}
          </ol>
          <p>“{timeSentence(measures)}”</p>
          {!proposal.enough && <p className="late">{words.stillLate(budget.late)}</p>}
          <p className="muted">{words.wouldEnd(wallTime(budget.projectedEnd), budget.fits, waiting)}</p>
          <Button kind="suggested" onClick={() => send(saveTimeOf(proposal, TIME_SAVED))}>
            {words.apply}
          </Button>
        </>
      )}
    </section>
  );
}
