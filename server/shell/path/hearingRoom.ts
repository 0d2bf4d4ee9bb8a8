/** A hearing on this node: the state folded so far, its people, the ids it has seen, and a feed for each audience. */

import { setImmediate } from "node:timers/promises";
import { isDelegate, isOfficial, isRegistrationRow, isStranger } from "../../../shared/terms/ids.ts";
import { type Audience, audienceName, type Role } from "../../../shared/terms/seats.ts";
import type { OwnPart } from "../../../shared/views/live/phone.ts";
import type { ViewMessage } from "../../../shared/wire/protocol.ts";
import type { Source } from "../../documents/source.ts";
import { foldCommit, knowsEvent } from "../../rulebook/fold.ts";
import type { Commit, HearingEvent } from "../../rulebook/frame/events.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { entryHash } from "../../storage/codec.ts";
import type { Entry, HearingLog } from "../../storage/log.ts";
import { Register } from "../../views/people.ts";
import { withSealedWords } from "../../views/sealedWords.ts";
import type { MinutesBook } from "../minutes/minutesBook.ts";
import { AudienceFeed } from "./audienceFeed.ts";
import { OwnParts } from "./ownParts.ts";
import { SeenCommands } from "./seenCommands.ts";

/** ms of folding at one go */
const SLICE = 5;

/** Whoever must know of each entry that is taken. */
export interface Publish {
  /** the hearing's clock is about to be set: by then this node must know the storage's time as it is now */
  clockSet(): Promise<void>;
  taken(entry: Entry): void;
  view(audience: string, message: ViewMessage): void;
  own(phone: string, part: OwnPart): void;
  typed(section: string, update: Uint8Array): void;
}

/** Is the hearing's clock another after this entry? */
export const setsClock = (entry: Entry): boolean => entry.events.some((event) => event.type === "ClockSet");

/** The displays first: their views are small, and the whole hall looks at them. The crowd after all others. */
const TURN: Readonly<Record<Role, number>> = {
  ...{ hall: 0, lectern: 0 },
  ...{ chair: 1, secretary: 1, operator: 1, mc: 1, police: 1, department: 1, organisation: 1, desk: 1 },
  ...{ media: 2, delegate: 2 },
};

const isFirst = ({ audience }: AudienceFeed) => TURN[audience.role] === 0;

const FIELDS: ReadonlySet<string> = new Set<keyof Entry>([
  ...(["v", "prev", "commandId", "fingerprint", "actor"] as const),
  ...(["onBehalfOf", "at", "events"] as const),
]);

/** A newer version of the server has written what this one does not know: it must not go on as if nothing were there. */
export class NewerEntry extends Error {}

function checkKnown(entry: Entry): void {
  const unknown = [
    ...entry.events.map(({ type }) => type).filter((type) => !knowsEvent(type)),
    ...Object.keys(entry).filter((field) => !FIELDS.has(field)),
  ];
  if (unknown.length > 0) throw new NewerEntry(`entry ${entry.v} holds ${unknown.join(", ")}`);
}

export class HearingRoom {
  readonly id: string;
  people = new Register();
  minutes: MinutesBook;
  seen = new SeenCommands();
  #newest: Entry | null = null;
  #state: HearingState | null = null;
  /** by audience, from the first screen that asked: what nobody looks at costs nothing */
  readonly #feeds = new Map<string, AudienceFeed>();
  readonly #own: OwnParts;
  readonly #alarm: (text: string) => void;
  /** commits of this room are decided one after another */
  #queue: Promise<unknown> = Promise.resolve();

  /** `alarm` hears what the operator must know */
  constructor(id: string, minutes: MinutesBook, alarm: (text: string) => void) {
    this.id = id;
    this.minutes = minutes;
    this.#alarm = alarm;
    this.#own = new OwnParts(alarm);
  }

  get version(): number {
    return this.#state?.version ?? 0;
  }

  /** hash of the newest entry, for the next one's `prev` */
  get prev(): string {
    return this.#newest ? entryHash(this.#newest) : "";
  }

  get state(): HearingState {
    if (!this.#state) throw new Error(`hearing ${this.id} has no preparation in its log`);
    return this.#state;
  }

  /** What documents are made from, as it stands now. */
  async source(): Promise<Source> {
    const { state, people } = this;
    return { state: withSealedWords(state, people), people, prose: await this.minutes.prose() };
  }

  /**
   * Takes the entries that follow what is held. Throws where the chain does not fit; those before are taken. `tried`: what
   * trying out the first of them has come to.
   */
  async take(
    entries: readonly Entry[],
    log: HearingLog,
    publish: Publish | null,
    tried?: HearingState,
  ): Promise<void> {
    let breath = performance.now();
    for (const entry of entries) {
      if (entry.v <= this.version) continue;
      // a long log is folded in slices: other hearings' presses come between
      if (!publish && performance.now() - breath > SLICE) {
        await setImmediate();
        breath = performance.now();
      }
      if (entry.v !== this.version + 1 || entry.prev !== this.prev)
        throw new Error(
          `the log of ${this.id} does not fit at version ${entry.v}: this node holds ${this.version}`,
        );
      checkKnown(entry);
      const unknown = this.#unknownIn(entry);
      if (unknown !== null) await this.#learnPeople(entry, unknown, log);
      if (publish && setsClock(entry)) await publish.clockSet();
      const same = tried?.version === entry.v && tried.at === entry.at;
      this.#state = same ? tried : foldCommit(this.#state, toCommit(entry));
      this.seen.note(entry);
      this.#newest = entry;
      if (!publish) continue;
      this.#show(publish);
      publish.taken(entry);
    }
  }

  /**
   * Holds from now on what another room of the same hearing has come to. The minutes stay its own, unless the storage
   * may have `lost` some of them, or have others in their place.
   */
  become(other: HearingRoom, publish: Publish, lost = false): void {
    if (lost) {
      void tellUnheard(this.minutes, other.minutes, publish.typed);
      this.minutes = other.minutes;
    } else other.minutes.drop();
    this.people = other.people;
    this.seen = other.seen;
    this.#newest = other.#newest;
    this.#state = other.state;
    this.#show(publish);
  }

  /** The state after an entry. Throws where it cannot be folded: once in the log it would close the hearing for ever. */
  tryOut(entry: Entry): HearingState {
    return foldCommit(this.state, toCommit(entry));
  }

  /**
   * Makes ready what an entry that was tried out would mean for the displays, which are told first. The others' larger
   * views would take the core from the storage. Tells nobody; never throws.
   */
  foresee(entry: Entry, tried: HearingState): void {
    // whom it names is known once it is stored
    if (this.#unknownIn(entry) !== null) return;
    for (const feed of this.#byTurn()) if (isFirst(feed)) feed.foresee(tried, this.people);
  }

  catchUp(audience: Audience, heldHash: string | null): ViewMessage | null {
    return this.#feedOf(audience).catchUp(heldHash);
  }

  /** What a phone has asked, as it stands. */
  own(phone: string): OwnPart {
    return this.#own.of(this.state, this.people, phone);
  }

  /** Runs a command's steps when those before it have ended. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work, work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #show(publish: Publish): void {
    for (const feed of this.#byTurn()) {
      const message = feed.advance(this.state, this.people);
      if (message) publish.view(audienceName(feed.audience), message);
    }
    for (const [phone, part] of this.#own.changed(this.state, this.people)) publish.own(phone, part);
  }

  #byTurn(): AudienceFeed[] {
    return [...this.#feeds.values()].sort((a, b) => TURN[a.audience.role] - TURN[b.audience.role]);
  }

  /** Which hearing's register says who they are: of a replay the past one's. */
  #peopleOf(entry: Entry): string {
    const [first] = entry.events as readonly HearingEvent[];
    const plan = this.#state?.plan ?? (first && "plan" in first ? first.plan : undefined);
    return plan?.replayOf ?? this.id;
  }

  #feedOf(audience: Audience): AudienceFeed {
    const name = audienceName(audience);
    const feed = this.#feeds.get(name) ?? new AudienceFeed(audience, this.state, this.people, this.#alarm);
    this.#feeds.set(name, feed);
    return feed;
  }

  /** Of whom an entry tells the first time; all: who the persons are was written anew with it; null: nobody. */
  #unknownIn(entry: Entry): readonly string[] | "all" | null {
    if (entry.v === 1 || entry.events.some(({ type }) => type === "PersonalDataDeleted")) return "all";
    const unknown = [...textsIn(entry.events)].filter((text) => isPerson(text) && !this.people.knows(text));
    return unknown.length === 0 ? null : unknown;
  }

  /** The name of a walk-in, or of a delegate just entered, stands in the register, written with the entry that first names it. */
  async #learnPeople(entry: Entry, unknown: readonly string[] | "all", log: HearingLog): Promise<void> {
    const hearing = this.#peopleOf(entry);
    // nothing of what was known of them stays
    if (unknown === "all") this.people = Register.of(await log.people(hearing));
    else for (const row of await log.people(hearing, unknown)) this.people.learn(row);
  }
}

const isPerson = (text: string): boolean =>
  isStranger(text) || isDelegate(text) || isOfficial(text) || isRegistrationRow(text);

/** Every text of an entry's events, ids among them, whatever the type of the event. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** Tells what screens that followed one book never heard of another; the first is held no more. */
async function tellUnheard(
  minutesBook: MinutesBook,
  now: MinutesBook,
  tell: Publish["typed"],
): Promise<void> {
  for (const section of now.sections()) {
    // a screen that hears nothing of it asks when it comes back
    const missed = await minutesBook
      .missing(section, null)
      .then(({ vector }) => now.missing(section, vector))
      .catch(() => null);
    if (missed) tell(section, missed.update);
  }
  minutesBook.drop();
}

/** The entry as the fold reads it. The shape of events was checked when they were decided and when they were read. */
export function toCommit(entry: Entry): Commit {
  return {
    version: entry.v,
    commandId: entry.commandId,
    fingerprint: entry.fingerprint,
    actor: entry.actor,
    onBehalfOf: entry.onBehalfOf,
    at: entry.at,
    events: entry.events as readonly HearingEvent[],
  };
}
