/** What a run leaves behind for the checker, and what the checker says of it. */

import type { Entry, MinutesUpdate, PersonRow } from "../../../server/storage/log.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { Given, Line, Sight } from "./history.ts";
import type { TypedMark } from "./typist.ts";

/** A screen as it stands when all is quiet. */
export interface Shown {
  readonly name: string;
  readonly seat: SeatName;
  readonly hash: string | null;
  readonly view: unknown;
  /** a phone's own part, null elsewhere */
  readonly own: unknown;
  /** commands that were never settled */
  readonly pending: readonly string[];
}

export interface TypedBy {
  readonly name: string;
  readonly marks: readonly TypedMark[];
  /** update (base64) → how often it was sent */
  readonly sent: ReadonlyMap<string, number>;
  /** section → its text as this secretary sees it */
  readonly shown: ReadonlyMap<string, string>;
  readonly idle: boolean;
}

export interface Evidence {
  readonly entries: readonly Entry[];
  readonly people: readonly PersonRow[];
  readonly lines: readonly Line[];
  readonly given: ReadonlyMap<string, Given>;
  readonly sights: readonly Sight[];
  readonly screens: readonly Shown[];
  /** screens that were opened when all was quiet, one a seat and node */
  readonly fresh: readonly Shown[];
  /** the entries that each node kept beside Redis */
  readonly journals: readonly (readonly Entry[])[];
  /** what a node says is wrong with itself, or that it ended by itself */
  readonly complaints: readonly string[];
  readonly updates: readonly MinutesUpdate[];
  readonly typists: readonly TypedBy[];
  /** a secretary's text that was opened when all was quiet, for each node */
  readonly freshText: readonly ReadonlyMap<string, string>[];
  /** what each node tells everybody of what was published; null: nothing */
  readonly feeds: readonly (string | null)[];
  /** files that acknowledged acts name and that nobody gets any more */
  readonly missing: readonly string[];
  /** pages and error texts that anyone gets */
  readonly pages: readonly string[];
}

export const CHECKS = {
  lost: "every acknowledged command is in the log at its version, by its sender, with its content",
  twice: "no command is in the log twice",
  refused: "no refused command is in the log, and nothing that nobody asked",
  order: "versions without gaps, an unbroken chain, one order at every node and screen",
  views: "every screen shows viewFor(its audience, fold(log))",
  fresh: "a fresh screen shows what an old one does, at every node",
  published: "every node tells everybody what is public by the log, and nothing else",
  files: "every file that an acknowledged act names is there, byte by byte",
  private: "no private field in what hall, lectern and phones get",
  sealed: "what is not accepted stands in no entry, at no node",
  realTime: "what was acknowledged before another was sent comes before it",
  stamps: "an entry's time lies between its first sending and its acknowledgement; no screen's time jumps",
  rules: "at every version one holder of the floor at most, and no more time used than has passed",
  minutes: "one text everywhere; each acknowledged word once; no update more often than it was sent",
  settled: "every command and every letter is settled",
  owner:
    "one redis-server at most on a DATA_DIR; a second start is told who has it; commands beside a server succeed",
  red: "no screen of chair or secretary, and no /readyz, is green 3 s after the last write that Redis took",
  nodes: "no node ended by itself or is in red when all is healed",
} as const;
export type Check = keyof typeof CHECKS;

export interface Breach {
  readonly check: Check;
  readonly text: string;
  /** the history that shows it */
  readonly lines: readonly Line[];
}
