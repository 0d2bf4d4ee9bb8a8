/** What is read and marked, as the acts that accept it: one for all whose field stays, one for each field that is given. Pure. */
import type { CommandInput } from "../../../../../shared/wire/commands/commands.ts";
import type { CleanRow } from "./clean.ts";

/** registrations that one act decides on at the most */
const MOST = 60;

type Screen = Extract<CommandInput, { type: "Screen" }>;

const accept = (rows: readonly CleanRow[], decision: Screen["decision"]): readonly Screen[] =>
  Array.from({ length: Math.ceil(rows.length / MOST) }, (_, i) => ({
    type: "Screen",
    registrations: rows.slice(i * MOST, (i + 1) * MOST).map(({ id, seen }) => ({ registration: id, seen })),
    decision,
  }));

export function acceptTogether(
  rows: readonly CleanRow[],
  fieldOf: (row: CleanRow) => string,
  basis: string,
): readonly Screen[] {
  const asCame = rows.filter((row) => fieldOf(row) === row.matter.field);
  const others = rows.filter((row) => !asCame.includes(row));
  return [
    ...accept(asCame, { result: "accept", basis }),
    ...others.flatMap((row) => {
      const { kind, minutes } = row.matter;
      return accept([row], {
        ...{ result: "accept", basis },
        treated: { kind, minutes, field: fieldOf(row) },
      });
    }),
  ];
}
