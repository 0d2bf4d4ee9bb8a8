/** Keeps a hearing's time as it was where Redis TIME jumps against this node's monotonic clock (rule T8). */
import { type HearingClock, hearingTime } from "../../shared/terms/time.ts";
import type { Entry, HearingLog } from "../storage/log.ts";
import type { HearingRoom } from "./path/hearingRoom.ts";

/** the two clocks may part by so much, ms */
const PARTED = 1_000;

export interface ClockParts {
  readonly log: HearingLog;
  /** Redis time in ms */
  readonly now: () => number;
  /** this process's monotonic clock in ms: no machine's clock that is set moves it */
  readonly steady: () => number;
  readonly take: (room: HearingRoom, entry: Entry) => Promise<void>;
}

const same = (a: HearingClock, b: HearingClock): boolean =>
  a.hearingAt === b.hearingAt && a.redisAt === b.redisAt && a.rate === b.rate;

export class ClockKeeper {
  readonly #parts: ClockParts;
  /** each hearing's clock when it was last looked at, and by how much Redis was then ahead of the monotonic clock */
  readonly #seen = new Map<string, { clock: HearingClock; ahead: number }>();

  /** by how much Redis' clock was set in all since this node was started, seen once a second */
  #jumped = 0;
  #ahead: number | null = null;
  /** hearings that were let go: their clock, and what `#jumped` was then */
  readonly #resting = new Map<string, { clock: HearingClock; jumped: number }>();

  constructor(parts: ClockParts) {
    this.#parts = parts;
  }

  /** Called each second: was Redis' clock set? */
  look(): void {
    const ahead = this.#parts.now() - this.#parts.steady();
    if (this.#ahead !== null && Math.abs(ahead - this.#ahead) > PARTED) this.#jumped += ahead - this.#ahead;
    this.#ahead = ahead;
  }

  /** It is looked at no more; what Redis' clock is set by meanwhile is made up for when it is opened again. */
  letGo(room: HearingRoom): void {
    const seen = this.#seen.get(room.id);
    if (seen) this.#resting.set(room.id, { clock: seen.clock, jumped: this.#jumped });
    this.#seen.delete(room.id);
  }

  /** It is open again. */
  back({ id }: HearingRoom): void {
    const resting = this.#resting.get(id);
    if (!resting) return;
    this.#resting.delete(id);
    this.look();
    const ahead = this.#parts.now() - this.#parts.steady() - (this.#jumped - resting.jumped);
    this.#seen.set(id, { clock: resting.clock, ahead });
  }

  /** A hearing's clock was set: it goes with Redis TIME as it is now. */
  note(room: HearingRoom): void {
    this.#seen.set(room.id, { clock: room.state.clock, ahead: this.#parts.now() - this.#parts.steady() });
  }

  /**
   * Redis time as a hearing's clock goes by it: where Redis's was set and the hearing's is not yet, still as before. A
   * screen that measured the new one would show another time of the hearing.
   */
  timeFor(room: HearingRoom): number {
    const ahead = this.#seen.get(room.id)?.ahead;
    return ahead === undefined ? this.#parts.now() : Math.floor(this.#parts.steady() + ahead);
  }

  /**
   * Called each second and before each command, after Redis TIME was looked at: where the clocks have parted it appends
   * a clock that says so. False where that could not be done: then the next call goes on from what was right.
   */
  async keep(room: HearingRoom): Promise<boolean> {
    const { clock } = room.state;
    const redisAt = this.#parts.now();
    const ahead = redisAt - this.#parts.steady();
    const last = this.#seen.get(room.id);
    if (!last || !same(last.clock, clock) || clock.rate === 0 || Math.abs(ahead - last.ahead) <= PARTED) {
      this.note(room);
      return true;
    }
    const set = { hearingAt: hearingTime(clock, redisAt - (ahead - last.ahead)), redisAt, rate: clock.rate };
    const result = await this.#parts.log.append(room.id, {
      expected: room.version,
      prev: room.prev,
      commandId: `clock:${room.version + 1}`,
      fingerprint: "",
      actor: "clock",
      onBehalfOf: null,
      events: [{ type: "ClockSet", clock: set }],
      people: [],
      clock: set,
      realNow: redisAt,
    });
    if (result.kind !== "appended") return false;
    await this.#parts.take(room, result.entry);
    return true;
  }
}
