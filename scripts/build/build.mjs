/** Builds screens and server into dist/ when their sources have changed. Plain Node. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { constants, gzipSync } from "node:zlib";
import { runChild } from "./child.mjs";
import { filesBelow } from "./files.mjs";
import { inTurn } from "./turn.mjs";

const SOURCES = [
  ...["shared", "server", "client"].flatMap((folder) => filesBelow(folder)),
  "vite.config.ts",
  "scripts/build/pageFiles.ts",
  "package-lock.json",
];
const STAMP = "dist/.stamp";

/**
 * How the server is run, wherever it is: no object of its has a way to its prototype by name; what is young is swept at
 * 4 MB (a crowd that comes in at once makes V8 hold four times as much, and keep it).
 */
export const SERVER_FLAGS = ["--enable-source-maps", "--disable-proto=delete", "--max-semi-space-size=4"];

export const SERVER_BUILD = {
  entryPoints: {
    main: "server/main.ts",
    nodes: "server/nodes.ts",
    // what npm start must know before it starts any of them
    config: "server/config.ts",
    documentsWorker: "server/documents/worker.ts",
    filesWorker: "server/intake/files/worker.ts",
    attachedWorker: "server/intake/attached/worker.ts",
    archiveChild: "server/archiving/child.ts",
    proseThread: "server/shell/minutes/proseThread.ts",
  },
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  sourcemap: true,
  outdir: "dist/server",
  logLevel: "warning",
};

/** A crowd that walks in fetches them over one radio: beside each script and style lies what goes to whoever takes gzip. */
function zipAssets() {
  for (const file of filesBelow("dist/client/assets", /\.(js|css)$/))
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: constants.Z_BEST_COMPRESSION }));
}

/** What `server/config.ts` exports, as it was built. */
export const builtConfig = () => import(resolve("dist/server/config.js"));

export async function build() {
  const hash = createHash("sha256");
  for (const file of SOURCES) hash.update(file).update(readFileSync(file));
  const now = hash.digest("hex");
  const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, "utf8") === now;
  if (isBuilt()) return;
  await inTurn("Another command is building: waiting for it…", async () => {
    if (!isBuilt()) await make(now);
  });
}

/** @param {string} now the stamp of what is built */
async function make(now) {
  console.log("Building…");
  const vite = ["--no-install", "vite", "build", "--logLevel", "warn"];
  const { code, said } = await runChild("npx", vite, { shown: false });
  if (code !== 0) {
    console.error(said);
    process.exit(code ?? 1);
  }
  zipAssets();
  // not before the packages are installed
  const esbuild = await import("esbuild");
  await esbuild.build(SERVER_BUILD);
  writeFileSync(STAMP, now);
}
