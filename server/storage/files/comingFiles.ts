/** Files on their way up, in pieces: as much as has come stands beside the files, for whichever node the next piece reaches. */
import { existsSync } from "node:fs";
import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { type FileStore, madeFolder } from "./fileStore.ts";

const COMING = "coming";
/** ms after which what has not come to its end is given up */
const PATIENCE = 3_600_000;

export class ComingFiles {
  readonly #store: FileStore;
  readonly #now: () => number;

  /** `now`: the storage's time, ms */
  constructor(store: FileStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Where the sending's bytes are gathered. */
  path(hearing: string, seat: SeatName, upload: string): string {
    return join(this.#folder(hearing), `${seat}~${upload}`);
  }

  async have(hearing: string, seat: SeatName, upload: string): Promise<number> {
    return (await stat(this.path(hearing, seat, upload)).catch(() => null))?.size ?? 0;
  }

  /** Adds a piece that begins where the bytes end, or before: how many there are then. Throws where the disk is full. */
  async add(
    hearing: string,
    seat: SeatName,
    upload: string,
    from: number,
    piece: Uint8Array,
  ): Promise<number> {
    await madeFolder(this.#folder(hearing));
    // "a+" would write at the end, whatever is said
    const handle = await open(
      this.path(hearing, seat, upload),
      existsSync(this.path(hearing, seat, upload)) ? "r+" : "w+",
      0o600,
    );
    try {
      for (let at = 0; at < piece.length; )
        at += (await handle.write(piece, at, piece.length - at, from + at)).bytesWritten;
      return (await handle.stat()).size;
    } finally {
      await handle.close();
    }
  }

  async forget(hearing: string, seat: SeatName, upload: string): Promise<void> {
    await rm(this.path(hearing, seat, upload), { force: true });
  }

  /** How many of a seat are on their way, and the bytes of all. */
  async standing(
    hearing: string,
    seat: SeatName,
  ): Promise<{ readonly ofSeat: number; readonly bytes: number }> {
    const folder = this.#folder(hearing);
    const names = existsSync(folder) ? await readdir(folder) : [];
    const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
    return {
      ofSeat: names.filter((name) => name.startsWith(`${seat}~`)).length,
      bytes: sizes.reduce((sum, size) => sum + (size?.size ?? 0), 0),
    };
  }

  async sweep(hearing: string): Promise<void> {
    const folder = this.#folder(hearing);
    for (const name of existsSync(folder) ? await readdir(folder) : []) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (found && this.#now() - found.mtimeMs > PATIENCE) await rm(join(folder, name), { force: true });
    }
  }

  #folder(hearing: string): string {
    return join(this.#store.folder(hearing), COMING);
  }
}
