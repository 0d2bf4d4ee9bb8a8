/**
 * The files of an archive while it is made, each on the disk as soon as it is there, in a folder beside it: in memory is one of
 * them at a time. The folder goes when the archive stands, or is given up.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ArchivePart, sha256Of } from "../keeping/archive/container.ts";

/** Throws where so many more bytes are more than the disk may give. */
export type Room = (bytes: number) => Promise<void>;

export class Gathered {
  readonly #folder: string;
  readonly #room: Room;
  readonly #parts: ArchivePart[] = [];

  private constructor(folder: string, room: Room) {
    this.#folder = folder;
    this.#room = room;
  }

  /** What an earlier life has left in the folder goes. */
  static async in(folder: string, room: Room): Promise<Gathered> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Gathered(folder, room);
  }

  get parts(): readonly ArchivePart[] {
    return this.#parts;
  }

  async add(path: string, bytes: Uint8Array | string): Promise<void> {
    const all = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
    await this.#room(all.length);
    const file = join(this.#folder, String(this.#parts.length));
    await writeFile(file, all, { mode: 0o600 });
    this.#parts.push({ path, bytes: all.length, sha256: sha256Of(all), read: () => readFile(file) });
  }

  /** A file that lies on the disk as it is, and stays there. */
  lies(part: ArchivePart): void {
    this.#parts.push(part);
  }

  async end(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
