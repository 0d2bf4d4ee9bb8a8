/**
 * Which scripts of the screens lie in one file. A page asks for each of its files apart, and each has its price; but what
 * lies in one file is sent to every page that needs any of it.
 */

/** so many characters of source sent in vain weigh as much as one more file that is asked for (docs/bench.md) */
const FILE = 6_000;

export interface Modules {
  readonly getModuleInfo: (id: string) => {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
    readonly code: string | null;
  } | null;
}

/** Modules that lie in one file, the pages that ask for it, and the parts that it imports. */
interface Part {
  readonly pages: Set<string>;
  readonly modules: string[];
  readonly imports: Set<Part>;
  size: number;
}

/** What a page stands on, itself too: what it imports before its first picture, and what it asks for later beyond that. */
function reached(page: string, modules: Modules): readonly [now: Set<string>, later: Set<string>] {
  const now = new Set([page]);
  const later = new Set<string>();
  for (const id of now) for (const target of modules.getModuleInfo(id)?.importedIds ?? []) now.add(target);
  for (const from of [now, later])
    for (const id of from)
      for (const target of modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
        if (!now.has(target)) later.add(target);
  for (const id of later)
    for (const target of modules.getModuleInfo(id)?.importedIds ?? [])
      if (!now.has(target)) later.add(target);
  return [now, later];
}

/** What the same pages, two at least, stand on. Styles stay with those who ask for them: they would change other pages. */
function partsOf(pages: ReadonlyMap<string, string>, modules: Modules): Part[] {
  const usersOf = new Map<string, string[]>();
  for (const [name, page] of pages)
    for (const [nth, ids] of reached(page, modules).entries())
      for (const id of ids)
        usersOf.set(id, [...(usersOf.get(id) ?? []), nth === 0 ? name : `${name}, later`]);
  const parts = new Map<string, Part>();
  for (const [id, users] of usersOf) {
    if (users.length < 2 || /\.css(\?|$)/.test(id)) continue;
    const part = parts.get(users.join()) ?? {
      pages: new Set(users),
      modules: [],
      imports: new Set(),
      size: 0,
    };
    parts.set(users.join(), part);
    part.modules.push(id);
    part.size += modules.getModuleInfo(id)?.code?.length ?? 0;
  }
  const all = [...parts.values()];
  const partOf = new Map(all.flatMap((part) => part.modules.map((id) => [id, part] as const)));
  for (const part of all)
    for (const id of part.modules)
      for (const target of modules.getModuleInfo(id)?.importedIds ?? []) {
        const other = partOf.get(target);
        if (other && other !== part) part.imports.add(other);
      }
  return all;
}

/** What all pages together win, in characters, where two parts are one. */
function gain(a: Part, b: Part): number {
  const both = [...a.pages].filter((page) => b.pages.has(page)).length;
  return both * FILE - (a.pages.size - both) * b.size - (b.pages.size - both) * a.size;
}

/** Does one lead to the other by way of a third? As one they would import what imports them. */
function aroundTo(from: Part, to: Part): boolean {
  const seen = new Set([...from.imports].filter((part) => part !== to));
  for (const part of seen) for (const next of part.imports) seen.add(next);
  return seen.has(to);
}

function mergeBest(parts: readonly Part[]): Part[] | null {
  let best: { readonly a: Part; readonly b: Part; readonly won: number } | null = null;
  for (const [i, a] of parts.entries())
    for (const b of parts.slice(i + 1)) {
      const won = gain(a, b);
      if (won > (best?.won ?? 0) && !aroundTo(a, b) && !aroundTo(b, a)) best = { a, b, won };
    }
  if (!best) return null;
  const { a, b } = best;
  const one: Part = {
    pages: new Set([...a.pages, ...b.pages]),
    modules: [...a.modules, ...b.modules],
    imports: new Set([...a.imports, ...b.imports]),
    size: a.size + b.size,
  };
  one.imports.delete(a);
  one.imports.delete(b);
  const others = parts.filter((part) => part !== a && part !== b);
  for (const { imports } of others) {
    // whichever of the two it was
    const itWas = [imports.delete(a), imports.delete(b)];
    if (itWas.some(Boolean)) imports.add(one);
  }
  return [...others, one];
}

/**
 * The file of each module that more than one page stands on, by module id; whoever is not named lies with its page. `pages`:
 * the script that each begins with, by the page's name.
 */
export function filesOfPages(
  pages: ReadonlyMap<string, string>,
  modules: Modules,
): ReadonlyMap<string, string> {
  let parts = partsOf(pages, modules);
  for (let merged = mergeBest(parts); merged; merged = mergeBest(parts)) parts = merged;
  const nameOf = (part: Part, nth: number) => (part.pages.size === pages.size ? "base" : `shared-${nth}`);
  return new Map(parts.flatMap((part, nth) => part.modules.map((id) => [id, nameOf(part, nth)] as const)));
}
