/** Which scripts of the screens lie in one file: by what an own file costs, never in a circle; and what was built of it. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { filesBelow } from "../../scripts/build/files.mjs";
import { filesOfPages, type Modules } from "../../scripts/build/pageFiles.ts";

/** module → its size, what it imports, what it asks for later */
type Graph = Readonly<
  Record<string, readonly [size: number, imports: readonly string[], later?: readonly string[]]>
>;

const modulesOf = (graph: Graph): Modules => ({
  getModuleInfo: (id) => {
    const [size, importedIds, dynamicallyImportedIds = []] = graph[id] ?? [0, []];
    return { code: "x".repeat(size), importedIds, dynamicallyImportedIds };
  },
});
const pages = (...names: string[]) => new Map(names.map((name) => [name, `${name}.ts`]));
const filesOf = (graph: Graph, ...names: string[]) => filesOfPages(pages(...names), modulesOf(graph));

it("puts together what costs less sent in vain than asked for apart, and leaves a page's own with the page", () => {
  const files = filesOf(
    {
      "a.ts": [10, ["all.ts", "small.ts", "large.ts", "own.ts"]],
      "b.ts": [10, ["all.ts", "small.ts", "large.ts"]],
      "c.ts": [10, ["all.ts"]],
      "all.ts": [50_000, []],
      "small.ts": [100, []],
      "large.ts": [90_000, []],
      "own.ts": [100, []],
      "base.css": [10, []],
    },
    "a",
    "b",
    "c",
  );
  expect(files.get("own.ts")).toBeUndefined();
  expect(files.get("small.ts")).toBe(files.get("large.ts"));
  expect(files.get("large.ts")).not.toBe(files.get("all.ts"));
});

/** Ways that lead back to where they began. */
function circles(imports: ReadonlyMap<string, Iterable<string>>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) found.push([...way, file].join(" → "));
    if (done.has(file) || way.includes(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

it("makes no two files that import each other, whatever they would save", () => {
  const graph: Graph = {
    "a.ts": [10, ["other.ts", "plain.ts"]],
    "b.ts": [10, ["plain.ts", "top.ts"]],
    "c.ts": [10, ["top.ts"]],
    "d.ts": [10, ["side.ts", "large.ts"]],
    "e.ts": [10, ["side.ts", "top.ts", "other.ts"]],
    "f.ts": [10, ["side.ts"]],
    "top.ts": [175, ["plain.ts", "large.ts"]],
    "large.ts": [28_210, ["other.ts", "low.ts"]],
    "side.ts": [305, ["low.ts"]],
    "low.ts": [313, []],
    "plain.ts": [11_232, []],
    "other.ts": [239, []],
  };
  const files = filesOf(graph, "a", "b", "c", "d", "e", "f");
  expect(new Set(files.values()).size).toBeLessThan(files.size);
  const imports = new Map<string, Set<string>>();
  for (const [id, file] of files) {
    const others = (graph[id]?.[1] ?? []).flatMap((target) => files.get(target) ?? []);
    imports.set(file, new Set([...(imports.get(file) ?? []), ...others.filter((other) => other !== file)]));
  }
  expect(circles(imports)).toEqual([]);
});

it("knows what a page asks for later: it lies in no page's own file", () => {
  const graph: Graph = {
    "a.ts": [10, [], ["later.ts"]],
    "b.ts": [10, ["later.ts"]],
    "later.ts": [100, []],
  };
  expect(filesOf(graph, "a", "b").get("later.ts")).toBeDefined();
});

it("has built files of which none imports a page's own, and none in a circle", () => {
  const folder = "dist/client/assets";
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const imports = new Map(
    scripts.map((file) => {
      const text = readFileSync(`${folder}/${file}`, "utf8");
      return [file, [...text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name = ""]) => name)];
    }),
  );
  const entries = new Set(
    filesBelow("dist/client", /^index\.html$/).flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(/<script[^>]+src="\/assets\/([^"]+)"/g)].map(
        ([, name = ""]) => name,
      ),
    ),
  );
  expect(entries.size).toBeGreaterThan(10);
  expect([...imports].filter(([, files]) => files.some((file) => entries.has(file)))).toEqual([]);
  expect(circles(imports)).toEqual([]);
});
