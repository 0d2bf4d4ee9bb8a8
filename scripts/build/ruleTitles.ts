/** Which test bears which rule's id or which case's id in its title. */
import { readFileSync } from "node:fs";
import { filesBelow } from "./files.mjs";

const TITLE = /^\s*(?:it\(|test\(|it\.each\(.*\]\)\(|\]\)\(|)\s*[`"'](\[[A-Z]\d+\][^`"']*)/gm;
const CASES = /[`"'][^`"'\n]*\(((?:[PC]\d\d(?:, )?)+)\)[^`"'\n]*[`"'],\s/g;

/** Rules of RULES.md, in its order, with their words. */
export const rulesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/^- \*\*([A-Z]\d+)\*\* (.*)/gm)].map(([, id = "", words = ""]) => [id, words]));

export interface Titles {
  /** id of a rule → the test files that bear it */
  readonly rules: ReadonlyMap<string, readonly string[]>;
  /** ids of cases from the field that a title ends with */
  readonly cases: ReadonlySet<string>;
}

export function titlesOfTests(): Titles {
  const rules = new Map<string, string[]>();
  const cases = new Set<string>();
  for (const file of filesBelow("tests", /\.(test|spec)\.ts$/)) {
    const text = readFileSync(file, "utf8");
    for (const [, ids = ""] of text.matchAll(CASES)) for (const id of ids.split(", ")) cases.add(id);
    const borne = [...text.matchAll(TITLE)].flatMap(([, title = ""]) =>
      [...title.matchAll(/\[([A-Z]\d+)\]/g)].map(([, id = ""]) => id),
    );
    for (const id of new Set(borne)) rules.set(id, [...(rules.get(id) ?? []), file]);
  }
  return { rules, cases };
}
