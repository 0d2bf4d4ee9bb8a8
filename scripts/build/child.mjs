/** Other programs that a command runs and waits for: a signal that ends the command ends them too. Plain Node. */
import { spawn } from "node:child_process";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program in a process group of its own; resolves with its exit code (null: it was ended) and what it said, where
 * that is not shown. A signal to this process goes to the whole group, and when the group has ended, ends this process.
 *
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, shown?: boolean, limit?: number }} [options] `shown`: on this terminal; `limit`: ms, then it is ended
 * @returns {Promise<{ code: number | null, said: string }>}
 */
export async function runChild(program, words, { env = process.env, shown = true, limit = 0 } = {}) {
  const output = shown ? "inherit" : "pipe";
  const child = spawn(program, words, { stdio: ["ignore", output, output], detached: true, env });
  const end = (signal) => {
    try {
      process.kill(-(child.pid ?? 0), signal);
    } catch {
      // it has ended already
    }
  };
  let signalled = null;
  const handlers = SIGNALS.map((signal) => [
    signal,
    () => {
      signalled = signal;
      // what a shell has put in the background ignores a Ctrl+C
      end("SIGTERM");
    },
  ]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  const timer = limit > 0 ? setTimeout(() => end("SIGKILL"), limit) : null;
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      said += String(chunk);
    });
  const code = await new Promise((ended) => {
    child.once("error", () => ended(null));
    child.once("close", ended);
  });
  if (timer) clearTimeout(timer);
  for (const [signal, handler] of handlers) process.off(signal, handler);
  if (signalled) process.kill(process.pid, signalled);
  return { code, said };
}
