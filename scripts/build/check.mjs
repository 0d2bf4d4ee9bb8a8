/** npm run check: format and lint, types, imports, circles and lengths, rules, handbook, printed tables, unused code, packages. */
import { spawnSync } from "node:child_process";

const STEPS = [
  ["format, lint", "biome", "check", "--error-on-warnings"],
  ["types", "tsc", "-b"],
  ["imports", "tsx", "scripts/build/checkImports.ts"],
  ["shape", "tsx", "scripts/build/checkShape.ts"],
  ["rules", "tsx", "scripts/build/checkRules.ts"],
  ["handbook", "tsx", "scripts/build/checkHandbook.ts"],
  ["printed", "tsx", "scripts/build/checkPrinted.ts"],
  ["unused", "knip"],
  ["packages", "tsx", "scripts/build/checkPackages.ts"],
];

let failed = 0;
for (const [name, command, ...words] of STEPS) {
  const from = performance.now();
  const done = spawnSync("npx", ["--no-install", command, ...words], { encoding: "utf8" });
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`${done.status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (done.status !== 0) {
    failed++;
    console.log(done.stdout + done.stderr);
  }
}
process.exit(failed > 0 ? 1 : 0);
