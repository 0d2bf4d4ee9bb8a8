/** A command of package.json as a person runs it, without the second that npm itself takes to start. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Resolves with what it said; rejects with `code`, `stdout` and `stderr` where it ends otherwise than well. */
export const command = (
  name: string,
  settings: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<{ stdout: string; stderr: string }> =>
  run(process.execPath, ["scripts/run.mjs", name, ...words], {
    env: { ...process.env, REDIS_URL: "", ...settings },
    maxBuffer: 64 * 1024 * 1024,
  });
