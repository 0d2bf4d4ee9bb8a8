import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { buildSync } from "esbuild";
import { defineConfig, type Plugin } from "vite";
import { filesBelow } from "./scripts/build/files.mjs";
import { pageName } from "./scripts/build/pageName.mjs";
import { OLDEST } from "./scripts/proving/browsers.mjs";
import { shellPath } from "./shared/terms/pages.ts";

/** Each screen is a page of its own, so that the hall loads nothing of the tablet's. */
const pages = filesBelow("client", /^index\.html$/);

const WORKER = "client/sw/sw.ts";

/** The service worker knows the files of this build by name; another build is another worker. */
const serviceWorker = (): Plugin => ({
  name: "service-worker",
  enforce: "post",
  buildStart() {
    for (const file of [WORKER, "shared/terms/pages.ts"]) this.addWatchFile(resolve(file));
  },
  generateBundle(_options, bundle) {
    const assets = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css|woff2)$/.test(name));
    const shells = Object.values(bundle).filter(({ fileName }) => fileName.endsWith("/index.html"));
    for (const shell of shells) shell.fileName = `${pageName(dirname(shell.fileName))}/index.html`;
    const hash = createHash("sha256").update(assets.join("\n"));
    for (const shell of shells) if (shell.type === "asset") hash.update(shell.source);
    const built = {
      id: hash.digest("hex").slice(0, 16),
      files: [
        ...assets.map((name) => `/${name}`),
        ...shells.map(({ fileName }) => shellPath(fileName.replace(/\/index\.html$/, ""))),
      ],
    };
    const [worker] = buildSync({
      entryPoints: [WORKER],
      bundle: true,
      minify: true,
      write: false,
      define: { BUILT: JSON.stringify(built) },
    }).outputFiles;
    this.emitFile({ type: "asset", fileName: "sw.js", source: worker?.text ?? "" });
  },
});

/** Screens speak WebSocket alone: the client's other ways stay out of the pages. Where its files are named otherwise, they come in. */
const webSocketOnly = (): Plugin => ({
  name: "web-socket-only",
  enforce: "pre",
  transform(_code, id) {
    if (!/engine\.io-client\/build\/esm\/transports\/index\.js/.test(id)) return null;
    return 'import { WS } from "./websocket.node.js"; export const transports = { websocket: WS };';
  },
});

/** What the minutes are written on: most of the desk's page, the same from build to build; it stands on nothing else. */
const EDITOR = {
  name: "editor",
  test: /node_modules\/(prosemirror-|orderedmap|rope-sequence|w3c-keyname|yjs|lib0)/,
};

interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** What a page imports before its first picture. */
function reached(page: string, graph: Graph): Set<string> {
  const found = new Set([page]);
  for (const id of found) for (const target of graph.getModuleInfo(id)?.importedIds ?? []) found.add(target);
  return found;
}

let everyPage: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The pages that stand on a module. */
function usersOf(id: string, graph: Graph): string[] {
  everyPage ??= new Map(pages.map((page) => [pageName(dirname(page)), reached(resolve(page), graph)]));
  return [...everyPage].flatMap(([page, modules]) => (modules.has(id) ? [page] : []));
}

/** What every page stands on, in one file: cut up for the sake of what is loaded later, it weighs more. */
const BASE = {
  debugName: "base",
  name: (id: string, graph: Graph) =>
    id.includes("rolldown/runtime") || usersOf(id, graph).length === pages.length ? "base" : null,
};

/** from so many pages on, one file weighs less than its parts, though not every page needs all of it (docs/bench.md) */
const MANY = 7;

/** What many seats stand on and no display, in one file: each of its parts would be asked for alone. */
const SEATS = {
  debugName: "seats",
  name: (id: string, graph: Graph) => {
    const users = usersOf(id, graph);
    return users.length >= MANY && !users.includes("hall") && !users.includes("lectern") ? "seats" : null;
  },
};

export default defineConfig({
  root: "client",
  plugins: [react({ jsxImportSource: "#ui" }), webSocketOnly(), serviceWorker()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: Object.entries(OLDEST).map(([name, version]) => `${name}${version}`),
    // nothing inline: the Content-Security-Policy allows none
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: pages.map((page) => resolve(page)),
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [EDITOR, BASE, SEATS] } },
      // what of them is not imported does nothing by being there
      treeshake: { moduleSideEffects: (id) => !/\/node_modules\/(@?socket\.io|engine\.io)/.test(id) },
    },
  },
});
