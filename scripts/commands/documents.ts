/**
 * npm run documents -- <hearing> | --sample, --out <folder>: every document of a hearing, with the server running or not.
 * With --over month | quarter | … and --day, instead, the report on that period over all the hearings that are named.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cityReport } from "../../server/documents/after/cityReport.ts";
import { drawPaper, makeDocument } from "../../server/documents/documents.ts";
import { everyDocument } from "../../server/documents/every.ts";
import { FAMILIES } from "../../server/documents/paper/letterhead.ts";
import type { Source } from "../../server/documents/source.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { openHearing } from "../../server/shell/path/openHearing.ts";
import { stateAt } from "../../server/shell/path/stateAt.ts";
import { FORMATS, FORMS } from "../../shared/terms/documents.ts";
import { PERIOD_KINDS, periodOf } from "../../shared/terms/periods.ts";
import { command } from "../build/command.mjs";
import { playSample } from "../proving/playSample.ts";
import { say, withLog } from "./withLog.ts";

const USAGE = `npm run documents -- <hearing> --out <folder>
npm run documents -- --sample --out <folder>
npm run documents -- --over ${PERIOD_KINDS.join("|")} --day YYYY-MM-DD <hearing> <hearing> … --out <folder>`;

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

/** The report on the period of this kind that the day falls into, over several hearings. */
async function overHearings(ids: readonly string[], kind: string, day: string, folder: string) {
  const period = PERIOD_KINDS.find((periodKind) => periodKind === kind);
  if (period === undefined || Number.isNaN(Date.parse(day)) || ids.length === 0) throw new Error(USAGE);
  await withLog(async (log) => {
    const sources = await Promise.all(ids.map(async (id) => (await openHearing(log, id)).source()));
    const [first, ...others] = sources.toSorted((a, b) => a.state.plan.date.localeCompare(b.state.plan.date));
    if (!first) throw new Error(USAGE);
    mkdirSync(folder, { recursive: true });
    for (const form of FORMS)
      for (const format of FORMATS) {
        const path = join(folder, `bao-cao-tong-hop-${form}.${format}`);
        const paper = cityReport([first, ...others], FAMILIES[form], periodOf(period, day));
        writeFileSync(path, await drawPaper(paper, format));
        say(path);
      }
  });
}

const WORDS = {
  allowPositionals: true,
  options: {
    sample: { type: "boolean", default: false },
    out: { type: "string" },
    over: { type: "string" },
    day: { type: "string" },
  },
} as const;

await command(USAGE, WORDS, async ({ values, positionals }) => {
  const [id] = positionals;
  const { out, sample, over, day } = values;
  if (out !== undefined && over !== undefined) return overHearings(positionals, over, day ?? "", out);
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
