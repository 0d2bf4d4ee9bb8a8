/** What the state keeps of the archive and of personal data whose time has come. Pure data. */
import type { Instant } from "../../../../shared/terms/time.ts";

export interface ArchiveLook {
  readonly at: Instant;
  readonly result: "whole" | "altered" | "restored";
  /** how many were looked at; null: it is not said of this */
  readonly files: number | null;
  /** what was not as it was, or was put back */
  readonly file: string | null;
}

export interface ArchiveSlice {
  readonly sealedAt: Instant | null;
  /** the entry that sealed it: the archive holds the log up to it */
  readonly version: number | null;
  readonly looks: readonly ArchiveLook[];
  readonly forgottenAt: Instant | null;
}

export const NO_ARCHIVE: ArchiveSlice = { sealedAt: null, version: null, looks: [], forgottenAt: null };
