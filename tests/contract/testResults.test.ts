/** A run of tests names every failure at its end, also those that no test bears: a hook, an import, an error nobody awaited. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { playwrightResult, vitestResult } from "../../scripts/build/testResults.mjs";

const dir = mkdtempSync(join(tmpdir(), "test-results-"));
symlinkSync(resolve("node_modules"), join(dir, "node_modules"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const report = (runner: string) => join(dir, `${runner}.json`);
function run(runner: "vitest" | "playwright", ...words: string[]): number | null {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report(runner) };
  rmSync(report(runner), { force: true });
  return spawnSync(join("node_modules", ".bin", runner), words, { cwd: dir, env }).status;
}
const vitest = (file: string, text: string) => {
  writeFileSync(join(dir, file), `import { beforeAll, describe, expect, it } from "vitest";\n${text}`);
  const words = ["run", "--root", dir, "--reporter=json", `--outputFile=${report("vitest")}`, file];
  return vitestResult(report("vitest"), run("vitest", ...words));
};

describe("What a run of vitest came to", () => {
  it("names each test that failed, with the first line of what it said", () => {
    const { passed, failures } = vitest(
      "wrong.test.ts",
      `it("is right", () => undefined);\nit("is wrong", () => { throw new Error("first\\nsecond"); });`,
    );
    expect(passed).toBe(1);
    expect(failures).toEqual([expect.stringMatching(/wrong\.test\.ts > is wrong: Error: first$/)]);
  });

  it("counts a hook that failed, though no test of its file ran", () => {
    const { failures } = vitest(
      "hook.test.ts",
      `describe("x", () => {\n beforeAll(() => { throw new Error("fell"); });\n it("is skipped", () => undefined);\n});`,
    );
    expect(failures).toEqual([expect.stringMatching(/hook\.test\.ts: a hook failed/)]);
  });

  it("counts a file that cannot be read, and an error that nobody awaited", () => {
    expect(vitest("import.test.ts", `import "./nothing.ts";`).failures).toEqual([
      expect.stringMatching(/import\.test\.ts: .*nothing/),
    ]);
    const late = vitest(
      "late.test.ts",
      `it("is right", () => void setTimeout(() => { throw new Error("late"); }, 1));\n
       it("waits", () => new Promise((done) => setTimeout(done, 200)));`,
    );
    expect(late).toEqual({ passed: 2, failures: ["vitest: ended with 1"] });
  });

  it("counts a run that wrote no report", () => {
    expect(vitestResult(join(dir, "none.json"), null).failures).toEqual(["vitest: ended with 1"]);
  });
});

describe("What a run of Playwright came to", () => {
  it("names each test that failed, where it stands", () => {
    writeFileSync(
      join(dir, "screen.spec.ts"),
      `import { expect, test } from "@playwright/test";
       test("is right", () => undefined);
       test.describe("Of a screen", () => test("is wrong", () => { throw new Error("no button"); }));`,
    );
    const { passed, failures } = playwrightResult(
      report("playwright"),
      run("playwright", "test", "--reporter=json", "screen.spec.ts"),
    );
    expect(passed).toBe(1);
    expect(failures).toEqual([
      expect.stringMatching(/screen\.spec\.ts > Of a screen > is wrong: Error: no button/),
    ]);
  });
});
