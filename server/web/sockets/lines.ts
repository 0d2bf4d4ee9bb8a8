/**
 * The only place that looks into Socket.IO and ws. Where a library has changed inside, nothing is seen here: no line
 * counts as slow or free, and everything goes the library's own way.
 */
import type { IncomingMessage } from "node:http";
import type { Server } from "socket.io";
import type { View } from "../../../shared/views/views.ts";
import type { ServerToScreen, ViewMessage } from "../../../shared/wire/protocol.ts";
import type { Screen } from "./screen.ts";

/** What is used of a TCP line. */
interface Wire {
  readonly writable: boolean;
  readonly writableLength: number;
  write(frame: Buffer): boolean;
  cork(): void;
  uncork(): void;
}

interface Inside {
  readonly readyState?: string;
  readonly writeBuffer?: readonly { readonly data?: unknown }[];
  flush?(): void;
  readonly transport?: {
    readonly name?: string;
    writable?: boolean;
    readonly socket?: {
      readonly readyState?: number;
      readonly bufferedAmount?: number;
      readonly _socket?: Wire;
      terminate?(): void;
    };
  };
}
interface EngineLine {
  write(text: string, options: { readonly wsPreEncodedFrame: readonly Buffer[] }): void;
}
const inside = (socket: Screen) => socket.conn as unknown as Inside;

/** ws: a line that is open */
const OPEN = 1;

/** What a library's line sends with: packets that waited, one after another. */
interface Sending {
  send(packets: readonly unknown[]): void;
}
const joining = new WeakSet<Sending>();

/**
 * From the first line on, packets that waited together go in one writing: the library makes one for each, and a screen
 * that comes in has four.
 */
export function joinPackets(line: Screen["conn"]): void {
  const kind = Object.getPrototypeOf((line as unknown as Inside).transport ?? {}) as Partial<Sending>;
  const send = kind.send;
  if (send === undefined || joining.has(kind as Sending)) return;
  joining.add(kind as Sending);
  kind.send = function (this: NonNullable<Inside["transport"]>, packets) {
    const wire = this.socket?._socket;
    wire?.cork();
    try {
      send.call(this as unknown as Sending, packets);
    } finally {
      wire?.uncork();
    }
  };
}

/** What the library writes as a line comes in, the answer to its request and its first packet, goes in one writing. */
export function joinWelcome({ socket: wire }: IncomingMessage): void {
  wire.cork();
  setImmediate(() => wire.uncork());
}

/** transports of lines whose screen is coming in */
const gathering = new WeakSet<object>();

/**
 * What a screen is told from here on waits until `sendGathered`: that it is in, what it is to show and the rest go in one
 * writing. The library would send the first at once, and the others once that is on the wire.
 */
export function gather(socket: Screen): void {
  const { transport } = inside(socket);
  // what is under way lets the rest go when it is through
  if (transport?.writable !== true) return;
  transport.writable = false;
  gathering.add(transport);
}

export function sendGathered(socket: Screen): void {
  const line = inside(socket);
  if (!line.transport || !gathering.delete(line.transport)) return;
  line.transport.writable = true;
  line.flush?.();
}

/** Lets go of what a line's first request brought, once it has signed in: of a crowd, headers and cookies are megabytes. */
export function forgetRequest(socket: Screen): void {
  Object.assign(socket.request, { headers: {}, rawHeaders: [], _query: {} });
  Object.assign(socket, { handshake: {} });
}

/** Bytes (characters, nearly) that wait to be sent. */
export function waitingBytes(socket: Screen): number {
  const { writeBuffer = [], transport } = inside(socket);
  let queued = 0;
  for (const { data } of writeBuffer)
    if (typeof data === "string" || Buffer.isBuffer(data)) queued += data.length;
  return queued + (transport?.socket?.bufferedAmount ?? 0);
}

/** Closes a line at once; not in order: what waits would have to be sent first. */
export function cutOff(socket: Screen): void {
  const line = inside(socket).transport?.socket;
  if (line?.terminate) line.terminate();
  else socket.conn.close(true);
}

/** What a line is made of, as far as it tells whether a frame may go straight to it. */
interface Way {
  readonly line: { readonly readyState?: string };
  readonly transport: { readonly name?: string; readonly writable?: boolean };
  readonly ws: { readonly readyState?: number };
  readonly wire: Wire;
}

/** null: the library's way alone leads to it. */
function wayTo(socket: Screen | undefined): Way | null {
  const line = socket && inside(socket);
  const transport = line?.transport;
  const ws = transport?.socket;
  const wire = ws?._socket;
  return line && transport?.name === "websocket" && ws && wire ? { line, transport, ws, wire } : null;
}

/**
 * Is nothing under way to it, so that what is written now keeps its order? A transport is writable when all that waited
 * is on the wire; ws keeps nothing back where it neither deflates nor reads blobs.
 */
const isFree = ({ line, transport, ws, wire }: Way): boolean =>
  line.readyState === "open" &&
  transport.writable === true &&
  ws.readyState === OPEN &&
  wire.writableLength === 0 &&
  wire.writable;

/** The lines in each room, with the way to each looked up once: a press goes to a thousand. */
export class RoomLines {
  readonly #io: Pick<Server<never, ServerToScreen>, "to" | "sockets">;
  readonly #rooms = new Map<string, Map<string, Way | null>>();

  constructor(io: Pick<Server<never, ServerToScreen>, "to" | "sockets">) {
    this.#io = io;
    const { adapter, sockets } = io.sockets;
    adapter.on("create-room", (name: string) => this.#rooms.set(name, new Map()));
    adapter.on("join-room", (name: string, id: string) =>
      this.#rooms.get(name)?.set(id, wayTo(sockets.get(id) as Screen | undefined)),
    );
    adapter.on("leave-room", (name: string, id: string) => this.#rooms.get(name)?.delete(id));
    adapter.on("delete-room", (name: string) => this.#rooms.delete(name));
  }

  names(): IterableIterator<string> {
    return this.#rooms.keys();
  }

  /**
   * Tells all screens of a room the same: one frame, made once, straight to each line that is free; the library's way to
   * those whose line is busy. What it saves is told in docs/bench.md.
   */
  tell<E extends keyof ServerToScreen>(
    name: string,
    event: E,
    ...words: Parameters<ServerToScreen[E]>
  ): void {
    const busy: string[] = [];
    let frame: Buffer | null = null;
    for (const [id, way] of this.#rooms.get(name) ?? []) {
      if (way && isFree(way)) {
        frame ??= textFrame(`42${JSON.stringify([event, ...words])}`);
        way.wire.write(frame);
      } else busy.push(id);
    }
    if (busy.length > 0) this.#io.to(busy).emit(event, ...(words as never));
  }
}

/** views as the packet that greets with them: many screens come in to the same */
const greetings = new WeakMap<View, { readonly to: string; readonly text: string; readonly frame: Buffer }>();

/** Greets a screen with what it is to show, in its turn after what waits for it. What many are greeted with is written out once. */
export function greet(socket: Screen, message: ViewMessage): void {
  if (!("whole" in message)) return void socket.emit("view", message);
  const { whole, to } = message;
  let greeting = greetings.get(whole);
  if (greeting?.to !== to) {
    const text = `2${JSON.stringify(["view", message])}`;
    greeting = { to, text, frame: textFrame(`4${text}`) };
    greetings.set(whole, greeting);
  }
  // as Socket.IO's own broadcasts give it to the line below
  (socket.conn as unknown as EngineLine).write(greeting.text, { wsPreEncodedFrame: [greeting.frame] });
}

/** A WebSocket frame of text as a server sends it: whole, not masked (RFC 6455, 5.2). "42" is Socket.IO's event. */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = 0x81;
  frame[1] = head === 2 ? length : head === 4 ? 126 : 127;
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, head);
  return frame;
}
