/** npm run documents -- <hearing> | --sample, --out <folder>: every document of a hearing, with the server running or not. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDocument } from "../../server/documents/documents.ts";
import { everyDocument } from "../../server/documents/every.ts";
import type { Source } from "../../server/documents/source.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { openHearing } from "../../server/shell/path/openHearing.ts";
import { stateAt } from "../../server/shell/path/stateAt.ts";
import { command } from "../build/command.mjs";
import { playSample } from "../proving/playSample.ts";
import { say, withLog } from "./withLog.ts";

const USAGE = `npm run documents -- <hearing> --out <folder>
npm run documents -- --sample --out <folder>`;

type Earlier = (version: number) => Promise<HearingState>;

const PACK = "bo-giay-du-phong.pdf";

/** Sealed slips are fetched at their desk alone. */
async function write(source: Source, earlier: Earlier, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for await (const [name, bytes] of everyDocument(source, earlier)) {
    writeFileSync(join(folder, name), bytes);
    say(join(folder, name));
  }
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
    const played = playSample();
    // nothing was issued or signed in it
    await write(played, async () => played.state, out);
    // what is printed the day before
    writeFileSync(join(out, `truoc-khai-mac-${PACK}`), await makeDocument(PACK, playSample(0), null));
    say(join(out, `truoc-khai-mac-${PACK}`));
  } else
    await withLog(async (log) =>
      write(await (await openHearing(log, id)).source(), (version) => stateAt(log, id, version), out),
    );
});
