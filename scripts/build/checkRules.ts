/**
 * Every rule of RULES.md has a number of its own and a test that bears its id in brackets, no test bears an id that RULES.md does not have, and
 * every act has its row; every mistake to be planted (npm run mutants, npm run faults) finds its place. Every case from the field
 * (tests/fixtures/cases.json) ends a title of a test: "… (P01, C24)".
 */
import { readFileSync } from "node:fs";
import { PLANTED } from "../proving/faults/planted.ts";
import { MUTANTS } from "../proving/mutantList.ts";
import { lostBecause } from "../proving/plant.ts";
import { rulesOf, titlesOfTests } from "./ruleTitles.ts";

const text = readFileSync("RULES.md", "utf8");
const rules = rulesOf(text);
const cases = new Set(
  Object.keys(JSON.parse(readFileSync("tests/fixtures/cases.json", "utf8")) as Record<string, string>),
);
const { rules: tested, cases: borne } = titlesOfTests();
/** Acts of the scripted half day; each stands in the table at the end of RULES.md. */
const acts = new Set(
  (JSON.parse(readFileSync("sample/script.json", "utf8")) as { steps: { do: string }[] }).steps.map(
    (step) => step.do,
  ),
);
const listed = new Set([...text.matchAll(/^\| ([^|`]+?)\s+\|/gm)].map((match) => match[1]));
const numbers = [...text.matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map(([, id]) => id ?? "");
const problems = [
  ...numbers.filter((id, i) => numbers.indexOf(id) !== i).map((id) => `RULES.md ${id}: two rules bear it`),
  ...[...cases].filter((id) => !borne.has(id)).map((id) => `case ${id}: no test bears (${id}) in its title`),
  ...[...borne]
    .filter((id) => !cases.has(id))
    .map((id) => `(${id}) stands in a test's title, but not among the cases`),
  ...[...acts].filter((act) => !listed.has(act)).map((act) => `"${act}" is missing in the table of RULES.md`),
  ...[...rules.keys()]
    .filter((id) => !tested.has(id))
    .map((id) => `RULES.md ${id}: no test bears [${id}] in its title`),
  ...[...tested.keys()]
    .filter((id) => !rules.has(id))
    .map((id) => `[${id}] stands in a test's title, but not in RULES.md`),
  ...MUTANTS.flatMap((mutant) => {
    const lost = lostBecause(mutant);
    return lost === null ? [] : `mistake planted for ${mutant.rule}: ${lost}`;
  }),
  ...Object.entries(PLANTED).flatMap(([name, { edits }]) =>
    edits.flatMap((edit) => {
      const lost = lostBecause(edit);
      return lost === null ? [] : `fault "${name}": ${lost}`;
    }),
  ),
];
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
