/**
 * DATA_DIR has one owner: the server (all nodes of it), or a command that works while there is none. Whoever wants it
 * meanwhile joins, waits, or is told who has it.
 */
import { closeSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { closeToOthers } from "./closedFolder.ts";
import { lockFolder } from "./folderLock.ts";
import { inFolder, readWhole, writeWhole } from "./wholeFile.ts";

/** Who has it, as the owner says. What counts is the lock; this is for words alone. */
const ownerSchema = z.object({
  pid: z.int().positive(),
  /** "server", or a command's name */
  doing: z.string(),
  /** it is on its way out */
  ending: z.boolean(),
});
export type Owner = z.infer<typeof ownerSchema>;

const SERVER = "server";
/** what tells a data folder from another one */
const OWN = new Set([
  "secret",
  "people.key",
  "owner.json",
  "redis.json",
  "acked.json",
  "redis",
  "journal",
  "tls",
  "files",
]);
/** where a running server says how commands reach it */
export const ADDRESS_FILE = "server.json";
const addressSchema = z.object({ port: z.int(), host: z.string() });

/** ms between two looks whether it is free */
const LOOK = 100;
/** ms: an owner that has died, or is ending, is soon gone */
const GOING = 30_000;
/** ms: a command may write a long backup */
const WORKING = 600_000;

const ownerFile = (path: string) => join(path, "owner.json");

export class DataFolder {
  readonly path: string;
  /** the lock: nodes of a server hold it with their server */
  readonly lock: number;
  readonly #doing: string;

  private constructor(path: string, lock: number, doing: string) {
    this.path = path;
    this.lock = lock;
    this.#doing = doing;
  }

  /** Makes the folder where there is none. Null: another has it. Throws one line where it is none of ours to write in. */
  static take(path: string, doing: string = SERVER): DataFolder | null {
    return inFolder(path, () => {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      const others = readdirSync(path).filter((name) => !name.startsWith(".") && name !== "lost+found");
      // a start may be writing its first file, or have been killed at it
      if (others.length > 0 && !others.some((name) => OWN.has(name.replace(/\.new$/, ""))))
        throw new Error(
          `Setting DATA_DIR is wrong: ${path} holds other things (${others.slice(0, 3).join(", ")}). Name a folder that is new or empty.`,
        );
      const lock = lockFolder(path);
      if (lock === null) return null;
      const open = closeToOthers(path);
      if (open !== null) console.error(open);
      const folder = new DataFolder(path, lock, doing);
      try {
        folder.#say(false);
        // whatever it is called: secrets and persons belong in no repository
        writeWhole(join(path, ".gitignore"), "*\n");
        rmSync(join(path, ADDRESS_FILE), { force: true });
        return folder;
      } catch (error) {
        closeSync(lock);
        throw error;
      }
    });
  }

  /** For a server: waits for a command, or for an owner that is ending; says at once that another server has it. */
  static async takeForServer(path: string, say: (text: string) => void): Promise<DataFolder> {
    const from = performance.now();
    let said = false;
    for (;;) {
      const folder = DataFolder.take(path);
      if (folder) return folder;
      const owner = ownerOf(path);
      const going = !owner || owner.ending || !lives(owner.pid);
      const working = !going && owner.doing !== SERVER;
      const limit = working ? WORKING : going ? GOING : 0;
      if (performance.now() - from >= limit) throw new Error(takenLine(path, owner));
      if (!said && working) say(`${nameOf(owner)} is at work in ${path}: the start waits for it.`);
      said ||= working;
      await pause(LOOK);
    }
  }

  /** It will soon be free: who wants it waits. */
  ending(): void {
    try {
      this.#say(true);
    } catch {
      // a full disk: whoever comes meanwhile is told that it is taken
    }
  }

  /** Nothing here is used any more. */
  release(): void {
    for (const file of [ownerFile(this.path), join(this.path, ADDRESS_FILE)]) rmSync(file, { force: true });
    closeSync(this.lock);
  }

  #say(ending: boolean): void {
    writeWhole(
      ownerFile(this.path),
      JSON.stringify({ pid: process.pid, doing: this.#doing, ending } satisfies Owner),
    );
  }
}

/** The owner that the folder names; null: nobody does (yet). */
export function ownerOf(path: string): Owner | null {
  try {
    return readWhole(ownerFile(path), ownerSchema, "");
  } catch {
    return null;
  }
}

/** A server has it, and serves or is about to. */
export const isServing = (owner: Owner | null): boolean =>
  owner !== null && owner.doing === SERVER && !owner.ending && lives(owner.pid);

/** Who has it, in words. */
export const nameOf = (owner: Owner | null): string =>
  owner === null
    ? "another process"
    : `${owner.doing === SERVER ? "the server" : `npm run ${owner.doing}`} with pid ${owner.pid}`;

/** Where the server that has it answers; null: it does not yet. */
function addressOf(path: string): z.infer<typeof addressSchema> | null {
  try {
    return readWhole(join(path, ADDRESS_FILE), addressSchema, "");
  } catch {
    return null;
  }
}

/** One line: who has it, and how to join. */
function takenLine(path: string, owner: Owner | null): string {
  const port = addressOf(path)?.port;
  const where = port === undefined ? "" : `, port ${port}`;
  return `${path} is in use by ${nameOf(owner)}${where}. Its links: npm run links. More nodes: end it, then npm start -- --nodes N. A server of its own beside it: set DATA_DIR and PORT.`;
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // another user's
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
