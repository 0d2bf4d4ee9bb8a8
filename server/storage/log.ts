/** The log: the one record of a hearing. Whoever keeps it (Redis, memory in tests) does so as is said here. */

export type JsonEvent = { readonly type: string; readonly [field: string]: unknown };

/** One commit. */
export interface Entry {
  /** version: 1, 2, 3 … without gaps */
  readonly v: number;
  /** hash of the entry before; "" for the first */
  readonly prev: string;
  readonly commandId: string;
  /** hash of who asked what: tells a resend from a reused id */
  readonly fingerprint: string;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  /** hearing time in ms by the log's clock, never going back */
  readonly at: number;
  readonly events: readonly JsonEvent[];
}

/** A row of the people register: outside the log, so that it can be deleted. */
export type PersonRow = { readonly id: string; readonly [field: string]: unknown };

export interface NewEntry extends Omit<Entry, "v" | "at"> {
  /** the version that was decided on; the append succeeds on this one alone */
  readonly expected: number;
  readonly people: readonly PersonRow[];
  /** maps Redis TIME to the hearing's: the stamp is computed where the entry is stored */
  readonly clock: { readonly hearingAt: number; readonly redisAt: number; readonly rate: number };
  /**
   * What its writer takes the storage's time for, in ms: where the two have parted, nothing is stored; where they agree, the
   * entry bears the very instant that it was decided at. null: the clock says no more than the entry's own time.
   */
  readonly realNow: number | null;
}

/** ms: an entry that arrives later was given up by its writer; one that is stamped by another clock would be wrong */
export const PARTED = 2_000;
/** ms: the storage's time and what its writer took it for agree */
export const AGREED = 50;

export type AppendResult =
  /** durable */
  | { readonly kind: "appended"; readonly entry: Entry }
  | { readonly kind: "conflict" }
  /** its command id is barred */
  | { readonly kind: "barred"; readonly reason: string }
  /** the storage's time is not what the writer takes it for: it was set, or the entry is late; nothing is stored */
  | { readonly kind: "parted"; readonly reason: string }
  /** may be stored or not: to be recognised by its command id */
  | { readonly kind: "unknown"; readonly reason: string }
  /** certainly not stored */
  | { readonly kind: "notSaved"; readonly reason: string };

/** The log ends before what is held of it: another storage has taken the place of the one that had it. */
export class LogLost extends Error {}
export type BarResult = Exclude<AppendResult, { kind: "appended" | "parted" }>;

export const parted = {
  kind: "parted",
  reason: "its writer has the time of another clock, or is late",
} as const;
export const barred = { kind: "barred", reason: "its command id is barred" } as const;

/** The storage gave no answer to a question, or none that helps: it may be asked again. */
export class NoAnswer extends Error {}

/** One update of a section's text, as the minutes' stream keeps it: n = 1, 2, 3 … without gaps. */
export interface MinutesUpdate {
  readonly n: number;
  readonly section: string;
  readonly author: string;
  readonly update: Uint8Array;
}

export type MinutesResult =
  | { readonly kind: "saved"; readonly n: number }
  | { readonly kind: "unknown"; readonly reason: string }
  | { readonly kind: "notSaved"; readonly reason: string };

/** All that is stored of a hearing. */
export interface WholeHearing {
  /** what the registry says of it */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly script: string | null;
  readonly people: readonly PersonRow[];
  readonly entries: readonly Entry[];
  readonly updates: readonly Omit<MinutesUpdate, "n">[];
}

/** hearing → the last version (or update) that is held */
export type Held = () => ReadonlyMap<string, number>;

/** What a follower may be told besides the entries. */
export interface MinutesFollower {
  readonly held: Held;
  /**
   * The log or the minutes of a hearing end before what is held, or another storage has taken over and may have others in
   * their place. Resolves to whether all was read anew; told until it was.
   */
  onLost(hearing: string): Promise<boolean>;
  onUpdates(hearing: string, updates: MinutesUpdate[]): void;
  /** What was told of a hearing is no log: it is told of no more once it is not held. */
  onBroken(hearing: string, why: Error): void;
}

export interface Following {
  /** More is held than when it last looked: it looks again at once. */
  again(): void;
  /** Resolves when nothing more will be told. */
  stop(): Promise<void>;
}

/** Which connection gives a sign of life, and what it tells of itself. */
export interface Sign {
  /** no blanks */
  readonly connection: string;
  readonly facts?: string;
}

export interface Present {
  /** storage time of the last sign, ms */
  readonly at: number;
  /** who gave it; "" once that connection has ended */
  readonly connection: string;
  /** "" when nothing was told */
  readonly facts: string;
}

export interface Problem {
  /** red: not ready; warn: said loudly */
  readonly severity: "red" | "warn";
  readonly text: string;
}

/** Why nothing can be written now. */
export interface WriteFailure {
  /** the storage says no; it takes it, but not all that must have it say so; or it says nothing */
  readonly kind: "refused" | "unconfirmed" | "silent";
  readonly reason: string;
}

export interface HearingLog {
  /** Never throws: what is no entry, or cannot be sent, is `notSaved`. */
  append(hearing: string, entry: NewEntry): Promise<AppendResult>;
  /**
   * Is this entry kept as it is promised, by so many replicas as each ack waits for? Asked before a resend is told that
   * it is done. Throws LogLost where the storage does not have it: another has taken over meanwhile.
   */
  kept(hearing: string, version: number, commandId: string): Promise<boolean>;
  /**
   * No entry of this command id is appended any more; done on the expected version alone, where the id is not in the
   * log. Kept for a day: nothing that is older is still on its way. Never throws.
   */
  bar(hearing: string, expected: number, commandId: string): Promise<BarResult>;
  /**
   * Every entry after a version, in order. Throws on a gap, on what is no entry, and NoAnswer; LogLost when that version
   * is not there.
   */
  read(hearing: string, after: number): Promise<Entry[]>;
  /** The entry of a command among those up to a version, the newest first; null: it is not there. Throws NoAnswer. */
  find(hearing: string, commandId: string, upTo: number): Promise<Entry | null>;
  /** Rows of the people register; all of them without `ids`. */
  people(hearing: string, ids?: readonly string[]): Promise<PersonRow[]>;
  /** What was replaced may still lie on the storage's disk: resolves once nothing of it does. Throws where it cannot be. */
  forgetReplaced(): Promise<void>;
  /**
   * Tells entries after the held versions, own and others' alike, in order, until stopped. After a lost link
   * it goes on from what is held, so an entry may be told twice. `live` = the reader is answered.
   */
  follow(
    held: Held,
    onEntries: (hearing: string, entries: Entry[]) => void,
    onState: (live: boolean) => void,
    minutes?: MinutesFollower,
  ): Following;
  /** Keeps an update of the minutes' text; `saved` = durable. After `unknown` a resend is harmless (Yjs). */
  appendMinutes(hearing: string, section: string, author: string, update: Uint8Array): Promise<MinutesResult>;
  /** Every update after the n-th, in order. */
  readMinutes(hearing: string, after: number): Promise<MinutesUpdate[]>;
  /**
   * Stores a hearing that is not registered, as it stands and at once: all of it, or nothing. `over`: so many entries and
   * updates lie there unregistered and may be written over; `other`: there is something else. Throws where it could not be.
   */
  storeWhole(
    hearing: string,
    whole: WholeHearing,
    over: { readonly entries: number; readonly updates: number },
  ): Promise<"stored" | "there" | "other">;
  register(hearing: string, meta: Readonly<Record<string, unknown>>): Promise<void>;
  hearings(): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>>;
  /** A rehearsal's script, as it was read; null: the hearing has none. */
  keepScript(hearing: string, text: string): Promise<void>;
  script(hearing: string): Promise<string | null>;
  /** A sign of life under a key, forgotten after `ttl` ms. Not durable by intent. Without `facts` they stay. */
  touchPresence(hearing: string, key: string, sign: Sign, ttl: number): Promise<void>;
  /** Notes that a connection has ended, unless another speaks for the key by now. */
  endPresence(hearing: string, key: string, connection: string): Promise<void>;
  forgetPresence(hearing: string, key: string): Promise<void>;
  /** What stands under each key; what is forgotten is absent. */
  presence(hearing: string): Promise<Readonly<Record<string, Present>>>;
  /** Tells every node that listens now; whoever does not listen never hears of it. */
  announce(hearing: string, text: string): Promise<void>;
  listen(onText: (hearing: string, text: string) => void): { stop(): Promise<void> };
  /** What all nodes must have in common under a name: the first one to say it wins, everybody is told what it is. */
  agree(name: string, value: string): Promise<string>;
  /** From now on all nodes have this in common; those that run are not told. */
  agreeAnew(name: string, value: string): Promise<void>;
  /** the storage's time, ms since 1970 */
  time(): Promise<number>;
  /** Writes something that is nothing, the way that an act is written; null: it was taken. Never throws. */
  tryWrite(): Promise<WriteFailure | null>;
  /** What in the storage's settings could lose what was acknowledged; any red one = not ready. */
  check(): Promise<Problem[]>;
  close(): Promise<void>;
}
