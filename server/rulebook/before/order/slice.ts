/** What the state keeps of the planned order of speakers. Pure data. */
import type { Instant } from "../../../../shared/terms/time.ts";

export interface PlannedChange {
  /** the entry of the log that made it */
  readonly version: number;
  readonly kind: "built" | "added" | "removed" | "moved";
  /** the opinion that it is about; null: the whole order */
  readonly opinion: string | null;
  /** moved: before which one; null: to the end */
  readonly before: string | null;
  readonly why: string;
  readonly by: string;
  readonly at: Instant;
  /** after the order was published */
  readonly published: boolean;
  /** the order as it was; null: there was none */
  readonly was: readonly string[] | null;
  readonly undoneAt: Instant | null;
}

export interface OrderSlice {
  /** codes in the order of speaking; null: none was built */
  readonly order: readonly string[] | null;
  readonly publishedAt: Instant | null;
  readonly changes: readonly PlannedChange[];
}

export const noOrder: OrderSlice = { order: null, publishedAt: null, changes: [] };
