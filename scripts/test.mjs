/**
 * npm test: sets itself up, checks, builds, runs every test; ends with "N passed, N failed".
 * npm test -- <word>: only the tests of one rule (M12), topic (floor) or screen (delegate), by file or title.
 * npm run test:long (LONG=1): the same way, what the everyday run leaves out.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "./build/build.mjs";
import { chosenTests } from "./build/chosenTests.mjs";
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

const [word] = process.argv.slice(2);
const long = process.env["LONG"] === "1";

ensureNode();
await ensurePackages();
await ensureRedis();
await ensurePoppler();
await ensureStrace();
if (long) await ensureCompiler();
if (long) await ensureNginx();
await ensureChromium();

let passed = 0;
let failed = 0;
const run = (...words) => spawnSync("npx", ["--no-install", ...words], { stdio: "inherit" }).status;
const count = (ok) => (ok ? passed++ : failed++);
mkdirSync("test-results", { recursive: true });

const unit = "test-results/vitest.json";
/** @param {readonly string[]} words */
function vitest(words) {
  rmSync(unit, { force: true });
  run("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`, ...words);
  if (!existsSync(unit)) return void failed++;
  const result = JSON.parse(readFileSync(unit, "utf8"));
  passed += result.numPassedTests;
  failed +=
    result.numFailedTests +
    result.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0)
      .length;
}

const browser = "test-results/screens.json";
process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] = browser;
/** @param {readonly string[]} words */
function playwright(words) {
  rmSync(browser, { force: true });
  run("playwright", "test", "--reporter=list,json", "--pass-with-no-tests", ...words);
  if (!existsSync(browser)) return void failed++;
  const { stats } = JSON.parse(readFileSync(browser, "utf8"));
  passed += stats.expected;
  failed += stats.unexpected + stats.flaky;
}

if (word === undefined) {
  count(spawnSync(process.execPath, ["scripts/build/check.mjs"], { stdio: "inherit" }).status === 0);
  await build();
  count(run("tsx", "scripts/proving/bench.ts", "--short") === 0);
  vitest([]);
  playwright([]);
} else {
  const chosen = chosenTests(word, long);
  await build();
  for (const { files, title } of chosen.vitest)
    vitest([...files, ...(title === null ? [] : ["-t", title]), "--passWithNoTests"]);
  for (const { files, title } of chosen.playwright)
    playwright([...files, ...(title === null ? [] : ["--grep", title])]);
  if (passed + failed === 0) {
    console.error(`No test's file or title holds "${word}".`);
    process.exit(1);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
