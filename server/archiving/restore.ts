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

/** Its files first, one by one, then all of its record at once or nothing; the hearing's id. */
export async function restoreArchive(
  log: HearingLog,
  { paths, read, about }: Whole,
  store: FileStore,
): Promise<string> {
  for (const path of paths) {
    const [folder, file = ""] = path.split("/");
    if (folder !== "tep") continue;
    const coming = join(await madeFolder(store.folder(about.hearing)), `restored.${file}`);
    await writeFile(coming, await read(path), { mode: 0o600 });
    await store.put(about.hearing, file, coming);
  }
  return (await importLines(log, recordLines(read))).id;
}

/** The first document that is another when it is made from the restored hearing; null: none is. */
export async function remade(log: HearingLog, { read, about }: Whole): Promise<string | null> {
  for await (const [path, bytes] of documentsOf(log, about.hearing))
    if (!Buffer.from(bytes).equals(await read(path))) return path;
  return null;
}
