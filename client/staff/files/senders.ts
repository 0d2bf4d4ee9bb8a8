/** Whose rows of a file are: of the one that was chosen, or of those that the file names. */
import type { ShownRow } from "./rows.ts";

export interface Sender {
  readonly number: number;
  readonly name: string;
}

/** In the order of the organisations; each row names one of them, for the preview refuses what names none. */
export function bySender<T extends { readonly name: string }>(
  senders: readonly T[],
  rows: readonly ShownRow[],
) {
  if (senders.length === 1)
    return senders.map((sender) => ({ sender, rows })).filter(({ rows: ownRows }) => ownRows.length > 0);
  return senders
    .map((sender) => ({ sender, rows: rows.filter(({ values }) => values["organisation"] === sender.name) }))
    .filter(({ rows: ownRows }) => ownRows.length > 0);
}
