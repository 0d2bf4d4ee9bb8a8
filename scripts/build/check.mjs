/** npm run check: format and lint, types, imports, circles and lengths, rules, handbook, printed tables, unused code, packages. */
import { runChild } from "./child.mjs";
import { ensurePackages } from "./setUp.mjs";

/** Those that take longest first: two at a time, a core each. */
const STEPS = [
  ["types", "tsc", "-b"],
  ["unused", "knip"],
  ["format, lint", "biome", "check", "--error-on-warnings"],
  ["rules", "node", "scripts/run.mjs", "checkRules.ts"],
  ["handbook", "node", "scripts/run.mjs", "checkHandbook.ts"],
  ["shape", "node", "scripts/run.mjs", "checkShape.ts"],
  ["imports", "node", "scripts/run.mjs", "checkImports.ts"],
  ["printed", "node", "scripts/run.mjs", "checkPrinted.ts"],
  ["packages", "node", "scripts/run.mjs", "checkPackages.ts"],
];

await ensurePackages();
let failed = 0;
/** @param {string[]} step */
async function check([name, ...words]) {
  const from = performance.now();
  const { code, said } = await runChild("npx", ["--no-install", ...words], { shown: false });
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (code === 0) return;
  failed++;
  console.log(said);
}
const left = STEPS.values();
await Promise.all(
  [left, left].map(async (steps) => {
    for (const step of steps) await check(step);
  }),
);
process.exit(failed > 0 ? 1 : 0);
