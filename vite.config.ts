import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { buildSync } from "esbuild";
import { defineConfig, type Plugin } from "vite";
import { filesBelow } from "./scripts/build/files.mjs";
import { filesOfPages, type Modules } from "./scripts/build/pageFiles.ts";
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

let fileOf: ReadonlyMap<string, string> | undefined;

/** What several pages stand on, in as few files as that is worth. */
const SHARED = {
  debugName: "shared",
  name: (id: string, modules: Modules) => {
    fileOf ??= filesOfPages(new Map(pages.map((page) => [pageName(dirname(page)), resolve(page)])), modules);
    return id.includes("rolldown/runtime") ? "base" : (fileOf.get(id) ?? null);
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
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [EDITOR, SHARED] } },
      // what of them is not imported does nothing by being there
      treeshake: { moduleSideEffects: (id) => !/\/node_modules\/(@?socket\.io|engine\.io)/.test(id) },
    },
  },
});
