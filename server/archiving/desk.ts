/** Has archives made and looked at for the desk, each by a process of its own, one at a time. */
import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import {
  type ArchiveLooked,
  type ArchiveRefusal,
  type ArchiveStanding,
  MOST_ARCHIVE,
} from "../../shared/terms/archive.ts";
import { machineTime } from "../machine/clock.ts";
import { full, isFull, isTight } from "../machine/freeDisk.ts";
import type { ArchiveOrder, Storage } from "./child.ts";
import { leftOvers } from "./place.ts";
import { archiveFile, archiveFolder, say, standingOf } from "./standing.ts";

/** of a process: a hearing, and one file of it at a time */
const HEAP = ["--max-old-space-size=768"];
const COMING = "coming.";
/** ms after which a file that came up and was not looked at is left from an earlier life */
const LEFT = 3_600_000;

/** More has come than may. */
class TooMuch extends Error {}

export class ArchiveDesk {
  readonly #script: string;
  readonly #storage: Storage;
  readonly #children = new Set<ChildProcess>();
  #busy = false;

  /** `script`: the built child.ts */
  constructor(script: URL, storage: Storage) {
    this.#script = fileURLToPath(script);
    this.#storage = storage;
  }

  standing(hearing: string): ArchiveStanding {
    return standingOf(this.#storage.dataDir, hearing);
  }

  /** Begins to make it; null: it has begun, or is being made already. */
  async make(hearing: string): Promise<ArchiveRefusal | null> {
    if (this.standing(hearing).state === "making") return null;
    if (this.#busy) return "busy";
    this.#busy = true;
    const { dataDir } = this.#storage;
    try {
      await say(dataDir, hearing, { state: "making", made: 0, at: machineTime() });
      await this.#leaves(0);
    } catch (error) {
      this.#busy = false;
      const why = isFull(error) ? "diskFull" : "failed";
      await say(dataDir, hearing, { state: "failed", why, at: machineTime() }).catch(() => undefined);
      return why;
    }
    void this.#ask({ hearing, storage: this.#storage })
      .then(async (said) => {
        if (said !== undefined) return;
        // it ended without a word
        for (const path of leftOvers(archiveFile(dataDir, hearing)))
          await rm(path, { recursive: true, force: true });
        if (this.standing(hearing).state === "making")
          await say(dataDir, hearing, { state: "failed", why: "failed", at: machineTime() });
      })
      .catch(() => undefined)
      .finally(() => {
        this.#busy = false;
      });
    return null;
  }

  /** The file as it stands; null: there is none. */
  async get(hearing: string): Promise<{ readonly bytes: Readable; readonly length: number } | null> {
    const file = archiveFile(this.#storage.dataDir, hearing);
    if (this.standing(hearing).state !== "ready" || !existsSync(file)) return null;
    return { bytes: createReadStream(file), length: (await stat(file)).size };
  }

  /** Looks at a file that comes up; nothing of it stays. */
  async look(hearing: string, coming: Readable): Promise<ArchiveLooked> {
    if (this.#busy) return { refused: "busy" };
    this.#busy = true;
    const folder = archiveFolder(this.#storage.dataDir);
    const file = join(folder, `${COMING}${randomUUID()}.zip`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await this.#sweep(folder);
      await pipeline(coming, this.#measured(), createWriteStream(file, { mode: 0o600 }));
      return (await this.#ask({ hearing, storage: this.#storage, file })) ?? { refused: "failed" };
    } catch (error) {
      return { refused: isFull(error) ? "diskFull" : error instanceof TooMuch ? "tooLarge" : "failed" };
    } finally {
      this.#busy = false;
      await rm(file, { force: true });
    }
  }

  /** Looks at the hearing's own file, where it lies. */
  async lookAtOwn(hearing: string): Promise<ArchiveLooked | null> {
    if (this.standing(hearing).state !== "ready") return null;
    if (this.#busy) return { refused: "busy" };
    this.#busy = true;
    const file = archiveFile(this.#storage.dataDir, hearing);
    return this.#ask({ hearing, storage: this.#storage, file })
      .then((said) => said ?? { refused: "failed" as const })
      .finally(() => {
        this.#busy = false;
      });
  }

  close(): void {
    for (const child of this.#children) child.kill("SIGKILL");
  }

  /** No more than may be looked at, and never into what the log needs of the disk. */
  #measured(): Transform {
    let [length, looked] = [0, 0];
    return new Transform({
      transform: (piece: Buffer, _encoding, done) => {
        length += piece.length;
        if (length > MOST_ARCHIVE) return done(new TooMuch());
        if (length - looked < 8_000_000 && looked > 0) return done(null, piece);
        looked = length;
        void this.#leaves(piece.length).then(() => done(null, piece), done);
      },
    });
  }

  async #sweep(folder: string): Promise<void> {
    for (const name of await readdir(folder)) {
      if (!name.startsWith(COMING)) continue;
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (found && machineTime() - found.mtimeMs > LEFT) await rm(path, { force: true });
    }
  }

  /** Throws where so many more bytes would take what the log needs. */
  async #leaves(more: number): Promise<void> {
    const { dataDir, spare } = this.#storage;
    if (await isTight(dataDir, more, spare)) throw full();
  }

  /** undefined: it ended without an answer. */
  #ask(order: ArchiveOrder): Promise<ArchiveLooked | null | undefined> {
    return new Promise((done) => {
      const child = fork(this.#script, [], { execArgv: HEAP, stdio: ["ignore", "ignore", "inherit", "ipc"] });
      this.#children.add(child);
      child.once("message", ({ said }: { said: ArchiveLooked | null }) => done(said));
      child.once("exit", () => {
        this.#children.delete(child);
        done(undefined);
      });
      child.once("error", () => done(undefined));
      child.send(order);
    });
  }
}
