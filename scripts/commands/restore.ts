/** npm run restore -- <folder>: a backup's hearings into this installation's Redis, once all was found whole. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readConfig } from "../../server/config.ts";
import { restoreBackup } from "../../server/keeping/backup.ts";
import { openHearing } from "../../server/shell/path/openHearing.ts";
import { FileStore } from "../../server/storage/files/fileStore.ts";
import { readSecret } from "../../server/web/door/access.ts";
import { command } from "../build/command.mjs";
import { say, withLog } from "./withLog.ts";

const USAGE = "npm run restore -- <folder of a backup>";

await command(USAGE, { allowPositionals: true }, async ({ positionals: [folder] }) => {
  if (folder === undefined) throw new Error(USAGE);
  const dataDir = resolve(readConfig(process.env).DATA_DIR);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  await withLog(async (log) => {
    const { manifest, secret } = await restoreBackup(log, folder, new FileStore(dataDir));
    for (const { id } of manifest.hearings) {
      const { version, minutes } = await openHearing(log, id);
      say(`Hearing ${id} is there: version ${version}, ${minutes.n} updates of the minutes.`);
    }
    if (secret !== null) say(keepSecret(dataDir, secret));
    else say("Without its secret: hand out new links (npm run links).");
  });
});

/** Another secret that is here already is never written over: other hearings' links hang on it. */
function keepSecret(dataDir: string, secret: string): string {
  const file = join(dataDir, "secret");
  if (!existsSync(file)) writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
  return readSecret(dataDir) === secret
    ? "The secret is the one of the backup: links and signed-in screens go on opening."
    : `${file} is another secret and stays: hand out new links (npm run links).`;
}
