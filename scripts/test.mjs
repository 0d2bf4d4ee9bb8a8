/**
 * npm test: sets itself up, checks, builds, runs every test; ends with "N passed, N failed".
 * npm run test:long (LONG=1): the same way, what the everyday run leaves out.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "./build/build.mjs";
import {
  ensureChromium,
  ensureCompiler,
  ensureNginx,
  ensureNode,
  ensurePackages,
  ensurePoppler,
  ensureRedis,
  ensureStrace,
} from "./build/setUp.mjs";

ensureNode();
await ensurePackages();
await ensureRedis();
await ensurePoppler();
await ensureStrace();
if (process.env["LONG"] === "1") await ensureCompiler();
if (process.env["LONG"] === "1") await ensureNginx();
await ensureChromium();

let passed = 0;
let failed = 0;
const run = (...words) => spawnSync("npx", ["--no-install", ...words], { stdio: "inherit" }).status;
const count = (ok) => (ok ? passed++ : failed++);

count(spawnSync(process.execPath, ["scripts/build/check.mjs"], { stdio: "inherit" }).status === 0);
await build();
mkdirSync("test-results", { recursive: true });

count(run("tsx", "scripts/proving/bench.ts", "--short") === 0);

const unit = "test-results/vitest.json";
rmSync(unit, { force: true });
run("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`);
if (existsSync(unit)) {
  const result = JSON.parse(readFileSync(unit, "utf8"));
  passed += result.numPassedTests;
  failed +=
    result.numFailedTests +
    result.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0)
      .length;
} else failed++;

const browser = "test-results/screens.json";
rmSync(browser, { force: true });
process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] = browser;
run("playwright", "test", "--reporter=list,json");
if (existsSync(browser)) {
  const { stats } = JSON.parse(readFileSync(browser, "utf8"));
  passed += stats.expected;
  failed += stats.unexpected + stats.flaky;
} else failed++;

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
