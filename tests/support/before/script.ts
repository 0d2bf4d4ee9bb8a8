/** The preparation's script as the sample has it, with the lists that its steps stand in. */
import { readFileSync } from "node:fs";
import { readTable } from "../../../server/intake/table.ts";
import type { BeforeStep, Given, ListRow } from "../../../server/rehearsal/before/step.ts";

export const { steps } = JSON.parse(readFileSync("sample/before.json", "utf8")) as { steps: BeforeStep[] };

const COLUMNS = [
  ...["name", "birth_year", "address_form", "organisation", "position", "represents", "delegate_kind"],
];
const delegates: readonly ListRow[] = readTable("sample", "delegates.csv", COLUMNS).map((row) =>
  Object.fromEntries(COLUMNS.map((column) => [column, row.cell(column)])),
);

const OPINION_COLUMNS = [
  ...["code", "speaker_name", "address_form", "birth_year", "address", "phone", "position", "kind", "field"],
  ...["title", "display_title", "content", "questions", "matter_location", "addressed_to", "wants_to_speak"],
  ...["needs_accessibility_help", "consent_to_publish_name"],
];
const opinions: Readonly<Record<string, ListRow>> = Object.fromEntries(
  readTable("sample", "opinions.csv", OPINION_COLUMNS).map((row) => [
    row.cell("code"),
    Object.fromEntries(OPINION_COLUMNS.map((column) => [column, row.cell(column)])),
  ]),
);

const preparation: Readonly<Record<string, ListRow>> = Object.fromEntries(
  readTable("sample", "preparation.csv", ["code", "asked_minutes", "private_note"]).map((row) => [
    row.cell("code"),
    { asked_minutes: row.cell("asked_minutes"), private_note: row.cell("private_note") },
  ]),
);

/** All that a step's acts look things up in, but for the state. */
export const given: Omit<Given, "state"> = { steps, delegates, opinions, preparation };
