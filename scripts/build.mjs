/** Builds screens and server into dist/ when their sources have changed. Plain Node. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { filesBelow } from "./files.mjs";

const SOURCES = [
  ...["shared", "server", "client"].flatMap((folder) => filesBelow(folder)),
  "vite.config.ts",
  "package-lock.json",
];
const STAMP = "dist/.stamp";

function run(command, ...words) {
  const done = spawnSync("npx", ["--no-install", command, ...words], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

export function build() {
  const hash = createHash("sha256");
  for (const file of SOURCES) hash.update(file).update(readFileSync(file));
  const now = hash.digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === now) return;
  console.log("Building…");
  run("vite", "build", "--logLevel", "warn");
  run(
    "esbuild",
    "server/main.ts",
    "--bundle",
    "--platform=node",
    "--format=esm",
    "--packages=external",
    "--sourcemap",
    "--outfile=dist/server/main.js",
    "--log-level=warning",
  );
  writeFileSync(STAMP, now);
}
