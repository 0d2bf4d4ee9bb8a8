/** Other processes on a folder that a server has: a second start, and commands. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type COMMANDS, HEARING } from "./installationFaults.ts";

/** ms after which a fault is over for everybody */
const SETTLED = 8_000;

/** The server that serves now, or null; and when something was last done to it that a command may feel. */
export interface Served {
  readonly server: ChildProcess | null;
  readonly lastHarm: number;
}

type Look = () => Served;
type Wrong = (text: string) => void;

/** `same`: one server served from the beginning to the end. */
async function throughout<T>(
  look: Look,
  work: () => Promise<T>,
): Promise<{ readonly same: boolean; readonly done: T }> {
  const before = look().server;
  const done = await work();
  return { same: before !== null && look().server === before, done };
}

export async function startAgain(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  look: Look,
  wrong: Wrong,
): Promise<void> {
  const { same, done } = await throughout(look, () =>
    saidBy(spawn(process.execPath, [...words], { env }), /Links of units/),
  );
  if (same && !/^\S+ is in use by the server with pid \d+.*\n$/.test(done.said))
    wrong(`a second start said: ${done.said}`);
}

export async function commandBeside(
  name: (typeof COMMANDS)[number],
  env: NodeJS.ProcessEnv,
  look: Look,
  wrong: Wrong,
): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), "beside-"));
  const words = name === "backup" ? ["backup", "--out", join(out, "backup")] : ["hearing", name, HEARING];
  const from = Date.now();
  const { same, done } = await throughout(look, () =>
    saidBy(spawn(process.execPath, ["scripts/run.mjs", ...words], { env })),
  );
  rmSync(out, { recursive: true, force: true });
  if (done.code !== 0 && same && from - look().lastHarm > SETTLED && Date.now() - from < SETTLED)
    wrong(`${name} beside the server: ${done.said.slice(-300)}`);
}

/** What a process says, and how it ends; it is ended where it says `unwanted`. */
async function saidBy(
  child: ChildProcess,
  unwanted?: RegExp,
): Promise<{ said: string; code: number | null }> {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (unwanted?.test(said)) child.kill("SIGTERM");
    });
  const [code] = (await once(child, "close")) as [number | null];
  return { said, code };
}
