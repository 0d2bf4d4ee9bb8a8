/** What is typed of the programme: a row a step, kept over a reload. */
import type { AddedKind } from "../../../../../shared/terms/programme.ts";
import type { ProgrammeRow } from "../../../../../shared/views/before/offices.ts";
import type { CommandInput } from "../../../../../shared/wire/commands/commands.ts";

export interface TypedRow {
  /** of this row alone; a step that is added has no number yet */
  readonly key: string;
  /** null: it is added */
  readonly step: string | null;
  readonly title: string;
  readonly by: string;
  readonly minutes: string;
  readonly kind: string;
  readonly needed: ProgrammeRow["needed"];
}

type Steps = Extract<CommandInput, { type: "BuildProgramme" }>["steps"];

export const typedRow = ({ step, minutes, ...row }: ProgrammeRow): TypedRow => ({
  ...row,
  ...{ key: step, step, minutes: String(minutes) },
});

export const minutesIn = ({ minutes }: TypedRow): number => Number(minutes) || 0;

/** As it is sent. */
export const written = (rows: readonly TypedRow[]): Steps =>
  rows.map(({ step, kind, title, by, ...row }) => ({
    ...(step === null ? { kind: kind as AddedKind } : { step }),
    ...{ title: title.trim(), by: by.trim(), minutes: minutesIn(row as TypedRow) },
  }));

/** Each says what and how long. */
export const isWhole = (rows: readonly TypedRow[]): boolean =>
  rows.length > 0 && rows.every((row) => row.title.trim() !== "" && minutesIn(row) > 0);

/** May it be moved so: what opens stays first, what concludes last. */
export function mayMove(rows: readonly TypedRow[], at: number, by: -1 | 1): boolean {
  const fixed = (row: TypedRow | undefined) =>
    row === undefined || row.needed === "opening" || row.needed === "conclusion";
  return !fixed(rows[at]) && !fixed(rows[at + by]);
}

export const moved = (rows: readonly TypedRow[], at: number, by: -1 | 1): TypedRow[] => {
  const next = [...rows];
  next.splice(at + by, 0, ...next.splice(at, 1));
  return next;
};

/** One more, before the conclusion. */
export function put(rows: readonly TypedRow[], added: Omit<TypedRow, "key">): TypedRow[] {
  const free = Math.max(0, ...rows.map(({ key }) => (key.startsWith("new.") ? Number(key.slice(4)) : 0))) + 1;
  const row = { ...added, key: added.step ?? `new.${free}` };
  const last = rows.at(-1)?.needed === "conclusion" ? rows.length - 1 : rows.length;
  return [...rows.slice(0, last), row, ...rows.slice(last)];
}
