/** What the state keeps of documents that were sent: a row for each recipient, and what it said before it was put right. Pure data. */
import type { Instant } from "../../../../shared/terms/time.ts";
import type { Sending } from "./events.ts";

export interface Dispatch extends Sending {
  /** CV-001, CV-002 … in the order in which they were noted */
  readonly id: string;
  /** of the register of documents, or a letter's number */
  readonly document: string;
  /** when it was noted, by which seat */
  readonly at: Instant;
  readonly by: string;
  /** it was noted by mistake: it was not sent */
  readonly unsent: boolean;
  /** the newest last */
  readonly corrections: readonly Correction[];
}

interface Correction {
  /** null: it was said not to have been sent */
  readonly was: Sending | null;
  readonly why: string;
  readonly at: Instant;
  readonly by: string;
}

/** In the order in which they were noted. */
export type DispatchSlice = readonly Dispatch[];

export const NOTHING_SENT: DispatchSlice = [];
