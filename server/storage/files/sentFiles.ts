/**
 * Which files a seat has sent up in the last day, and under which name: what it names in an act must be of these. Beside
 * the files, so that every node of the machine knows it.
 */
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Attachment, FILE, FILE_KINDS } from "../../../shared/terms/attachments.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { writeWholeBeside } from "../../machine/wholeFile.ts";
import { type FileStore, madeFolder } from "./fileStore.ts";

/** ms that a file is kept which nothing names */
export const UNNAMED_KEPT = 24 * 3_600_000;
/** ms before that at which it can be named no more: what is swept was not about to be named */
const MARGIN = 3_600_000;

const attachment = z.object({
  file: z.string().regex(FILE),
  name: z.string(),
  kind: z.enum(FILE_KINDS),
  bytes: z.int(),
});

export class SentFiles {
  readonly #store: FileStore;
  readonly #now: () => number;

  /** `now`: the storage's time, ms */
  constructor(store: FileStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  async note(hearing: string, seat: SeatName, sent: Attachment): Promise<void> {
    const folder = await madeFolder(this.#folder(hearing, seat));
    await writeWholeBeside(join(folder, sent.file), JSON.stringify(sent));
  }

  /** Of these files those that the seat has sent up lately, by their SHA-256. */
  async of(
    hearing: string,
    seat: SeatName,
    files: readonly string[],
  ): Promise<ReadonlyMap<string, Attachment>> {
    const found = new Map<string, Attachment>();
    for (const file of files) {
      const path = join(this.#folder(hearing, seat), file);
      if (!FILE.test(file) || !(await this.#isYoung(path, UNNAMED_KEPT - MARGIN))) continue;
      // the file itself may have gone with a disk that was put in place of another
      if (!existsSync(join(this.#store.folder(hearing), file))) continue;
      found.set(file, attachment.parse(JSON.parse(await readFile(path, "utf8"))));
    }
    return found;
  }

  /** How many different ones in the last day. */
  async count(hearing: string, seat: SeatName): Promise<number> {
    const folder = this.#folder(hearing, seat);
    return existsSync(folder) ? (await readdir(folder)).filter((name) => FILE.test(name)).length : 0;
  }

  /** Forgets what is older than a day. */
  async sweep(hearing: string): Promise<void> {
    const all = join(this.#store.folder(hearing), SENT);
    for (const seat of existsSync(all) ? await readdir(all) : [])
      for (const file of await readdir(join(all, seat)))
        if (!(await this.#isYoung(join(all, seat, file), UNNAMED_KEPT)))
          await rm(join(all, seat, file), { force: true });
  }

  async #isYoung(path: string, most: number): Promise<boolean> {
    const found = await stat(path).catch(() => null);
    return found !== null && this.#now() - found.mtimeMs < most;
  }

  #folder(hearing: string, seat: SeatName): string {
    return join(this.#store.folder(hearing), SENT, seat);
  }
}

const SENT = "sent";
