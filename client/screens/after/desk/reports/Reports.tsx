/** Reports: figures of a period and its issue, charts over the periods, how cases stand by who leads, field, source or outcome. */
import { useState } from "react";
import { dayBeside, type PeriodKind, periodName, periodOf } from "../../../../../shared/terms/periods.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { CountedHearing } from "../../../../../shared/views/after/city.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useAt } from "../../../../line/clock.ts";
import { place } from "../../../../line/place.ts";
import { By } from "../../../../staff/reports/By.tsx";
import { Done, PeriodChoice } from "../../../../staff/reports/Period.tsx";
import { Spans } from "../../../../staff/reports/Spans.tsx";
import { useFigureWords } from "../../../../staff/reports/words.ts";
import type { SectionProps } from "../section.ts";
import { IssuePeriod } from "./IssuePeriod.tsx";
import "../../../../staff/reports/reports.css";
import { useReportWords } from "./words.ts";

const countedIn = ({ title, date, documents, followUp }: DeskView): CountedHearing => ({
  ...{ id: place().hearing, title, date },
  ...{ stories: documents?.stories ?? [], daysOff: followUp?.daysOff ?? [] },
  leads: Object.fromEntries(
    (followUp?.cases ?? []).filter(({ leadName }) => leadName).map(({ lead, leadName }) => [lead, leadName]),
  ),
});

export function Reports({ view }: SectionProps) {
  const words = useReportWords();
  const figureWords = useFigureWords();
  const language = useLanguage();
  const today = useAt(view.clock, dayOf);
  const [kind, setKind] = useState<PeriodKind>("month");
  const [at, setAt] = useState(today);
  const hearings = [countedIn(view)];
  if (view.documents === null || view.documents?.stories.length === 0)
    return <p className="card">{words.none}</p>;
  const period = periodOf(kind, at);
  const over = period.to <= today;
  const until = over ? period.to : today;
  return (
    <div className="caseFigures stack">
      <section className="card stack" aria-label={words.title}>
        <h2>{words.title}</h2>
        <PeriodChoice
          kind={kind}
          onKind={setKind}
          name={periodName(period, language)}
          onEarlier={() => setAt(dayBeside(period.from, -1))}
          onLater={period.to < today ? () => setAt(dayBeside(period.to, 1)) : null}
        />
        {!over && <p className="muted">{figureWords.notOver}</p>}
        <Done hearings={hearings} period={{ from: period.from, to: until }} />
        <IssuePeriod view={view} period={period} kind={kind} over={over} />
      </section>
      <Spans kind={kind} hearings={hearings} today={today} />
      <By hearings={hearings} day={until} />
    </div>
  );
}
