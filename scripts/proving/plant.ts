/**
 * Where a piece of the product stands, found in the syntax tree: for mistakes that are planted in it. Formatting, comments,
 * moves within a file and the names of neighbours do not lose it.
 */
import { readFileSync, statSync } from "node:fs";
import { parseSync } from "vite";
import { filesBelow } from "../build/files.mjs";

export interface Edit {
  /** a file, or a folder in one of whose files the piece stands */
  readonly file: string;
  /** the function, row or field within which it stands, where the same stands in another too */
  readonly within?: string;
  /** whole nodes: an expression, a property, a statement, or several that follow each other */
  readonly right: string;
  readonly wrong: string;
}

/** A mistake that a test of this rule must notice. */
export interface Mutant extends Edit {
  readonly rule: string;
}

export interface Place {
  readonly file: string;
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** names of the functions, rows and fields around it, and its own */
  readonly within: readonly string[];
}

interface Tree {
  readonly source: string;
  readonly nodes: readonly Node[];
  /** nodes that follow each other: statements, arguments, properties … */
  readonly lists: readonly (readonly Node[])[];
}

const SIGNS =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*(?:[)\]}]|$))|\s+|[\s\S]/g;
const NOTHING = /^(?:\s|\/\/|\/\*|,$)/;

/** A piece without blanks, comments and commas at an end. */
const plain = (text: string): string =>
  [...text.matchAll(SIGNS)]
    .filter(({ 0: sign, index }) => !NOTHING.test(sign) || (sign === "," && !endsList(text, index)))
    .map(({ 0: sign }) => sign)
    .join("");
const endsList = (text: string, comma: number): boolean => /^,\s*(?:[)\]}]|$)/.test(text.slice(comma));

const isNode = (value: object): value is { type: string; start: number; end: number } =>
  "type" in value && "start" in value;

/** The name that a function, a row or a field has. */
function nameOf(node: object): string | null {
  const key = "id" in node ? node.id : "key" in node ? node.key : null;
  if (typeof key !== "object" || key === null) return null;
  return "name" in key ? String(key.name) : "value" in key ? String(key.value) : null;
}

function read(file: string): Tree {
  const source = readFileSync(file, "utf8");
  const nodes: Node[] = [];
  const lists: Node[][] = [];
  const visit = (value: unknown, within: readonly string[]): Node | null => {
    if (typeof value !== "object" || value === null) return null;
    if (Array.isArray(value)) {
      lists.push(value.flatMap((item: unknown) => visit(item, within) ?? []));
      return null;
    }
    const name = nameOf(value);
    const inside = name === null ? within : [...within, name];
    for (const child of Object.values(value)) visit(child, inside);
    if (!isNode(value)) return null;
    const { start, end } = value;
    const node = { start, end, text: plain(source.slice(start, end)), within: inside };
    nodes.push(node);
    return node;
  };
  visit(parseSync(file, source).program, []);
  return { source, nodes, lists };
}

const trees = new Map<string, Tree>();
function treeOf(file: string): Tree {
  const tree = trees.get(file) ?? read(file);
  trees.set(file, tree);
  return tree;
}

/** The nodes of a list that together are the piece sought, from the one at `first` on. */
function run(list: readonly Node[], first: number, sought: string): Node | null {
  const from = list[first];
  if (!from) return null;
  let text = from.text;
  for (const node of list.slice(first + 1)) {
    if (!sought.startsWith(text)) return null;
    text += sought[text.length] === "," ? `,${node.text}` : node.text;
    if (text === sought) return { ...from, end: node.end };
  }
  return null;
}

/** Every place where the right piece of an edit stands. */
function placesOf({ file, right, within }: Edit): Place[] {
  const sought = plain(right);
  const files = statSync(file).isDirectory() ? filesBelow(file, /\.tsx?$/) : [file];
  return files.flatMap((path) => {
    const { source, nodes, lists } = treeOf(path);
    const found = [
      ...nodes.filter((node) => node.text === sought),
      ...lists.flatMap((list) => list.flatMap((_node, first) => run(list, first, sought) ?? [])),
    ].filter((node) => within === undefined || node.within.includes(within));
    // a node and the only node in it stand at one place
    const spans = new Map(found.map(({ start, end }) => [start, end]));
    return [...spans].map(([from, to]) => ({ file: path, source, from, to }));
  });
}

/** The one place where it stands; null: nowhere, or more than once. */
export function placeOf(edit: Edit): Place | null {
  const places = placesOf(edit);
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** A source with wrong pieces in the right ones' places, all of one file; of a list that a piece leaves, the comma goes too. */
export function planted(source: string, mistakes: readonly (readonly [Place, Edit])[]): string {
  let text = source;
  for (const [{ from, to }, { wrong }] of mistakes.toSorted(([a], [b]) => b.from - a.from)) {
    const comma = wrong === "" ? (/^\s*,/.exec(source.slice(to))?.[0].length ?? 0) : 0;
    text = text.slice(0, from) + wrong.replace(/,\s*$/, "") + text.slice(to + comma);
  }
  return text;
}

/** What keeps an edit from being planted; null: nothing. */
export function lostBecause(edit: Edit): string | null {
  const places = placesOf(edit).length;
  const sought = `"${edit.right.slice(0, 60)}"`;
  if (places === 0) return `${sought} is no whole expression, property or statement in ${edit.file}`;
  if (places > 1) return `${sought} stands ${places} times in ${edit.file}: say within which function or row`;
  const place = placeOf(edit);
  const broken =
    place === null || parseSync(place.file, planted(place.source, [[place, edit]])).errors.length > 0;
  return broken ? `${sought} with the mistake in its place is no TypeScript` : null;
}
