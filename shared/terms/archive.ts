/** The archive's file as the desk asks for it: how far it is, and what a look at one has found. */

/** bytes of an archive: a ZIP that every program reads holds no more */
export const MOST_ARCHIVE = 0xffff_ffff;

/** `tooLarge`: than `MOST_ARCHIVE`; `stopped`: the server ended meanwhile; `another`: one stands there that is whole and is not this one. */
export const ARCHIVE_REFUSALS = ["diskFull", "tooLarge", "busy", "stopped", "another", "failed"] as const;
export type ArchiveRefusal = (typeof ARCHIVE_REFUSALS)[number];

/** How the archive's file stands on the server. `at`: when this was said, ms of the machine's clock. */
export type ArchiveStanding =
  | { readonly state: "none" }
  /** `made`: documents that are ready */
  | { readonly state: "making"; readonly made: number; readonly at: number }
  | {
      readonly state: "ready";
      readonly bytes: number;
      readonly files: number;
      readonly sha256: string;
      readonly at: number;
      /** attached files that were not there */
      readonly missing: number;
    }
  | { readonly state: "failed"; readonly why: ArchiveRefusal; readonly at: number };

/** What a look has found. `own`: it is this hearing's. */
export type ArchiveLooked =
  | { readonly result: "whole"; readonly own: boolean; readonly files: number; readonly sha256: string }
  | { readonly result: "altered"; readonly own: boolean; readonly files: number; readonly file: string }
  | { readonly refused: ArchiveRefusal };
