/** What a screen may send: each event of the protocol is a row that says its words, who sends it, how often, what comes of it. */
import type { z } from "zod";
import type { ScreenToServer } from "../../../shared/wire/protocol.ts";
import type { Buckets } from "../../machine/limits.ts";
import type { Handshakes } from "../door/handshake.ts";
import type { DevicePort, HandPort, LivePort, LogLine, RehearsalPort, WebFigures } from "../ports.ts";
import type { Measure, Rate } from "./measure.ts";
import type { Pieces } from "./pieces.ts";
import type { Screen } from "./screen.ts";

/** What the rows work with; one for a server. */
export interface Edge {
  readonly live: LivePort;
  readonly devices: DevicePort;
  readonly hands: HandPort;
  readonly rehearsals: RehearsalPort;
  readonly door: Handshakes;
  readonly log: LogLine;
  readonly figures: WebFigures;
  /** how much each seat types, whatever the number of its connections */
  readonly pace: Buckets;
}

/** One connection, and what is remembered of it between two packets. */
export interface Line {
  readonly socket: Screen;
  readonly edge: Edge;
  readonly measure: Measure;
  /** notes a sign of life of its device */
  readonly seen: () => void;
  /** of an update of the minutes that comes in pieces */
  pieces: Pieces | null;
  /** Is its hand on an entry of the queue? */
  holds: boolean;
}

/** Why a packet is not carried out. */
export type NotTaken = "notAllowed" | "tooFast" | "malformed";

export type EventName = keyof ScreenToServer;
type Parts<E extends EventName> =
  Parameters<ScreenToServer[E]> extends [...infer W, infer Last]
    ? [Last] extends [(answer: infer A) => void]
      ? { words: W; answer: A; answered: true }
      : { words: Parameters<ScreenToServer[E]>; answer: undefined; answered: false }
    : never;
export type Words<E extends EventName> = Parts<E>["words"];
export type Answer<E extends EventName> = Parts<E>["answer"];

export interface Row<E extends EventName> {
  /** what it is called in the operator's log */
  readonly what: string;
  readonly schema: z.ZodType<Words<E>>;
  /** its words are bytes, which no other packet may hold */
  readonly bytes?: true;
  readonly may: (line: Line) => boolean;
  readonly rate: Rate;
  /** Is it answered? One that comes without a way to answer it is not carried out. */
  readonly answered: Parts<E>["answered"];
  /** Without a way to answer it, it is none of ours: the line closes. No screen sends it so. */
  readonly mustBeAwaited?: true;
  /** undefined: nothing is answered */
  readonly run: (line: Line, ...words: Words<E>) => Answer<E> | undefined | Promise<Answer<E> | undefined>;
  /** what is answered where it is not carried out; `field`: what of it is malformed */
  readonly refused?: (why: NotTaken, field: string) => Answer<E>;
}

/** Every event of the protocol has its row: the compiler names one that has none. */
export type Rows<E extends EventName = EventName> = { readonly [K in E]: Row<K> };

export const everybody = () => true;
export const staff = ({ socket }: Line) => socket.data.audience.role !== "delegate";
