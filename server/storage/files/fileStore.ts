/**
 * Attached files, outside Redis: DATA_DIR/files/<hearing>/<SHA-256 of the bytes>, readable by their owner alone. A file is
 * on the disk before anything names it. Nodes of one machine share the folder.
 */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, type ReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FILE } from "../../../shared/terms/attachments.ts";
import { synced } from "../../machine/synced.ts";

export const FILES = "files";

export interface KeptFile {
  readonly file: string;
  readonly bytes: number;
  /** when it was last put here, ms by the machine's clock */
  readonly at: number;
}

export class FileStore {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, FILES);
  }

  /** Where all of a hearing's stands. */
  folder(hearing: string): string {
    return join(this.#folder, hearing);
  }

  /** Hearings that have files here. */
  async hearings(): Promise<readonly string[]> {
    return existsSync(this.#folder) ? readdir(this.#folder) : [];
  }

  /**
   * Takes over a whole file that lies on the same disk, under its bytes' SHA-256. On the disk when it resolves; the same
   * again adds nothing, and mends what was damaged.
   */
  async put(hearing: string, file: string, from: string): Promise<void> {
    const folder = await madeFolder(this.folder(hearing));
    await synced(from);
    await rename(from, join(folder, file));
    await synced(folder);
  }

  /** Is it what its name says? null: there is no such file. */
  async isWhole(hearing: string, file: string): Promise<boolean | null> {
    const path = join(this.folder(hearing), file);
    if (!FILE.test(file) || !existsSync(path)) return null;
    return (await hashOf(path)) === file;
  }

  /** The bytes, found to be what their name says; null: there is no such file. Throws where they are not. */
  async get(hearing: string, file: string): Promise<ReadStream | null> {
    const whole = await this.isWhole(hearing, file);
    if (whole === null) return null;
    if (!whole) throw new DamagedFile(hearing, file);
    return createReadStream(join(this.folder(hearing), file));
  }

  async list(hearing: string): Promise<readonly KeptFile[]> {
    const folder = this.folder(hearing);
    const names = existsSync(folder) ? (await readdir(folder)).filter((name) => FILE.test(name)) : [];
    const stats = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
    return stats.flatMap((stat, i) =>
      stat === null ? [] : [{ file: names[i] ?? "", bytes: stat.size, at: stat.mtimeMs }],
    );
  }

  async remove(hearing: string, file: string): Promise<void> {
    if (FILE.test(file)) await rm(join(this.folder(hearing), file), { force: true });
  }
}

/** What lies under a name is not what the name says: the disk, or somebody, has changed it. */
export class DamagedFile extends Error {
  constructor(hearing: string, file: string) {
    super(`${FILES}/${hearing}/${file} is damaged: restore it from a backup`);
  }
}

/** In pieces, so that nobody waits for it. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

/** Made where there is none, for its owner alone, and on the disk with the one that it stands in. */
export async function madeFolder(folder: string): Promise<string> {
  if (existsSync(folder)) return folder;
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first !== undefined)
    for (let at = folder; at.length >= first.length; at = dirname(at)) await synced(dirname(at));
  return folder;
}
