/** What a run of tests came to, from the report it wrote: how many passed, and each failure on one line. */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** @typedef {{ readonly passed: number, readonly failures: readonly string[] }} Result */

/** characters of a failure's message; more of it stands above, where it failed */
const MOST = 200;

/** @param {string} text */
const firstLine = (text) => stripVTControlCharacters(text).trim().split("\n", 1)[0]?.slice(0, MOST) ?? "";

/**
 * @param {readonly string[]} where
 * @param {string | undefined} message
 */
const failure = (where, message) => `${where.join(" > ")}: ${firstLine(message ?? "")}`;

/**
 * A runner that fails without naming a test has failed all the same: a hook, an import, an error that nobody awaited.
 * @param {string} runner
 * @param {number | null} status
 * @param {Result} result
 * @returns {Result}
 */
const orItself = (runner, status, { passed, failures }) => ({
  passed,
  failures: failures.length === 0 && status !== 0 ? [`${runner}: ended with ${status}`] : failures,
});

/**
 * @param {string} report the file of --reporter=json
 * @param {number | null} status
 * @returns {Result}
 */
export function vitestResult(report, status) {
  if (!existsSync(report)) return orItself("vitest", status ?? 1, { passed: 0, failures: [] });
  /** @type {{ numPassedTests: number, testResults: { name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} */
  const { numPassedTests: passed, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const failures = testResults.flatMap(({ name, status: ofFile, message, assertionResults }) => {
    const file = relative("", name);
    const failed = assertionResults.filter((assertionResult) => assertionResult.status === "failed");
    if (ofFile === "failed" && failed.length === 0)
      return [failure([file], message || "a hook failed, and its tests did not run")];
    return failed.map((result) => failure([file, result.fullName], result.failureMessages[0]));
  });
  return orItself("vitest", status, { passed, failures });
}

/**
 * @typedef {{ title: string, file: string, suites?: Suite[], specs: { title: string, tests: { status: string, results: { error?: { message?: string } }[] }[] }[] }} Suite
 * @param {string} report the file of the json reporter
 * @param {number | null} status
 * @returns {Result}
 */
export function playwrightResult(report, status) {
  if (!existsSync(report)) return orItself("playwright", status ?? 1, { passed: 0, failures: [] });
  /** @type {{ stats: { expected: number }, suites: Suite[], errors: { message?: string }[] }} */
  const { stats, suites, errors } = JSON.parse(readFileSync(report, "utf8"));
  /**
   * @param {Suite} suite
   * @param {readonly string[]} around
   * @returns {string[]}
   */
  const below = ({ title, specs, suites: inner = [] }, around) => {
    const where = [...around, title];
    return [
      ...specs.flatMap((spec) =>
        spec.tests
          .filter((test) => test.status === "unexpected" || test.status === "flaky")
          .map((test) =>
            failure([...where, spec.title], test.results.find(({ error }) => error)?.error?.message),
          ),
      ),
      ...inner.flatMap((result) => below(result, where)),
    ];
  };
  const failures = [
    ...suites.flatMap((suite) => below(suite, [])),
    ...errors.map(({ message }) => failure(["playwright"], message)),
  ];
  return orItself("playwright", status, { passed: stats.expected, failures });
}
