/** A process of its own makes an archive, or looks at one: what that takes of memory and time no other hearing feels. */
import { existsSync } from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import type { ArchiveLooked, ArchiveRefusal } from "../../shared/terms/archive.ts";
import { checkArchive } from "../keeping/archive/container.ts";
import { machineTime } from "../machine/clock.ts";
import { FileStore } from "../storage/files/fileStore.ts";
import type { RedisAddress } from "../storage/redis/redisLink.ts";
import { RedisLog } from "../storage/redis/redisLog.ts";
import { Vault } from "../storage/vault.ts";
import { sealedArchive } from "./seal.ts";
import { archiveFile, say } from "./standing.ts";

export interface Storage {
  readonly address: RedisAddress;
  readonly replicas: number;
  readonly dataDir: string;
}
/** `file`: to be looked at; left out: the hearing's is to be made. */
export interface ArchiveOrder {
  readonly hearing: string;
  readonly storage: Storage;
  readonly file?: string;
}

/** bytes of attached files that are held at once: more is for the command, on a machine that has the memory */
const MOST_ATTACHED = 512 * 1024 * 1024;
/** ms between two words on how far it is */
const SAY_EVERY = 500;

class TooLarge extends Error {}
class Another extends Error {}

function whyOf(error: unknown): ArchiveRefusal {
  if (["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "")) return "diskFull";
  if (error instanceof TooLarge) return "tooLarge";
  return error instanceof Another ? "another" : "failed";
}

/** On the disk when it resolves, whole or not at all. One that stands there and is whole is never written over. */
async function put(file: string, bytes: Uint8Array): Promise<void> {
  if (existsSync(file)) {
    const old = await readFile(file);
    if (old.equals(bytes)) return;
    if (checkArchive(old).kind === "whole") throw new Another();
  }
  const beside = `${file}.new`;
  try {
    const handle = await open(beside, "w", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function make({ hearing, storage }: ArchiveOrder): Promise<void> {
  const { dataDir, address, replicas } = storage;
  const store = new FileStore(dataDir);
  const log = new RedisLog(address, () => undefined, replicas, new Vault(dataDir));
  let made = 0;
  const still = () => say(dataDir, hearing, { state: "making", made, at: machineTime() });
  let saying: Promise<unknown> = still();
  const timer = setInterval(() => {
    saying = saying.then(still).catch(() => undefined);
  }, SAY_EVERY);
  try {
    await log.ready();
    const held = (await store.list(hearing)).reduce((sum, one) => sum + one.bytes, 0);
    if (held > MOST_ATTACHED) throw new TooLarge();
    const { bytes, files, sha256, missing } = await sealedArchive(log, hearing, store, () => {
      made++;
    });
    await put(archiveFile(dataDir, hearing), bytes);
    clearInterval(timer);
    await saying;
    const ready = { bytes: bytes.length, files, sha256, missing: missing.length, at: machineTime() };
    await say(dataDir, hearing, { state: "ready", ...ready });
  } catch (error) {
    clearInterval(timer);
    await saying.catch(() => undefined);
    await say(dataDir, hearing, { state: "failed", why: whyOf(error), at: machineTime() });
    throw error;
  } finally {
    clearInterval(timer);
    await log.close();
  }
}

async function look(hearing: string, file: string): Promise<ArchiveLooked> {
  const found = checkArchive(await readFile(file));
  if (found.kind === "altered") return { result: "altered", own: true, files: found.files, file: found.file };
  const { about, files, sha256 } = found;
  return { result: "whole", own: about.hearing === hearing, files: Object.keys(files).length, sha256 };
}

async function work(order: ArchiveOrder): Promise<ArchiveLooked | null> {
  if (order.file !== undefined) return look(order.hearing, order.file);
  await make(order);
  return null;
}

process.once("message", (order: ArchiveOrder) => {
  void work(order)
    .catch((error: unknown): ArchiveLooked => {
      console.error(error instanceof Error ? error.message : "unknown");
      return { refused: whyOf(error) };
    })
    .then((said) => process.send?.({ said }, () => process.exit(0)));
});
// whoever ordered it is gone
process.once("disconnect", () => process.exit(1));
