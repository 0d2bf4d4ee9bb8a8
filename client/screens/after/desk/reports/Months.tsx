/** The months since the cases were opened: two charts, beside each the table that says the same. */
import { periodFigures } from "../../../../../shared/reckoning/caseFigures.ts";
import { type Period, periodOf } from "../../../../../shared/terms/periods.ts";
import { type CaseStory, TIMELINESS } from "../../../../../shared/views/after/reports.ts";
import { SideBars, StackedBars } from "./Chart.tsx";
import { dayBeside } from "./days.ts";
import { CountTable } from "./Table.tsx";
import { useReportWords } from "./words.ts";

/** so many are drawn: those before them are in reports that were issued */
const MONTHS = 6;
const DONE = ["reports", "notices", "verifiedMet"] as const;

/** From the first case to today, the newest last. */
function monthsUntil(stories: readonly CaseStory[], today: string): Period[] {
  const first = stories.map(({ states }) => states[0]?.day ?? today).toSorted()[0] ?? today;
  const months = [periodOf("month", today)];
  for (let [month] = months; month && month.from > first; [month] = months)
    months.unshift(periodOf("month", dayBeside(month.from, -1)));
  return months.slice(-MONTHS);
}

const monthName = ({ from }: Period) => `${from.slice(5, 7)}/${from.slice(0, 4)}`;

interface Props {
  readonly stories: readonly CaseStory[];
  readonly daysOff: readonly string[];
  readonly today: string;
}

export function Months({ stories, daysOff, today }: Props) {
  const words = useReportWords();
  const months = monthsUntil(stories, today);
  const rows = months.map(monthName);
  const figures = months.map(({ from, to }) =>
    periodFigures(stories, { from, to: to < today ? to : today }, daysOff),
  );
  const title = words.endOf(figures.at(-1)?.cases ?? 0);
  const standing = TIMELINESS.map((kind) => ({
    name: words.timeliness[kind],
    values: figures.map(({ timeliness }) => timeliness[kind]),
  }));
  const done = DONE.map((kind) => ({
    name: words.done[kind],
    values: figures.map(({ inPeriod }) => inPeriod[kind]),
  }));
  const columns = (series: typeof done) =>
    series.map(({ name, values }) => [name, (row: number) => values[row] ?? 0] as const);
  return (
    <div className="charts">
      <section className="card stack" aria-label={title}>
        <h3>{title}</h3>
        <StackedBars rows={rows} series={standing} />
        <CountTable caption={title} rowsAre={words.month} rows={rows} columns={columns(standing)} />
      </section>
      <section className="card stack" aria-label={words.doneIn}>
        <h3>{words.doneIn}</h3>
        <SideBars rows={rows} series={done} />
        <CountTable caption={words.doneIn} rowsAre={words.month} rows={rows} columns={columns(done)} />
      </section>
    </div>
  );
}
