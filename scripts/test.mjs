/**
 * npm test: sets itself up, checks, builds, runs every test; ends with "N passed, N failed".
 * npm test -- <word>: only the tests of one rule (M12), topic (floor) or screen (delegate), by file or title.
 * npm run test:long (LONG=1): the same way, what the everyday run leaves out.
 * PICTURES=1 npm test: takes the pictures too (test-results/screenshots), as every smaller or longer run does.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
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
  ensureWriter,
} from "./build/setUp.mjs";
import { playwrightResult, vitestResult } from "./build/testResults.mjs";

const [word] = process.argv.slice(2);
const long = process.env["LONG"] === "1";
if (word === undefined && !long) process.env["PICTURES"] ??= "0";

ensureNode();
await ensurePackages();
await ensureRedis();
await ensurePoppler();
await ensureStrace();
if (long) await ensureCompiler();
if (long) {
  await ensureNginx();
  await ensureWriter();
}
await ensureChromium();

let passed = 0;
/** @type {string[]} */
const failures = [];
const run = (...words) => spawnSync("npx", ["--no-install", ...words], { stdio: "inherit" }).status;
/**
 * @param {string} name
 * @param {number | null} status
 */
const count = (name, status) => (status === 0 ? passed++ : failures.push(`${name}: see above`));
/** @param {import("./build/testResults.mjs").Result} result */
function add(result) {
  passed += result.passed;
  failures.push(...result.failures);
}
mkdirSync("test-results", { recursive: true });

const unit = "test-results/vitest.json";
/** @param {readonly string[]} words */
function vitest(words) {
  rmSync(unit, { force: true });
  const status = run(
    ...["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`],
    ...words,
  );
  add(vitestResult(unit, status));
}

const browser = "test-results/screens.json";
process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] = browser;
/** @param {readonly string[]} words */
function playwright(words) {
  rmSync(browser, { force: true });
  const status = run("playwright", "test", "--reporter=list,json", "--pass-with-no-tests", ...words);
  add(playwrightResult(browser, status));
}

if (word === undefined) {
  count("npm run check", run("node", "scripts/build/check.mjs"));
  await build();
  count("npm run bench -- --short", run("node", "scripts/run.mjs", "bench", "--short"));
  vitest([]);
  playwright([]);
} else {
  const chosen = chosenTests(word, long);
  await build();
  for (const { files, title } of chosen.vitest)
    vitest([...files, ...(title === null ? [] : ["-t", title]), "--passWithNoTests"]);
  for (const { files, title } of chosen.playwright)
    playwright([...files, ...(title === null ? [] : ["--grep", title])]);
  if (passed + failures.length === 0) {
    console.error(`No test's file or title holds "${word}".`);
    process.exit(1);
  }
}

// again, at the end: a log that is cut still shows them
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
