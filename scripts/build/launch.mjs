/** A server as a child: it ends in order by whichever signal ends this process, and when this one is gone. Plain Node. */
import { spawn } from "node:child_process";

/** ms between two looks whether npm is still there */
const LOOK = 500;

/** npm does not pass every signal on, and none once it was killed: whoever runs under it takes its end for a hang-up. */
export function endWithNpm() {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const npm = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(looking);
    process.kill(process.pid, "SIGHUP");
  }, LOOK);
  looking.unref();
}

/**
 * Starts a server; resolves with its exit code when it has ended.
 *
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export async function launch(words, env) {
  // a session of its own: a signal to the terminal's whole group reaches it once, from here; the channel tells it of our end
  const server = spawn(process.execPath, words, {
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  });
  let isTold = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      isTold = true;
      server.kill("SIGTERM");
    });
  // a terminal that was closed takes no more words
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const [code, signal] = await new Promise((ended) => server.once("exit", (...how) => ended(how)));
  if (signal && !isTold)
    console.error(
      `The server was ended from outside (${signal}). Start it again: nothing acknowledged is lost.`,
    );
  return code ?? 1;
}
