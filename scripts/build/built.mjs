/** An `npm run` command as one built file: to read its sources anew each time costs more than what it does. Plain Node. */
import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { filesBelow } from "./files.mjs";

const FOLDER = "dist/commands";
const SOURCES = ["shared", "server", "scripts"];

/** @param {string} file */
const isFresh = (file) => {
  if (!existsSync(file)) return false;
  const { mtimeMs } = statSync(file);
  return [...SOURCES.flatMap((folder) => filesBelow(folder, /\.(ts|mjs)$/)), "package-lock.json"].every(
    (source) => statSync(source).mtimeMs < mtimeMs,
  );
};

/**
 * The built file of `scripts/commands/<name>.ts`, made anew where a source is younger.
 *
 * @param {string} name
 */
export async function builtCommand(name) {
  const file = resolve(FOLDER, `${name}.js`);
  if (isFresh(file)) return file;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [`scripts/commands/${name}.ts`],
    ...{ bundle: true, platform: "node", format: "esm", packages: "external", write: false },
    logLevel: "warning",
  });
  mkdirSync(FOLDER, { recursive: true });
  // another command may read it meanwhile
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, outputFiles[0]?.contents ?? "");
  renameSync(beside, file);
  return file;
}
