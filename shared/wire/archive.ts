/** The archive's file as the desk asks for it: how far it is, and what a look at one has found. */
import { z } from "zod";

/** a file that is to be looked at may be so large; a larger one is for the command */
export const MOST_ARCHIVE = 768 * 1024 * 1024;

/** `tooLarge`: for the command, which has no bound; `stopped`: the server ended meanwhile; `another`: one stands there that is whole and is not this one. */
export const ARCHIVE_REFUSALS = ["diskFull", "tooLarge", "busy", "stopped", "another", "failed"] as const;
export type ArchiveRefusal = (typeof ARCHIVE_REFUSALS)[number];

export const standingSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  /** `made`: files that are ready; `at`: when this was said, ms of the machine's clock */
  z.object({ state: z.literal("making"), made: z.int(), at: z.number() }),
  z.object({
    ...{ state: z.literal("ready"), bytes: z.int(), files: z.int(), sha256: z.string(), at: z.number() },
    /** attached files that were not there */
    missing: z.int(),
  }),
  z.object({ state: z.literal("failed"), why: z.enum(ARCHIVE_REFUSALS), at: z.number() }),
]);
/** How the archive's file stands on the server. */
export type ArchiveStanding = z.infer<typeof standingSchema>;

/** What a look has found. `own`: it is this hearing's. */
export type ArchiveLooked =
  | { readonly result: "whole"; readonly own: boolean; readonly files: number; readonly sha256: string }
  | { readonly result: "altered"; readonly own: boolean; readonly files: number; readonly file: string }
  | { readonly refused: ArchiveRefusal };
