/** The hearings that are open on this node, and since when nobody needs each of them. */
import type { HearingRoom } from "./hearingRoom.ts";

export class OpenRooms {
  readonly #steady: () => number;
  readonly #rooms = new Map<string, HearingRoom>();
  /** when each was last needed, by the process's own clock */
  readonly #neededAt = new Map<string, number>();
  /** how many connections stand on each */
  readonly #holds = new Map<string, number>();

  constructor(steady: () => number) {
    this.#steady = steady;
  }

  /** Whoever asks for a hearing needs it. */
  get(hearing: string): HearingRoom | undefined {
    const room = this.#rooms.get(hearing);
    if (room) this.#neededAt.set(hearing, this.#steady());
    return room;
  }

  has(hearing: string): boolean {
    return this.#rooms.has(hearing);
  }

  all(): readonly HearingRoom[] {
    return [...this.#rooms.values()];
  }

  set(room: HearingRoom): void {
    this.#rooms.set(room.id, room);
    this.#neededAt.set(room.id, this.#steady());
  }

  /** Somebody is connected to it: it stays open until what is given back was called. */
  hold(hearing: string): () => void {
    this.#holds.set(hearing, (this.#holds.get(hearing) ?? 0) + 1);
    let holds = true;
    return () => {
      if (!holds) return;
      holds = false;
      const left = (this.#holds.get(hearing) ?? 1) - 1;
      if (left > 0) this.#holds.set(hearing, left);
      else this.#holds.delete(hearing);
      this.#neededAt.set(hearing, this.#steady());
    };
  }

  /** Has nobody been connected to it, and nothing come of it, for so many ms? */
  isIdle(hearing: string, idle: number): boolean {
    if (this.#holds.has(hearing)) return false;
    return this.#steady() - (this.#neededAt.get(hearing) ?? 0) >= idle;
  }

  delete(hearing: string): void {
    this.#rooms.delete(hearing);
    this.#neededAt.delete(hearing);
  }
}
