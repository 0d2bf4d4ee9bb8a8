/** What the web edge needs of the others: of the shell what it offers, and what the node joins to it. */
import type { Readable } from "node:stream";
import type { ArchiveLooked, ArchiveRefusal, ArchiveStanding } from "../../shared/terms/archive.ts";
import type { AnyFile, DocumentRefusal } from "../../shared/terms/documents.ts";
import type { Role, SeatName } from "../../shared/terms/seats.ts";
import type { Instant } from "../../shared/terms/time.ts";
import type { InvitedPerson } from "../../shared/views/before/invitedPerson.ts";
import type { PublicView } from "../../shared/views/before/public.ts";
import type { PreviewRefusal, Target } from "../../shared/wire/filePreview.ts";
import type { NewHearing, NewHearingRefusal } from "../../shared/wire/newHearing.ts";
import type { UploadAnswer } from "../../shared/wire/uploads.ts";

export type {
  CityOffer,
  CompanyPort,
  DevicePort,
  HandPort,
  LivePort,
  RehearsalPort,
} from "../shell/offers.ts";

/** What everybody may read of a hearing, and the hearing's time; null when there is no such hearing. */
export type PublicPort = (hearing: string) => { readonly view: PublicView; readonly now: Instant } | null;

/** The extract of the notice that was told to everybody the so manieth time, as PDF, or why it is not made; null: there is none. */
export type ExtractPort = (hearing: string, time: number) => Promise<Uint8Array | DocumentRefusal | null>;

/** What whoever has the link of an invitation sees of it; null: nobody of this id is invited. */
export type InvitedPort = (hearing: string, invited: string) => InvitedPerson | null;

/** A document as things stand now, or why it is not made; null: there is none of that kind for this seat. */
export type DocumentPort = (
  hearing: string,
  seat: SeatName,
  file: AnyFile,
  of: string | null,
) => Promise<Uint8Array | DocumentRefusal | null>;

/** Makes another hearing, from what a hearing has or from a preset; why it was not made, or null. */
export type AnotherPort = (hearing: string, form: NewHearing) => Promise<NewHearingRefusal | null>;

/** A list as an office has sent it. */
export interface SentFile {
  readonly name: string;
  /** null: the file says */
  readonly target: Target | null;
  /** whose it is, by number; null: the sender's own, or the file says */
  readonly organisation: number | null;
  /** of what was collected: the lists of several, of which the file says whose each row is */
  readonly several: boolean;
  readonly bytes: Uint8Array;
}

/** How a file would be taken, as the line of a preview; null: it is not for this seat. `step` is told how many rows of how many are read. */
export type IntakePort = (
  hearing: string,
  seat: SeatName,
  file: SentFile,
  step: (done: number, of: number) => void,
) => Promise<{ readonly rows: number; readonly line: Uint8Array } | PreviewRefusal | null>;

/** A piece of a file that a seat sends up. */
export interface SentPiece {
  /** the sender's own name for the sending */
  readonly upload: string;
  /** the file's name as it was sent */
  readonly name: string;
  /** bytes of the whole file, and where this piece begins in it */
  readonly of: number;
  readonly from: number;
  readonly bytes: Uint8Array;
}

/** Attached files, for the seats that may send them, and those that are shown them. */
export interface FilePort {
  take(hearing: string, seat: SeatName, piece: SentPiece): Promise<UploadAnswer>;
  /** null: the seat is not shown it, or there is none */
  get(hearing: string, seat: SeatName, file: string): Promise<FoundFile>;
  /** a document that is for everybody; null: there is none of that kind */
  getPublic(hearing: string, file: string): Promise<FoundFile>;
}

type FoundFile = { readonly name: string; readonly bytes: Readable } | "damaged" | null;

/** The archive of a sealed hearing, for the clerk who keeps it; null: it is not for this seat. */
export interface ArchivePort {
  standing(hearing: string, seat: SeatName): ArchiveStanding | null;
  make(hearing: string, seat: SeatName): Promise<{ readonly refused: ArchiveRefusal | null } | null>;
  /** "none": there is no file */
  get(
    hearing: string,
    seat: SeatName,
  ): Promise<{ readonly bytes: Readable; readonly length: number } | "none" | null>;
  /** `coming`: the file that is sent up; null: the one on the server */
  look(hearing: string, seat: SeatName, coming: Readable | null): Promise<ArchiveLooked | null>;
}

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
