/** A chart of bars that reads in grey: each kind has a pattern, each bar its number. For eyes alone: the table beside it says the same. */

/** Solid, hatched, pale, black, white. */
const FILLS = ["url(#solid)", "url(#hatch)", "url(#pale)", "url(#black)", "url(#white)"] as const;
/** on which the number is white */
const DARK: ReadonlySet<number> = new Set([0, 3]);
const WIDTH = 480;
const LABEL = 76;
const ROW = 34;
const BAR = 24;

export interface Series {
  readonly name: string;
  /** a number for each row */
  readonly values: readonly number[];
}

interface Props {
  readonly rows: readonly string[];
  readonly series: readonly Series[];
}

function Patterns() {
  return (
    <defs>
      <pattern id="solid" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className="solid" />
      </pattern>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="white" />
        <rect width="2" height="6" className="line" />
      </pattern>
      <pattern id="pale" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className="pale" />
      </pattern>
      <pattern id="black" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className="black" />
      </pattern>
      <pattern id="white" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className="white" />
      </pattern>
    </defs>
  );
}

function Legend({ series }: Pick<Props, "series">) {
  return (
    <ul className="plain legend">
      {series.map(({ name }, i) => (
        <li key={name}>
          <svg viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
            <rect x="1" y="1" width="18" height="12" fill={FILLS[i % FILLS.length]} className="edge" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Bars of a row one after another: they add up. */
export function StackedBars({ rows, series }: Props) {
  const most = Math.max(
    1,
    ...rows.map((_, r) => series.reduce((sum, segment) => sum + (segment.values[r] ?? 0), 0)),
  );
  const scale = (WIDTH - LABEL) / most;
  return (
    <div aria-hidden="true">
      <Legend series={series} />
      <svg viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} className="chart" aria-hidden="true">
        <Patterns />
        {rows.map((row, r) => {
          let left = LABEL;
          return (
            <g key={row}>
              <text x="0" y={r * ROW + 21}>
                {row}
              </text>
              {series.map(({ name, values }, i) => {
                const value = values[r] ?? 0;
                const x = left;
                left += value * scale;
                if (value === 0) return null;
                return (
                  <g key={name}>
                    <rect
                      {...{ x, y: r * ROW + 4, width: value * scale, height: BAR }}
                      fill={FILLS[i % FILLS.length]}
                      className="edge"
                    />
                    <Figure x={x + (value * scale) / 2} y={r * ROW + 21} value={value} fill={i} />
                  </g>
                );
              })}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** A number on its bar; on a hatched one it stands on white. */
function Figure({ x, y, value, fill }: { x: number; y: number; value: number; fill: number }) {
  return (
    <>
      {fill === 1 && <rect x={x - 9} y={y - 14} width="18" height="18" className="white" />}
      <text x={x} y={y} textAnchor="middle" className={DARK.has(fill) ? "onDark" : ""}>
        {value}
      </text>
    </>
  );
}

/** Bars of a row beside each other. */
export function SideBars({ rows, series }: Props) {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const height = 190;
  const group = (WIDTH - 8) / rows.length;
  const width = Math.min(34, (group - 16) / series.length);
  const scale = (height - 30) / most;
  return (
    <div aria-hidden="true">
      <Legend series={series} />
      <svg viewBox={`0 0 ${WIDTH} ${height + 26}`} className="chart" aria-hidden="true">
        <Patterns />
        {rows.map((row, r) => (
          <g key={row}>
            {series.map(({ name, values }, i) => {
              const value = values[r] ?? 0;
              const x = 8 + r * group + i * width;
              return (
                <g key={name}>
                  <rect
                    {...{ x, y: height - value * scale, width, height: value * scale }}
                    fill={FILLS[i % FILLS.length]}
                    className="edge"
                  />
                  <text x={x + width / 2} y={height - value * scale - 4} textAnchor="middle">
                    {value}
                  </text>
                </g>
              );
            })}
            <text x={8 + r * group + (width * series.length) / 2} y={height + 20} textAnchor="middle">
              {row}
            </text>
          </g>
        ))}
        <line x1="0" x2={WIDTH} y1={height} y2={height} className="line edge" />
      </svg>
    </div>
  );
}
