/** The operator's log: JSON lines without names, texts and tokens; what repeats is counted instead of written. */
import type { Logger } from "pino";
import type { LogLine } from "../web/ports.ts";

/** ms in which so many lines of one kind, and of all kinds together, are written; the rest is counted */
const WINDOW = 10_000;
const OF_A_KIND = 5;
const IN_ALL = 200;
/** characters of a warning: it may quote what a program beside us has said */
const LONGEST = 500;

export interface OperatorLog {
  readonly line: LogLine;
  warn(text: string): void;
  /** Writes what was left out so far. */
  close(): void;
}

/** `lined` hears of each line of a fixed wording, written or left out. */
export function operatorLog(logger: Logger, lined: (text: string) => void = () => undefined): OperatorLog {
  const kinds = new Map<string, number>();
  let written = 0;
  let leftOut = 0;

  const roll = () => {
    for (const [kind, count] of kinds)
      if (count > OF_A_KIND)
        logger.warn({ kind, leftOut: count - OF_A_KIND }, "lines of a kind were left out");
    if (leftOut > 0) logger.warn({ leftOut }, "lines were left out");
    kinds.clear();
    written = 0;
    leftOut = 0;
  };
  const timer = setInterval(roll, WINDOW);
  timer.unref();

  const admit = (kind: string): boolean => {
    if (kinds.size >= IN_ALL && !kinds.has(kind)) leftOut++;
    else {
      const count = (kinds.get(kind) ?? 0) + 1;
      kinds.set(kind, count);
      if (count > OF_A_KIND) return false;
      if (written < IN_ALL) {
        written++;
        return true;
      }
      leftOut++;
    }
    return false;
  };

  return {
    line: (text, facts) => {
      lined(text);
      if (admit(text)) logger.info(facts ?? {}, text);
    },
    warn: (text) => {
      const short = text.slice(0, LONGEST);
      if (admit(short)) logger.warn(short);
    },
    close: () => {
      clearInterval(timer);
      roll();
    },
  };
}
