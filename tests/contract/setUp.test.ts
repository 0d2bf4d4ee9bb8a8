/** Setting up on a machine without packages, as somebody else's is. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** The scripts beside a package.json and a lock file that ask for one package of this checkout, and one for building. */
function checkout(): string {
  const dir = mkdtempSync(join(tmpdir(), "set-up-"));
  made.push(dir);
  cpSync("scripts", join(dir, "scripts"), { recursive: true });
  const ownFolder = (name: string) => {
    const from = join("node_modules", name);
    const { version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8")) as { version: string };
    const to = join(dir, "own", name);
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, "package.json"), JSON.stringify({ name, version }));
    return [name, `file:own/${name}`, version] as const;
  };
  const [zod, vite] = [ownFolder("zod"), ownFolder("vite")];
  const asked = { dependencies: { [zod[0]]: zod[1] }, devDependencies: { [vite[0]]: vite[1] } };
  writeFileSync(
    join(dir, "package.json"),
    JSON.stringify({ name: "copy", version: "1.0.0", type: "module", ...asked }),
  );
  const packages = Object.fromEntries(
    [zod, vite].flatMap(([name, resolved, version]) => [
      [`own/${name}`, { version }],
      [`node_modules/${name}`, { resolved: resolved.slice(5), link: true }],
    ]),
  );
  writeFileSync(
    join(dir, "package-lock.json"),
    JSON.stringify({
      name: "copy",
      version: "1.0.0",
      lockfileVersion: 3,
      requires: true,
      packages: { "": { name: "copy", version: "1.0.0", ...asked }, ...packages },
    }),
  );
  return dir;
}

const ENSURE =
  "import('./scripts/build/setUp.mjs').then((setUp) => setUp.ensurePackages()).then(() => console.log('set up'))";

function ensure(dir: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["-e", ENSURE], {
    cwd: dir,
    env: { ...process.env, npm_config_cache: join(dir, "cache"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      said += String(chunk);
    });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}

/** a registry that nobody answers for */
const NOWHERE = { npm_config_registry: "http://127.0.0.1:1/" };

describe("setting up", () => {
  it.each([{ NODE_ENV: "production" }, { npm_config_omit: "dev" }, { npm_config_production: "true" }])(
    "(Z01) with %j, by two at once: all packages are there, and only then is it stamped",
    async (env) => {
      const dir = checkout();
      const both = await Promise.all([0, 1].map(async () => ended(ensure(dir, { ...NOWHERE, ...env }))));
      for (const { code, said } of both) {
        expect(said).toContain("set up");
        expect(code).toBe(0);
      }
      expect(both.filter(({ said }) => said.includes("Installing packages…"))).toHaveLength(1);
      expect(existsSync(join(dir, "node_modules/vite/package.json"))).toBe(true);
      // somebody has taken a package away: the stamp alone is no promise
      rmSync(join(dir, "node_modules/vite"), { recursive: true });
      expect((await ended(ensure(dir, { ...NOWHERE, ...env }))).said).toContain("Installing packages…");
      expect(existsSync(join(dir, "node_modules/vite/package.json"))).toBe(true);
      expect((await ended(ensure(dir, NOWHERE))).said).toBe("set up\n");
    },
  );

  it("(Z02) without a network the first start says so, soon, and stamps nothing", async () => {
    const dir = checkout();
    const lock = join(dir, "package-lock.json");
    const asked = JSON.parse(readFileSync(lock, "utf8"));
    // a package that comes from the registry
    const { version, resolved, integrity } = JSON.parse(readFileSync("package-lock.json", "utf8")).packages[
      "node_modules/zod"
    ];
    asked.packages["node_modules/zod"] = { version, resolved, integrity };
    delete asked.packages["own/zod"];
    for (const file of [asked.packages[""], JSON.parse(readFileSync(join(dir, "package.json"), "utf8"))]) {
      file.dependencies.zod = version;
      if (file.type) writeFileSync(join(dir, "package.json"), JSON.stringify(file));
    }
    writeFileSync(lock, JSON.stringify(asked));
    const { code, said } = await ended(ensure(dir, NOWHERE));
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toEqual([
      "Installing packages…",
      "The npm registry does not answer: the first start needs the internet. Connect this machine and try again.",
    ]);
    expect(existsSync(join(dir, "node_modules/.stamp"))).toBe(false);
  });

  it("(Z05) every command of package.json sets itself up", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [name, line] of Object.entries(scripts))
      expect(line, name).toMatch(
        /^(exec |LONG=1 )?node scripts\/(start|test|build\/check|run)\.mjs( [\w/.]+)?$/,
      );
    expect(readdirSync("scripts")).toContain("run.mjs");
  });
});
