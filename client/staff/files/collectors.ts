/** Whose each row is of a file with what several have collected: it says so itself, or whoever takes the file in does. */
import type { OrganisationSeat, UnitSeat } from "../../../shared/terms/seats.ts";
import type { Values } from "../../../shared/wire/filePreview.ts";
import type { ShownRow } from "./rows.ts";

/** An organisation or a ward. */
export interface Collector {
  readonly seat: OrganisationSeat | UnitSeat;
  readonly name: string;
}

/** What was chosen for a name that is nobody's, as the file writes it; "" stands for rows that name nobody. */
export type Chosen = Readonly<Record<string, string>>;

const WHOSE: ReadonlySet<string> = new Set(["unknown-organisation", "missing-organisation"]);

/** As the file names whose it is, where that is all that is wrong with the row; null: it is known, or more is wrong. */
export function unknownIn({ faults, values }: ShownRow): string | null {
  if (faults.length === 0 || faults.some(({ code }) => !WHOSE.has(code))) return null;
  return typeof values["named"] === "string" ? values["named"] : "";
}

/** The rows with what was chosen for the names that the hearing does not know. */
export function withChosen(rows: readonly ShownRow[], chosen: Chosen): readonly ShownRow[] {
  return rows.map((row): ShownRow => {
    const organisation = chosen[unknownIn(row) ?? ""] ?? "";
    if (organisation === "" || unknownIn(row) === null) return row;
    const values: Values = { ...row.values, organisation };
    return { ...row, values, effect: { ...row.effect, effect: "new" }, faults: [] };
  });
}

/** For the act: whose row it is. */
export function onBehalfOf(senders: readonly Collector[], { organisation }: Values) {
  const sender = senders.find(({ name }) => name === organisation);
  return sender === undefined ? {} : { onBehalfOf: sender.seat };
}
