/** npm run documents -- <hearing> | --sample, --out <folder>: every document of a hearing, with the server running or not. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDocument } from "../../server/documents/documents.ts";
import type { Source } from "../../server/documents/source.ts";
import { DOCUMENT_FILES, type DocumentFile } from "../../shared/terms/documents.ts";
import { command } from "../build/command.mjs";
import { openHearing } from "../proving/openHearing.ts";
import { playSample } from "../proving/playSample.ts";
import { say, withLog } from "./withLog.ts";

const USAGE = `npm run documents -- <hearing> --out <folder>
npm run documents -- --sample --out <folder>`;

const PACK = "bo-giay-du-phong.pdf";

async function write(source: Source, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of DOCUMENT_FILES) await writeOne(source, file, join(folder, file));
}

async function writeOne(source: Source, file: DocumentFile, to: string): Promise<void> {
  writeFileSync(to, await makeDocument(file, source));
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
