/** A file put where it belongs: whole or not at all, and on the disk when it resolves. A full disk keeps nothing of it. */
import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { checkArchive } from "../keeping/archive/container.ts";
import { synced } from "../machine/synced.ts";

/** Another stands there. */
export class Another extends Error {
  constructor(file: string) {
    super(`${file} is there already and is another: an archive is never written over.`);
  }
}

const beside = (file: string) => `${file}.new`;

/** What is made of it, and with it, is left of no failure. */
export const leftOvers = (file: string): readonly string[] => [beside(file), `${beside(file)}.parts`];

/** `make` writes the whole of it where it is told. `over`: what stands there and is no whole archive gives way. */
export async function place<T>(
  file: string,
  over: "never" | "damaged",
  make: (beside: string) => Promise<T>,
): Promise<T> {
  await mkdir(dirname(resolve(file)), { recursive: true, mode: 0o700 });
  const coming = beside(file);
  try {
    const made = await make(coming);
    if (existsSync(file) && !(await mayReplace(coming, file, over))) throw new Another(file);
    await rename(coming, file);
    await synced(dirname(resolve(file)));
    return made;
  } catch (error) {
    await rm(coming, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The same archive may: its bytes are the same. */
async function mayReplace(coming: string, file: string, over: "never" | "damaged"): Promise<boolean> {
  const old = await checkArchive(file).catch(() => null);
  if (old?.kind !== "whole") return over === "damaged";
  const made = await checkArchive(coming);
  return made.kind === "whole" && made.sha256 === old.sha256;
}

/** A copy of it, on the disk. */
export async function copyInto(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await synced(to);
}
