/** What the state keeps of the register: that something came, when and by which inbox. Never what, nor from whom. */
import type { Inbox, Source } from "../../../../shared/terms/register.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export interface Registered {
  /** "PY-0007": given in the order of receipt, once */
  readonly id: string;
  /** the newest of its rows in the vault; those before it stay there */
  readonly row: string;
  readonly source: Source;
  /** the inbox that took it first */
  readonly inbox: Inbox;
  readonly receivedAt: Instant;
  /** ms after the last valid instant of its source's deadline; null: in time, or the source has none */
  readonly late: number | null;
  /** the organisers take it all the same, as they said then */
  readonly lateTakenAt: Instant | null;
  readonly changedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** the clerk who has noted it on the sender's word; left out: the sender did it, or nobody */
  readonly withdrawnBy?: string;
  /** when the same came again, and by which inbox: nothing was added */
  readonly doubles: readonly { readonly inbox: Inbox; readonly at: Instant }[];
}

export interface RegisterSlice {
  /** in the order of receipt */
  readonly registrations: Readonly<Record<string, Registered>>;
}

export const NO_REGISTER: RegisterSlice = { registrations: {} };
