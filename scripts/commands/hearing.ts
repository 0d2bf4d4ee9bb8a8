/** npm run hearing -- create <folder> | list | export <id> | import <file> | refill <id>: with the server running or not. */
import { existsSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { parseArgs } from "node:util";
import { readConfig, storageOf } from "../../server/config.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { exportLines } from "../../server/keeping/exportLines.ts";
import { importLines } from "../../server/keeping/importLines.ts";
import { linesOfFile } from "../../server/keeping/lines.ts";
import { refill } from "../../server/keeping/refill.ts";
import { highestKept, keptHearings, longestJournal } from "../../server/storage/kept.ts";
import type { HearingLog, PersonRow } from "../../server/storage/log.ts";
import { mixedScripts } from "../../shared/terms/text.ts";
import { dayOf } from "../../shared/terms/time.ts";
import { command } from "../build/command.mjs";
import { judgements } from "../proving/judge.ts";
import { ANOTHER, createAs, isAnother } from "./anotherHearing.ts";
import { say, withLog } from "./withLog.ts";

const USAGE = `npm run hearing -- create <folder> [--id x] [--shift-to YYYY-MM-DD] [--rehearsal] [--before]
                                 --before: at its first day of preparation; the operator freezes it later
npm run hearing -- create --sample-before   the sample at its first day: plan and bodies alone, all else is done at the desks
npm run hearing -- create --preset city|commune --id x --date YYYY-MM-DD --title "…" --number "…" --venue "…"
                                 [--start 08:00] [--end 11:30] [--locality "xã …"]
                                 with the usual bodies; names are typed on the operator's form
npm run hearing -- create --from <id> --id x --date … --title … --number … --venue …
                                 with the bodies, office holders, limits and texts of an earlier hearing
npm run hearing -- list          says of each whether it is whole, and what to do where it is not
npm run hearing -- export <id> > file.jsonl
npm run hearing -- import <file>
npm run hearing -- refill [<id>] appends what the journal in DATA_DIR holds beyond the end of Redis' log, all of it
                                 where Redis has lost the hearing; without an id, of every hearing`;

const WORDS = {
  allowPositionals: true,
  options: {
    id: { type: "string" },
    "shift-to": { type: "string" },
    rehearsal: { type: "boolean", default: false },
    before: { type: "boolean", default: false },
    "sample-before": { type: "boolean", default: false },
    ...ANOTHER,
  },
} as const;
type Values = ReturnType<typeof parseArgs<typeof WORDS>>["values"];

const COMMANDS: Readonly<Record<string, (subject: string, values: Values) => Promise<void>>> = {
  create: async (folder, values) => {
    if (isAnother(values)) return withLog((log) => createAs(log, values)).then(tellMade(values.id ?? ""));
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new Error(`"${folder}" is no folder. It must hold plan.json and the CSV files (see sample/).`);
    const bare = values["sample-before"];
    const id = values.id ?? (bare ? "chuan-bi" : basename(resolve(folder)).toLowerCase());
    // so that there is time to prepare it
    const shiftTo = values["shift-to"] ?? (bare ? inDays(PREPARATION_DAYS) : undefined);
    await withLog(async (log) => {
      if (!(await log.hearings())[id] && lost(id))
        throw new Error(
          `Redis has lost a hearing "${id}" that the journal knows: npm run hearing -- refill ${id}, or take another --id.`,
        );
      const people = await createHearing(log, id, folder, {
        rehearsal: values.rehearsal,
        before: values["sample-before"] ? "bare" : values.before,
        ...(shiftTo === undefined ? {} : { shiftTo }),
      });
      people.forEach(tellOddLetters);
    });
    tellMade(id)();
  },
  list: () =>
    withLog(async (log) => {
      for await (const { id, title, said, todo } of judgements(log, ...installation())) {
        say(`${id}  ${title}`);
        if (todo === null) continue;
        process.exitCode = 1;
        say(`    STOP ${said}\n     → ${todo}`);
      }
    }),
  export: (id) =>
    withLog(async (log) => {
      for await (const line of exportLines(log, id)) say(line);
    }),
  import: async (file) => {
    if (!existsSync(file)) throw new Error(`There is no file "${file}".`);
    await withLog(async (log) => {
      const { id, sealed } = await importLines(log, linesOfFile(file));
      if (!sealed)
        say(
          "LOOK: this export is of an older version, without a last line that tells what must be there: its log was checked, its persons and its minutes could not be.",
        );
      say(`Hearing ${id} is there.`);
    });
  },
  refill: (id) =>
    withLog(async (log) => {
      const [dataDir, replicas] = installation();
      const ids =
        id === "" ? [...new Set([...Object.keys(await log.hearings()), ...keptHearings(dataDir)])] : [id];
      for (const id of ids) await refillOne(log, id, dataDir, replicas);
    }),
};

const tellMade = (id: string) => (): void =>
  say(`Hearing ${id} is there. "npm run links" shows the links once the server runs.`);

/** days from the first day of the sample's preparation to its hearing */
const PREPARATION_DAYS = 16;
const inDays = (days: number): string => dayOf(Date.now() + days * 86_400_000);

const lost = (id: string) => {
  const [dataDir, replicas] = installation();
  return highestKept(dataDir, id, replicas) > 0;
};

const installation = (): [dataDir: string, replicas: number] => {
  const config = readConfig(process.env);
  return [resolve(config.DATA_DIR), storageOf(config).replicas];
};

/** Ends with 1 where something is missing still. */
async function refillOne(log: HearingLog, id: string, dataDir: string, replicas: number): Promise<void> {
  const highest = highestKept(dataDir, id, replicas);
  const before = (await log.read(id, 0)).length;
  const filled = await refill(log, id, longestJournal(dataDir, id));
  const ends = before + filled;
  if (ends === 0 || ends < highest) {
    process.exitCode = 1;
    say(
      ends === 0 && highest === 0
        ? `STOP ${id}: neither Redis nor the journal in ${dataDir} knows it. "npm run hearing -- list" shows those that are.`
        : `STOP ${id}: ${filled} entries were refilled, and it ends at ${ends}; but ${highest} were acknowledged here, and no journal in ${dataDir} holds them. Restore a backup.`,
    );
  } else if (filled === 0) say(`${id}: nothing is missing, it ends at ${ends}.`);
  else {
    say(
      `${id}: ${filled} entries were refilled, it ends at ${ends}. A server that runs serves it by itself.`,
    );
    if (before === 0)
      say(
        "LOOK: names and the minutes are in no journal. A backup has them: restore it in the place of this.",
      );
  }
}

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
  const [name = "", subject = values["sample-before"] ? "sample" : ""] = positionals;
  const command = COMMANDS[name];
  const needsNone = ["list", "refill"].includes(name) || (name === "create" && isAnother(values));
  if (!command || (subject === "" && !needsNone)) throw new Error(USAGE);
  await command(subject, values);
});
