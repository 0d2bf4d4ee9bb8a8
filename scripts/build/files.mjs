/** Files below a folder, by how their names end. Plain Node (fs.globSync is not there before Node 22). */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** @param {string} folder @param {RegExp} [ending] @returns {string[]} */
export function filesBelow(folder, ending = /./) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
