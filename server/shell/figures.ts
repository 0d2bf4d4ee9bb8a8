/** What the shell tells of its work to whoever watches over this node: kinds and times, never a name, a text, a token. */
import type { CommandResult } from "../../shared/wire/protocol.ts";

export interface LiveFigures {
  /** a command was answered, so many ms after it came in */
  answered(type: string, result: CommandResult, ms: number): void;
  /** its entry is durable, so many ms after it came in; waiting its turn counts */
  durable(ms: number): void;
  /** one write into the log or the minutes was answered, or given up, after so many ms */
  written(stream: "log" | "minutes", kind: string, ms: number): void;
}
