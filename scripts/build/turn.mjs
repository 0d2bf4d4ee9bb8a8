/** What two commands may not do at once in this folder, they do one after the other. Plain Node. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";

/** how flock(1) says that somebody else has it */
const TAKEN = 75;

/**
 * Runs `work` when no other command of this folder is at such work; a turn ends with its process, however that ends.
 *
 * @param {string} waiting what is said where another has its turn
 * @param {() => Promise<void>} work looks first whether the other has done it
 */
export async function inTurn(waiting, work) {
  const turn = openSync("package-lock.json", "r");
  const stdio = ["ignore", "ignore", "ignore", turn];
  if (spawnSync("flock", ["-n", "-E", String(TAKEN), "3"], { stdio }).status === TAKEN) {
    console.log(waiting);
    await once(spawn("flock", ["3"], { stdio }), "close");
  }
  await work();
  closeSync(turn);
}
