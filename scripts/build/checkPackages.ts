/** Packages of the lock file: exact versions, bound to their content, under licences we may use, none with a known fault. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
    }),
  ),
});
const manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const LICENCES =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|OFL-1\.1|Zlib)( (OR|AND) (MIT|Apache-2\.0|Zlib))*\)?$/;
/** Say nothing in the lock file; their own files say MIT. */
const READ_BY_HAND = new Set(["png-js", "xmlhttprequest-ssl"]);

/** The first version without a fault that is known (its number); null: no version may be used. */
const FLOORS: Readonly<Record<string, readonly [version: string | null, fault: string]>> = {
  "socket.io-parser": ["4.2.7", "CVE-2026-69185, CVE-2023-32695"],
  ws: ["8.17.1", "CVE-2024-37890"],
  "socket.io": ["4.8.0", "CVE-2024-38355"],
  xlsx: [null, "CVE-2023-30533, CVE-2024-22363: no version on npm is mended"],
};

const partsOf = (version: string) => version.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0);
function older(version: string, floor: string): boolean {
  const [parts, least] = [partsOf(version), partsOf(floor)];
  const i = [0, 1, 2].find((n) => parts[n] !== least[n]);
  return i !== undefined && (parts[i] ?? 0) < (least[i] ?? 0);
}

const { packages } = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const { dependencies, devDependencies } = manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));
const problems = Object.entries({ ...dependencies, ...devDependencies })
  .filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))
  .map(([name, version]) => `package.json: ${name} is ${version}, not an exact version`);

for (const [path, { version = "", license, integrity }] of Object.entries(packages)) {
  if (path === "") continue;
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  if (!integrity) problems.push(`${name} ${version} is not bound to its content (no integrity)`);
  if (license === undefined ? !READ_BY_HAND.has(name) : !LICENCES.test(license))
    problems.push(`${name} ${version}: the licence "${license}" has not been looked at`);
  const [floor, fault] = FLOORS[name] ?? [];
  if (floor === null || (floor !== undefined && older(version, floor)))
    problems.push(`${name} ${version} has a known fault (${fault}): ${floor ?? "use another package"}`);
}
// what the floors speak of is there: a name that was mistyped would pass for ever
for (const [name, [floor]] of Object.entries(FLOORS))
  if (floor !== null && !existsSync(join("node_modules", name)))
    problems.push(`${name} has a floor here, but is no package of ours`);

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
