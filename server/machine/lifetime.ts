/**
 * A server's life: its parts are started one after another, and ended in the other order by every signal, and when whoever
 * launched it is gone, however that ended.
 */
import { diskWords } from "./wholeFile.ts";

/** Takes what ends a part, before the part is started. */
export type Ends = (end: () => unknown) => void;

/** A start that was cut short by its end. */
class Ended extends Error {}

/**
 * Starts, and lives until it is told to end. A start that fails leaves nothing behind, says why in one line, and ends with 1.
 * `stop` ends it from within.
 */
export async function lifetime(
  signals: readonly NodeJS.Signals[],
  start: (ends: Ends, stop: (code: number) => void) => Promise<void>,
): Promise<void> {
  const parts: (() => unknown)[] = [];
  let ending: Promise<void> | undefined;
  // a signal often comes twice: the second waits for the same end
  const stop = (code: number) => {
    ending ??= endAll(parts);
    void ending.finally(() => process.exit(code));
  };
  // a terminal that was closed takes no more words
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  for (const signal of signals) process.on(signal, () => stop(0));
  if (process.connected) process.once("disconnect", () => stop(0));
  try {
    await start((end) => {
      if (ending) throw new Ended();
      parts.push(end);
    }, stop);
  } catch (error) {
    if (ending) return;
    console.error(diskWords(error, "DATA_DIR"));
    stop(1);
  }
}

/** What cannot be ended keeps nothing else from its end. */
async function endAll(parts: (() => unknown)[]): Promise<void> {
  for (let end = parts.pop(); end; end = parts.pop()) {
    try {
      await end();
    } catch (error) {
      console.error(diskWords(error, "DATA_DIR"));
    }
  }
}
