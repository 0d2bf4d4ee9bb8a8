/** Who does not get to speak as it stands, and the proposal with which everybody does: looked at, then applied. */

import { timeBudget } from "../../../shared/reckoning/timeBudget.ts";
import {
  type Measure,
  type Proposal,
  proposeTime,
  saveTimeOf,
  toldMeasure,
} from "../../../shared/reckoning/timeProposal.ts";
import { clockFace } from "../../../shared/terms/time.ts";
import { useNow, wallTime } from "../../line/clock.ts";
import { send } from "../../line/send.ts";
import type { StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { useTimeWords } from "./timeWords.ts";
import { useWords } from "./words.ts";

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

/** The sentence that the hall hears: about the People's time, else the answers', else the officials'. */
function useSentence() {
  const words = useTimeWords();
  const { limitSentence } = useWords();
  return ({ measures }: Proposal): string => {
    const told = toldMeasure(measures);
    if (told?.kind === "people") return limitSentence(told.limit);
    if (told?.kind === "answers") return words.answersSentence(told.base);
    return told?.kind === "officials" ? words.officialsSentence(told.limit) : words.togetherSentence;
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
  const sentenceOf = useSentence();
  const now = useNow(view.clock);
  const proposal = proposeTime(view, now);
  if (!proposal) return <p className="muted">{words.onTime}</p>;
  const { measures, budget } = proposal;
  const waiting = budget.waiting.length;
  const sentence = sentenceOf(proposal);
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
          <p>“{sentence}”</p>
          {!proposal.enough && <p className="late">{words.stillLate(budget.late)}</p>}
          <p className="muted">{words.wouldEnd(wallTime(budget.projectedEnd), budget.fits, waiting)}</p>
          <Button kind="suggested" onClick={() => send(saveTimeOf(proposal, sentence, words.why))}>
            {words.apply}
          </Button>
        </>
      )}
    </section>
  );
}
