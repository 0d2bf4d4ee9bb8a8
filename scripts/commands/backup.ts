/** npm run backup -- --out <folder>: hearings into a folder, with the server running or not. */
import { join, resolve } from "node:path";
import { readConfig, storageOf } from "../../server/config.ts";
import { writeBackup } from "../../server/keeping/backup.ts";
import { FileStore } from "../../server/storage/files/fileStore.ts";
import { highestKept, keptHearings } from "../../server/storage/kept.ts";
import { KEY_FILE } from "../../server/storage/vault.ts";
import { readSecret } from "../../server/web/door/access.ts";
import { command } from "../build/command.mjs";
import { say, withLog } from "./withLog.ts";

const USAGE = `npm run backup -- --out <folder> [<hearing> …] [--without-people] [--with-secret]
  --without-people  without the register of persons (names, phone numbers, addresses)
  --with-secret     with the secret, so that links and signed-in screens go on opening after a restore`;

const WORDS = {
  allowPositionals: true,
  options: {
    out: { type: "string" },
    "without-people": { type: "boolean", default: false },
    "with-secret": { type: "boolean", default: false },
  },
} as const;

await command(USAGE, WORDS, async ({ values, positionals }) => {
  const { out } = values;
  if (out === undefined) throw new Error(USAGE);
  const config = readConfig(process.env);
  const dataDir = resolve(config.DATA_DIR);
  const { replicas } = storageOf(config);
  await withLog(async (log, vault) => {
    // before the logs are read: what is acknowledged meanwhile is in them then
    const ids = [...new Set([...Object.keys(await log.hearings()), ...keptHearings(dataDir)])];
    const acknowledged = new Map(ids.map((id) => [id, highestKept(dataDir, id, replicas)]));
    const { hearings, files } = await writeBackup(log, out, {
      ...(positionals.length === 0 ? {} : { hearings: positionals }),
      people: !values["without-people"],
      secret: values["with-secret"] ? readSecret(dataDir) : null,
      files: new FileStore(dataDir),
      missing: (id, file) => {
        process.exitCode = 1;
        say(`${id}  WARNING: the attached file ${file} is damaged or missing: take it from an older backup.`);
      },
    });
    for (const { id, entries, minutes, people, head } of hearings) {
      say(`${id}  ${entries} entries, ${minutes} updates of the minutes, ${people} persons, head ${head}`);
    }
    const found = new Map(hearings.map((hearing) => [hearing.id, hearing.entries]));
    for (const [id, acked] of acknowledged) {
      const entries = found.get(id) ?? (positionals.length > 0 ? acked : 0);
      if (acked <= entries) continue;
      process.exitCode = 1;
      say(
        `${id}  WARNING: Redis ends at ${entries}, but ${acked} were acknowledged here: npm run hearing -- refill ${id}`,
      );
    }
    if (vault.unread > 0)
      say(
        `WARNING: phone number, address and birth year of ${vault.unread} persons cannot be read: ${KEY_FILE} is not the one they were sealed with.`,
      );
    for (const { path } of files.filter((file) => file.personal && !file.attached))
      say(`personal data: ${join(out, path)}`);
    const attached = files.filter((file) => file.attached);
    if (attached.length > 0) say(`${attached.length} attached files, each found to be what was sent up`);
    say(`Backup of ${hearings.length} hearing(s) in ${out}.`);
  });
});
