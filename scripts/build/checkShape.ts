/** Circles of imports (types included), files and functions that are too long. What is known of them may only shrink. */
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync, Visitor } from "vite";
import { filesBelow } from "./files.mjs";
import { KNOWN } from "./knownShape.ts";

const FILE_LINES = 300;
const FUNCTION_LINES = 60;

type Span = { readonly start: number; readonly end: number };
type Program = ReturnType<typeof parseSync>["program"];

const imports = new Map<string, readonly string[]>();
const found = { circles: new Set<string>(), files: new Set<string>(), functions: new Set<string>() };
const details: string[] = [];

interface Typed {
  readonly type: string;
  readonly expression?: Typed;
}

/** Every function of a file, by the name under which it is known there. */
function functionsOf(program: Program): { readonly name: string; readonly span: Span }[] {
  const names = new Map<number, string>();
  const functions: { readonly name: string; readonly span: Span }[] = [];
  const call = (value: Span | null, key: object | null) => {
    if (value && key && "name" in key) names.set(value.start, String(key.name));
  };
  const take = (span: Span) => void functions.push({ name: names.get(span.start) ?? "a function", span });
  // what is nothing but a table (words that name a hearing's bodies) is one, though it is written as a function
  const arrow = (span: Span & { readonly body: object }) => {
    const body = span.body as Typed;
    const table = body.type === "ParenthesizedExpression" ? body.expression : body;
    if (table?.type !== "ObjectExpression") take(span);
  };
  const keyed = ({ key, value }: { readonly key: object; readonly value: Span | null }) => call(value, key);
  const declared = ({ id, init }: { readonly id: object; readonly init: Span | null }) => call(init, id);
  const named = (span: Span & { readonly id: object | null }) => {
    call(span, span.id);
    take(span);
  };
  new Visitor({
    VariableDeclarator: declared,
    Property: keyed,
    MethodDefinition: keyed,
    PropertyDefinition: keyed,
    FunctionDeclaration: named,
    FunctionExpression: take,
    ArrowFunctionExpression: arrow,
  }).visit(program);
  return functions;
}

function read(file: string): void {
  const text = readFileSync(file, "utf8");
  const { program, module } = parseSync(file, text);
  const lines = text.split("\n").length - 1;
  if (lines > FILE_LINES) {
    found.files.add(file);
    details.push(`${file} has ${lines} lines, more than ${FILE_LINES}: split it by concern`);
  }
  for (const { name, span } of functionsOf(program)) {
    const long = text.slice(span.start, span.end).split("\n").length;
    if (long <= FUNCTION_LINES) continue;
    found.functions.add(`${file} ${name}`);
    details.push(`${file} ${name} has ${long} lines, more than ${FUNCTION_LINES}: make small named parts`);
  }
  const specifiers = [
    ...module.staticImports.map((staticImport) => staticImport.moduleRequest.value),
    ...module.staticExports.flatMap((staticExport) =>
      staticExport.entries.map((entry) => entry.moduleRequest?.value ?? ""),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ];
  const targets = specifiers
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => join(dirname(file), specifier));
  imports.set(file, [...new Set(targets.map(normalize))]);
}

/** Knots: the files of which each leads to each other (Tarjan). */
function knots(): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  const all: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    let least = order.size - 1;
    path.push(file);
    for (const target of imports.get(file) ?? []) {
      if (!imports.has(target)) continue;
      if (!order.has(target)) least = Math.min(least, visit(target));
      else if (path.includes(target)) least = Math.min(least, low.get(target) ?? order.get(target) ?? 0);
    }
    low.set(file, least);
    if (least === order.get(file)) {
      const knot = path.splice(path.indexOf(file));
      if (knot.length > 1) all.push(knot.sort());
    }
    return least;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return all;
}

for (const file of ["shared", "server", "client", "scripts"].flatMap((folder) =>
  filesBelow(folder, /\.(tsx?|mjs)$/),
))
  read(file);
for (const knot of knots()) {
  for (const file of knot) found.circles.add(file);
  details.push(`imports go in a circle (types count too): ${knot.join(", ")}`);
}

let failed = false;
for (const kind of ["circles", "files", "functions"] as const) {
  const knownNames = new Set(KNOWN[kind]);
  const fresh = [...found[kind]].filter((foundName) => !knownNames.has(foundName));
  const gone = [...knownNames].filter((knownName) => !found[kind].has(knownName));
  failed ||= fresh.length + gone.length > 0;
  for (const name of fresh) console.error(details.filter((text) => text.includes(name)).join("\n"));
  for (const name of gone)
    console.error(`${name} is mended: take it out of ${kind} in scripts/build/knownShape.ts`);
}
if (process.argv.includes("--print")) console.log(details.join("\n"));
process.exit(failed ? 1 : 0);
