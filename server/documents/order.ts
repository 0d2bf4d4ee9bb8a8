/** What a drawing thread is given. Of what the vault holds of registrations, only what was collected for the synthesis leaves the main thread. */
import type { DocumentFile, Format, ListKind } from "../../shared/terms/documents.ts";
import type { Registration } from "../rulebook/before/register/registration.ts";
import { collected, synthesisOf } from "../rulebook/before/synthesis/facts.ts";
import type { Person } from "../views/people.ts";
import type { List } from "./lists/table.ts";
import type { Paper } from "./paper/model.ts";
import type { Source } from "./source.ts";

/** A source as a message: a register is no plain map. */
export interface Sent extends Omit<Source, "people"> {
  readonly persons: ReadonlyMap<string, Person>;
  readonly collected: readonly Registration[];
}
export type Order =
  | { readonly file: DocumentFile; readonly of: string | null; readonly source: Sent }
  | { readonly list: List; readonly kind: ListKind }
  | { readonly paper: Paper; readonly format: Format };

/** As they stand, and as the reports told of them. */
function collectedRows(state: Source["state"]): readonly string[] {
  const told = synthesisOf(state).reports.flatMap(({ content }) => content.raws);
  return [...new Set([...collected(state), ...told].map(({ row }) => row))];
}

export function sent({ people, ...source }: Source): Sent {
  const { state } = source;
  return {
    ...source,
    // what undo remembers is no part of a document: it need not be copied to the other thread
    state: { ...state, undo: { acts: [], touched: {} } },
    persons: new Map(people),
    collected: collectedRows(state).flatMap((row) => people.registrations.get(row) ?? []),
  };
}
