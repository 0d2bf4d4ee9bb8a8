/** npm run mutants: plants one mistake after another in a copy of the rulebook; the tests must notice each. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { command } from "../build/command.mjs";
import { filesBelow } from "../build/files.mjs";
import { MUTANTS } from "./mutantList.ts";
import { lostBecause, placeOf, planted } from "./plant.ts";

const TESTS = [
  ...["tests/rules", "tests/flow/script.test.ts", "tests/flow/minutes.test.ts"],
  "tests/properties/foldOnce.test.ts",
];
/** What a rule is looked for in; papers, pages for everybody and lists that are read have their own tests. */
const FILES = [
  ...TESTS,
  ...["tests/documents", "tests/flow/publicPages.test.ts", "tests/flow/filePreviews.test.ts"],
  "tests/contract/collectedFiles.test.ts",
].flatMap((path) => (path.endsWith(".ts") ? [path] : filesBelow(path, /\.test\.ts$/)));

await command("npm run mutants -- [<rule> ...]", { allowPositionals: true }, ({ positionals: rules }) => {
  const chosen = MUTANTS.filter(({ rule }) => rules.length === 0 || rules.includes(rule));
  if (chosen.length === 0) throw new Error(`No mistake is planted in ${rules.join(", ")}.`);
  const copy = mkdtempSync(join(tmpdir(), "mutants-"));
  for (const part of [
    "shared",
    "server",
    "client",
    "scripts",
    "tests",
    "sample",
    "package.json",
    "tsconfig.base.json",
    "vitest.config.ts",
  ])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));

  /** Are these tests green in the copy as it stands? */
  const green = (tests: readonly string[]) =>
    spawnSync("npx", ["--no-install", "vitest", "run", "--bail=1", ...tests], { cwd: copy, stdio: "ignore" })
      .status === 0;
  /** The files whose titles bear the rule: most mistakes are noticed there. */
  const bearing = (rule: string) => FILES.filter((file) => readFileSync(file, "utf8").includes(`[${rule}]`));

  const survivors: string[] = [];
  try {
    // tests that are red by themselves would notice everything
    if (!green(TESTS)) throw new Error("the tests are red before any mistake is planted");
    for (const mutant of chosen) {
      const { rule, right, wrong } = mutant;
      const place = placeOf(mutant);
      if (!place) {
        survivors.push(`${rule}: the mistake cannot be planted, ${lostBecause(mutant)}`);
        continue;
      }
      const path = join(copy, place.file);
      writeFileSync(path, planted(place.source, [[place, mutant]]));
      const first = bearing(rule);
      const survives = (first.length === 0 || green(first)) && green(TESTS);
      writeFileSync(path, place.source);
      console.log(`${survives ? "SURVIVES" : "noticed "} ${rule}  ${place.file}: ${right.slice(0, 60)}`);
      if (survives) survivors.push(`${rule}: no test notices "${wrong.slice(0, 60)}" in ${place.file}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  for (const survivor of survivors) console.error(survivor);
  console.log(`${chosen.length} mistakes, ${survivors.length} not noticed`);
  process.exit(survivors.length > 0 ? 1 : 0);
});
