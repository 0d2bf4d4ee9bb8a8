/**
 * What documents say of the code is printed from the code: who may import whom (house.ts), who may give which command when
 * (the rows of acts), which test bears which rule. `--write` prints anew; without it, an older print
 * fails.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Right, Row } from "../../server/rulebook/frame/rights.ts";
import { ACTS } from "../../server/rulebook/rulebook.ts";
import { MUTANTS } from "../proving/mutantList.ts";
import { table } from "./house.ts";
import { markdownTable } from "./markdown.ts";
import { rulesOf, titlesOfTests } from "./ruleTitles.ts";

const RIGHTS: Readonly<Record<Right, string>> = {
  yes: "yes",
  no: "",
  presider: "presides",
  delegated: "for the chair",
};

/** One row an act: its topic's folder holds it; who may give it, and in which situations. */
function rights(): string {
  const acts = Object.entries<Row>(ACTS).sort(([a], [b]) => (a < b ? -1 : 1));
  const [, first] = acts[0] ?? [];
  if (!first) return "";
  const roles = Object.keys(first.who) as (keyof Row["who"])[];
  const situations = Object.keys(first.when) as (keyof Row["when"])[];
  return markdownTable([
    ["command", ...roles, ...situations],
    ...acts.map(([name, { who, when }]) => [
      `\`${name}\``,
      ...roles.map((role) => RIGHTS[who[role]]),
      ...situations.map((situation) => (when[situation] ? "×" : "")),
    ]),
  ]);
}

/** One line a rule: which tests bear its id, and how many mistakes are planted in it. */
function rules(): string {
  const borne = titlesOfTests().rules;
  const planted = (id: string) => MUTANTS.filter(({ rule }) => rule === id).length;
  return [...rulesOf(readFileSync("RULES.md", "utf8")).keys()]
    .map((id) => {
      const files = (borne.get(id) ?? []).map((file) => file.replace(/^tests\/|\.ts$/g, ""));
      return `- **${id}** ${[...files, ...(planted(id) ? [`mistakes: ${planted(id)}`] : [])].join(", ")}`;
    })
    .join("\n");
}

const PRINTED: readonly { readonly file: string; readonly printed: RegExp; readonly print: () => string }[] =
  [
    { file: "docs/folders.md", printed: /\| folder [\s\S]*?\n(?=\n|$)/, print: table },
    { file: "docs/rights.md", printed: /\| command [\s\S]*?\n(?=\n|$)/, print: rights },
    { file: "docs/rules.md", printed: /- [\s\S]*?\n(?=\n|$)/, print: rules },
  ];

const older: string[] = [];
for (const { file, printed: old, print } of PRINTED) {
  const page = readFileSync(file, "utf8");
  const printed = page.replace(old, () => `${print()}\n`);
  if (printed === page) continue;
  if (process.argv.includes("--write")) writeFileSync(file, printed);
  else older.push(file);
}
for (const file of older)
  console.error(`${file} has an older print: node scripts/run.mjs checkPrinted.ts --write`);
process.exit(older.length > 0 ? 1 : 0);
