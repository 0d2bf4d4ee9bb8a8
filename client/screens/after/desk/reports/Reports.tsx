/** Reports: figures of a period and its issue, charts over the months, how cases stand by who leads, field, source or outcome. */
import { useState } from "react";
import { type PeriodKind, periodName, periodOf } from "../../../../../shared/terms/periods.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useAt } from "../../../../line/clock.ts";
import type { SectionProps } from "../section.ts";
import { By } from "./By.tsx";
import { dayBeside } from "./days.ts";
import { Months } from "./Months.tsx";
import { Done, IssuePeriod, PeriodChoice } from "./PeriodParts.tsx";
import "../documents/documents.css";
import "./reports.css";
import { useReportWords } from "./words.ts";

export function Reports({ view }: SectionProps) {
  const words = useReportWords();
  const language = useLanguage();
  const today = useAt(view.clock, dayOf);
  const [kind, setKind] = useState<PeriodKind>("month");
  const [at, setAt] = useState(today);
  const stories = view.documents?.stories ?? [];
  const daysOff = view.followUp?.daysOff ?? [];
  if (stories.length === 0) return <p className="card">{words.none}</p>;
  const period = periodOf(kind, at);
  const over = period.to <= today;
  const until = over ? period.to : today;
  const nameOf = (lead: string) => view.followUp?.cases.find((one) => one.lead === lead)?.leadName ?? lead;
  const reckoned = { stories, daysOff };
  return (
    <div className="reportsAfter stack">
      <section className="card stack" aria-label={words.title}>
        <h2>{words.title}</h2>
        <PeriodChoice
          kind={kind}
          onKind={setKind}
          name={periodName(period, language)}
          onEarlier={() => setAt(dayBeside(period.from, -1))}
          onLater={period.to < today ? () => setAt(dayBeside(period.to, 1)) : null}
        />
        {!over && <p className="muted">{words.notOver}</p>}
        <Done {...reckoned} period={{ from: period.from, to: until }} nameOf={nameOf} />
        <IssuePeriod view={view} period={period} kind={kind} over={over} />
      </section>
      <Months {...reckoned} today={today} />
      <By {...reckoned} day={until} nameOf={nameOf} />
    </div>
  );
}
