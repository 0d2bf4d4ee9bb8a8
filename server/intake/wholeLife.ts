/** The script of a hearing's whole life, from the files of its folder: before.json, script.json, after.json and the lists. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BeforeStep, Given, ListRow } from "../rehearsal/before/step.ts";
import { readTable } from "./table.ts";

const DELEGATES = [
  ...["name", "birth_year", "address_form", "organisation", "position", "represents", "delegate_kind"],
];
const OPINIONS = [
  ...["code", "speaker_name", "address_form", "birth_year", "address", "phone", "position", "kind", "field"],
  ...["title", "display_title", "content", "questions", "matter_location", "addressed_to", "wants_to_speak"],
  ...["needs_accessibility_help", "consent_to_publish_name"],
];
const PREPARATION = ["code", "asked_minutes", "private_note"];

/** A script stands outside the vault: what it holds of persons is no more than their names. */
const OUTSIDE: Readonly<Record<string, string>> = { phone: "0900 000 000", address: "" };

function rowsOf(folder: string, file: string, columns: readonly string[]): readonly ListRow[] {
  return readTable(folder, file, columns).map((row) =>
    Object.fromEntries(
      columns.map((column) => {
        const cell = row.cell(column);
        return [column, cell === "" ? "" : (OUTSIDE[column] ?? cell)];
      }),
    ),
  );
}

const byCode = (rows: readonly ListRow[]): Readonly<Record<string, ListRow>> =>
  Object.fromEntries(rows.map((row) => [row["code"] ?? "", row]));

const jsonOf = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, file), "utf8").normalize("NFC"));

/** All that the steps of a folder's preparation look things up in, but for the state. */
export function givenIn(folder: string): Omit<Given, "state"> {
  const { steps } = jsonOf(folder, "before.json") as { steps: readonly BeforeStep[] };
  return {
    steps,
    delegates: rowsOf(folder, "delegates.csv", DELEGATES),
    opinions: byCode(rowsOf(folder, "opinions.csv", OPINIONS)),
    preparation: byCode(rowsOf(folder, "preparation.csv", PREPARATION)),
  };
}

/** The three scripts and the lists as one text; readCourse judges it. */
export function wholeLifeScript(folder: string): string {
  const { steps, ...lists } = givenIn(folder);
  const [live, after] = ["script.json", "after.json"].map((file) => jsonOf(folder, file));
  return JSON.stringify({ before: { steps }, lists, live, after });
}
