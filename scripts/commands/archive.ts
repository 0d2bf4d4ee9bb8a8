/** npm run archive -- seal | verify | restore: a hearing that is over as one sealed file, found whole, and put back elsewhere. */
import { join, resolve } from "node:path";
import { copyInto, place } from "../../server/archiving/place.ts";
import { remade, restoreArchive } from "../../server/archiving/restore.ts";
import { sealArchive } from "../../server/archiving/seal.ts";
import { readConfig } from "../../server/config.ts";
import { checkArchive } from "../../server/keeping/archive/container.ts";
import { FileStore } from "../../server/storage/files/fileStore.ts";
import { command } from "../build/command.mjs";
import { say, withLog } from "./withLog.ts";

const USAGE = `npm run archive -- seal <hearing> [--out <file>] [--copy <second file>]
npm run archive -- verify <file> [--copy <second file>]   with a second copy that is whole, mends the first
npm run archive -- restore <file>                         into an installation that has no such hearing`;

const WORDS = {
  allowPositionals: true,
  options: { out: { type: "string" }, copy: { type: "string" } },
} as const;

const store = () => new FileStore(resolve(readConfig(process.env).DATA_DIR));

async function seal(hearing: string, out: string | undefined, copy: string | undefined): Promise<void> {
  const file = out ?? join(resolve(readConfig(process.env).DATA_DIR), "archive", `${hearing}.zip`);
  await withLog(async (log) => {
    const { files, sha256, missing } = await place(file, "never", (beside) =>
      sealArchive(log, hearing, store(), beside),
    );
    say(file);
    if (copy !== undefined) {
      await place(copy, "never", (beside) => copyInto(file, beside));
      say(copy);
    }
    for (const file of missing) say(`WARNING: the attached file ${file} is not in DATA_DIR/files.`);
    say(`${files} files, SHA-256 of all ${sha256}`);
  });
}

/** Tells what it has found; the exit is 0 where all is whole, or was mended. */
async function verify(file: string, copy: string | undefined): Promise<void> {
  const found = await checkArchive(file);
  if (found.kind === "whole") {
    say(`Whole: ${found.paths.length} files, SHA-256 of all ${found.sha256}`);
    return;
  }
  say(`ALTERED: ${found.file} (${found.files} files)`);
  if (copy === undefined) {
    process.exitCode = 1;
    return;
  }
  if ((await checkArchive(copy)).kind !== "whole")
    throw new Error(`${copy} is altered too: nothing was mended.`);
  await place(file, "damaged", (beside) => copyInto(copy, beside));
  say(`Restored from ${copy}.`);
}

async function restore(file: string): Promise<void> {
  const found = await checkArchive(file);
  if (found.kind === "altered") throw new Error(`${file} is altered (${found.file}): nothing was restored.`);
  await withLog(async (log) => {
    const id = await restoreArchive(log, found, store());
    const other = await remade(log, found);
    if (other !== null) throw new Error(`${id} is there, but its ${other} is not the archive's.`);
    say(`Hearing ${id} is there, and its documents are the archive's, byte by byte.`);
  });
}

await command(USAGE, WORDS, async ({ values, positionals: [act, what] }) => {
  if (what === undefined) throw new Error(USAGE);
  if (act === "seal") await seal(what, values.out, values.copy);
  else if (act === "verify") await verify(what, values.copy);
  else if (act === "restore") await restore(what);
  else throw new Error(USAGE);
});
