/**
 * Phones, however many, after the staff: what changes is gathered and sent a few times a second, to some hundred phones
 * at a time, so that a chair's press never waits for the crowd.
 */
import { audienceName } from "../../../shared/terms/seats.ts";
import type { ViewMessage } from "../../../shared/wire/protocol.ts";
import type { LivePort } from "../ports.ts";
import type { RoomLines } from "./lines.ts";
import { room, type Screen } from "./screen.ts";

const CROWD = { role: "delegate" } as const;
const NAME = audienceName(CROWD);
/** phones that are sent to before anything else has its turn */
const SLICE = 200;

interface Waiting {
  /** the view that phones were last brought to */
  from: string;
  timer: NodeJS.Timeout;
}

export class Crowd {
  readonly #rooms: RoomLines;
  readonly #live: LivePort;
  readonly #every: number;
  readonly #waiting = new Map<string, Waiting>();
  readonly #sentAt = new Map<string, number>();
  #arrived = 0;

  /** `every`: ms between two sendings of one hearing, at least */
  constructor(rooms: RoomLines, live: LivePort, every: number) {
    this.#rooms = rooms;
    this.#live = live;
    this.#every = every;
    live.onView((hearing, audience, message) => {
      if (audience === NAME) this.#changed(hearing, message);
    });
  }

  /** Each phone is in one slice; whoever leaves makes room for nobody, which only makes a slice smaller. */
  arrived(socket: Screen): void {
    void socket.join(slice(socket.data.hearing, Math.floor(this.#arrived++ / SLICE)));
  }

  close(): void {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
  }

  #changed(hearing: string, message: ViewMessage): void {
    if (this.#waiting.has(hearing)) return;
    const from = "from" in message ? message.from : "";
    // without a pace each change goes by itself, and at once
    if (this.#every === 0) {
      this.#sendSlices(hearing, message, this.#slicesOf(hearing));
      return;
    }
    const since = performance.now() - (this.#sentAt.get(hearing) ?? Number.NEGATIVE_INFINITY);
    const timer = setTimeout(() => this.#send(hearing), Math.max(0, this.#every - since));
    this.#waiting.set(hearing, { from, timer });
  }

  #send(hearing: string): void {
    const from = this.#waiting.get(hearing)?.from ?? "";
    this.#waiting.delete(hearing);
    this.#sentAt.set(hearing, performance.now());
    const message = this.#live.catchUp(hearing, CROWD, from);
    if (message) this.#sendSlices(hearing, message, this.#slicesOf(hearing));
  }

  #slicesOf(hearing: string): string[] {
    const start = slice(hearing, "");
    return [...this.#rooms.names()].filter((name) => name.startsWith(start));
  }

  #sendSlices(hearing: string, message: ViewMessage, slices: readonly string[]): void {
    const [next, ...rest] = slices;
    if (next === undefined) return;
    this.#rooms.tell(next, "view", message);
    if (rest.length > 0) setImmediate(() => this.#sendSlices(hearing, message, rest));
  }
}

const slice = (hearing: string, n: number | "") => `${room(hearing, NAME)}/slice/${n}`;
