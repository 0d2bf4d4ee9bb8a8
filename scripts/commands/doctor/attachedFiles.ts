/** Attached files: each is compared with the SHA-256 that it stands under. */
import { FILES, FileStore } from "../../../server/storage/files/fileStore.ts";
import { type Finding, look, ok } from "./finding.ts";

const TODO =
  "Put a file that is damaged back from a backup (npm run restore says where it stands), or have it sent up again.";

export async function attachedFiles(dataDir: string): Promise<Finding> {
  const store = new FileStore(dataDir);
  let [count, bytes] = [0, 0];
  const damaged: string[] = [];
  for (const hearing of await store.hearings())
    for (const file of await store.list(hearing)) {
      count++;
      bytes += file.bytes;
      if ((await store.isWhole(hearing, file.file)) === false)
        damaged.push(`${FILES}/${hearing}/${file.file}`);
    }
  if (damaged.length > 0) return look("attached files", `damaged: ${damaged.join(", ")}`, TODO);
  return ok(
    "attached files",
    count === 0 ? "none yet" : `${count}, ${Math.ceil(bytes / 1_048_576)} MB, all as they were sent up`,
  );
}
