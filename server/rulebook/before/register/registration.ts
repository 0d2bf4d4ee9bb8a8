/** A registration as the vault keeps it: what is not accepted is in no event, journal, export or backup of hearings. */
import { isRegistrationRow } from "../../../../shared/terms/ids.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";

export interface Registration {
  /** the row that holds it; a change is a row of its own, none is written over */
  readonly row: string;
  /** who sent it; the log does not tell */
  readonly sender: SeatName;
  readonly title: string;
  readonly content: string;
}

/** A registration on its way into the vault, under one field that is sealed whole. */
export interface RegistrationRow {
  readonly id: string;
  readonly registration: Omit<Registration, "row">;
}

/** What a stored row holds of a registration; null: it is a person's, or its key is gone. */
export function toRegistration(row: { readonly id: string }): Registration | null {
  if (!isRegistrationRow(row.id)) return null;
  // written by a rule alone, and bound to its hearing and row by the seal
  const { registration } = row as Partial<RegistrationRow>;
  return registration ? { ...registration, row: row.id } : null;
}
