/** A simulated screen over a real socket: does as client/live does, and writes down what it sends, hears and sees. */
import { io, type Socket } from "socket.io-client";
import { viewHash } from "../../server/live/audienceFeed.ts";
import { PHONE_PAGE, type SeatName } from "../../shared/audiences.ts";
import { type CommandInput, commandSchema, type Envelope } from "../../shared/commands.ts";
import type { OwnPart } from "../../shared/phoneView.ts";
import {
  type CommandResult,
  isFinal,
  PROTOCOL_VERSION,
  type ScreenToServer,
  type ServerToScreen,
  type ViewMessage,
} from "../../shared/protocol.ts";
import { hearingTime } from "../../shared/time.ts";
import { applyChange } from "../../shared/viewChange.ts";
import type { View } from "../../shared/views.ts";
import type { Chance } from "../randomCommands.ts";
import type { NodeProcess } from "./cluster.ts";
import type { History } from "./history.ts";

/** as client/live has them, ms */
export const ACK_MS = 3_000;
const AGAIN_MS = 400;
const AGAIN_MAX_MS = 5_000;
const RECONNECT_MS = 500;
const RECONNECT_MAX_MS = 2_000;
/** a line that opens and then says nothing, ms */
const CONNECT_LIMIT = 4_000;

export type Line = Socket<ServerToScreen, ScreenToServer>;

export interface ScreenParts {
  readonly name: string;
  readonly hearing: string;
  readonly seat: SeatName;
  readonly nodes: readonly NodeProcess[];
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
  node: number;
  readonly #parts: ScreenParts;
  readonly #sendings = new Map<string, number>();
  #line: Line;
  #tries = 0;
  #closed = false;
  /** the newest version seen on this line: views never go back on one */
  #newest = 0;

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
    const madeAt = hearingTime(view.clock, Date.now());
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
      .emit("command", { ...envelope, again }, (late: Error | null, result: CommandResult) => {
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

  #settle(id: string, result: CommandResult): void {
    const { history } = this.#parts;
    // a second answer for one id must not contradict the first
    if (result.kind === "done") history.tell(this.name, { kind: "ok", id, version: result.version });
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
      for (const envelope of this.pending.values()) this.#deliver(envelope);
      this.onConnect(line);
    });
    line.on("disconnect", () => {
      if (!this.#closed) this.#parts.history.tell(this.name, { kind: "gone" });
      elsewhere();
    });
    line.on("connect_error", elsewhere);
    line.on("own", (own) => {
      this.own = own;
    });
    line.on("view", (message) => this.#receive(line, message));
    const { frame } = this.#parts;
    line.io.on("open", () =>
      line.io.engine.on("packet", ({ type, data }: { type: string; data?: unknown }) => {
        if (type === "message" && typeof data === "string") frame?.(data);
      }),
    );
    this.onLine(line);
    return line;
  }

  #receive(line: Line, message: ViewMessage): void {
    if (line !== this.#line) return;
    const { history } = this.#parts;
    if ("whole" in message) this.view = message.whole;
    else if (message.from !== this.hash) return void line.emit("catchUp", this.hash);
    else {
      try {
        this.view = applyChange(this.view, message.change) as View;
      } catch {
        return void line.emit("catchUp", null);
      }
    }
    this.hash = message.to;
    if (this.view && viewHash(this.view) !== message.to)
      history.saw("views", this.name, "what is shown is not what the server says it is");
    const version = this.view && "version" in this.view ? this.view.version : 0;
    if (version < this.#newest)
      history.saw("order", this.name, `version ${version} was shown after ${this.#newest} on one line`);
    this.#newest = Math.max(version, this.#newest);
  }
}
