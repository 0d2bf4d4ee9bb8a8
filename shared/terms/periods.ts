/** Periods that are reported on: months, quarters, half years, nine months, years. */

export const PERIOD_KINDS = ["month", "quarter", "halfYear", "nineMonths", "year"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface Period {
  /** YYYY-MM-DD */
  readonly from: string;
  readonly to: string;
}

const MONTHS: Readonly<Record<PeriodKind, number>> = {
  ...{ month: 1, quarter: 3, halfYear: 6, nineMonths: 9, year: 12 },
};
const ROMAN = ["I", "II", "III", "IV"];
const two = (n: number) => String(n).padStart(2, "0");

function lastDay(year: number, month: number): string {
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** The period of this kind that a day falls into; the nine months of a year begin with it. */
export function periodOf(kind: PeriodKind, day: string): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const length = MONTHS[kind];
  const first = kind === "nineMonths" ? 1 : Math.floor((month - 1) / length) * length + 1;
  return { from: `${year}-${two(first)}-01`, to: lastDay(year, first + length - 1) };
}

const DAY = 86_400_000;

/** The day so many days later; earlier where `days` is below zero. */
export const dayBeside = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** so many are drawn: those before them are in reports that were issued */
const SPANS = 6;

/** The newest periods of a kind up to a day, the oldest first; none ended before the day `first`. */
export function periodsUntil(kind: PeriodKind, first: string, day: string): Period[] {
  const spans = [periodOf(kind, day)];
  for (let [span] = spans; span && span.from > first && spans.length < SPANS; [span] = spans)
    spans.unshift(periodOf(kind, dayBeside(span.from, -1)));
  return spans;
}

/** Which kind a period is; null: it is none that is reported on. */
export function kindOf({ from, to }: Period): PeriodKind | null {
  return (
    PERIOD_KINDS.find((kind) => {
      const whole = periodOf(kind, from);
      return whole.from === from && whole.to === to;
    }) ?? null
  );
}

/** "tháng 11/2024", "quý IV/2024", "6 tháng đầu năm 2024", "năm 2024"; in English "month 11/2024", "quarter IV/2024". */
export function periodName(period: Period, language: "vi" | "en" = "vi"): string {
  const year = period.from.slice(0, 4);
  const month = Number(period.from.slice(5, 7));
  const say = (vi: string, en: string) => (language === "vi" ? vi : en);
  switch (kindOf(period)) {
    case "month":
      return `${say("tháng", "month")} ${two(month)}/${year}`;
    case "quarter":
      return `${say("quý", "quarter")} ${ROMAN[(month - 1) / 3]}/${year}`;
    case "halfYear":
      return month === 1
        ? say(`6 tháng đầu năm ${year}`, `first half of ${year}`)
        : say(`6 tháng cuối năm ${year}`, `second half of ${year}`);
    case "nineMonths":
      return say(`9 tháng năm ${year}`, `nine months of ${year}`);
    case "year":
      return say(`năm ${year}`, `year ${year}`);
    default:
      return `${period.from} – ${period.to}`;
  }
}
