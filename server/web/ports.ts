/** What the web edge needs of the live part; main.ts joins them. */

import type { DocumentFile, DocumentRefusal } from "../../shared/terms/documents.ts";
import type { Health } from "../../shared/terms/health.ts";
import type { Phase } from "../../shared/terms/phase.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import type { Audience, ChairSeat, Role, SeatName, StaffSeat } from "../../shared/terms/seats.ts";
import type { Instant } from "../../shared/terms/time.ts";
import type { PublicView } from "../../shared/views/before/public.ts";
import type { OwnPart } from "../../shared/views/live/phone.ts";
import type { Envelope } from "../../shared/wire/commands/commands.ts";
import type { BoardChange, SeatsGone } from "../../shared/wire/deviceBoard.ts";
import type { Device, DeviceOrder, DeviceReport } from "../../shared/wire/devices.ts";
import type { PreviewRefusal, Target } from "../../shared/wire/filePreview.ts";
import type {
  CommandResult,
  SectionText,
  TypedResult,
  ViewMessage,
  WrittenSections,
} from "../../shared/wire/protocol.ts";
import type { RehearsalState } from "../../shared/wire/rehearsal.ts";

export interface MinutesPort {
  writtenSections(hearing: string, seat: SeatName): WrittenSections;
  /** what a state vector is missing of a section; withheld: not for this seat; null: no vector, no hearing */
  openSection(
    hearing: string,
    seat: SeatName,
    section: string,
    vector: Uint8Array | null,
  ): Promise<SectionText | "withheld" | null>;
  /** keeps what was typed; never throws */
  typed(hearing: string, seat: SeatName, section: string, update: Uint8Array): Promise<TypedResult>;
  /** the seats that may read a section */
  readersOf(hearing: string, section: string): readonly SeatName[];
  onTyped(listener: (hearing: string, section: string, update: Uint8Array) => void): void;
}

export interface LivePort {
  /** every stored hearing that goes on under its own id, open or not */
  hearings(): readonly { readonly id: string; readonly title: string }[];
  /** opens a hearing that is stored, before anything else is asked of it; for any other name it is nothing */
  look(hearing: string): Promise<void>;
  /** somebody is connected to it: it stays open until what is given back was called */
  hold(hearing: string): () => void;
  /** what the links of its seats are made of, units and wards among them; null: it cannot be read, or there is none */
  seats(hearing: string): Promise<{
    readonly units: readonly { readonly id: string; readonly name: string }[];
    readonly organisations: readonly { readonly number: number; readonly name: string }[];
    readonly clerks: readonly { readonly number: number; readonly name: string }[];
    generation(seat: SeatName): number;
  } | null>;
  /** which of its pages a seat opens, the phase says */
  phase(hearing: string): Phase;
  /** the generation of a seat's link now; null when there is no such hearing or seat */
  generation(hearing: string, seat: SeatName): number | null;
  /** Was a chair's link last renewed from its own seat? */
  renewedItself(hearing: string, seat: SeatName): boolean;
  /** ms since the hearing was closed; null: it is not, or is a rehearsal */
  closedFor(hearing: string): number | null;
  /** Has the seat a case of the closed hearing that is still open? Then it is in use, however long ago that was. */
  hasOpenCase(hearing: string, seat: SeatName): boolean;
  /** the whole path of a command; never throws */
  command(hearing: string, seat: SeatName, envelope: Envelope): Promise<CommandResult>;
  /** what leads from the held hash to now; null when nothing does */
  catchUp(hearing: string, audience: Audience, held: string | null): ViewMessage | null;
  onView(listener: (hearing: string, audience: string, message: ViewMessage) => void): void;
  /** what the speaker of a turn has registered himself; null: it is not his turn, or not for the lectern */
  ownText(hearing: string, turn: string): string | null;
  /** what a phone has asked, as it stands; and each time it changes */
  own(hearing: string, phone: string): OwnPart;
  onOwn(listener: (hearing: string, phone: string, part: OwnPart) => void): void;
  onSeatRenewed(listener: (hearing: string, seat: SeatName) => void): void;
  /** what a screen is told of how the node stands, and that it may have become another */
  health(hearing: string, role: Role): Health;
  onHealth(listener: () => void): void;
  /** why a hearing that is known is not open: it cannot be read, or the storage does not answer; null: it is, or there is none */
  unopened(hearing: string): "setAside" | "notYet" | null;
  /** Has the hearing gone on under a newer version of the server? Then nothing of it is shown here. */
  isNewer(hearing: string): boolean;
  onNewer(listener: (hearing: string) => void): void;
  readonly minutes: MinutesPort;
  /** Redis time in ms as the hearing's clock goes by it */
  realTime(hearing: string): number;
  /** Redis time in ms: for what has nothing to do with a hearing's own */
  storageTime(): number;
  /** where a rehearsal that was begun anew goes on; null: it was not */
  movedTo(hearing: string): string | null;
  onMoved(listener: (hearing: string) => void): void;
}

/** What the web edge needs of those who play scripts; null and notRehearsal for every other hearing. */
export interface RehearsalPort {
  state(hearing: string): Promise<RehearsalState | null>;
  play(hearing: string, speed: number): Promise<Refusal | null>;
  pause(hearing: string): Promise<Refusal | null>;
  step(hearing: string): Promise<Refusal | null>;
  reset(hearing: string): Promise<Refusal | null>;
  onState(listener: (hearing: string, state: RehearsalState) => void): void;
}

/** The devices at which a seat is open. */
export interface CompanyPort {
  /** how many other devices the seat is open at; never throws */
  others(hearing: string, seat: SeatName, device: string): Promise<number>;
  came(hearing: string, seat: ChairSeat, device: string): void;
  onCame(listener: (hearing: string, seat: ChairSeat, device: string) => void): void;
}

/** Whose hand is on an entry: told to every node. */
export interface HandPort {
  hold(hearing: string, from: StaffSeat, entry: string | null): void;
  onHand(listener: (hearing: string, from: StaffSeat, entry: string | null) => void): void;
}

/** One connection of a device. */
interface DeviceLine {
  readonly hearing: string;
  readonly seat: SeatName;
  readonly device: string;
  readonly connection: string;
}

/** What the web edge needs of the devices' part: signs of life go in, boards and orders come out. */
export interface DevicePort {
  arrived(line: DeviceLine): void;
  seen(line: DeviceLine): void;
  /** resolves with whether the device sounds the chime */
  reported(line: DeviceLine, report: DeviceReport): Promise<boolean>;
  left(line: DeviceLine): void;
  /** null: on its way; never throws */
  order(hearing: string, key: string, order: DeviceOrder): Promise<Refusal | null>;
  devices(hearing: string): readonly Device[];
  seats(hearing: string): SeatsGone;
  onDevices(listener: (hearing: string, change: BoardChange) => void): void;
  onSeats(listener: (hearing: string, seats: SeatsGone) => void): void;
  onOrder(listener: (hearing: string, key: string, order: DeviceOrder) => void): void;
}

/** What everybody may read of a hearing, and the hearing's time; null when there is no such hearing. */
export type PublicPort = (hearing: string) => { readonly view: PublicView; readonly now: Instant } | null;

/** A document as things stand now, or why it is not made; null when there is no such hearing. */
export type DocumentPort = (
  hearing: string,
  file: DocumentFile,
) => Promise<Uint8Array | DocumentRefusal | null>;

/** A list as an office has sent it. */
export interface SentFile {
  readonly name: string;
  readonly target: Target;
  /** whose it is, by number; null: the sender's own, or the file says */
  readonly organisation: number | null;
  readonly bytes: Uint8Array;
}

/** How a file would be taken, as the line of a preview; null: it is not for this seat. `step` is told how many rows of how many are read. */
export type IntakePort = (
  hearing: string,
  seat: SeatName,
  file: SentFile,
  step: (done: number, of: number) => void,
) => Promise<{ readonly rows: number; readonly line: Uint8Array } | PreviewRefusal | null>;

/** The list of the organisation that sits there, as it stands: a form where nobody is on it. null: it is not for this seat. */
export type ListPort = (hearing: string, seat: SeatName, kind: "xlsx" | "csv") => Promise<Uint8Array | null>;

/** One line for the operator's log; never a name, a text, a token. */
export type LogLine = (line: string, facts?: Readonly<Record<string, string | number>>) => void;

/** Turned away so that others are served. */
export type TurnedAway =
  /** a command or packet beyond its seat's or phone's measure */
  | "tooFast"
  /** a line beyond the measure of its phone or address, or one without a screen that made room */
  | "tooMany"
  /** a screen that does not take what it is sent */
  | "slowReader"
  /** a line closed, or not opened, because the node has too much to do */
  | "shed";

/** What the web edge counts. */
export interface WebFigures {
  turnedAway(why: TurnedAway): void;
}

/** How this node stands, for balancers, watchers and the operator. */
export interface StatusPort {
  /** words for what keeps it from serving; none: ready */
  troubles(): readonly string[];
  /** hearings that are not served, though others are */
  setAside(): readonly string[];
  /** hearings that are served from a log that somebody must look at */
  doubtful(): readonly string[];
  following(): boolean;
  screens(): Readonly<Record<Role, number>>;
  lengths(): readonly { readonly hearing: string; readonly version: number; readonly minutes: number }[];
}
