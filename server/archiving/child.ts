/** A process of its own makes an archive, or looks at one: what that takes of memory and time no other hearing feels. */
import type { ArchiveLooked, ArchiveRefusal } from "../../shared/terms/archive.ts";
import { checkArchive, TooLarge } from "../keeping/archive/container.ts";
import { machineTime } from "../machine/clock.ts";
import { full, isFull, isTight } from "../machine/freeDisk.ts";
import { FileStore } from "../storage/files/fileStore.ts";
import type { RedisAddress } from "../storage/redis/redisLink.ts";
import { RedisLog } from "../storage/redis/redisLog.ts";
import { Vault } from "../storage/vault.ts";
import { Another, place } from "./place.ts";
import { sealArchive } from "./seal.ts";
import { archiveFile, say } from "./standing.ts";

export interface Storage {
  readonly address: RedisAddress;
  readonly replicas: number;
  readonly dataDir: string;
  /** bytes of the disk that stay free, for the log itself */
  readonly spare: number;
}
/** `file`: to be looked at; left out: the hearing's is to be made. */
export interface ArchiveOrder {
  readonly hearing: string;
  readonly storage: Storage;
  readonly file?: string;
}

/** ms between two words on how far it is */
const SAY_EVERY = 500;

function whyOf(error: unknown): ArchiveRefusal {
  if (isFull(error)) return "diskFull";
  if (error instanceof TooLarge) return "tooLarge";
  return error instanceof Another ? "another" : "failed";
}

async function make({ hearing, storage }: ArchiveOrder): Promise<void> {
  const { dataDir, address, replicas, spare } = storage;
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
    const step = () => {
      made++;
    };
    const room = async (more: number) => {
      if (await isTight(dataDir, more, spare)) throw full();
    };
    const { missing, ...sealed } = await place(archiveFile(dataDir, hearing), "damaged", (file) =>
      sealArchive(log, hearing, store, file, { step, room }),
    );
    clearInterval(timer);
    await saying;
    const at = machineTime();
    await say(dataDir, hearing, { state: "ready", ...sealed, missing: missing.length, at });
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
  const found = await checkArchive(file);
  if (found.kind === "altered") return { result: "altered", own: true, files: found.files, file: found.file };
  const { about, paths, sha256 } = found;
  return { result: "whole", own: about.hearing === hearing, files: paths.length, sha256 };
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
