/** A command of package.json, on a machine that may have no packages yet: node scripts/run.mjs links [words …]. */
import { ensureNode, ensurePackages } from "./setUp.mjs";

const [, , name = "", ...words] = process.argv;
ensureNode();
await ensurePackages();
const { register } = await import("tsx/esm/api");
register();
process.argv = [process.execPath, name, ...words];
await import(name.endsWith(".mjs") ? `./${name}` : `./${name}.ts`);
