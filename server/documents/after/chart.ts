/** A chart of a report: bars from left to right, the longest as long as there is room. Beside each stands the table that says the same. */
import { type Bar, type Block, type Cell, cell, paragraph } from "../paper/model.ts";
import { figure } from "../words.ts";

/** mm: what, a gap, its bar and number; of the longest bar; of a key to a filling */
const WIDTHS = [63, 2, 100];
const LONGEST = 86;
const KEY = 8;
/** so many bars are drawn at most: all others stand in the table */
const BARS = 15;

export interface ChartRow {
  readonly name: string;
  /** a number for each kind */
  readonly values: readonly number[];
}

export interface Chart {
  readonly title: string;
  /** what its bars are made of; one: the bars have no pieces */
  readonly kinds: readonly string[];
  readonly rows: readonly ChartRow[];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** "Hội Nông dân thành phố: 05 (Giao 03, Trả lời 02)" */
function says({ name, values }: ChartRow, kinds: readonly string[]): string {
  const pieces = kinds.flatMap((kind, i) => (values[i] ? [`${kind} ${figure(values[i])}`] : []));
  return `${name}: ${figure(sumOf(values))}${kinds.length > 1 ? ` (${pieces.join(", ")})` : ""}`;
}

/** The keys to the fillings that occur, two in a row. */
function keys(kinds: readonly string[], rows: readonly ChartRow[]): Cell[][] {
  if (kinds.length < 2) return [];
  const occurring = kinds.flatMap((kind, k): Bar[] =>
    rows.some(({ values }) => values[k])
      ? [
          {
            ...{ kind: "bar", values: kinds.map((_, i) => (i === k ? 1 : 0)), unit: KEY },
            ...{ number: kind, says: kind },
          },
        ]
      : [],
  );
  return occurring.flatMap((key, i) => (i % 2 === 0 ? [[[key], [], occurring.slice(i + 1, i + 2)]] : []));
}

/** The rows with the most, in the order given. */
function longest(rows: readonly ChartRow[]): readonly ChartRow[] {
  const most = rows.toSorted((a, b) => sumOf(b.values) - sumOf(a.values)).slice(0, BARS);
  return rows.filter((row) => most.includes(row));
}

/** Nothing where nothing is counted. */
export function chart({ title, kinds, rows: all }: Chart): Block[] {
  const rows = longest(all);
  const most = Math.max(0, ...rows.map(({ values }) => sumOf(values)));
  if (most === 0) return [];
  const keyRows = keys(kinds, rows);
  const bars = rows.map((row): Cell[] => [
    ...[cell(row.name), []],
    [
      {
        ...{ kind: "bar", values: row.values, unit: LONGEST / most },
        ...{ number: figure(sumOf(row.values)), says: says(row, kinds) },
      },
    ],
  ]);
  return [
    paragraph(
      "chartTitle",
      `Biểu đồ: ${title}${rows.length < all.length ? ` (${BARS} dòng nhiều nhất)` : ""}`,
    ),
    {
      ...{ kind: "table", lined: false, whole: "ifItFits", widths: WIDTHS, head: null },
      ...{ rows: [...keyRows, ...bars], repeated: keyRows.length },
    },
  ];
}
