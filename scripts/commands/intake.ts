/** npm run intake -- preview <file>: how a list that an office has sent would be taken. Nothing is written. */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { folderContext } from "../../server/intake/files/folderContext.ts";
import { preview } from "../../server/intake/files/preview.ts";
import { LIMITS } from "../../server/intake/files/refused.ts";
import type { Fault, Warning } from "../../shared/terms/intake.ts";
import { type FilePreview, TARGETS, type Target } from "../../shared/wire/filePreview.ts";
import { command } from "../build/command.mjs";

const USAGE = `npm run intake -- preview <file> [--json] [--as delegates | opinions | collected] [--for <organisation>] [--folder <folder>]
  --for     the organisation whose list it is; without it the file says
  --folder  where plan.json and organisations.csv of the hearing are; without it the sample's`;

const WORDS = {
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    as: { type: "string" },
    for: { type: "string" },
    folder: { type: "string", default: "sample" },
  },
} as const;

function targetNamed(word: string | undefined): Target | null {
  const target = TARGETS.find((target) => target === word) ?? null;
  if (word !== undefined && target === null) throw new Error(USAGE);
  return target;
}

/** What is too large is not read to its end: one byte too many says so. */
function bytesOf(file: string): Uint8Array {
  const bytes = new Uint8Array(Math.min(statSync(file).size, LIMITS.packed + 1));
  const opened = openSync(file, "r");
  const length = readSync(opened, bytes);
  closeSync(opened);
  return bytes.subarray(0, length);
}

const placeOf = ({ sheet, row, letter, column }: Warning | Fault): string =>
  [
    ...(sheet === undefined ? [] : [sheet]),
    row === null ? "the file" : `row ${row}`,
    ...(letter === undefined ? [] : [`column ${letter}`]),
    ...(column === undefined ? [] : [column]),
  ].join(", ");

function say(seen: FilePreview): void {
  console.log(`${seen.rowsRead} rows read, ${seen.accepted} would be taken.`);
  for (const fault of [...seen.errors, ...seen.warnings])
    console.log(`${placeOf(fault)}: ${fault.code}${fault.about === undefined ? "" : ` (${fault.about})`}`);
}

await command(USAGE, WORDS, ({ values, positionals: [what, file, ...more] }) => {
  if (what !== "preview" || file === undefined || more.length > 0) throw new Error(USAGE);
  const context = folderContext(values.folder, values.for ?? null);
  const seen = preview(bytesOf(file), basename(file), targetNamed(values.as), context);
  if (values.json) console.log(JSON.stringify(seen, null, 2));
  else say(seen);
});
