/** A sealed hearing's archive: its record, its documents, the words of its minutes, what is public, attached files. */

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { isRegistrationRow } from "../../shared/terms/ids.ts";
import { byNumber } from "../../shared/terms/order.ts";
import { everyDocument } from "../documents/every.ts";
import type { Source } from "../documents/source.ts";
import { type About, checkArchive, writeArchive } from "../keeping/archive/container.ts";
import { archivePage } from "../keeping/archive/page.ts";
import { asOf, headOf, type Readable, recordFiles } from "../keeping/archive/record.ts";
import { unzipped } from "../machine/zip.ts";
import { remainingRows } from "../rulebook/after/archive/remains.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import { openHearing } from "../shell/path/openHearing.ts";
import { stateAt } from "../shell/path/stateAt.ts";
import type { FileStore } from "../storage/files/fileStore.ts";
import { namedFiles } from "../storage/files/sweep.ts";
import type { HearingLog, PersonRow } from "../storage/log.ts";
import { publicView } from "../views/before/public.ts";
import { mediaPackage } from "../web/pages/public/feeds.ts";
import { Gathered, type Room } from "./gathered.ts";

/** Every document as it is made, by its path in the archive. */
export async function* documentsOf(
  log: HearingLog,
  hearing: string,
): AsyncGenerator<readonly [path: string, bytes: Uint8Array]> {
  const source = await (await openHearing(log, hearing)).source();
  let last: HearingState | null = null;
  const earlier = async (version: number) => {
    last = await stateAt(log, hearing, version, last !== null && last.version <= version ? last : null);
    return last;
  };
  for await (const [name, bytes] of everyDocument(source, earlier)) yield [`van-ban/${name}`, bytes];
}

/** What was typed into the minutes, section by section, as plain lines. */
function words({ prose }: Source): string {
  const texts = (value: unknown): string => {
    if (typeof value === "string") return value;
    if (Array.isArray(value)) return value.map(texts).join("");
    if (typeof value !== "object" || value === null) return "";
    const { text } = value as { readonly text?: unknown };
    return typeof text === "string" ? text : Object.values(value).map(texts).join("");
  };
  return [...prose]
    .toSorted(([a], [b]) => byNumber(a, b))
    .map(
      ([section, paragraphs]) =>
        `# ${section}\n${paragraphs.map((paragraph) => texts(paragraph)).join("\n")}\n`,
    )
    .join("\n");
}

/** Those that are there and are what their name says; which are not. */
async function attached(into: Gathered, log: Readable, hearing: string, store: FileStore) {
  const missing: string[] = [];
  for (const file of (await namedFiles(log, hearing)).byEvents) {
    if (!(await store.isWhole(hearing, file))) {
      missing.push(file);
      continue;
    }
    const place = join(store.folder(hearing), file);
    const { size } = await stat(place);
    into.lies({ path: `tep/${file}`, bytes: size, sha256: file, read: () => readFile(place) });
  }
  return missing;
}

/** The record as the archive has it, from whatever log holds the hearing: up to the entry that sealed it. */
async function recordOf(log: HearingLog, hearing: string) {
  const { state, people } = await openHearing(log, hearing);
  const { sealedAt, version } = state.after.archive;
  if (sealedAt === null || version === null)
    throw new Error(`Hearing "${hearing}" is not sealed. The desk of the Party's office seals it: Lưu trữ.`);
  const rows = remainingRows(state, { people, registrations: people.registrations })
    .filter(({ id }) => !isRegistrationRow(id))
    .map((row): PersonRow => ({ ...row }));
  const record = asOf(log, version, rows);
  const about: About = {
    ...{ hearing, title: state.plan.title, version, head: await headOf(record, hearing) },
    sealedAt: new Date(sealedAt).toISOString(),
  };
  return { record, about };
}

export interface Sealed {
  readonly bytes: number;
  readonly files: number;
  readonly sha256: string;
  /** attached files that are not in the store */
  readonly missing: readonly string[];
}

interface Sealing {
  /** one more document is ready */
  readonly step?: () => void;
  readonly room?: Room;
}

/** All but the attached files is made, and stands on the disk. */
async function gather(into: Gathered, record: Readable, hearing: string, step: () => void): Promise<void> {
  const room = await openHearing(record as HearingLog, hearing);
  const source = await room.source();
  for (const [path, bytes] of Object.entries(await recordFiles(record, hearing))) await into.add(path, bytes);
  await into.add("bien-ban/loi-ghi.txt", words(source));
  const published = unzipped(mediaPackage(publicView(source.state, source.people), hearing));
  for (const [path, bytes] of Object.entries(published)) await into.add(`cong-khai/${path}`, bytes);
  for await (const [path, bytes] of documentsOf(record as HearingLog, hearing)) {
    await into.add(path, bytes);
    step();
  }
}

/**
 * Makes the archive of a hearing that the desk has sealed as `file`, found whole when it resolves; what is there is written over.
 * The same log gives the same bytes, whenever it is made.
 */
export async function sealArchive(
  log: HearingLog,
  hearing: string,
  store: FileStore,
  file: string,
  { step = () => undefined, room = async () => undefined }: Sealing = {},
): Promise<Sealed> {
  const { record, about } = await recordOf(log, hearing);
  const gathered = await Gathered.in(`${file}.parts`, room);
  try {
    await gather(gathered, record, hearing, step);
    const missing = await attached(gathered, record, hearing, store);
    const paths = gathered.parts.map(({ path }) => path);
    await gathered.add("index.html", archivePage(about, paths));
    await writeArchive(file, about, gathered.parts, room);
    const checked = await checkArchive(file);
    if (checked.kind === "altered")
      throw new Error(`The archive that was made is not whole: ${checked.file}`);
    return { bytes: (await stat(file)).size, files: checked.paths.length, sha256: checked.sha256, missing };
  } finally {
    await gathered.end();
  }
}
