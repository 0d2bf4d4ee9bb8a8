/** The messages between screen and server, in both directions, under one version. */

import type { Health } from "../terms/health.ts";
import type { Refusal } from "../terms/refusals.ts";
import type { StaffSeat } from "../terms/seats.ts";
import type { ByReceipt } from "../views/before/register.ts";
import type { OwnPart } from "../views/live/phone.ts";
import type { View } from "../views/views.ts";
import type { Envelope } from "./commands/commands.ts";
import type { BoardChange, SeatsGone } from "./deviceBoard.ts";
import type { Device, DeviceOrder, DeviceReport, OrderToDevice } from "./devices.ts";
import type { RehearsalAct, RehearsalState } from "./rehearsal.ts";
import type { Change } from "./viewChange.ts";

export const PROTOCOL_VERSION = 1;

/** The three outcomes of a command; `unknown` is resent by the screen under the same id. */
export type CommandResult =
  | { readonly kind: "done"; readonly version: number }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unknown" };

/** What a phone hears of it: not the entry's version, which would tell how much there has been that it does not see. */
export type PhoneResult = Exclude<CommandResult, { kind: "done" }> | { readonly kind: "done" };

/** Is the command settled? Of one that was sent before, "too fast" says nothing: the earlier sending may be done. */
export function isFinal(result: CommandResult | PhoneResult, again: boolean): boolean {
  if (result.kind === "unknown") return false;
  return !(again && result.kind === "refused" && result.refusal.code === "tooFast");
}

/** A screen's state: whole, or a change from the view of hash `from`. Hashes are opaque to screens. */
export type ViewMessage =
  | { readonly whole: View; readonly to: string }
  | { readonly from: string; readonly to: string; readonly change: Change };

/** The whole view that a seat's page brings with it, and the server's time when it was sent (ms). */
export interface FirstView {
  readonly whole: View;
  readonly to: string;
  readonly now: number;
}
/** the element of the page that holds it */
export const FIRST_VIEW = "first-view";

/**
 * Why a screen is let in no more: its link was renewed, its session has ended, the hearing was closed long ago, the seat
 * is open at as many devices as it may be, the server cannot open the hearing.
 */
export const SHUT = ["revoked", "expired", "ended", "seatFull", "setAside"] as const;
export type Shut = (typeof SHUT)[number];

/** A section of the minutes: `step.4.3`, `turn.YK-001`, `answer.TL-01`. */
export const SECTION = /^(step|turn|answer)\.[A-Za-z0-9.-]{1,40}$/;
/** One packet carries at most so many bytes of an update. */
export const PIECE_BYTES = 48 * 1024;

/** A Yjs update of one section, whole or as piece `index` of `count`. */
export interface TypedText {
  readonly section: string;
  readonly bytes: Uint8Array;
  readonly piece: { readonly id: string; readonly index: number; readonly count: number } | null;
}

/** `saved` = durable; `piece` = taken, more is awaited; after `unknown` or no ack the same update is sent again. */
export type TypedResult =
  | { readonly kind: "saved" | "piece" | "unknown" }
  | { readonly kind: "refused"; readonly code: TextRefused };

/** Why text is not taken into the minutes. It stays on the screen that sent it. */
export type TextRefused =
  | "notAllowed"
  | "notSaved"
  | "tooFast"
  /** approved or signed: nothing is typed there any more */
  | "locked"
  /** something that the editor does not make, or nothing that can be read */
  | "malformed"
  /** it leans on letters that the server does not have: it goes again with what is missing */
  | "gap"
  /** letters under the id of another seat's screen */
  | "foreign"
  | "tooDeep"
  /** more at once than one update may bring */
  | "tooLarge"
  /** it takes the server too long */
  | "tooHeavy"
  | "sectionFull"
  | "minutesFull";

/** What a screen is missing of a section, and the state vector of what the server holds. */
export interface SectionText {
  readonly update: Uint8Array;
  readonly vector: Uint8Array;
}

/** Is this the device that sounds the chime? */
export interface ReportAnswer {
  readonly chime: boolean;
}

/** null: the order is on its way to the device. */
export type OrderResult = Refusal | null;

/** The sections that have prose and may be read by a seat, and those of them of which something stored is left out. */
export interface WrittenSections {
  readonly written: readonly string[];
  readonly aside: readonly string[];
}

export interface ServerToScreen {
  view: (message: ViewMessage) => void;
  /** what this phone itself has asked; whole each time */
  own: (part: OwnPart) => void;
  /** is what is shown kept up to date, and is it being saved? */
  health: (health: Health) => void;
  /** somebody typed: a Yjs update of a section */
  typed: (section: string, update: Uint8Array) => void;
  /** where the other secretary's caret stands (Yjs awareness); lost ones are never missed */
  caret: (section: string, update: Uint8Array) => void;
  /** another device has opened this chair's seat */
  company: (device: string) => void;
  /** another seat has its hand on an entry of the queue (null: no more); to chairs and secretaries */
  hand: (seat: StaffSeat, entry: string | null) => void;
  /** the operator's board: whole at first, then what changes; to nobody else */
  devices: (devices: readonly Device[]) => void;
  devicesChanged: (change: BoardChange) => void;
  /** which watched seats are gone since when; to chairs, secretaries, operator */
  seats: (seats: SeatsGone) => void;
  /** what the operator asks of this device */
  order: (order: OrderToDevice) => void;
  /** how far a rehearsal's script has come; to the operator alone */
  rehearsal: (state: RehearsalState) => void;
  goodbye: (why: "clientTooOld" | "stopping" | Shut) => void;
}

export interface ScreenToServer {
  command: (envelope: Envelope, ack: (result: CommandResult) => void) => void;
  /** asks for what is missing from the view of this hash (null: everything) */
  catchUp: (heldHash: string | null) => void;
  typed: (text: TypedText, ack: (result: TypedResult) => void) => void;
  /** what is missing from a state vector (null: everything); `withheld`: not for this seat; null: not to be told now */
  openSection: (
    section: string,
    vector: Uint8Array | null,
    ack: (text: SectionText | "withheld" | null) => void,
  ) => void;
  writtenSections: (ack: (sections: WrittenSections) => void) => void;
  caret: (section: string, update: Uint8Array) => void;
  /** the entry that this screen is moving, null: none */
  hand: (entry: string | null) => void;
  /** what this device tells of itself: lost ones are never missed */
  report: (report: DeviceReport, ack: (answer: ReportAnswer) => void) => void;
  /** the lectern's alone: what the speaker of this turn has registered; null: not now, not this one */
  ownText: (turn: string, ack: (text: string | null) => void) => void;
  /** a phone's alone: how the opinion or the wish to attend stands whose receipt has this code; null: none has */
  receipt: (code: string, ack: (found: ByReceipt | "tooFast" | null) => void) => void;
  /** this page is still open: what the server gave for it by HTTP, so that its line stays too */
  stay: (pass: string) => void;
  /** the operator's alone */
  order: (key: string, order: DeviceOrder, ack: (result: OrderResult) => void) => void;
  /** the operator's alone */
  rehearsal: (act: RehearsalAct, ack: (result: OrderResult) => void) => void;
  /** the server's real time in ms (Redis TIME), for the offset */
  time: (ack: (serverMs: number) => void) => void;
}
