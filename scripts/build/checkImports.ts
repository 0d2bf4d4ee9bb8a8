/** Who may import whom (house.ts). Each wrong import is named with what to do instead. */
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { filesBelow } from "./files.mjs";
import { mayImport, roomOf } from "./house.ts";

interface PackageRule {
  readonly packages: RegExp;
  readonly only: RegExp;
  readonly instead: string;
}

const PACKAGES: readonly PackageRule[] = [
  {
    packages: /^(docx|pdfmake|write-excel-file)(\/|$)/,
    only: /^(server\/documents|tests)\//,
    instead: "pages and tables are drawn in server/documents/ alone",
  },
  {
    packages: /^fflate$/,
    only: /^(server\/documents|tests)\/|^server\/machine\/zip/,
    instead: "use server/machine/zip.ts",
  },
  {
    packages: /^ioredis$/,
    // the bench's floor is what stands without us
    only: /^server\/storage\/redis\/|^scripts\/proving\/bench\/floorServer/,
    instead: "Redis is spoken to in server/storage/redis/ alone",
  },
  {
    packages: /^(socket\.io|express)$/,
    // a test gives the public pages a clock of its own
    only: /^server\/web\/|^scripts\/proving\/bench\/floorServer|^tests\/flow\/publicPages/,
    instead: "sockets and HTTP live in server/web/ alone",
  },
  {
    packages: /^(?!zod$|\.)/,
    only: /^(?!shared\/)/,
    instead: "shared/ is what both sides know, and stands on zod alone",
  },
  {
    packages: /^(?!zod$|immer$|\.)/,
    only: /^(?!server\/rulebook\/)/,
    instead: "the rulebook is pure: pass what it needs in as an argument (Circumstances)",
  },
];

const CLOCK = /\bDate\.now\(|\bnew Date\(\)/;
const CLOCK_FILES = /^(server\/machine\/clock\.ts|client\/line\/timers\.ts|tests\/|scripts\/)/;

const targetOf = (file: string, specifier: string) =>
  specifier.startsWith(".") ? normalize(join(dirname(file), specifier.replace(/\?.*/, ""))) : specifier;

/** What a file imports to use it, not for its types alone. */
const used = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^(?:import|export)(?! type)\s[^;"]*"([^"]+)"/gm)].map(
    ([, specifier = ""]) => targetOf(file, specifier),
  );

const validators = new Map<string, boolean>();
/** Does whoever imports this file of shared/ load the validator, which no page needs and which weighs 30 kB? */
function loadsValidator(file: string): boolean {
  const validator = validators.get(file);
  if (validator !== undefined) return validator;
  const loads = used(file).some(
    (target) => target === "zod" || (target.startsWith("shared/") && loadsValidator(target)),
  );
  validators.set(file, loads);
  return loads;
}

const screenOf = (path: string) => /^client\/screens\/\w+\/(\w+)\//.exec(path)?.[1];
const problems: string[] = [];

for (const file of ["shared", "server", "client", "scripts", "tests"].flatMap((folder) =>
  filesBelow(folder, /\.tsx?$/),
)) {
  const text = readFileSync(file, "utf8");
  const room = roomOf(file);
  if (room === null && /^(shared|server|client)\//.test(file))
    problems.push(`${file} stands in no room: put it into one of scripts/build/house.ts`);
  for (const [, specifier = ""] of text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
    const isFile = specifier.startsWith(".");
    const target = targetOf(file, specifier);
    if (isFile && room && (!mayImport(room, target) || /^(scripts|tests)\//.test(target)))
      problems.push(
        `${file} imports ${target}: ${room.path} may import ${room.imports.join(", ") || "nothing"}`,
      );
    for (const { packages, only, instead } of isFile ? [] : PACKAGES)
      if (packages.test(target) && !only.test(file)) problems.push(`${file} imports ${target}: ${instead}`);
    const [ownScreen, other] = [screenOf(file), isFile ? screenOf(target) : undefined];
    if (ownScreen && other && ownScreen !== other)
      problems.push(
        `${file} imports ${target}: screens never import each other; what they share goes to client/staff`,
      );
  }
  for (const target of file.startsWith("client/") ? used(file) : [])
    if (target.startsWith("shared/") && loadsValidator(target))
      problems.push(
        `${file} imports ${target}: a page would load zod; import its types alone, or move what it needs`,
      );
  if (CLOCK.test(text) && !CLOCK_FILES.test(file))
    problems.push(`${file} reads the machine's clock: ask server/machine/clock.ts or client/line/timers.ts`);
}

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
