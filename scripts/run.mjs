/** A command of package.json, on a machine that may have no packages yet: node scripts/run.mjs links [words …]. */
import { existsSync } from "node:fs";
import { builtCommand } from "./build/built.mjs";
import { ensureNode, ensurePackages } from "./build/setUp.mjs";

const [, , name = "", ...words] = process.argv;
ensureNode();
await ensurePackages();
process.argv = [process.execPath, name, ...words];
if (existsSync(`scripts/commands/${name}.ts`)) await import(await builtCommand(name));
else {
  const { register } = await import("tsx/esm/api");
  register();
  const file = name.endsWith(".mjs") ? name : `${name}.ts`;
  const folder = existsSync(new URL(`build/${file}`, import.meta.url)) ? "build" : "proving";
  await import(`./${folder}/${file}`);
}
