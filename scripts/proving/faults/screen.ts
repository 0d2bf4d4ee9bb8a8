/** A simulated screen over a real socket: does as client/live does, and writes down what it sends, hears and sees. */
import { io, type Socket } from "socket.io-client";
import { viewHash } from "../../../server/shell/path/audienceFeed.ts";
import { PHONE_PAGE, type SeatName } from "../../../shared/terms/seats.ts";
import { hearingTime } from "../../../shared/terms/time.ts";
import type { OwnPart } from "../../../shared/views/live/phone.ts";
import type { View } from "../../../shared/views/views.ts";
import { type CommandInput, commandSchema, type Envelope } from "../../../shared/wire/commands/commands.ts";
import {
  type CommandResult,
  isFinal,
  type PhoneResult,
  PROTOCOL_VERSION,
  type ScreenToServer,
  type ServerToScreen,
  type ViewMessage,
} from "../../../shared/wire/protocol.ts";
import { applyChange } from "../../../shared/wire/viewChange.ts";
import type { Chance } from "../randomCommands.ts";
import type { History } from "./history.ts";

/** as client/live has them, ms */
export const ACK_MS = 3_000;
const AGAIN_MS = 400;
const AGAIN_MAX_MS = 5_000;
const RECONNECT_MS = 500;
const RECONNECT_MAX_MS = 2_000;
/** a line that opens and then says nothing, ms */
const CONNECT_LIMIT = 4_000;

/** round trips of a measurement */
const TRIPS = 6;
/** a hearing's time may be off by so much while clocks are set, ms */
export const TIME_SLACK = 1_500;

export type Line = Socket<ServerToScreen, ScreenToServer>;

export interface ScreenParts {
  readonly name: string;
  readonly hearing: string;
  readonly seat: SeatName;
  readonly nodes: readonly { readonly url: string }[];
  /** the cookie header as it stands now */
  readonly cookie: () => string;
  readonly history: History;
  readonly by: Chance;
  /** hears every frame as it stood on the wire */
  readonly frame?: (text: string) => void;
}

export class SimulatedScreen {
  readonly name: string;
  readonly seat: SeatName;
  readonly pending = new Map<string, Envelope>();
  view: View | null = null;
  hash: string | null = null;
  own: OwnPart | null = null;
  /** what it says of saving; null: its line is lost */
  saved: boolean | null = null;
  node: number;
  readonly #parts: ScreenParts;
  readonly #sendings = new Map<string, number>();
  #line: Line;
  #tries = 0;
  #closed = false;
  /** the newest version seen on this line: views never go back on one */
  #newest = 0;
  /** the server's time minus this process's monotonic time, ms */
  #offset: number | null = null;
  #measured = 0;
  /** the hearing's time minus this process's monotonic time when it was first shown, ms */
  #began: number | null = null;
  /** messages are taken one after another, also where one waits for a measurement */
  #received: Promise<void> = Promise.resolve();

  constructor(parts: ScreenParts, node = parts.by.below(parts.nodes.length)) {
    this.#parts = parts;
    this.name = parts.name;
    this.seat = parts.seat;
    this.node = node;
    this.#line = this.#open();
  }

  get connected(): boolean {
    return this.#line.connected;
  }

  get line(): Line {
    return this.#line;
  }

  /** Heard at each new line, once it is up. */
  onConnect: (line: Line) => void = () => undefined;
  /** Heard for each new line, before it is up. */
  onLine: (line: Line) => void = () => undefined;

  /** Gives a command; it stays pending until the server has said what became of it. */
  send(input: CommandInput, id: string): void {
    const { view } = this;
    if (!view) return;
    const madeAt = this.#hearingNow(view);
    const envelope = { id, madeAt, command: commandSchema.parse(input) };
    this.pending.set(id, envelope);
    this.#parts.history.given.set(id, { seat: this.seat, client: this.name, envelope });
    this.#deliver(envelope);
  }

  close(): void {
    this.#closed = true;
    this.#line.close();
  }

  #deliver(envelope: Envelope): void {
    const { id } = envelope;
    const line = this.#line;
    if (!line.connected || !this.pending.has(id)) return;
    const sending = (this.#sendings.get(id) ?? 0) + 1;
    this.#sendings.set(id, sending);
    const { history } = this.#parts;
    history.tell(this.name, { kind: "invoke", id, what: envelope.command.type });
    const again = sending > 1;
    line
      .timeout(ACK_MS)
      .emit("command", { ...envelope, again }, (late: Error | null, result: CommandResult | PhoneResult) => {
        if (!late && isFinal(result, again)) return this.#settle(id, result);
        if (!this.pending.has(id)) return;
        history.tell(this.name, { kind: "info", id });
        if (this.#sendings.get(id) !== sending) return;
        setTimeout(
          () => this.#sendings.get(id) === sending && this.#deliver(envelope),
          Math.min(AGAIN_MS * 2 ** (sending - 1), AGAIN_MAX_MS),
        );
      });
  }

  #settle(id: string, result: CommandResult | PhoneResult): void {
    const { history } = this.#parts;
    // a second answer for one id must not contradict the first
    if (result.kind === "done")
      history.tell(this.name, { kind: "ok", id, version: "version" in result ? result.version : null });
    if (result.kind === "refused") history.tell(this.name, { kind: "fail", id, code: result.refusal.code });
    this.#sendings.delete(id);
    this.pending.delete(id);
  }

  #open(): Line {
    const { nodes, hearing, by, cookie } = this.#parts;
    const { url } = nodes[this.node] ?? { url: "" };
    const phone = this.seat.startsWith("phone.");
    const line: Line = io(url, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      timeout: CONNECT_LIMIT,
      extraHeaders: { cookie: cookie(), origin: url },
      auth: (give) =>
        give({ hearing, seat: phone ? PHONE_PAGE : this.seat, protocol: PROTOCOL_VERSION, held: this.hash }),
    });
    this.#newest = 0;
    let over = false;
    // a balancer sends whoever comes anew to any node
    const elsewhere = () => {
      if (this.#closed || over) return;
      over = true;
      line.close();
      const wait =
        Math.min(RECONNECT_MS * 2 ** this.#tries++, RECONNECT_MAX_MS) * (0.5 + by.below(100) / 100);
      setTimeout(() => {
        if (this.#closed) return;
        this.node = (this.node + 1 + by.below(Math.max(1, nodes.length - 1))) % nodes.length;
        this.#line = this.#open();
      }, wait);
    };
    line.on("connect", () => {
      this.#parts.history.tell(this.name, { kind: "back", node: this.node });
      this.#tries = 0;
      void this.#measure(line);
      for (const envelope of this.pending.values()) this.#deliver(envelope);
      this.onConnect(line);
    });
    line.on("health", ({ live }) => {
      this.saved = live;
    });
    line.on("disconnect", () => {
      this.saved = null;
      if (!this.#closed) this.#parts.history.tell(this.name, { kind: "gone" });
      elsewhere();
    });
    line.on("connect_error", elsewhere);
    line.on("own", (own) => {
      this.own = own;
    });
    line.on("view", (message) => {
      this.#received = this.#received.then(() => this.#receive(line, message));
    });
    const { frame } = this.#parts;
    line.io.on("open", () =>
      line.io.engine.on("packet", ({ type, data }: { type: string; data?: unknown }) => {
        if (type === "message" && typeof data === "string") frame?.(data);
      }),
    );
    this.onLine(line);
    return line;
  }

  async #receive(line: Line, message: ViewMessage): Promise<void> {
    if (line !== this.#line) return;
    const { history } = this.#parts;
    let view: View;
    if ("whole" in message) view = message.whole;
    else if (message.from !== this.hash) return void line.emit("catchUp", this.hash);
    else {
      try {
        view = applyChange(this.view, message.change) as View;
      } catch {
        return void line.emit("catchUp", null);
      }
    }
    // where the clock was set anew, not before this screen's offset is measured anew
    if (this.view?.clock.redisAt !== view.clock.redisAt) await this.#measure(line);
    if (line !== this.#line) return;
    this.view = view;
    this.hash = message.to;
    if (viewHash(view) !== message.to)
      history.saw("views", this.name, "what is shown is not what the server says it is");
    const version = "version" in view ? view.version : 0;
    if (version < this.#newest)
      history.saw("order", this.name, `version ${version} was shown after ${this.#newest} on one line`);
    this.#newest = Math.max(version, this.#newest);
    this.#lookAtTime(view);
  }

  /** The best of some round trips, as client/live/clock has it; without an answer the last offset stays. */
  async #measure(line: Line): Promise<void> {
    const own = ++this.#measured;
    let best = Number.POSITIVE_INFINITY;
    let found = this.#offset;
    for (let i = 0; i < TRIPS; i++) {
      const from = performance.now();
      const server = await line
        .timeout(ACK_MS)
        .emitWithAck("time")
        .catch(() => null);
      const took = performance.now() - from;
      if (server === null) return;
      if (took >= best) continue;
      best = took;
      found = server - (from + took / 2);
    }
    if (own === this.#measured) this.#offset = found;
  }

  #hearingNow(view: View): number {
    return hearingTime(view.clock, this.#offset === null ? Date.now() : performance.now() + this.#offset);
  }

  /** A hearing's time passes as time does, whatever is done to the clocks of machines. */
  #lookAtTime(view: View): void {
    if (this.#offset === null) return;
    const passed = this.#hearingNow(view) - performance.now();
    this.#began ??= passed;
    const jump = Math.round(passed - this.#began);
    if (Math.abs(jump) > TIME_SLACK)
      this.#parts.history.saw("stamps", this.name, `its time is ${jump} ms off`);
  }
}
