/** npm run documents -- <hearing> | --sample, --out <folder>: every document of a hearing, with the server running or not. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDocument } from "../../server/documents/documents.ts";
import { listNamed } from "../../server/documents/lists/lists.ts";
import { perform } from "../../server/documents/order.ts";
import type { Source } from "../../server/documents/source.ts";
import { synthesisOf } from "../../server/rulebook/before/synthesis/facts.ts";
import {
  AFTER_PAPERS,
  DOCUMENT_FILES,
  type DocumentFile,
  LIST_FILES,
  listOfFile,
  OFFICE_FILES,
  type OfficeFile,
} from "../../shared/terms/documents.ts";
import { command } from "../build/command.mjs";
import { openHearing } from "../proving/openHearing.ts";
import { playSample } from "../proving/playSample.ts";
import { say, withLog } from "./withLog.ts";

const USAGE = `npm run documents -- <hearing> --out <folder>
npm run documents -- --sample --out <folder>`;

const PACK = "bo-giay-du-phong.pdf";

/** The papers of the hall; of a hearing that is prepared here also what its offices make. Sealed slips are fetched at their desk alone. */
async function write(source: Source, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of DOCUMENT_FILES) await writeOne(source, file, join(folder, file));
  if (source.state.before !== null) await writeOffices(source, folder);
  if (source.state.session.kind === "closed") await writeDrafts(source, folder);
}

/** The papers of the phase after, as things stand. */
async function writeDrafts(source: Source, folder: string): Promise<void> {
  for (const file of OFFICE_FILES.filter(isOfAfter)) await writeOne(source, file, join(folder, file));
}

const isOfAfter = (file: OfficeFile): boolean => AFTER_PAPERS.some((name) => file.startsWith(name));

async function writeOffices(source: Source, folder: string): Promise<void> {
  const { state } = source;
  for (const file of OFFICE_FILES.filter((one) => !isOfAfter(one)))
    await writeOne(source, file, join(folder, file));
  for (const { id } of synthesisOf(state).reports)
    for (const file of OFFICE_FILES.filter((one) => one.startsWith("bao-cao-tong-hop")))
      await writeOne(source, file, join(folder, `${id}-${file}`), id);
  for (const file of LIST_FILES) {
    const { name, kind } = listOfFile(file);
    // up to when the log goes: what was overdue then
    const order = { list: listNamed(name, source, null, state.at), kind };
    writeFileSync(join(folder, file), await perform(order));
    say(join(folder, file));
  }
}

async function writeOne(
  source: Source,
  file: DocumentFile,
  to: string,
  of: string | null = null,
): Promise<void> {
  writeFileSync(to, await makeDocument(file, source, of));
  say(to);
}

const WORDS = {
  allowPositionals: true,
  options: { sample: { type: "boolean", default: false }, out: { type: "string" } },
} as const;

await command(USAGE, WORDS, async ({ values, positionals }) => {
  const [id] = positionals;
  const { out, sample } = values;
  if (out === undefined || (id === undefined) !== sample) throw new Error(USAGE);
  if (id === undefined) {
    await write(playSample(), out);
    // what is printed the day before
    await writeOne(playSample(0), PACK, join(out, `truoc-khai-mac-${PACK}`));
  } else await withLog(async (log) => write(await (await openHearing(log, id)).source(), out));
});
