/**
 * A copy of hearings in a folder, made while they run, and back: for each its lines (transfer.ts) and, apart from them,
 * who the persons are; a manifest, written last, tells what must be there. Readable by its owner alone.
 */
import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { FILE } from "../../shared/terms/attachments.ts";
import { HEARING_ID } from "../intake/createHearing.ts";
import { type FileStore, madeFolder } from "../storage/files/fileStore.ts";
import { namedFiles } from "../storage/files/sweep.ts";
import type { HearingLog } from "../storage/log.ts";
import { exportLines, peopleLines, unsealed } from "./exportLines.ts";
import { importLines } from "./importLines.ts";
import { linesOfFile, type Survey, surveyLines } from "./lines.ts";

const FORMAT = "doi-thoai backup 1";
const MANIFEST = "manifest.json";
const SECRET = "secret";

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** Redis' time */
  madeAt: z.string(),
  hearings: z.array(
    z.object({
      id: z.string().regex(HEARING_ID),
      title: z.string(),
      entries: z.int(),
      minutes: z.int(),
      people: z.int(),
      head: z.string(),
    }),
  ),
  files: z.array(
    z.object({
      path: z.string().regex(/^[a-z0-9.-]+$/),
      /** of an attached file: whose it is, and its SHA-256 */
      attached: z.object({ hearing: z.string().regex(HEARING_ID), file: z.string().regex(FILE) }).optional(),
      bytes: z.int(),
      sha256: z.string(),
      /** names, phone numbers, addresses: to be kept and deleted as such */
      personal: z.boolean(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
type File = Manifest["files"][number];

export interface BackupOptions {
  /** all that are registered, where it is left out */
  readonly hearings?: readonly string[];
  readonly people: boolean;
  /** null: it is left out */
  readonly secret: string | null;
  /** attached files; left out: none are looked for */
  readonly files?: FileStore;
  /** hears of a file that is named and is not there, or not as it was */
  readonly missing?: (hearing: string, file: string) => void;
}

const linesFile = (id: string) => `${id}.jsonl`;
const peopleFile = (id: string) => `${id}.people.jsonl`;

/** Into a folder that is new or empty. Throws one clear line. */
export async function writeBackup(
  log: HearingLog,
  folder: string,
  options: BackupOptions,
): Promise<Manifest> {
  const all = Object.keys(await log.hearings()).toSorted();
  const ids = options.hearings ?? all;
  for (const id of ids)
    if (!all.includes(id))
      throw new Error(`There is no hearing "${id}". "npm run hearing -- list" shows those that are.`);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`"${folder}" is not empty: name a new folder, for a backup is never written over.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const madeAt = new Date(await log.time()).toISOString();
  const hearings: Manifest["hearings"] = [];
  const files: File[] = [];
  for (const id of ids) {
    files.push(await writeLines(folder, linesFile(id), exportLines(log, id, "nobody"), false));
    if (options.people) files.push(await writeLines(folder, peopleFile(id), peopleLines(log, id), true));
    files.push(...(await copyAttached(log, folder, id, options)));
    hearings.push(await surveyLines(linesOf(folder, id, options.people)));
  }
  if (options.secret !== null) files.push(await writeLines(folder, SECRET, only(options.secret), false));
  const manifest: Manifest = { format: FORMAT, madeAt, hearings, files };
  await writeLines(folder, MANIFEST, only(JSON.stringify(manifest, null, 2)), false);
  const directory = openSync(folder, "r");
  fsyncSync(directory);
  closeSync(directory);
  return manifest;
}

const attachedFile = (id: string, file: string) => `${id}.file.${file}`;

/** What the log names of a hearing's files, and with its persons what they name. */
async function copyAttached(
  log: HearingLog,
  folder: string,
  id: string,
  { people, files: store, missing }: BackupOptions,
): Promise<readonly File[]> {
  if (!store) return [];
  const { byEvents, byPeople } = await namedFiles(log, id);
  const copied: File[] = [];
  for (const file of new Set([...byEvents, ...(people ? byPeople : [])])) {
    const bytes = await store.get(id, file).catch(() => null);
    if (!bytes) missing?.(id, file);
    else {
      const path = attachedFile(id, file);
      const target = createWriteStream(join(folder, path), { flags: "wx", mode: 0o600, flush: true });
      await pipeline(bytes, target);
      const personal = !byEvents.has(file);
      copied.push({
        path,
        bytes: target.bytesWritten,
        sha256: file,
        personal,
        attached: { hearing: id, file },
      });
    }
  }
  return copied;
}

/** On the disk, before the hearing that names them is there. */
async function putAttached({ files }: Manifest, folder: string, store: FileStore): Promise<void> {
  for (const { path, attached } of files) {
    if (!attached) continue;
    const coming = join(await madeFolder(store.folder(attached.hearing)), `restored.${attached.file}`);
    await copyFile(join(folder, path), coming);
    await store.put(attached.hearing, attached.file, coming);
  }
}

/** Puts a backup's hearings into a log that has none of them. Nothing is written before all was found whole. */
export async function restoreBackup(
  log: HearingLog,
  folder: string,
  store?: FileStore,
): Promise<{ readonly manifest: Manifest; readonly secret: string | null }> {
  const manifest = readManifest(folder);
  for (const file of manifest.files) checkFile(folder, file);
  const named = new Set(manifest.files.map((file) => file.path));
  for (const hearing of manifest.hearings) {
    const found = await surveyLines(linesOf(folder, hearing.id, named.has(peopleFile(hearing.id)))).catch(
      (error: unknown) => {
        throw new Error(`${linesFile(hearing.id)}: ${error instanceof Error ? error.message : error}`);
      },
    );
    const wrong = (Object.keys(found) as (keyof Survey)[]).find((part) => found[part] !== hearing[part]);
    if (wrong)
      throw new Error(
        `Hearing "${hearing.id}": the manifest tells of ${wrong} ${hearing[wrong]}, but its lines give ${found[wrong]}. Use another backup.`,
      );
  }
  const there = await log.hearings();
  const taken = manifest.hearings.map((hearing) => hearing.id).filter((id) => there[id]);
  if (taken.length > 0)
    throw new Error(
      `Nothing was restored: ${taken.join(", ")} is in this Redis already, and is never written over. Restore into another one (DATA_DIR or REDIS_URL).`,
    );
  if (store) await putAttached(manifest, folder, store);
  for (const { id } of manifest.hearings)
    await importLines(log, linesOf(folder, id, named.has(peopleFile(id))));
  const secret = named.has(SECRET) ? readFileSync(join(folder, SECRET), "utf8").trim() : null;
  return { manifest, secret };
}

function readManifest(folder: string): Manifest {
  const file = join(folder, MANIFEST);
  if (!existsSync(file))
    throw new Error(`There is no ${MANIFEST} in "${folder}": it is no backup, or one that was cut short.`);
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Error(`${MANIFEST} in "${folder}" cannot be read: use another backup.`);
  }
}

function checkFile(folder: string, { path, bytes, sha256 }: File): void {
  const file = join(folder, path);
  if (!existsSync(file)) throw new Error(`${path} is missing in "${folder}": use another backup.`);
  const content = readFileSync(file);
  if (content.length !== bytes || hashOf(content) !== sha256)
    throw new Error(`${path} is not what was backed up: it was changed or damaged. Use another backup.`);
}

const hashOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");

/** A hearing's lines with its persons behind the first, as an import wants them. */
async function* linesOf(folder: string, id: string, people: boolean): AsyncGenerator<string> {
  const lines = (path: string) => linesOfFile(join(folder, path));
  let first = true;
  // each file was found whole by itself
  for await (const line of unsealed(lines(linesFile(id)))) {
    yield line;
    if (first && people) yield* lines(peopleFile(id));
    first = false;
  }
}

async function* only(line: string): AsyncGenerator<string> {
  yield line;
}

/** On the disk when it resolves. */
async function writeLines(
  folder: string,
  path: string,
  lines: AsyncIterable<string>,
  personal: boolean,
): Promise<File> {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = openSync(join(folder, path), "wx", 0o600);
  try {
    for await (const line of lines) {
      const row = Buffer.from(`${line}\n`);
      for (let at = 0; at < row.length; ) at += writeSync(file, row, at);
      hash.update(row);
      bytes += row.length;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { path, bytes, sha256: hash.digest("hex"), personal };
}
