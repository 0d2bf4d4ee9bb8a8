/** An archive put back into an installation that has no such hearing. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checked } from "../keeping/archive/container.ts";
import { recordLines } from "../keeping/archive/record.ts";
import { importLines } from "../keeping/importLines.ts";
import { type FileStore, madeFolder } from "../storage/files/fileStore.ts";
import type { HearingLog } from "../storage/log.ts";
import { documentsOf } from "./seal.ts";

type Whole = Extract<Checked, { kind: "whole" }>;

/** Its files first, then all of its record at once or nothing; the hearing's id. */
export async function restoreArchive(
  log: HearingLog,
  { files, about }: Whole,
  store: FileStore,
): Promise<string> {
  for (const [path, bytes] of Object.entries(files)) {
    const [folder, file = ""] = path.split("/");
    if (folder !== "tep") continue;
    const coming = join(await madeFolder(store.folder(about.hearing)), `restored.${file}`);
    await writeFile(coming, bytes, { mode: 0o600 });
    await store.put(about.hearing, file, coming);
  }
  return (await importLines(log, recordLines(files))).id;
}

/** The first document that is another when it is made from the restored hearing; null: none is. */
export async function remade(log: HearingLog, { files, about }: Whole): Promise<string | null> {
  const made = await documentsOf(log, about.hearing);
  return (
    Object.keys(made).find((path) => !Buffer.from(made[path] ?? []).equals(files[path] ?? Buffer.of())) ??
    null
  );
}
