/** The drawing threads: each hearing its turn, a measure for each document. */
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { playSample } from "../../scripts/proving/playSample.ts";
import { DocumentDesk, DocumentRefused } from "../../server/documents/desk.ts";
import type { Source } from "../../server/documents/source.ts";

const SCRIPT = pathToFileURL("dist/server/documentsWorker.js");
const FILE = { file: "bien-ban-dang.docx", of: null } as const;
const source = playSample();
/** The same hearing with far more prose than a secretary types. */
const endless: Source = {
  ...source,
  prose: new Map([["step.4.1", Array.from({ length: 150_000 }, () => [{ text: "đường ".repeat(40) }])]]),
};

let desk: DocumentDesk;
afterEach(() => desk.close());

describe("documents", () => {
  it("[D12] too much memory is refused in words; others are made meanwhile, and the next (Y03)", async () => {
    desk = new DocumentDesk(SCRIPT, { time: 100_000, megabytes: 160 });
    const heavy = desk.make("large", "1", { file: "bien-ban-dang.pdf", of: null }, () => endless);
    const other = await desk.make("small", "1", FILE, () => source);
    expect(other.length).toBeGreaterThan(1_000);
    await expect(heavy).rejects.toMatchObject({ code: "tooLong" });
    expect((await desk.make("large", "2", FILE, () => source)).length).toBe(other.length);
  });

  it("[D12] one that takes too long is refused, and its thread ended (Y03)", async () => {
    desk = new DocumentDesk(SCRIPT, { time: 1 });
    const refused = desk.make("day", "1", FILE, () => source);
    await expect(refused).rejects.toBeInstanceOf(DocumentRefused);
    await expect(refused).rejects.toMatchObject({ code: "tooLong" });
  });

  it("[D12] a hearing that asks for many waits; another is served; too many is said (Y03)", async () => {
    desk = new DocumentDesk(SCRIPT);
    const made: string[] = [];
    const ask = (hearing: string, n: number) =>
      desk.make(hearing, String(n), FILE, () => source).then(() => void made.push(hearing));
    const many = Array.from({ length: 16 }, (_, n) => ask("many", n).catch((error: unknown) => error));
    await ask("one", 0);
    const results = await Promise.all(many);
    expect(made.indexOf("one")).toBeLessThan(4);
    expect(made.filter((hearing) => hearing === "many")).toHaveLength(13);
    for (const refused of results.slice(13)) expect(refused).toMatchObject({ code: "tooMany" });
  });
});
