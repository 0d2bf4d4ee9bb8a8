/** The hearings that this node serves: opened from their logs, and folded anew where the storage holds something else. */
import { setTimeout as pause } from "node:timers/promises";
import type { Entry, HearingLog } from "../../storage/log.ts";
import { LogLost, NoAnswer } from "../../storage/log.ts";
import type { NodeRecord } from "../../storage/redis/nodeRecord.ts";
import { MinutesBook } from "../minutes/minutesBook.ts";
import type { ProseKeeper } from "../minutes/proseGuard.ts";
import type { Standing } from "../standing.ts";
import { HearingRoom, NewerEntry, type Publish } from "./hearingRoom.ts";

/** ms between two looks for hearings that this node does not know */
const LOOK_EVERY = 300;
/** ms until a hearing that was set aside is tried again: to read a long log takes its time from the others */
const ASIDE_AGAIN = 30_000;
/** ms until a storage that gave no answer is asked again */
export const MEND_AGAIN = 200;

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Told at the operator's: a code, and where to look. */
const leftOut = (hearing: string, aside: ReadonlyMap<string, number>) =>
  `BB1 ${hearing}: ${[...aside].map(([section, count]) => `${section} (${count})`).join(", ")}`;

export interface RoomsParts {
  readonly log: HearingLog;
  readonly prose: ProseKeeper;
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
}

export class Rooms {
  readonly #parts: RoomsParts;
  readonly #rooms = new Map<string, HearingRoom>();
  /** rehearsals that were begun anew, and under which id */
  readonly #movedTo = new Map<string, string>();
  readonly #rebuilding = new Set<string>();
  /** hearings that cannot be served, and when they are tried again; of some the storage has nothing left */
  readonly #aside = new Map<string, number>();
  /** hearings that hold what this version does not know */
  readonly #newer = new Set<string>();
  readonly #closing = new AbortController();
  #reloading: Promise<void> | null = null;
  #looked = Number.NEGATIVE_INFINITY;

  constructor(parts: RoomsParts) {
    this.#parts = parts;
  }

  get(hearing: string): HearingRoom | undefined {
    return this.#rooms.get(hearing);
  }

  /** Those that go on; one that was set aside shows what it last held. */
  served(): readonly HearingRoom[] {
    return [...this.#rooms.values()].filter(({ id }) => !this.#aside.has(id));
  }

  isAside(hearing: string): boolean {
    return this.#aside.has(hearing);
  }

  /** Its log or its minutes cannot be read or folded: nothing more is taken of it, and the others go on. */
  setAside(hearing: string, why: string): void {
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

  /** Those that go on under their own id. */
  current(): readonly HearingRoom[] {
    return [...this.#rooms.values()].filter(({ id }) => !this.#movedTo.has(id));
  }

  /** Where a rehearsal that was begun anew goes on; null: it was not. */
  movedTo(hearing: string): string | null {
    const next = this.#movedTo.get(hearing);
    return next === undefined ? null : (this.movedTo(next) ?? next);
  }

  /** Opens rooms for hearings that are registered and not yet served; one reload at a time. */
  reload(): Promise<void> {
    this.#reloading ??= this.#open().finally(() => {
      this.#reloading = null;
    });
    return this.#reloading;
  }

  /** A hearing that another node has just made is opened before it is asked for. */
  async look(hearing: string): Promise<void> {
    if (this.#rooms.has(hearing) || this.#parts.steady() - this.#looked < LOOK_EVERY) return;
    this.#looked = this.#parts.steady();
    await this.reload().catch(() => undefined);
  }

  /**
   * What was told could not be taken. Where the storage only gave no answer, the rest is read until it does. What does
   * not fit what this node holds is folded anew from the log, and said in red, for somebody must look at it; a hearing
   * whose own chain is broken cannot be folded: it is set aside.
   */
  async mend(room: HearingRoom, why: unknown): Promise<void> {
    let anew = false;
    for (let error = why; !this.#closing.signal.aborted; ) {
      if (error instanceof LogLost) return void (await this.lost(room.id, error));
      if (error instanceof NewerEntry) return this.#noteNewer(room.id, error);
      if (!(error instanceof NoAnswer)) {
        if (anew) return this.setAside(room.id, textOf(error));
        this.#parts.standing.doubt(room.id, textOf(error));
        anew = true;
      }
      try {
        return await room.inTurn(() => (anew ? this.#foldAnew(room) : this.#parts.catchUp(room)));
      } catch (again) {
        error = again;
      }
      await pause(MEND_AGAIN, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    }
  }

  /**
   * Another storage has taken over, or has less than this node holds: the room is folded anew. Where nothing that was
   * acknowledged is missing, that is as promised; else it is said in red. Resolves to whether it was done now.
   */
  async lost(hearing: string, why: LogLost): Promise<boolean> {
    const room = this.#rooms.get(hearing);
    if (!room || this.#rebuilding.has(hearing)) return false;
    this.#rebuilding.add(hearing);
    try {
      await room.inTurn(() => this.#foldAnew(room, true));
      if (room.version < this.#parts.record.highest(hearing))
        this.#parts.standing.doubt(hearing, why.message);
      else this.#parts.warn(why.message);
      return true;
    } catch (error) {
      if (error instanceof NoAnswer) this.#parts.warn(textOf(error));
      else if (error instanceof NewerEntry) this.#noteNewer(hearing, error);
      else this.setAside(hearing, textOf(error));
      return false;
    } finally {
      this.#rebuilding.delete(hearing);
    }
  }

  close(): void {
    this.#closing.abort();
  }

  async #foldAnew(room: HearingRoom, lost = false): Promise<void> {
    const { room: anew, entries } = await this.#load(room.id);
    room.become(anew, this.#parts.publish(room), lost);
    this.#parts.record.keepAnew(room.id, entries);
  }

  async #open(): Promise<void> {
    const { log, steady } = this.#parts;
    const moved: [string, string][] = [];
    const registered = await log.hearings();
    this.#missGone(registered);
    for (const [id, { replacedBy }] of Object.entries(registered)) {
      if (typeof replacedBy === "string" && !this.#movedTo.has(id)) moved.push([id, replacedBy]);
      if (this.#newer.has(id) || (this.#rooms.has(id) && !this.#aside.has(id))) continue;
      if (steady() < (this.#aside.get(id) ?? 0)) continue;
      try {
        await this.#openOne(id);
      } catch (error) {
        if (error instanceof NoAnswer) throw error;
        if (error instanceof NewerEntry) this.#noteNewer(id, error);
        else this.setAside(id, textOf(error));
      }
    }
    for (const [id, next] of moved) this.#movedTo.set(id, next);
    for (const [id] of moved) this.#parts.moved(id);
  }

  async #openOne(id: string): Promise<void> {
    const { record, standing } = this.#parts;
    const { room, entries } = await this.#load(id);
    const held = this.#rooms.get(id);
    const kept = record.highest(id);
    if (room.version < kept)
      standing.doubt(id, `hearing ${id}: the log ends at ${room.version}, but ${kept} was acknowledged`);
    if (held) await held.inTurn(async () => held.become(room, this.#parts.publish(held), true));
    else this.#rooms.set(id, room);
    record.keep(id, entries);
    if (this.#aside.delete(id)) standing.back(id);
  }

  /** No hearing is ever taken out of the registry: one that this node knows of and that is not there was lost. */
  #missGone(registered: Readonly<Record<string, unknown>>): void {
    const { record } = this.#parts;
    for (const id of record.hearings()) {
      const kept = record.highest(id);
      if (id in registered || kept === 0 || this.#aside.has(id)) continue;
      this.setAside(
        id,
        `it is not in the storage, but its version ${kept} was acknowledged (npm run hearing -- refill ${id})`,
      );
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

  /** A room folded from the whole log. */
  async #load(id: string): Promise<{ room: HearingRoom; entries: readonly Entry[] }> {
    const { log, prose, standing } = this.#parts;
    const read = () => log.readMinutes(id, 0);
    const minutes = new MinutesBook(prose, read, () =>
      standing.alarm("minutesLeftOut", leftOut(id, minutes.aside())),
    );
    const room = new HearingRoom(id, minutes, (text) => standing.alarm("fieldHeldBack", text));
    const entries = await log.read(id, 0);
    if (entries.length === 0) throw new Error("its log is empty");
    await room.take(entries, log, null);
    await minutes.take(await read());
    return { room, entries };
  }
}
