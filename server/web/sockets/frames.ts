/**
 * Counts what comes in on each WebSocket line, by kind of frame and in bytes, on the TCP line itself: a ping, a pong or
 * an empty fragment costs its work too, and of those the libraries behind tell nobody (RFC 6455, 5.2).
 */
import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { Bucket, Buckets } from "../../machine/limits.ts";

const KINDS = ["text", "binary", "continued", "control", "bytes"] as const;
type Kind = (typeof KINDS)[number];
/** a second, and at once */
type Measure = readonly [rate: number, burst: number];
type Measures = Readonly<Record<Kind, Measure>>;

/** Where a seat is open on several devices, all together may send so many times that. */
const DEVICES = 4;
const KIB = 1024;
const MEASURES = {
  stranger: {
    text: [1, 60],
    binary: [1, 5],
    continued: [1, 5],
    control: [1, 10],
    bytes: [4 * KIB, 256 * KIB],
  },
  phone: {
    text: [20, 300],
    binary: [1, 5],
    continued: [2, 30],
    control: [1, 20],
    bytes: [16 * KIB, 512 * KIB],
  },
  screen: {
    text: [200, 1_000],
    binary: [2, 20],
    continued: [5, 50],
    control: [1, 20],
    bytes: [256 * KIB, 4 * KIB * KIB],
  },
  // one who was away sends what was typed meanwhile in pieces
  writer: {
    text: [200, 1_000],
    binary: [100, 800],
    continued: [20, 400],
    control: [1, 20],
    bytes: [512 * KIB, 24 * KIB * KIB],
  },
} as const satisfies Record<string, Measures>;
type Sender = keyof typeof MEASURES;

const TEXT = 1;
const BINARY = 2;
const CONTROL = 8;
function kindOf(opcode: number): Exclude<Kind, "bytes"> {
  if (opcode >= CONTROL) return "control";
  if (opcode === TEXT) return "text";
  return opcode === BINARY ? "binary" : "continued";
}

/** Follows the heads of frames through chunks that end anywhere. */
export class FrameReader {
  /** bytes of the frame's content that are yet to come */
  #left = 0;
  readonly #head: number[] = [];

  /** Tells the opcode of each frame whose head is whole. */
  read(chunk: Uint8Array, frame: (opcode: number) => void): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.#left > 0) {
        const taken = Math.min(this.#left, chunk.length - at);
        this.#left -= taken;
        at += taken;
        continue;
      }
      this.#head.push(chunk[at++] ?? 0);
      const [first = 0, second] = this.#head;
      if (second === undefined) continue;
      const short = second & 0x7f;
      const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
      const masked = (second & 0x80) === 0 ? 0 : 4;
      if (this.#head.length < 2 + extended + masked) continue;
      const length = this.#head.slice(2, 2 + extended).reduce((sum, byte) => sum * 256 + byte, 0);
      this.#left = extended === 0 ? short : length;
      this.#head.length = 0;
      frame(first & 0x0f);
    }
  }
}

type Shared = Readonly<Record<Kind, Buckets>>;
const bucketsOf = (measures: Measures, times: number): Shared =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, new Buckets(measures[kind][0] * times, measures[kind][1] * times)]),
  ) as Shared;

/** One line: what it may send by its own measure, of each kind from the first of it on, and with its seat's other lines. */
class Line {
  #measures: Measures = MEASURES.stranger;
  #own: Partial<Record<Kind, Bucket>> = {};
  #shared: { readonly key: string; readonly of: Shared } | null = null;

  signedIn(measures: Measures, key: string, of: Shared): void {
    this.#measures = measures;
    this.#own = {};
    this.#shared = { key, of };
  }

  take(kind: Kind, amount: number): boolean {
    this.#own[kind] ??= new Bucket(...this.#measures[kind]);
    const shared = this.#shared;
    return this.#own[kind].take(amount) && (shared?.of[kind].take(shared.key, amount) ?? true);
  }
}

export interface Seat {
  readonly hearing: string;
  readonly seat: SeatName;
  readonly role: string;
}
const senderOf = (role: string): Exclude<Sender, "stranger"> =>
  role === "delegate" ? "phone" : role === "secretary" ? "writer" : "screen";

/** `over` hears of each line that sent more than its measure; it has been closed. */
export function boundFrames(http: Server, over: (kind: Kind) => void) {
  const lines = new WeakMap<Duplex, Line>();
  const seats = {
    phone: bucketsOf(MEASURES.phone, 1),
    screen: bucketsOf(MEASURES.screen, DEVICES),
    writer: bucketsOf(MEASURES.writer, DEVICES),
  };
  // after whoever answers the upgrade: from here on frames come
  http.on("upgrade", (_request, wire: Duplex) => {
    if (wire.destroyed) return;
    const line = new Line();
    lines.set(wire, line);
    const reader = new FrameReader();
    let closed = false;
    const count = (kind: Kind, amount: number) => {
      if (closed || line.take(kind, amount)) return;
      closed = true;
      over(kind);
      wire.destroy();
    };
    wire.prependListener("data", (chunk: Buffer) => {
      count("bytes", chunk.length);
      if (!closed) reader.read(chunk, (opcode) => count(kindOf(opcode), 1));
    });
  });
  return {
    /** From now on it has its seat's measure. */
    signedIn(wire: Duplex, { hearing, seat, role }: Seat): void {
      const sender = senderOf(role);
      lines.get(wire)?.signedIn(MEASURES[sender], `${hearing}/${seat}`, seats[sender]);
    },
  };
}
