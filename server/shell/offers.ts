/** What the shell offers to the web edge: written here once, borne by its classes, named again in web/ports.ts. */

import type { CityFile } from "../../shared/terms/cityFiles.ts";
import type { DocumentRefusal } from "../../shared/terms/documents.ts";
import type { Health } from "../../shared/terms/health.ts";
import type { Period } from "../../shared/terms/periods.ts";
import type { Phase } from "../../shared/terms/phase.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import type { Audience, ChairSeat, Role, SeatName, StaffSeat } from "../../shared/terms/seats.ts";
import type { CountedHearing } from "../../shared/views/after/city.ts";
import type { ByReceipt } from "../../shared/views/before/register.ts";
import type { OwnPart } from "../../shared/views/live/phone.ts";
import type { Envelope } from "../../shared/wire/commands/commands.ts";
import type { BoardChange, SeatsGone } from "../../shared/wire/deviceBoard.ts";
import type { Device, DeviceOrder, DeviceReport } from "../../shared/wire/devices.ts";
import type {
  CommandResult,
  SectionText,
  TypedResult,
  ViewMessage,
  WrittenSections,
} from "../../shared/wire/protocol.ts";
import type { RehearsalState } from "../../shared/wire/rehearsal.ts";
import type { DeviceLine } from "./devices/rows.ts";

/** What the links of a hearing's seats are made of. */
export interface HearingSeats {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly organisations: readonly { readonly number: number; readonly name: string }[];
  readonly clerks: readonly { readonly number: number; readonly name: string }[];
  generation(seat: SeatName): number;
}

/** The text of the minutes. */
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

/** A hearing as the web edge asks of it: its commands, its views, its seats, how this node stands with it. */
export interface LivePort {
  /** every stored hearing that goes on under its own id, open or not */
  hearings(): readonly { readonly id: string; readonly title: string }[];
  /** opens a hearing that is stored, before anything else is asked of it; for any other name it is nothing */
  look(hearing: string): Promise<void>;
  /** somebody is connected to it: it stays open until what is given back was called */
  hold(hearing: string): () => void;
  /** what the links of its seats are made of, units and wards among them; null: it cannot be read, or there is none */
  seats(hearing: string): Promise<HearingSeats | null>;
  /** The phase whose page a seat opens; after the closing the address may ask for that of the half day, or the one after it. */
  pagePhase(hearing: string, role: Role, asked: unknown): Phase;
  /** the generation of a seat's link now; null when there is no such hearing or seat */
  generation(hearing: string, seat: SeatName): number | null;
  /** Was a chair's link last renewed from its own seat? */
  renewedItself(hearing: string, seat: SeatName): boolean;
  /** ms since the hearing was closed; null: it is not, or is a rehearsal */
  closedFor(hearing: string): number | null;
  /** Has the seat of the closed hearing still something to do: an open case, the archive, a receipt? However long ago that was. */
  isInUse(hearing: string, seat: SeatName): boolean;
  /** the whole path of a command; never throws */
  command(hearing: string, seat: SeatName, envelope: Envelope): Promise<CommandResult>;
  /** Is an act under way, of any hearing? */
  isActing(): boolean;
  /** Is a hearing under way at this node, its people in the hall? */
  isSitting(): boolean;
  /** what leads from the held hash to now; null when nothing does */
  catchUp(hearing: string, audience: Audience, heldHash: string | null): ViewMessage | null;
  onView(listener: (hearing: string, audience: string, message: ViewMessage) => void): void;
  /** what the speaker of a turn has registered; null: it is not that turn, or not for the lectern */
  ownText(hearing: string, turn: string): string | null;
  /** how the opinion or the wish to attend stands whose receipt has this code; null: none has */
  receipt(hearing: string, code: string): ByReceipt | null;
  /** what a phone has asked, as it stands; and each time it changes */
  own(hearing: string, phone: string): OwnPart;
  onOwn(listener: (hearing: string, phone: string, part: OwnPart) => void): void;
  onSeatRenewed(listener: (hearing: string, seat: SeatName) => void): void;
  /** what a screen is told of how the node stands, and that it may have become another */
  health(hearing: string, role: Role): Health;
  /** The listener hears that what some screen is told of it may have become another. */
  onHealth(listener: () => void): void;
  /** why a hearing that is known is not open: it cannot be read, or the storage does not answer; null: it is, or there is none */
  unopened(hearing: string): "setAside" | "notYet" | null;
  /** Has the hearing gone on under a newer version of the server? Then nothing of it is shown here. */
  isNewer(hearing: string): boolean;
  /** A hearing goes on under a newer version of the server. */
  onNewer(listener: (hearing: string) => void): void;
  readonly minutes: MinutesPort;
  /** Redis time in ms as the hearing's clock goes by it */
  realTime(hearing: string): number;
  /** Redis time in ms: for what has nothing to do with a hearing's own */
  storageTime(): number;
  /** where a rehearsal that was begun anew goes on; null: it was not */
  movedTo(hearing: string): string | null;
  /** A rehearsal was begun anew, and where it goes on is served. */
  onMoved(listener: (hearing: string) => void): void;
}

/** Those who play scripts; null and notRehearsal for every other hearing. */
export interface RehearsalPort {
  /** null: no rehearsal, or one without a script. */
  state(hearing: string): Promise<RehearsalState | null>;
  /** Goes on from where it stands, at `speed`; while it plays, at a new speed. */
  play(hearing: string, speed: number): Promise<Refusal | null>;
  pause(hearing: string): Promise<Refusal | null>;
  /** The next step alone, at its own time exactly; the clock stands there. */
  step(hearing: string): Promise<Refusal | null>;
  /** Everything from the beginning under the next id; the live part tells the screens that the hearing has moved. */
  reset(hearing: string): Promise<Refusal | null>;
  onState(listener: (hearing: string, state: RehearsalState) => void): void;
}

/** The devices at which a seat is open. */
export interface CompanyPort {
  /** how many other devices the seat is open at; none where the storage does not tell: nobody is kept out for that */
  others(hearing: string, seat: SeatName, device: string): Promise<number>;
  came(hearing: string, seat: ChairSeat, device: string): void;
  onCame(listener: (hearing: string, seat: ChairSeat, device: string) => void): void;
}

/** Whose hand is on an entry: told to every node. */
export interface HandPort {
  /** null: the hand has let go. A sign that is lost is not missed. */
  hold(hearing: string, from: StaffSeat, entry: string | null): void;
  onHand(listener: (hearing: string, from: StaffSeat, entry: string | null) => void): void;
}

/** The devices' part: signs of life go in, boards and orders come out. */
export interface DevicePort {
  arrived(line: DeviceLine): void;
  /** Any packet is a sign of life. */
  seen(line: DeviceLine): void;
  /** resolves with whether the device sounds the chime */
  reported(line: DeviceLine, report: DeviceReport): Promise<boolean>;
  left(line: DeviceLine): void;
  /** null: on its way; never throws. Which seat may ask, the web edge judges. */
  order(hearing: string, key: string, order: DeviceOrder): Promise<Refusal | null>;
  devices(hearing: string): readonly Device[];
  seats(hearing: string): SeatsGone;
  /** Hears what has changed on a board since it was last told. */
  onDevices(listener: (hearing: string, change: BoardChange) => void): void;
  onSeats(listener: (hearing: string, seats: SeatsGone) => void): void;
  onOrder(listener: (hearing: string, key: string, order: DeviceOrder) => void): void;
}

/** Cases over several hearings; who may see those of which hearing, the web edge judges. */
export interface CityOffer {
  /** What is counted of a hearing beside another; null: nothing is, or it does not belong there. */
  counted(hearing: string, beside: string): CountedHearing | null;
  /** null: nothing is counted of any of them */
  draw(
    hearings: readonly string[],
    beside: string,
    file: CityFile,
    period: Period,
  ): Promise<Uint8Array | DocumentRefusal | null>;
}
