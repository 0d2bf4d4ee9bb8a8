/** How a hearing's archive stands, in a file beside it: whichever process is asked says the same. */
import { existsSync, readFileSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ARCHIVE_REFUSALS, type ArchiveStanding } from "../../shared/terms/archive.ts";
import { machineTime } from "../machine/clock.ts";
import { isFull } from "../machine/freeDisk.ts";
import { writeWholeBeside } from "../machine/wholeFile.ts";

const standingSchema: z.ZodType<ArchiveStanding> = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({ state: z.literal("making"), made: z.int(), at: z.number() }),
  z.object({
    ...{ state: z.literal("ready"), bytes: z.int(), files: z.int(), sha256: z.string(), at: z.number() },
    missing: z.int(),
  }),
  z.object({ state: z.literal("failed"), why: z.enum(ARCHIVE_REFUSALS), at: z.number() }),
]);

const FOLDER = "archive";
/** ms after which who makes it and has said nothing is taken for gone */
const SILENT = 120_000;

export const archiveFolder = (dataDir: string): string => join(dataDir, FOLDER);
export const archiveFile = (dataDir: string, hearing: string): string =>
  join(archiveFolder(dataDir), `${hearing}.zip`);

/** As it was said last; what nobody works at any more has stopped. */
export function standingOf(dataDir: string, hearing: string): ArchiveStanding {
  const file = join(archiveFolder(dataDir), `${hearing}.json`);
  if (!existsSync(file)) return { state: "none" };
  try {
    const standing = standingSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    if (standing.state === "making" && machineTime() - standing.at > SILENT)
      return { state: "failed", why: "stopped", at: standing.at };
    return standing.state === "ready" && !existsSync(archiveFile(dataDir, hearing))
      ? { state: "none" }
      : standing;
  } catch {
    return { state: "none" };
  }
}

/** On a full disk too, once something was said: that is written over where it stands. */
export async function say(dataDir: string, hearing: string, standing: ArchiveStanding): Promise<void> {
  const folder = archiveFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${hearing}.json`);
  const text = JSON.stringify(standing);
  await writeWholeBeside(file, text).catch((error: unknown) => {
    if (!isFull(error) || !existsSync(file)) throw error;
    return writeOver(file, text);
  });
}

/** It has its room already. Cut short it is nothing that can be read, and says nothing. */
async function writeOver(file: string, text: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.truncate(Buffer.byteLength(text));
    await handle.write(text, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
