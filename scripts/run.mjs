/** A command of package.json, on a machine that may have no packages yet: node scripts/run.mjs links [words …]. */
import { existsSync } from "node:fs";
import { builtScript } from "./build/built.mjs";
import { ensureNode, ensurePackages } from "./build/setUp.mjs";

const [, , name = "", ...words] = process.argv;
ensureNode();
await ensurePackages();
process.argv = [process.execPath, name, ...words];
const scripts = [`commands/${name}.ts`, `proving/${name}.ts`, `build/${name}`].map(
  (path) => `scripts/${path}`,
);
await import(await builtScript(scripts.find((script) => existsSync(script)) ?? name));
