/** A script as one built file: to read its sources anew each time costs more than what it does. Plain Node. */
import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { filesBelow } from "./files.mjs";

const FOLDER = "dist/run";
const SOURCES = ["shared", "server", "scripts"];

/**
 * @param {string} file
 * @param {string} script
 */
const isFresh = (file, script) => {
  if (!existsSync(file)) return false;
  const { mtimeMs } = statSync(file);
  const sources = SOURCES.flatMap((folder) => filesBelow(folder, /\.(ts|mjs)$/));
  return [...sources, script, "package-lock.json"].every((source) => statSync(source).mtimeMs < mtimeMs);
};

/**
 * The built file of a script, made anew where a source is younger.
 *
 * @param {string} script its path from the project's folder: `scripts/commands/links.ts`
 */
export async function builtScript(script) {
  const file = resolve(FOLDER, script.replace(/\.\w+$/, ".js"));
  if (isFresh(file, script)) return file;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [script],
    ...{ bundle: true, platform: "node", format: "esm", packages: "external", write: false },
    logLevel: "warning",
  });
  mkdirSync(dirname(file), { recursive: true });
  // another command may read it meanwhile
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, outputFiles[0]?.contents ?? "");
  renameSync(beside, file);
  return file;
}
