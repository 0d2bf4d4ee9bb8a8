/** What a bench run says: JSON lines, or a table to read. */

export interface Row {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** the same measured of the floor in the same run; null: there is none */
  readonly floor: number | null;
  /** value / floor */
  readonly ratio: number | null;
  readonly goal: string;
  /** does it reach the goal? null: the goal is no figure */
  readonly reached: boolean | null;
  /** is it so far from what is usual that something has broken? */
  readonly broken: boolean;
}

export interface Goal {
  readonly most?: number;
  readonly least?: number;
  /** what no noise of a machine comes to: beyond it the run fails */
  readonly guard?: number;
}

const round = (value: number) => Number(value.toPrecision(4));

/** Goal and guard are of the ratio where there is a floor, else of the value; "at least" where more is better. */
export function row(
  measure: string,
  value: number,
  unit: string,
  floor: number | null = null,
  goal: Goal = {},
): Row {
  const ratio = floor === null ? null : value / floor;
  const judged = ratio ?? value;
  const says = floor === null ? unit : "× floor";
  const { most, least, guard = Number.POSITIVE_INFINITY } = goal;
  return {
    measure,
    value: round(value),
    unit,
    floor: floor === null ? null : round(floor),
    ratio: ratio === null ? null : round(ratio),
    goal: most !== undefined ? `≤ ${most} ${says}` : least !== undefined ? `≥ ${least} ${says}` : "",
    reached: most !== undefined ? judged <= most : least !== undefined ? judged >= least : null,
    broken: !(judged <= guard),
  };
}

export function print(rows: readonly Row[], json: boolean): void {
  if (json) {
    for (const row of rows) console.log(JSON.stringify(row));
    return;
  }
  for (const { measure, value, unit, floor, ratio, goal, reached, broken } of rows) {
    const mark = broken ? "‼" : reached === null ? " " : reached ? "✓" : "✗";
    const beside = floor === null ? "" : `floor ${floor}, ratio ${ratio}`;
    console.log(
      `${mark} ${measure.padEnd(62)} ${String(value).padStart(9)} ${unit.padEnd(8)} ${beside.padEnd(30)} ${goal}`,
    );
  }
}

/** Values in order; `share` 0.5 = the median. */
export function part(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
