/** A command of package.json, on a machine that may have no packages yet: node scripts/run.mjs links [words …]. */
import { existsSync } from "node:fs";
import { ensureNode, ensurePackages } from "./build/setUp.mjs";

const [, , name = "", ...words] = process.argv;
ensureNode();
await ensurePackages();
const { register } = await import("tsx/esm/api");
register();
process.argv = [process.execPath, name, ...words];
const file = name.endsWith(".mjs") ? name : `${name}.ts`;
const folder = ["commands", "proving", "build"].find((one) =>
  existsSync(new URL(`${one}/${file}`, import.meta.url)),
);
await import(`./${folder}/${file}`);
