/** What a machine needs before anything runs: packages, redis-server, for the tests chromium. Plain Node. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

function fail(text) {
  console.error(text);
  process.exit(1);
}

const found = (command) => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;

export function ensureNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
}

/** The packages of the lock file; again only when it has changed. */
export function ensurePackages() {
  const hash = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  const stamp = "node_modules/.stamp";
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.log("Installing packages…");
  const done = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
  });
  if (done.status !== 0) fail("npm ci failed: is the npm registry reachable?");
  writeFileSync(stamp, hash);
}

function ensureProgram(command, debianPackage, why) {
  if (found(command)) return;
  if (!found("apt-get"))
    fail(`${command} is missing (${why}). Install the package ${debianPackage} and try again.`);
  const root = process.getuid?.() === 0;
  if (!root && spawnSync("sudo", ["-n", "true"]).status !== 0) {
    fail(`${command} is missing (${why}). Run: sudo apt-get install ${debianPackage}`);
  }
  console.log(`Installing ${debianPackage}…`);
  const apt = (...words) => {
    const [program, ...rest] = root ? ["apt-get", ...words] : ["sudo", "-n", "apt-get", ...words];
    return spawnSync(program, rest, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status;
  };
  // the package must not start a server of its own: ours is a child of ours
  const install = () => apt("install", "-y", "-q", "--no-install-recommends", debianPackage);
  if (install() !== 0 && (apt("update", "-q") !== 0 || install() !== 0))
    fail(`apt-get could not install ${debianPackage}.`);
}

export const ensureRedis = () => {
  if (!process.env["REDIS_URL"])
    ensureProgram("redis-server", "redis-server", "the live state is kept in it");
};
export const ensurePoppler = () =>
  ensureProgram("pdftotext", "poppler-utils", "the tests read the PDF documents with it");
export const ensureCompiler = () =>
  ensureProgram("cc", "build-essential", "the faults run sets the clocks of processes with it");
export const ensureStrace = () =>
  ensureProgram("strace", "strace", "the tests of power cuts see by it what is on the disk");
export const ensureNginx = () =>
  ensureProgram("nginx", "nginx-light", "the long tests try docs/deployment/nginx.conf with it");
export const ensureChromium = () =>
  ensureProgram("chromium-headless-shell", "chromium-headless-shell", "the tests of the screens run in it");
