/** How much one connection may send: a seat's, and a phone's, which may less. */
import { phoneOf } from "../../../shared/terms/seats.ts";
import { Bucket, Buckets } from "../../machine/limits.ts";
import type { LogLine, WebFigures } from "../ports.ts";
import { room, type Screen } from "./screen.ts";

/** commands a second, and how many at once */
const RATE = 20;
const BURST = 40;
/** packets of any kind, in multiples of that: a connection that goes on beyond it is closed, and may come back */
const FLOOD = 5;
/** a seat that is open at several devices, in multiples of what one may ask */
const DEVICES = 4;
/** characters of a phone's packet */
const PHONE_PACKET = 4 * 1024;
/** refusals before a phone's connection is closed: a second, and at once; five times what it may send is closed */
const PATIENCE = { rate: 2, burst: 25 };
/** ms from then to its end */
const LAST_ANSWERS = 1_000;

/** Counted as a command, as a question, or with all packets alone; `own`: by the row, which knows what a packet weighs. */
export type Rate = "command" | "ask" | "free" | "own";

export interface Measure {
  /** characters of a packet, at most */
  readonly longest: number;
  /** Counts a packet of any kind. May it be heard? One too many ends the connection. */
  counts(): boolean;
  /** Counts it in its class. May it be carried out? */
  take(rate: Rate): boolean;
  /** Counts what fills a register that everybody may write into. May one more come from there? */
  fills(): boolean;
}

/** What is counted over all connections of a server; `sends`: what phones of one address bring into a register in an hour. */
export const limitsOfAll = (sends: number) => ({
  /** what a seat may ask on all its devices together */
  seats: new Buckets(DEVICES * RATE, DEVICES * BURST),
  /** commands of one phone: a few at once, 60 an hour; of one address, which all phones of a hall may share; the rest */
  phone: {
    commands: new Buckets(0.5, 5),
    hourly: new Buckets(60 / 3600, 60),
    address: new Buckets(5, 200),
    sends: new Buckets(sends / 3600, sends),
    others: new Buckets(2, 60),
  },
});
export type LimitsOfAll = ReturnType<typeof limitsOfAll>;

interface Told {
  readonly log: LogLine;
  readonly figures: WebFigures;
}

export const measureOf = (socket: Screen, limits: LimitsOfAll, told: Told): Measure =>
  socket.data.audience.role === "delegate"
    ? new PhoneMeasure(socket, limits.phone, told)
    : new SeatMeasure(socket, limits.seats, told);

class SeatMeasure implements Measure {
  readonly longest = Number.POSITIVE_INFINITY;
  readonly #own = new Bucket(RATE, BURST);
  readonly #flood = new Bucket(FLOOD * RATE, FLOOD * BURST);

  readonly #socket: Screen;
  readonly #seats: Buckets;
  readonly #told: Told;

  constructor(socket: Screen, seats: Buckets, told: Told) {
    this.#socket = socket;
    this.#seats = seats;
    this.#told = told;
  }

  /** its own measure is the rules' */
  fills(): boolean {
    return true;
  }

  counts(): boolean {
    if (this.#flood.take()) return true;
    this.#told.figures.turnedAway("tooFast");
    this.#told.log("a screen that sends too much", { seat: this.#socket.data.seat });
    this.#socket.disconnect(true);
    return false;
  }

  take(rate: Rate): boolean {
    if (rate === "free" || rate === "own") return true;
    const { hearing, seat } = this.#socket.data;
    if (this.#own.take() && this.#seats.take(room(hearing, seat))) return true;
    this.#told.figures.turnedAway("tooFast");
    return false;
  }
}

/** Of the last hours: an address, and of IPv6 the network that one subscriber has. */
const networkOf = (address: string): string =>
  address.includes(":") && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;

class PhoneMeasure implements Measure {
  readonly longest = PHONE_PACKET;
  readonly #patience = new Bucket(PATIENCE.rate, PATIENCE.burst);
  readonly #phone: string;
  /** a phone that goes on beyond its measure is not heard any more, and closed once it has its answers */
  #ending = false;

  readonly #socket: Screen;
  readonly #limits: LimitsOfAll["phone"];
  readonly #told: Told;

  constructor(socket: Screen, limits: LimitsOfAll["phone"], told: Told) {
    this.#socket = socket;
    this.#limits = limits;
    this.#told = told;
    this.#phone = phoneOf(socket.data.seat) ?? "";
  }

  counts(): boolean {
    return !this.#ending;
  }

  take(rate: Rate): boolean {
    const { commands, hourly, address, others } = this.#limits;
    const may =
      rate === "command"
        ? commands.take(this.#phone) && hourly.take(this.#phone) && address.take(this.#socket.data.address)
        : others.take(this.#phone);
    if (!may) this.#tooMuch();
    return may;
  }

  fills(): boolean {
    if (this.#limits.sends.take(networkOf(this.#socket.data.address))) return true;
    this.#told.figures.turnedAway("tooFast");
    return false;
  }

  #tooMuch(): void {
    this.#told.figures.turnedAway("tooFast");
    if (this.#patience.take()) return;
    this.#ending = true;
    this.#told.log("a phone that sends too much", { seat: "phone" });
    setTimeout(() => this.#socket.disconnect(true), LAST_ANSWERS);
  }
}
