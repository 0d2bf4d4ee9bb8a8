/** The frame of each `npm run` command: its words are read, or its usage is told; what fails says so in plain words. */
import { parseArgs } from "node:util";

/**
 * Ends with 1 where the words are none of the command's own, or where `work` fails; `--help` tells the usage.
 *
 * @template {import("node:util").ParseArgsConfig} T
 * @param {string} usage what to type
 * @param {T} config the words that there are, as for `parseArgs`
 * @param {(words: ReturnType<typeof parseArgs<T>>) => unknown} work
 */
export async function command(usage, config, work) {
  try {
    if (process.argv.slice(2).some((word) => word === "--help" || word === "-h")) return console.log(usage);
    await work(wordsOf(usage, config));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/**
 * @template {import("node:util").ParseArgsConfig} T
 * @param {string} usage
 * @param {T} config
 */
function wordsOf(usage, config) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [what] = String(error instanceof Error ? error.message : error).split(". ");
    throw new Error(`${what}.\n${usage}`);
  }
}
