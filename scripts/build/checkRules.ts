/**
 * Every rule of RULES.md has a test that bears its id in brackets, no test bears an id that RULES.md does not have, and
 * every act has its row; every mistake to be planted (npm run mutants) finds its text. Every case from the field
 * (tests/fixtures/cases.json) ends a title of a test: "… (P01, C24)".
 */
import { readFileSync } from "node:fs";
import { MUTANTS } from "../proving/mutantList.ts";
import { placeOf } from "../proving/plant.ts";
import { filesBelow } from "./files.mjs";

const rules = new Set(
  [...readFileSync("RULES.md", "utf8").matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1] ?? ""),
);
const cases = new Set(
  Object.keys(JSON.parse(readFileSync("tests/fixtures/cases.json", "utf8")) as Record<string, string>),
);
const tested = new Set<string>();
const borne = new Set<string>();
for (const file of filesBelow("tests", /\.(test|spec)\.ts$/)) {
  const text = readFileSync(file, "utf8");
  for (const title of text.matchAll(/[`"'][^`"'\n]*\(((?:[PC]\d\d(?:, )?)+)\)[^`"'\n]*[`"'],\s/g))
    for (const id of title[1]?.split(", ") ?? []) borne.add(id);
  for (const title of text.matchAll(
    /^\s*(?:it\(|test\(|it\.each\(.*\]\)\(|\]\)\(|)\s*[`"'](\[[A-Z]\d+\][^`"']*)/gm,
  )) {
    for (const id of (title[1] ?? "").matchAll(/\[([A-Z]\d+)\]/g)) tested.add(id[1] ?? "");
  }
}
/** Acts of the scripted half day; each stands in the table at the end of RULES.md. */
const acts = new Set(
  (JSON.parse(readFileSync("sample/script.json", "utf8")) as { steps: { do: string }[] }).steps.map(
    (step) => step.do,
  ),
);
const listed = new Set(
  [...readFileSync("RULES.md", "utf8").matchAll(/^\| ([^|`]+?)\s+\|/gm)].map((match) => match[1]),
);
const problems = [
  ...[...cases].filter((id) => !borne.has(id)).map((id) => `case ${id}: no test bears (${id}) in its title`),
  ...[...borne]
    .filter((id) => !cases.has(id))
    .map((id) => `(${id}) stands in a test's title, but not among the cases`),
  ...[...acts].filter((act) => !listed.has(act)).map((act) => `"${act}" is missing in the table of RULES.md`),
  ...[...rules]
    .filter((id) => !tested.has(id))
    .map((id) => `RULES.md ${id}: no test bears [${id}] in its title`),
  ...[...tested]
    .filter((id) => !rules.has(id))
    .map((id) => `[${id}] stands in a test's title, but not in RULES.md`),
  ...MUTANTS.filter((mutant) => placeOf(mutant) === null).map(
    ({ rule, file, right }) => `mutant of ${rule}: "${right.slice(0, 60)}" stands not once in ${file}`,
  ),
];
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
