/** What a machine needs before anything runs: packages, redis-server, for the tests chromium. Plain Node. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { runChild } from "./child.mjs";
import { inTurn } from "./turn.mjs";

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

const STAMP = "node_modules/.stamp";
/** ms that the packages' registry may take to answer */
const REGISTRY_LIMIT = 20_000;
/** ms between two words of how far it is */
const PROGRESS_EVERY = 5_000;

/** Those that package.json names and that are not there. */
function missingPackages() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !existsSync(`node_modules/${name}/package.json`),
  );
}

/** Packages there now, those of one owner each. */
function packagesThere() {
  if (!existsSync("node_modules")) return 0;
  return readdirSync("node_modules")
    .filter((name) => !name.startsWith("."))
    .reduce((sum, name) => sum + (name.startsWith("@") ? readdirSync(`node_modules/${name}`).length : 1), 0);
}

/** Whoever does not answer, or cannot be found, is not there; one that refuses the question is. */
async function registryAnswers() {
  const { code, said } = await runChild(
    "npm",
    ["ping", "--fetch-retries=0", `--fetch-timeout=${REGISTRY_LIMIT / 2}`],
    { shown: false, limit: REGISTRY_LIMIT },
  );
  return code === 0 || /\bE[45]\d\d\b/.test(said);
}

/** The packages of the lock file, all of them whatever the environment says; again only when it has changed. */
export async function ensurePackages() {
  const hash = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  const areThere = () =>
    existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash && missingPackages().length === 0;
  if (areThere()) return;
  await inTurn("Another command is installing the packages: waiting for it…", async () => {
    if (!areThere()) await install(hash);
  });
}

/** @param {string} hash of the lock file */
async function install(hash) {
  console.log("Installing packages…");
  const from = performance.now();
  const online = await registryAnswers();
  const telling = setInterval(() => {
    const seconds = Math.round((performance.now() - from) / 1000);
    console.log(`Installing packages… ${packagesThere()} after ${seconds} s`);
  }, PROGRESS_EVERY);
  const { code, said } = await runChild(
    "npm",
    [
      // a machine set up for production leaves out what builds the screens
      ...["ci", "--include=dev", "--include=optional", "--include=peer", "--ignore-scripts"],
      ...["--no-audit", "--no-fund", "--loglevel=error"],
      // what an earlier installation has left on this machine may be all that is needed
      ...(online ? [] : ["--offline"]),
    ],
    { shown: online },
  );
  clearInterval(telling);
  if (code !== 0 && !online)
    fail(
      "The npm registry does not answer: the first start needs the internet. Connect this machine and try again.",
    );
  if (code !== 0) fail(`npm ci failed (see above).${said}`);
  const missing = missingPackages();
  if (missing.length > 0)
    fail(
      `npm left out ${missing.slice(0, 3).join(", ")}…: look for "omit" in \`npm config list\`, then try again.`,
    );
  writeFileSync(STAMP, hash);
}

/** s without an answer, once; and for the machine's own upgrade, or another start, to let the packages go */
const APT_LIMITS = [
  ...["-o", "Acquire::Retries=0"],
  ...["-o", "Acquire::http::Timeout=10", "-o", "Acquire::https::Timeout=10"],
  ...["-o", "DPkg::Lock::Timeout=120"],
];

async function ensureProgram(command, debianPackage, why) {
  if (found(command)) return;
  if (!found("apt-get"))
    fail(`${command} is missing (${why}). Install the package ${debianPackage} and try again.`);
  const root = process.getuid?.() === 0;
  if (!root && spawnSync("sudo", ["-n", "true"]).status !== 0) {
    fail(`${command} is missing (${why}). Run: sudo apt-get install ${debianPackage}`);
  }
  console.log(`Installing ${debianPackage}…`);
  const apt = async (...words) => {
    const [program, ...rest] = [...(root ? [] : ["sudo", "-n"]), "apt-get", ...APT_LIMITS, ...words];
    return runChild(program, rest, {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      shown: false,
    });
  };
  // the package must not start a server of its own: ours is a child of ours
  const install = () => apt("install", "-y", "-q", "--no-install-recommends", debianPackage);
  if ((await install()).code === 0) return;
  await apt("update", "-q");
  const { code, said } = await install();
  if (code === 0 && found(command)) return;
  const last = said.trim().split("\n").at(-1) ?? "";
  fail(`apt-get could not install ${debianPackage} (${why}): ${last}\nIs this machine on the internet?`);
}

export const ensureRedis = () =>
  ensureProgram("redis-server", "redis-server", "the live state is kept in it");
export const ensurePoppler = () =>
  ensureProgram("pdftotext", "poppler-utils", "the tests read the PDF documents with it");
export const ensureCompiler = () =>
  ensureProgram("cc", "build-essential", "the faults run sets the clocks of processes with it");
export const ensureStrace = () =>
  ensureProgram("strace", "strace", "the tests of power cuts see by it what is on the disk");
export const ensureWriter = () =>
  ensureProgram("soffice", "libreoffice-writer-nogui", "the long tests look at DOCX as pages with it");
export const ensureNginx = () =>
  ensureProgram("nginx", "nginx-light", "the long tests try docs/deployment/nginx.conf with it");
export const ensureChromium = () =>
  ensureProgram("chromium-headless-shell", "chromium-headless-shell", "the tests of the screens run in it");
