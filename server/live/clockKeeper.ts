/** Keeps a hearing's time as it was where Redis TIME jumps against this node's monotonic clock (rule T8). */
import { type HearingClock, hearingTime } from "../../shared/time.ts";
import type { Entry, HearingLog } from "../log/log.ts";
import type { HearingRoom } from "./hearingRoom.ts";

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

export class ClockKeeper {
  readonly #parts: ClockParts;
  /** each hearing's time when it was last compared with the monotonic clock */
  readonly #seen = new Map<string, { clock: HearingClock; hearing: number; steady: number }>();

  constructor(parts: ClockParts) {
    this.#parts = parts;
  }

  /** Called each second; where the clocks have parted it appends a clock that says so. */
  async keep(room: HearingRoom): Promise<void> {
    const { clock } = room.state;
    const redisAt = this.#parts.now();
    const steady = this.#parts.steady();
    const now = hearingTime(clock, redisAt);
    const last = this.#seen.get(room.id);
    this.#seen.set(room.id, { clock, hearing: now, steady });
    if (last?.clock !== clock || clock.rate === 0) return;
    const hearingAt = Math.round(last.hearing + clock.rate * (steady - last.steady));
    if (Math.abs(now - hearingAt) <= PARTED * clock.rate) return;
    const set = { hearingAt, redisAt, rate: clock.rate };
    const result = await this.#parts.log.append(room.id, {
      expected: room.version,
      prev: room.prev,
      commandId: `clock-${room.version + 1}`,
      fingerprint: "",
      actor: "clock",
      onBehalfOf: null,
      events: [{ type: "ClockSet", clock: set }],
      people: [],
      clock: set,
    });
    // another node may have said it; if nobody has, the next second tries again from what was right
    if (result.kind !== "appended") this.#seen.set(room.id, last);
    else await this.#parts.take(room, result.entry);
  }
}
