/** The hearings that this node serves: opened from their logs, and folded anew where the storage holds something else. */
import type { Entry, HearingLog } from "../log/log.ts";
import { LogLost } from "../log/log.ts";
import type { NodeRecord } from "../log/nodeRecord.ts";
import { HearingRoom } from "./hearingRoom.ts";

/** ms between two looks for hearings that this node does not know */
const LOOK_EVERY = 300;

export interface RoomsParts {
  readonly log: HearingLog;
  /** this process's monotonic clock in ms */
  readonly steady: () => number;
  readonly record: NodeRecord;
  readonly warn: (text: string) => void;
  /** something that somebody must look at */
  readonly raise: (problem: string) => void;
  /** a rehearsal was begun anew, and where it goes on is served */
  readonly moved: (hearing: string) => void;
  /** a room was folded anew: its screens need the whole */
  readonly anew: (before: HearingRoom, now: HearingRoom) => void;
}

export class Rooms {
  readonly #parts: RoomsParts;
  readonly #rooms = new Map<string, HearingRoom>();
  /** rehearsals that were begun anew, and under which id */
  readonly #movedTo = new Map<string, string>();
  readonly #rebuilding = new Set<string>();
  #reloading: Promise<void> | null = null;
  #looked = Number.NEGATIVE_INFINITY;

  constructor(parts: RoomsParts) {
    this.#parts = parts;
  }

  get(hearing: string): HearingRoom | undefined {
    return this.#rooms.get(hearing);
  }

  all(): readonly HearingRoom[] {
    return [...this.#rooms.values()];
  }

  lengths(): readonly { readonly hearing: string; readonly version: number; readonly minutes: number }[] {
    return this.all().map(({ id, version, minutes }) => ({ hearing: id, version, minutes: minutes.n }));
  }

  /** Those that go on under their own id. */
  current(): readonly HearingRoom[] {
    return this.all().filter(({ id }) => !this.#movedTo.has(id));
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
   * What came does not fit what this node holds: the room is folded anew from the log, and it is said in red, for
   * somebody must look at it. A log whose own chain is broken cannot be folded; the room then stays as it is, and red.
   * Where another storage has taken over and lacks nothing that was acknowledged, all is as promised.
   */
  async rebuild(id: string, why: unknown): Promise<void> {
    const text = why instanceof Error ? why.message : String(why);
    const lost = why instanceof LogLost;
    if (!lost) this.#parts.raise(text);
    const { room, entries } = await this.#load(id);
    if (lost && room.version >= this.#parts.record.highest(id)) this.#parts.warn(text);
    else if (lost) this.#parts.raise(text);
    this.#parts.record.keepAnew(id, entries);
    const before = this.#rooms.get(id);
    this.#rooms.set(id, room);
    if (before) this.#parts.anew(before, room);
  }

  /** The storage has less than this node holds: told again and again until the room is folded anew. */
  lost(hearing: string, why: LogLost): void {
    const room = this.#rooms.get(hearing);
    if (!room || this.#rebuilding.has(hearing)) return;
    this.#rebuilding.add(hearing);
    void room
      .inTurn(() => this.rebuild(hearing, why))
      .catch((error: unknown) => this.#parts.warn(error instanceof Error ? error.message : String(error)))
      .finally(() => this.#rebuilding.delete(hearing));
  }

  async #open(): Promise<void> {
    const { log, record } = this.#parts;
    const moved: [string, string][] = [];
    for (const [id, { replacedBy }] of Object.entries(await log.hearings())) {
      if (typeof replacedBy === "string" && !this.#movedTo.has(id)) moved.push([id, replacedBy]);
      if (this.#rooms.has(id)) continue;
      const { room, entries } = await this.#load(id);
      if (entries.length === 0) continue;
      const kept = record.highest(id);
      if (room.version < kept)
        this.#parts.raise(`hearing ${id}: the log ends at ${room.version}, but ${kept} was acknowledged`);
      record.keep(id, entries);
      this.#rooms.set(id, room);
    }
    for (const [id, next] of moved) this.#movedTo.set(id, next);
    for (const [id] of moved) this.#parts.moved(id);
  }

  /** A room folded from the whole log. */
  async #load(id: string): Promise<{ room: HearingRoom; entries: readonly Entry[] }> {
    const { log } = this.#parts;
    const room = new HearingRoom(id);
    const entries = await room.take(await log.read(id, 0), log, null);
    room.minutes.take(await log.readMinutes(id, 0));
    return { room, entries };
  }
}
