/** The rows of a preview with what is said of each, in the order of the file. */
import type { Fault, Warning } from "../../../shared/terms/intake.ts";
import type { Effect, FilePreview, Values } from "../../../shared/wire/filePreview.ts";

export interface ShownRow {
  readonly key: string;
  readonly effect: Effect;
  readonly values: Values;
  readonly faults: readonly Fault[];
  readonly notes: readonly Warning[];
}

interface At {
  readonly row: number | null;
  readonly sheet?: string;
}
const keyOf = ({ row, sheet = "" }: At): string => `${sheet} ${row}`;

function byKey<T extends At>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of all) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return found;
}

export function shownRows(preview: FilePreview): readonly ShownRow[] {
  const faults = byKey(preview.errors);
  const notes = byKey(preview.warnings);
  const taken = [...preview.rows];
  return preview.effects.map((effect): ShownRow => {
    const key = keyOf(effect);
    const values = effect.values ?? taken.shift() ?? { row: effect.row };
    return { key, effect, values, faults: faults.get(key) ?? [], notes: notes.get(key) ?? [] };
  });
}

/** What is said of rows without data: totals, parts, headers again. */
export function saidOfOthers(preview: FilePreview): readonly Warning[] {
  const rows = new Set(preview.effects.map(keyOf));
  return preview.warnings.filter((warning) => warning.row !== null && !rows.has(keyOf(warning)));
}

export const ofTheFile = (all: readonly Warning[]): readonly Warning[] =>
  all.filter(({ row }) => row === null);
