/** Folds a hearing anew where the storage holds something else than this node does, or reads what it could not take. */
import { setTimeout as pause } from "node:timers/promises";
import { LogLost, NoAnswer } from "../../storage/log.ts";
import type { NodeRecord } from "../../storage/redis/nodeRecord.ts";
import type { Standing } from "../standing.ts";
import { type HearingRoom, NewerEntry, type Publish } from "./hearingRoom.ts";
import type { OpenRooms } from "./openRooms.ts";
import { type ReadParts, readRoom } from "./readRoom.ts";

/** ms until a storage that gave no answer is asked again */
export const MEND_AGAIN = 200;

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export interface MenderParts extends ReadParts {
  readonly rooms: OpenRooms;
  readonly record: NodeRecord;
  readonly warn: (text: string) => void;
  readonly standing: ReadParts["standing"] & Pick<Standing, "doubt">;
  readonly setAside: (hearing: string, why: string) => void;
  readonly newer: (hearing: string, why: NewerEntry) => void;
  readonly publish: (room: HearingRoom) => Publish;
  /** takes what was appended meanwhile */
  readonly catchUp: (room: HearingRoom) => Promise<void>;
  readonly closing: AbortSignal;
}

export class Mender {
  readonly #parts: MenderParts;
  readonly #rebuilding = new Set<string>();

  constructor(parts: MenderParts) {
    this.#parts = parts;
  }

  rebuilds(hearing: string): boolean {
    return this.#rebuilding.has(hearing);
  }

  /**
   * What was told could not be taken. Where the storage only gave no answer, the rest is read until it does. What does
   * not fit what this node holds is folded anew from the log, and said in red, for somebody must look at it; a hearing
   * whose own chain is broken cannot be folded: it is set aside.
   */
  async mend(room: HearingRoom, why: unknown): Promise<void> {
    let anew = false;
    for (let error = why; !this.#parts.closing.aborted && this.#parts.rooms.has(room.id); ) {
      if (error instanceof LogLost) return void (await this.lost(room.id, error));
      if (error instanceof NewerEntry) return this.#parts.newer(room.id, error);
      if (!(error instanceof NoAnswer)) {
        if (anew) return this.#parts.setAside(room.id, textOf(error));
        this.#parts.standing.doubt(room.id, textOf(error));
        anew = true;
      }
      try {
        return await room.inTurn(() => (anew ? this.#foldAnew(room) : this.#parts.catchUp(room)));
      } catch (again) {
        error = again;
      }
      await pause(MEND_AGAIN, undefined, { signal: this.#parts.closing }).catch(() => undefined);
    }
  }

  /**
   * Another storage has taken over, or has less than this node holds: the room is folded anew. Where nothing that was
   * acknowledged is missing, that is as promised; else it is said in red. Resolves to whether it was done now.
   */
  async lost(hearing: string, why: LogLost): Promise<boolean> {
    const room = this.#parts.rooms.get(hearing);
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
      else if (error instanceof NewerEntry) this.#parts.newer(hearing, error);
      else this.#parts.setAside(hearing, textOf(error));
      return false;
    } finally {
      this.#rebuilding.delete(hearing);
    }
  }

  async #foldAnew(room: HearingRoom, lost = false): Promise<void> {
    const { publish, record } = this.#parts;
    const { room: anew, entries } = await readRoom(this.#parts, room.id);
    room.become(anew, publish(room), lost);
    record.keepAnew(room.id, entries);
  }
}
