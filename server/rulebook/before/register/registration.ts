/**
 * A registration as the vault keeps it, sealed: what was sent in and by whom. Each change is a new row, none is written
 * over. What is not accepted is in no event, journal, export or backup of hearings.
 */
import type { Attachment } from "../../../../shared/terms/attachments.ts";
import { isRegistrationRow } from "../../../../shared/terms/ids.ts";
import type { ComplaintKind, OpinionKind } from "../../../../shared/terms/register.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export interface Speaker {
  readonly name: string;
  readonly addressForm: string;
  readonly position: string;
  readonly phone: string;
  readonly address: string;
  readonly birthYear: string;
}

/** What a form F1 says of the matter and of who will speak to it. */
export interface Form {
  readonly kind: OpinionKind;
  readonly field: string;
  /** may be empty: its first words stand for it */
  readonly title: string;
  readonly content: string;
  /** what is asked, one matter each; may be none */
  readonly questions: readonly string[];
  /** where the matter lies */
  readonly place: string;
  /** the body that is asked */
  readonly addressed: string;
  readonly speaker: Speaker;
  /** to speak in the hall; false: an answer in writing is wished */
  readonly wantsToSpeak: boolean;
  readonly minutes: number | null;
  readonly needsHelp: boolean;
  readonly mayBeNamed: boolean;
}

/** What screening has said of it and no log may hold: it stands with the matter. */
export interface Ruled {
  readonly basis: string;
  readonly kind?: ComplaintKind;
  readonly destination?: string;
  /** the second part of a matter that has two */
  readonly alsoKind?: ComplaintKind;
  readonly alsoDestination?: string;
  /** whoever denounces is named to nobody */
  readonly identityProtected?: boolean;
}

export interface Slip {
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly destination: string;
  readonly way: string;
  readonly at: Instant;
}

export interface Registration extends Form {
  /** the row that holds it: "reg.7", then "reg.7.1" … */
  readonly row: string;
  /** "PY-0007" */
  readonly registered: string;
  /** who sent it: the seat of an organisation or ward, a phone, or the clerk who wrote it down for somebody */
  readonly sender: SeatName;
  /** the organisation's or ward's name; of an individual what it says of itself */
  readonly from: string;
  /** the clerk who wrote it down; null: the sender did */
  readonly writtenBy: SeatName | null;
  readonly note: string;
  /** files that hang on it: their names too stand nowhere else; left out: none */
  readonly attached?: readonly Attachment[];
  /** the code that shows its state on any device; "": there is none */
  readonly receipt: string;
  readonly ruled: Ruled | null;
  /** on what each decision rests, the newest last; left out: none was made, or before reasons were kept */
  readonly reasons?: readonly { readonly text: string; readonly at: Instant }[];
  readonly slips: readonly Slip[];
  readonly answers: readonly {
    readonly text: string;
    readonly at: Instant;
    /** files that came with it; left out: none */
    readonly attached?: readonly Attachment[];
  }[];
  readonly notices: readonly { readonly text: string; readonly at: Instant }[];
  /** why it was withdrawn, why it is taken though it was late, why an answer did not clear it up */
  readonly remarks: readonly { readonly text: string; readonly at: Instant }[];
  /** what wards say of it where it lies, the newest last; left out: nothing */
  readonly wardRemarks?: readonly { readonly ward: string; readonly text: string; readonly at: Instant }[];
}

/** How whoever speaks to it can be reached: a number, an address, or both; "": not told. */
export const reachOf = ({ speaker: { phone, address } }: Pick<Form, "speaker">): string =>
  [phone, address].filter(Boolean).join(" · ");

/** By their row. */
export type Registrations = ReadonlyMap<string, Registration>;

/** A registration on its way into the vault, under one field that is sealed whole. */
export interface RegistrationRow {
  readonly id: string;
  readonly registration: Omit<Registration, "row">;
}

export const toRow = ({ row, ...registration }: Registration): RegistrationRow => ({ id: row, registration });

/** What a stored row holds of a registration; null: it is a person's, or its key is gone. */
export function toRegistration(row: { readonly id: string }): Registration | null {
  if (!isRegistrationRow(row.id)) return null;
  // written by a rule alone, and bound to its hearing and row by the seal
  const { registration } = row as Partial<RegistrationRow>;
  return registration ? { ...registration, row: row.id } : null;
}
