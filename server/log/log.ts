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
  /** hearing time in ms, stamped by the log, never going back */
  readonly at: number;
  readonly events: readonly JsonEvent[];
}

/** A row of the people register: outside the log, so that it can be deleted (decisions.md 12). */
export type PersonRow = { readonly id: string; readonly [field: string]: unknown };

export interface NewEntry extends Omit<Entry, "v" | "at"> {
  /** the version that was decided on; the append succeeds on this one alone */
  readonly expected: number;
  readonly people: readonly PersonRow[];
  /** maps Redis TIME to the hearing's: the stamp is computed where the entry is stored */
  readonly clock: { readonly hearingAt: number; readonly redisAt: number; readonly rate: number };
}

export type AppendResult =
  | { readonly kind: "appended"; readonly entry: Entry }
  | { readonly kind: "conflict" }
  /** may be stored or not: to be recognised by its command id */
  | { readonly kind: "unknown"; readonly reason: string }
  /** certainly not stored */
  | { readonly kind: "notSaved"; readonly reason: string };

export interface Problem {
  /** red: not ready; warn: said loudly */
  readonly severity: "red" | "warn";
  readonly text: string;
}

export interface HearingLog {
  append(hearing: string, entry: NewEntry): Promise<AppendResult>;
  /** every entry after a version, in order */
  read(hearing: string, after: number): Promise<Entry[]>;
  /** rows of the people register; all of them without `ids` */
  people(hearing: string, ids?: readonly string[]): Promise<PersonRow[]>;
  /** tells entries after the held versions, again and again, until stopped; `live` = is the reader answered */
  follow(
    held: () => ReadonlyMap<string, number>,
    onEntries: (hearing: string, entries: Entry[]) => void,
    onState: (live: boolean) => void,
  ): { stop(): Promise<void> };
  register(hearing: string, meta: Readonly<Record<string, unknown>>): Promise<void>;
  hearings(): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>>;
  /** the storage's time, ms since 1970 */
  time(): Promise<number>;
  /** what in the storage's settings could lose what was acknowledged */
  check(): Promise<Problem[]>;
  close(): Promise<void>;
}
