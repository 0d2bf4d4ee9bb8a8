/** npm run hearing -- create <folder> | list | export <id> | import <file> | refill <id>: with the server running or not. */
import { existsSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { parseArgs } from "node:util";
import { readConfig } from "../server/config.ts";
import { createHearing } from "../server/intake/createHearing.ts";
import { exportLines, importLines, linesOfFile, refill } from "../server/intake/transfer.ts";
import type { PersonRow } from "../server/log/log.ts";
import { mixedScripts } from "../shared/text.ts";
import { command } from "./command.mjs";
import { longestJournal } from "./kept.ts";
import { say, withLog } from "./withLog.ts";

const USAGE = `npm run hearing -- create <folder> [--id x] [--shift-to YYYY-MM-DD] [--rehearsal]
npm run hearing -- list
npm run hearing -- export <id> > file.jsonl
npm run hearing -- import <file>
npm run hearing -- refill <id>   appends what the journal in DATA_DIR holds beyond the end of Redis' log`;

const WORDS = {
  allowPositionals: true,
  options: {
    id: { type: "string" },
    "shift-to": { type: "string" },
    rehearsal: { type: "boolean", default: false },
  },
} as const;
type Values = ReturnType<typeof parseArgs<typeof WORDS>>["values"];

const COMMANDS: Readonly<Record<string, (subject: string, values: Values) => Promise<void>>> = {
  create: async (folder, values) => {
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new Error(`"${folder}" is no folder. It must hold plan.json and the CSV files (see sample/).`);
    const id = values.id ?? basename(resolve(folder)).toLowerCase();
    const shiftTo = values["shift-to"];
    await withLog(async (log) => {
      const people = await createHearing(log, id, folder, {
        rehearsal: values.rehearsal,
        ...(shiftTo === undefined ? {} : { shiftTo }),
      });
      people.forEach(tellOddLetters);
    });
    say(`Hearing ${id} is there. "npm run links" shows the links once the server runs.`);
  },
  list: () =>
    withLog(async (log) => {
      for (const [id, { title }] of Object.entries(await log.hearings())) say(`${id}  ${title}`);
    }),
  export: (id) =>
    withLog(async (log) => {
      for await (const line of exportLines(log, id)) say(line);
    }),
  import: async (file) => {
    if (!existsSync(file)) throw new Error(`There is no file "${file}".`);
    await withLog(async (log) => say(`Hearing ${await importLines(log, linesOfFile(file))} is there.`));
  },
  refill: (id) =>
    withLog(async (log) => {
      const journal = longestJournal(resolve(readConfig(process.env).DATA_DIR), id);
      say(`${await refill(log, id, journal)} entries were refilled. Start the server anew.`);
    }),
};

/** Somebody decides whether it is a slip of the keyboard or meant to deceive; the hearing is made all the same. */
function tellOddLetters({ id, ...row }: PersonRow): void {
  const [list, number] = [id.startsWith("o") ? "officials.csv" : "delegates.csv", id.slice(1)];
  for (const column of ["name", "organisation", "position"])
    for (const { word, letters } of mixedScripts(String(row[column] ?? "")))
      say(
        `LOOK: ${list}, number ${number}: "${word}" holds letters that only look like Latin ones (${letters}).`,
      );
}

await command(USAGE, WORDS, async ({ values, positionals }) => {
  const [name = "", subject = ""] = positionals;
  const own = COMMANDS[name];
  if (!own || (name !== "list" && subject === "")) throw new Error(USAGE);
  await own(subject, values);
});
