/** The newest periods of a kind since the cases were opened: two charts, beside each the table that says the same. */
import { periodFigures, sumOf } from "../../../shared/reckoning/caseFigures.ts";
import { type PeriodKind, periodsUntil } from "../../../shared/terms/periods.ts";
import type { CountedHearing } from "../../../shared/views/after/city.ts";
import { TIMELINESS } from "../../../shared/views/after/reports.ts";
import { SideBars, StackedBars } from "./Chart.tsx";
import { CountTable } from "./Table.tsx";
import { useFigureWords } from "./words.ts";

const DONE = ["reports", "notices", "verifiedMet"] as const;
/** of a year */
const MONTHS: Readonly<Record<PeriodKind, number>> = {
  ...{ month: 1, quarter: 3, halfYear: 6, nineMonths: 12, year: 12 },
};

interface Props {
  readonly kind: PeriodKind;
  readonly hearings: readonly CountedHearing[];
  readonly today: string;
}

export function Spans({ kind, hearings, today }: Props) {
  const words = useFigureWords();
  const opened = hearings.flatMap(({ stories }) => stories.map(({ states }) => states[0]?.day ?? today));
  const spans = periodsUntil(kind, opened.toSorted()[0] ?? today, today);
  const rows = spans.map(({ from }) =>
    words.short[kind](from.slice(0, 4), Math.ceil(Number(from.slice(5, 7)) / MONTHS[kind])),
  );
  const figures = spans.map(({ from, to }) =>
    sumOf(
      hearings.map(({ stories, daysOff }) =>
        periodFigures(stories, { from, to: to < today ? to : today }, daysOff),
      ),
    ),
  );
  const title = words.endOf(figures.at(-1)?.cases ?? 0, kind);
  const standing = TIMELINESS.map((standingKind) => ({
    name: words.timeliness[standingKind],
    values: figures.map(({ timeliness }) => timeliness[standingKind]),
  }));
  const done = DONE.map((doneKind) => ({
    name: words.done[doneKind],
    values: figures.map(({ inPeriod }) => inPeriod[doneKind]),
  }));
  const columns = (series: typeof done) =>
    series.map(({ name, values }) => [name, (row: number) => values[row] ?? 0] as const);
  const doneIn = words.doneIn(kind);
  return (
    <div className="charts">
      <section className="card stack" aria-label={title}>
        <h3>{title}</h3>
        <StackedBars rows={rows} series={standing} />
        <CountTable caption={title} rowsAre={words.kinds[kind]} rows={rows} columns={columns(standing)} />
      </section>
      <section className="card stack" aria-label={doneIn}>
        <h3>{doneIn}</h3>
        <SideBars rows={rows} series={done} />
        <CountTable caption={doneIn} rowsAre={words.kinds[kind]} rows={rows} columns={columns(done)} />
      </section>
    </div>
  );
}
