/**
 * The hearings that this node serves: each is opened from its log when it is first needed, folded anew where the storage
 * holds something else, and let go when nobody has needed it for a while.
 */

import { type LogLost, NoAnswer } from "../../storage/log.ts";
import type { NodeRecord } from "../../storage/redis/nodeRecord.ts";
import type { Standing } from "../standing.ts";
import { newClosing } from "./closing.ts";
import { type HearingRoom, NewerEntry, type Publish } from "./hearingRoom.ts";
import { goneFrom, KnownHearings, type Registered } from "./knownHearings.ts";
import { LookThrough } from "./lookThrough.ts";
import { Mender, textOf } from "./mender.ts";
import { OpenRooms } from "./openRooms.ts";
import { compare, type ReadParts, readRoom } from "./readRoom.ts";

/** ms between two looks for hearings that this node does not know */
const LOOK_EVERY = 300;
/** ms until a hearing that was set aside is tried again: to read a long log takes its time from the others */
const ASIDE_AGAIN = 30_000;
/** an installation of so few hearings has them open before anybody comes */
const FEW = 8;

export interface RoomsParts extends ReadParts {
  /** this process's monotonic clock in ms */
  readonly steady: () => number;
  readonly record: NodeRecord;
  readonly warn: (text: string) => void;
  readonly standing: Pick<Standing, "aside" | "back" | "doubt" | "alarm">;
  /** a hearing has gone on under a newer version of the server: this node cannot show it any more */
  readonly older: (hearing: string) => void;
  /** a rehearsal was begun anew, and where it goes on is served */
  readonly moved: (hearing: string) => void;
  readonly publish: (room: HearingRoom) => Publish;
  /** takes what was appended meanwhile */
  readonly catchUp: (room: HearingRoom) => Promise<void>;
  /** ms after which a hearing that nobody needs is let go */
  readonly idle: number;
  /** what others append to it must be followed from now on */
  readonly opened: (room: HearingRoom) => void;
  readonly letGo: (room: HearingRoom) => void;
}

export class Rooms {
  readonly #parts: RoomsParts;
  readonly #rooms: OpenRooms;
  readonly #known = new KnownHearings();
  readonly #opening = new Map<string, Promise<void>>();
  readonly #leaving = new Set<string>();
  /** hearings that cannot be served, and when they are tried again; of some the storage has nothing left */
  readonly #aside = new Map<string, number>();
  /** hearings that hold what this version does not know */
  readonly #newer = new Set<string>();
  /** hearings that were read once since the start */
  readonly #looked = new Set<string>();
  readonly #lookThrough: LookThrough;
  readonly #mender: Mender;
  /** rehearsals that were begun anew, whose screens have not heard of it yet */
  readonly #unsaid = new Set<string>();
  readonly #closing = newClosing();
  #reloading: Promise<void> | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(parts: RoomsParts) {
    this.#parts = parts;
    this.#rooms = new OpenRooms(parts.steady);
    this.#lookThrough = new LookThrough({
      pending: () => this.#known.ids().filter((id) => this.#isPending(id)),
      look: (id) => this.#lookAt(id),
      closing: this.#closing.signal,
    });
    this.#mender = new Mender({
      ...parts,
      rooms: this.#rooms,
      ...{ setAside: (id, why) => this.setAside(id, why), newer: (id, why) => this.#noteNewer(id, why) },
      closing: this.#closing.signal,
    });
  }

  /** One that is open; whoever asks for it needs it. */
  get(hearing: string): HearingRoom | undefined {
    return this.#rooms.get(hearing);
  }

  /** Somebody is connected to it: it stays open until what is given back was called. */
  hold(hearing: string): () => void {
    return this.#rooms.hold(hearing);
  }

  /** Those that are open and go on; one that was set aside shows what it last held. */
  served(): readonly HearingRoom[] {
    return this.#rooms.all().filter(({ id }) => !this.#aside.has(id));
  }

  /** Those that are stored and not known to be bad, open or not. */
  sound(): readonly string[] {
    return this.#known.ids().filter((id) => !this.#aside.has(id) && !this.#newer.has(id));
  }

  isAside(hearing: string): boolean {
    return this.#aside.has(hearing);
  }

  /** Its log or its minutes cannot be read or folded: nothing more is taken of it, the others go on. A node that closes judges none. */
  setAside(hearing: string, why: string): void {
    if (this.#closing.signal.aborted) return;
    this.#aside.set(hearing, this.#parts.steady() + ASIDE_AGAIN);
    this.#parts.standing.aside(hearing, why);
  }

  lengths(): readonly { readonly hearing: string; readonly version: number; readonly minutes: number }[] {
    return this.served().map(({ id, version, minutes }) => ({ hearing: id, version, minutes: minutes.n }));
  }

  /** Has the hearing gone on under a newer version? Then nothing of it is shown by this node. */
  isNewer(hearing: string): boolean {
    return this.#newer.has(hearing);
  }

  /** Those that go on under their own id, open or not. */
  current(): readonly { readonly id: string; readonly title: string }[] {
    return this.#known.current();
  }

  movedTo(hearing: string): string | null {
    return this.#known.movedTo(hearing);
  }

  /** Why a hearing that is known is not open, where somebody needs it; null: it is open, or there is none. */
  unopened(hearing: string): "setAside" | "notYet" | null {
    if (this.#rooms.has(hearing) || this.#newer.has(hearing)) return null;
    if (this.#aside.has(hearing)) return "setAside";
    return this.#known.has(hearing) ? "notYet" : null;
  }

  /** Takes what the registry says now, and looks at what was never read; one reload at a time. */
  reload(): Promise<void> {
    this.#reloading ??= this.#reload().finally(() => {
      this.#reloading = null;
    });
    return this.#reloading;
  }

  /** Somebody needs a hearing: it is opened, and with it what has taken its place. Never throws. */
  async look(hearing: string): Promise<void> {
    const { steady } = this.#parts;
    try {
      // another node may just have made it
      if (!this.#known.has(hearing) && steady() - this.#lookedAt >= LOOK_EVERY) {
        this.#lookedAt = steady();
        await this.reload();
      }
      await this.open(hearing);
      const next = this.movedTo(hearing);
      if (next !== null) await this.open(next);
    } catch (error) {
      // the storage gave no answer: whoever asked is told so, and asks again
      if (!(error instanceof NoAnswer)) this.#parts.warn(textOf(error));
    }
  }

  /** Opens a hearing that is stored; one that cannot be read is set aside. Throws NoAnswer. */
  async open(hearing: string): Promise<void> {
    if (this.#rooms.get(hearing) || !this.#known.has(hearing)) return;
    if (this.#newer.has(hearing) || this.#waits(hearing)) return;
    await this.#openOnce(hearing);
  }

  /** A hearing's room, open for this one look alone where nobody else needs it; null: there is none that can be read. */
  async glance(hearing: string): Promise<HearingRoom | null> {
    const open = this.#rooms.get(hearing);
    if (open) return open;
    if (this.unopened(hearing) !== "notYet") return null;
    return (await readRoom(this.#parts, hearing, false)).room;
  }

  /** Called each second: lets go what nobody needs any more. */
  letGoIdle(): void {
    for (const room of this.#rooms.all())
      if (this.#mayGo(room) && !this.#leaving.has(room.id)) void this.#letGo(room);
  }

  /** What was told could not be taken. */
  mend(room: HearingRoom, why: unknown): Promise<void> {
    return this.#mender.mend(room, why);
  }

  /** Another storage has taken over, or has less than this node holds. Resolves to whether all was read anew. */
  lost(hearing: string, why: LogLost): Promise<boolean> {
    return this.#mender.lost(hearing, why);
  }

  close(): void {
    this.#closing.abort();
  }

  async #reload(): Promise<void> {
    const registered = await this.#parts.log.hearings();
    for (const id of this.#known.take(registered)) this.#unsaid.add(id);
    this.#missGone(registered);
    for (const id of this.#unsaid) {
      const next = this.movedTo(id);
      // its screens are sent there
      if (this.#rooms.has(id) && next !== null) await this.open(next);
      this.#unsaid.delete(id);
      this.#parts.moved(id);
    }
    await this.#lookThrough.brisk();
  }

  #waits(hearing: string): boolean {
    return this.#parts.steady() < (this.#aside.get(hearing) ?? 0);
  }

  #isPending(id: string): boolean {
    if (this.#newer.has(id)) return false;
    if (this.#aside.has(id)) return !this.#waits(id);
    return !this.#looked.has(id) && !this.#rooms.has(id);
  }

  /** Can it be read? Where there are few, it stays open; a storage that gives no answer is asked again. */
  async #lookAt(id: string): Promise<void> {
    this.#looked.add(id);
    const keep = this.#known.size <= FEW || this.#rooms.has(id);
    await (keep ? this.#openOnce(id) : this.#try(id, () => this.#check(id))).catch(() =>
      this.#looked.delete(id),
    );
  }

  #openOnce(id: string): Promise<void> {
    const opening =
      this.#opening.get(id) ?? this.#try(id, () => this.#openOne(id)).finally(() => this.#opening.delete(id));
    this.#opening.set(id, opening);
    return opening;
  }

  /** Throws NoAnswer alone. */
  async #try(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      if (this.#aside.delete(id)) this.#parts.standing.back(id);
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      if (error instanceof NewerEntry) this.#noteNewer(id, error);
      else this.setAside(id, textOf(error));
    }
  }

  async #check(id: string): Promise<void> {
    const { log, record } = this.#parts;
    const { room } = await readRoom(this.#parts, id, false);
    await log.readMinutes(id, 0);
    compare(room, this.#parts);
    if (!this.#rooms.has(id)) record.letGo(id);
  }

  async #openOne(id: string): Promise<void> {
    const { record, publish, opened } = this.#parts;
    const { room, entries } = await readRoom(this.#parts, id);
    compare(room, this.#parts);
    const openRoom = this.#rooms.get(id);
    if (openRoom) await openRoom.inTurn(async () => openRoom.become(room, publish(openRoom), true));
    else this.#rooms.set(room);
    record.keep(id, entries);
    opened(openRoom ?? room);
  }

  #mayGo({ id }: HearingRoom): boolean {
    return this.#rooms.isIdle(id, this.#parts.idle) && !this.#mender.rebuilds(id);
  }

  /** After what is under way. */
  async #letGo(room: HearingRoom): Promise<void> {
    this.#leaving.add(room.id);
    await room.inTurn(async () => {
      if (!this.#mayGo(room)) return;
      this.#rooms.delete(room.id);
      room.minutes.drop();
      this.#parts.record.letGo(room.id);
      this.#parts.letGo(room);
    });
    this.#leaving.delete(room.id);
  }

  #missGone(registered: Registered): void {
    for (const [id, why] of goneFrom(registered, this.#parts.record)) {
      if (this.#aside.has(id)) continue;
      this.setAside(id, why);
      // served as soon as it is there again
      this.#aside.set(id, 0);
    }
  }

  #noteNewer(hearing: string, why: NewerEntry): void {
    if (this.#newer.has(hearing)) return;
    this.#newer.add(hearing);
    this.#parts.warn(`this server is older than hearing ${hearing}: ${why.message}`);
    this.#parts.older(hearing);
  }
}
