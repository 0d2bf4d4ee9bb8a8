import { open } from "node:fs/promises";

/** A file or a folder, on the disk when it resolves. */
export async function synced(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
