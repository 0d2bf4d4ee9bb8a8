/** A sealed hearing's archive: its record, its documents, the words of its minutes, what is public, attached files. */

import { isRegistrationRow } from "../../shared/terms/ids.ts";
import { everyDocument } from "../documents/every.ts";
import type { Source } from "../documents/source.ts";
import { type About, type ArchiveFiles, checkArchive, packArchive } from "../keeping/archive/container.ts";
import { archivePage } from "../keeping/archive/page.ts";
import { asOf, headOf, type Readable, recordFiles } from "../keeping/archive/record.ts";
import { unzipped } from "../machine/zip.ts";
import { remainingRows } from "../rulebook/after/archive/remains.ts";
import { openHearing } from "../shell/path/openHearing.ts";
import { stateAt } from "../shell/path/stateAt.ts";
import type { FileStore } from "../storage/files/fileStore.ts";
import { namedFiles } from "../storage/files/sweep.ts";
import type { HearingLog, PersonRow } from "../storage/log.ts";
import { publicView } from "../views/before/public.ts";
import { mediaPackage } from "../web/pages/public/feeds.ts";

/** Every document, by its path in the archive. */
export async function documentsOf(
  log: HearingLog,
  hearing: string,
  step: () => void = () => undefined,
): Promise<Record<string, Uint8Array>> {
  const source = await (await openHearing(log, hearing)).source();
  const made: Record<string, Uint8Array> = {};
  for await (const [name, bytes] of everyDocument(source, (version) => stateAt(log, hearing, version))) {
    made[`van-ban/${name}`] = bytes;
    step();
  }
  return made;
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
    .toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    .map(([section, paragraphs]) => `# ${section}\n${paragraphs.map((one) => texts(one)).join("\n")}\n`)
    .join("\n");
}

async function attached(log: Readable, hearing: string, store: FileStore) {
  const files: Record<string, Uint8Array> = {};
  const missing: string[] = [];
  for (const file of (await namedFiles(log, hearing)).byEvents) {
    const bytes = await store.get(hearing, file).catch(() => null);
    if (bytes) files[`tep/${file}`] = Buffer.concat(await bytes.toArray());
    else missing.push(file);
  }
  return { files, missing };
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
  readonly bytes: Uint8Array;
  readonly files: number;
  readonly sha256: string;
  /** attached files that are not in the store */
  readonly missing: readonly string[];
}

/** The archive of a hearing that the desk has sealed. The same log gives the same bytes, whenever it is made. `step`: one more file of it is ready. */
export async function sealedArchive(
  log: HearingLog,
  hearing: string,
  store: FileStore,
  step: () => void = () => undefined,
): Promise<Sealed> {
  const { record, about } = await recordOf(log, hearing);
  const room = await openHearing(record as HearingLog, hearing);
  const source = await room.source();
  const view = publicView(source.state, source.people);
  const published = unzipped(mediaPackage(view, hearing));
  const { files: kept, missing } = await attached(record, hearing, store);
  const files: ArchiveFiles = {
    ...(await recordFiles(record, hearing)),
    ...(await documentsOf(record as HearingLog, hearing, step)),
    "bien-ban/loi-ghi.txt": new TextEncoder().encode(words(source)),
    ...Object.fromEntries(Object.entries(published).map(([path, bytes]) => [`cong-khai/${path}`, bytes])),
    ...kept,
  };
  const page = new TextEncoder().encode(archivePage(about, files));
  const bytes = packArchive(about, { ...files, "index.html": page });
  const checked = checkArchive(bytes);
  if (checked.kind === "altered") throw new Error(`The archive that was made is not whole: ${checked.file}`);
  return { bytes, files: Object.keys(checked.files).length, sha256: checked.sha256, missing };
}
