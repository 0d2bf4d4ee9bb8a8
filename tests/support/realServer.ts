/** A real server of this build, with its own Redis and data folder; links are read as the operator reads them. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Link {
  readonly hearing: string;
  readonly seat: string;
  readonly url: string;
}

export class RealServer {
  readonly dataDir = mkdtempSync(join(tmpdir(), "hearing-test-"));
  #child: ChildProcess | null = null;
  #port = 0;

  /** Resolves when the links are printed. The second start takes the first one's port, so that open pages find it. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ["dist/server/main.js"], {
      env: {
        ...process.env,
        DATA_DIR: this.dataDir,
        PORT: String(this.#port),
        HOST: "127.0.0.1",
        LOG_LEVEL: "warn",
        PUBLIC_URL: "",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#child = child;
    let printed = "";
    while (!/\/enter\/\S+\/lectern#/.test(printed)) {
      const [chunk] = (await Promise.race([
        once(child.stdout, "data"),
        once(child, "exit").then(() => [null]),
      ])) as [Buffer | null];
      if (chunk === null) throw new Error(`the server ended before it was up: ${printed}`);
      printed += chunk.toString();
    }
    this.#port = Number(/:(\d+)\/enter\//.exec(printed)?.[1]);
  }

  links(): Link[] {
    const env = { ...process.env, DATA_DIR: this.dataDir };
    return JSON.parse(
      execFileSync("npx", ["--no-install", "tsx", "scripts/links.ts", "--json"], { env, encoding: "utf8" }),
    ) as Link[];
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  async stop(): Promise<void> {
    await this.kill("SIGTERM");
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
