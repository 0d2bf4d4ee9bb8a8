/**
 * The volatile channel: which devices are there and what the operator asks of them. Nothing of it is in a view or the
 * log; a sign that is lost is followed by the next, and whoever does not listen misses an order.
 */
import { z } from "zod";
import type { Refusal } from "../../../shared/terms/refusals.ts";
import { audienceOf, CHIME_SEATS } from "../../../shared/terms/seats.ts";
import type { BoardChange, SeatsGone } from "../../../shared/wire/deviceBoard.ts";
import {
  type Device,
  type DeviceOrder,
  type DeviceReport,
  deviceOrder,
} from "../../../shared/wire/devices.ts";
import { Buckets } from "../../machine/limits.ts";
import type { HearingLog } from "../../storage/log.ts";
import type { NodeChannel } from "../nodeChannel.ts";
import type { DevicePort } from "../offers.ts";
import { Board, type BoardParts } from "./board.ts";
import { CHIME, type DeviceLine, isHere, keyOf, seatOfKey } from "./rows.ts";

/** how often an unchanged device is noted, less than its screen tells; how long it stands on the board after that (ms) */
const TOUCH_EVERY = 4_000;
const KEPT = 12 * 3_600_000;
const SWEEP_EVERY = 5_000;
/** changes that come together are told together (ms) */
const GATHER = 150;
/** a whole hall comes in at once: the other nodes hear of it so often (ms) */
const SAY_EVERY = 50;
/** what a device tells anew is noted so often: a second, and at once; and of all devices of a seat */
const NEWS = { rate: 0.5, burst: 10 };
const SEAT_NEWS = { rate: 5, burst: 60 };
export interface DeviceParts extends BoardParts {
  readonly log: HearingLog;
  readonly channel: NodeChannel;
  readonly live: BoardParts["live"] & {
    /** has the session not opened yet? */
    mayTest(hearing: string): boolean;
  };
}

const heard = z.union([
  z.object({ changed: z.literal(true) }),
  z.object({ chime: z.string() }),
  z.object({ key: z.string(), order: deviceOrder }),
]);
type Heard = z.infer<typeof heard>;

const TOPIC = "devices";

interface Known {
  readonly connections: Set<string>;
  /** by this process's monotonic clock: a storage's clock that is set back silences nobody */
  touched: number;
  facts: string;
}

export class Devices implements DevicePort {
  readonly #parts: DeviceParts;
  /** hearing → key → what this node holds of a device whose line it has */
  readonly #known = new Map<string, Map<string, Known>>();
  readonly #board: Board;
  readonly #gathering = new Map<string, NodeJS.Timeout>();
  /** hearing → until when what changes is kept, and whether something has */
  readonly #saying = new Map<string, { readonly timer: NodeJS.Timeout; more: boolean }>();
  readonly #news = new Buckets(NEWS.rate, NEWS.burst);
  readonly #seatNews = new Buckets(SEAT_NEWS.rate, SEAT_NEWS.burst);
  readonly #sweep: NodeJS.Timeout;
  #onOrder: (hearing: string, key: string, order: DeviceOrder) => void = () => undefined;

  constructor(parts: DeviceParts) {
    this.#parts = parts;
    this.#board = new Board(parts);
    parts.channel.on(TOPIC, heard, (hearing, news) => this.#heard(hearing, news));
    this.#sweep = setInterval(() => {
      for (const [hearing, devices] of this.#known) if (devices.size > 0) this.#soon(hearing);
    }, SWEEP_EVERY);
  }

  arrived(line: DeviceLine): void {
    const device = this.#knownOf(line);
    device.connections.add(line.connection);
    this.#touch(line, device, undefined);
    this.#changed(line.hearing);
  }

  seen(line: DeviceLine): void {
    const device = this.#knownOf(line);
    if (performance.now() - device.touched >= TOUCH_EVERY) this.#touch(line, device, undefined);
  }

  async reported(line: DeviceLine, report: DeviceReport): Promise<boolean> {
    const device = this.#knownOf(line);
    const facts = JSON.stringify(report);
    const news =
      facts !== device.facts &&
      this.#news.take(`${line.hearing}/${keyOf(line)}`) &&
      this.#seatNews.take(`${line.hearing}/${line.seat}`);
    // a screen that tells too much anew stays on the board as it was
    if (news) this.#touch(line, device, facts);
    else if (performance.now() - device.touched >= TOUCH_EVERY) this.#touch(line, device, undefined);
    if (news) this.#changed(line.hearing);
    const { chime } = this.#board.state(line.hearing) ?? (await this.#board.read(line.hearing));
    return chime === keyOf(line);
  }

  left(line: DeviceLine): void {
    const { hearing, connection } = line;
    const device = this.#knownOf(line);
    device.connections.delete(connection);
    const [other] = device.connections;
    // a second page of the same browser, or the line that took this one's place
    if (other !== undefined) {
      this.#touch({ ...line, connection: other }, device, undefined);
      return;
    }
    const all = this.#known.get(hearing);
    all?.delete(keyOf(line));
    if (all?.size === 0) this.#board.forget(hearing);
    this.#parts.log.endPresence(hearing, keyOf(line), connection).catch(() => undefined);
    this.#changed(hearing);
  }

  async order(hearing: string, key: string, order: DeviceOrder): Promise<Refusal | null> {
    const { log } = this.#parts;
    try {
      const row = (await log.presence(hearing))[key];
      const seat = seatOfKey(key);
      if (!row || seat === null) return { code: "unknownId", id: key };
      const here = isHere(row, this.#parts.now());
      switch (order.kind) {
        case "forget":
          if (here) return { code: "wrongState", id: key, state: "here" };
          await log.forgetPresence(hearing, key);
          this.#changed(hearing);
          return null;
        case "redirect":
          if (audienceOf(seat).role !== audienceOf(order.to).role || seat === order.to)
            return { code: "notAllowed" };
          if (!here) return { code: "wrongState", id: key, state: "gone" };
          await log.forgetPresence(hearing, key);
          if ((await this.#board.read(hearing)).chime === key)
            await this.#giveChime(hearing, key.replace(seat, order.to));
          break;
        case "testChime":
          if (!this.#parts.live.mayTest(hearing)) return { code: "testAfterOpening" };
          break;
        case "chime":
          if (!CHIME_SEATS.includes(seat)) return { code: "notAllowed" };
          await this.#giveChime(hearing, order.on ? key : "");
          break;
        case "guide":
          if (!["chair", "secretary"].includes(audienceOf(seat).role)) return { code: "notAllowed" };
          break;
        case "flash":
        case "rename":
        case "reload":
          break;
        default:
          order satisfies never;
      }
      await this.#announce(hearing, { key, order });
      return null;
    } catch {
      return { code: "notSaved" };
    }
  }

  devices(hearing: string): readonly Device[] {
    return this.#board.state(hearing)?.devices ?? [];
  }

  seats(hearing: string): SeatsGone {
    return this.#board.state(hearing)?.seats ?? {};
  }

  onDevices(listener: (hearing: string, change: BoardChange) => void): void {
    this.#board.onDevices = listener;
  }

  onSeats(listener: (hearing: string, seats: SeatsGone) => void): void {
    this.#board.onSeats = listener;
  }

  onOrder(listener: (hearing: string, key: string, order: DeviceOrder) => void): void {
    this.#onOrder = listener;
  }

  close(): void {
    clearInterval(this.#sweep);
    for (const timer of this.#gathering.values()) clearTimeout(timer);
    for (const { timer } of this.#saying.values()) clearTimeout(timer);
  }

  #knownOf(line: DeviceLine): Known {
    const devices = this.#known.get(line.hearing) ?? new Map<string, Known>();
    this.#known.set(line.hearing, devices);
    const device = devices.get(keyOf(line)) ?? {
      connections: new Set(),
      touched: Number.NEGATIVE_INFINITY,
      facts: "",
    };
    devices.set(keyOf(line), device);
    return device;
  }

  #touch(line: DeviceLine, known: Known, facts: string | undefined): void {
    known.touched = performance.now();
    if (facts !== undefined) known.facts = facts;
    const sign = { connection: line.connection, ...(facts === undefined ? {} : { facts }) };
    this.#parts.log.touchPresence(line.hearing, keyOf(line), sign, KEPT).catch(() => {
      known.touched = Number.NEGATIVE_INFINITY;
      known.facts = "";
    });
  }

  async #giveChime(hearing: string, key: string): Promise<void> {
    await this.#parts.log.touchPresence(hearing, CHIME, { connection: "", facts: key }, KEPT);
    await this.#announce(hearing, { chime: key });
  }

  #announce(hearing: string, news: Heard): Promise<void> {
    return this.#parts.channel.say(hearing, TOPIC, news);
  }

  /** Told to every node, this one too: the first at once, those that follow closely together. */
  #changed(hearing: string): void {
    const saying = this.#saying.get(hearing);
    if (saying) {
      saying.more = true;
      return;
    }
    this.#announce(hearing, { changed: true }).catch(() => undefined);
    const timer = setTimeout(() => {
      const more = this.#saying.get(hearing)?.more;
      this.#saying.delete(hearing);
      if (more) this.#changed(hearing);
    }, SAY_EVERY);
    this.#saying.set(hearing, { timer, more: false });
  }

  #heard(hearing: string, news: Heard): void {
    const board = this.#board.state(hearing);
    if ("chime" in news && board) board.chime = news.chime;
    if ("order" in news) this.#onOrder(hearing, news.key, news.order);
    if ((this.#known.get(hearing)?.size ?? 0) > 0) this.#soon(hearing);
  }

  #soon(hearing: string): void {
    if (this.#gathering.has(hearing)) return;
    const timer = setTimeout(() => {
      this.#gathering.delete(hearing);
      // Redis is away: the next sweep looks again
      this.#board.read(hearing).catch(() => undefined);
    }, GATHER);
    this.#gathering.set(hearing, timer);
  }
}
