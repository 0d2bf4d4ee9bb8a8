/** A period: which one, what was done in it, what is overdue at its end. */
import { periodFigures, sumOf } from "../../../shared/reckoning/caseFigures.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { PERIOD_KINDS, type Period, type PeriodKind } from "../../../shared/terms/periods.ts";
import type { CountedHearing } from "../../../shared/views/after/city.ts";
import type { PeriodFigures } from "../../../shared/views/after/reports.ts";
import { Button } from "../../ui/Button.tsx";
import { useFigureWords } from "./words.ts";

interface ChoiceProps {
  readonly kind: PeriodKind;
  readonly onKind: (kind: PeriodKind) => void;
  readonly name: string;
  readonly onEarlier: () => void;
  /** null: the period runs */
  readonly onLater: (() => void) | null;
}

export function PeriodChoice({ kind, onKind, name, onEarlier, onLater }: ChoiceProps) {
  const words = useFigureWords();
  return (
    <div className="periodChoice">
      <select
        aria-label={words.kind}
        value={kind}
        onChange={({ target }) => onKind(target.value as PeriodKind)}
      >
        {PERIOD_KINDS.map((periodKind) => (
          <option key={periodKind} value={periodKind}>
            {words.kinds[periodKind]}
          </option>
        ))}
      </select>
      <Button onClick={onEarlier}>{`‹ ${words.earlier}`}</Button>
      <b role="status">{name}</b>
      <Button disabled={onLater === null} onClick={() => onLater?.()}>
        {`${words.later} ›`}
      </Button>
    </div>
  );
}

interface DoneProps {
  readonly hearings: readonly CountedHearing[];
  readonly period: Period;
}

export function Done({ hearings, period }: DoneProps) {
  const words = useFigureWords();
  const each = hearings.map((hearing) => ({
    hearing,
    figures: periodFigures(hearing.stories, period, hearing.daysOff),
  }));
  const { inPeriod } = sumOf(each.map(({ figures }) => figures));
  const overdue = each.flatMap(({ hearing, figures }) =>
    figures.overdue.map((overdueCase) => ({ hearing, ...overdueCase })),
  );
  return (
    <>
      <dl className="sums">
        {(Object.keys(words.done) as (keyof PeriodFigures["inPeriod"])[]).map((key) => (
          <div key={key}>
            <dt>{words.done[key]}</dt>
            <dd className="num">{inPeriod[key]}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.overdue}</h3>
      {overdue.length === 0 && <p className="sign good">{`✓ ${words.noOverdue}`}</p>}
      <ul className="plain">
        {overdue.map(({ hearing, id, lead, due, workingDays }) => (
          <li key={`${hearing.id} ${id}`} className="sign bad">
            {`▲ ${hearings.length > 1 ? `${spokenDate(hearing.date)}: ` : ""}${id}, ${hearing.leads[lead] ?? lead}, ${spokenDate(due)}, ${words.overdueBy(workingDays)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
