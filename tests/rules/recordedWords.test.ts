/** What a screen sends comes from staff/recorded.ts or from whoever types, never from the words of the screen's language. */
import { readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { filesBelow } from "../../scripts/build/files.mjs";

/** What gives words in the language of the screen. */
const OF_THE_SCREEN = /^use(?!Written)\w*(?:Words|Text|Bodies|Names)$/;
const SENDS = /^(?:send|set)$/;
const BEGINS = /^(?:start|command)$/;

type Visit = (node: Readonly<Record<string, unknown>>) => void;

function walk(value: unknown, visit: Visit): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else {
    const node = value as Readonly<Record<string, unknown>>;
    visit(node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

const nameOf = (value: unknown): string =>
  typeof value === "object" && value !== null && "name" in value && typeof value.name === "string"
    ? value.name
    : "";

/** The words of the screen's language that a source puts into what it sends, or into what a form begins with. */
function sentWords(file: string, source: string): string[] {
  const { program } = parseSync(file, source);
  const ofTheScreen = new Set<string>();
  walk(program, ({ type, id, init }) => {
    if (type !== "VariableDeclarator" || typeof init !== "object" || init === null) return;
    if ("callee" in init && OF_THE_SCREEN.test(nameOf(init.callee))) ofTheScreen.add(nameOf(id));
  });
  const found: string[] = [];
  const look: Visit = ({ type, object, property }) => {
    if (type === "MemberExpression" && ofTheScreen.has(nameOf(object)))
      found.push(`${file}: ${nameOf(object)}.${nameOf(property)}`);
  };
  walk(program, (node) => {
    if (node["type"] === "CallExpression" && SENDS.test(nameOf(node["callee"])))
      walk(node["arguments"], look);
    if (node["type"] === "JSXAttribute" && BEGINS.test(nameOf(node["name"]))) walk(node["value"], look);
  });
  return found;
}

test("[S44] no command and no form's beginning holds words of the screen's language", () => {
  const files = filesBelow("client", /\.tsx?$/);
  expect(files.flatMap((file) => sentWords(file, readFileSync(file, "utf8")))).toEqual([]);
});

test("[S44] such words are found where they stand", () => {
  const source = `
    function Agree() {
      const words = useWords();
      const bodies = useWrittenBodies();
      return <Act command={{ type: "DirectGroups", to: bodies.standing, text: words.agreed }}>{words.agree}</Act>;
    }`;
  expect(sentWords("Agree.tsx", source)).toEqual(["Agree.tsx: words.agreed"]);
});
